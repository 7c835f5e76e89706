"""The game-based measure (Matt and Toni, "A game-theoretic measure of argument strength", JELIA 2008).

Definition: somebody who holds an argument x chooses a set P of arguments with x in it, an opponent a set O, at once
and unseen. The holder gets 0 where P attacks itself, 1 where O does not attack P, and else (1 + f(p) - f(o)) / 2 with
p the attacks of P on O, o those of O on P, and f(n) = n / (n + 1). The strength of x is the value of the game: what
the holder can be sure to get on average, choosing among sets by chance. TweetyProject
(``StrategyBasedRankingReasoner``) has the same. Base scores and supports are left out.

Bounds: from 0, for what attacks itself, to 1, for what nobody attacks. All sets of arguments are looked at, so it is
for small graphs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import Bipolar

from ._game import Game
from .playing import played

__all__ = ["GAME"]

_MOST = 12


def _value(graph: Bipolar, about: int, deadline: Deadline) -> float:
    """Sets are numbers here: a bit for each argument."""
    targets = [0] * len(graph)
    for source, target in zip(graph.attacks.sources, graph.attacks.targets, strict=True):
        targets[source] |= 1 << target
    hit = _hits(targets)
    mine = [one for one in range(1 << len(graph)) if one >> about & 1 and not hit(one, one)]
    return played(mine, range(1 << len(graph)), _reward(hit), deadline) if mine else 0.0


def _hits(targets: Sequence[int]) -> Callable[[int, int], int]:
    """How many attacks there are from one set on another."""

    def hit(first: int, second: int) -> int:
        count = 0
        while first:
            lowest = first & -first
            count += (targets[lowest.bit_length() - 1] & second).bit_count()
            first ^= lowest
        return count

    return hit


def _reward(hit: Callable[[int, int], int]) -> Callable[[int, int], float]:
    def reward(mine: int, others: int) -> float:
        suffered = hit(others, mine)
        if not suffered:
            return 1.0
        done = hit(mine, others)
        return (1 + done / (done + 1) - suffered / (suffered + 1)) / 2

    return reward


GAME = Game(
    "game-based",
    "attacks alone: what one can be sure of against an opponent who chooses unseen; for small graphs",
    "Matt and Toni, JELIA 2008",
    _MOST,
    _value,
)
