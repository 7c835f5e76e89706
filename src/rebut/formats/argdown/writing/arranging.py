"""The order of nodes, where it is another than that in which they are read: told by as few of them as will do."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

__all__ = ["runs"]


def runs(ids: Sequence[str], read: Sequence[str]) -> list[list[str]]:
    """What stands elsewhere than it is read, in runs: each begins with what it stands behind, "" where that is nothing.

    >>> runs(["a", "b", "c", "d"], ["b", "d", "a", "c"])
    [['', 'a'], ['b', 'c']]
    """
    places = {id: at for at, id in enumerate(read)}
    stays = _longest([places[id] for id in ids])
    found: list[list[str]] = []
    anchor = ""
    for id, place in zip(ids, [places[id] for id in ids], strict=True):
        if place in stays:
            anchor = id
        elif found and found[-1][0] == anchor:
            found[-1].append(id)
        else:
            found.append([anchor, id])
    return found


def _longest(places: Sequence[int]) -> set[int]:
    """The longest row of rising numbers among these, which follow each other with gaps."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        length = bisect.bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            last.append(at)
        else:
            ends[length], last[length] = place, at
    found: set[int] = set()
    at = last[-1] if last else -1
    while at >= 0:
        found.add(places[at])
        at = before[at]
    return found
