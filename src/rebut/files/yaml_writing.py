"""Writes YAML that tools of 1.1 and of 1.2 read alike: two spaces a level, the same bytes for the same value.

An emitter of our own: PyYAML's has two, which break lines otherwise and follow YAML 1.1 alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .plainness import Writable, check_depth, check_key, int_text, not_writable
from .yaml_strings import as_block, in_line

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["dump_yaml", "scalar"]

_WIDTH = 100
"""Characters of the longest line on which a whole list is written."""

_LONGEST_KEY = 1000
"""Characters of the longest key that every reader takes without a question mark before it."""


def dump_yaml(value: Writable) -> str:
    """This value as a YAML document.

    Strings that YAML 1.1 or 1.2 would read as something else are quoted, lines of text become a block, and what cannot
    be seen is escaped; short lists of words stand on one line. Raises ``DebateError`` for what is neither text,
    number, truth value, list nor mapping.

    >>> print(dump_yaml({"id": "no", "tags": ["a", "b"], "cites": [{"place": "1:30"}]}), end="")
    id: "no"
    tags: [a, b]
    cites:
      - place: "1:30"
    """
    return "".join(_document(value)) + "\n"


def _document(value: object) -> Iterator[str]:
    flat = _flat(value, 0, _WIDTH)
    if flat is not None:
        yield flat
    elif isinstance(value, str):
        yield _lines(value, 1)
    else:
        yield from _block(value, 0)


def _block(value: object, depth: int) -> Iterator[str]:
    """A collection: its first line goes on where the writer is, its others are indented by its depth."""
    check_depth(depth + 1)
    between = ""
    for begin, part, inner in _entries(value, depth):
        yield between + begin
        yield from _part(part, depth + 1, len(begin), inner)
        between = "\n" + "  " * depth


def _entries(value: object, depth: int) -> Iterator[tuple[str, object, str]]:
    """How each entry begins, its value, and what comes before a collection that is its value."""
    if isinstance(value, Mapping):
        below = "\n" + "  " * (depth + 1)
        for key, part in value.items():
            yield _key(check_key(key), depth), part, below
    elif isinstance(value, Sequence):
        for part in value:
            yield "-", part, " "


def _key(key: str, depth: int) -> str:
    written = in_line(key)
    return f"{written}:" if len(written) <= _LONGEST_KEY else f"? {written}\n{'  ' * depth}:"


def _part(part: object, depth: int, used: int, inner: str) -> Iterator[str]:
    flat = _flat(part, depth, _WIDTH - used - 2 * depth)
    if flat is not None:
        yield f" {flat}"
    elif isinstance(part, str):
        yield f" {_lines(part, depth)}"
    else:
        yield inner
        yield from _block(part, depth)


def _lines(text: str, depth: int) -> str:
    return as_block(text, "  " * depth) or in_line(text)


def _flat(value: object, depth: int, width: int) -> str | None:
    """What fits on the line where the writer is; None for what needs lines of its own."""
    if isinstance(value, str):
        return None if "\n" in value else in_line(value)
    if isinstance(value, Mapping):
        return None if value else _empty("{}", depth)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return _flat_list(value, depth, width) if value else _empty("[]", depth)
    return scalar(value)


def _empty(written: str, depth: int) -> str:
    check_depth(depth + 1)
    return written


def _flat_list(value: Sequence[object], depth: int, width: int) -> str | None:
    check_depth(depth + 1)
    if 2 * len(value) > width or any(_is_large(part) for part in value):
        return None
    written = ", ".join(in_line(part, flow=True) if isinstance(part, str) else scalar(part) for part in value)
    return f"[{written}]" if len(written) + 2 <= width else None


def _is_large(part: object) -> bool:
    return isinstance(part, Mapping | Sequence) and not (isinstance(part, str) and "\n" not in part)


def scalar(value: object) -> str:
    """A number, a truth value or nothing, as it is written wherever it stands; text is more than that."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int_text(value)
    if isinstance(value, float):
        return _float(value)
    raise not_writable(value)


def _float(value: float) -> str:
    if math.isnan(value):
        return ".nan"
    if math.isinf(value):
        return ".inf" if value > 0 else "-.inf"
    written = float.__repr__(value)
    return written if "." in written else written.replace("e", ".0e")  # YAML 1.1 wants the point
