"""What is said of an option that is not known: what comes near, and what there is."""

from __future__ import annotations

from collections.abc import Sequence

from rebut.errors import UnknownOption
from rebut.model.nearest import nearest

__all__ = ["unknown"]


def unknown(what: str, given: object, known: Sequence[str], *, told: str = "") -> UnknownOption:
    """The error for an option that is not known; ``told`` says where it comes from.

    >>> print(unknown("style is called", "rationals", ["rationale"], told=", which FILE asks for").message)
    no style is called 'rationals', which FILE asks for
    """
    return UnknownOption(f"no {what} {given!r}{told}", nearest(given, known))
