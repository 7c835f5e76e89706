"""Ideal semantics: the largest admissible set that is part of every preferred extension.

Definition: Dung, Mancarella and Toni 2007, "Computing ideal sceptical argumentation", definition 2.2. It is what is
left of any one preferred extension once all that an admissible set attacks is gone, and all that this leaves
undefended: Dunne 2009, "The computational complexity of ideal semantics", and Thimm, Cerutti and Vallati 2021, "On
computing the set of acceptable arguments in abstract argumentation".
"""

from __future__ import annotations

from rebut.evaluation.limits import Deadline

from ._kind import Extension, unique
from .complete import fault
from .defending import defended
from .graph import Graph
from .names import Semantics
from .searching import completes

__all__ = ["SEMANTICS"]


def _find(graph: Graph, clock: Deadline) -> Extension:
    search = completes(graph, clock)
    kept = set(search.largest([]))
    while kept:
        hit = search.when([len(graph) + index + 1 for index in kept])
        found = search.find([hit])
        search.add([-hit])
        if found is None:
            break
        kept -= graph.attacked(search.largest(found))
    return defended(graph, kept)


SEMANTICS = unique(Semantics.IDEAL, _find, fault)
