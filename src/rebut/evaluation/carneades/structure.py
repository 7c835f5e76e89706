"""The argument evaluation structure: statements, edges between them, and rivals; what a debate is judged by."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from rebut.findings import Finding
from rebut.model import Standard, Weighing

__all__ = ["Edge", "Ranking", "Rivalry", "Structure", "denial"]


@attrs.frozen
class Edge:
    """Statements that speak together for a statement.

    A statement is a number: the place of its node in `Structure.ids`, twice; the denial is the next number.
    """

    conclusion: int
    premises: tuple[int, ...]
    undercutters: tuple[int, ...]
    """Any of them stops it."""
    weighing: Weighing
    weight: float
    names: tuple[str, ...]
    """Id of the step or link first, then of the argument or the one claim that it comes from; none: a presumption."""


@attrs.frozen
class Rivalry:
    """Two statements of which at most one holds, unless a third one is in."""

    first: int
    second: int
    ended: int | None
    """The statement that ends it."""


@attrs.frozen
class Ranking:
    """A preference, which counts while a statement is in."""

    better: str
    worse: str
    applies: int


@attrs.frozen
class Structure:
    """All that is needed to label every statement."""

    ids: tuple[str, ...]
    """The nodes: a claim, the fact that a sketch holds, or that a step, link, conflict or preference applies."""
    edges: tuple[Edge, ...]
    rivalries: tuple[Rivalry, ...]
    """Besides each statement and its denial."""
    granted: tuple[int, ...]
    standards: Mapping[int, Standard]
    """Where it is not preponderance."""
    thresholds: tuple[float, float, float]
    rankings: tuple[Ranking, ...]
    stands_for: Mapping[str, str]
    """Id of an argument with steps -> id of its last step."""
    findings: tuple[Finding, ...]


def denial(statement: int) -> int:
    """The statement that says the opposite.

    >>> denial(4), denial(5)
    (5, 4)
    """
    return statement ^ 1
