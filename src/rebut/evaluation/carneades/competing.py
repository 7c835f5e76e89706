"""Rivals in groups: what a statement has to beat where many exclude each other, without going through them all."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from rebut.model.verdicts import Label

from .structure import Rivalry

__all__ = ["Contest"]

_NOBODY = -1


class Contest:
    """Statements of which each has all others for rivals.

    Of what they weigh, the highest and the second highest are kept: the one that has the highest competes with the
    second, every other one with the highest. What surely speaks for a statement only rises and what still might only
    sinks, so both follow each step of the labelling in the logarithm of how many there are.

    >>> contest = Contest(Rivalry((0, 2, 4), None), [0.1, 0, 0.5, 0, 0.1], [0.1, 0, 1.0, 0, 1.0])
    >>> contest.surely_beside(2), contest.surely_beside(0)
    (0.1, 0.5)
    >>> contest.possibly_beside(0), contest.possibly_beside(2)
    (1.0, 1.0)
    """

    def __init__(self, rivalry: Rivalry, least: Sequence[float], most: Sequence[float]) -> None:
        self.members, self.ended = rivalry.members, rivalry.ended
        self.standing: tuple[int, ...] = ()
        """Which of them are in, once all is decided."""
        self._least, self._most = least, most
        self._sure = (_NOBODY, 0.0, 0.0)
        for member in self.members:
            self._rise(member)
        self._heap = [(-most[member], member) for member in self.members]
        """How much may still speak for each; the most is on top, and under it also what was true before."""
        heapify(self._heap)
        self._possible = self._highest()

    def surely_beside(self, member: int) -> float:
        """What surely speaks for another than this one."""
        leader, first, second = self._sure
        return second if member == leader else first

    def possibly_beside(self, member: int) -> float:
        """What may speak for another than this one."""
        leader, first, second = self._possible
        return second if member == leader else first

    def heed(self, member: int, *, rose: bool, sank: bool) -> bool:
        """Take in that the weight of a member has narrowed; whether that leaves any other less or more to beat."""
        before = self._sure, self._possible
        if rose:
            self._rise(member)
        if sank:
            heappush(self._heap, (-self._most[member], member))
            self._possible = self._highest()
        return before != (self._sure, self._possible)

    def settle(self, labels: Sequence[Label]) -> None:
        """Note which members are in."""
        self.standing = tuple([member for member in self.members if labels[member] is Label.IN])

    def _rise(self, member: int) -> None:
        leader, first, second = self._sure
        value = self._least[member]
        if member == leader:
            first = value
        elif value > first:
            leader, first, second = member, value, first
        elif value > second:
            second = value
        self._sure = (leader if first > second else _NOBODY, first, second)

    def _highest(self) -> tuple[int, float, float]:
        """Who has the most that is possible, alone, and how much that and the second most are."""
        first = self._top()
        heappop(self._heap)
        second = self._top()
        heappush(self._heap, first)
        return first[1] if first[0] < second[0] else _NOBODY, -first[0], -second[0]

    def _top(self) -> tuple[float, int]:
        heap = self._heap
        while -heap[0][0] != self._most[heap[0][1]]:
            heappop(heap)
        return heap[0]
