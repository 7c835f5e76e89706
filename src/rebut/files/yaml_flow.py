"""Reads data on one line as nearly all of it is written, ``{key: value, other: [1, two]}``, without a YAML parser.

Starting PyYAML costs more than reading such a piece, and a document of Argdown has thousands of them: this way each
takes a tenth of the time. What is written in any other way is left to PyYAML; nothing is read here that it reads
otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .core_schema import TooLong, plain

if TYPE_CHECKING:
    from .parsed import Value

__all__ = ["flow_mapping"]

LONGEST = 1000
"""Characters of the longest text that is read so."""
DEEPEST = 5
"""Lists and mappings in one another, the outermost counted."""

_KEY = re.compile(r" *([A-Za-z_][A-Za-z0-9_-]*): +")
_SCALAR = re.compile(
    r"""\ *(?:"([^"\\]*)"
    |'([^']*)'
    |((?:[^\W\d_]|[-+]?[0-9])[\w()/.;=+\ -]*)
    )\ *([,\]}])""",
    re.VERBOSE,
)
_OPENED = re.compile(r" *([\[{])")
_CLOSED = re.compile(r" *([,\]}])")


class _OtherwiseError(Exception):
    """It is written in another way."""


def flow_mapping(text: str) -> dict[str, Value] | None:
    """The mapping that a text is; None where it takes a YAML parser to tell.

    >>> flow_mapping('{pages: [3, 4], by: Won, sure: true, place: "p. 12"}')
    {'pages': [3, 4], 'by': 'Won', 'sure': True, 'place': 'p. 12'}
    >>> flow_mapping("{a: &anchor 1}")
    """
    if len(text) > LONGEST or not text.startswith("{") or not text.isprintable():
        return None
    try:
        found, at = _mapping(text, 1, DEEPEST - 1)
    except (_OtherwiseError, TooLong):
        return None
    return found if at == len(text) else None


def _mapping(text: str, at: int, levels: int) -> tuple[dict[str, Value], int]:
    found: dict[str, Value] = {}
    sign = ","
    while sign == ",":
        key = _KEY.match(text, at)
        if key is None or key[1] in found:
            raise _OtherwiseError
        found[key[1]], sign, at = _value(text, key.end(), levels)
    if sign != "}":
        raise _OtherwiseError
    return found, at


def _list(text: str, at: int, levels: int) -> tuple[list[Value], int]:
    found: list[Value] = []
    sign = ","
    while sign == ",":
        value, sign, at = _value(text, at, levels)
        found.append(value)
    if sign != "]":
        raise _OtherwiseError
    return found, at


def _value(text: str, at: int, levels: int) -> tuple[Value, str, int]:
    """The value here, the sign behind it, and where it goes on behind that."""
    if scalar := _SCALAR.match(text, at):
        double, single, bare, sign = scalar.groups()
        if bare is not None:
            return plain(bare.rstrip(" ")), sign, scalar.end()
        return single if double is None else double, sign, scalar.end()
    opened = _OPENED.match(text, at)
    if opened is None or not levels:
        raise _OtherwiseError
    read = _mapping if opened[1] == "{" else _list
    value, at = read(text, opened.end(), levels - 1)
    closed = _CLOSED.match(text, at)
    if closed is None:
        raise _OtherwiseError
    return value, closed[1], closed.end()
