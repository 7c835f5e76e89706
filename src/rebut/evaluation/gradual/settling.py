"""Circles: a differential equation that is followed until nothing moves any more (Potyka, KR 2018).

The strengths x begin at the base scores and follow dx/dt = f(x) - x, where f gives each argument the strength that the
others make of it. The steps are those of Runge and Kutta, of the fourth order; where a measure is defined by
repetition, x becomes f(x). Whoever asks is told whether it has settled, how far f(x) still is from x, and after how
many steps.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable
from typing import Protocol, TypeVar

import attrs

from rebut.errors import OutOfTime, UnknownOption
from rebut.evaluation.limits import Deadline

__all__ = ["STILL", "Ended", "Following", "Way", "is_over", "settled"]

State = TypeVar("State")


def _above_nothing(given: float) -> float:
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not 0 < given < math.inf:
        raise UnknownOption(f"a number above 0 is expected, not {given!r}")
    return given


def _some(given: int) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise UnknownOption(f"a number of steps from 1 up is expected, not {given!r}")
    return given


@attrs.frozen
class Following:
    """How finely and how long the equation is followed."""

    step: float = attrs.field(default=0.1, converter=_above_nothing)
    tolerance: float = attrs.field(default=1e-10, converter=_above_nothing)
    """It has settled where no strength would move faster."""
    steps: int = attrs.field(default=10_000, converter=_some)
    """The most steps."""


@attrs.frozen
class Ended:
    """Whether it settled, how far it still is from standing still, and after how many steps."""

    converged: bool
    residual: float
    steps: int


STILL = Ended(converged=True, residual=0.0, steps=0)
"""How a graph without circles ends."""


class Way(Protocol[State]):
    """A way to find strengths: one after the other, or in columns."""

    def passed(self, strengths: array[float], first: int, last: int, deadline: Deadline) -> int:
        """Find the strengths of these places in order; returned is the first one that is not found in time."""
        ...

    def begun(self, last: int) -> State:
        """The state that circles start from."""
        ...

    def slopes(self, last: int) -> Callable[[State], State]:
        """What finds the derivatives of a state."""
        ...

    def further(self, state: State, *moves: tuple[State, float]) -> State:
        """A state moved along others."""
        ...

    def furthest(self, slopes: State) -> float:
        """The greatest slope, whatever its sign."""
        ...


def settled(
    way: Way[State], last: int, how: Following, deadline: Deadline, *, repeated: bool = False
) -> tuple[State, Ended]:
    """The state that the places before ``last`` end at."""
    slopes, state = way.slopes(last), way.begun(last)
    residual, step = math.inf, 0
    for step in range(how.steps + 1):
        first = slopes(state)
        residual = way.furthest(first)
        if residual <= how.tolerance or step == how.steps or is_over(deadline, step):
            break
        state = way.further(state, (first, 1.0)) if repeated else _further(way, slopes, state, first, how.step)
    return state, Ended(residual <= how.tolerance, residual, step)


def is_over(deadline: Deadline, done: int, total: int | None = None) -> bool:
    """Whether there is no time for one step more; it is told how far it has come."""
    try:
        deadline.tick(done, total)
    except OutOfTime:
        return True
    return False


def _further(way: Way[State], slopes: Callable[[State], State], state: State, first: State, step: float) -> State:
    """One step of Runge and Kutta."""
    second = slopes(way.further(state, (first, step / 2)))
    third = slopes(way.further(state, (second, step / 2)))
    fourth = slopes(way.further(state, (third, step)))
    return way.further(state, (first, step / 6), (second, step / 3), (third, step / 3), (fourth, step / 6))
