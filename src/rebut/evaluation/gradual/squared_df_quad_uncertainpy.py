"""Squared DF-QuAD as the program Uncertainpy has it: squares inside the products, and the linear influence of DF-QuAD.

Definition: with x = Π(1 - a)² - Π(1 - s)², the strength is w - w max(0, -x) + (1 - w) max(0, x) (the model
``ContinuousSquaredDFQuADModel`` of Potyka's Uncertainpy). QBAF-Py calls another measure so:
see `squared_df_quad_qbaf_py`.

Bounds: from 0 to 1; it saturates as DF-QuAD does.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import SQUARED_PRODUCT
from .influencing import LINEAR

__all__ = ["MEASURE"]

MEASURE = Measure(
    "squared-df-quad-uncertainpy",
    "as DF-QuAD with each strength counted twice; squared DF-QuAD as Uncertainpy has it",
    "Potyka, Uncertainpy",
    SQUARED_PRODUCT,
    LINEAR,
)
