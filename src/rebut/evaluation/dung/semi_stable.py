"""Semi-stable semantics: the complete extensions that leave as little undecided as can be.

Definition: complete extensions whose range, what is in together with what it attacks, is largest. Caminada 2006,
"Semi-stable semantics"; the same under another name, Verheij 1996, "Two approaches to dialectical argumentation".
"""

from __future__ import annotations

from .complete import fault
from .encoding import ranged
from .names import Semantics
from .ranging import ranging

__all__ = ["SEMANTICS"]

SEMANTICS = ranging(Semantics.SEMI_STABLE, grounds=True, encoding=ranged, variables=2, fault=fault)
