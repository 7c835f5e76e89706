"""Strengths one argument after the other, in plain Python: that of each from those of all that act upon it."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Mapping, MutableSequence, Sequence
from types import MappingProxyType

from rebut.evaluation.limits import Deadline

from ._measure import Fold, Measure
from .influencing import exponential
from .sheet import Sheet, Side

__all__ = ["Plain", "grounded", "walked"]

_OFTEN = 1 << 14
NEVER = Deadline()
"""Steps are short; whoever takes them looks at the time."""
NOTHING: Mapping[int, float] = MappingProxyType({})
_FOLDS: Mapping[Fold, Callable[[Sequence[float]], float]] = MappingProxyType({
    Fold.SUM: sum,
    Fold.PRODUCT: math.prod,
    Fold.GREATEST: lambda found: max(found, default=0.0),
})  # fmt: skip


def walked(  # noqa: PLR0917 -- called often, and names take their time
    sheet: Sheet, measure: Measure, strengths: Sequence[float], into: MutableSequence[float], first: int, last: int,
    deadline: Deadline, fixed: Mapping[int, float] = NOTHING,
) -> int:  # fmt: skip
    """Find the strengths of the places from ``first`` to ``last``; returned is the first that is not found in time.

    Into the same sequence, each counts for those after it; into another one, all are found from what was before. What
    is ``fixed`` stays as it is, whatever acts upon it.
    """
    aggregation, moved = measure.aggregation, measure.influence.moved
    fold, shown, joined = _FOLDS[aggregation.fold], aggregation.shown, aggregation.joined
    against, speaking = _acting(sheet.attacks), _acting(sheet.supports)
    scores, joints, founded = sheet.scores, sheet.joints, measure.founded
    for place in range(first, last):
        if not place % _OFTEN and deadline.passed():
            return place
        if place in fixed:
            into[place] = fixed[place]
            continue
        attackers, supporters = against(place, strengths), speaking(place, strengths)
        score = scores[place] if place not in joints else grounded(sheet, place, strengths)
        if attackers or supporters:
            count = sum([one > 0 for one in attackers]) if founded else len(attackers)
            x = joined(fold([shown(one) for one in attackers]), fold([shown(one) for one in supporters]), count)
            score = moved(score, x, exponential)
        into[place] = 0.0 if score < 0 else 1.0 if score > 1 else score
    return last


def _acting(side: Side) -> Callable[[int, Sequence[float]], list[float]]:
    """What finds the strengths that act upon a place, as much of them as comes through."""
    bounds, sources, weights = side.bounds, side.sources, side.weights
    if not sources:
        return lambda _, __: []
    if not weights:
        return lambda place, strengths: [strengths[one] for one in sources[bounds[place] : bounds[place + 1]]]
    return lambda place, strengths: [
        strengths[sources[at]] * weights[at] for at in range(bounds[place], bounds[place + 1])
    ]


def grounded(sheet: Sheet, place: int, strengths: Sequence[float]) -> float:
    """The base score that an argument takes from what it rests on."""
    side = sheet.grounds
    found = [
        strengths[side.sources[at]] if not side.weights or side.weights[at] > 0 else 1 - strengths[side.sources[at]]
        for at in range(side.bounds[place], side.bounds[place + 1])
    ]
    return sheet.joints[place].of(found) if found else sheet.scores[place]


class Plain:
    """A sheet whose strengths are found one after the other."""

    def __init__(self, sheet: Sheet, measure: Measure, fixed: Mapping[int, float] = NOTHING) -> None:
        self._sheet, self._measure, self._fixed = sheet, measure, fixed

    def passed(self, strengths: array[float], first: int, last: int, deadline: Deadline) -> int:
        """Find the strengths of these places in order; returned is the first one that is not found in time."""
        return walked(self._sheet, self._measure, strengths, strengths, first, last, deadline, self._fixed)

    def slopes(self, last: int) -> Callable[[list[float]], list[float]]:
        """What finds the derivatives of all places before ``last``, again and again."""
        found = [0.0] * last

        def of(state: list[float]) -> list[float]:
            walked(self._sheet, self._measure, state, found, 0, last, NEVER, self._fixed)
            return [new - old for new, old in zip(found, state, strict=True)]

        return of

    def begun(self, last: int) -> list[float]:
        """The strengths that circles start from: the base scores, also those that are taken from others."""
        scores = [self._fixed.get(place, score) for place, score in enumerate(self._sheet.scores[:last])]
        found = scores.copy()
        for place in self._sheet.joints:
            if place < last and place not in self._fixed:
                found[place] = grounded(self._sheet, place, scores)
        return found

    @staticmethod
    def further(state: list[float], *moves: tuple[list[float], float]) -> list[float]:
        """A state moved along others."""
        for move, much in moves:
            state = [one + much * by for one, by in zip(state, move, strict=True)]
        return state

    @staticmethod
    def furthest(slopes: list[float]) -> float:
        """The greatest slope, whatever its sign."""
        return max([abs(one) for one in slopes], default=0.0)
