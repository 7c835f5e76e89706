"""What is written by both our YAML and our JSON: which values can be, and which characters are escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from rebut.errors import DebateError

from .core_schema import LONGEST_NUMBER
from .parsed import DEEPEST

__all__ = ["INVISIBLE", "Writable", "check_depth", "check_key", "int_text", "joined_pairs", "not_writable"]

Writable: TypeAlias = "None | bool | int | float | str | Sequence[Writable] | Mapping[str, Writable]"

INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls
    "\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # breaks, marks, directions
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f"  # halves, no characters, tags
    "]"
)
"""Characters that show nothing, or turn what stands around them: they are written as escapes.

The two joiners that scripts and emoji need (U+200C, U+200D) are not among them. The table is our own, so that the bytes
that are written do not change with Python's."""

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def joined_pairs(text: str) -> str:
    """A text in which two halves of one character, side by side, are that character: no format tells them apart."""
    return _PAIR.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    return found[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def int_text(value: int) -> str:
    """A whole number in digits; those that no reader would take back are refused."""
    if value.bit_length() <= LONGEST_NUMBER * 4:  # else Python itself may refuse to write it
        written = int.__repr__(value)
        if len(written) <= LONGEST_NUMBER:
            return written
    raise DebateError("a whole number is too large to be written", "give it as text")


def check_depth(depth: int) -> None:
    """Refuses what is nested more deeply than would be read again, and so also what holds itself."""
    if depth > DEEPEST:
        raise DebateError(f"data is nested more than {DEEPEST} levels deep, or holds itself", "flatten it")


def check_key(key: object) -> str:
    """A key, which must be a string."""
    if not isinstance(key, str):
        raise DebateError(f"a key of type {type(key).__name__} cannot be written", "make it a string")
    return key


def not_writable(value: object) -> DebateError:
    """The error for a value of a type that neither format has."""
    return DebateError(
        f"a value of type {type(value).__name__} cannot be written", "use text, numbers, lists, mappings"
    )
