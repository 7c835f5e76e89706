"""Which tree attacks which, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from rebut.evaluation.limits import Deadline

from .choices import Choices, Rebutting
from .rules import Kind
from .trees import Trees

__all__ = ["Attack", "attacks", "wholly"]


@attrs.frozen
class Attack:
    """A tree against the last step of another one, or against a presumption."""

    attacker: int
    target: int
    undercut: bool = False
    contrary: bool = False
    """Whether it is strict: no preference outdoes it."""


def attacks(trees: Trees, choices: Choices, deadline: Deadline) -> list[Attack]:
    """The attacks that there are, before preferences.

    A undercuts B where it concludes that B's last step does not apply. A rebuts B where their conclusions exclude each
    other, unless B's last step is strict or what it says granted; what is only presumed rebuts nothing that is
    inferred. Attacks on a part of B count as attacks on B, and are added where the framework is put together.
    """
    return list(_Attacking(trees, choices).all(deadline))


def wholly(trees: Trees, attacks: Iterable[Attack], deadline: Deadline) -> Iterator[tuple[int, int]]:
    """The attacks as pairs of trees: who attacks a part of a tree attacks the tree."""
    over: list[list[int]] | None = None
    for attack in attacks:
        deadline.check()
        over = over or trees.over()
        yield from [(attack.attacker, whole) for whole in over[attack.target]]


class _Attacking:
    def __init__(self, trees: Trees, choices: Choices) -> None:
        self._trees = trees
        unrestricted = choices.rebutting is Rebutting.UNRESTRICTED
        self._fallible = trees.fallible() if unrestricted else [False] * len(trees)

    def all(self, deadline: Deadline) -> Iterator[Attack]:
        """All attacks."""
        trees = self._trees
        for target, rule in enumerate(trees.rule):
            deadline.check()
            for stop in rule.undercutters:
                yield from [Attack(one, target, undercut=True) for one in trees.concluding.get(stop, ())]
            if self._is_open(target):
                yield from self._rebuttals(target)

    def _is_open(self, target: int) -> bool:
        """Whether what a tree concludes can be rebutted."""
        kind = self._trees.rule[target].kind
        return kind in {Kind.PRESUMED, Kind.DEFEASIBLE} or (kind is Kind.STRICT and self._fallible[target])

    def _rebuttals(self, target: int) -> Iterator[Attack]:
        trees = self._trees
        bare = trees.is_bare(target)
        for rival in trees.rules.rivals_of(trees.rule[target].conclusion):
            for one in trees.concluding.get(rival, ()):
                if bare or not trees.is_bare(one):
                    yield Attack(one, target, contrary=trees.rule[one].contrary)
