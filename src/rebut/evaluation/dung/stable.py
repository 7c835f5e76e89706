"""Stable semantics: sets without a conflict that attack all that they do not have; there may be none.

Definition: Dung 1995, definition 13.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rebut.evaluation.limits import Deadline

from ._kind import Extension, Kind
from .encoding import stable
from .faults import Fault, conflict
from .graph import Graph
from .names import Semantics
from .solving import Solving

__all__ = ["SEMANTICS"]


def _all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
    solving = Solving(stable(graph), clock)
    while (found := _found(solving)) is not None:
        yield found
        solving.add([-index - 1 for index in found])  # no stable set is part of another


def _found(solving: Solving, assumptions: Sequence[int] = ()) -> Extension | None:
    if not solving.solve(assumptions):
        return None
    return [literal - 1 for literal in solving.model() if literal > 0]


def _one(graph: Graph, clock: Deadline) -> Extension | None:
    return _found(Solving(stable(graph), clock))


def _having(graph: Graph, index: int, clock: Deadline) -> Extension | None:
    return _found(Solving(stable(graph), clock), [index + 1])


def _lacking(graph: Graph, index: int, clock: Deadline) -> Extension | None:
    return _found(Solving(stable(graph), clock), [-index - 1])


def _fault(graph: Graph, extension: Extension) -> Fault | None:
    if found := conflict(graph, extension):
        return found
    reached = {*extension, *graph.attacked(extension)}
    missing = next((index for index in range(len(graph)) if index not in reached), None)
    return None if missing is None else Fault("{} is neither in the set nor attacked by it", (missing,))


SEMANTICS = Kind(Semantics.STABLE, True, _all, _one, _having, _lacking, _fault)
