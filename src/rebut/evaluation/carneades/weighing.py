"""What an edge weighs, from how many of its premises are in and how many are out.

Carneades 4 has the ways: linked and constant ask for all premises, convergent for one, cumulative counts the share
that is in, factorised the share in all premises of the issue, and nothing where one is out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from rebut.model import Weighing

from .structure import Edges

__all__ = ["Tallies", "Tally"]


class Tally(NamedTuple):
    """The weight that the counts of an edge leave possible, and whether it is undercut."""

    least: float
    most: float
    stopped: bool


class Tallies:
    """The counts of all edges, a column for each count."""

    __slots__ = ("_edges", "_in", "_issues", "_open", "_out", "least", "most", "stopped")

    def __init__(self, edges: Edges, issues: Mapping[int, int]) -> None:
        self._edges = edges
        self._issues = issues
        """Edge -> how many premises its issue has, where it is weighed by that."""
        self._in = [0] * len(edges)
        self._out = [0] * len(edges)
        self._open = [len(stops) for stops in edges.undercutters]
        """How many undercutters are undecided."""
        self.stopped = [False] * len(edges)
        self.least = [0.0] * len(edges)
        self.most = edges.weights.copy()
        for number in range(len(edges)):
            self.weigh(number)

    def __getitem__(self, number: int) -> Tally:
        return Tally(self.least[number], self.most[number], self.stopped[number])

    def premise(self, number: int, *, holds: bool) -> None:
        """One premise more is decided."""
        (self._in if holds else self._out)[number] += 1

    def undercutter(self, number: int, *, holds: bool) -> None:
        """One undercutter more is decided."""
        self._open[number] -= 1
        if holds:
            self.stopped[number] = True

    def weigh(self, number: int) -> bool:
        """Weigh an edge again; whether that changed anything."""
        least = most = 0.0
        if not self.stopped[number]:
            edges = self._edges
            factor, weight = _FACTORS[edges.weighings[number]], edges.weights[number]
            count = len(edges.premises[number])
            issue = self._issues.get(number, count)
            most = _part(weight, factor(count - self._out[number], count, issue))
            if not self._open[number]:
                least = _part(weight, factor(self._in[number], count, issue))
        if least == self.least[number] and most == self.most[number]:
            return False
        self.least[number], self.most[number] = least, most
        return True


def _part(weight: float, share: float) -> float:
    """A share of a weight; of the whole weight, the number itself, so that a large debate holds fewer of them."""
    return weight if share == 1.0 else weight * share


def _all(holding: int, count: int, _issue: int) -> float:
    return 1.0 if holding == count else 0.0


def _some(holding: int, _count: int, _issue: int) -> float:
    return 1.0 if holding else 0.0


def _share(holding: int, count: int, _issue: int) -> float:
    return holding / count if count else 1.0


def _share_in_issue(holding: int, count: int, issue: int) -> float:
    return (holding / issue if issue else 1.0) if holding == count else 0.0


_FACTORS: Mapping[Weighing, Callable[[int, int, int], float]] = MappingProxyType({
    Weighing.LINKED: _all,
    Weighing.CONVERGENT: _some,
    Weighing.CUMULATIVE: _share,
    Weighing.FACTORISED: _share_in_issue,
    Weighing.CONSTANT: _all,
})  # fmt: skip
