"""The h-categoriser (Besnard and Hunter, "A logic-based theory of deductive arguments", AIJ 2001).

Definition: the strength is 1 / (1 + Σ a), for graphs of attacks; base scores count as 1, and supports are left out.
That there is exactly one solution also in circles is shown by Pu, Luo, Zhang and Luo ("Argument ranking with
categoriser function", KSEM 2014).

Bounds: above 0 up to 1, which is what nobody attacks.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import SUM_AGAINST
from .influencing import DAMPED

__all__ = ["MEASURE"]

MEASURE = Measure(
    "h-categoriser",
    "attacks alone: 1 / (1 + sum of the attackers)",
    "Besnard and Hunter, AIJ 2001; Pu, Luo, Zhang and Luo, 2014",
    SUM_AGAINST,
    DAMPED,
    attacks_only=True,
    uniform=True,
    iterated=True,
)
