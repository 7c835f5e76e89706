"""Conflict-free sets: those in which nothing attacks anything.

Definition: Dung 1995, definition 5. The empty set is one, so nothing is in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from rebut.evaluation.limits import Deadline

from . import naive
from ._kind import Extension, Kind
from .conflicts import Conflicts, bits
from .faults import conflict
from .graph import Graph
from .names import Semantics

__all__ = ["SEMANTICS"]


def _all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
    near = Conflicts(graph)
    waiting = [(0, near.able)]
    while waiting:
        chosen, open = waiting.pop()
        yield list(bits(chosen))
        clock.check()
        for index in bits(open):
            open &= ~(1 << index)
            waiting.append((chosen | 1 << index, open & ~near.around[index]))


def _lacking(_graph: Graph, _index: int, _clock: Deadline) -> Extension:
    return []


SEMANTICS = Kind(Semantics.CONFLICT_FREE, False, _all, naive.SEMANTICS.one, naive.SEMANTICS.having, _lacking, conflict)
