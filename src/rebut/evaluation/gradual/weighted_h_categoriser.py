"""The weighted h-categoriser Hbs (Amgoud, Ben-Naim, Doder and Vesic, IJCAI 2017).

Definition: the strength is w / (1 + Σ a), for graphs of attacks; supports are left out. The paper, "Acceptability
semantics for weighted argumentation frameworks", shows that repeating it from w settles at its one solution.

Bounds: from 0 to w, and above 0 where w is.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import SUM_AGAINST
from .influencing import DAMPED

__all__ = ["MEASURE"]

MEASURE = Measure(
    "weighted-h-categoriser",
    "attacks alone: base score / (1 + sum of the attackers)",
    "Amgoud, Ben-Naim, Doder and Vesic, IJCAI 2017",
    SUM_AGAINST,
    DAMPED,
    attacks_only=True,
    iterated=True,
)
