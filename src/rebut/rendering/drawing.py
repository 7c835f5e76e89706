"""Drawing a debate: composed, written as DOT, laid out by an engine, and finished."""

from __future__ import annotations

import base64
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

from rebut.errors import RebutError, UnknownOption
from rebut.files.writing import write_whole
from rebut.findings import Finding, Level

from .dot import graph_of
from .engines import layout
from .guessing import unknown
from .picture import Picture, all_frames
from .speaking import description, parts
from .stamping import changed_since, stamped
from .styles import Style, style_called
from .svg import finish
from .words import ENGLISH

if TYPE_CHECKING:
    import graphviz

    from rebut.model import Debate
    from rebut.model.verdicts import Verdicts


__all__ = ["FORMATS", "Direction", "Drawing", "digraph", "draw", "mimebundle", "pictured"]

Direction: TypeAlias = Literal["auto", "down", "right"]

_ACROSS: dict[str, bool | None] = {"auto": None, "down": False, "right": True}
_SUFFIXES = {
    ".svg": "svg",
    ".png": "png",
    ".pdf": "pdf",
    ".json": "json",
    ".dot": "dot",
    ".gv": "dot",
    ".xdot": "xdot",
    ".ps": "ps",
}
_PAGE = 30
"""How many boxes a page has room for: above it a map runs to the right, and is higher than a page."""
_SOME = 8
FORMATS = tuple(dict.fromkeys(_SUFFIXES.values()))
_TEXTS = frozenset(("svg", "dot", "json", "xdot", "ps"))


@attrs.frozen
class Drawing:
    """A drawn map: its bytes, and what they were made of."""

    data: bytes = attrs.field(repr=False)
    format: str
    dot: str = attrs.field(repr=False)
    """The DOT text that was laid out."""
    engine: str = ""
    """Name of the engine that did it; "" where none was needed."""
    path: str = ""
    """The file that it was written to; "" for none."""
    findings: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        """The drawing as text; raises ``UnknownOption`` for one that is none, such as a PNG."""
        if self.format in _TEXTS:
            return self.data.decode("utf-8")
        raise UnknownOption(f"a {self.format} is no text", f"these formats are: {', '.join(sorted(_TEXTS))}")

    def _repr_svg_(self) -> str | None:
        return self.text if self.format == "svg" else None

    def _repr_png_(self) -> bytes | None:
        return self.data if self.format == "png" else None

    def __str__(self) -> str:
        return f"{self.format} of {len(self.data):,} bytes" + (f" in {self.path}" if self.path else "")


def pictured(
    debate: Debate, *, style: Style | str = "rationale", verdicts: Verdicts | None = None,
    settings: Mapping[str, object] | None = None,
) -> Picture:  # fmt: skip
    """What the map of a debate shows in a style, before it has colours; with the verdicts, where they are given."""
    picture = style_called(style).compose(debate, ENGLISH, settings or {})
    return picture if verdicts is None else stamped(picture, debate, verdicts)


def digraph(
    debate: Debate, *, style: Style | str = "rationale", dark: bool = False, direction: str = "auto",
    verdicts: Verdicts | None = None, settings: Mapping[str, object] | None = None,
) -> graphviz.Digraph:  # fmt: skip
    """The map as a graph of the ``graphviz`` package, to go on by hand.

    >>> from rebut import Debate
    >>> debate = Debate("Rain")
    >>> _ = debate.claim("It rains.")
    >>> digraph(debate).source.splitlines()[0]
    'digraph map {'

    Raises ``UnknownOption`` for a style or a direction that is not known.
    """
    chosen = style_called(style)
    picture = pictured(debate, style=chosen, verdicts=verdicts, settings=settings)
    return graph_of(picture, chosen, dark=dark, across=_across(direction))


def _across(direction: str) -> bool | None:
    if direction not in _ACROSS:
        raise unknown("direction is called", direction, tuple(_ACROSS))
    return _ACROSS[direction]


def draw(
    debate: Debate, path: str | os.PathLike[str] | None = None, *, format: str | None = None,
    engine: str | None = None, limit: float | None = 60.0, style: Style | str = "rationale", dark: bool = False,
    direction: str = "auto", verdicts: Verdicts | None = None, settings: Mapping[str, object] | None = None,
) -> Drawing:  # fmt: skip
    """The map of a debate, laid out within ``limit`` seconds; with a path also as a file.

    ``format`` is by default what the path ends in, else SVG. ``direction`` is ``"down"``, ``"right"`` or ``"auto"``:
    downwards to about 30 boxes, to the right above that. With ``verdicts``, what `Debate.judge` gives, each claim,
    argument, step and link shows whether it is accepted, rejected or undecided. ``settings`` are those of
    a style that has some, such as `rebut.maps.settings` for ``argdown``. DOT text needs no engine.

    >>> from rebut import Debate
    >>> debate = Debate("Rain")
    >>> _ = debate.claim("It rains.")
    >>> draw(debate, format="dot").text.splitlines()[0]
    'digraph map {'

    Raises ``UnknownOption``, ``EngineMissing``, ``EngineFailed``, ``OutOfTime``, and the ``OSError`` of a file that
    cannot be written.
    """
    kind = _format(path, format)
    chosen, across = style_called(style), _across(direction)
    picture = pictured(debate, style=chosen, verdicts=verdicts, settings=settings)
    source: str = graph_of(picture, chosen, dark=dark, across=across).source
    drawing = _drawn(picture, source, kind, engine, limit)
    if path is None:
        return drawing
    write_whole(path, drawing.data)
    return attrs.evolve(drawing, path=os.fspath(path))


