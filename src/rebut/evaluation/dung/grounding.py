"""What follows without any choice: the grounded labelling, by counting attackers that are not out yet.

Each attack is walked twice at most (Nofal, Atkinson and Dunne 2014, "Looking-ahead in backtracking algorithms for
abstract argumentation", section 2, have the same propagation).
"""

from __future__ import annotations

from collections.abc import Iterable

from .graph import Graph
from .labelling import IN, OUT

__all__ = ["closed", "grounded"]


def grounded(graph: Graph) -> bytearray:
    """The grounded labelling."""
    left = graph.counts()
    return _spread(graph, left, [index for index, count in enumerate(left) if not count])


def closed(graph: Graph, extension: Iterable[int]) -> bytearray:
    """The least complete labelling in which an admissible set is in."""
    given = list(extension)
    left = graph.counts()
    waiting = dict.fromkeys([*given, *[index for index, count in enumerate(left) if not count]])
    return _spread(graph, left, list(waiting))


def _spread(graph: Graph, left: list[int], waiting: list[int]) -> bytearray:
    """Labels from what is in to begin with; ``left`` counts the attackers of each that are not out yet."""
    labels = bytearray(len(graph))
    after = graph.after
    for index in waiting:
        labels[index] = IN
    while waiting:
        for target in after[waiting.pop()]:
            if not labels[target]:
                labels[target] = OUT
                for freed in after[target]:
                    left[freed] -= 1
                    if not left[freed] and not labels[freed]:
                        labels[freed] = IN
                        waiting.append(freed)
    return labels
