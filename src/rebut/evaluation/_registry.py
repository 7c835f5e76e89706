"""The semantics we know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rebut.errors import UnknownOption
from rebut.model import Debate
from rebut.model.nearest import nearest
from rebut.model.verdicts import Verdicts

from .carneades import judge
from .settings import Settings

__all__ = ["SEMANTICS", "semantics_called"]

SEMANTICS: Mapping[str, Callable[[Debate, Settings], Verdicts]] = MappingProxyType({"carneades": judge})


def semantics_called(given: str) -> Callable[[Debate, Settings], Verdicts]:
    """A semantics by its name.

    >>> semantics_called("carneads")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: no semantics is called 'carneads'; did you mean 'carneades'? There are: carneades
    """
    if isinstance(given, str) and (found := SEMANTICS.get(given)) is not None:
        return found
    raise UnknownOption(f"no semantics is called {given!r}", nearest(given, list(SEMANTICS)))
