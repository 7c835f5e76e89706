"""Stage2 semantics: along the attacks, in each component a set without a conflict that reaches furthest.

Definition: Dvořák and Gaggl 2012, "Incorporating stage semantics in the SCC-recursive schema for argumentation
semantics" (definition 5), and 2016, "Stage semantics and the SCC-recursive schema for argumentation semantics". Each
of these is a cf2 extension.
"""

from __future__ import annotations

from . import stage
from .names import Semantics
from .recursing import recursive

__all__ = ["SEMANTICS"]

SEMANTICS = recursive(Semantics.STAGE2, stage.SEMANTICS)
