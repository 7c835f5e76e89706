"""What a semantics is: a record of functions on a graph, each about one task.

To add one, write ``evaluation/dung/NAME.py`` with ``SEMANTICS = Kind(…)``, its definition and its reference, and list
it in ``_registry.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs

from rebut.evaluation.limits import Deadline

from .faults import Fault
from .graph import Graph
from .names import Semantics

__all__ = ["Extension", "Find", "Kind", "unique"]

Extension: TypeAlias = "list[int]"
"""The numbers of the arguments that are in, in no order."""

Find: TypeAlias = Callable[[Graph, Deadline], "Extension | None"]
About: TypeAlias = Callable[[Graph, int, Deadline], "Extension | None"]


def _nothing(_graph: Graph, _extension: Extension, _clock: Deadline) -> None:
    """Whatever shows no plain fault is an extension."""


@attrs.frozen
class Kind:
    """One semantics, for which the parts of a framework between which there is no attack may be asked one by one.

    Where it ``grounds``, its extensions are the grounded one and something more, and it is only asked about what the
    grounded labelling leaves undecided; each argument has an attacker there.
    """

    name: Semantics
    grounds: bool
    all: Callable[[Graph, Deadline], Iterator[Extension]]
    """Each extension once, as it is found."""
    one: Find
    """Some extension; None where there is none."""
    having: About
    """An extension that the argument is in."""
    lacking: About
    """An extension that the argument is not in."""
    fault: Callable[[Graph, Extension], Fault | None]
    """What shows at once that a set is no extension; it is asked about the whole."""
    rival: Callable[[Graph, Extension, Deadline], Fault | None] = _nothing
    """What shows that a set without a plain fault is none all the same."""
    single: bool = False
    """Whether there is one extension, always."""
    least: bool = False
    """Whether the grounded extension is one."""


def unique(
    name: Semantics,
    find: Callable[[Graph, Deadline], Extension],
    fault: Callable[[Graph, Extension], Fault | None],
    *,
    least: bool = False,
) -> Kind:
    """A semantics that has one extension, on what the grounded labelling leaves undecided."""

    def having(graph: Graph, index: int, clock: Deadline) -> Extension | None:
        found = find(graph, clock)
        return found if index in found else None

    def lacking(graph: Graph, index: int, clock: Deadline) -> Extension | None:
        found = find(graph, clock)
        return None if index in found else found

    def rival(graph: Graph, extension: Extension, clock: Deadline) -> Fault | None:
        found = find(graph, clock)
        odd = min(set(found) ^ set(extension), default=None)
        if odd is None:
            return None
        words = (
            "{} is in the one extension that there is"
            if odd in found
            else "{} is not in the one extension that there is"
        )
        return Fault(words, (odd,), found)

    return Kind(
        name,
        True,
        lambda graph, clock: iter([find(graph, clock)]),
        find,
        having,
        lacking,
        fault,
        rival,
        single=True,
        least=least,
    )
