"""Semantics that take a framework apart: what holds is chosen component by component, along the attacks.

Baroni, Giacomin and Guida 2005, "SCC-recursiveness: a general schema for argumentation semantics", definition 20: of a
component, what was chosen before it leaves some arguments without an attack; these are taken apart again, unless they
are one component, of which the base semantics says what may be chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from rebut.evaluation.limits import Deadline

from ._kind import Extension, Kind
from .faults import Fault, conflict
from .graph import Graph
from .layering import groups
from .names import Semantics

__all__ = ["recursive"]

Pieces: TypeAlias = "tuple[Sequence[int], bool, Pieces] | None"
"""Arguments that are still to be chosen from, whether they are one component, and what comes after them."""


def recursive(name: Semantics, base: Kind) -> Kind:
    """The semantics that chooses by another one in each component."""

    def all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
        return _Recursion(graph, base, clock).extensions()

    def one(graph: Graph, clock: Deadline) -> Extension | None:
        return next(all(graph, clock), None)

    def having(graph: Graph, index: int, clock: Deadline) -> Extension | None:
        """Searched among what leads to the argument; for the rest there is always something to choose."""
        cone = graph.part(graph.cone(index))
        found = next((one for one in _Recursion(cone, base, clock, wanted=0).extensions() if 0 in one), None)
        return None if found is None else _continued(graph, cone, found, clock)

    def lacking(graph: Graph, index: int, clock: Deadline) -> Extension | None:
        cone = graph.part(graph.cone(index))
        found = next((one for one in _Recursion(cone, base, clock).extensions() if 0 not in one), None)
        return None if found is None else _continued(graph, cone, found, clock)

    def _continued(graph: Graph, cone: Graph, found: Extension, clock: Deadline) -> Extension | None:
        within = set(cone.members)
        rest = [index for index in range(len(graph)) if index not in within]
        recursion = _Recursion(graph, base, clock)
        return next(recursion.extensions(rest, [cone.members[index] for index in found]), None)

    def rival(graph: Graph, extension: Extension, clock: Deadline) -> Fault | None:
        return _Recursion(graph, base, clock).fault(set(extension))

    return Kind(name, False, all, one, having, lacking, conflict, rival)


State: TypeAlias = tuple[Graph | None, Pieces, Extension]
"""The component to choose from next, None where all is chosen; what comes after it; and what was chosen so far."""


class _Recursion:
    def __init__(self, graph: Graph, base: Kind, clock: Deadline, *, wanted: int = -1) -> None:
        self.graph, self.base, self.clock = graph, base, clock
        self.wanted = wanted
        """An argument without which an extension is of no use."""

    def extensions(self, members: Sequence[int] | None = None, begin: Sequence[int] = ()) -> Iterator[Extension]:
        """Each extension once; of some of the arguments, where those that lead to them are chosen."""
        first = self._state((range(len(self.graph)) if members is None else members, False, None), list(begin))
        open = [iter([first])]
        while open:
            state = next(open[-1], None)
            if state is None:
                open.pop()
            elif state[0] is None:
                yield state[2]
            else:
                open.append(self._branches(*state))

    def _branches(self, part: Graph | None, rest: Pieces, chosen: Extension) -> Iterator[State]:
        """What follows, for each choice in a component."""
        if part is None:
            return
        for extension in self.base.all(part, self.clock):
            inner = [part.members[index] for index in extension]
            if self.wanted not in part.members or self.wanted in inner:
                yield self._state(rest, chosen + inner)

    def _state(self, pieces: Pieces, chosen: Extension) -> State:
        """Go on to where there is something to choose."""
        held = set(chosen)
        while pieces is not None:
            members, whole, pieces = pieces
            left = [index for index in members if held.isdisjoint(self.graph.before[index])]
            if len(left) == 1:
                if left[0] not in self.graph.looped:
                    held.add(left[0])
            elif whole and len(left) == len(members):
                return self.graph.part(left), pieces, list(held)
            elif left:
                pieces = self._taken_apart(left, pieces)
        return None, None, list(held)

    def _taken_apart(self, left: list[int], rest: Pieces) -> Pieces:
        part = self.graph.part(left)
        for group in reversed(groups(part)):
            rest = ([left[index] for index in group], True, rest)
        return rest

    def fault(self, given: set[int]) -> Fault | None:
        """Where a set is not what would be chosen."""
        part, rest, chosen = self._state((range(len(self.graph)), False, None), [])
        while part is not None:
            inner = [at for at, member in enumerate(part.members) if member in given]
            if found := self.base.fault(part, inner) or self.base.rival(part, inner, self.clock):
                return Fault(f"in its component, {found.words}", tuple([part.members[at] for at in found.numbers]))
            part, rest, chosen = self._state(rest, chosen + [part.members[at] for at in inner])
        missing = min(set(chosen) - given, default=None)
        return None if missing is None else Fault("{} is attacked by nothing that is chosen before it", (missing,))
