"""Every way to derive a statement: trees of rules, down to what stands by itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import product

from rebut.evaluation.limits import Deadline

from .rules import Kind, Rule, Rules

__all__ = ["Trees"]

_OFTEN = 0xFF
"""How many trees are made before one looks at the clock, less one."""


class Trees:
    """The trees of a debate, the lowest first; each is a rule, and for each of its premises a tree before it.

    No statement stands twice on a path from the top down, so there are finitely many; of too many, only the lowest
    are made, and ``beyond`` says on what others would bear.
    """

    def __init__(self, rules: Rules, most: int, deadline: Deadline) -> None:
        self.rules = rules
        self.rule: list[Rule] = []
        self.parts: list[tuple[int, ...]] = []
        self.concluding: dict[int, list[int]] = {}
        """Statement -> the trees that conclude it."""
        self.beyond: set[int] = set()
        """Statements of which it is not known what becomes of them, since there were too many trees."""
        self._within: list[int] = []
        """The statements that stand in a tree, a bit for each."""
        self._resting: dict[int, list[Rule]] = {}
        for rule in rules.rules:
            for premise in rule.premises:
                self._resting.setdefault(premise, []).append(rule)
        self._most, self._deadline = most, deadline
        self._make()

    def __len__(self) -> int:
        return len(self.rule)

    def _make(self) -> None:
        waiting: deque[int] = deque()
        for rule in self.rules.rules:
            if not rule.premises:
                self._put(rule, (), waiting, always=True)
        while waiting:
            tree = waiting.popleft()
            statement = self.rule[tree].conclusion
            self.concluding.setdefault(statement, []).append(tree)
            for rule in self._resting.get(statement, ()):
                for parts in self._ways(rule, statement, tree):
                    if not self._put(rule, parts, waiting):
                        self._rest(tree, waiting)
                        return

    def _ways(self, rule: Rule, statement: int, tree: int) -> Iterator[tuple[int, ...]]:
        """The ways to have the premises of a rule, with a tree that is new."""
        known: list[Sequence[int]] = [
            (tree,) if premise == statement else self.concluding.get(premise, ()) for premise in rule.premises
        ]
        return product(*known) if all(known) else iter(())

    def _put(self, rule: Rule, parts: tuple[int, ...], waiting: deque[int], *, always: bool = False) -> bool:
        """A tree more, unless it would repeat its conclusion; whether there was room for it."""
        within = 0
        for part in parts:
            within |= self._within[part]
        if within >> rule.conclusion & 1:
            return True
        if len(self.rule) >= self._most and not always:
            return False
        if not len(self.rule) & _OFTEN:
            self._deadline.tick(len(self.rule))
        waiting.append(len(self.rule))
        self.rule.append(rule)
        self.parts.append(parts)
        self._within.append(within | 1 << rule.conclusion)
        return True

    def _rest(self, last: int, waiting: deque[int]) -> None:
        """Take in what was not gone on from, and find all that trees on top of it would bear on."""
        for tree in waiting:
            self.concluding.setdefault(self.rule[tree].conclusion, []).append(tree)
        stopped: dict[int, list[int]] = {}
        for rule in self.rules.rules:
            for stop in rule.undercutters:
                stopped.setdefault(stop, []).append(rule.conclusion)
        ends = [self.rule[tree].conclusion for tree in (last, *waiting)]
        fresh = [rule.conclusion for end in ends for rule in self._resting.get(end, ())]
        while fresh:
            statement = fresh.pop()
            if statement not in self.beyond:
                self.beyond.add(statement)
                fresh.extend([rule.conclusion for rule in self._resting.get(statement, ())])
                fresh.extend([*self.rules.rivals_of(statement), *stopped.get(statement, ())])

    def over(self) -> list[list[int]]:
        """For each tree, itself and all trees that it is a part of."""
        found: list[list[int]] = [[tree] for tree in range(len(self))]
        for tree in range(len(self)):
            for part in self.below(tree):
                found[part].append(tree)
        return found

    def below(self, tree: int) -> set[int]:
        """All parts of a tree, and their parts."""
        found: set[int] = set()
        waiting = list(self.parts[tree])
        while waiting:
            part = waiting.pop()
            if part not in found:
                found.add(part)
                waiting.extend(self.parts[part])
        return found

    def is_bare(self, tree: int) -> bool:
        """Whether it is only said."""
        return self.rule[tree].kind is Kind.PRESUMED

    def fallible(self) -> list[bool]:
        """Of each tree, whether anything in it can be attacked."""
        found: list[bool] = []
        for rule, parts in zip(self.rule, self.parts, strict=True):
            own = rule.kind in {Kind.PRESUMED, Kind.DEFEASIBLE}
            found.append(own or any([found[part] for part in parts]))
        return found
