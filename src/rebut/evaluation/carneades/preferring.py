"""Which preferences made a statement stand that would have been tied, or might do so yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs

from rebut.model import Standard
from rebut.model.verdicts import Label

from .labelling import Labelling
from .ranking import Ranks
from .structure import Ranking, denial

__all__ = ["Preferred", "Preferring"]

IN, OUT, OPEN = Label.IN, Label.OUT, Label.UNDECIDED


@attrs.frozen
class Preferred:
    """The edges that are preferred to those that weigh as much, and the preferences that say so."""

    edges: tuple[int, ...]
    applying: tuple[int, ...]


class Preferring:
    """The preferences of a debate, as far as they apply."""

    def __init__(self, now: Labelling) -> None:
        self._now = now
        rankings = now.structure.rankings
        self._ranks = Ranks(now.structure)
        self._every = _Orders(now, rankings)
        self._applying = _Orders(now, [one for one in rankings if now.labels[one.applies] is IN])
        self._possible = _Orders(now, [one for one in rankings if now.labels[one.applies] is not OUT])
        self._open = {one.applies for one in rankings if now.labels[one.applies] is OPEN}
        self._called = _called(now) if self._open else {}

    def deciding(self, statement: int) -> Preferred | None:
        """What decided for a statement that a rival weighs as much as; None where nothing had to."""
        now = self._now
        if not now.structure.rankings or now.labels[statement] is not IN or not self._is_open_to_them(statement):
            return None
        even = list(self._even(statement))
        if not even:
            return None
        weight = now.least[statement]
        best = [number for number in now.concluding[statement] if now.tallies.least[number] == weight]
        named = [number for number in best if now.structure.edges.names[number]]
        ways = [way for rival in even for way in self._applying.over(statement, rival, best)]
        edges = tuple(dict.fromkeys([edge for edge, _ in ways if edge is not None])) or tuple(named[:1])
        return Preferred(edges, tuple(dict.fromkeys([one for _, way in ways for one in way])))

    def _is_open_to_them(self, statement: int) -> bool:
        """Whether preferences break its ties."""
        return self._now.structure.standards.get(statement, Standard.PREPONDERANCE) is Standard.PREPONDERANCE

    def _even(self, statement: int) -> Iterator[int]:
        """The rivals that weigh as much as what is in."""
        now, weight = self._now, self._now.least[statement]
        if now.most[denial(statement)] == weight:
            yield denial(statement)
        for contest in now.contests.get(statement, ()):
            on = contest.ended is None or now.labels[contest.ended] is not IN
            if on and contest.possibly_beside(statement) >= weight:
                yield from [one for one in contest.members if one != statement and now.most[one] == weight]

    def blocking(self, statement: int, rival: int) -> int:
        """Of what it is tied with, the first that no preference sets it above."""
        now, ranks = self._now, self._ranks
        if not ranks.favour(statement) or not ranks.may_prefer(now, statement, rival):
            return rival
        found = [denial(statement)]
        for contest in now.contests.get(statement, ()):
            if contest.ended is None or now.labels[contest.ended] is OUT:
                found += [one for one in contest.members if one != statement]
        even = (one for one in found if now.least[one] == now.least[statement])
        return next((one for one in even if not ranks.may_prefer(now, statement, one)), rival)

    def idle(self, statement: int, rival: int) -> list[int]:
        """The preferences that would break a tie, and do not apply."""
        if not self._now.structure.rankings:
            return []
        concluding = self._now.concluding
        pairs = ((statement, rival), (rival, statement))
        ways = [way for one, other in pairs for _, way in self._every.over(one, other, concluding[one])]
        every = dict.fromkeys([one for way in ways for one in way])
        return [one for one in every if self._now.labels[one] is not IN]

    def awaited(self, statement: int) -> list[int]:
        """The preferences that are undecided, and might make it stand where a rival weighs as much."""
        now = self._now
        if not self._open or now.labels[statement] is not OPEN or not self._is_open_to_them(statement):
            return []
        own = [number for number in now.concluding[statement] if now.tallies.most[number]]
        below = self._possible.below([name for one in self._names(statement, own) for name in one])
        rivals = dict.fromkeys([one for name in below for one in self._called.get(name, ())])
        found: dict[int, None] = {}
        for rival in rivals:
            if self._may_tie(statement, rival):
                ways = self._possible.over(statement, rival, own)
                found.update(dict.fromkeys([one for _, way in ways for one in way if one in self._open]))
        return list(found)

    def _names(self, statement: int, own: Iterable[int]) -> Iterator[Sequence[str]]:
        if not statement % 2:
            yield (self._now.structure.ids[statement // 2],)
        for number in own:
            yield self._now.structure.edges.names[number]

    def _may_tie(self, statement: int, rival: int) -> bool:
        """Whether two rivals weigh as much, as far as one sees."""
        now = self._now
        if now.least[statement] != now.most[rival] and now.most[statement] != now.least[rival]:
            return False
        if rival == denial(statement):
            return True
        others = now.contests.get(rival, ())
        both = [one for one in now.contests.get(statement, ()) if one in others] if rival != statement else []
        return any(one.ended is None or now.labels[one.ended] is not IN for one in both)


def _called(now: Labelling) -> dict[str, list[int]]:
    """Name -> the statements that are meant by it in a preference: the claim, or what a step or a link speaks for."""
    found: dict[str, list[int]] = {id: [2 * number] for number, id in enumerate(now.structure.ids)}
    edges = now.structure.edges
    for conclusion, names in zip(edges.conclusions, edges.names, strict=True):
        for name in names:
            found.setdefault(name, []).append(conclusion)
    return found


class _Orders:
    """Some preferences, and what they lead to."""

    def __init__(self, now: Labelling, rankings: Iterable[Ranking]) -> None:
        self._now = now
        self._below: dict[str, list[Ranking]] = {}
        for ranking in rankings:
            self._below.setdefault(ranking.better, []).append(ranking)

    def over(self, statement: int, rival: int, best: Sequence[int]) -> Iterator[tuple[int | None, list[int]]]:
        """What sets a statement above a rival: the preferences, and the edge that is preferred if it is one."""
        now, ids = self._now, self._now.structure.ids
        if not statement % 2 and not rival % 2:
            way = self._way((ids[statement // 2],), (ids[rival // 2],))
            if way is not None:
                yield None, way
                return
        names = now.structure.edges.names
        for threat in now.concluding[rival]:
            if now.tallies.most[threat] == now.most[rival]:
                ways = ((one, self._way(names[one], names[threat])) for one in best)
                yield from [(one, way) for one, way in ways if way is not None][:1]

    def below(self, names: Iterable[str]) -> dict[str, None]:
        """Everything that they lead down to."""
        found: dict[str, None] = {}
        waiting = list(names)
        while waiting:
            for ranking in self._below.get(waiting.pop(), ()):
                if ranking.worse not in found:
                    found[ranking.worse] = None
                    waiting.append(ranking.worse)
        return found

    def _way(self, upper: Iterable[str], lower: Collection[str]) -> list[int] | None:
        """The preferences that lead from some names down to one of others."""
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
