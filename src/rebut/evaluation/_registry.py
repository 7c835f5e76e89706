"""The semantics by which a debate can be read: those of abstract frameworks."""

from __future__ import annotations

from rebut.errors import UnknownOption
from rebut.model.nearest import nearest

from .dung import KINDS, Semantics, semantics_named

__all__ = ["SEMANTICS", "semantics_called"]

SEMANTICS: tuple[str, ...] = tuple([str(one) for one in Semantics if one in KINDS])


def semantics_called(given: str) -> Semantics:
    """A semantics of readings by its name or its shorthand.

    >>> semantics_called("PR")
    <Semantics.PREFERRED: 'preferred'>
    >>> semantics_called("carneads")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: no semantics is called 'carneads'; did you mean 'carneades'? There are: ...
    """
    try:
        return semantics_named(given)
    except UnknownOption:
        names = ["carneades", *SEMANTICS]
        raise UnknownOption(f"no semantics is called {given!r}", nearest(given, names)) from None
