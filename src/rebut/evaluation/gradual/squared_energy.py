"""Squared energy, as the program Uncertainpy has it: squares in the sum, and the influence 1-max.

Definition: with E = Σ s² - Σ a² and h(y) = max(0, y) / (1 + max(0, y)), the strength is w - w h(-E) + (1 - w) h(E) (the
model ``SquaredEnergyModel`` of Potyka's Uncertainpy).

Bounds: from 0 to 1, and every number between can be reached.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import SQUARED_SUM
from .influencing import MAXIMUM

__all__ = ["MEASURE"]

MEASURE = Measure(
    "squared-energy",
    "sums squares, so that weak claims move little",
    "Potyka, Uncertainpy",
    SQUARED_SUM,
    MAXIMUM,
)
