"""What a ranking is: numbers that are counted step by step, and compared one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

__all__ = ["Ranker"]


@attrs.frozen
class Ranker:
    """A ranking: its name, how it counts, and who defined it. It gives an order, and no strengths of its own."""

    name: str
    about: str
    """A few words for those who choose."""
    reference: str
    start: float
    """What each argument has before the first step."""
    counted: Callable[[Sequence[float], int], float]
    """What an argument has after a step, from what its attackers had before it, and the number of the step."""
    tolerance: float = 0
    """Numbers nearer than this, by their size, are the same."""
    linear: bool = False
    """No difference first comes after as many steps as there are arguments (Cayley and Hamilton)."""
