"""Which way a map runs: downwards while it is small, and else to the right, where a page can be scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .measures import box_room
from .picture import Placing

if TYPE_CHECKING:
    from .picture import Picture

__all__ = ["runs_across"]

_MOST_BOXES = 30
_WIDEST = 1700.0
"""In points; with more boxes than those, or a level wider than this, downwards gets too wide to read."""
_GAP = 32.0


def runs_across(picture: Picture) -> bool:
    """Whether a map is better drawn from left to right."""
    if len(picture.boxes) > _MOST_BOXES:
        return True
    widths: dict[int, float] = {}
    levels = _levels(picture)
    for box in picture.boxes:
        level = levels.get(box.key, 0)
        widths[level] = widths.get(level, 0.0) + box_room(box) + _GAP
    return max(widths.values(), default=0.0) > _WIDEST


def _levels(picture: Picture) -> dict[str, int]:
    """How far below the top each box hangs, by the shortest way."""
    below: dict[str, list[str]] = {}
    for arrow in picture.arrows:
        if arrow.placing is Placing.BELOW:
            below.setdefault(arrow.target.box, []).append(arrow.source.box)
    hung = {key for keys in below.values() for key in keys}
    edge = [box.key for box in picture.boxes if box.key not in hung]
    found, level = dict.fromkeys(edge, 0), 0
    while edge:
        level += 1
        edge = list(dict.fromkeys([key for at in edge for key in below.get(at, ()) if key not in found]))
        found.update(dict.fromkeys(edge, level))
    return found
