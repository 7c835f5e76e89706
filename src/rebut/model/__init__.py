"""The model: the values of a debate, and the debate that holds them."""

from .bipolar import Bipolar
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
from .strengths import Contributions, Strengths
from .text import Text, TextRange
from .verdicts import Ground, Label, Verdict, Verdicts
from .vocabulary import ConflictKind, PremiseKind, RangeKind, Role, Stance, Standard, Standing, Weighing

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
