"""Values as a person reads them in a session: what was said of them, and not the many fields that were left alone."""

from __future__ import annotations

from typing import Any

import attrs

__all__ = ["Shown"]


class Shown:
    """A value whose ``repr`` has the fields that differ from their defaults, and makes it again.

    >>> from rebut.model import Claim
    >>> Claim("It rains.", id="rain")
    Claim(id='rain', texts=(Text(plain='It rains.'),))
    """

    __slots__ = ()

    def __repr__(self) -> str:
        kind: Any = type(self)  # some attrs class
        told = [(field, getattr(self, field.name)) for field in attrs.fields(kind)]
        said = [f"{field.name}={value!r}" for field, value in told if value != field.default]
        return f"{kind.__name__}({', '.join(said)})"
