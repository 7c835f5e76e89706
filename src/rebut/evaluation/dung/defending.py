"""What of a set without a conflict defends itself."""

from __future__ import annotations

from collections.abc import Iterable

from ._kind import Extension
from .graph import Graph

__all__ = ["defended"]


def defended(graph: Graph, given: Iterable[int]) -> Extension:
    """The largest admissible part of a set without a conflict: what is not defended goes, until all is."""
    kept = set(given)
    answers: dict[int, int] = {}
    for index in kept:
        for target in graph.after[index]:
            answers[target] = answers.get(target, 0) + 1
    waiting = [index for index in kept if any([attacker not in answers for attacker in graph.before[index]])]
    while waiting:
        index = waiting.pop()
        if index not in kept:
            continue
        kept.discard(index)
        for target in graph.after[index]:
            answers[target] -= 1
            if not answers[target]:
                waiting += [other for other in graph.after[target] if other in kept]
    return sorted(kept)
