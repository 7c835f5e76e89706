"""The order in which strengths are found, level by level in columns; where levels are tiny, one after the other.

Imported only where numpy is there.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import attrs
import numpy as np
from numpy.typing import NDArray

from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import Bipolar, Relations

from ._measure import Measure
from .ordering import acting
from .sheet import Sheet, Side

__all__ = ["Ints", "Reals", "back", "column", "level_sheet", "numbers", "reals"]

Ints: TypeAlias = NDArray[np.int64]
Reals: TypeAlias = NDArray[np.float64]
Piece: TypeAlias = tuple[Ints, bool]
"""Arguments of which none waits for another one, or that are in order; and which of the two it is."""

_WIDE = 200
"""From so many on, all of a level at once is quicker than one after the other."""
_LOW = 32
_LOWEST = (1 << _LOW) - 1


def numbers(given: array[int] | list[int]) -> Ints:
    """A column of places as numpy has it."""
    if not len(given) or isinstance(given, list):
        return np.array(given, np.int64)
    return np.frombuffer(given, np.int64 if given.typecode == "q" else np.int32).astype(np.int64, copy=False)


def reals(given: array[float] | list[float]) -> Reals:
    """A column of strengths as numpy has it: the same memory."""
    return np.array(given) if not len(given) or isinstance(given, list) else np.frombuffer(given)


def column(found: Ints) -> array[int]:
    """A column that plain Python reads quickly, and numpy through `numbers` without a copy."""
    return array("q", np.ascontiguousarray(found, np.int64).tobytes())


def back(order: array[int], strengths: array[float]) -> array[float]:
    """Strengths by the numbers of their arguments, from those by place."""
    found = np.empty(len(order))
    found[numbers(order)] = reals(strengths)
    return array("d", found.tobytes())


@attrs.frozen(eq=False)
class _Along:
    """Pairs sorted by their first: where those of each argument begin, and the second ones."""

    bounds: array[int]
    seconds: array[int]

    def of(self, arguments: Ints) -> Ints:
        """The second ones of all these."""
        bounds, seconds = numbers(self.bounds), numbers(self.seconds)
        starts = bounds[arguments]
        counts = bounds[arguments + 1] - starts
        ends = np.cumsum(counts)
        found: Ints = seconds[np.repeat(starts - ends + counts, counts) + np.arange(ends[-1] if len(ends) else 0)]
        return found


def _along(firsts: Ints, seconds: Ints, count: int) -> _Along:
    """Sorting pairs as one number each is the quickest way there is."""
    keys = np.sort((firsts << _LOW) | seconds)
    bounds = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(firsts, minlength=count), out=bounds[1:])
    keys &= _LOWEST
    return _Along(column(bounds), column(keys))


def level_sheet(graph: Bipolar, measure: Measure, deadline: Deadline) -> Sheet:
    """The graph laid out for a measure, in levels."""
    found = acting(graph, measure)
    held, core, rest = _Walk(len(graph), found.all, deadline).ordered()
    pieces = [*held, *([(core, True)] if len(core) else []), *rest]
    order = np.concatenate([piece for piece, _ in pieces]) if pieces else np.empty(0, np.int64)
    places = np.empty(len(order), np.int64)
    places[order] = np.arange(len(order))
    before = sum([len(piece) for piece, _ in held])
    scores = array("d", reals(found.scores)[order].tobytes())
    return Sheet(
        column(order), before if len(core) else 0, before + len(core) if len(core) else 0, scores,
        _side(found.attacks, places), _side(found.supports, places), _side(found.grounds, places),
        {int(places[number]): joint for number, joint in graph.joints.items()}, _runs(pieces),
    )  # fmt: skip


def _runs(pieces: Iterable[Piece]) -> list[tuple[int, int, bool]]:
    """Where the pieces begin and end; what is in order goes on as one."""
    runs: list[tuple[int, int, bool]] = []
    first = 0
    for piece, wide in pieces:
        last = first + len(piece)
        if runs and not wide and not runs[-1][2]:
            runs[-1] = runs[-1][0], last, False
        elif last > first:
            runs.append((first, last, wide))
        first = last
    return runs


def _side(relations: Relations, places: Ints) -> Side:
    targets, sources = places[numbers(relations.targets)], places[numbers(relations.sources)]
    keys = (targets << _LOW) | sources
    weights = array("d")
    if len(relations.weights):
        by = np.argsort(keys)
        keys = keys[by]
        weights = array("d", reals(relations.weights)[by].tobytes())
    else:
        keys.sort()
    bounds = np.zeros(len(places) + 1, np.int64)
    np.cumsum(np.bincount(targets, minlength=len(places)), out=bounds[1:])
    keys &= _LOWEST
    return Side(column(bounds), column(keys), weights)


class _Walk:
    """A walk along all relations, from those upon whom nothing acts."""

    def __init__(self, count: int, relations: Sequence[Relations], deadline: Deadline) -> None:
        self._count, self._deadline = count, deadline
        nobody = np.empty(0, np.int64)
        self._sources = np.concatenate([nobody, *[numbers(one.sources) for one in relations]])
        self._targets = np.concatenate([nobody, *[numbers(one.targets) for one in relations]])

    def ordered(self) -> tuple[list[Piece], Ints, list[Piece]]:
        """What stands before circles, the circles, and the rest."""
        after = _along(self._sources, self._targets, self._count)
        left = array("i", np.bincount(self._targets, minlength=self._count).astype(np.int32).tobytes())
        pieces = self._freed(_at_rest(left), left, after)
        if sum([len(piece) for piece, _ in pieces]) == self._count:
            return [], np.empty(0, np.int64), pieces
        before = _along(self._targets, self._sources, self._count)
        settled = np.zeros(self._count, bool)
        for piece, _ in pieces:
            settled[piece] = True
        core = self._core(np.flatnonzero(~settled), after, before)
        above = _above(core, before, self._count)
        held = [(piece[above[piece]], wide) for piece, wide in pieces]
        beside = [(piece[~above[piece]], wide) for piece, wide in pieces]
        rest = self._freed(_released(core, left, after), left, after)
        return held, core, [*beside, *rest]

    def _freed(self, edge: Ints, left: array[int], along: _Along) -> list[Piece]:
        """These, and whatever waits for nothing else, each after what it waits for."""
        pieces: list[Piece] = []
        waiting = np.frombuffer(left, np.int32) if len(left) else np.empty(0, np.int32)
        thin: list[int] = []
        narrow: list[int] = []
        while len(edge) or narrow:
            if narrow:
                thin, narrow = _one_by_one(narrow, left, along)
                pieces.append((np.array(thin, np.int64), False))
                edge = np.array(narrow, np.int64)
                narrow = []
            elif len(edge) < _WIDE:
                narrow = edge.tolist()
            else:
                self._deadline.check()
                pieces.append((edge, True))
                edge = _next(along.of(edge), waiting)
        return pieces

    def _core(self, rest: Ints, after: _Along, before: _Along) -> Ints:
        """What is in circles, or between two of them: of what is left, all that leads on to what is left."""
        left = np.zeros(self._count, np.int32)
        left[rest] = np.diff(numbers(after.bounds))[rest]
        kept = array("i", left.tobytes())
        inside = np.zeros(self._count, bool)
        inside[rest] = True
        for piece, _ in self._freed(rest[left[rest] == 0], kept, before):
            inside[piece] = False
        return np.flatnonzero(inside)


def _at_rest(left: array[int]) -> Ints:
    return np.flatnonzero(np.frombuffer(left, np.int32) == 0) if len(left) else np.empty(0, np.int64)


def _one_by_one(edge: list[int], left: array[int], along: _Along) -> tuple[list[int], list[int]]:
    """Level after level while they are tiny; and the first one that is not."""
    bounds, seconds = along.bounds, along.seconds
    order: list[int] = []
    while edge and len(edge) < _WIDE:
        order += edge
        following: list[int] = []
        for number in edge:
            for target in seconds[bounds[number] : bounds[number + 1]]:
                left[target] -= 1
                if not left[target]:
                    following.append(target)
        edge = following
    return order, edge


def _next(targets: Ints, waiting: NDArray[np.int32]) -> Ints:
    """The targets that wait for nothing any more."""
    if len(targets) > len(waiting) // 16:
        hit = np.bincount(targets, minlength=len(waiting))
        waiting -= hit.astype(np.int32)
        return np.flatnonzero((waiting == 0) & (hit > 0))
    found, counts = np.unique(targets, return_counts=True)
    waiting[found] -= counts.astype(np.int32)
    free: Ints = found[waiting[found] == 0]
    return free


def _released(core: Ints, left: array[int], after: _Along) -> Ints:
    """What waited for the circles alone."""
    waiting = np.frombuffer(left, np.int32)
    found = _next(after.of(core), waiting)
    inside = np.zeros(len(waiting), bool)
    inside[core] = True
    outside: Ints = found[~inside[found]]
    return outside


def _above(core: Ints, before: _Along, count: int) -> NDArray[np.bool_]:
    """Whatever acts upon a circle, however far away, and the circles."""
    found = np.zeros(count, bool)
    found[core] = True
    edge = core
    while len(edge):
        sources = before.of(edge)
        edge = np.unique(sources[~found[sources]])
        found[edge] = True
    return found
