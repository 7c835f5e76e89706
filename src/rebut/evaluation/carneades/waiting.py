"""What an undecided statement waits for, and which of them wait for each other in a circle."""

from __future__ import annotations

from rebut.graph import components
from rebut.model.verdicts import Label

from .labelling import Labelling
from .structure import denial

__all__ = ["circling", "waits_for"]

_OPEN = Label.UNDECIDED


def circling(now: Labelling) -> set[int]:
    """The undecided statements that wait for each other, or for themselves."""
    after = {
        one: [*_through(now, one), *_through(now, denial(one))]
        for one, label in enumerate(now.labels)
        if label is _OPEN
    }
    groups = dict.fromkeys([contest for one in after for contest in now.contests.get(one, ())])
    place = {contest: len(now.labels) + number for number, contest in enumerate(groups)}
    for one, following in after.items():
        following.extend([place[contest] for contest in now.contests.get(one, ())])
    for contest in groups:  # a group stands between its members and what they wait for, or each would lead to all
        after[place[contest]] = [
            *_ends(now, contest.ended),
            *[far for one in contest.members for far in _through(now, one)],
        ]
    found: set[int] = set()
    for circle in components(after):
        if len(circle) > 1 or circle[0] in after[circle[0]]:
            found.update(circle)
    return found.difference(place.values())


def waits_for(now: Labelling, statement: int) -> list[int]:
    """The undecided statements on which it hangs whether a statement is in: its edges' and its rivals'."""
    found = _through(now, statement)
    for rival, ended in now.rivals[statement]:
        found.extend(_through(now, rival))
        found.extend(_ends(now, ended))
    return list(dict.fromkeys(found))


def _ends(now: Labelling, ended: int | None) -> list[int]:
    """What may still end a rivalry."""
    return [ended] if ended is not None and now.labels[ended] is _OPEN else []


def _through(now: Labelling, statement: int) -> list[int]:
    """What the edges of a statement wait for."""
    found: list[int] = []
    tallies, edges = now.tallies, now.structure.edges
    for number in now.concluding[statement]:
        if tallies.least[number] != tallies.most[number]:
            hanging = (*edges.premises[number], *edges.undercutters[number])
            found.extend([one for one in hanging if now.labels[one] is _OPEN])
    return found
