"""Shapes of settings: each makes a value as a file gives it into the one that is kept, or says what is expected."""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

import attrs

from rebut.model.frozen import FrozenMap, frozen_map
from rebut.model.nearest import near

from .schemes import NAMED, SCHEMES

__all__ = [
    "COLOUR", "COLOURS", "COUNT", "FLAG", "MAPPING", "NAMES", "SCHEME", "Mapped", "Shape", "Wrong", "is_colour",
    "listed", "text", "word",
]  # fmt: skip


class Wrong(Exception):
    """A value of the wrong shape: what was expected instead, and what may have been meant."""

    def __init__(self, expected: str, help: str = "") -> None:
        super().__init__(expected)
        self.expected = expected
        self.help = help


Shape: TypeAlias = Callable[[Any], Any]
Word = TypeVar("Word", bound=enum.StrEnum)

_HEX = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def is_colour(value: str) -> bool:
    """Whether this is a colour in the form of style sheets.

    >>> is_colour("#1b9e77"), is_colour("red"), is_colour("reddish")
    (True, True, False)
    """
    return _HEX.fullmatch(value) is not None or value.lower() in NAMED


def FLAG(value: object) -> bool:  # noqa: N802 -- shapes are constants to those who use them
    """True or false."""
    if not isinstance(value, bool):
        raise Wrong("true or false")
    return value


def COUNT(value: object) -> int:  # noqa: N802
    """A whole number, from 0."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value) or value < 0:
        raise Wrong("a number from 0 up,")
    return math.ceil(value)


def text(value: object) -> str:
    """A text; a number is one."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise Wrong("a text")
    return str(value)


def NAMES(value: object) -> tuple[str, ...]:  # noqa: N802
    """Titles or tags; one alone is a list of one."""
    given = value if isinstance(value, (list, tuple)) else (value,)
    try:
        return tuple([text(one) for one in given])
    except Wrong:
        raise Wrong("a list of names") from None


def COLOUR(value: object) -> str | int:  # noqa: N802
    """A colour, or its place in the scheme, from 0."""
    if isinstance(value, str) and is_colour(value):
        return NAMED.get(value.lower(), value)
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    guess = near(value, NAMED, least=75)
    help = f"did you mean {guess!r}?" if guess else ""
    raise Wrong("a colour, such as #1b9e77 or its number in the scheme,", help)


def word(vocabulary: type[Word]) -> Callable[[object], Word]:
    """One word of a vocabulary."""

    def read(value: object) -> Word:
        try:
            return vocabulary(str(value))
        except ValueError:
            guess = near(value, vocabulary)
            raise Wrong(f"one of {', '.join(vocabulary)},", f"did you mean {guess!r}?" if guess else "") from None

    return read


@attrs.frozen
class Mapped:
    """A mapping from names to values of a shape; of what is wrong, ``instead`` is kept, or nothing."""

    inner: Shape
    instead: tuple[Any, ...] = ()

    def __call__(self, value: object) -> Mapping[str, Any]:
        """All pairs, read; the first wrong one is raised."""
        return {key: self.inner(one) for key, one in self.items(value)}

    def items(self, value: object) -> Iterable[tuple[str, Any]]:
        """The pairs, not read yet."""
        if not isinstance(value, Mapping):
            raise Wrong("a mapping")
        return value.items()


def listed(inner: Shape) -> Callable[[object], tuple[Any, ...]]:
    """A list of values of a shape."""

    def read(value: object) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise Wrong("a list")
        return tuple([inner(one) for one in value])

    return read


def MAPPING(value: object) -> FrozenMap:  # noqa: N802
    """A mapping, as it is."""
    if not isinstance(value, Mapping):
        raise Wrong("a mapping")
    return frozen_map(value)


COLOURS = Mapped(COLOUR, instead=(None,))


def SCHEME(value: object) -> tuple[str, ...]:  # noqa: N802
    """A colour scheme: its name, or its colours."""
    if isinstance(value, (list, tuple)):
        return tuple([str(COLOUR(one)) for one in value if isinstance(COLOUR(one), str)])
    if isinstance(value, str) and value in SCHEMES:
        return SCHEMES[value]
    guess = near(value, SCHEMES)
    raise Wrong("the name of a colour scheme, or a list of colours,", f"did you mean {guess!r}?" if guess else "")
