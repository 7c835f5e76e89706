"""How far data in braces reaches: to the brace that closes it, whatever stands in between in quotes."""

from __future__ import annotations

import re

from .closers import Closers

__all__ = ["Braces"]

_STEP = re.compile(
    r"""[{\[,:]\s*(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')?|\}""",  # a quote opens where a value does
    re.DOTALL,
)
_GOES_ON = re.compile(r"\s*[,}]")
_BLOCK = re.compile(r"\{[ \t]*\r?\n")
_KEY = re.compile(r"""[ \t]*(?:["'\w][^\n:]*:(?:\s|$)|- |\})""", re.MULTILINE)
_INDENTED = re.compile(r"\s*\n[ \t]+[^\s+\-<>_*]")
_BEGINS = re.compile(r"\[[^\]\n]*\](?::|[ \t]*[#{\n]|[ \t]*\Z)|<[^>\n]+>|#|\([0-9]+\)|[0-9]+\.\s|\*\s|=|/[/*]|\w+ \w")
"""How a block begins that is no data: a title, a heading, a number, a list, words."""

MOST_EMPTY_LINES = 100
"""So many empty lines may stand in one piece of data."""
MOST_TRIES = 20
"""So often a paragraph is looked through for braces whose data is never closed."""


class Braces:
    """Finds the end of data, in time that does not grow with the number of braces that are never closed."""

    __slots__ = ("_ends", "_given_up", "_tries", "closers", "text")

    def __init__(self, text: str, closers: Closers) -> None:
        self.text = text
        self.closers = closers
        self._ends: dict[int, int] = {}
        self._given_up = -1
        self._tries = 0

    def end(self, start: int) -> int:
        """The end of the data that begins at ``start``; -1 where there is none.

        >>> text = '[a]: text {says: "}", list: [{b: c}]} and more'
        >>> Braces(text, Closers(text)).end(10)
        37
        """
        if start not in self._ends:
            self._look(start)
        end = self._ends.pop(start, -1)
        return -1 if end != -1 and _GOES_ON.match(self.text, end) else end

    def _look(self, start: int) -> None:
        """Note where the data ends that begins here, and where those do that begin inside of it."""
        if start < self._given_up:
            if self._tries >= MOST_TRIES:
                return
            self._tries += 1
        limit = self._limit(start)
        opened: list[int] = []
        for step in _STEP.finditer(self.text, start, limit):
            sign = self.text[step.start()]
            if sign == "{":
                opened.append(step.start())
            elif sign == "}":
                self._ends[opened.pop()] = step.end()
                if not opened:
                    return
        if limit > self._given_up:
            self._given_up, self._tries = limit, 0
        self._ends.update(dict.fromkeys(opened, -1))

    def _limit(self, start: int) -> int:
        """Where data that begins here must end: at an empty line, unless it plainly goes on behind it."""
        block = _BLOCK.match(self.text, start) is not None
        at = start
        for _ in range(MOST_EMPTY_LINES):
            empty = self.closers.paragraph_end(at)
            if empty == len(self.text) or not self._crosses(start, empty, block=block):
                return empty
            at = empty + 1
        return at

    def _crosses(self, start: int, empty: int, *, block: bool) -> bool:
        before = self.text[max(start, empty - 80) : empty].rstrip()[-1:]
        rest = self.text[empty : empty + 400].lstrip()
        if rest[:1] in {"}", "]", ","} or (before in {"{", "[", ","} and not _BEGINS.match(rest)):
            return True
        return block and (_KEY.match(rest) or _INDENTED.match(self.text, empty)) is not None
