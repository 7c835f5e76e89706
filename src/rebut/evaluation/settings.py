"""The choices with which a debate is judged, each visible and checked."""

from __future__ import annotations

import enum
from collections.abc import Iterable

import attrs

from rebut.errors import UnknownOption
from rebut.model import Standard
from rebut.model.vocabulary import member

__all__ = ["THRESHOLDS", "Presume", "Settings", "settings"]

THRESHOLDS = (0.5, 0.3, 0.2)
"""Clear and convincing: the least weight (α) and lead (β); beyond reasonable doubt: what may speak against it (γ)."""


class Presume(enum.StrEnum):
    """Which claims stand by themselves until something speaks against them."""

    LEAVES = "leaves"
    ASSUMPTIONS = "assumptions"
    NOTHING = "nothing"


@attrs.frozen
class Settings:
    """Standard of claims that no issue gives one, thresholds α, β, γ, and what is presumed."""

    standard: Standard = Standard.PREPONDERANCE
    thresholds: tuple[float, float, float] = THRESHOLDS
    presume: Presume = Presume.LEAVES


def settings(
    standard: Standard | str | None = None, thresholds: Iterable[float] | None = None,
    presume: Presume | str | None = None,
) -> Settings:  # fmt: skip
    """The choices as given, and the usual ones elsewhere.

    >>> settings("scintila")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: 'scintila' is none of: scintilla, preponderance, ...; did you mean 'scintilla'?
    """
    return Settings(
        Standard.PREPONDERANCE if standard is None else member(Standard, standard),
        THRESHOLDS if thresholds is None else _thresholds(thresholds),
        Presume.LEAVES if presume is None else member(Presume, presume),
    )


def _thresholds(given: Iterable[float]) -> tuple[float, float, float]:
    found = tuple(given) if isinstance(given, Iterable) else ()
    if len(found) != 3 or not all(_share(one) for one in found):  # noqa: PLR2004 -- α, β, γ
        raise UnknownOption(f"thresholds are three numbers from 0 to 1, not {given!r}", "such as (0.5, 0.3, 0.2)")
    return float(found[0]), float(found[1]), float(found[2])


def _share(given: object) -> bool:
    return isinstance(given, (int, float)) and not isinstance(given, bool) and 0 <= given <= 1
