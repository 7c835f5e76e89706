"""Grounded semantics: the least complete extension, which holds whatever one chooses.

Definition: Dung 1995, definition 20.
"""

from __future__ import annotations

from rebut.evaluation.limits import Deadline

from . import complete
from ._kind import Extension, unique
from .graph import Graph
from .grounding import grounded
from .labelling import IN
from .names import Semantics

__all__ = ["SEMANTICS"]


def _find(graph: Graph, _clock: Deadline) -> Extension:
    return [index for index, label in enumerate(grounded(graph)) if label == IN]


SEMANTICS = unique(Semantics.GROUNDED, _find, complete.fault, least=True)
