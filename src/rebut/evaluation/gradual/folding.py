"""Folding the strengths of all that act upon each argument, in columns. Imported only where numpy is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from rebut.model.bipolar import Joint

from ._measure import Aggregation, Fold
from .levelling import Ints, Reals, numbers, reals
from .sheet import Sheet, Side

__all__ = ["Folding", "Resting"]

_FOLDS: Mapping[Fold, np.ufunc] = MappingProxyType({
    Fold.SUM: np.add,
    Fold.PRODUCT: np.multiply,
    Fold.GREATEST: np.maximum,
})  # fmt: skip
_JOINTS: Mapping[Joint, np.ufunc] = MappingProxyType({
    Joint.LEAST: np.minimum,
    Joint.PRODUCT: np.multiply,
    Joint.GREATEST: np.maximum,
    Joint.MEAN: np.add,
})  # fmt: skip
_MOST_COLUMNS = 64
_FEWEST = 1024
"""A column shorter than this is not worth its while."""


class Folding:
    """One side of a sheet, which is folded into a number for each argument."""

    def __init__(self, side: Side, aggregation: Aggregation) -> None:
        self._bounds, self._sources = numbers(side.bounds), numbers(side.sources)
        self._weights = reals(side.weights) if len(side.weights) else None
        self._aggregation = aggregation
        self._fold = _FOLDS[aggregation.fold]

    def counts(self, first: int, last: int) -> Ints:
        """How many there are for each."""
        return np.diff(self._bounds[first : last + 1])

    def folded(self, strengths: Reals, shown: Reals, first: int, last: int) -> Reals:
        """What the arguments of these places get, given all strengths, and as the aggregation shows them."""
        bounds = self._bounds[first : last + 1]
        begin, end = int(bounds[0]), int(bounds[-1])
        found = np.full(last - first, self._aggregation.fold.empty)
        if end > begin:
            values = self._values(strengths, shown, begin, end)
            some = np.flatnonzero(bounds[1:] > bounds[:-1])
            found[some] = self._fold.reduceat(values, bounds[some] - begin)
        return found

    def _values(self, strengths: Reals, shown: Reals, begin: int, end: int) -> Reals:
        sources = self._sources[begin:end]
        if self._weights is None:
            return shown[sources]
        found: Reals = self._aggregation.shown(strengths[sources] * self._weights[begin:end])
        return found

    def often(self, last: int) -> Callable[[Reals, Reals], Reals]:
        """What folds the places before ``last`` again and again."""
        if self._weights is not None or last < _FEWEST:
            return lambda strengths, shown: self.folded(strengths, shown, 0, last)
        if not self._bounds[last]:
            nothing = np.full(last, self._aggregation.fold.empty)
            return lambda _, __: nothing
        stack = _Stack(self._bounds[: last + 1], self._sources, self._fold, self._aggregation.fold.empty)
        return lambda _, shown: stack.folded(shown)


class _Stack:
    """The sources of all places in columns: the first of each, the second of each that has two, and so on.

    A column is folded onto those before it all at once, which takes no notice of where a place begins and ends.
    """

    def __init__(self, bounds: Ints, sources: Ints, fold: np.ufunc, empty: float) -> None:
        counts = np.diff(bounds)
        self._order = np.argsort(-counts, kind="stable")
        self._fold, self._empty = fold, empty
        begins, lengths = bounds[:-1][self._order], counts[self._order]
        self._columns: list[Ints] = []
        longest = int(lengths[0])
        while len(self._columns) < min(longest, _MOST_COLUMNS):
            at = len(self._columns)
            long = int(np.searchsorted(-lengths, -at))
            if long < _FEWEST:
                break
            self._columns.append(sources[begins[:long] + at])
        self._rest(begins, lengths, sources)
        self._taken = np.empty(len(counts))

    def _rest(self, begins: Ints, lengths: Ints, sources: Ints) -> None:
        """The sources of the few places that have more of them than there are columns."""
        at = len(self._columns)
        long = int(np.searchsorted(-lengths, -at))
        left = lengths[:long] - at
        ends = np.cumsum(left)
        self._starts = ends - left
        total = int(ends[-1]) if long else 0
        self._tail = sources[np.repeat(begins[:long] + at - self._starts, left) + np.arange(total)]

    def folded(self, shown: Reals) -> Reals:
        """What each place gets."""
        kept = np.full(len(self._order), self._empty)
        for column in self._columns:
            taken = self._taken[: len(column)]
            np.take(shown, column, out=taken, mode="clip")
            self._fold(kept[: len(column)], taken, out=kept[: len(column)])
        if len(self._starts):
            long = kept[: len(self._starts)]
            self._fold(long, self._fold.reduceat(shown[self._tail], self._starts), out=long)
        found = np.empty(len(kept))
        found[self._order] = kept
        return found


class Resting:
    """The arguments that take their base score from others, joined in one way."""

    def __init__(self, sheet: Sheet, joint: Joint) -> None:
        places = np.array(sorted(place for place, one in sheet.joints.items() if one is joint), np.int64)
        bounds = numbers(sheet.grounds.bounds)
        counts = bounds[places + 1] - bounds[places]
        self._places, counts = places[counts > 0], counts[counts > 0]
        ends = np.cumsum(counts)
        self._bounds = np.concatenate([[0], ends])
        edges = np.repeat(bounds[self._places] - self._bounds[:-1], counts) + np.arange(self._bounds[-1])
        self._sources = numbers(sheet.grounds.sources)[edges]
        weights = sheet.grounds.weights
        self._denied = reals(weights)[edges] < 0 if len(weights) else None
        self._joint, self._counts = joint, counts

    def put(self, strengths: Reals, into: Reals, first: int, last: int) -> None:
        """Put their base scores among those of the places from first to last."""
        begin, end = np.searchsorted(self._places, (first, last))
        if begin == end:
            return
        edges = slice(self._bounds[begin], self._bounds[end])
        found = strengths[self._sources[edges]]
        if self._denied is not None:
            found = np.where(self._denied[edges], 1 - found, found)
        joined = _JOINTS[self._joint].reduceat(found, self._bounds[begin:end] - self._bounds[begin])
        into[self._places[begin:end] - first] = joined / (self._counts[begin:end] if self._joint is Joint.MEAN else 1)
