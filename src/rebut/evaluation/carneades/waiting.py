"""What an undecided statement waits for, and which of them wait for each other in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from rebut.graph import components
from rebut.model.verdicts import Label

from .competing import Contest
from .labelling import Labelling
from .preferring import Preferring
from .structure import denial

__all__ = ["Hanging", "Waiting"]

_OPEN = Label.UNDECIDED


@attrs.frozen
class Hanging:
    """Undecided statements on which something hangs: its own ones, and those that it shares with all of its groups."""

    own: Sequence[int]
    shared: dict[int, None]

    def __len__(self) -> int:
        return len(self.shared) + len([one for one in self.own if one not in self.shared])

    def first(self, count: int) -> list[int]:
        """So many of them at most."""
        found = dict.fromkeys(self.own)
        for one in self.shared:
            if len(found) >= count:
                break
            found[one] = None
        return list(found)[:count]


class Waiting:
    """What each statement waits for.

    A group stands between its members and what these wait for, or each of many rivals would lead to all.
    """

    def __init__(self, now: Labelling, preferring: Preferring) -> None:
        self._now = now
        self._preferring = preferring
        self._shared: dict[tuple[Contest, ...], dict[int, None]] = {}
        self._open = [one for one, label in enumerate(now.labels) if label is _OPEN]
        self.groups = list(dict.fromkeys([contest for one in self._open for contest in now.contests.get(one, ())]))
        self._places = {contest: len(now.labels) + number for number, contest in enumerate(self.groups)}
        self._circles: list[tuple[int, ...]] | None = None

    def of(self, statement: int) -> Hanging:
        """The undecided statements on which it hangs whether a statement is in: its edges' and its rivals'."""
        contests = tuple(self._now.contests.get(statement, ()))
        if contests not in self._shared:
            self._shared[contests] = dict.fromkeys([one for contest in contests for one in self.through_group(contest)])
        return Hanging(self.own(statement), self._shared[contests])

    def own(self, statement: int) -> list[int]:
        """What it waits for by itself and by its denial."""
        found = [*self._through(statement), *self._through(denial(statement)), *self._preferring.awaited(statement)]
        return list(dict.fromkeys(found))

    def through_group(self, contest: Contest) -> list[int]:
        """What all members of a group wait for."""
        ends = [contest.ended] if contest.ended is not None and self._now.labels[contest.ended] is _OPEN else []
        return ends + [far for one in contest.members for far in self._through(one)]

    def circles(self) -> list[tuple[int, ...]]:
        """The statements that wait for each other, or for themselves, circle by circle."""
        if self._circles is None:
            after = self._after()
            groups = [one for one in components(after) if len(one) > 1 or one[0] in after[one[0]]]
            found = [tuple([one for one in group if one < len(self._now.labels)]) for group in groups]
            self._circles = [one for one in found if one]
        return self._circles

    def _after(self) -> dict[int, list[int]]:
        after: dict[int, list[int]] = {}
        for one in self._open:
            after[one] = [*self.own(one), *[self._places[contest] for contest in self._now.contests.get(one, ())]]
        for contest, place in self._places.items():
            after[place] = self.through_group(contest)
        return after

    def _through(self, statement: int) -> Iterable[int]:
        """What the edges of a statement wait for."""
        found: list[int] = []
        tallies, edges = self._now.tallies, self._now.structure.edges
        for number in self._now.concluding[statement]:
            if tallies.least[number] != tallies.most[number]:
                hanging = (*edges.premises[number], *edges.undercutters[number])
                found.extend([one for one in hanging if self._now.labels[one] is _OPEN])
        return found
