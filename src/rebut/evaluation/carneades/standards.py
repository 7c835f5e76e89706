"""Proof standards: how much better than its rival a statement must be to stand (Gordon and Walton 2009)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from rebut.model import Standard

__all__ = ["GRANTED", "STANDARDS", "beats"]

Thresholds: TypeAlias = tuple[float, float, float]
Test: TypeAlias = Callable[[float, float, Thresholds], bool]

GRANTED = math.inf
"""The weight of what is granted: nothing stands against it."""

_ROUNDING = 1e-9
"""0.8 - 0.5 is no more than 0.3, though floats have it so."""


def _convincing(pro: float, con: float, thresholds: Thresholds) -> bool:
    least, lead, _ = thresholds
    return pro > con and pro > least and pro - con > lead + _ROUNDING


STANDARDS: Mapping[Standard, Test] = MappingProxyType({
    Standard.SCINTILLA: lambda pro, _con, _: pro > 0,
    Standard.PREPONDERANCE: lambda pro, con, _: pro > con,
    Standard.CLEAR_AND_CONVINCING: _convincing,
    Standard.BEYOND_REASONABLE_DOUBT: lambda pro, con, given: _convincing(pro, con, given) and con < given[2],
    Standard.DIALECTICAL_VALIDITY: lambda pro, con, _: pro > 0 == con,
})  # fmt: skip


def beats(standard: Standard, pro: float, con: float, thresholds: Thresholds) -> bool:
    """Whether a statement of weight ``pro`` stands against a rival of weight ``con``.

    >>> beats(Standard.CLEAR_AND_CONVINCING, 0.9, 0.5, (0.5, 0.3, 0.2))
    True
    >>> beats(Standard.BEYOND_REASONABLE_DOUBT, 0.9, 0.5, (0.5, 0.3, 0.2))
    False
    """
    return con != GRANTED and STANDARDS[standard](pro, con, thresholds)
