"""The measures that we know."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from . import (
    df_quad,
    euler_based,
    euler_based_top,
    h_categoriser,
    mlp_based,
    quadratic_energy,
    squared_df_quad_qbaf_py,
    squared_df_quad_uncertainpy,
    squared_energy,
    weighted_card_based,
    weighted_h_categoriser,
    weighted_max_based,
)
from ._measure import Measure

__all__ = ["MEASURES"]

MEASURES: Mapping[str, Measure] = MappingProxyType({
    module.MEASURE.name: module.MEASURE
    for module in (
        df_quad,
        quadratic_energy,
        euler_based,
        euler_based_top,
        squared_df_quad_qbaf_py,
        squared_df_quad_uncertainpy,
        squared_energy,
        mlp_based,
        h_categoriser,
        weighted_h_categoriser,
        weighted_max_based,
        weighted_card_based,
    )
})  # fmt: skip
"""By name, the usual ones first."""
