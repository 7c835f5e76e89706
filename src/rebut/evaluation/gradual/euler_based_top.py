"""The Euler-based measure over the strongest of each side.

Definition: with E = max s - max a (0 for a side without anybody), the strength is 1 - (1 - w²) / (1 + w e^E). The
influence is that of Amgoud and Ben-Naim (IJAR 2018), the aggregation top of Mossakowski and Neuhaus ("Modular semantics
and characteristics for bipolar weighted argumentation graphs", 2018), put together as in the program QBAF-Py.

Bounds: as of the Euler-based measure: above w² where w is above 0.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import TOP
from .influencing import EULER

__all__ = ["MEASURE"]

MEASURE = Measure(
    "euler-based-top",
    "as Euler-based, by the strongest of each side alone",
    "Amgoud and Ben-Naim, IJAR 2018, with the aggregation top of Mossakowski and Neuhaus, 2018",
    TOP,
    EULER,
)
