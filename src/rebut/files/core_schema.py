"""What the plain words of YAML 1.2 stand for: its core schema, whose only truth values are ``true`` and ``false``."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["LONGEST_NUMBER", "STANDARD", "NoFit", "Scalar", "TooLong", "number", "plain", "tagged"]

Scalar: TypeAlias = None | bool | int | float | str

LONGEST_NUMBER = 3500
"""Characters of the longest number that is read: Python itself stops at 4,300 decimal digits."""

STANDARD = "tag:yaml.org,2002:"
"""How the tags begin that are written with ``!!``."""

_WORDS: dict[str, Scalar] = (
    dict.fromkeys(("", "~", "null", "Null", "NULL"))
    | dict.fromkeys(("true", "True", "TRUE"), True)
    | dict.fromkeys(("false", "False", "FALSE"), False)
    | dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan)
    | {sign + word: math.inf for sign in ("", "+") for word in (".inf", ".Inf", ".INF")}
    | {"-" + word: -math.inf for word in (".inf", ".Inf", ".INF")}
)
_BEGINNINGS = frozenset("0123456789+-.~nNtTfF")  # whatever begins otherwise is a string
_NUMBER = re.compile(
    r"(?P<int>[-+]?[0-9]+) | 0o(?P<oct>[0-7]+) | 0x(?P<hex>[0-9a-fA-F]+)"
    r"| (?P<float>[-+]? (?: \.[0-9]+ | [0-9]+ (?:\.[0-9]*)? ) (?:[eE][-+]?[0-9]+)?)",
    re.VERBOSE,
)


class TooLong(ValueError):
    """A number has more digits, or a greater exponent, than can be kept."""


class NoFit(ValueError):
    """A text is not what its tag says."""


def plain(text: str) -> Scalar:
    """What a plain scalar stands for.

    >>> [plain(text) for text in ("no", "True", "0o17", "1e3", "2024-06-18", "~")]
    ['no', True, 15, 1000.0, '2024-06-18', None]
    """
    if text and text[0] not in _BEGINNINGS:
        return text
    if text in _WORDS:
        return _WORDS[text]
    found = _NUMBER.fullmatch(text)
    return number(found[found.lastgroup or 0], found.lastgroup or "int") if found else text


_BASES = {"int": 10, "oct": 8, "hex": 16}
_LONGEST_HEX = LONGEST_NUMBER * 4 // 5  # which have fewer decimal digits than the longest number


def number(digits: str, kind: str = "int") -> int | float:
    """The number that these digits are: ``int``, ``oct``, ``hex`` or ``float``; ``TooLong`` where it cannot be kept."""
    if len(digits) > (_LONGEST_HEX if kind == "hex" else LONGEST_NUMBER):
        raise TooLong
    if kind == "float":
        return _finite(float(digits))
    try:
        return int(digits, _BASES[kind])
    except ValueError as error:  # a user of Python may have lowered its limit
        raise TooLong from error


def _finite(read: float) -> float:
    if math.isinf(read):
        raise TooLong
    return read


def tagged(text: str, name: str) -> Scalar:
    """What a scalar is under one of the standard tags; ``KeyError`` where the name is none of them.

    >>> tagged("12", "str"), tagged("12", "float")
    ('12', 12.0)
    """
    return _TAGS[name](text)


def _null(text: str) -> None:
    if plain(text) is not None:
        raise NoFit


def _bool(text: str) -> bool:
    read = plain(text)
    if not isinstance(read, bool):
        raise NoFit
    return read


def _int(text: str) -> int:
    read = plain(text)
    if isinstance(read, bool) or not isinstance(read, int):
        raise NoFit
    return read


def _float(text: str) -> float:
    read = plain(text)
    if isinstance(read, bool) or not isinstance(read, int | float):
        raise NoFit
    try:
        return float(read)
    except OverflowError as error:
        raise TooLong from error


_TAGS: dict[str, Callable[[str], Scalar]] = {"null": _null, "bool": _bool, "int": _int, "float": _float, "str": str}
