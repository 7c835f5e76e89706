"""The ways round that keep statements undecided, each as short as one can see it."""

from __future__ import annotations

from collections.abc import Sequence

from rebut.graph import components
from rebut.model.verdicts import Label

from .labelling import Labelling
from .phrasing import MOST
from .waiting import waits_for

__all__ = ["Loops"]


class Loops:
    """What undecided statements wait for, and the next of each that waits in a circle."""

    def __init__(self, now: Labelling) -> None:
        self._now = now
        self._after: dict[int, list[int]] = {}
        self._next: dict[int, int] | None = None

    def waits_for(self, statement: int) -> list[int]:
        """The undecided statements on which it hangs."""
        if (found := self._after.get(statement)) is None:
            found = self._after[statement] = waits_for(self._now, statement)
        return found

    def path(self, statement: int) -> list[int] | None:
        """From a statement on, each with what it waits for, to one that was met before; None where it goes nowhere."""
        following = self._following()
        if statement not in following:
            return None
        path = [statement]
        while len(path) <= MOST and path[-1] not in path[:-1]:
            path.append(following[path[-1]])
        return path

    def _following(self) -> dict[int, int]:
        """For each statement in a circle the next on the shortest way to the first of its circle."""
        if self._next is None:
            self._next = {}
            open_ = [one for one, label in enumerate(self._now.labels) if label is Label.UNDECIDED]
            for group in components({one: self.waits_for(one) for one in open_}):
                if len(group) > 1 or group[0] in self.waits_for(group[0]):
                    self._next |= self._round(group)
        return self._next

    def _round(self, group: Sequence[int]) -> dict[int, int]:
        within = set(group)
        before: dict[int, list[int]] = {one: [] for one in group}
        for one in group:
            for other in self.waits_for(one):
                if other in within:
                    before[other].append(one)
        root = min(group)
        found: dict[int, int] = {}
        edge = [root]
        while edge:
            fresh = [(one, other) for other in edge for one in before[other]]
            edge = []
            for one, other in fresh:
                if one not in found:
                    found[one] = other
                    edge.append(one)
        return found
