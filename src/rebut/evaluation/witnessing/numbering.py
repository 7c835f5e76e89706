"""Min-max numbers: how many steps down an argument is decided, for those that are in or out without any choice."""

from __future__ import annotations

import math
from array import array
from collections import deque

import attrs

from rebut.model.framework import Framework

__all__ = ["Numbering", "neighbours", "numbered"]


@attrs.frozen(eq=False)
class Numbering:
    """The grounded labelling with its numbers: odd for what is in, even for what is out, infinite for the rest."""

    framework: Framework
    numbers: tuple[float, ...]
    attackers: list[list[int]]
    """Argument -> those that attack it."""

    def is_in(self, argument: int) -> bool:
        """Whether it is in."""
        return self.numbers[argument] % 2 == 1

    def is_out(self, argument: int) -> bool:
        """Whether it is out."""
        return self.numbers[argument] % 2 == 0

    def is_open(self, argument: int) -> bool:
        """Whether it is neither in nor out."""
        return self.numbers[argument] == math.inf

    def defeater(self, argument: int) -> int:
        """Of the attackers of what is out, the one that is in and lowest."""
        return min(
            [one for one in self.attackers[argument] if self.is_in(one)], key=lambda one: (self.numbers[one], one)
        )


def numbered(framework: Framework) -> Numbering:
    """The numbers of a framework, in time that grows with its attacks.

    What is in has one more than the highest of its attackers, what is out one more than the lowest that is in
    (Caminada and Dunne 2019, definition 10; Tweety's class MinMaxNumbering has the same).

    >>> chain = Framework.of("abcd", [("a", "b"), ("b", "c"), ("d", "d")])
    >>> numbered(chain).numbers
    (1, 2, 3, inf)
    """
    attackers, targets = neighbours(framework)
    left = array("i", [len(one) for one in attackers])
    numbers: list[float] = [math.inf] * len(framework)
    waiting = deque([argument for argument, count in enumerate(left) if not count])
    for argument in waiting:
        numbers[argument] = 1
    while waiting:
        attacker = waiting.popleft()
        for beaten in targets[attacker]:
            if numbers[beaten] == math.inf:
                numbers[beaten] = numbers[attacker] + 1
                for freed in targets[beaten]:
                    left[freed] -= 1
                    if not left[freed]:
                        numbers[freed] = numbers[beaten] + 1
                        waiting.append(freed)
    return Numbering(framework, tuple(numbers), attackers)


def neighbours(framework: Framework) -> tuple[list[list[int]], list[list[int]]]:
    """For each argument its attackers, and those that it attacks."""
    attackers: list[list[int]] = [[] for _ in range(len(framework))]
    targets: list[list[int]] = [[] for _ in range(len(framework))]
    for attacker, target in zip(framework.attackers, framework.targets, strict=True):
        attackers[target].append(attacker)
        targets[attacker].append(target)
    return attackers, targets
