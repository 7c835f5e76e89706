"""What an undecided statement waits for, and which of them wait for each other in a circle."""

from __future__ import annotations

from rebut.graph import components
from rebut.model.verdicts import Label

from .labelling import Labelling

__all__ = ["circling", "waits_for"]

_OPEN = Label.UNDECIDED


def circling(now: Labelling) -> set[int]:
    """The undecided statements that wait for each other, or for themselves."""
    after = {one: waits_for(now, one) for one, label in enumerate(now.labels) if label is _OPEN}
    found: set[int] = set()
    for group in components(after):
        if len(group) > 1 or group[0] in after[group[0]]:
            found.update(group)
    return found


def waits_for(now: Labelling, statement: int) -> list[int]:
    """The undecided statements on which it hangs whether a statement is in: its edges' and its rivals'."""
    found = _through(now, statement)
    for rival, ended in now.rivals[statement]:
        found.extend(_through(now, rival))
        if ended is not None and now.labels[ended] is _OPEN:
            found.append(ended)
    return list(dict.fromkeys(found))


def _through(now: Labelling, statement: int) -> list[int]:
    """What the edges of a statement wait for."""
    found: list[int] = []
    for number in now.concluding[statement]:
        if now.tallies[number].least != now.tallies[number].most:
            edge = now.structure.edges[number]
            found.extend([one for one in (*edge.premises, *edge.undercutters) if now.labels[one] is _OPEN])
    return found
