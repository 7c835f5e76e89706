"""The weighted max-based measure Mbs (Amgoud, Ben-Naim, Doder and Vesic, IJCAI 2017).

Definition: the strength is w / (1 + max a), 0 for nobody, for graphs of attacks; supports are left out. The paper,
"Acceptability semantics for weighted argumentation frameworks", shows that repeating it from w settles at its one
solution: the quality of attackers goes before how many there are.

Bounds: from w / 2 to w.
"""

from __future__ import annotations

from ._measure import Measure
from .aggregating import STRONGEST
from .influencing import DAMPED

__all__ = ["MEASURE"]

MEASURE = Measure(
    "weighted-max-based",
    "attacks alone: base score / (1 + the strongest attacker)",
    "Amgoud, Ben-Naim, Doder and Vesic, IJCAI 2017",
    STRONGEST,
    DAMPED,
    attacks_only=True,
    iterated=True,
)
