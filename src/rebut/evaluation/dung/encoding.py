"""Semantics as clauses: for argument k of n, variable k+1 says that it is in, and n+k+1 that it is out."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .graph import Graph
from .solving import Clause

__all__ = ["complete", "stable"]


def stable(graph: Graph) -> Iterator[Clause]:
    """Each argument is in, or one of its attackers is; never both. What is not in is out."""
    for index, attackers in enumerate(graph.before):
        yield [index + 1, *[attacker + 1 for attacker in attackers]]
        for attacker in attackers:
            if attacker <= index or index not in graph.before[attacker]:  # of two that attack each other, once
                yield [-index - 1, -attacker - 1]


def complete(graph: Graph, doubted: Collection[int] = ()) -> Iterator[Clause]:
    """An argument is in just where all of its attackers are out, and out just where one of them is in.

    Arguments that are ``doubted`` have an attacker elsewhere that is undecided, so they are never in.
    """
    count = len(graph)
    for index, attackers in enumerate(graph.before):
        is_in, is_out = index + 1, count + index + 1
        yield [-is_in, -is_out]
        yield [-is_out, *[attacker + 1 for attacker in attackers]]
        if index in doubted:
            yield [-is_in]
        else:
            yield [is_in, *[-count - attacker - 1 for attacker in attackers]]
        for attacker in attackers:
            yield [-is_in, count + attacker + 1]
            yield [-attacker - 1, is_out]
