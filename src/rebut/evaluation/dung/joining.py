"""From the parts of a framework between which there is no attack to the whole, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from rebut.evaluation.limits import Deadline

from ._kind import Extension, Kind
from .faults import Fault
from .graph import Graph
from .grounding import grounded
from .labelling import IN, OUT

__all__ = ["Whole"]


class Whole:
    """A framework for one semantics: what is clear from the beginning, and the parts that are to be searched."""

    def __init__(self, graph: Graph, kind: Kind, clock: Deadline) -> None:
        self.graph, self.kind, self.clock = graph, kind, clock
        self.labels = grounded(graph) if kind.grounds else bytearray(len(graph))

    @cached_property
    def base(self) -> Extension:
        """What is in every extension."""
        return [index for index, label in enumerate(self.labels) if label == IN]

    @cached_property
    def parts(self) -> list[Graph]:
        """What is left to be searched, in parts."""
        return list(self.graph.islands(self.labels))

    def all(self) -> Iterator[Extension]:
        """Each extension once."""
        kind, clock = self.kind, self.clock
        searches = [_outside(part, kind.all(part, clock)) for part in self.parts]
        return _combined(self.base, searches)

    def one(self) -> Extension | None:
        """Some extension."""
        return self.base if self.kind.least else self._with(self.parts, [])

    def having(self, index: int) -> Extension | None:
        """An extension that the argument is in."""
        return self._about(index, self.kind.having, IN)

    def lacking(self, index: int) -> Extension | None:
        """An extension that the argument is not in."""
        return self._about(index, self.kind.lacking, OUT)

    def count(self, cap: int | None) -> tuple[int, bool]:
        """How many extensions there are, and whether that is all of them: each part is searched up to the cap."""
        product, whole = 1, True
        for part in self.parts:
            found, all_of_it = self._counted(part, cap)
            product, whole = product * found, whole and all_of_it
            if not found:
                return 0, True
        return product, whole

    def fault(self, extension: Extension) -> Fault | None:
        """Why a set is no extension."""
        if plain := self.kind.fault(self.graph, extension):
            return plain
        held = set(extension)
        for part in self.parts:
            inner = [at for at, member in enumerate(part.members) if member in held]
            if found := self.kind.rival(part, inner, self.clock):
                return _lifted(found, part, held)
        return None

    def _counted(self, part: Graph, cap: int | None) -> tuple[int, bool]:
        if self.kind.single:
            return 1, True
        found = 0
        for _ in self.kind.all(part, self.clock):
            found += 1
            self.clock.tick(found)
            if found == cap:
                return found, False
        return found, True

    def _about(
        self, index: int, asked: Callable[[Graph, int, Deadline], Extension | None], settled: int
    ) -> Extension | None:
        if label := self.labels[index]:
            return self.one() if label == settled else None
        home = self.graph.island(index, self.labels)
        found = asked(home, home.members.index(index), self.clock)
        if found is None:
            return None
        extension = [home.members[at] for at in found]
        if self.kind.least:
            return [*self.base, *extension]
        within = set(home.members)
        return self._with([part for part in self.parts if part.members[0] not in within], extension)

    def _with(self, parts: Sequence[Graph], extension: Extension) -> Extension | None:
        """What is in every extension, what was found in one part, and something for each of these parts."""
        found = [*self.base, *extension]
        for part in parts:
            inner = self.kind.one(part, self.clock)
            if inner is None:
                return None
            found += [part.members[at] for at in inner]
        return found


def _lifted(found: Fault, part: Graph, held: set[int]) -> Fault:
    """The same fault, of the whole."""
    numbers = tuple([part.members[at] for at in found.numbers])
    if found.instead is None:
        return Fault(found.words, numbers)
    return Fault(found.words, numbers, [*held.difference(part.members), *[part.members[at] for at in found.instead]])


def _outside(part: Graph, found: Iterator[Extension]) -> Iterator[Extension]:
    return ([part.members[at] for at in extension] for extension in found)


def _combined(base: Extension, searches: Sequence[Iterator[Extension]]) -> Iterator[Extension]:
    """One of each in every combination, as they are found; what was found is kept for the next round."""
    kept: list[list[Extension]] = []
    for search in searches:
        first = next(search, None)
        if first is None:
            return
        kept.append([first])
    at = [0] * len(kept)
    while True:
        yield base + [index for part, position in zip(kept, at, strict=True) for index in part[position]]
        turned = _turned(at, kept, searches)
        if not turned:
            return


def _turned(at: list[int], kept: list[list[Extension]], searches: Sequence[Iterator[Extension]]) -> bool:
    """Go on to the next combination, as a counter does; False where it was the last."""
    for place in range(len(at)):
        at[place] += 1
        if at[place] < len(kept[place]):
            return True
        if (found := next(searches[place], None)) is not None:
            kept[place].append(found)
            return True
        at[place] = 0
    return False
