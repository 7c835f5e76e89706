"""What the semantics of abstract frameworks are called, in words and in the shorthand of the competitions."""

from __future__ import annotations

import enum

from rebut.errors import UnknownOption
from rebut.model.nearest import nearest

__all__ = ["Semantics", "semantics_named"]


class Semantics(enum.StrEnum):
    """A way of telling which sets of arguments hold together."""

    CONFLICT_FREE = "conflict-free"
    ADMISSIBLE = "admissible"
    COMPLETE = "complete"
    GROUNDED = "grounded"
    PREFERRED = "preferred"
    STABLE = "stable"
    SEMI_STABLE = "semi-stable"
    STAGE = "stage"
    IDEAL = "ideal"
    EAGER = "eager"
    NAIVE = "naive"
    CF2 = "cf2"
    STAGE2 = "stage2"
    STRONGLY_ADMISSIBLE = "strongly-admissible"

    @property
    def short(self) -> str:
        """The shorthand, as in ``DS-PR``.

        >>> Semantics.SEMI_STABLE.short
        'SST'
        """
        return _SHORT[self]


_SHORT = {
    Semantics.CONFLICT_FREE: "CF",
    Semantics.ADMISSIBLE: "AD",
    Semantics.COMPLETE: "CO",
    Semantics.GROUNDED: "GR",
    Semantics.PREFERRED: "PR",
    Semantics.STABLE: "ST",
    Semantics.SEMI_STABLE: "SST",
    Semantics.STAGE: "STG",
    Semantics.IDEAL: "ID",
    Semantics.EAGER: "EA",
    Semantics.NAIVE: "NA",
    Semantics.CF2: "CF2",
    Semantics.STAGE2: "STG2",
    Semantics.STRONGLY_ADMISSIBLE: "SA",
}

_BY_WORD = {word: one for one in Semantics for word in (one.value, _SHORT[one].lower())}


def semantics_named(given: Semantics | str) -> Semantics:
    """A semantics by its name or its shorthand.

    >>> semantics_named("PR"), semantics_named("semi_stable")
    (<Semantics.PREFERRED: 'preferred'>, <Semantics.SEMI_STABLE: 'semi-stable'>)
    >>> semantics_named("prefered")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: no semantics is called 'prefered'; did you mean 'preferred'? There are: ...
    """
    word = given.lower().replace("_", "-").replace(" ", "-") if isinstance(given, str) else ""
    if (found := _BY_WORD.get(word)) is not None:
        return found
    raise UnknownOption(f"no semantics is called {given!r}", nearest(given, Semantics))
