"""Strengths of large graphs, in columns and one after the other: ``python tests/bench/weigh.py``."""

from __future__ import annotations

import sys
import time
from array import array
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from table import Row, best, show

from rebut.evaluation.gradual import MEASURES, Arithmetic, Following
from rebut.evaluation.gradual.levelling import level_sheet
from rebut.evaluation.gradual.levels import Levels
from rebut.evaluation.gradual.solving import found
from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import Bipolar, Relations
from rebut.model.framework import Numbers

ARGUMENTS, EDGES = 1_000_000, 5_000_000
Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]


def graph(pairs: Pairs, count: int, edges: int = EDGES) -> Bipolar:
    """A graph of so many different ones of these pairs, of which about half attack, with random base scores."""
    rng = np.random.default_rng(0)
    keys = rng.permutation(np.unique((pairs[0] << 32) | pairs[1]))[:edges]
    sources, targets = (keys >> 32).astype(np.int32), (keys & 0xFFFFFFFF).astype(np.int32)
    attacks = rng.random(len(keys)) < 0.5
    sides = [Relations(sources[which], targets[which]) for which in (attacks, ~attacks)]
    return Bipolar(Numbers(count), array("d", rng.random(count).tobytes()), *sides)


def layered(count: int, edges: int, layers: int = 20) -> Pairs:
    """From each layer to the next one."""
    rng = np.random.default_rng(1)
    edges += edges // 100  # some are drawn twice
    wide = count // layers
    targets = rng.integers(wide, count, edges)
    return rng.integers(0, wide, edges) + (targets // wide - 1) * wide, targets


def shuffled(count: int, edges: int) -> Pairs:
    """From any to any that comes later in a random order."""
    rng = np.random.default_rng(2)
    edges += edges // 100
    first, second = rng.integers(0, count, edges), rng.integers(0, count, edges)
    apart = first != second
    order = rng.permutation(count)
    low, high = np.minimum(first, second)[apart], np.maximum(first, second)[apart]
    return order[low], order[high]


def near(count: int, edges: int, *, reach: int = 10) -> Pairs:
    """From each to some of those just behind it, in a random order: chains that are nearly as long as there are any."""
    rng = np.random.default_rng(3)
    edges *= 2
    first = rng.integers(0, count - reach - 1, edges)
    order = rng.permutation(count)
    return order[first], order[first + rng.integers(1, reach + 1, edges)]


def circular(count: int, edges: int) -> Pairs:
    """From any to any."""
    rng = np.random.default_rng(4)
    return rng.integers(0, count, edges), rng.integers(0, count, edges)


def acyclic() -> Iterator[Row]:
    shapes: list[tuple[str, Callable[[int, int], Pairs], int]] = [
        ("20 layers", layered, 2), ("a random order", shuffled, 4), ("near neighbours", near, 8),
    ]  # fmt: skip
    for name, shape, limit in shapes:
        given = graph(shape(ARGUMENTS, EDGES), ARGUMENTS)
        for measure in ("df-quad", "quadratic-energy"):
            yield from _compared(f"{name}, {measure}", given, measure, limit)


def _compared(name: str, given: Bipolar, measure: str, limit: int) -> Iterator[Row]:
    """In columns, against one after the other."""
    took = best(lambda: _strengths(given, measure, Arithmetic.NUMPY), of=3)
    start = time.perf_counter()
    plain = np.array(_strengths(given, measure, Arithmetic.PYTHON))
    ratio = (time.perf_counter() - start) / took
    apart = np.max(np.abs(plain - np.array(_strengths(given, measure, Arithmetic.NUMPY))))
    yield f"{name}, {len(given.attacks) + len(given.supports):,} edges", f"{limit} s", f"{took:.2f} s"
    yield "    plain Python, against that", "", f"{ratio:.1f} times"
    yield "    farthest apart", "1e-09", f"{apart:.1e}"


def cyclic() -> Iterator[Row]:
    given = graph(circular(ARGUMENTS, EDGES), ARGUMENTS)
    for measure, kind, limit in (("quadratic-energy", "sum", 0.05), ("df-quad", "product", 0.5)):
        yield _derivative(given, measure, kind, limit)
    small = graph(circular(2_000, 8_000), 2_000)
    ways = [np.array(_strengths(small, "df-quad", one)) for one in (Arithmetic.NUMPY, Arithmetic.PYTHON)]
    yield "2,000 arguments in circles, farthest apart", "1e-09", f"{np.max(np.abs(ways[0] - ways[1])):.1e}"


def _derivative(given: Bipolar, measure: str, kind: str, limit: float) -> Row:
    sheet = level_sheet(given, MEASURES[measure], Deadline())
    way = Levels(sheet, MEASURES[measure])
    slopes, state = way.slopes(sheet.core), way.begun(sheet.core)
    took = best(lambda: slopes(state), of=10)
    return f"the derivative once, of {sheet.core:,} arguments, {kind}", f"{limit} s", f"{took:.3f} s"


def _strengths(given: Bipolar, measure: str, arithmetic: Arithmetic) -> array[float]:
    return found(given, MEASURES[measure], Following(), Deadline(), arithmetic).strengths


if __name__ == "__main__":
    parts = {"acyclic": acyclic, "cyclic": cyclic}
    asked = sys.argv[1:] or list(parts)
    show("Strengths of 1,000,000 arguments", [row for part in asked for row in parts[part]()])
