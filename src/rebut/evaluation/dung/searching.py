"""Extensions of a graph, found by a SAT solver under this and that condition."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rebut.evaluation.limits import Deadline

from ._kind import Extension
from .encoding import complete
from .graph import Graph
from .solving import Clause, Solving

__all__ = ["Search", "completes"]


class Search:
    """What is found in a graph under some clauses; what is added stays for all searches to come.

    Variable k+1 says that argument k is in; the clauses use variables up to ``last``.
    """

    def __init__(self, graph: Graph, clauses: Iterable[Clause], last: int, clock: Deadline) -> None:
        self.count = len(graph)
        self.graph = graph
        self._solving = Solving(clauses, clock)
        self._solving.phases(range(1, self.count + 1))
        self._last = last

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
        self._last += 1
        return self._last

    def when(self, clause: Iterable[int]) -> int:
        """A variable such that the clause holds where it does."""
        here = self.fresh()
        self._solving.add([-here, *clause])
        return here

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
            hit = self.graph.attacked(extension)
            hit.update(extension)
            open = [index + 1 for index in range(self.count) if index not in hit]
            if not open:
                return extension
            more = self.when(open)
            found = self.find([more, *assumptions, *[index + 1 for index in extension]])
            self.add([-more])
            if found is None:
                return extension
            extension = found


def completes(graph: Graph, clock: Deadline, doubted: Collection[int] = ()) -> Search:
    """A search for complete extensions: what is in, and what is out as variable n+k+1."""
    return Search(graph, complete(graph, doubted), 2 * len(graph), clock)
