"""What a semantics is: a record of functions on a graph, each about one task."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs

from rebut.evaluation.limits import Deadline

from .faults import Fault
from .graph import Graph
from .names import Semantics

__all__ = ["Extension", "Kind", "unique"]

Extension: TypeAlias = "list[int]"
"""The numbers of the arguments that are in, in no order."""


@attrs.frozen
class Kind:
    """One semantics, on a graph that hangs together.

    Where it ``grounds``, its extensions are the grounded one and something more, and it is only asked about what the
    grounded labelling leaves undecided; each argument has an attacker there.
    """

    name: Semantics
    grounds: bool
    all: Callable[[Graph, Deadline], Iterator[Extension]]
    """Each extension once, as it is found."""
    one: Callable[[Graph, Deadline], Extension | None]
    """Some extension; None where there is none."""
    having: Callable[[Graph, int, Deadline], Extension | None]
    """An extension that the argument is in."""
    lacking: Callable[[Graph, int, Deadline], Extension | None]
    """An extension that the argument is not in."""
    fault: Callable[[Graph, Extension, Deadline], Fault | None]
    """Why a set of arguments is no extension; it is asked about the whole graph."""
    count: Callable[[Graph, Deadline], int] | None = None
    """How many there are, where that is known without finding each."""


def unique(
    name: Semantics,
    find: Callable[[Graph, Deadline], Extension],
    fault: Callable[[Graph, Extension, Deadline], Fault | None],
) -> Kind:
    """A semantics that has one extension, on what the grounded labelling leaves undecided."""

    def having(graph: Graph, index: int, clock: Deadline) -> Extension | None:
        found = find(graph, clock)
        return found if index in found else None

    def lacking(graph: Graph, index: int, clock: Deadline) -> Extension | None:
        found = find(graph, clock)
        return None if index in found else found

    return Kind(
        name,
        grounds=True,
        all=lambda graph, clock: iter([find(graph, clock)]),
        one=find,
        having=having,
        lacking=lacking,
        fault=fault,
        count=lambda _graph, _clock: 1,
    )
