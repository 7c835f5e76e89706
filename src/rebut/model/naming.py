"""Ids that people can read: made from a title or a text, numbered where that is taken, the same for the same debate."""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Container

__all__ = ["Numbers", "ending", "slug"]

LONGEST = 48
"""Characters of a title or text that an id keeps."""

_BREAKS = re.compile(r"[\W_]+")
_MARK = "M"
"""The category of signs that belong to the letter before them, in Hindi, say; to `re` they are no part of a word."""


def slug(text: str) -> str:
    """The words of a title or a text, in lower case, joined by hyphens; "" where it has none.

    >>> slug("12,000 troops are on the Kursk front.")
    '12-000-troops-are-on-the-kursk-front'
    >>> slug("सैनिक मोर्चे पर हैं।")
    'सैनिक-मोर्चे-पर-हैं'
    """
    start = text[: 2 * LONGEST].lower()
    words = (_BREAKS.sub("-", start) if start.isascii() else _with_marks(start)).strip("-")
    if len(words) <= LONGEST:
        return words
    whole = words[: LONGEST + 1].rpartition("-")[0]
    return whole or words[:LONGEST]


def _with_marks(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    kept = [char if char.isalnum() or unicodedata.category(char)[0] == _MARK else " " for char in composed]
    return "-".join("".join(kept).split())


def ending(id: str) -> tuple[str, int]:
    """The beginning of an id, and the number that it ends in; 0 where it ends in none.

    >>> ending("rebuttal-7"), ending("rain")
    (('rebuttal', 7), ('', 0))
    """
    beginning, _, end = id.rpartition("-")
    if end.isdecimal() and end.isascii() and len(end) < 10 and end[0] != "0":  # noqa: PLR2004 -- nine digits do
        return beginning, int(end)
    return beginning, 0


class Numbers:
    """The numbers that end ids, a heap for each beginning, so that the next one is found without a search.

    What is no longer taken is dropped when it comes to the top: the next number follows from the ids alone.
    """

    __slots__ = ("_heaps", "_noted")

    def __init__(self) -> None:
        self._heaps: dict[str, list[int]] = {}
        self._noted: list[str] = []
        """Ids that were not looked at yet: many a debate is read, and never asked for a number."""

    def note(self, id: str) -> None:
        """Take notice of an id that is now taken."""
        self._noted.append(id)

    def _look(self) -> None:
        noted, self._noted = self._noted, []
        for id in noted:
            self._push(id)

    def _push(self, id: str) -> None:
        beginning, number = ending(id)
        if number:
            heapq.heappush(self._heaps.setdefault(beginning, []), -number)

    def next(self, beginning: str, noted: Container[str], *others: Container[str], first: int = 1) -> str:
        """The id that comes after the highest noted one that is still taken, and that no other takes.

        >>> numbers = Numbers()
        >>> numbers.note("rebuttal-7")
        >>> numbers.next("rebuttal", {"rebuttal-7"}, {"rebuttal-8"})
        'rebuttal-9'
        """
        self._look()
        heap = self._heaps.get(beginning, [])
        while heap and f"{beginning}-{-heap[0]}" not in noted:
            heapq.heappop(heap)
        number = max(first, 1 - heap[0]) if heap else first
        while any([f"{beginning}-{number}" in taken for taken in (noted, *others)]):
            number += 1
        return f"{beginning}-{number}"

    def copy(self) -> Numbers:
        """The same numbers, to go their own way."""
        other = Numbers()
        other._noted = self._noted.copy()
        other._heaps = {beginning: heap.copy() for beginning, heap in self._heaps.items()}
        return other
