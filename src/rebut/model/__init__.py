"""The model: the values of a debate, and the debate that holds them."""

from typing import TYPE_CHECKING

from .debate import Debate
from .document import Document, Occurrence
from .frozen import Frozen, FrozenMap, freeze, thaw
from .nodes import (
    Argument,
    Claim,
    Conflict,
    Group,
    Inference,
    Issue,
    Leftover,
    Line,
    Link,
    Move,
    Node,
    Participant,
    Preference,
    Rebuttal,
    Rephrase,
    Reply,
    Source,
    Support,
    Undercut,
)
from .parts import Act, Attribution, Citation, Premise
from .text import Text, TextRange
from .vocabulary import ConflictKind, PremiseKind, RangeKind, Role, Stance, Standard, Standing, Weighing

if TYPE_CHECKING:
    from .bipolar import Bipolar
    from .strengths import Contributions, Strengths
    from .verdicts import Ground, Label, Verdict, Verdicts

__all__ = [
    "Act",
    "Argument",
    "Attribution",
    "Bipolar",
    "Citation",
    "Claim",
    "Conflict",
    "ConflictKind",
    "Contributions",
    "Debate",
    "Document",
    "Frozen",
    "FrozenMap",
    "Ground",
    "Group",
    "Inference",
    "Issue",
    "Label",
    "Leftover",
    "Line",
    "Link",
    "Move",
    "Node",
    "Occurrence",
    "Participant",
    "Preference",
    "Premise",
    "PremiseKind",
    "RangeKind",
    "Rebuttal",
    "Rephrase",
    "Reply",
    "Role",
    "Source",
    "Stance",
    "Standard",
    "Standing",
    "Strengths",
    "Support",
    "Text",
    "TextRange",
    "Undercut",
    "Verdict",
    "Verdicts",
    "Weighing",
    "freeze",
    "thaw",
]


def __getattr__(name: str) -> object:
    """What only judging and weighing need is imported when it is asked for."""
    from importlib import import_module

    if name not in _LATER:
        raise AttributeError(f"module 'rebut.model' has no attribute {name!r}")
    return getattr(import_module(f"rebut.model.{_LATER[name]}"), name)


_LATER = {
    "Bipolar": "bipolar", "Contributions": "strengths", "Strengths": "strengths", "Ground": "verdicts",
    "Label": "verdicts", "Verdict": "verdicts", "Verdicts": "verdicts",
}  # fmt: skip
