"""Semantics as clauses: for argument k of n, variable k+1 says that it is in, and n+k+1 that it is out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .graph import Graph
from .solving import Clause

__all__ = ["admissible", "complete", "conflict_free", "ranged", "reached", "stable"]


def conflict_free(graph: Graph) -> Iterator[Clause]:
    """Of an attack, not both ends are in."""
    for index, attackers in enumerate(graph.before):
        for attacker in attackers:
            if attacker <= index or index not in graph.before[attacker]:  # of two that attack each other, once
                yield [-index - 1, -attacker - 1] if attacker != index else [-index - 1]


def stable(graph: Graph) -> Iterator[Clause]:
    """Without a conflict, and each argument is in, or one of its attackers is. What is not in is out."""
    yield from conflict_free(graph)
    for index, attackers in enumerate(graph.before):
        yield [index + 1, *[attacker + 1 for attacker in attackers]]


def admissible(graph: Graph) -> Iterator[Clause]:
    """An argument is in only where all of its attackers are out, and out just where one of them is in."""
    count = len(graph)
    for index, attackers in enumerate(graph.before):
        is_in, is_out = index + 1, count + index + 1
        yield [-is_in, -is_out]
        yield [-is_out, *[attacker + 1 for attacker in attackers]]
        for attacker in attackers:
            yield [-is_in, count + attacker + 1]
            yield [-attacker - 1, is_out]


def complete(graph: Graph, doubted: Collection[int] = ()) -> Iterator[Clause]:
    """Admissible, and an argument all of whose attackers are out is in.

    Arguments that are ``doubted`` have an attacker elsewhere that is undecided, so they are never in.
    """
    count = len(graph)
    yield from admissible(graph)
    for index, attackers in enumerate(graph.before):
        if index in doubted:
            yield [-index - 1]
        else:
            yield [index + 1, *[-count - attacker - 1 for attacker in attackers]]


def ranged(graph: Graph) -> Iterator[Clause]:
    """Of complete extensions, the range: variable 2n+k+1 holds only where argument k is in or out."""
    count = len(graph)
    yield from complete(graph)
    for index in range(count):
        yield [-2 * count - index - 1, index + 1, count + index + 1]


def reached(graph: Graph) -> Iterator[Clause]:
    """Of sets without a conflict, the range: variable n+k+1 holds only where argument k is in or attacked."""
    count = len(graph)
    yield from conflict_free(graph)
    for index, attackers in enumerate(graph.before):
        yield [-count - index - 1, index + 1, *[attacker + 1 for attacker in attackers]]
