"""Changing a frozen value: the same value with some fields anew."""

from __future__ import annotations

from typing import Any, TypeVar

import attrs

from rebut.errors import UnknownOption

from .calling import a

__all__ = ["evolved"]

Value = TypeVar("Value")


def evolved(value: Value, **changes: object) -> Value:
    """The same value with these fields anew, each converted and checked as when it was made.

    >>> from rebut.model.nodes import Claim
    >>> evolved(Claim("It rains."), title="Rain").title
    'Rain'
    """
    old: Any = value  # some attrs value
    kind: Any = type(value)
    known = [field.name for field in attrs.fields(kind)]
    if unknown := changes.keys() - set(known):
        raise UnknownOption(f"{a(kind)} has no field {min(unknown)!r}", f"it has: {', '.join(known)}")
    new: Value = attrs.evolve(old, **changes)
    return new
