"""Which preferences count: those that are given, and of those that are argued about, what stands without any."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from rebut.evaluation.carneades.structure import Ranking
from rebut.evaluation.limits import Deadline
from rebut.evaluation.witnessing.numbering import numbered
from rebut.model.framework import Framework, Numbers

from .attacking import Attack, wholly
from .trees import Trees

__all__ = ["applying"]


def applying(trees: Trees, found: Iterable[Attack], until: Deadline) -> tuple[Ranking, ...]:
    """The preferences that count.

    One that rests on reasons, or that something undercuts, counts where that it applies is in the grounded extension
    of the framework without preferences.
    """
    rankings = trees.rules.rankings
    disputed = {rule.conclusion // 2 for rule in trees.rules.rules if rule.premises}
    if disputed.isdisjoint([one.applies // 2 for one in rankings]):
        return rankings
    pairs = sorted(set(wholly(trees, found, until)))
    first, second = array("i", [one for one, _ in pairs]), array("i", [other for _, other in pairs])
    numbers = numbered(Framework(Numbers(len(trees)), first, second))
    standing = {rule.conclusion for tree, rule in enumerate(trees.rule) if numbers.is_in(tree)}
    return tuple([one for one in rankings if one.applies // 2 not in disputed or one.applies in standing])
