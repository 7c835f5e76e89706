"""Eager semantics: the largest admissible set that is part of every semi-stable extension.

Definition: Caminada 2007, "Comparing two unique extension semantics for formal argumentation: ideal and eager".
"""

from __future__ import annotations

from rebut.evaluation.limits import Deadline

from ._kind import Extension, unique
from .complete import fault
from .defending import defended
from .encoding import ranged
from .graph import Graph
from .names import Semantics
from .ranging import Ranges

__all__ = ["SEMANTICS"]


def _find(graph: Graph, clock: Deadline) -> Extension:
    ranges = Ranges(graph, ranged, 2 * len(graph) + 1, clock)
    kept = set(ranges.some() or ())
    while kept:
        lacking = ranges.search.when([-index - 1 for index in kept])
        found = ranges.some([lacking])
        ranges.search.add([-lacking])
        if found is None:
            break
        kept &= set(found)
    return defended(graph, kept)


SEMANTICS = unique(Semantics.EAGER, _find, fault)
