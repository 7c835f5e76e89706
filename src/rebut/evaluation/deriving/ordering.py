"""Which of two arguments is preferred, by what the debate prefers or by an audience's values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property

from rebut.evaluation.carneades.structure import Ranking
from rebut.model import Argument, Debate

from .choices import Choices, Comparing, Ordering
from .rules import Kind
from .trees import Trees

__all__ = ["Order"]

Names = frozenset[str]
Set = frozenset[Names]


class Order:
    """Compares the trees of a debate; ``weaker(a, b)`` is whether b is preferred to a.

    Last link and weakest link, elitist and democratic, are those of Modgil and Prakken (2013), definitions 19 to 21; in
    PyArg they are the same. There an argument with defeasible steps is weaker than one that is only a premise.
    """

    def __init__(self, trees: Trees, debate: Debate, choices: Choices, rankings: Iterable[Ranking]) -> None:
        self._trees = trees
        self._choices = choices
        self._debate = debate
        self._below = _reached(rankings)
        self.weaker: Callable[[int, int], bool] = _WAYS[choices.ordering].__get__(self)

    def _worse(self, one: Names, other: Names) -> bool:
        """Whether something of the first is ranked below something of the other."""
        return one.isdisjoint(other) and any([not one.isdisjoint(self._below.get(name, ())) for name in other])

    # by what is concluded

    def _direct(self, one: int, other: int) -> bool:
        return self._worse(self._top(one), self._top(other))

    def _top(self, tree: int) -> Names:
        """What the last step of a tree is called by: itself, its argument or only source, and the claim for which."""
        rule = self._trees.rule[self._meant(tree)]
        own = () if rule.conclusion % 2 else (self._trees.rules.structure.ids[rule.conclusion // 2],)
        return frozenset((*rule.names, *own))

    def _meant(self, tree: int) -> int:
        """The tree that is compared: of what a conflict says, that of the claim that it rests on."""
        return self._trees.parts[tree][0] if self._trees.rule[tree].kind is Kind.CONFLICT else tree

    # by steps and premises

    def _last_link(self, one: int, other: int) -> bool:
        last, others = self._last[one], self._last[other]
        return self._less(last, others) if last or others else self._less(self._premises[one], self._premises[other])

    def _weakest_link(self, one: int, other: int) -> bool:
        steps, premises = self._steps[one], self._premises[one]
        others, grounds = self._steps[other], self._premises[other]
        if not steps and not others:
            return self._less(premises, grounds)
        if not premises and not grounds:
            return self._less(steps, others)
        return self._less(steps, others) and self._less(premises, grounds)

    def _less(self, one: Set, other: Set) -> bool:
        if not one or not other:
            return bool(one)
        if self._choices.comparing is Comparing.ELITIST:
            return any(all(self._worse(x, y) for y in other) for x in one)
        return all(any(self._worse(x, y) for y in other) for x in one)

    @cached_property
    def _last(self) -> list[Set]:
        """The last defeasible steps of each tree."""
        found: list[Set] = []
        for tree, (rule, parts) in enumerate(zip(self._trees.rule, self._trees.parts, strict=True)):
            own = rule.kind is Kind.DEFEASIBLE
            found.append(
                frozenset({self._called(tree)}) if own else frozenset().union(*[found[part] for part in parts])
            )
        return found

    @cached_property
    def _steps(self) -> list[Set]:
        """All defeasible steps of each tree."""
        return self._gathered(Kind.DEFEASIBLE)

    @cached_property
    def _premises(self) -> list[Set]:
        """What each tree presumes."""
        return self._gathered(Kind.PRESUMED)

    def _gathered(self, kind: Kind) -> list[Set]:
        found: list[Set] = []
        for tree, (rule, parts) in enumerate(zip(self._trees.rule, self._trees.parts, strict=True)):
            own = frozenset({self._called(tree)} if rule.kind is kind else ())
            found.append(own.union(*[found[part] for part in parts]))
        return found

    def _called(self, tree: int) -> Names:
        return frozenset(self._trees.rule[tree].names)

    # by values

    def _by_values(self, one: int, other: int) -> bool:
        """Whether the other promotes a value that is above all that this one does."""
        high, low = self._highest(other), self._highest(one)
        return high is not None and low is not None and high < low

    def _highest(self, tree: int) -> int | None:
        audience = self._choices.audience
        nodes = [self._debate.nodes.get(name) for name in self._trees.rule[self._meant(tree)].names]
        values = [value for node in nodes if isinstance(node, Argument) for value in node.values]
        return min([audience.index(value) for value in values if value in audience], default=None)


_WAYS: Mapping[Ordering, Callable[[Order, int, int], bool]] = {
    Ordering.DIRECT: Order._direct,  # noqa: SLF001 -- a table of its own
    Ordering.LAST_LINK: Order._last_link,  # noqa: SLF001
    Ordering.WEAKEST_LINK: Order._weakest_link,  # noqa: SLF001
    Ordering.VALUES: Order._by_values,  # noqa: SLF001
}


def _reached(rankings: Iterable[Ranking]) -> dict[str, Collection[str]]:
    """Name -> all that is worse, by whatever many preferences."""
    below: dict[str, list[str]] = {}
    for ranking in rankings:
        below.setdefault(ranking.better, []).append(ranking.worse)
    found: dict[str, Collection[str]] = {}
    for name in below:
        reached: dict[str, None] = {}
        waiting = [name]
        while waiting:
            for worse in below.get(waiting.pop(), ()):
                if worse not in reached:
                    reached[worse] = None
                    waiting.append(worse)
        found[name] = reached.keys()
    return found