def _format(path: str | os.PathLike[str] | None, given: str | None) -> str:
    if given is not None:
        if given.lower().lstrip(".") not in FORMATS:
            raise unknown("drawing has the format", given, FORMATS)
        return given.lower().lstrip(".")
    if path is None:
        return "svg"
    if (found := _SUFFIXES.get(Path(path).suffix.lower())) is not None:
        return found
    known = ", ".join(_SUFFIXES)
    raise UnknownOption(f"{os.fspath(path)!r} does not tell a format", f"give one, or a name that ends in: {known}")


def _drawn(
    picture: Picture, source: str, format: str, engine: str | None, limit: float | None, *, prefix: str = ""
) -> Drawing:
    findings = (*picture.findings, *changed_since(picture), *_left_out(picture), *_too_large(picture))
    if format != "svg":
        findings = (*findings, *_imageless(picture))
    if format == "dot":
        return Drawing(source.encode("utf-8"), format, source, findings=findings)
    laid = layout(source, format, engine=engine, limit=limit)
    data = _finished(picture, laid.data, prefix) if format == "svg" else laid.data
    return Drawing(data, format, source, laid.engine, findings=(*findings, *laid.findings))


def _finished(picture: Picture, svg: bytes, prefix: str) -> bytes:
    words = picture.words
    title = picture.title.strip() or words.untitled
    told = {"title": title, "description": description(picture), "language": words.language}
    return finish(svg, parts=parts(picture), images=_images(picture), prefix=prefix, **told)


def _images(picture: Picture) -> dict[str, str]:
    """The images as addresses that hold them, by the names of their cells."""
    return {
        f"{box.key}-{at}": f"data:{image.type};base64,{base64.b64encode(image.data).decode('ascii')}"
        for box in picture.boxes
        for at, image in enumerate(box.images)
    }


def _imageless(picture: Picture) -> tuple[Finding, ...]:
    count = sum([len(box.images) for box in picture.boxes])
    if not count:
        return ()
    told = "1 image is" if count == 1 else f"{count} images are"
    return (Finding("RB805", f"{told} left white: only an SVG holds them", level=Level.NOTE, help="draw an SVG"),)


def _left_out(picture: Picture) -> tuple[Finding, ...]:
    count = len(picture.left_out)
    if not count:
        return ()
    one = count == 1
    told = "1 claim without a title is" if one else f"{count} claims without a title are"
    message = f"{told} not drawn: nothing relates to {'it' if one else 'them'}"
    help = "a claim with a title is always drawn"
    return (Finding("RB820", message, level=Level.NOTE, about=picture.left_out, help=help),)


def _too_large(picture: Picture) -> tuple[Finding, ...]:
    """A word on what would be legible, where a map has more boxes than a page has room for."""
    if len(picture.boxes) <= _PAGE:
        return ()
    titles = [frame.title for frame in all_frames(picture.frames) if frame.title]
    named = ", ".join([f"“{title}”" for title in titles[:_SOME]]) + (", …" if len(titles) > _SOME else "")
    groups = (
        f"its groups fit better, one by one: {named}"
        if titles
        else "a part of it fits better: one claim, and what is near"
    )
    message = f"the map has {len(picture.boxes)} boxes, and is too large for a page: {groups}"
    return (Finding("RB822", message, level=Level.NOTE, help="debate.view(focus=…, hops=1), or --focus … --hops 1"),)


def mimebundle(debate: Debate) -> dict[str, str]:
    """The map for a notebook, with text beside it; where it cannot be drawn, the text says what mends it."""
    told = repr(debate)
    style = style_called("rationale")
    try:
        picture = pictured(debate, style=style)
        source = graph_of(picture, style).source
        prefix = f"map{zlib.crc32(source.encode('utf-8', 'replace')):08x}-"  # a page may show several maps
        return {"image/svg+xml": _drawn(picture, source, "svg", None, 60.0, prefix=prefix).text, "text/plain": told}
    except (RebutError, OSError) as problem:
        return {"text/plain": f"{told}\n{problem}"}
