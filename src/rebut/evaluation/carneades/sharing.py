"""Among how many premises an edge shares, where it is weighed by its share in all premises of the issue."""

from __future__ import annotations

from collections.abc import Sequence

from rebut.model import Weighing

from .structure import Structure, denial

__all__ = ["sharers"]


def sharers(structure: Structure, concluding: Sequence[Sequence[int]]) -> dict[int, int]:
    """Edge that is factorised -> how many different premises speak for its conclusion, or for a rival of that."""
    edges = structure.edges
    factorised = [number for number, one in enumerate(edges.weighings) if one is Weighing.FACTORISED]
    if not factorised:
        return {}
    issues = _Issues(structure, concluding)
    found = {one: issues.size(one) for one in {edges.conclusions[number] for number in factorised}}
    return {number: found[edges.conclusions[number]] for number in factorised}


class _Issues:
    def __init__(self, structure: Structure, concluding: Sequence[Sequence[int]]) -> None:
        self._premises = structure.edges.premises
        self._concluding = concluding
        self._groups: dict[int, list[int]] = {}
        for number, rivalry in enumerate(structure.rivalries):
            for member in rivalry.members:
                self._groups.setdefault(member, []).append(number)
        self._pools = [self._speaking(*rivalry.members) for rivalry in structure.rivalries]
        self._joint: dict[tuple[int, ...], set[int]] = {}
        """What speaks in several groups together."""

    def _speaking(self, *statements: int) -> set[int]:
        """The premises of all that speaks for some statements."""
        return {one for side in statements for number in self._concluding[side] for one in self._premises[number]}

    def size(self, statement: int) -> int:
        """How many premises speak for a statement, its denial or the rivals of its groups."""
        groups = tuple(self._groups.get(statement, ()))
        if not groups:
            return len(self._speaking(statement, denial(statement)))
        if groups not in self._joint:
            self._joint[groups] = set().union(*[self._pools[group] for group in groups])
        joint = self._joint[groups]
        return len(joint) + len(self._speaking(denial(statement)) - joint)
