"""What preferences leave of attacks: they go, stay, or are turned round."""

from __future__ import annotations

from collections.abc import Sequence

from rebut.evaluation.limits import Deadline

from .attacking import Attack, wholly
from .choices import Reduction
from .ordering import Order
from .trees import Trees

__all__ = ["reduced"]


def reduced(
    found: list[Attack], reduction: Reduction, order: Order, trees: Trees, first: Sequence[int], *, deadline: Deadline
) -> list[Attack]:
    """The attacks that are left; ``first`` says which trees are one argument.

    An attack by what is less preferred than the part that it hits is answered where there is one in return. Undercuts
    and strict rebuttals ignore preferences (Modgil and Prakken 2013).
    """
    pairs = {(first[attacker], first[whole]) for attacker, whole in wholly(trees, found, deadline)}
    kept: list[Attack] = []
    for one in found:
        if one.undercut or one.contrary or not order.weaker(one.attacker, one.target):
            kept.append(one)
            continue
        answered = (first[one.target], first[one.attacker]) in pairs
        if not answered and reduction in {Reduction.R3, Reduction.R4}:
            kept.append(one)
        if not answered and reduction in {Reduction.R2, Reduction.R4}:
            kept.append(Attack(one.target, first[one.attacker]))
    return kept
