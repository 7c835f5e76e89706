"""The engines we know, the preferred ones first."""

from __future__ import annotations

from . import dot, graphviz_pure, pygraphviz

__all__ = ["ENGINES", "FORMATS"]

ENGINES = (graphviz_pure.ENGINE, dot.ENGINE, pygraphviz.ENGINE)

_PREFERRED = {"pdf": (pygraphviz.ENGINE, dot.ENGINE)}
"""Where the order is another one: a PDF with the fonts in it is what the extra is for."""

FORMATS = {
    format: _PREFERRED.get(format) or tuple(engine for engine in ENGINES if format in engine.formats)
    for format in ("svg", "png", "pdf", "json", "xdot", "ps")
}
"""For each format the engines that make it, in the order in which they are tried."""
