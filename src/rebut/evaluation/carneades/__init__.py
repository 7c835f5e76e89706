"""Verdicts by weighing what speaks for and against each claim, after Carneades (Gordon and Walton 2009, 2016)."""

from __future__ import annotations

from rebut.evaluation.settings import Settings
from rebut.model import Debate
from rebut.model.verdicts import Verdicts

from .explaining import Reasons
from .judging import judged
from .labelling import labelled
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
    explainer = Reasons(snapshot, found, verdicts)
    return Verdicts(snapshot, verdicts, explainer, settings=choices, findings=found.structure.findings)
