"""Changes of a document, each at its place, and the document with them: its own file, with the line ends it has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from rebut.formats.argdown.including import Assembled, own_text
from rebut.model import Document

__all__ = ["Edit", "Impossible", "Written", "applied", "in_order"]


class Edit(NamedTuple):
    """What stands from ``start`` to ``end`` becomes another text."""

    start: int
    end: int
    text: str


class Impossible(Exception):
    """A document cannot be changed in place so as to say this."""


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """The edits from the first to the last, without those of what is taken out.

    What is put in at a place comes behind what is taken out there.
    """
    found: list[Edit] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end if not edit.text else 0)):
        if edit.start < at and edit.start != edit.end and edit.end <= at:
            continue
        found.append(edit._replace(start=max(edit.start, at), end=max(edit.end, at)))
        at = found[-1].end
    return found


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with these edits, which are in order.

    >>> applied("one two", [Edit(0, 3, "three"), Edit(7, 7, ".")])
    'three two.'
    """
    parts: list[str] = []
    at = 0
    for start, end, new in edits:
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


class Written:
    """The file of a document as it is written, with its line ends and without what it includes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        pairs = [found.start() for found in re.finditer("\r\n", document.text)]
        self._before = [at - count for count, at in enumerate(pairs)]
        """Where a line ends with two characters, in the text in which there is one of them."""
        first = re.search("\r?\n", document.text)
        self._ends = first[0] if first else "\n"

    def text(self, edits: Iterable[Edit]) -> str:
        """The file with edits of the text in which each line ends with one character.

        Raises `Impossible` where one of them is in a file that is included.
        """
        return applied(own_text(self._document), [self._edit(edit) for edit in edits])

    def _edit(self, edit: Edit) -> Edit:
        text = edit.text.replace("\n", self._ends)
        found = self._own(edit.start, edit.end)
        if found is not None:
            return Edit(*found, text)
        own = own_text(self._document)
        if self._outside(edit.start) < len(self._document.text):
            raise Impossible
        return Edit(len(own), len(own), self._ends * 2 + text.lstrip("\r\n"))

    def holds(self, start: int, end: int) -> bool:
        """Whether a part of the text stands in the file itself."""
        return self._own(start, end) is not None

    def _own(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a part of the text stands in the file itself, at the begin of a line if it is so in the text."""
        first, last = self._outside(start), self._outside(end)
        lines = getattr(self._document.layout, "lines", None)
        if not isinstance(lines, Assembled) or not end:
            return first, last
        found = lines.inside(first, last)
        if found is None or _begins(self._document.text, first) != _begins(own_text(self._document), found[0]):
            return None
        return found

    def _outside(self, at: int) -> int:
        """An offset in the text as its lines end in the files."""
        return at + bisect_left(self._before, at)


def _begins(text: str, at: int) -> bool:
    """Whether a line begins here."""
    return not at or text[at - 1] == "\n"
