"""Naive semantics: the largest sets without a conflict.

Definition: Bondarenko, Dung, Kowalski and Toni 1997, "An abstract, argumentation-theoretic approach to default
reasoning". They are found as the largest independent sets of the graph of conflicts, by Bron and Kerbosch 1973,
"Finding all cliques of an undirected graph", with a pivot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rebut.evaluation.limits import Deadline

from ._kind import Extension, Kind
from .conflicts import Conflicts, bits
from .faults import Fault, conflict
from .graph import Graph
from .names import Semantics

__all__ = ["SEMANTICS", "largest"]


def _all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
    near = Conflicts(graph)
    waiting = [(0, near.able, 0)]
    while waiting:
        chosen, open, done = waiting.pop()
        if not open:
            if not done:
                yield list(bits(chosen))
            continue
        clock.check()
        for index in bits(open & near.around[near.pivot(open, done)]):
            one = 1 << index
            waiting.append((chosen | one, open & ~near.around[index], done & ~near.around[index]))
            open, done = open & ~one, done | one


def _one(graph: Graph, _clock: Deadline) -> Extension:
    return largest(graph, ())


def _having(graph: Graph, index: int, _clock: Deadline) -> Extension | None:
    return None if index in graph.looped else largest(graph, [index])


def _lacking(graph: Graph, index: int, _clock: Deadline) -> Extension | None:
    """Only what is in conflict with the argument keeps it out."""
    if index in graph.looped:
        return largest(graph, ())
    rivals = [other for other in (*graph.after[index], *graph.before[index]) if other not in graph.looped]
    return largest(graph, rivals[:1]) if rivals else None


def largest(graph: Graph, begin: Iterable[int]) -> Extension:
    """A largest set without a conflict that has these arguments."""
    found = list(begin)
    shut = set(graph.looped)
    for index in found:
        shut.update((index, *graph.after[index], *graph.before[index]))
    for index in range(len(graph)):
        if index not in shut:
            found.append(index)
            shut.update((*graph.after[index], *graph.before[index]))
    return found


def _fault(graph: Graph, extension: Extension) -> Fault | None:
    if found := conflict(graph, extension):
        return found
    held = set(extension)
    larger = largest(graph, extension)
    added = next((index for index in larger if index not in held), None)
    return None if added is None else Fault("{} could be added without a conflict", (added,), larger)


SEMANTICS = Kind(Semantics.NAIVE, False, _all, _one, _having, _lacking, _fault)
