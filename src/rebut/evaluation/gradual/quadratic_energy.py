"""Quadratic energy (Potyka, "Continuous dynamical systems for weighted bipolar argumentation", KR 2018).

Definition: with the energy E = Σ s - Σ a and h(x) = max(0, x)² / (1 + max(0, x)²), the strength is
w - w h(-E) + (1 - w) h(E).

Bounds: from 0 to 1, and every number between can be reached. That it settles in circles is known by trial alone.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import SUM
from .influencing import QUADRATIC_MAXIMUM

__all__ = ["MEASURE"]

MEASURE = Measure(
    "quadratic-energy",
    "sums both sides; no strength is out of reach",
    "Potyka, KR 2018",
    SUM,
    QUADRATIC_MAXIMUM,
)
