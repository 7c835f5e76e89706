"""CF2 semantics: along the attacks, in each component a largest set without a conflict.

Definition: Baroni, Giacomin and Guida 2005, "SCC-recursiveness: a general schema for argumentation semantics",
section 5.3 (Baroni and Giacomin 2003, "Solving semantic problems with odd-length cycles in argumentation"); the same
without recursion in Gaggl and Woltran 2013, "The cf2 argumentation semantics revisited". Odd circles are treated as
even ones are.
"""

from __future__ import annotations

from . import naive
from .names import Semantics
from .recursing import recursive

__all__ = ["SEMANTICS"]

SEMANTICS = recursive(Semantics.CF2, naive.SEMANTICS)
