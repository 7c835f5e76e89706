"""Stage semantics: the sets without a conflict that, with all that they attack, reach furthest.

Definition: conflict-free sets whose range is largest. Verheij 1996, "Two approaches to dialectical argumentation:
admissible sets and argumentation stages". They need not have what the grounded extension has.
"""

from __future__ import annotations

from .encoding import reached
from .faults import conflict
from .names import Semantics
from .ranging import ranging

__all__ = ["SEMANTICS"]

SEMANTICS = ranging(Semantics.STAGE, grounds=False, encoding=reached, variables=1, fault=conflict)
