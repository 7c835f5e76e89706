"""Data in braces: YAML on one line where it fits, else broken behind commas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from rebut.files.plainness import check_key
from rebut.files.yaml_strings import in_line, in_quotes
from rebut.files.yaml_writing import scalar

__all__ = ["WIDTH", "flow", "value_lines"]

_UNSAFE = re.compile(r"[{}]|[\]>](?=:)")
"""What Argdown takes for the end of data, or of a title, even in quotes."""
_LONGEST_KEY = 1000

WIDTH = 100
"""Characters of a line that is not too long."""


def flow(value: Any) -> str:  # noqa: ANN401 -- JSON-like
    r"""A value on one line.

    >>> flow({"cites": {"by": "won", "place": "line 5"}, "tags": ["a", "}"]})
    '{cites: {by: won, place: line 5}, tags: [a, "\\x7d"]}'
    """
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping | list | tuple):
        opening, closing, members = _members(value)
        return opening + ", ".join([head + flow(inner) for head, inner in members]) + closing
    return scalar(value)


def value_lines(value: Mapping[str, Any] | list[Any], width: int = WIDTH) -> list[str]:
    """A mapping or a list on as few lines as this width allows; what fits on a line of its own is not broken."""
    filler = _Filler(width)
    filler.value("", value, "", 0)
    return filler.lines


class _Filler:
    """Lines that are filled piece by piece."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.lines = [""]

    def value(self, head: str, value: Any, tail: str, depth: int) -> None:  # noqa: ANN401
        """A value between what belongs to its line before and behind it."""
        whole = head + flow(value) + tail
        if self._fits(whole) or not isinstance(value, Mapping | list | tuple) or not value:
            self._put(whole, depth)
        elif 2 * depth + len(whole) <= self.width and self.lines[-1].strip():
            self.lines.append("  " * depth + whole)
        elif self.lines[-1].endswith("},"):
            self.lines.append("")
            self._broken("  " * depth + head, value, tail, depth)
        else:
            self._broken(head, value, tail, depth)

    def _broken(self, head: str, value: Any, tail: str, depth: int) -> None:  # noqa: ANN401
        opening, closing, members = _members(value)
        for at, (key, inner) in enumerate(members):
            begin = f"{head}{opening}{key}" if at == 0 else key
            end = closing + tail if at == len(members) - 1 else ","
            self.value(begin, inner, end, depth if at == 0 else depth + 1)

    def _fits(self, piece: str) -> bool:
        return len(self.lines[-1]) + 1 + len(piece) <= self.width

    def _put(self, piece: str, depth: int) -> None:
        if not self.lines[-1]:
            self.lines[-1] = piece
        elif self._fits(piece):
            self.lines[-1] += f" {piece}"
        else:
            self.lines.append("  " * max(depth, 1) + piece)


def _members(value: Any) -> tuple[str, str, list[tuple[str, Any]]]:  # noqa: ANN401
    """The brackets of a collection, and its members, each with the key before it."""
    if isinstance(value, Mapping):
        return "{", "}", [(_key(check_key(key)), inner) for key, inner in value.items()]
    return "[", "]", [("", inner) for inner in value]


def _key(key: str) -> str:
    written = _string(key)
    return f"{written}: " if len(written) <= _LONGEST_KEY else f"? {written} : "


def _string(text: str) -> str:
    if _UNSAFE.search(text):
        return _UNSAFE.sub(_escape, in_quotes(text))
    return in_line(text, flow=True)


def _escape(found: re.Match[str]) -> str:
    return f"\\x{ord(found[0]):02x}"
