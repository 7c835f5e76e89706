"""Complete semantics: a set that has all that it defends, and nothing else.

Definition: labellings in which an argument is in just where all of its attackers are out, and out just where one of
them is in. Dung 1995, "On the acceptability of arguments", definition 23; as labellings, Caminada 2006, "On the issue
of reinstatement in argumentation".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rebut.evaluation.limits import Deadline

from ._kind import Extension, Kind
from .faults import Fault, conflict, undefended, unfinished
from .graph import Graph
from .grounding import closed
from .labelling import IN
from .layering import layered
from .names import Semantics
from .searching import completes

__all__ = ["SEMANTICS", "fault"]


def _all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
    def solve(part: Graph, doubted: Collection[int]) -> Iterator[Extension]:
        search = completes(part, clock, doubted)
        while (found := search.find()) is not None:
            yield found
            search.differ(found)

    return layered(graph, solve)


def _one(graph: Graph, _clock: Deadline) -> Extension:
    """What is left undecided may all stay so."""
    return [index for index, label in enumerate(closed(graph, ())) if label == IN]


def _having(graph: Graph, index: int, clock: Deadline) -> Extension | None:
    """Searched among what leads to the argument; the rest follows."""
    cone = graph.part(graph.cone(index))
    found = completes(cone, clock).find([1])
    if found is None:
        return None
    return [at for at, label in enumerate(closed(graph, [cone.members[one] for one in found])) if label == IN]


def _lacking(graph: Graph, index: int, clock: Deadline) -> Extension | None:
    found = _one(graph, clock)
    return None if index in found else found


def fault(graph: Graph, extension: Extension) -> Fault | None:
    """Why a set is not complete."""
    return conflict(graph, extension) or undefended(graph, extension) or unfinished(graph, extension)


SEMANTICS = Kind(Semantics.COMPLETE, True, _all, _one, _having, _lacking, fault, least=True)
