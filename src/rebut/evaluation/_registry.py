"""The semantics that a debate can be judged by: weighing, and those of abstract frameworks."""

from __future__ import annotations

from rebut.errors import UnknownOption
from rebut.model.nearest import nearest

from .dung import KINDS, Semantics, semantics_named

__all__ = ["SEMANTICS", "WEIGHED", "semantics_called"]

WEIGHED = "carneades"
"""What is used where no semantics is named."""

SEMANTICS: tuple[str, ...] = (WEIGHED, *[str(one) for one in Semantics if one in KINDS])


def semantics_called(given: str) -> Semantics | None:
    """A semantics of readings by its name; None for weighing.

    >>> semantics_called("carneads")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: no semantics is called 'carneads'; did you mean 'carneades'? There are: ...
    """
    if given == WEIGHED:
        return None
    try:
        found = semantics_named(given)
    except UnknownOption:
        raise UnknownOption(f"no semantics is called {given!r}", nearest(given, list(SEMANTICS))) from None
    if found not in KINDS:
        raise UnknownOption(f"no semantics is called {given!r}", nearest(given, list(SEMANTICS)))
    return found
