"""The circle of attacks that leaves something undecided."""

from __future__ import annotations

from collections.abc import Iterable

from rebut.evaluation.witnessing import Numbering

__all__ = ["circle"]


def circle(numbering: Numbering, arguments: Iterable[int]) -> list[int]:
    """The first circle that one comes to from some arguments, going to an undecided attacker again and again.

    Each is attacked by the next one, and the last one by the first; () where all are decided.
    """
    at = next((one for one in arguments if numbering.is_open(one)), None)
    path: dict[int, None] = {}
    while at is not None and at not in path:
        path[at] = None
        at = next((one for one in numbering.attackers[at] if numbering.is_open(one)), None)
    if at is None:
        return []
    ordered = list(path)
    return ordered[ordered.index(at) :]
