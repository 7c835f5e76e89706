"""Abstract frameworks: which sets of arguments hold together (Dung 1995), by many semantics."""

from __future__ import annotations

from ._registry import KINDS
from .answering import Answer, Task, answer, labellings, task_named
from .labelling import IN, OUT, UNDECIDED, Labelling
from .names import Semantics, semantics_named

__all__ = [
    "IN",
    "KINDS",
    "OUT",
    "UNDECIDED",
    "Answer",
    "Labelling",
    "Semantics",
    "Task",
    "answer",
    "labellings",
    "semantics_named",
    "task_named",
]
