"""All extensions of small frameworks straight from the definitions, over all sets of arguments.

It knows of no solver: a framework is a number of arguments and the pairs of which the first attacks the second; a set
of arguments is a number, of which bit k says that argument k is in it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

__all__ = ["DEFINITIONS", "Small", "frameworks"]


class Small:
    """A framework of few arguments, with the attacks of each as a set."""

    def __init__(self, count: int, attacks: Iterable[tuple[int, int]]) -> None:
        self.count = count
        self.attacks = sorted(set(attacks))
        self.hits = [0] * count
        self.hit_by = [0] * count
        for attacker, target in self.attacks:
            self.hits[attacker] |= 1 << target
            self.hit_by[target] |= 1 << attacker
        self.everything = (1 << count) - 1

    def members(self, chosen: int) -> list[int]:
        return [index for index in range(self.count) if chosen >> index & 1]

    def attacked(self, chosen: int) -> int:
        return self.reach[chosen]

    @cached_property
    def reach(self) -> list[int]:
        """Of each set, what it attacks."""
        found = [0]
        for chosen in range(1, 1 << self.count):
            low = chosen & -chosen
            found.append(found[chosen ^ low] | self.hits[low.bit_length() - 1])
        return found

    @cached_property
    def conflict_free(self) -> list[int]:
        return [chosen for chosen in range(1 << self.count) if not chosen & self.reach[chosen]]

    def defends(self, chosen: int, index: int) -> bool:
        return not self.hit_by[index] & ~self.reach[chosen]

    @cached_property
    def admissible(self) -> list[int]:
        return [one for one in self.conflict_free if all(self.defends(one, index) for index in self.members(one))]

    @cached_property
    def complete(self) -> list[int]:
        return [
            one
            for one in self.admissible
            if all(one >> index & 1 for index in range(self.count) if self.defends(one, index))
        ]

    @cached_property
    def grounded(self) -> list[int]:
        return [one for one in self.complete if all(not one & ~other for other in self.complete)]

    @cached_property
    def preferred(self) -> list[int]:
        return largest(self.admissible)

    @cached_property
    def stable(self) -> list[int]:
        return [one for one in self.conflict_free if one | self.reach[one] == self.everything]

    def widest(self, candidates: list[int]) -> list[int]:
        ranges = set(largest({one | self.reach[one] for one in candidates}))
        return [one for one in candidates if one | self.reach[one] in ranges]

    @cached_property
    def semi_stable(self) -> list[int]:
        return self.widest(self.complete)

    @cached_property
    def stage(self) -> list[int]:
        return self.widest(self.conflict_free)

    def within(self, extensions: list[int]) -> list[int]:
        """The largest admissible set in all of these."""
        common = self.everything
        for one in extensions:
            common &= one
        return largest([one for one in self.admissible if not one & ~common])

    @cached_property
    def ideal(self) -> list[int]:
        return self.within(self.preferred)

    @cached_property
    def eager(self) -> list[int]:
        return self.within(self.semi_stable)

    @cached_property
    def naive(self) -> list[int]:
        return largest(self.conflict_free)

    @cached_property
    def strongly_admissible(self) -> list[int]:
        """Each argument is defended by a part that lacks it and is such a set itself."""
        found: list[int] = []
        for chosen in sorted(range(1 << self.count), key=int.bit_count):
            parts = [one for one in found if not one & ~chosen]
            if all(
                any(not one >> index & 1 and self.defends(one, index) for one in parts)
                for index in self.members(chosen)
            ):
                found.append(chosen)
        return found

    @cached_property
    def cf2(self) -> list[int]:
        return [one for one in self.conflict_free if self.is_recursive(one, lambda part: part.naive)]

    @cached_property
    def stage2(self) -> list[int]:
        return [one for one in self.conflict_free if self.is_recursive(one, lambda part: part.stage)]

    def is_recursive(self, chosen: int, base: Callable[[Small], list[int]]) -> bool:
        """In a single component, one of the base; else so in each, without what is attacked from elsewhere."""
        components = self.components
        if len(components) <= 1:
            return chosen in base(self)
        for component in components:
            attacked = self.attacked(chosen & ~component)
            part, inner = self.part(component & ~attacked, chosen & component)
            if chosen & component & attacked or not part.is_recursive(inner, base):
                return False
        return True

    @cached_property
    def components(self) -> list[int]:
        """Sets of arguments of which each leads to all others of its set."""
        leads = [self.hits[index] | 1 << index for index in range(self.count)]
        for middle in range(self.count):
            for index in range(self.count):
                if leads[index] >> middle & 1:
                    leads[index] |= leads[middle]
        return sorted(
            {
                sum(1 << other for other in range(self.count) if leads[index] >> other & leads[other] >> index & 1)
                for index in range(self.count)
            }
        )

    def part(self, members: int, chosen: int) -> tuple[Small, int]:
        """Some of the arguments, and a set of them, by their new numbers."""
        listed = self.members(members)
        at = {member: index for index, member in enumerate(listed)}
        key = members
        if key not in self.parts:
            self.parts[key] = Small(
                len(listed), [(at[one], at[other]) for one, other in self.attacks if one in at and other in at]
            )
        return self.parts[key], sum(1 << at[member] for member in self.members(chosen) if member in at)

    @cached_property
    def parts(self) -> dict[int, Small]:
        return {}


def largest(candidates: Iterable[int]) -> list[int]:
    """Those that are part of no other one."""
    found: list[int] = []
    for one in sorted(set(candidates), key=int.bit_count, reverse=True):
        if all(one & ~other for other in found):
            found.append(one)
    return found


DEFINITIONS = {
    "conflict-free": lambda small: small.conflict_free,
    "admissible": lambda small: small.admissible,
    "complete": lambda small: small.complete,
    "grounded": lambda small: small.grounded,
    "preferred": lambda small: small.preferred,
    "stable": lambda small: small.stable,
    "semi-stable": lambda small: small.semi_stable,
    "stage": lambda small: small.stage,
    "ideal": lambda small: small.ideal,
    "eager": lambda small: small.eager,
    "naive": lambda small: small.naive,
    "cf2": lambda small: small.cf2,
    "stage2": lambda small: small.stage2,
    "strongly-admissible": lambda small: small.strongly_admissible,
}
"""By the name of each semantics, all of its extensions."""

DENSITIES = (0.1, 0.2, 0.3, 0.4, 0.5)
SIZES = (1, 2, 3, 4, 5, 6, 7, 7, 7, 8, 8, 8, 8, 8)


def frameworks(count: int, seed: int = 0) -> Iterator[Small]:
    """Frameworks of up to 8 arguments, thin and dense, in which some arguments attack themselves."""
    dice = random.Random(seed)  # noqa: S311 -- the same ones each time
    for number in range(count):
        size = dice.choice(SIZES)
        density = DENSITIES[number % len(DENSITIES)]
        yield Small(size, [(one, other) for one in range(size) for other in range(size) if dice.random() < density])
