"""Rankings: arguments are told apart step by step, until no difference can come any more.

Two arguments whose attackers correspond, and the attackers of those, and so on for ever, are never told apart: that
they do is seen from the coarsest partition in which all of a part have as many attackers in each other part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rebut.errors import OutOfTime
from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import Bipolar

from ._ranker import Ranker
from .settling import is_over

__all__ = ["ranked"]


def ranked(graph: Bipolar, ranker: Ranker, most: int, deadline: Deadline) -> tuple[list[list[int]], bool, int]:
    """The arguments from the highest to the lowest, those of one rank together; whether all is told; and the steps."""
    attackers = _attackers(graph)
    groups, step = [list(range(len(graph)))] if len(graph) else [], 0
    try:
        alike = _alike(attackers, deadline)
    except OutOfTime:
        return groups, False, 0
    counts: list[float] = [ranker.start] * len(graph)
    while not (told := _is_told(groups, alike)) and step < most and not is_over(deadline, step):
        step += 1
        before, counts = counts, [ranker.counted([counts[one] for one in found], step) for found in attackers]
        groups = [part for group in groups for part in _parted(group, counts, ranker.tolerance)]
        if counts == before or (ranker.linear and step > len(graph)):
            return groups, True, step
    return groups, told, step


def _attackers(graph: Bipolar) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(len(graph))]
    for source, target in zip(graph.attacks.sources, graph.attacks.targets, strict=True):
        found[target].append(source)
    return found


def _alike(attackers: Sequence[Sequence[int]], deadline: Deadline) -> list[int]:
    """The part of each argument in the coarsest partition by the parts of the attackers."""
    parts, count = [0] * len(attackers), min(len(attackers), 1)
    while True:
        deadline.check()
        seen: dict[tuple[int, tuple[int, ...]], int] = {}
        parts = [
            seen.setdefault((part, tuple(sorted([parts[one] for one in found]))), len(seen))
            for part, found in zip(parts, attackers, strict=True)
        ]
        if len(seen) == count:
            return parts
        count = len(seen)


def _is_told(groups: Iterable[Sequence[int]], alike: Sequence[int]) -> bool:
    """Whether those that are still together always will be."""
    return all([len({alike[one] for one in group}) == 1 for group in groups])


def _parted(group: list[int], counts: Sequence[float], tolerance: float) -> list[list[int]]:
    """A group in parts by what is counted, the least first."""
    if len(group) == 1:
        return [group]
    found: list[list[int]] = []
    for one in sorted(group, key=lambda one: (counts[one], one)):
        last = counts[found[-1][-1]] if found else None
        if last is not None and abs(counts[one] - last) <= tolerance * abs(last):
            found[-1].append(one)
        else:
            found.append([one])
    return [sorted(part) for part in found]
