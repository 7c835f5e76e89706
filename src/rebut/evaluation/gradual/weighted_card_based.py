"""The weighted card-based measure Cbs (Amgoud, Ben-Naim, Doder and Vesic, IJCAI 2017).

Definition: with F the attackers whose base score is above 0, the strength is w / (1 + |F| + (Σ of F) / |F|), and w
where F is empty, for graphs of attacks; supports are left out. The paper, "Acceptability semantics for weighted
argumentation frameworks", shows that repeating it from w settles at its one solution: how many attack goes before how
strong they are.

Bounds: from 0 to w, and above 0 where w is.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import AVERAGE
from .influencing import DAMPED

__all__ = ["MEASURE"]

MEASURE = Measure(
    "weighted-card-based",
    "attacks alone: base score / (1 + count + average of the attackers)",
    "Amgoud, Ben-Naim, Doder and Vesic, IJCAI 2017",
    AVERAGE,
    DAMPED,
    attacks_only=True,
    founded=True,
    iterated=True,
)
