"""What tells one way of taking a matter from the others, in as few words as will do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from rebut.model.readings import Label

__all__ = ["told_apart"]

Literal = tuple[str, Label]

_STATES = {Label.IN: "stands", Label.OUT: "falls", Label.UNDECIDED: "is open"}
_TRIED = 24
"""Among so many things pairs are looked for."""


def told_apart(
    sides: Sequence[Mapping[str, Label]], called: Callable[[str], str], rank: Callable[[str], int]
) -> Iterator[str]:
    """A name for each side: what is so in it alone, of a low rank, and as far as possible something that stands.

    >>> sides = [{"a": Label.IN, "b": Label.OUT}, {"a": Label.OUT, "b": Label.IN}]
    >>> list(told_apart(sides, str.upper, lambda _: 0))
    ['A stands', 'B stands']
    """
    varying = [id for id in sides[0] if len({side[id] for side in sides}) > 1]
    holders: dict[Literal, set[int]] = {}
    for number, side in enumerate(sides):
        for id in varying:
            holders.setdefault((id, side[id]), set()).add(number)
    for number, side in enumerate(sides):
        own = sorted([(id, side[id]) for id in varying], key=lambda one: (rank(one[0]), list(_STATES).index(one[1])))
        found = _enough(number, own, holders)
        yield _joined([f"{called(id)} {_STATES[label]}" for id, label in found])


def _enough(number: int, own: Sequence[Literal], holders: Mapping[Literal, set[int]]) -> list[Literal]:
    """As few as will do, by trying; else those that leave the fewest others, one after another."""
    for count in (1, 2):
        for chosen in combinations(own if count == 1 else own[:_TRIED], count):
            if set.intersection(*[holders[one] for one in chosen]) == {number}:
                return list(chosen)
    found: list[Literal] = []
    left: set[int] | None = None
    while own and left != {number}:
        best = min(own, key=lambda one: len(holders[one] if left is None else holders[one] & left))
        narrowed = holders[best] if left is None else holders[best] & left
        if narrowed == left:
            break
        found.append(best)
        left = set(narrowed)
    return found


def _joined(words: Sequence[str]) -> str:
    return " and ".join(words) if len(words) < 3 else f"{', '.join(words[:-1])} and {words[-1]}"  # noqa: PLR2004
