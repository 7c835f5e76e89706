"""What lies on circles together: strongly connected components (Tarjan 1972)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

__all__ = ["components"]

Item = TypeVar("Item", bound=Hashable)


def components(after: Mapping[Item, Iterable[Item]]) -> Iterator[tuple[Item, ...]]:
    """The nodes in groups of which each reaches all others of it; a group comes after those that it leads to.

    >>> list(components({"a": ["b"], "b": ["a", "c"], "c": []}))
    [('c',), ('a', 'b')]
    """
    walk = _Walk(after)
    for start in after:
        if start not in walk.number:
            yield from walk.groups(start)


class _Walk(Generic[Item]):
    def __init__(self, after: Mapping[Item, Iterable[Item]]) -> None:
        self.number: dict[Item, int] = {}
        self._after = after
        self._low: dict[Item, int] = {}
        self._stack: list[Item] = []
        self._held: set[Item] = set()
        self._path: list[tuple[Item, Iterator[Item]]] = []

    def groups(self, start: Item) -> Iterator[tuple[Item, ...]]:
        """The groups that can be reached from a node and were not found before."""
        low = self._low
        self._enter(start)
        while self._path:
            item, rest = self._path[-1]
            following = next(rest, None)
            if following is None:
                self._path.pop()
                if self._path:
                    above = self._path[-1][0]
                    low[above] = min(low[above], low[item])
                if low[item] == self.number[item]:
                    yield self._leave(item)
            elif following not in self.number:
                self._enter(following)
            elif following in self._held:
                low[item] = min(low[item], self.number[following])

    def _enter(self, item: Item) -> None:
        self.number[item] = self._low[item] = len(self.number)
        self._stack.append(item)
        self._held.add(item)
        self._path.append((item, iter(self._after.get(item, ()))))

    def _leave(self, item: Item) -> tuple[Item, ...]:
        at = len(self._stack) - 1
        while self._stack[at] != item:
            at -= 1
        found = tuple(self._stack[at:])
        del self._stack[at:]
        self._held.difference_update(found)
        return found
