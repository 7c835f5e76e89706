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
from .verdicts import Ground, Label, Verdict, Verdicts
from .vocabulary import ConflictKind, PremiseKind, RangeKind, Role, Stance, Standard, Standing, Weighing

if TYPE_CHECKING:
    from .bipolar import Bipolar
    from .strengths import Contributions, Strengths

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
    """What only weighing needs is imported when it is asked for."""
    if name in {"Bipolar", "Contributions", "Strengths"}:
        from . import bipolar, strengths

        return getattr(bipolar if name == "Bipolar" else strengths, name)
    raise AttributeError(f"module 'rebut.model' has no attribute {name!r}")
