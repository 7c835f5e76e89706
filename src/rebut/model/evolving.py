"""Changing a frozen value: the same value with some fields anew."""

from __future__ import annotations

from typing import Any, TypeVar

import attrs

from rebut.errors import UnknownOption

__all__ = ["evolved"]

Value = TypeVar("Value")


def evolved(value: Value, **changes: object) -> Value:
    """The same value with these fields anew, each converted and checked as when it was made.

    >>> from rebut.model.nodes import Claim
    >>> evolved(Claim("It rains."), title="Rain").title
    'Rain'
    """
    kind: Any = type(value)  # some attrs class
    known = [field.name for field in attrs.fields(kind)]
    for name in changes:
        if name not in known:
            raise UnknownOption(f"a {kind.__name__} has no field {name!r}", f"it has: {', '.join(known)}")
    old: Any = value
    new: Value = attrs.evolve(old, **changes)
    return new
