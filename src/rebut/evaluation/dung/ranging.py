"""Extensions with a largest range: what is in, together with what it attacks.

Candidates are made larger until none has a larger range, and whatever a range that was found leaves behind is left out
of the search: Cerutti, Thimm and Vallati 2020, "An experimental analysis on the similarity of argumentation semantics",
and Dvořák, Järvisalo, Wallner and Woltran 2014, "Complexity-sensitive decision procedures for abstract argumentation".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rebut.evaluation.limits import Deadline

from . import stable
from ._kind import Extension, Kind
from .faults import Fault
from .graph import Graph
from .names import Semantics
from .searching import Search
from .solving import Clause

__all__ = ["Ranges", "ranging"]

Encoding = Callable[[Graph], Iterable[Clause]]


class Ranges:
    """The extensions of a graph with a largest range; variable ``first`` + k says that argument k is in it."""

    def __init__(self, graph: Graph, encoding: Encoding, first: int, clock: Deadline) -> None:
        self.search = Search(graph, encoding(graph), first + len(graph) - 1, clock)
        self._graph = graph
        self._first = first

    def all(self) -> Iterator[Extension]:
        """Each of them once."""
        while (found := self.search.find()) is not None:
            widest = self.widest(found)
            within = [self._first + index for index in self._range(widest)]
            yield from self._with(within)
            self.search.add(self._beyond(widest))

    def _with(self, within: Sequence[int]) -> Iterator[Extension]:
        """All that have a range; none of them is part of another one."""
        here = self.search.fresh()
        while (found := self.search.find([here, *within])) is not None:
            yield found
            self.search.add([-here, *[-index - 1 for index in found]])
        self.search.add([-here])

    def some(self, conditions: Sequence[int] = ()) -> Extension | None:
        """One that meets the conditions: the widest that meets them, unless something else is wider."""
        whole = range(self._first, self._first + len(self._graph))
        if (found := self.search.find([*conditions, *whole])) is not None:
            return found
        if conditions and self.search.find(whole) is not None:
            return None
        here = self.search.fresh()
        while (found := self.search.find([here, *conditions])) is not None:
            found = self.widest(found, conditions)
            wider = self.wider(found)
            if wider is None:
                return found
            self.search.add([-here, *self._beyond(self.widest(wider))])  # all that meet the conditions go further
        return None

    def widest(self, extension: Extension, conditions: Sequence[int] = ()) -> Extension:
        """One with a largest range among those that meet the conditions, with all of this one's range in it."""
        while (found := self.wider(extension, conditions)) is not None:
            extension = found
        return extension

    def wider(self, extension: Extension, conditions: Sequence[int] = ()) -> Extension | None:
        """One with a larger range, with all of this one's range in it."""
        beyond = self._beyond(extension)
        if not beyond:
            return None
        more = self.search.when(beyond)
        within = [self._first + index for index in self._range(extension)]
        found = self.search.find([more, *conditions, *within])
        self.search.add([-more])
        return found

    def _beyond(self, extension: Extension) -> list[int]:
        """The range variables of all that is not in its range."""
        reach = self._range(extension)
        return [self._first + index for index in range(len(self._graph)) if index not in reach]

    def _range(self, extension: Extension) -> set[int]:
        return self._graph.attacked(extension) | set(extension)


def ranging(
    name: Semantics, *, grounds: bool, encoding: Encoding, variables: int,
    fault: Callable[[Graph, Extension], Fault | None],
) -> Kind:  # fmt: skip
    """The semantics of the extensions with a largest range; ``variables`` an argument stand before those of the range.

    Where there are stable extensions, they are these.
    """

    def ranges(graph: Graph, clock: Deadline) -> Ranges:
        return Ranges(graph, encoding, variables * len(graph) + 1, clock)

    def all(graph: Graph, clock: Deadline) -> Iterator[Extension]:
        found = stable.SEMANTICS.all(graph, clock)
        first = next(found, None)
        if first is None:
            yield from ranges(graph, clock).all()
        else:
            yield first
            yield from found

    def rival(graph: Graph, extension: Extension, clock: Deadline) -> Fault | None:
        wider = ranges(graph, clock).wider(extension)
        if wider is None:
            return None
        more = (graph.attacked(wider) | set(wider)) - graph.attacked(extension) - set(extension)
        return Fault("another one decides all that it does, and {}", (min(more),), wider)

    return Kind(
        name,
        grounds,
        all,
        one=lambda graph, clock: ranges(graph, clock).some(),
        having=lambda graph, index, clock: ranges(graph, clock).some([index + 1]),
        lacking=lambda graph, index, clock: ranges(graph, clock).some([-index - 1]),
        fault=fault,
        rival=rival,
    )
