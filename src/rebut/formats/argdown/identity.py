"""Ids for what is read, as a debate itself would give them: from titles and texts, in order."""

from __future__ import annotations

from collections.abc import Iterable

from rebut.model import Node
from rebut.model.naming import Numbers, slug

__all__ = ["Ids"]


class Ids:
    """The ids that are taken, and those that are spoken for."""

    __slots__ = ("_numbers", "_searched", "_spoken_for", "_steps", "_taken")

    def __init__(self, spoken_for: Iterable[str] = ()) -> None:
        self._spoken_for = set(spoken_for)
        self._taken: set[str] = set()
        self._numbers = Numbers()
        self._steps: dict[str, int] = {}
        self._searched: dict[str, int] = {}
        """Beginning -> the number that was free when one was last looked for: no lower one is free any more."""

    def __contains__(self, id: object) -> bool:
        return id in self._taken or id in self._spoken_for

    def own(self, id: str) -> bool:
        """Take an id that a node gives itself; False where another one has it. It does not count among the numbers."""
        if id in self._taken:
            return False
        self._taken.add(id)
        return True

    def fresh(self, kind: type[Node], words: str = "") -> str:
        """Take an id that is free, from these words, or from the kind of node where they give none.

        >>> ids = Ids()
        >>> [ids.fresh(Node, "It rains.") for _ in range(2)]
        ['it-rains', 'it-rains-2']
        """
        id = self.next(kind, words)
        self._take(id)
        return id

    def next(self, kind: type[Node], words: str = "") -> str:
        """The id that would be taken."""
        beginning = slug(words)
        if beginning and beginning not in self:
            return beginning
        first, words = (2, beginning) if beginning else (1, kind.__name__.lower())
        found = self._numbers.next(words, self, first=max(first, self._searched.get(words, 0)))
        self._searched[words] = int(found.rpartition("-")[2])
        return found

    def step(self, argument: str) -> str:
        """Take an id for the next step of an argument."""
        number = self.next_step(argument)
        self._steps[argument] = number
        id = f"{argument}-step-{number}"
        self._taken.add(id)
        return id

    def next_step(self, argument: str) -> int:
        """The number of the next step."""
        number = self._steps.get(argument, 0) + 1
        while f"{argument}-step-{number}" in self:
            number += 1
        return number

    def _take(self, id: str) -> None:
        self._taken.add(id)
        self._numbers.note(id)
