"""DF-QuAD (Rago, Toni, Aurisicchio and Baroni, "Discontinuity-free decision support with QuAD debates", KR 2016).

Definition: with v⁻ = 1 - Π(1 - a) over the attackers and v⁺ = 1 - Π(1 - s) over the supporters, the strength is
w - w (v⁻ - v⁺) where v⁻ ≥ v⁺, and w + (1 - w)(v⁺ - v⁻) else.

Bounds: from 0 to 1. It saturates: one attacker at 1 and nobody for it makes 0, whatever else attacks. Defined for
graphs without circles; in circles the limit of its differential equation (Potyka, KR 2019).
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import PRODUCT
from .influencing import LINEAR

__all__ = ["MEASURE"]

MEASURE = Measure(
    "df-quad",
    "what opposes multiplies; one sure attacker is enough to end at 0",
    "Rago, Toni, Aurisicchio and Baroni, KR 2016",
    PRODUCT,
    LINEAR,
)
