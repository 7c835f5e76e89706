"""The burden-based ranking (Amgoud and Ben-Naim, "Ranking-based semantics for argumentation frameworks", SUM 2013).

Definition: the burden of an argument is 1 at first, and after each step 1 + Σ 1 / b over the burdens b that its
attackers had before. Burdens are compared step after step: at the first difference the lesser one ranks higher.
TweetyProject (``BurdenBasedRankingReasoner``) counts the same numbers, and stops after six steps; here it goes on until
no difference can come any more.

Bounds: it takes attacks alone, and gives an order. A burden is at least 1.
"""

from __future__ import annotations

import math

from ._ranker import Ranker

__all__ = ["RANKER"]

RANKER = Ranker(
    "burden",
    "a ranking: the burdens of the attackers, step after step",
    "Amgoud and Ben-Naim, SUM 2013",
    1.0,
    lambda attackers, _: 1.0 + math.fsum([1.0 / one for one in attackers]),
    tolerance=1e-12,
)
