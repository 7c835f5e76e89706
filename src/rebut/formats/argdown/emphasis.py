"""Bold and italic: which marks open a range, which close it, and which mean themselves."""

from __future__ import annotations

import re

from .closers import Closers
from .faults import Fault
from .lexed import Offsets
from .tokens import Kind, Token

__all__ = ["Emphasis"]

_CLOSING = r"(?:[ \t]|(?=[\n\r)}_.,!?;:*-])|\Z)"
_ENDS = {mark: re.compile(re.escape(mark) + _CLOSING) for mark in ("**", "__", "*", "_")}
_OPENS = {
    "*": re.compile(r"\*\*?(?!\s)"),
    "_": re.compile(r"__?(?!\s)"),
}
_LATE_END = re.compile(r"\W|\Z")
_KINDS = {
    "**": (Kind.BOLD_OPEN, Kind.BOLD_CLOSE),
    "__": (Kind.BOLD_OPEN, Kind.BOLD_CLOSE),
    "*": (Kind.ITALIC_OPEN, Kind.ITALIC_CLOSE),
    "_": (Kind.ITALIC_OPEN, Kind.ITALIC_CLOSE),
}


class Emphasis:
    """The marks that are open, the innermost last, and where their tokens are."""

    __slots__ = ("_open", "closers", "faults", "kinds", "starts", "text")

    def __init__(self, closers: Closers, kinds: list[Kind], starts: Offsets, faults: list[Fault]) -> None:
        self.closers = closers
        self.text = closers.text
        self.kinds = kinds
        self.starts = starts
        self.faults = faults
        self._open: list[tuple[str, int]] = []

    def mark(self, start: int) -> Token | None:
        """The ``*`` or ``_`` at ``start`` as the end or the beginning of a range; None where it is neither."""
        return self._end(start) or self._begin(start)

    def _end(self, start: int) -> Token | None:
        if not self._open:
            return None
        mark, _ = self._open[-1]
        if len(mark) == 1 and self._begins_bold(mark, start):
            self.faults.append(Fault("RB133", start, start + 2, mark * 2))
            return None
        if found := _ENDS[mark].match(self.text, start):
            self._open.pop()
            return Token(_KINDS[mark][1], start, found.end())
        return None

    def _begins_bold(self, mark: str, start: int) -> bool:
        """Whether a double mark within italic text begins bold text, where Argdown sees the end of the italic text."""
        double = mark * 2
        if not self.text.startswith(double, start) or not self.text[start - 1].isspace():
            return False
        after = self.text[start + 2 : start + 3]
        return not (after.isspace() or after in {"", mark}) and self.closers.in_paragraph(double, start + 3) != -1

    def _begin(self, start: int) -> Token | None:
        if not (found := _OPENS[self.text[start]].match(self.text, start)):
            return None
        self._open.append((found[0], len(self.kinds)))
        return Token(_KINDS[found[0]][0], start, found.end())

    def settle(self) -> None:
        """A text ends: marks that are still open become ranges where two of them make one, and else text."""
        if self._open:
            left, self._open = self._open, []
            self._settle(left)

    def _settle(self, left: list[tuple[str, int]]) -> None:
        waiting: list[tuple[str, int]] = []
        for mark, at in left:
            start, end = self.starts[at], self.starts[at] + len(mark)
            self.faults.append(Fault("RB108", start, end, mark))
            if waiting and waiting[-1][0] == mark and self._could_end(start, end):
                waiting.pop()
                self.kinds[at] = _KINDS[mark][1]
            else:
                waiting.append((mark, at))
        for _, at in waiting:
            self.kinds[at] = Kind.TEXT

    def _could_end(self, start: int, end: int) -> bool:
        """Whether a word ends at this mark, though Argdown does not take it for an end: ``_no_/maybe``."""
        return not self.text[start - 1].isspace() and _LATE_END.match(self.text, end) is not None
