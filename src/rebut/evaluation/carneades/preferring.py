"""Which preferences made a statement stand that would have been tied."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from rebut.model import Standard
from rebut.model.verdicts import Label

from .labelling import Labelling
from .structure import Ranking

__all__ = ["Preferred", "idle", "preferences"]


@attrs.frozen
class Preferred:
    """The edges that are preferred to those that weigh as much, and the preferences that say so."""

    edges: tuple[int, ...]
    applying: tuple[int, ...]


def preferences(now: Labelling, statement: int) -> Preferred | None:
    """What decided for a statement that a rival weighs as much as; None where nothing had to."""
    standard = now.structure.standards.get(statement, Standard.PREPONDERANCE)
    if not now.structure.rankings or now.labels[statement] is not Label.IN or standard is not Standard.PREPONDERANCE:
        return None
    weight = now.least[statement]
    even = [rival for rival, ended in now.rivals[statement] if _on(now, ended) and now.most[rival] == weight]
    if not even:
        return None
    best = [number for number in now.concluding[statement] if now.tallies[number].least == weight]
    named = [number for number in best if now.structure.edges[number].names]
    found = _Found(now)
    for rival in even:
        found.over(statement, rival, best)
    edges = tuple(dict.fromkeys(found.edges)) or tuple(named[:1])
    return Preferred(edges, tuple(dict.fromkeys(found.applying)))


def _on(now: Labelling, ended: int | None) -> bool:
    return ended is None or now.labels[ended] is not Label.IN


def idle(now: Labelling, statement: int, rival: int) -> list[int]:
    """The preferences that would break a tie, and do not apply."""
    if not now.structure.rankings:
        return []
    found = _Found(now, every=True)
    for one, other in ((statement, rival), (rival, statement)):
        found.over(one, other, list(now.concluding[one]))
    return [one for one in dict.fromkeys(found.applying) if now.labels[one] is not Label.IN]


class _Found:
    """The preferences between statements, or between what speaks for them."""

    def __init__(self, now: Labelling, *, every: bool = False) -> None:
        self._now = now
        self._below: dict[str, list[Ranking]] = {}
        for ranking in now.structure.rankings:
            if every or now.labels[ranking.applies] is Label.IN:
                self._below.setdefault(ranking.better, []).append(ranking)
        self.edges: list[int] = []
        self.applying: list[int] = []

    def over(self, statement: int, rival: int, best: list[int]) -> None:
        """Take down what sets a statement above a rival."""
        now, ids = self._now, self._now.structure.ids
        if not statement % 2 and not rival % 2:
            way = self._way((ids[statement // 2],), (ids[rival // 2],))
            if way is not None:
                self.applying += way
                return
        edges = now.structure.edges
        for threat in now.concluding[rival]:
            if now.tallies[threat].most == now.most[rival]:
                ways = [(self._way(edges[one].names, edges[threat].names), one) for one in best]
                way, one = next(((way, one) for way, one in ways if way is not None), (None, None))
                if way is not None and one is not None:
                    self.applying += way
                    self.edges.append(one)

    def _way(self, upper: Iterable[str], lower: Iterable[str]) -> list[int] | None:
        """The preferences that lead from one of some names down to one of others."""
        came: dict[str, list[int]] = {name: [] for name in upper}
        waiting, ends = list(came), set(lower)
        if ends & set(came):
            return None
        while waiting:
            name = waiting.pop(0)
            if name in ends:
                return came[name]
            for ranking in self._below.get(name, ()):
                if ranking.worse not in came:
                    came[ranking.worse] = [*came[name], ranking.applies]
                    waiting.append(ranking.worse)
        return None
