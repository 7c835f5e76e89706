"""What an edge weighs, from how many of its premises are in and how many are out.

Carneades 4 has the ways: linked and constant ask for all premises, convergent for one, cumulative counts the share
that is in, factorised the share in all premises of the issue, and nothing where one is out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rebut.model import Weighing

from .structure import Edge

__all__ = ["Tally", "tally"]


class Tally:
    """The counts of an edge, and the weight that they leave possible: ``least`` to ``most``."""

    __slots__ = ("_factor", "_in", "_out", "_undercutters", "_weight", "count", "issue", "least", "most", "stopped")

    def __init__(self, edge: Edge, issue: int) -> None:
        self.count = len(edge.premises)
        self.issue = issue or self.count
        self._factor = _FACTORS[edge.weighing]
        self._weight = edge.weight
        self._undercutters = len(edge.undercutters)
        self._in = self._out = 0
        self.stopped = False
        self.least, self.most = 0.0, edge.weight
        self.weigh()

    def premise(self, holds: bool) -> None:  # noqa: FBT001 -- in or out
        """One premise more is decided."""
        if holds:
            self._in += 1
        else:
            self._out += 1

    def undercutter(self, holds: bool) -> None:  # noqa: FBT001 -- in or out
        """One undercutter more is decided."""
        self._undercutters -= 1
        self.stopped = self.stopped or holds

    def weigh(self) -> bool:
        """Weigh again; whether that changed anything."""
        before = self.least, self.most
        if self.stopped:
            self.least = self.most = 0.0
        else:
            self.most = self._weight * self._factor(self.count - self._out, self)
            self.least = 0.0 if self._undercutters else self._weight * self._factor(self._in, self)
        return (self.least, self.most) != before


tally = Tally


def _all(holding: int, of: Tally) -> float:
    return float(holding == of.count)


def _some(holding: int, _of: Tally) -> float:
    return float(holding > 0)


def _share(holding: int, of: Tally) -> float:
    return holding / of.count if of.count else 1.0


def _share_in_issue(holding: int, of: Tally) -> float:
    return (holding / of.issue if of.issue else 1.0) if holding == of.count else 0.0


_FACTORS: Mapping[Weighing, Callable[[int, Tally], float]] = MappingProxyType({
    Weighing.LINKED: _all,
    Weighing.CONVERGENT: _some,
    Weighing.CUMULATIVE: _share,
    Weighing.FACTORISED: _share_in_issue,
    Weighing.CONSTANT: _all,
})  # fmt: skip
