"""Debates and argument maps: who claims what, for which reasons and against which.

>>> from rebut import Debate
>>> debate = Debate("Are North Korean troops fighting at Kursk?")
>>> fabricated = debate.claim("The troop deployment is fabricated.", by="Terwilliger")
>>> objection = debate.rebut(fabricated, because="12,000 North Korean troops are on the Kursk front.")
>>> len(debate.claims)
2
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebut import errors
from rebut.findings import Finding, Level, Place
from rebut.model import (
    Act,
    Argument,
    Attribution,
    Citation,
    Claim,
    Conflict,
    Debate,
    Group,
    Inference,
    Issue,
    Leftover,
    Move,
    Node,
    Participant,
    Preference,
    Premise,
    Rebuttal,
    Rephrase,
    Reply,
    Source,
    Support,
    Text,
    TextRange,
    Undercut,
)

if TYPE_CHECKING:
    from rebut.formats import load, loads
    from rebut.model import Strengths, Verdict, Verdicts

__version__ = "0.1.0"

__all__ = [
    "Act",
    "Argument",
    "Attribution",
    "Citation",
    "Claim",
    "Conflict",
    "Debate",
    "Finding",
    "Group",
    "Inference",
    "Issue",
    "Leftover",
    "Level",
    "Move",
    "Node",
    "Participant",
    "Place",
    "Preference",
    "Premise",
    "Rebuttal",
    "Rephrase",
    "Reply",
    "Source",
    "Strengths",
    "Support",
    "Text",
    "TextRange",
    "Undercut",
    "Verdict",
    "Verdicts",
    "errors",
    "load",
    "loads",
]


def __getattr__(name: str) -> object:
    """What only reading, judging and weighing need is imported when it is asked for."""
    if name in {"load", "loads"}:
        from rebut import formats

        return getattr(formats, name)
    if name in {"Strengths", "Verdict", "Verdicts"}:
        from rebut import model

        return getattr(model, name)
    raise AttributeError(f"module 'rebut' has no attribute {name!r}")
