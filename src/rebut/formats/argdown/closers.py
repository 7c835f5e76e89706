"""Where something that was opened is closed: looked for once, not once for each opening."""

from __future__ import annotations

import re

__all__ = ["Closers"]

_EMPTY_LINE = re.compile(r"\n[ \t]*\r?\n")


class Closers:
    """The next place of each closing mark, remembered, so that ten thousand openings on one line stay one search.

    >>> closers = Closers("[a [b]: c")
    >>> closers.next("]:", 1), closers.next("]:", 4), closers.next("]:", 6)
    (5, 5, -1)
    """

    __slots__ = ("_found", "_line", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[str, tuple[int, int]] = {}
        self._line = (0, -1)

    def next(self, mark: str, start: int) -> int:
        """Where ``mark`` stands next from ``start`` on; -1 where it does not."""
        asked, found = self._found.get(mark, (0, -2))
        if asked <= start and (start <= found or found == -1):
            return found
        found = self.text.find(mark, start)
        self._found[mark] = (start, found)
        return found

    def on_line(self, mark: str, start: int) -> int:
        """Where ``mark`` stands next on the line of ``start``; -1 where it does not."""
        found = self.next(mark, start)
        return found if found == -1 or found < self.line_end(start) else -1

    def line_end(self, start: int) -> int:
        """Where the line of ``start`` ends."""
        asked, found = self._line
        if not asked <= start <= found:
            found = self._next_line_end(start)
            self._line = start, found
        return found

    def _next_line_end(self, start: int) -> int:
        feed, back = self.next("\n", start), self.next("\r", start)
        if feed == -1 or back == -1:
            return max(feed, back) if feed != back else len(self.text)
        return min(feed, back)

    def in_paragraph(self, mark: str, start: int) -> int:
        """Where ``mark`` stands next before an empty line; -1 where it does not."""
        found = self.next(mark, start)
        return found if found < self.paragraph_end(start) else -1

    def paragraph_end(self, start: int) -> int:
        """Where the next empty line begins, or the end of the document."""
        asked, found = self._found.get("", (0, -2))
        if asked <= start <= found:
            return found
        empty = _EMPTY_LINE.search(self.text, start)
        found = empty.start() if empty else len(self.text)
        self._found[""] = (start, found)
        return found
