"""The readings of a debate: what becomes of each node in them, and how they are called."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import attrs

from rebut.evaluation.deriving import Derived, Stands
from rebut.evaluation.dung import IN, KINDS, OUT, Semantics
from rebut.evaluation.witnessing import Numbering
from rebut.model import Argument, Claim, Debate
from rebut.model.readings import Alternative, Disagreement, Label, Reading, Readings, combined
from rebut.model.wording import called

from .matters import Matters
from .naming import told_apart

__all__ = ["Found", "Side"]

_NONE = frozenset[Label]()


@attrs.frozen
class Side:
    """One way of taking a matter, by what becomes of the nodes that hang on it."""

    labels: dict[str, Label]
    way: bytes


class Found:
    """The readings of a debate by a semantics, and all that is asked about them."""

    def __init__(self, debate: Debate, derived: Derived, numbering: Numbering, parts: Matters, name: Semantics) -> None:
        self.debate, self.derived, self.numbering, self.semantics = debate, derived, numbering, name
        self._parts = parts
        self.none = any(not matter.ways for matter in parts.found)
        """Whether there is no reading."""
        self.stopped = next((matter.stopped for matter in parts.found if matter.stopped), "")
        self._alone, self._shared = self._hanging()

    # single nodes

    def labels(self, stands: Stands) -> frozenset[Label]:
        """The labels that something has in the readings; none where there are none."""
        if self.none:
            return _NONE
        if not stands.arguments:
            return frozenset({Label.IN if stands.surely else Label.OUT})
        met = {(False, True)}
        for ways in self._by_matter(stands.arguments):
            met = {(one or other, out and gone) for one, out in met for other, gone in ways}
        return frozenset([_label(some=some, gone=gone) for some, gone in met])

    def _by_matter(self, arguments: Iterable[int]) -> list[set[tuple[bool, bool]]]:
        """For what is settled and for each matter: whether some of the arguments may be in, and all out."""
        settled: list[int] = []
        places: dict[int, list[int]] = {}
        for one in arguments:
            if (where := self._parts.where.get(one)) is None:
                settled.append(self._parts.settled[one])
            else:
                places.setdefault(where[0], []).append(where[1])
        found = [{_both(settled)}]
        for number, at in places.items():
            found.append({_both([way[place] for place in at]) for way in self._parts.found[number].ways})
        return found

    def matters_of(self, stands: Stands) -> list[int]:
        """The matters that something hangs on."""
        found = [self._parts.where[one][0] for one in stands.arguments if one in self._parts.where]
        return sorted(set(found))

    def members(self, number: int) -> tuple[int, ...]:
        """The arguments of a matter."""
        return self._parts.found[number].members

    def _hanging(self) -> tuple[list[list[str]], list[list[int]]]:
        """For each matter, the nodes that hang on it alone, and its members on which others hang with other matters."""
        alone: list[list[str]] = [[] for _ in self._parts.found]
        shared: list[set[int]] = [set() for _ in self._parts.found]
        for id, stands in self.derived.holding.items():
            numbers = self.matters_of(stands)
            if len(numbers) == 1:
                alone[numbers[0]].append(id)
            for one in stands.arguments if len(numbers) > 1 else ():
                if one in self._parts.where:
                    number, at = self._parts.where[one]
                    shared[number].add(at)
        return alone, [sorted(places) for places in shared]

    # sides

    @property
    def keeps_grounded(self) -> bool:
        """Whether what needs no choice is so in every reading."""
        return KINDS[self.semantics].grounds

    @cached_property
    def sides(self) -> list[list[Side]]:
        """Of each matter the ways that differ in what becomes of some node."""
        return [list(self._sides(number)) for number in range(len(self._parts.found))]

    def _sides(self, number: int) -> Iterable[Side]:
        made: dict[tuple[object, ...], Side] = {}
        for way in self._parts.found[number].ways:
            labels = {id: self.in_way(self.derived.holding[id], way) for id in self._alone[number]}
            key = (*labels.values(), *[way[place] for place in self._shared[number]])
            made.setdefault(key, Side(labels, way))
        return made.values()

    def in_way(self, stands: Stands, way: bytes) -> Label:
        """The label of what hangs on one matter, where that is taken in a way."""
        where = self._parts.where
        labels = [way[where[one][1]] if one in where else self._parts.settled[one] for one in stands.arguments]
        some, gone = _both(labels)
        return _label(some=some, gone=gone)

    @cached_property
    def disagreements(self) -> list[tuple[int, Disagreement]]:
        """The matters that can be taken in several ways, by their numbers, and these ways with their names."""
        found = []
        for number, sides in enumerate(self.sides):
            if len(sides) > 1:
                names = told_apart([side.labels for side in sides], self.called, self._rank)
                made = [Alternative(name, side.labels) for name, side in zip(names, sides, strict=True)]
                about = [id for id in self._alone[number] if len({side.labels[id] for side in sides}) > 1]
                found.append((number, Disagreement(tuple(made), tuple(about))))
        return found

    def name_of(self, number: int, side: Side) -> str:
        """What tells a side of a matter from the others; "" where there are none."""
        names = self._names.get(number)
        return names[self.sides[number].index(side)] if names else ""

    @cached_property
    def _names(self) -> dict[int, list[str]]:
        return {number: [side.name for side in one.alternatives] for number, one in self.disagreements}

    def _rank(self, id: str) -> int:
        """Claims before arguments, and these before links."""
        node = self.debate.nodes.get(id)
        return next((at for at, kind in enumerate(_TOLD) if isinstance(node, kind)), len(_TOLD))

    def called(self, id: str) -> str:
        """A node in words."""
        return called(self.debate.by_id(id))

    # whole readings

    @cached_property
    def readings(self) -> Readings:
        """All of them."""
        sizes = [len(sides) for sides in self.sides]
        told = tuple([one for _, one in self.disagreements])
        return Readings(math.prod(sizes), self._made(sizes), stopped=self.stopped, disagreements=told)

    def _made(self, sizes: Sequence[int]) -> Callable[[int], Reading]:
        def made(number: int) -> Reading:
            return self._reading(combined(sizes, number))

        return made

    def _reading(self, chosen: Sequence[int]) -> Reading:
        ways = [sides[at].way for sides, at in zip(self.sides, chosen, strict=True)]
        labels = {id: self._in_ways(stands, ways) for id, stands in self.derived.holding.items()}
        names = [one.alternatives[chosen[number]].name for number, one in self.disagreements]
        return Reading(f"where {', '.join(names)}" if names else "", labels)

    def _in_ways(self, stands: Stands, ways: Sequence[bytes]) -> Label:
        if not stands.arguments:
            return Label.IN if stands.surely else Label.OUT
        some, gone = _both([self.label_in(one, ways) for one in stands.arguments])
        return _label(some=some, gone=gone)

    def label_in(self, argument: int, ways: Sequence[bytes]) -> int:
        """The label of an argument, where each matter is taken in a way."""
        where = self._parts.where.get(argument)
        return self._parts.settled[argument] if where is None else ways[where[0]][where[1]]

    def standing_in(self, number: int, way: bytes, arguments: Iterable[int]) -> list[int]:
        """Which of some arguments are in, where one matter is taken in a way."""
        where = self._parts.where
        return [
            one
            for one in arguments
            if (way[where[one][1]] if one in where and where[one][0] == number else self._parts.settled[one]) == IN
        ]


_TOLD = (Claim, Argument)


def _both(labels: Sequence[int]) -> tuple[bool, bool]:
    """Whether one is in, and whether all are out."""
    return IN in labels, all([label == OUT for label in labels])


def _label(*, some: bool, gone: bool) -> Label:
    return Label.IN if some else Label.OUT if gone else Label.UNDECIDED
