"""Ids for what is read, as a debate itself would give them: from titles and texts, in order."""

from __future__ import annotations

from collections.abc import Iterable

from rebut.model import Node
from rebut.model.naming import ending, slug

__all__ = ["Ids"]


class Ids:
    """The ids that are taken, and those that are spoken for."""

    __slots__ = ("_highest", "_searched", "_spoken_for", "_steps", "_taken")

    def __init__(self, spoken_for: Iterable[str] = ()) -> None:
        self._spoken_for = set(spoken_for)
        self._taken: set[str] = set()
        self._highest: dict[str, int] = {}
        """Beginning of ids -> the highest number behind it: as no id is given back here, it only grows."""
        self._steps: dict[str, int] = {}
        self._searched: dict[tuple[str, int], int] = {}
        """Beginning and first number -> the one that was free when last looked for: no lower one is free any more."""

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
        self._taken.add(id)
        beginning, number = ending(id)
        if number > self._highest.get(beginning, 0):
            self._highest[beginning] = number
        return id

    def next(self, kind: type[Node], words: str = "") -> str:
        """The id that would be taken."""
        beginning = slug(words)
        if not beginning:
            return self._numbered(kind.__name__.lower(), 1)
        return self._numbered(beginning, 2) if beginning in self else beginning

    def _numbered(self, beginning: str, first: int) -> str:
        number = max(self._searched.get((beginning, first), first), self._highest.get(beginning, 0) + 1)
        while (id := f"{beginning}-{number}") in self:
            number += 1
        self._searched[beginning, first] = number
        return id

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
