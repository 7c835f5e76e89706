"""Admissible sets: without a conflict, and each attack on them is answered by an attack of theirs.

Definition: Dung 1995, definition 6. The empty set is one, so nothing is in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from rebut.evaluation.limits import Deadline

from . import complete
from ._kind import Extension, Kind
from .encoding import admissible
from .faults import Fault, conflict, undefended
from .graph import Graph
from .grounding import grounded
from .labelling import IN
from .names import Semantics
from .searching import Search

__all__ = ["SEMANTICS"]


def _all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
    search = Search(graph, admissible(graph), 2 * len(graph), clock)
    while (found := search.find()) is not None:
        yield found
        search.differ(found)


def _one(graph: Graph, _clock: Deadline) -> Extension:
    return [index for index, label in enumerate(grounded(graph)) if label == IN]


def _lacking(_graph: Graph, _index: int, _clock: Deadline) -> Extension:
    return []


def _fault(graph: Graph, extension: Extension) -> Fault | None:
    return conflict(graph, extension) or undefended(graph, extension)


SEMANTICS = Kind(Semantics.ADMISSIBLE, False, _all, _one, complete.SEMANTICS.having, _lacking, _fault)
