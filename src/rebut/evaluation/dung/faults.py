"""Why a set of arguments is no extension."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from .graph import Graph

__all__ = ["Fault", "conflict", "undefended", "unfinished"]


@attrs.frozen
class Fault:
    """What is wrong with a set, in words with a place for each of some arguments; and a set that shows it."""

    words: str
    numbers: tuple[int, ...] = ()
    instead: list[int] | None = None
    """An extension that goes before it, such as a larger one."""

    def told(self, names: Sequence[str]) -> str:
        """The words, with the arguments by their names."""
        return self.words.format(*[repr(names[number]) for number in self.numbers])


def conflict(graph: Graph, extension: Iterable[int]) -> Fault | None:
    """That one of a set attacks another one, or itself."""
    held = set(extension)
    for one in sorted(held):
        for target in graph.after[one]:
            if target == one:
                return Fault("{} attacks itself", (one,))
            if target in held:
                return Fault("{} attacks {}", (one, target))
    return None


def undefended(graph: Graph, extension: Iterable[int]) -> Fault | None:
    """That something attacks one of a set, and nothing of the set attacks it."""
    held = set(extension)
    hit = graph.attacked(held)
    for one in sorted(held):
        for attacker in graph.before[one]:
            if attacker not in hit:
                return Fault("{} attacks {}, and nothing in the set attacks {}", (attacker, one, attacker))
    return None


def unfinished(graph: Graph, extension: Iterable[int]) -> Fault | None:
    """That a set defends an argument that it does not have."""
    held = set(extension)
    hit = graph.attacked(held)
    for index, attackers in enumerate(graph.before):
        if index not in held and all([attacker in hit for attacker in attackers]):
            return Fault("{} is not in the set, which defends it", (index,))
    return None
