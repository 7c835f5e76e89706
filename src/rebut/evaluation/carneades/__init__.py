"""Verdicts by weighing what speaks for and against each claim, after Carneades (Gordon and Walton 2009, 2016)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from rebut.evaluation.settings import Settings
from rebut.model import Debate
from rebut.model.verdicts import Judged, Verdicts

from .explaining import Reasons
from .judging import judged
from .labelling import Labelling, labelled
from .reading import structure

__all__ = ["judge"]


def judge(debate: Debate, settings: Settings) -> Verdicts:
    """The verdicts of a debate as it is now."""
    snapshot = debate.copy()
    found = labelled(structure(snapshot, settings))
    verdicts = judged(found)
    choices = {
        "semantics": "carneades",
        "standard": settings.standard,
        "thresholds": settings.thresholds,
        "presume": settings.presume,
    }
    explainer = _Explainer(snapshot, found, verdicts)
    return Verdicts(snapshot, verdicts, explainer, settings=choices, findings=found.structure.findings)


class _Explainer:
    """The reasons, which nobody may ask for: what they are found by is made when the first one is."""

    def __init__(self, debate: Debate, now: Labelling, judged: Mapping[str, Judged]) -> None:
        self._debate, self._now, self._judged = debate, now, judged

    @cached_property
    def _reasons(self) -> Reasons:
        return Reasons(self._debate, self._now, self._judged)

    def reason(self, id: str) -> str:
        """The reason in a line."""
        return self._reasons.reason(id)

    def tree(self, id: str) -> str:
        """The reason, and what that rests on, as a tree in words."""
        return self._reasons.tree(id)
