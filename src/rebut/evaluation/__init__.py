"""Evaluation: which claims of a debate stand, how strong they are, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rebut.model import Debate, Standard
from rebut.model.verdicts import Verdicts

from ._registry import SEMANTICS, semantics_called
from .settings import THRESHOLDS, Presume, Settings, settings

if TYPE_CHECKING:
    from .gradual import weigh

__all__ = ["SEMANTICS", "THRESHOLDS", "Presume", "Settings", "judge", "settings", "weigh"]


def judge(
    debate: Debate, semantics: str = "carneades", *, standard: Standard | str | None = None,
    thresholds: Iterable[float] | None = None, presume: Presume | str | None = None,
) -> Verdicts:  # fmt: skip
    """The verdicts of a debate: see `Debate.judge`."""
    return semantics_called(semantics)(debate, settings(standard, thresholds, presume))


def __getattr__(name: str) -> object:
    """Measures come when the first one is asked for: most debates are judged, and not weighed."""
    if name == "weigh":
        from .gradual import weigh

        return weigh
    raise AttributeError(f"module 'rebut.evaluation' has no attribute {name!r}")
