"""Extensions built along the attacks, from the circles that nothing leads to onwards.

Baroni, Giacomin and Guida 2005, "SCC-recursiveness: a general schema for argumentation semantics": what is in a
strongly connected component hangs on what was chosen in those before it, and on nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from rebut.graph import components

from ._kind import Extension
from .graph import Graph
from .labelling import IN, OUT, UNDECIDED

__all__ = ["groups", "layered"]

Solve = Callable[[Graph, Collection[int]], Iterator[Extension]]


def groups(graph: Graph) -> list[list[int]]:
    """The strongly connected components, each after those that attack it."""
    return [sorted(group) for group in components(dict(enumerate(graph.before)))]


def layered(graph: Graph, solve: Solve) -> Iterator[Extension]:
    """The extensions of a graph, from those of its components.

    ``solve`` is given what of a component was not attacked so far, and who of it is attacked by what is undecided.
    """
    layers = _Layers(graph, solve)
    return layers.extensions() if len(layers.steps) > 1 else solve(graph, ())


class _Layers:
    def __init__(self, graph: Graph, solve: Solve) -> None:
        self.graph, self._solve = graph, solve
        self.labels = bytearray(len(graph))
        self.steps: list[tuple[list[int], list[int]]] = [([], [])]
        """The components of more than one argument, each with the single ones that come before the next."""
        for group in groups(graph):
            if len(group) > 1:
                self.steps.append((group, []))
            else:
                self.steps[-1][1].append(group[0])
        if not self.steps[0][1]:
            del self.steps[0]
        self._known: dict[tuple[int, bytes], _Replayed] = {}

    def extensions(self) -> Iterator[Extension]:
        open = [self._options(0)]
        while open:
            option = next(open[-1], None)
            if option is None:
                open.pop()
                continue
            self._choose(len(open) - 1, option)
            if len(open) < len(self.steps):
                open.append(self._options(len(open)))
            else:
                yield [index for index, label in enumerate(self.labels) if label == IN]

    def _options(self, step: int) -> Iterator[Extension]:
        """What may be in of a component, after what was chosen before it; it is found once and kept."""
        members = self.steps[step][0]
        if not members:
            return iter([[]])
        for index in members:
            self.labels[index] = OUT  # of itself, a component says nothing yet
        states = bytes([self._state(index) for index in members])
        if (step, states) not in self._known:
            self._known[step, states] = self._solved(members, states)
        return iter(self._known[step, states])

    def _state(self, index: int) -> int:
        """What the attackers make of an argument: out by one that is in; undecided by one that is so; else in."""
        found = {self.labels[attacker] for attacker in self.graph.before[index]}
        return OUT if IN in found else UNDECIDED if UNDECIDED in found else IN

    def _solved(self, members: list[int], states: bytes) -> _Replayed:
        left = [(index, state) for index, state in zip(members, states, strict=True) if state != OUT]
        doubted = {at for at, (_, state) in enumerate(left) if state == UNDECIDED}
        part = self.graph.part([index for index, _ in left])
        return _Replayed(self._solve(part, doubted), part.members)

    def _choose(self, step: int, option: Extension) -> None:
        """Label a component and what hangs on it alone."""
        members, singles = self.steps[step]
        labels, before = self.labels, self.graph.before
        for index in members:
            labels[index] = UNDECIDED
        for index in option:
            labels[index] = IN
        for index in members:
            if any([labels[attacker] == IN for attacker in before[index]]):
                labels[index] = OUT
        for index in singles:
            labels[index] = UNDECIDED  # for one that attacks itself
            labels[index] = self._state(index)


class _Replayed:
    """What an iterator gives, for as often as it is asked for."""

    def __init__(self, source: Iterator[Extension], members: Sequence[int]) -> None:
        self._source, self._members = source, members
        self._kept: list[Extension] = []

    def __iter__(self) -> Iterator[Extension]:
        at = 0
        while True:
            if at == len(self._kept):
                found = next(self._source, None)
                if found is None:
                    return
                self._kept.append([self._members[index] for index in found])
            yield self._kept[at]
            at += 1
