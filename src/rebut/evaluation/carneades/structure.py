"""The argument evaluation structure: statements, edges between them, and rivals; what a debate is judged by."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping

import attrs

from rebut.findings import Finding
from rebut.model import Standard, Weighing

__all__ = ["Edge", "Edges", "Part", "Ranking", "Rivalry", "Structure", "denial"]


class Part(enum.Enum):
    """How what has a statement is judged."""

    STATEMENT = "by its label"
    STEP = "a step, by what comes through it, as is its argument"
    EDGE = "a link, by what comes through it"
    UNJUDGED = "not at all"


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
    about: int
    """The statement that the step or link applies; -1 for a presumption."""


class Edges:
    """All edges, a column for each of their fields: a large debate has many, and is judged without an object for each.

    >>> edges = Edges()
    >>> edges.put(0, (2, 4), names=("step", "argument"))
    >>> edges[0].premises, len(edges)
    ((2, 4), 1)
    """

    __slots__ = ("about", "conclusions", "names", "premises", "undercutters", "weighings", "weights")

    def __init__(self) -> None:
        self.conclusions: list[int] = []
        self.premises: list[tuple[int, ...]] = []
        self.undercutters: list[tuple[int, ...]] = []
        self.weighings: list[Weighing] = []
        self.weights: list[float] = []
        self.names: list[tuple[str, ...]] = []
        self.about: list[int] = []

    def put(
        self, conclusion: int, premises: tuple[int, ...], undercutters: tuple[int, ...] = (), *,
        weighing: Weighing = Weighing.LINKED, weight: float = 1.0, names: tuple[str, ...] = (), about: int = -1,
    ) -> None:  # fmt: skip
        """One edge more."""
        self.conclusions.append(conclusion)
        self.premises.append(premises)
        self.undercutters.append(undercutters)
        self.weighings.append(weighing)
        self.weights.append(weight)
        self.names.append(names)
        self.about.append(about)

    def __len__(self) -> int:
        return len(self.conclusions)

    def __getitem__(self, number: int) -> Edge:
        return Edge(
            self.conclusions[number], self.premises[number], self.undercutters[number], self.weighings[number],
            self.weights[number], self.names[number], self.about[number],
        )  # fmt: skip

    def __iter__(self) -> Iterator[Edge]:
        return (self[number] for number in range(len(self)))


@attrs.frozen
class Rivalry:
    """Statements of which at most one holds, unless another one is in."""

    members: tuple[int, ...]
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
    parts: tuple[Part, ...]
    """How each of them is judged."""
    edges: Edges
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
