"""The ways round that keep statements undecided, each as short as one can see it."""

from __future__ import annotations

from collections.abc import Sequence

from .competing import Contest
from .labelling import Labelling
from .phrasing import MOST
from .waiting import Waiting

__all__ = ["Loops"]


class Loops:
    """The next of each undecided statement that waits in a circle."""

    def __init__(self, now: Labelling, waiting: Waiting) -> None:
        self._now = now
        self._waiting = waiting
        self._next: dict[int, int] | None = None

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
            for circle in self._waiting.circles():
                self._next |= self._round(circle)
        return self._next

    def _round(self, circle: Sequence[int]) -> dict[int, int]:
        within, waiting = set(circle), self._waiting
        before: dict[int, list[int | Contest]] = {one: [] for one in circle}
        around: dict[Contest, list[int]] = {}
        for one in circle:
            for other in within.intersection(waiting.own(one)):
                before[other].append(one)
            for contest in self._now.contests.get(one, ()):
                around.setdefault(contest, []).append(one)
        for contest in around:
            for other in within.intersection(waiting.through_group(contest)):
                before[other].append(contest)
        return _to_the_first(min(circle), before, around)


def _to_the_first(
    first: int, before: dict[int, list[int | Contest]], around: dict[Contest, list[int]]
) -> dict[int, int]:
    """The next of each on the shortest way to the first; who is in a group goes where any of them can."""
    found: dict[int, int] = {}
    edge = [first]
    while edge:
        fresh: list[int] = []
        for other in edge:
            for step in before[other]:
                for one in [step] if isinstance(step, int) else around.pop(step, ()):
                    if one not in found:
                        found[one] = other
                        fresh.append(one)
        edge = fresh
    return found
