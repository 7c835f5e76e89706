"""How fast the strength of an argument changes with the base score of another one (Yin, Potyka and Toni, ECAI 2023).

The derivatives are followed backwards from the argument to all that acts upon it, exactly. Where something lies in a
circle, they follow the equation dy/dt = e + Jᵗy - y, which settles wherever the strengths themselves have settled. At a
kink the mean of both sides is taken, or the one side that there is, since no strength goes below 0 or above 1.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator, Sequence

from rebut.evaluation.gradual._measure import Fold, Measure
from rebut.evaluation.gradual.passing import Plain, grounded
from rebut.evaluation.gradual.settling import settled
from rebut.evaluation.gradual.sheet import Sheet, Side
from rebut.model.bipolar import Joint

from .cone import Cone

__all__ = ["sloped"]

_BOTH = 0.5
"""The mean of the two sides of a kink."""


def sloped(cone: Cone) -> dict[int, float]:
    """The derivative by the base score of each place, the argument itself among them."""
    strengths = cone.strengths()
    found = [_Local(cone.sheet, cone.measure, place, strengths) for place in range(len(cone.sheet))]
    pulls = _pulls(cone, found)
    uniform = cone.measure.uniform
    return {
        place: 0.0 if uniform else pulls[place] * one.own
        for place, one in enumerate(found)
        if place not in cone.sheet.joints
    }


def _pulls(cone: Cone, found: Sequence[_Local]) -> list[float]:
    """How fast the strength of the argument changes with that of each place."""
    start = [0.0] * len(found)
    start[cone.about] = 1.0
    if not cone.sheet.core:
        for place in range(len(found) - 1, -1, -1):
            for source, slope in found[place].others:
                start[source] += start[place] * slope
        return start
    way = _Backwards(start, found)
    pulls, ended = settled(way, len(found), cone.how, cone.deadline)
    cone.settled = cone.settled and ended.converged
    return pulls


class _Backwards(Plain):
    """The equation of the derivatives, as something that settles."""

    def __init__(self, start: list[float], found: Sequence[_Local]) -> None:
        self._start, self._found = start, found

    def begun(self, last: int) -> list[float]:  # noqa: ARG002 -- all are in the cone
        """Nothing but the argument itself."""
        return self._start.copy()

    def slopes(self, last: int) -> Callable[[list[float]], list[float]]:  # noqa: ARG002 -- the same
        """What finds how the derivatives move."""

        def of(state: list[float]) -> list[float]:
            moves = [first - now for first, now in zip(self._start, state, strict=True)]
            for place, one in enumerate(self._found):
                for source, slope in one.others:
                    moves[source] += state[place] * slope
            return moves

        return of


class _Local:
    """How the strength of a place changes with its own base score, and with the strengths that act upon it."""

    def __init__(self, sheet: Sheet, measure: Measure, place: int, strengths: array[float]) -> None:
        aggregation, influence = measure.aggregation, measure.influence
        sides = [_Part(side, measure, place, strengths) for side in (sheet.attacks, sheet.supports)]
        against, speaking = sides
        count = sum([one > 0 for one in against.strengths]) if measure.founded else len(against.strengths)
        resting = place in sheet.joints
        score = grounded(sheet, place, strengths) if resting else sheet.scores[place]
        x = aggregation.joined(against.total, speaking.total, count)
        self.own, by = influence.slopes(score, x) if against.strengths or speaking.strengths else (1.0, 0.0)
        self.others: list[tuple[int, float]] = []
        """The places that act upon it, and how fast it changes with each."""
        for part, slope in zip(sides, aggregation.joined_slopes(count), strict=True):
            self.others += [(source, by * slope * one) for source, one in part.slopes()]
        if resting:
            self.others += [(source, self.own * slope) for source, slope in _rests(sheet, place, strengths)]


class _Part:
    """Those that act upon a place in one way."""

    def __init__(self, side: Side, measure: Measure, place: int, strengths: array[float]) -> None:
        where = range(side.bounds[place], side.bounds[place + 1])
        self._sources = [side.sources[at] for at in where]
        self._weights = [side.weights[at] if side.weights else 1.0 for at in where]
        self.strengths = [
            strengths[source] * weight for source, weight in zip(self._sources, self._weights, strict=True)
        ]
        self._aggregation = measure.aggregation
        self._shown = [self._aggregation.shown(one) for one in self.strengths]

    @property
    def total(self) -> float:
        """All of them folded."""
        fold = self._aggregation.fold
        if fold is Fold.GREATEST:
            return max(self._shown, default=0.0)
        return float(math.prod(self._shown) if fold is Fold.PRODUCT else sum(self._shown))

    def slopes(self) -> Iterator[tuple[int, float]]:
        """Each of them, and how fast what is folded changes with its strength."""
        rows = zip(self._sources, self._weights, self.strengths, self._folded(), strict=True)
        for source, weight, strength, slope in rows:
            yield source, weight * slope * self._aggregation.shown_slope(strength)

    def _folded(self) -> Sequence[float]:
        fold, shown = self._aggregation.fold, self._shown
        if fold is Fold.SUM:
            return [1.0] * len(shown)
        return _others(shown) if fold is Fold.PRODUCT else _greatest(shown)


def _others(found: Sequence[float]) -> list[float]:
    """For each, the product of all others."""
    after = [1.0]
    for one in reversed(found):
        after.append(after[-1] * one)
    before, products = 1.0, []
    for at, one in enumerate(found):
        products.append(before * after[len(found) - 1 - at])
        before *= one
    return products


def _greatest(found: Sequence[float]) -> list[float]:
    """How fast the greatest changes with each: where several are, with what grows, and not with what shrinks."""
    most = max(found, default=0.0)
    several = sum([one == most for one in found]) > 1
    slope = 1.0 if not several or most <= 0 else 0.0 if most >= 1 else _BOTH
    return [slope if one == most else 0.0 for one in found]


def _least(found: Sequence[float]) -> list[float]:
    """The same of the least, which changes with one of several that shrinks."""
    return _greatest([1 - one for one in found])


def _rests(sheet: Sheet, place: int, strengths: array[float]) -> Iterator[tuple[int, float]]:
    """What a place takes its base score from, and how fast that changes with it."""
    side = sheet.grounds
    where = range(side.bounds[place], side.bounds[place + 1])
    signs = [side.weights[at] if side.weights else 1.0 for at in where]
    parts = [
        strengths[side.sources[at]] if sign > 0 else 1 - strengths[side.sources[at]]
        for at, sign in zip(where, signs, strict=True)
    ]
    joint = sheet.joints[place]
    slopes = {
        Joint.PRODUCT: lambda: _others(parts),
        Joint.MEAN: lambda: [1 / len(parts)] * len(parts),
        Joint.LEAST: lambda: _least(parts),
        Joint.GREATEST: lambda: _greatest(parts),
    }[joint]()
    return ((side.sources[at], sign * slope) for at, sign, slope in zip(where, signs, slopes, strict=True))
