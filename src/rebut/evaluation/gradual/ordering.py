"""The order in which strengths are found: an argument after all that acts upon it, but for circles (Kahn 1962)."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeAlias

import attrs

from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import NOBODY, Bipolar, Relations

from ._measure import Measure
from .sheet import Sheet, Side

__all__ = ["Acting", "acting", "sheet_of"]

_OFTEN = 1 << 16
_Sorted: TypeAlias = tuple[Sequence[int], Sequence[int]]
"""Where those of each argument begin, and those."""


@attrs.frozen(eq=False)
class Acting:
    """What of a graph acts upon others, as a measure takes it."""

    attacks: Relations
    supports: Relations
    grounds: Relations
    scores: array[float]

    @property
    def all(self) -> tuple[Relations, ...]:
        """The relations that are not empty."""
        return tuple([one for one in (self.attacks, self.supports, self.grounds) if len(one)])


def acting(graph: Bipolar, measure: Measure) -> Acting:
    """The relations and base scores that a measure counts."""
    scores = array("d", [1.0]) * len(graph) if measure.uniform else graph.scores
    attacks = _founded(graph) if measure.founded else graph.attacks
    return Acting(attacks, NOBODY if measure.attacks_only else graph.supports, graph.grounds, scores)


def _founded(graph: Bipolar) -> Relations:
    """The attacks by those with a base score above 0, or with grounds for one."""
    scores, attacks = graph.scores, graph.attacks
    if not any([score == 0 for score in scores]) and not attacks.weights:
        return attacks
    kept = [one for one in attacks if one[2] > 0 and (scores[one[0]] > 0 or one[0] in graph.joints)]
    weights = [weight for _, _, weight in kept] if attacks.weights else []
    return Relations([source for source, _, _ in kept], [target for _, target, _ in kept], weights)


def sheet_of(graph: Bipolar, measure: Measure, deadline: Deadline) -> Sheet:
    """The graph laid out for a measure, one argument after the other."""
    found = acting(graph, measure)
    order, held, core = _Walk(len(graph), found.all, deadline).ordered()
    places = [0] * len(order)
    for place, number in enumerate(order):
        places[number] = place
    return Sheet(
        order, held, core, array("d", [found.scores[number] for number in order]),
        _side(found.attacks, places), _side(found.supports, places), _side(found.grounds, places),
        {places[number]: joint for number, joint in graph.joints.items()}, [(0, len(order), False)],
    )  # fmt: skip


def _side(relations: Relations, places: Sequence[int]) -> Side:
    """Pairs sorted by whom they act upon, in time that grows with their number."""
    counts = [0] * (len(places) + 1)
    for target in relations.targets:
        counts[places[target] + 1] += 1
    bounds = list(accumulate(counts))
    free, sources = bounds.copy(), [0] * len(relations)
    weights = [1.0] * len(relations) if relations.weights else []
    for number, (source, target) in enumerate(zip(relations.sources, relations.targets, strict=True)):
        at = free[place := places[target]]
        free[place] = at + 1
        sources[at] = places[source]
        if weights:
            weights[at] = relations.weights[number]
    return Side(bounds, sources, weights)


class _Walk:
    """A walk along all relations, from those upon whom nothing acts."""

    def __init__(self, count: int, relations: Iterable[Relations], deadline: Deadline) -> None:
        self._count, self._relations, self._deadline = count, tuple(relations), deadline
        self._after = _joined([(one.sources, one.targets) for one in self._relations], count)

    def ordered(self) -> tuple[list[int], int, int]:
        """All arguments in order, how many stand before circles, and how many with the circles."""
        left = [0] * self._count
        for one in self._relations:
            for target in one.targets:
                left[target] += 1
        order = self._freed([number for number in range(self._count) if not left[number]], left, self._after)
        if len(order) == self._count:
            return order, 0, 0
        before = _joined([(one.targets, one.sources) for one in self._relations], self._count)
        settled = set(order)
        core = self._core([number for number in range(self._count) if number not in settled], before)
        above = _above(core, before)
        held = [number for number in order if number in above]
        beside = [number for number in order if number not in above]
        rest = self._freed(self._released(core, left), left, self._after)
        return [*held, *core, *beside, *rest], len(held), len(held) + len(core)

    def _freed(self, order: list[int], left: list[int], along: _Sorted) -> list[int]:
        """These, and whatever waits for nothing else, each after what it waits for."""
        bounds, targets = along
        for done, number in enumerate(order):
            if not done % _OFTEN:
                self._deadline.check()
            for target in targets[bounds[number] : bounds[number + 1]]:
                left[target] -= 1
                if not left[target]:
                    order.append(target)
        return order

    def _core(self, rest: list[int], before: _Sorted) -> list[int]:
        """What is in circles, or between two of them: of what is left, all that leads on to what is left."""
        bounds, _ = self._after
        left = [0] * self._count
        for number in rest:
            left[number] = bounds[number + 1] - bounds[number]
        ends = set(self._freed([number for number in rest if not left[number]], left, before))
        return [number for number in rest if number not in ends]

    def _released(self, core: Iterable[int], left: list[int]) -> list[int]:
        """What waited for the circles alone."""
        inside = set(core)
        bounds, targets = self._after
        found = []
        for number in core:
            for target in targets[bounds[number] : bounds[number + 1]]:
                left[target] -= 1
                if not left[target] and target not in inside:
                    found.append(target)
        return found


def _above(core: Iterable[int], before: _Sorted) -> set[int]:
    """Whatever acts upon a circle, however far away, and the circles."""
    bounds, sources = before
    found = set(core)
    edge = list(found)
    while edge:
        number = edge.pop()
        for source in sources[bounds[number] : bounds[number + 1]]:
            if source not in found:
                found.add(source)
                edge.append(source)
    return found


def _joined(pairs: Sequence[tuple[Sequence[int], Sequence[int]]], count: int) -> _Sorted:
    """Pairs of several columns sorted by the first of each: where those of a number begin, and the second ones."""
    counts = [0] * (count + 1)
    for firsts, _ in pairs:
        for first in firsts:
            counts[first + 1] += 1
    bounds = list(accumulate(counts))
    free, found = bounds.copy(), [0] * bounds[-1]
    for firsts, seconds in pairs:
        for first, second in zip(firsts, seconds, strict=True):
            found[free[first]] = second
            free[first] += 1
    return bounds, found
