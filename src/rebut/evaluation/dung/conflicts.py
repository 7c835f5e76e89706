"""Which arguments cannot stand together, as sets of bits."""

from __future__ import annotations

from collections.abc import Iterator

from .graph import Graph

__all__ = ["Conflicts", "bits"]


class Conflicts:
    """For each argument, itself and what is in conflict with it; those that attack themselves are left out."""

    def __init__(self, graph: Graph) -> None:
        self.able = 0
        """Those that do not attack themselves."""
        self.around = [1 << index for index in range(len(graph))]
        for index, targets in enumerate(graph.after):
            for target in targets:
                self.around[index] |= 1 << target
                self.around[target] |= 1 << index
        for index in range(len(graph)):
            if index not in graph.looped:
                self.able |= 1 << index

    def pivot(self, open: int, done: int) -> int:
        """Of these, the one that is in conflict with the fewest that are open."""
        return min(bits(open | done), key=lambda index: (open & self.around[index]).bit_count())


def bits(mask: int) -> Iterator[int]:
    """The places of the bits that are set.

    >>> list(bits(0b1101))
    [0, 2, 3]
    """
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
