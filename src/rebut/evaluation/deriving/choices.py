"""The choices with which a framework is derived from a debate, each visible and checked."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable, Mapping
from typing import TypedDict

import attrs

from rebut.errors import UnknownOption
from rebut.model.vocabulary import member

__all__ = ["Choices", "Choosing", "Comparing", "Ordering", "Reading", "Rebutting", "Reduction", "Supports", "choices"]

EVERY = ("*",)
"""Each audience in turn."""
MOST = 10_000
EACH = 4
"""So many arguments are made of a debate at most, and so many more for each of its steps and links."""


class Reading(enum.StrEnum):
    """What the arguments of the framework are."""

    TREES = "trees"
    """Every way to derive a claim, down to what stands by itself: what can be inferred is told from what is said."""
    MAP = "map"
    """The boxes of the map."""


class Rebutting(enum.StrEnum):
    """What can be rebutted (Modgil and Prakken 2013; Caminada, Modgil and Oren 2014)."""

    RESTRICTED = "restricted"
    """What a defeasible step concludes."""
    UNRESTRICTED = "unrestricted"
    """Also what a strict step concludes, where something below it is defeasible."""


class Reduction(enum.StrEnum):
    """What becomes of an attack on what is preferred: the four of Kaci, van der Torre and Villata (2018).

    Bernreiter, Dvořák, Rapberger and Woltran (2022) have the same four, by the same numbers.
    """

    NONE = "none"
    """Preferences count for nothing."""
    R1 = "r1"
    """It goes (Amgoud and Cayrol 2002)."""
    R2 = "r2"
    """It goes, and is turned round where nothing came back (Amgoud and Vesic 2014)."""
    R3 = "r3"
    """It goes where there is one in return; else it stays."""
    R4 = "r4"
    """As in r2, and where nothing came back it stays as well."""


class Ordering(enum.StrEnum):
    """Which of two arguments is preferred."""

    DIRECT = "direct"
    """The one of which the last step, or the claim that it concludes, is preferred."""
    LAST_LINK = "last-link"
    """By the last defeasible steps, or where there are none by the premises (Modgil and Prakken 2013)."""
    WEAKEST_LINK = "weakest-link"
    """By all defeasible steps and all premises (Modgil and Prakken 2013)."""
    VALUES = "values"
    """By the values that they promote, as an audience ranks them (Bench-Capon 2003)."""


class Comparing(enum.StrEnum):
    """When one set of steps or premises is worse than another (Modgil and Prakken 2013)."""

    ELITIST = "elitist"
    """One of it is worse than all of the other."""
    DEMOCRATIC = "democratic"
    """Each of it is worse than one of the other."""


class Supports(enum.StrEnum):
    """What a support on the map does to attacks (Cayrol and Lagasquie-Schiex 2013)."""

    NONE = "none"
    """Nothing."""
    SUPPORTED = "supported"
    """An attack by what is supported is one by its supporter, and one on a supporter hits what that supports."""
    DEDUCTIVE = "deductive"
    """Whoever accepts the supporter accepts what it supports (Boella and others 2010)."""
    NECESSARY = "necessary"
    """Whoever accepts what is supported accepts the supporter (Nouioua and Risch 2010)."""


class Choosing(TypedDict, total=False):
    """The choices as they are given, by their names."""

    reading: Reading | str
    rebutting: Rebutting | str
    preferences: Reduction | str
    ordering: Ordering | str
    comparing: Comparing | str
    supports: Supports | str
    audience: Iterable[str]
    budget: float
    joined: bool
    most: int


@attrs.frozen
class Choices:
    """How a debate is read as a framework."""

    reading: Reading = Reading.TREES
    rebutting: Rebutting = Rebutting.RESTRICTED
    preferences: Reduction = Reduction.NONE
    ordering: Ordering = Ordering.DIRECT
    comparing: Comparing = Comparing.ELITIST
    supports: Supports = Supports.NONE
    audience: tuple[str, ...] = ()
    """Values, the highest first; `EVERY` for each order of the debate's values in turn."""
    budget: float = 0.0
    """Attacks may be left out in turn, as long as their weights add up to no more."""
    joined: bool = True
    """Whether a step that nothing attacks is one argument with the one that it rests on."""
    most: int | None = None
    """So many arguments are made at most; None for what is usual."""

    def told(self) -> dict[str, object]:
        """The choices by their names, as results carry them."""
        told = attrs.asdict(self)
        return {**told, "audience": "every"} if self.audience == EVERY else told


_KINDS: Mapping[str, type[enum.StrEnum]] = {
    "reading": Reading,
    "rebutting": Rebutting,
    "preferences": Reduction,
    "ordering": Ordering,
    "comparing": Comparing,
    "supports": Supports,
}


def choices(**given: object) -> Choices:
    """The choices as given, and the usual ones elsewhere; None is not given.

    An audience ranks by values (``"every"`` is each in turn), and attacks on what it values more go, where no other
    reduction is named.

    >>> choices(preferences="r2").preferences
    <Reduction.R2: 'r2'>
    >>> choices(audience=["life", "property"]).ordering
    <Ordering.VALUES: 'values'>
    >>> choices(reading="maps")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: 'maps' is none of: trees, map; did you mean 'map'?
    """
    found = {name: _choice(name, value) for name, value in given.items() if value is not None}
    if found.get("audience"):
        found = {"preferences": Reduction.R1, "ordering": Ordering.VALUES, **found}
    if found.get("ordering") is Ordering.VALUES and not found.get("audience"):
        raise UnknownOption(
            "values are ordered by an audience", 'name its values, the highest first: audience=["life"]'
        )
    return Choices(**found)  # type: ignore[arg-type]  # each was checked by its name


def _choice(name: str, value: object) -> object:
    if (kind := _KINDS.get(name)) is not None:
        return member(kind, value)  # type: ignore[arg-type]  # what is no text is refused there
    if name == "audience":
        return _audience(value)
    if name == "most":
        return _count(value)
    return _weight(value) if name == "budget" else bool(value)


def _audience(given: object) -> tuple[str, ...]:
    if given == "every":
        return EVERY
    found = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else ()
    if not found or not all(isinstance(one, str) for one in found) or len(set(found)) < len(found):
        raise UnknownOption(f"an audience is different values, the highest first, not {given!r}")
    return found


def _weight(given: object) -> float:
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not 0 <= given < math.inf:
        raise UnknownOption(f"a budget is a number from 0 up, not {given!r}")
    return float(given)


def _count(given: object) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise UnknownOption(f"most is a number from 1 up, not {given!r}")
    return given
