"""The rivals of a statement in its groups, sorted once for all members of them: who weighs most, and what they have."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from heapq import nsmallest

from rebut.model import Standard
from rebut.model.verdicts import Label

from .answering import Answering
from .competing import Contest
from .labelling import Labelling
from .structure import denial

__all__ = ["Opposing", "Pool"]

IN, OUT = Label.IN, Label.OUT


class Opposing:
    """What each statement competes with, and what of that has to be told."""

    def __init__(self, now: Labelling, answering: Answering, worded: Callable[[int], str]) -> None:
        self._now = now
        self._answering = answering
        self._worded = worded
        self._pools: dict[tuple[Contest, ...], Pool] = {}
        self._courses: dict[Contest, _Course] = {}
        self._standing: dict[Contest, list[int]] = {}

    def pool(self, contests: Sequence[Contest]) -> Pool:
        """The members of some groups together."""
        key = tuple(contests)
        if (found := self._pools.get(key)) is None:
            found = self._pools[key] = Pool(self._now, key, self._worded)
        return found

    def over(self, contest: Contest) -> bool:
        """Whether the members of a group are rivals no more."""
        return contest.ended is not None and self._now.labels[contest.ended] is IN

    def since(self, contest: Contest) -> float:
        """From when on the members of a group surely were rivals."""
        if contest.ended is None:
            return 0
        return self._now.when[contest.ended] if self._now.labels[contest.ended] is OUT else math.inf

    def standing(self, statement: int) -> int | None:
        """The rival that came to hold first, and as a rival; the denial goes before all others."""
        if self._now.labels[denial(statement)] is IN:
            return denial(statement)
        when = self._now.when
        found = []
        for contest in self._now.contests.get(statement, ()):
            if contest not in self._standing:
                self._standing[contest] = nsmallest(2, contest.standing, key=when.__getitem__)
            if (since := self.since(contest)) < math.inf:
                rivals = [one for one in self._standing[contest] if one != statement]
                found.extend([(max(since, when[one]), when[one], one) for one in rivals[:1]])
        return min(found)[2] if found else None

    def stands_in(self, ended: int, *, beside: int) -> bool:
        """Whether a rival of a statement is in, in the group that is ended by another."""
        groups = [one for one in self._now.contests.get(beside, ()) if one.ended == ended]
        return any(one.standing and one.standing != (beside,) for one in groups)

    def strongest(self, statement: int, before: float) -> int:
        """The rival for which most spoke by then."""
        rival = denial(statement)
        most = self._answering.weight(rival, before)
        for contest in self._now.contests.get(statement, ()):
            if not self.since(contest) < before:
                continue
            if contest not in self._courses:
                self._courses[contest] = _Course(contest, self._answering)
            other, weight = self._courses[contest].highest(before, beside=statement)
            if weight > most:
                rival, most = other, weight
        return rival

    def between(self, statement: int, rival: int) -> list[Contest] | None:
        """The groups that make two statements rivals; None where they are so by themselves."""
        if rival == denial(statement):
            return None
        others = self._now.contests.get(rival, ())
        return [one for one in self._now.contests.get(statement, ()) if one in others]


class _Course:
    """Which members of a group weighed most in the course of time: the first two at each step."""

    def __init__(self, contest: Contest, answering: Answering) -> None:
        rises = sorted([
            (time, -weight, place, member)
            for place, member in enumerate(contest.members)
            for time, weight in answering.rises(member)
        ])  # fmt: skip
        self._times: list[float] = []
        self._leading: list[list[tuple[float, int, int]]] = []
        """Of the first two at most: the weight, below zero, the place in the group, and the member."""
        leading: list[tuple[float, int, int]] = []
        for time, weight, place, member in rises:
            others = [one for one in leading if one[1] != place]
            same = [one for one in leading if one[1] == place]
            leading = nsmallest(2, [*others, min([*same, (weight, place, member)])])
            self._times.append(time)
            self._leading.append(leading)

    def highest(self, before: float, *, beside: int) -> tuple[int, float]:
        """The member other than one that weighed most by then, and how much."""
        at = bisect_left(self._times, before) - 1
        for weight, _, member in self._leading[at] if at >= 0 else ():
            if member != beside:
                return member, -weight
        return beside, 0.0


class Pool:
    """The members of some groups, by what there is for them."""

    def __init__(self, now: Labelling, contests: Iterable[Contest], worded: Callable[[int], str]) -> None:
        self._now = now
        self._worded = worded
        self.members = tuple(dict.fromkeys([one for contest in contests for one in contest.members]))
        names = now.structure.edges.names
        bare: list[int] = []
        empty: list[int] = []
        spoken: list[int] = []
        for one in self.members:
            if any([names[number] for number in now.concluding[one]]):
                spoken.append(one)
            else:
                (bare if now.concluding[one] else empty).append(one)
        self._bare, self._empty = bare, empty
        self._unspoken = {*bare, *empty}
        self._spoken = spoken
        self._all: _Named | None = None
        self._failing: _Named | None = None
        self._kinds: dict[str, tuple[list[float], list[int]]] | None = None

    def named(self, above: float) -> _Named:
        """The named reasons for its members, or only those that come to less than they weigh."""
        if above < 0:
            if self._all is None:
                self._all = _Named(self._now, self._spoken, failing=False)
            return self._all
        if self._failing is None:
            self._failing = _Named(self._now, self._spoken, failing=True)
        return self._failing

    def unspoken(self, statement: int, count: int) -> list[tuple[list[int], int, bool]]:
        """The rivals without a reason, the first of them, how many more, and whether they are presumed."""
        found = []
        for group, presumed in ((self._bare, True), (self._empty, False)):
            first = [one for one in group[: count + 1] if one != statement][:count]
            own = statement in self._unspoken and bool(self._now.concluding[statement]) is presumed
            if first:
                found.append((first, len(group) - own - len(first), presumed))
        return found

    def heavier(self, statement: int, than: float, count: int) -> list[tuple[list[int], int]]:
        """The rivals that may weigh more, by what is said of them: the first of each kind, and how many more."""
        found = []
        for mosts, ordered in self._by_kind().values():
            there = bisect_left(mosts, -than)
            first = [one for one in ordered[: min(there, count + 1)] if one != statement][:count]
            more = there - len(first) - (self._may_exceed(statement) > than and statement in ordered[:there])
            if first:
                found.append((first, more))
        return found

    def _by_kind(self) -> dict[str, tuple[list[float], list[int]]]:
        if self._kinds is None:
            kinds: dict[str, list[int]] = {}
            for one in self.members:
                kinds.setdefault(self._worded(one), []).append(one)
            self._kinds = {}
            for word, group in kinds.items():
                group.sort(key=lambda one: -self._may_exceed(one))
                self._kinds[word] = [-self._may_exceed(one) for one in group], group
        return self._kinds

    def _may_exceed(self, statement: int) -> float:
        """What a rival can beat: as much as it may weigh, or anything where a scintilla is enough for it."""
        scintilla = self._now.structure.standards.get(statement) is Standard.SCINTILLA
        return float("inf") if scintilla else self._now.most[statement]


class _Named:
    """Named reasons for statements, in groups of which each statement asks for those of all others."""

    def __init__(self, now: Labelling, statements: Iterable[int], *, failing: bool) -> None:
        self._names: dict[int, dict[str, tuple[float, float]]] = {}
        """For each statement: name -> its weight, and what of that is left."""
        self._owners: dict[str, list[int]] = {}
        edges, most = now.structure.edges, now.tallies.most
        highest: dict[str, tuple[float, float]] = {}
        for one in statements:
            own: dict[str, tuple[float, float]] = {}
            for number in now.concluding[one]:
                left = most[number] if failing else -1.0
                if edges.names[number] and edges.weights[number] > left:
                    name = edges.names[number][0]
                    own[name] = _both(own.get(name), edges.weights[number], left)
            if own:
                self._names[one] = own
            for name, (weight, left) in own.items():
                self._owners.setdefault(name, []).append(one)
                highest[name] = _both(highest.get(name), weight, left)
        self._highest = highest
        self._weights = sorted([weight for weight, _ in highest.values()])
        self._left = sorted([left for _, left in highest.values()])
        self._place = {one: place for place, one in enumerate(self._names)}
        self._heaviest = self._names if not failing else sorted(self._names, key=self._weight)

    def _weight(self, statement: int) -> float:
        return -max([weight for weight, _ in self._names[statement].values()])

    def first(self, statement: int, above: float, count: int) -> list[int]:
        """The first rivals with a reason that weighs more, or the heaviest; and those that have one of these too."""
        found: list[int] = []
        for one in self._heaviest:
            if len(found) == count or -self._weight(one) <= above:
                break
            if one != statement and any(self._counts(name, above) for name in self._names[one]):
                found.append(one)
        sharing = [other for one in found for name in self._names[one] for other in self._owners[name]]
        return sorted({*found, *sharing}.difference([statement]), key=self._place.__getitem__)

    def beyond(self, statement: int, told: Sequence[int], above: float) -> int:
        """How many reasons weigh more, for rivals other than those that are told."""
        around = {statement, *told}
        names = {name for one in around for name in self._names.get(one, ())}
        counted = [name for name in names if self._counts(name, above) and around.issuperset(self._owners[name])]
        every = len(self._weights) - bisect_right(self._weights, above)
        return every - (len(self._left) - bisect_right(self._left, above)) - len(counted)

    def _counts(self, name: str, above: float) -> bool:
        weight, left = self._highest[name]
        return left <= above < weight


def _both(before: tuple[float, float] | None, weight: float, left: float) -> tuple[float, float]:
    return (weight, left) if before is None else (max(before[0], weight), max(before[1], left))
