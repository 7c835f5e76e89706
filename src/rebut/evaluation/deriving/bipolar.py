"""What supports do to attacks, in frameworks that have both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .choices import Supports

__all__ = ["attacks_with_supports"]


def attacks_with_supports(
    count: int, attacks: Iterable[tuple[int, int]], supports: Iterable[tuple[int, int]], way: Supports
) -> set[tuple[int, int]]:
    """The attacks between so many arguments, and those that follow from supports.

    A chain of supports leads from a to b. Then what b attacks has a supported attack by a; what attacks a has a
    secondary attack on b, and what attacks b, directly or by support, a mediated one on a (Cayrol and Lagasquie-Schiex
    2005, 2013). Supports that are deductive add the supported and mediated ones (Boella and others 2010), necessary
    ones the same, turned round (Nouioua and Risch 2010); Tweety's deductive and necessary frameworks give the same
    preferred sets.

    >>> sorted(attacks_with_supports(3, [(1, 2)], [(0, 1)], Supports.DEDUCTIVE))
    [(0, 2), (1, 2)]
    """
    direct, pairs = set(attacks), list(supports)
    if way is Supports.NONE or not pairs:
        return direct
    if way is Supports.NECESSARY:
        pairs = [(second, first) for first, second in pairs]
    below, above = _reached(count, pairs), _reached(count, [(second, first) for first, second in pairs])
    joint = direct | {(supporter, target) for one, target in direct for supporter in above[one]}
    if way is Supports.SUPPORTED:
        return joint | {(one, end) for one, target in direct for end in below[target]}
    return joint | {(one, supporter) for one, target in joint for supporter in above[target]}


def _reached(count: int, pairs: Iterable[tuple[int, int]]) -> Sequence[Sequence[int]]:
    """From each argument, what a chain of pairs leads to."""
    following: list[list[int]] = [[] for _ in range(count)]
    for first, second in pairs:
        following[first].append(second)
    found: list[Sequence[int]] = []
    for start in range(count):
        reached: dict[int, None] = {}
        waiting = list(following[start])
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached[one] = None
                waiting.extend(following[one])
        found.append(tuple(reached))
    return found
