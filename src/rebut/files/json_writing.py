"""Writes JSON: two spaces a level, every key on its own line, the same bytes for the same value."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from rebut.errors import DebateError

from .plainness import INVISIBLE, Writable, check_depth, check_key, int_text, not_writable

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

__all__ = ["dump_json"]


def dump_json(value: Writable) -> str:
    r"""This value as JSON, with a line end behind it.

    Text stays readable; only what cannot be seen, halves of characters, and U+2028 and U+2029 are escaped.
    Raises ``DebateError`` for NaN, infinities, and what is neither text, number, truth value, list nor mapping.

    >>> print(dump_json({"text": "Zürich\u2028", "tags": []}), end="")
    {
      "text": "Zürich\u2028",
      "tags": []
    }
    """
    return "".join(_pieces(value, 0)) + "\n"


def _pieces(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield _string(value)
    elif isinstance(value, Mapping):
        pairs = ((f"{_string(check_key(key))}: ", part) for key, part in value.items())
        yield from _collection("{}", pairs, depth + 1)
    elif isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        yield from _collection("[]", (("", part) for part in value), depth + 1)
    else:
        yield _word(value)


def _collection(brackets: str, parts: Iterable[tuple[str, object]], depth: int) -> Iterator[str]:
    check_depth(depth)
    separator = brackets[0]
    for before, part in parts:
        yield f"{separator}\n{'  ' * depth}{before}"
        yield from _pieces(part, depth)
        separator = ","
    yield brackets if separator == brackets[0] else f"\n{'  ' * (depth - 1)}{brackets[1]}"


def _string(text: str) -> str:
    return INVISIBLE.sub(_escape, encode_basestring(text))


def _escape(found: re.Match[str]) -> str:
    halves = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{halves[at]:02x}{halves[at + 1]:02x}" for at in range(0, len(halves), 2))


def _word(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int_text(value)
    if not isinstance(value, float):
        raise not_writable(value)
    if not math.isfinite(value):
        raise DebateError(f"{value} is no number that JSON has", "leave it out, or give it as text")
    return float.__repr__(value)
