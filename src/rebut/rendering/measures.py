"""How wide texts are set: short ones narrow, long ones wider, so that no box gets too tall."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .picture import Box

__all__ = ["MOST_IN_A_ROW", "box_room", "text_room"]

MOST_IN_A_ROW = 3
"""Co-premises side by side; more of them take several rows."""
_ROOMS = ((90, 168.0), (240, 196.0), (600, 240.0), (2000, 300.0))
"""Texts of up to so many characters get lines of so many points, in type of 11 points."""
_LONGEST = 380.0
_NARROW = {1: 1.0, 2: 0.88, 3: 0.82}
_SIZE = 11.0
_PADDING = 26.0


def text_room(characters: int, columns: int = 1, size: float = _SIZE) -> float:
    """How wide the lines of a text of so many characters get, in points, where so many texts stand side by side.

    >>> text_room(60), text_room(60, columns=2)
    (168.0, 147.84)
    """
    room = next((room for most, room in _ROOMS if characters <= most), _LONGEST)
    return room * _NARROW.get(columns, 1.0) * size / _SIZE


def box_room(box: Box) -> float:
    """About how wide a box gets that has its cells side by side, in points."""
    columns = min(len(box.cells), MOST_IN_A_ROW)
    return sum([text_room(len(cell.text.plain), columns) for cell in box.cells[:columns]], 0.0) + _PADDING
