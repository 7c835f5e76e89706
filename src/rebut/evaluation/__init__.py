"""Evaluation: which claims of a debate stand, how strong they are, and why."""

from __future__ import annotations

from collections.abc import Iterable

from rebut.model import Debate, Standard
from rebut.model.verdicts import Verdicts

from ._registry import SEMANTICS, semantics_called
from .gradual import MEASURES, RANKERS, weigh
from .settings import THRESHOLDS, Presume, Settings, settings

__all__ = ["MEASURES", "RANKERS", "SEMANTICS", "THRESHOLDS", "Presume", "Settings", "judge", "settings", "weigh"]


def judge(
    debate: Debate, semantics: str = "carneades", *, standard: Standard | str | None = None,
    thresholds: Iterable[float] | None = None, presume: Presume | str | None = None,
) -> Verdicts:  # fmt: skip
    """The verdicts of a debate: see `Debate.judge`."""
    return semantics_called(semantics)(debate, settings(standard, thresholds, presume))
