"""The strengths of a bipolar graph: one pass in order, and what lies in circles by following where it moves."""

from __future__ import annotations

import enum
import importlib.util
from array import array
from typing import Any

import attrs

from rebut.errors import DebateError, ExtraMissing, OutOfTime
from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import Bipolar

from ._measure import Measure
from .ordering import acting, sheet_of
from .passing import Plain
from .settling import STILL, Ended, Following, Way, settled
from .sheet import Sheet

__all__ = ["Arithmetic", "Found", "found"]

_MANY = 2_000
"""From so many arguments and relations on, columns are quicker than one after the other."""
_MANY_IN_CIRCLES = 100
"""The same, where each strength is found again and again."""


class Arithmetic(enum.StrEnum):
    """By what strengths are found: whichever is quicker, plain Python, or numpy, which the extra ``gradual`` brings."""

    AUTO = "auto"
    PYTHON = "python"
    NUMPY = "numpy"


@attrs.frozen
class Found:
    """The strengths of a graph, and how they were found."""

    strengths: array[float]
    """In the order of the names."""
    circular: int
    """How many arguments lie in circles, or between them."""
    ended: Ended
    """How the circles settled."""
    unfound: tuple[int, ...]
    """The arguments that there was no time for: they stand at their base scores."""


def found(
    graph: Bipolar, measure: Measure, how: Following, deadline: Deadline, arithmetic: Arithmetic = Arithmetic.AUTO
) -> Found:
    """The strengths of all arguments of a graph.

    Raises `ExtraMissing` where numpy is asked for and not there, and `DebateError` for a weight above 1 that the
    measure does not take.
    """
    _check_weights(graph, measure)
    try:
        return _found(graph, measure, how, deadline, arithmetic)
    except OutOfTime:  # while the order was looked for: no strength is known yet
        scores = array("d", acting(graph, measure).scores)
        return Found(scores, 0, STILL, tuple(range(len(graph))))


def _found(graph: Bipolar, measure: Measure, how: Following, deadline: Deadline, arithmetic: Arithmetic) -> Found:
    if _in_columns(arithmetic, _size(graph), _MANY):
        return _by_columns(graph, measure, how, deadline)
    sheet = sheet_of(graph, measure, deadline)
    if _in_columns(arithmetic, sheet.core, _MANY_IN_CIRCLES):
        return _by_columns(graph, measure, how, deadline)
    return _solved(sheet, Plain(sheet, measure), measure, how, deadline)


def _check_weights(graph: Bipolar, measure: Measure) -> None:
    for relations in (graph.attacks, graph.supports):
        if not measure.any_weight and relations.weights and max(relations.weights) > 1:
            said = f"the weight {max(relations.weights):g} is above 1, which {measure.name} does not take"
            raise DebateError(said, "mlp-based takes any weight")


def _size(graph: Bipolar) -> int:
    return len(graph) + len(graph.attacks) + len(graph.supports) + len(graph.grounds)


def _in_columns(arithmetic: Arithmetic, count: int, many: int) -> bool:
    if arithmetic is Arithmetic.PYTHON:
        return False
    there = importlib.util.find_spec("numpy") is not None
    if arithmetic is Arithmetic.NUMPY and not there:
        raise ExtraMissing("numpy is not installed", 'pip install "rebut[gradual]"')
    return there and (arithmetic is Arithmetic.NUMPY or count >= many)


def _by_columns(graph: Bipolar, measure: Measure, how: Following, deadline: Deadline) -> Found:
    from .levelling import level_sheet
    from .levels import Levels

    sheet = level_sheet(graph, measure, deadline)
    return _solved(sheet, Levels(sheet, measure), measure, how, deadline)


def _solved(sheet: Sheet, way: Way[Any], measure: Measure, how: Following, deadline: Deadline) -> Found:
    """First the circles with all that acts upon them, then exactly what stands before them, and what hangs on them."""
    strengths, ended = array("d", sheet.scores), STILL
    if sheet.core:
        state, ended = settled(way, sheet.core, how, deadline, repeated=measure.iterated)
        strengths[sheet.held : sheet.core] = array("d", state[sheet.held :])
        way.passed(strengths, 0, sheet.held, Deadline())
    done = way.passed(strengths, sheet.core, len(sheet), deadline)
    return Found(_by_name(sheet, strengths), sheet.core - sheet.held, ended, tuple(sorted(sheet.order[done:])))


def _by_name(sheet: Sheet, strengths: array[float]) -> array[float]:
    """Strengths by the number of their arguments."""
    if isinstance(sheet.order, list):
        found = array("d", strengths)
        for place, number in enumerate(sheet.order):
            found[number] = strengths[place]
        return found
    from .levelling import back

    return back(sheet.order, strengths)
