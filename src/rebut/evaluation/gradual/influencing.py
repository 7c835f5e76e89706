"""How an aggregate moves a base score (Mossakowski and Neuhaus 2018; Potyka 2019, 2021).

All are written without a choice between cases, so that a column of numbers is moved as one is; ``x > 0`` is 1 or 0.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from ._measure import Influence, Number

__all__ = ["DAMPED", "EULER", "LINEAR", "LOGISTIC", "MAXIMUM", "MOST_EXPONENT", "QUADRATIC_MAXIMUM", "exponential"]

Exp = Callable[[Number], Number]

MOST_EXPONENT = 700.0
"""Beyond it the exponential of a number is none that a float can hold; what it would say, it says there already."""


def exponential(x: float) -> float:
    """The exponential of a number, of however many supporters or attackers."""
    return math.exp(max(-MOST_EXPONENT, min(MOST_EXPONENT, x)))


def _linear(score: Number, x: Number, _: Exp) -> Number:
    return score + abs(x) * ((x > 0) - score)


def _linear_slopes(score: float, x: float) -> tuple[float, float]:
    return 1 - abs(x), _sided(score, x)


def _sided(score: float, x: float) -> float:
    """How far it is to the end that the aggregate moves it to; in the middle the mean of both."""
    return 0.5 if x == 0 else 1 - score if x > 0 else score


LINEAR = Influence("linear", _linear, _linear_slopes)
"""w - w max(0, -x) + (1 - w) max(0, x), for aggregates from -1 to 1."""


def _maximum(score: Number, x: Number, _: Exp) -> Number:
    far = abs(x)
    return score + far / (1 + far) * ((x > 0) - score)


def _maximum_slopes(score: float, x: float) -> tuple[float, float]:
    far = abs(x)
    return 1 / (1 + far), _sided(score, x) / ((1 + far) * (1 + far))


MAXIMUM = Influence("1-max", _maximum, _maximum_slopes)
"""w - w h(-x) + (1 - w) h(x) with h(y) = y / (1 + y) above 0, and 0 below."""


def _quadratic(score: Number, x: Number, _: Exp) -> Number:
    far = x * x
    return score + far / (1 + far) * ((x > 0) - score)


def _quadratic_slopes(score: float, x: float) -> tuple[float, float]:
    far = x * x
    return 1 / (1 + far), _sided(score, x) * 2 * abs(x) / ((1 + far) * (1 + far))


QUADRATIC_MAXIMUM = Influence("2-max", _quadratic, _quadratic_slopes)
"""The same with h(y) = y² / (1 + y²)."""


def _euler(score: Number, x: Number, exp: Exp) -> Number:
    return 1 - (1 - score * score) / (1 + score * exp(x))


def _euler_slopes(score: float, x: float) -> tuple[float, float]:
    power = exponential(x)
    below = 1 + score * power
    left = (1 - score * score) / (below * below)
    return 2 * score / below + left * power, left * score * power


EULER = Influence("Euler", _euler, _euler_slopes)
"""1 - (1 - w²) / (1 + w e^x)."""


def _logistic(score: Number, x: Number, exp: Exp) -> Number:
    pull = score * exp(x)
    return pull / (1 - score + pull)


def _logistic_slopes(score: float, x: float) -> tuple[float, float]:
    power = exponential(x)
    below = 1 - score + score * power
    return power / (below * below), score * (1 - score) * power / (below * below)


LOGISTIC = Influence("logistic", _logistic, _logistic_slopes)
"""1 / (1 + exp(-ln(w / (1 - w)) - x)), written so that w = 0 gives 0 and w = 1 gives 1."""


def _damped(score: Number, x: Number, _: Exp) -> Number:
    return score / (1 + x)


def _damped_slopes(score: float, x: float) -> tuple[float, float]:
    return 1 / (1 + x), -score / ((1 + x) * (1 + x))


DAMPED = Influence("damped", _damped, _damped_slopes)
"""w / (1 + x), where x speaks against."""
