"""A framework laid out for walking: the targets and the attackers of each argument."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from rebut.model.framework import Framework

from .rows import Rows

__all__ = ["Graph"]

_MANY = 100_000
"""Arguments and attacks from which on lists of lists take too much time to make."""


class Graph:
    """Arguments 0 to n-1, what each attacks and what attacks each; of a part, ``members`` says who they are outside."""

    def __init__(self, after: Sequence[Sequence[int]], members: Sequence[int] | None = None) -> None:
        self.after = after
        """Of each argument, its targets."""
        self.members = range(len(after)) if members is None else members

    def __len__(self) -> int:
        return len(self.after)

    @classmethod
    def of(cls, framework: Framework) -> Graph:
        """The graph of a framework."""
        if len(framework) + len(framework.targets) > _MANY:
            return cls(Rows.of(len(framework), framework.attackers, framework.targets))
        after: list[list[int]] = [[] for _ in range(len(framework))]
        for attacker, target in zip(framework.attackers, framework.targets, strict=True):
            after[attacker].append(target)
        return cls(after)

    @cached_property
    def before(self) -> Sequence[Sequence[int]]:
        """Of each argument, its attackers."""
        if isinstance(self.after, Rows):
            return Rows.of(len(self), self.after.flat, self.after.keys())
        found: list[list[int]] = [[] for _ in range(len(self))]
        for attacker, targets in enumerate(self.after):
            for target in targets:
                found[target].append(attacker)
        return found

    def counts(self) -> list[int]:
        """How many attackers each argument has."""
        if isinstance(self.after, Rows):
            return self.after.counts()
        found = [0] * len(self)
        for targets in self.after:
            for target in targets:
                found[target] += 1
        return found

    @cached_property
    def looped(self) -> frozenset[int]:
        """The arguments that attack themselves."""
        return frozenset([index for index, targets in enumerate(self.after) if index in targets])

    def part(self, members: Sequence[int]) -> Graph:
        """Some of the arguments, with the attacks among them."""
        at = {member: index for index, member in enumerate(members)}
        after = self.after
        return Graph([[at[target] for target in after[member] if target in at] for member in members], members)

    def cone(self, start: int) -> list[int]:
        """An argument and all that attacks it, directly or not: what its label hangs on; the argument comes first."""
        return _reached(start, self.before)

    def islands(self, labels: bytes | bytearray) -> Iterator[Graph]:
        """The arguments without a label, in parts between which there is no attack."""
        seen = bytearray(labels)
        return (self.part(_spread(start, seen, self)) for start in range(len(self)) if not seen[start])

    def island(self, index: int, labels: bytes | bytearray) -> Graph:
        """The part that an argument without a label is in."""
        return self.part(_spread(index, bytearray(labels), self))

    def attacked(self, extension: Iterable[int]) -> set[int]:
        """What a set of arguments attacks."""
        after = self.after
        return {target for index in extension for target in after[index]}


def _reached(start: int, next: Sequence[Sequence[int]]) -> list[int]:
    found = {start: None}
    waiting = [start]
    while waiting:
        for other in next[waiting.pop()]:
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)


def _spread(start: int, seen: bytearray, graph: Graph) -> list[int]:
    after, before = graph.after, graph.before
    found = [start]
    seen[start] = 1
    for one in found:  # it grows while it is walked
        for other in (*after[one], *before[one]):
            if not seen[other]:
                seen[other] = 1
                found.append(other)
    return sorted(found)
