"""Preferred semantics: the largest admissible sets.

Definition: Dung 1995, definition 7. Whether an argument is in all of them is asked without finding them all: Thimm,
Cerutti and Vallati 2021, "Skeptical reasoning with preferred semantics in abstract argumentation without computing
preferred extensions" (IJCAI).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rebut.evaluation.limits import Deadline

from . import complete
from ._kind import Extension, Kind
from .faults import Fault
from .graph import Graph
from .layering import layered
from .names import Semantics
from .searching import Search, completes

__all__ = ["SEMANTICS"]


def _all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
    def solve(part: Graph, doubted: Collection[int]) -> Iterator[Extension]:
        search = completes(part, clock, doubted)
        while (found := search.find()) is not None:
            found = search.largest(found)
            yield found
            search.exceed(found)

    return layered(graph, solve)


def _one(graph: Graph, clock: Deadline) -> Extension:
    return completes(graph, clock).largest([])


def _having(graph: Graph, index: int, clock: Deadline) -> Extension | None:
    found = complete.SEMANTICS.having(graph, index, clock)
    return None if found is None else completes(graph, clock).largest(found)


def _lacking(graph: Graph, index: int, clock: Deadline) -> Extension | None:
    """Searched among what leads to the argument, and made as large as it goes among all."""
    cone = graph.part(graph.cone(index))
    search = completes(cone, clock)
    found = _lacking_in(cone, search)
    if found is None:
        return None
    if len(cone) == len(graph):
        return [cone.members[one] for one in search.largest(found)]
    return completes(graph, clock).largest([cone.members[one] for one in found])


def _lacking_in(graph: Graph, search: Search) -> Extension | None:
    """An extension that no admissible set with argument 0 has; None where argument 0 is in all that are largest.

    Where it is in none, any will do; and so does one that has an attacker of it. Else, a largest set without it is in
    conflict with every admissible set that has it, and so attacks each of these.
    """
    having = search.find([1])
    if having is None:
        return []
    attacking = search.when([attacker + 1 for attacker in graph.before[0]])
    if attacker := search.find([attacking]):
        return attacker
    here = search.fresh()
    while having is not None:
        hit_by = {attacker for one in search.largest(having) for attacker in graph.before[one]}
        search.add([-here, *[attacker + 1 for attacker in hit_by]])
        other = search.find([here])
        if other is None:
            return None
        having = search.find([1, *[one + 1 for one in other]])
    return other


def _rival(graph: Graph, extension: Extension, clock: Deadline) -> Fault | None:
    larger = completes(graph, clock).largest(extension)
    added = min(set(larger) - set(extension), default=None)
    return None if added is None else Fault("it can be enlarged by {}", (added,), larger)


SEMANTICS = Kind(Semantics.PREFERRED, True, _all, _one, _having, _lacking, complete.fault, _rival)
