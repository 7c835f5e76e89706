"""Grounded semantics: the least complete extension, which holds whatever one chooses.

Definition: Dung 1995, definition 20.
"""

from __future__ import annotations

from rebut.evaluation.limits import Deadline

from . import complete
from ._kind import Extension, unique
from .faults import Fault
from .graph import Graph
from .grounding import grounded
from .labelling import IN
from .names import Semantics

__all__ = ["SEMANTICS"]


def _find(graph: Graph, _clock: Deadline) -> Extension:
    return [index for index, label in enumerate(grounded(graph)) if label == IN]


def _fault(graph: Graph, extension: Extension, clock: Deadline) -> Fault | None:
    least = _find(graph, clock)
    held = set(least)
    added = next((index for index in extension if index not in held), None)
    found = complete.fault(graph, extension, clock)
    return found or (None if added is None else Fault("without {} it would be complete as well", (added,), least))


SEMANTICS = unique(Semantics.GROUNDED, _find, _fault)
