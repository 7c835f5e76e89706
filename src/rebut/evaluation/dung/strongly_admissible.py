"""Strongly admissible sets: those of which each argument is defended by others that are defended so without it.

Definition: a set in which each argument is defended by a part that lacks it and is strongly admissible itself. Baroni
and Giacomin 2007, "On principle-based evaluation of extension-based argumentation semantics", definition 16; as here,
Caminada 2014, "Strong admissibility revisited". The grounded extension is the largest one.
"""

from __future__ import annotations

from collections.abc import Iterator

from rebut.evaluation.limits import Deadline

from ._kind import Extension, Kind
from .faults import Fault, conflict
from .graph import Graph
from .grounding import grounded
from .labelling import IN
from .names import Semantics

__all__ = ["SEMANTICS"]


def _all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
    """Grown one by one: the next argument that is defended is taken, or left out for good."""
    waiting: list[tuple[Extension, frozenset[int]]] = [([], frozenset())]
    ground = _one(graph, clock)
    while waiting:
        chosen, shut = waiting.pop()
        clock.check()
        following = _next(graph, ground, chosen, shut)
        if following is None:
            yield chosen
        else:
            waiting.append((chosen, shut | {following}))
            waiting.append(([*chosen, following], shut))


def _next(graph: Graph, ground: Extension, chosen: Extension, shut: frozenset[int]) -> int | None:
    """The first argument that these defend, and that is neither among them nor shut out."""
    hit = graph.attacked(chosen)
    held = set(chosen)
    for index in ground:
        if index not in held and index not in shut and hit.issuperset(graph.before[index]):
            return index
    return None


def _one(graph: Graph, _clock: Deadline) -> Extension:
    return [index for index, label in enumerate(grounded(graph)) if label == IN]


def _having(graph: Graph, index: int, clock: Deadline) -> Extension | None:
    found = _one(graph, clock)
    return found if index in found else None


def _lacking(_graph: Graph, _index: int, _clock: Deadline) -> Extension:
    return []


def _fault(graph: Graph, extension: Extension) -> Fault | None:
    """What can be taken one after the other is taken; what is left is defended by nothing that came before."""
    if found := conflict(graph, extension):
        return found
    hit: set[int] = set()
    left = dict.fromkeys(sorted(extension))
    while ready := [index for index in left if hit.issuperset(graph.before[index])]:
        hit |= graph.attacked(ready)
        for index in ready:
            del left[index]
    first = next(iter(left), None)
    return None if first is None else Fault("{} is not defended by others that stand without it", (first,))


SEMANTICS = Kind(Semantics.STRONGLY_ADMISSIBLE, False, _all, _one, _having, _lacking, _fault)
