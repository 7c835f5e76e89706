"""Whether more is said of a premise, a step or an argument than what it relates."""

from __future__ import annotations

from rebut.model import Argument, Inference, Preference, Premise
from rebut.model.vocabulary import PremiseKind

from .relating import Stated

__all__ = ["has_details", "is_plain", "is_told"]


def is_plain(premise: Premise) -> bool:
    """Whether a premise is a claim and nothing else."""
    shown = premise.implicit or premise.negated or premise.role or premise.question
    return premise.kind is PremiseKind.ORDINARY and not shown


def has_details(node: Stated) -> bool:
    """Whether more is said of a step or a link than what it relates."""
    if isinstance(node, Preference):
        return False
    if node.cites or node.scheme or node.strict or node.weight is not None:
        return True
    return bool(node.rules if isinstance(node, Inference) else node.question)


def is_told(argument: Argument) -> bool:
    """Whether an argument has a title, or anything else to show."""
    return bool(argument.title or argument.texts or argument.cites or argument.values or argument.score is not None)
