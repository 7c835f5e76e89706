"""Data in braces: YAML on one line where it fits, else broken behind commas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
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


def flow(value: Mapping[str, Any]) -> str:
    """Data on one line.

    >>> flow({"cites": {"by": "won", "place": "line 5"}, "tags": ["a", "}"]})
    '{cites: {by: won, place: line 5}, tags: [a, "\\x7d"]}'
    """
    return " ".join(_pieces(value))


def value_lines(value: Mapping[str, Any] | list[Any], width: int = WIDTH) -> list[str]:
    """Data on as few lines as this width allows; all but the first are indented by two spaces."""
    lines: list[str] = []
    for piece in _pieces(value):
        if lines and len(lines[-1]) + 1 + len(piece) <= width:
            lines[-1] += f" {piece}"
        else:
            lines.append(f"  {piece}" if lines else piece)
    return lines


def _pieces(value: Any) -> list[str]:  # noqa: ANN401 -- JSON-like
    """What is written, cut behind the commas."""
    if isinstance(value, str):
        return [_string(value)]
    if isinstance(value, Mapping):
        return _enclosed("{", "}", [_entry(check_key(key), inner) for key, inner in value.items()])
    if isinstance(value, list | tuple):
        return _enclosed("[", "]", [_pieces(inner) for inner in value])
    return [scalar(value)]


def _entry(key: str, value: Any) -> list[str]:  # noqa: ANN401
    pieces = _pieces(value)
    written = _string(key)
    begin = written if len(written) <= _LONGEST_KEY else f"? {written} "
    return [f"{begin}: {pieces[0]}", *pieces[1:]]


def _enclosed(opening: str, closing: str, members: Iterable[list[str]]) -> list[str]:
    pieces = list(_listed(list(members)))
    if not pieces:
        return [opening + closing]
    pieces[0] = opening + pieces[0]
    pieces[-1] += closing
    return pieces


def _listed(members: list[list[str]]) -> Iterator[str]:
    for at, member in enumerate(members, 1):
        yield from member[:-1]
        yield member[-1] + ("," if at < len(members) else "")


def _string(text: str) -> str:
    if _UNSAFE.search(text):
        return _UNSAFE.sub(_escape, in_quotes(text))
    return in_line(text, flow=True)


def _escape(found: re.Match[str]) -> str:
    return f"\\x{ord(found[0]):02x}"
