"""How the difference between strength and base score is shared out fairly (Shapley 1953; Kampik and others, IJAR 2024).

The contribution of an argument is the mean, over all orders in which all others may come in, of what it changes when it
comes in. All contributions together are the strength less what it is with nobody there. Where there are few, all sets
of those that are there are tried; where there are many, orders are drawn by chance, and it is said how far off that may
be: by the bounds of Hoeffding (1963) and of Maurer and Pontil (2009), whichever is the tighter.
"""

from __future__ import annotations

import math
from random import Random

from rebut.evaluation.gradual.settling import is_over

from .cone import Cone

__all__ = ["sampled", "shared"]

_WIDE = 2.0
"""A change lies between -1 and 1."""


def shared(cone: Cone) -> dict[int, float]:
    """The contribution of each place, exactly: twice as many sets are tried with each."""
    others = cone.others
    count = len(others)
    worth = []
    for which in range(1 << count):
        cone.deadline.tick(which, 1 << count)
        worth.append(cone.strength({place: 0.0 for at, place in enumerate(others) if not which >> at & 1}))
    shares = [1 / (count * math.comb(count - 1, size)) for size in range(count)]
    return {place: math.fsum(
        [shares[which.bit_count()] * (worth[which | 1 << at] - worth[which])
         for which in range(1 << count) if not which >> at & 1]
    ) for at, place in enumerate(others)}  # fmt: skip


def sampled(cone: Cone, samples: int, seed: int, confidence: float) -> tuple[dict[int, float], dict[int, float], int]:
    """The contributions over some orders, how far off each may be, and how many orders there was time for."""
    others, chance = cone.others, Random(seed)  # noqa: S311 -- a sample, no secret
    sums, squares = dict.fromkeys(others, 0.0), dict.fromkeys(others, 0.0)
    drawn = 0
    while drawn < samples and not (is_over(cone.deadline, drawn, samples) and drawn > 1):
        order = chance.sample(others, len(others))
        absent = dict.fromkeys(others, 0.0)
        before = cone.strength(absent)
        for place in order:
            del absent[place]
            now = cone.strength(absent)
            sums[place] += now - before
            squares[place] += (now - before) ** 2
            before = now
        drawn += 1
    off = (1 - confidence) / (2 * len(others) or 1)
    bounds = {place: _bound(sums[place], squares[place], drawn, off) for place in others}
    return {place: total / drawn for place, total in sums.items()}, bounds, drawn


def _bound(total: float, squares: float, drawn: int, off: float) -> float:
    """How far a mean of so many may be off, but for a chance of twice ``off``."""
    plain = _WIDE * math.sqrt(math.log(2 / off) / (2 * drawn))
    if drawn < 2:  # noqa: PLR2004 -- no variance of one
        return plain
    variance = max(0.0, (squares - total * total / drawn) / (drawn - 1))
    log = math.log(4 / off)
    return min(plain, math.sqrt(2 * variance * log / drawn) + _WIDE * 7 * log / (3 * (drawn - 1)))
