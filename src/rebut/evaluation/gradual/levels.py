"""Strengths level by level, in columns. Imported only where numpy is there."""

from __future__ import annotations

from array import array
from collections.abc import Callable

import numpy as np

from rebut.evaluation.limits import Deadline

from ._measure import Measure, Number
from .folding import Folding, Resting
from .influencing import MOST_EXPONENT
from .levelling import Reals, reals
from .passing import walked
from .sheet import Sheet

__all__ = ["Levels"]


class Levels:
    """A sheet whose strengths are found in columns."""

    def __init__(self, sheet: Sheet, measure: Measure) -> None:
        self._sheet, self._measure = sheet, measure
        self._scores = reals(sheet.scores)
        self._resting = [Resting(sheet, joint) for joint in dict.fromkeys(sheet.joints.values())]
        self._against = Folding(sheet.attacks, measure.aggregation)
        self._speaking = Folding(sheet.supports, measure.aggregation)

    def passed(self, strengths: array[float], first: int, last: int, deadline: Deadline) -> int:
        """Find the strengths of these places in order; returned is the first one that is not found in time."""
        found = reals(strengths)
        shown = self._measure.aggregation.shown(found)
        for begin, end, wide in self._sheet.runs:
            start, stop = max(begin, first), min(end, last)
            if start >= stop:
                continue
            if deadline.passed():
                return start
            if wide:
                found[start:stop] = self._moved(found, shown, start, stop)
            elif (done := walked(self._sheet, self._measure, strengths, strengths, start, stop, deadline)) < stop:
                return done
            shown[start:stop] = self._measure.aggregation.shown(found[start:stop])
        return last

    def _moved(self, strengths: Reals, shown: Reals, first: int, last: int) -> Reals:
        against = self._against.folded(strengths, shown, first, last)
        speaking = self._speaking.folded(strengths, shown, first, last)
        x = self._measure.aggregation.joined(against, speaking, self._against.counts(first, last))
        found = self._measure.influence.moved(self._bases(strengths, first, last), x, _exp)
        clipped: Reals = np.clip(found, 0.0, 1.0)
        return clipped

    def slopes(self, last: int) -> Callable[[Reals], Reals]:
        """What finds the derivatives of all places before ``last``, again and again."""
        against, speaking = self._against.often(last), self._speaking.often(last)
        counts = self._against.counts(0, last)
        aggregation, moved = self._measure.aggregation, self._measure.influence.moved

        def of(state: Reals) -> Reals:
            shown = aggregation.shown(state)
            x = aggregation.joined(against(state, shown), speaking(state, shown), counts)
            found: Reals = moved(self._bases(state, 0, last), x, _exp)
            np.clip(found, 0.0, 1.0, out=found)
            found -= state
            return found

        return of

    def begun(self, last: int) -> Reals:
        """The strengths that circles start from."""
        return self._bases(self._scores, 0, last).copy()

    def _bases(self, strengths: Reals, first: int, last: int) -> Reals:
        """The base scores, also those that are taken from others."""
        found = self._scores[first:last]
        if self._resting:
            found = found.copy()
            for one in self._resting:
                one.put(strengths, found, first, last)
        return found

    @staticmethod
    def further(state: Reals, *moves: tuple[Reals, float]) -> Reals:
        """A state moved along others."""
        found = state.copy()
        for move, much in moves:
            found += much * move
        return found

    @staticmethod
    def furthest(slopes: Reals) -> float:
        """The greatest slope, whatever its sign."""
        return float(np.max(np.abs(slopes))) if len(slopes) else 0.0


def _exp(x: Number) -> Number:
    return np.exp(np.clip(x, -MOST_EXPONENT, MOST_EXPONENT))
