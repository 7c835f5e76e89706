"""How the strengths of attackers and supporters come together (Mossakowski and Neuhaus 2018; Potyka 2019)."""

from __future__ import annotations

from ._measure import Aggregation, Fold

__all__ = ["AVERAGE", "PRODUCT", "SQUARED_PRODUCT", "SQUARED_SUM", "STRONGEST", "SUM", "SUM_AGAINST", "TOP"]

SUM = Aggregation(
    "sum", Fold.SUM,
    shown=lambda strength: strength,
    joined=lambda against, speaking, _: speaking - against,
    shown_slope=lambda _: 1.0,
    joined_slopes=lambda _: (-1.0, 1.0),
)  # fmt: skip
"""The sum of the supporters less that of the attackers."""

SQUARED_SUM = Aggregation(
    "sum of squares", Fold.SUM,
    shown=lambda strength: strength * strength,
    joined=lambda against, speaking, _: speaking - against,
    shown_slope=lambda strength: 2 * strength,
    joined_slopes=lambda _: (-1.0, 1.0),
)  # fmt: skip
"""The sum of the squares of the supporters less that of the attackers."""

PRODUCT = Aggregation(
    "product", Fold.PRODUCT,
    shown=lambda strength: 1 - strength,
    joined=lambda against, speaking, _: against - speaking,
    shown_slope=lambda _: -1.0,
    joined_slopes=lambda _: (1.0, -1.0),
)  # fmt: skip
"""What all attackers together leave of 1, less what all supporters leave."""

SQUARED_PRODUCT = Aggregation(
    "product of squares", Fold.PRODUCT,
    shown=lambda strength: (1 - strength) * (1 - strength),
    joined=lambda against, speaking, _: against - speaking,
    shown_slope=lambda strength: -2 * (1 - strength),
    joined_slopes=lambda _: (1.0, -1.0),
)  # fmt: skip
"""The same with squares: what each leaves, it leaves twice."""

TOP = Aggregation(
    "top", Fold.GREATEST,
    shown=lambda strength: strength,
    joined=lambda against, speaking, _: speaking - against,
    shown_slope=lambda _: 1.0,
    joined_slopes=lambda _: (-1.0, 1.0),
)  # fmt: skip
"""The strongest supporter less the strongest attacker; 0 where there is none."""

SUM_AGAINST = Aggregation(
    "sum of attackers", Fold.SUM,
    shown=lambda strength: strength,
    joined=lambda against, _, __: against,
    shown_slope=lambda _: 1.0,
    joined_slopes=lambda _: (1.0, 0.0),
)  # fmt: skip
"""The sum of the attackers."""

STRONGEST = Aggregation(
    "strongest attacker", Fold.GREATEST,
    shown=lambda strength: strength,
    joined=lambda against, _, __: against,
    shown_slope=lambda _: 1.0,
    joined_slopes=lambda _: (1.0, 0.0),
)  # fmt: skip
"""The strongest attacker."""

AVERAGE = Aggregation(
    "count and average of attackers", Fold.SUM,
    shown=lambda strength: strength,
    joined=lambda against, _, count: count + against / (count + (count == 0)),
    shown_slope=lambda _: 1.0,
    joined_slopes=lambda count: (1.0 / (count or 1.0), 0.0),
)  # fmt: skip
"""How many attackers there are, and their average."""
