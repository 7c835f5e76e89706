"""Preferences, which break ties between statements of equal weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebut.model.verdicts import Label

from .structure import Ranking, Structure

if TYPE_CHECKING:
    from .labelling import Labelling

__all__ = ["Ranks"]


class Ranks:
    """What is preferred to what, directly or by way of others, as far as the preferences apply."""

    def __init__(self, structure: Structure) -> None:
        self._below: dict[str, list[Ranking]] = {}
        self._conditions = {ranking.applies for ranking in structure.rankings}
        for ranking in structure.rankings:
            self._below.setdefault(ranking.better, []).append(ranking)
        self._favoured = self._preferable(structure) if self._below else set()

    def _preferable(self, structure: Structure) -> set[int]:
        """The statements of which something is preferred to something: they themselves, or what speaks for them."""
        edges = structure.edges
        found = {2 * number for number, id in enumerate(structure.ids) if id in self._below}
        for conclusion, names in zip(edges.conclusions, edges.names, strict=True):
            if not self._below.keys().isdisjoint(names):
                found.add(conclusion)
        return found

    def __bool__(self) -> bool:
        return bool(self._below)

    def favour(self, statement: int) -> bool:
        """Whether a preference can ever break a tie for a statement."""
        return statement in self._favoured

    def depend_on(self, statement: int) -> bool:
        """Whether a preference applies only with this statement."""
        return statement in self._conditions

    def surely_prefers(self, now: Labelling, statement: int, rival: int) -> bool:
        """Whether each edge that may weigh most for a rival is surely below one that does for the statement."""
        if self._named(now, statement, rival, sure=True):
            return True
        best = [edge for edge in now.concluding[statement] if now.tallies.least[edge] == now.least[statement]]
        threats = [edge for edge in now.concluding[rival] if now.tallies.most[edge] == now.most[rival]]
        return all(any(self._over(now, one, other, sure=True) for one in best) for other in threats)

    def may_prefer(self, now: Labelling, statement: int, rival: int) -> bool:
        """Whether each edge that surely weighs most for a rival may be below one for the statement."""
        if self._named(now, statement, rival, sure=False):
            return True
        best = [edge for edge in now.concluding[statement] if now.tallies.most[edge] == now.most[statement]]
        threats = [edge for edge in now.concluding[rival] if now.tallies.least[edge] == now.least[rival]]
        return all(any(self._over(now, one, other, sure=False) for one in best) for other in threats)

    def _named(self, now: Labelling, statement: int, rival: int, *, sure: bool) -> bool:
        """Whether the preference is between the two claims themselves."""
        ids = now.structure.ids
        if statement % 2 or rival % 2:
            return False
        return self._reaches(now, (ids[statement // 2],), (ids[rival // 2],), sure=sure)

    def _over(self, now: Labelling, one: int, other: int, *, sure: bool) -> bool:
        names = now.structure.edges.names
        return self._reaches(now, names[one], names[other], sure=sure)

    def _reaches(self, now: Labelling, upper: tuple[str, ...], lower: tuple[str, ...], *, sure: bool) -> bool:
        waiting, seen = list(upper), set(upper)
        while waiting:
            for ranking in self._below.get(waiting.pop(), ()):
                label = now.labels[ranking.applies]
                if (label is Label.IN if sure else label is not Label.OUT) and ranking.worse not in seen:
                    seen.add(ranking.worse)
                    waiting.append(ranking.worse)
        return not seen.isdisjoint(lower) and not set(upper) & set(lower)
