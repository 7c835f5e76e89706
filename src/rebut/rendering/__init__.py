"""Drawing maps: a debate becomes a picture, the picture DOT text, and that a drawing.

>>> from rebut import Debate
>>> debate = Debate("Rain")
>>> _ = debate.support(debate.claim("It rains."), because="The street is wet.")
>>> from rebut.rendering import draw
>>> draw(debate, format="dot").format
'dot'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .drawing import Drawing, digraph, draw, mimebundle

__all__ = ["Drawing", "digraph", "draw", "mimebundle"]


def __getattr__(name: str) -> object:
    """Drawing comes when it is asked for: who needs a single part of this room, such as escaping, does not wait."""
    if name in __all__:
        from . import drawing

        return getattr(drawing, name)
    raise AttributeError(f"module 'rebut.rendering' has no attribute {name!r}")
