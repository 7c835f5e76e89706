"""Squared DF-QuAD as the program QBAF-Py has it: the product of DF-QuAD, and the influence 1-max.

Definition: with x = Π(1 - a) - Π(1 - s) and h(y) = max(0, y) / (1 + max(0, y)), the strength is
w - w h(-x) + (1 - w) h(x) (Potyka, "Extending modular semantics for bipolar weighted argumentation", AAMAS 2019, where
it is one of the modular measures; Kampik and others, QBAF-Py). Uncertainpy calls another measure so:
see `squared_df_quad_uncertainpy`.

Bounds: from w / 2 to (1 + w) / 2, since x lies between -1 and 1.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import PRODUCT
from .influencing import MAXIMUM

__all__ = ["MEASURE"]

MEASURE = Measure(
    "squared-df-quad-qbaf-py",
    "as DF-QuAD, but nobody alone ends a claim; squared DF-QuAD as QBAF-Py has it",
    "Potyka, AAMAS 2019; Kampik and others, QBAF-Py",
    PRODUCT,
    MAXIMUM,
)
