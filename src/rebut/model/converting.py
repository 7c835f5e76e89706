"""Converters of fields: each takes what a caller may give, and its own output, and refuses the rest in words."""

from __future__ import annotations

from collections.abc import Iterable

from rebut.errors import DebateError

__all__ = ["flag", "names", "place", "score", "string", "whole", "wholes"]


def string(given: str) -> str:
    """A string; a word of a vocabulary as its text."""
    if given.__class__ is str:
        return given
    if isinstance(given, str):
        return str.__str__(given)
    raise DebateError(f"text is expected, not {given!r}")


def flag(given: bool) -> bool:  # noqa: FBT001 -- a converter takes the field's value alone
    """True or False, and nothing that is merely like them."""
    if given is True or given is False:
        return given
    raise DebateError(f"True or False is expected, not {given!r}")


def names(given: str | Iterable[str]) -> tuple[str, ...]:
    """One string or several, as a tuple."""
    if given == ():
        return ()
    if isinstance(given, str) or not isinstance(given, Iterable):
        return (string(given),)
    return tuple([string(one) for one in given])


def score(given: float | None) -> float | None:
    """A number from 0 to 1, or None where none was given."""
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, (int, float)) or given != given:  # noqa: PLR0124 -- not a number
        raise DebateError(f"a number from 0 to 1 is expected, not {given!r}")
    if not 0 <= given <= 1:
        raise DebateError(f"{given} does not lie between 0 and 1")
    return float(given) or 0.0  # never -0.0, which is equal and written differently


def whole(given: int | None) -> int | None:
    """A whole number from 0 up, or None where none was given."""
    return None if given is None else place(given)


def place(given: int) -> int:
    """A whole number from 0 up."""
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise DebateError(f"a whole number from 0 up is expected, not {given!r}")
    return int(given)


def wholes(given: Iterable[int] | None) -> tuple[int, ...] | None:
    """Line numbers from 1 up, or None where none were given."""
    if given is None:
        return None
    if not isinstance(given, Iterable):
        raise DebateError(f"line numbers are expected, not {given!r}", "give a list of them")
    found = tuple(given)
    if any(isinstance(one, bool) or not isinstance(one, int) or one < 1 for one in found):
        raise DebateError(f"line numbers count from 1, so they are not {found!r}")
    return tuple([int(one) for one in found])
