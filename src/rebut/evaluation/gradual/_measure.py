"""What a measure of strength is: how others' strengths come together, and what that does to a base score."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, TypeAlias

import attrs

__all__ = ["Aggregation", "Fold", "Influence", "Measure", "Number"]

Number: TypeAlias = Any
"""A float, or a column of them: one formula serves both, and columns are not there without their package."""


class Fold(enum.Enum):
    """How the numbers of one side become one."""

    SUM = "sum"
    PRODUCT = "product"
    GREATEST = "greatest"

    @property
    def empty(self) -> float:
        """What a side without anybody is."""
        return 1.0 if self is Fold.PRODUCT else 0.0


@attrs.frozen
class Aggregation:
    """How the strengths of attackers and supporters become one number.

    Each strength is ``shown`` as a number, those of a side are folded, and the two sides are ``joined``, given how
    many attackers there are.
    """

    name: str
    fold: Fold
    shown: Callable[[Number], Number]
    joined: Callable[[Number, Number, Number], Number]
    shown_slope: Callable[[float], float]
    """The derivative of ``shown``."""
    joined_slopes: Callable[[float], tuple[float, float]]
    """Those of ``joined`` by attackers and by supporters, given the count of attackers."""


@attrs.frozen
class Influence:
    """How an aggregate moves a base score; ``exp`` is the one that fits the numbers at hand."""

    name: str
    moved: Callable[[Number, Number, Callable[[Number], Number]], Number]
    slopes: Callable[[float, float], tuple[float, float]]
    """Its derivatives by the base score and by the aggregate; at a kink the mean of both sides."""


@attrs.frozen
class Measure:
    """A measure: its name, what it is made of, and who defined it."""

    name: str
    about: str
    """A few words for those who choose."""
    reference: str
    aggregation: Aggregation
    influence: Influence
    attacks_only: bool = False
    """It is defined for attacks alone: supports are left out, and that is told."""
    uniform: bool = False
    """Every base score counts as 1."""
    founded: bool = False
    """An attacker whose base score is 0 does not count."""
    any_weight: bool = False
    """It takes weights above 1."""
    iterated: bool = False
    """In circles the strengths are what repetition from the base scores settles at, as its authors define them."""
