"""Complete extensions of a graph, found by a SAT solver under this and that condition."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rebut.evaluation.limits import Deadline

from ._kind import Extension
from .encoding import complete
from .graph import Graph
from .solving import Solving

__all__ = ["Search"]


class Search:
    """The complete extensions of a graph; what is added stays for all searches to come."""

    def __init__(self, graph: Graph, clock: Deadline, doubted: Collection[int] = ()) -> None:
        self.count = len(graph)
        self.graph = graph
        self._solving = Solving(complete(graph, doubted), clock)
        self._solving.phases([index + 1 for index in range(self.count)])
        self._fresh = 2 * self.count

    def find(self, assumptions: Sequence[int] = ()) -> Extension | None:
        """An extension in which these variables hold."""
        if not self._solving.solve(assumptions):
            return None
        model = self._solving.model()
        return [index for index in range(self.count) if model[index] > 0]

    def add(self, clause: Iterable[int]) -> None:
        """What all extensions to come have to meet."""
        self._solving.add(clause)

    def fresh(self) -> int:
        """A variable that means nothing yet."""
        self._fresh += 1
        return self._fresh

    def differ(self, extension: Extension) -> None:
        """Let this extension not be found again."""
        held = set(extension)
        self.add([-index - 1 if index in held else index + 1 for index in range(self.count)])

    def exceed(self, extension: Extension) -> None:
        """Let neither this extension nor a part of it be found again."""
        held = set(extension)
        self.add([index + 1 for index in range(self.count) if index not in held])

    def largest(self, extension: Extension, assumptions: Sequence[int] = ()) -> Extension:
        """A largest extension that has all of this one, and in which these variables hold."""
        while True:
            held = set(extension)
            hit = self.graph.attacked(held)
            open = [index + 1 for index in range(self.count) if index not in held and index not in hit]
            if not open:
                return extension
            more = self.fresh()
            self.add([-more, *open])
            found = self.find([more, *assumptions, *[index + 1 for index in extension]])
            self.add([-more])
            if found is None:
                return extension
            extension = found
