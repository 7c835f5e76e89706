"""The Euler-based measure (Amgoud and Ben-Naim, "Evaluation of arguments in weighted bipolar graphs", IJAR 2018).

Definition: with E = Σ s - Σ a, the strength is 1 - (1 - w²) / (1 + w e^E).

Bounds: above w² where w is above 0, so attacks never refute what had a base score; 0 stays 0 and 1 stays 1. Supports
move more than attacks.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import SUM
from .influencing import EULER

__all__ = ["MEASURE"]

MEASURE = Measure(
    "euler-based",
    "sums both sides; attacks never take more than to the square of the base score",
    "Amgoud and Ben-Naim, IJAR 2018",
    SUM,
    EULER,
)
