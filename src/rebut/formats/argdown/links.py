"""How far links reach, and where a bracket that opens none is one to Argdown."""

from __future__ import annotations

import re

from .closers import Closers
from .faults import Fault

__all__ = ["Links"]

_ON_ONE_LINE = re.compile(r"\[.+\]\(.+\)")


class Links:
    """Finds the ends of links, in time that does not grow with the number of brackets that open none."""

    __slots__ = ("_last", "closers", "faults", "text")

    def __init__(self, closers: Closers) -> None:
        self.closers = closers
        self.text = closers.text
        self.faults: list[Fault] = []
        self._last = (-1, False)
        """Where the last link over several lines ends, and whether one that stands on a single line ends there."""

    def end(self, at: int) -> int:
        """The end of the link that the bracket at ``at`` opens; -1 where it opens none.

        >>> Links(Closers("see [the site](http://x.org) now")).end(4)
        28
        """
        close = self.closers.in_paragraph("]", at + 1)
        if close == -1 and self._ends_link(self.closers.next("]", at + 1), at):
            self.faults.append(Fault("RB157", at, at + 1))
        if close <= at + 1 or self.text[close + 1 : close + 2] != "(":
            return -1
        end = self.closers.in_paragraph(")", close + 2)
        return end + 1 if end > close + 2 and not self._leads_nowhere(at, end) else -1

    def _ends_link(self, close: int, at: int) -> bool:
        """Whether a bracket in another paragraph ends a link, which Argdown then takes to begin here."""
        if close <= at + 1 or self.text[close + 1 : close + 2] != "(":
            return False
        return self.closers.next(")", close + 2) > close + 2

    def _leads_nowhere(self, at: int, end: int) -> bool:
        """Whether a link over several lines is none: another one, all of it on the last of them, ends where it does."""
        if self.closers.line_end(at) > end:
            return False
        if self._last[0] != end:
            line = max(self.text.rfind("\n", 0, end), self.text.rfind("\r", 0, end), at)
            self._last = end, _ON_ONE_LINE.search(self.text, line, end + 1) is not None
        self.faults.append(Fault("RB157", at, at + 1) if self._last[1] else Fault("RB153", at, end + 1))
        return self._last[1]
