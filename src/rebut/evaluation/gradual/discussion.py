"""The discussion-based ranking (Amgoud and Ben-Naim, "Ranking-based semantics for argumentation frameworks", SUM 2013).

Definition: for each length, the walks against the attacks that end at an argument are counted: those that end at an
attacker of it count for it being weak, those at a defender, one attack farther, for it being strong, and so in turn.
The counts are compared length after length: at the first difference the one with fewer attacks, or with more defences,
ranks higher. TweetyProject (``DiscussionBasedRankingReasoner``) counts the same, to length six; here it goes on until
no difference can come any more.

Bounds: it takes attacks alone, and gives an order.
"""

from __future__ import annotations

from ._ranker import Ranker

__all__ = ["RANKER"]

RANKER = Ranker(
    "discussion",
    "a ranking: how many attack it, how many attack those, and so on",
    "Amgoud and Ben-Naim, SUM 2013",
    -1,
    lambda attackers, _: -sum(attackers),
    linear=True,
)
