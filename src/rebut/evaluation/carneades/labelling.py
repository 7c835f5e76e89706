"""Labelling every statement of a structure in, out or undecided, by intervals of weight to a fixpoint.

Each weight is an interval: what surely speaks for a statement, and what still might. A statement is in when the
least of it beats the most of each rival, and out when the most of it is nothing, or fails against the least of one.
Intervals only narrow, so the result is the same in whatever order one goes. (Gordon and Walton 2016 resolve an issue
when all its arguments are decided; intervals resolve it as soon as it cannot turn out otherwise.)
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from rebut.evaluation.limits import Deadline
from rebut.model import Standard
from rebut.model.verdicts import Label

from .competing import Contest
from .ranking import Ranks
from .sharing import sharers
from .standards import GRANTED, beats
from .structure import Structure, denial
from .weighing import Tallies

__all__ = ["Labelling", "labelled"]

_OFTEN = 256
"""How many are decided before one looks at the clock."""
IN, OUT, UNDECIDED = Label.IN, Label.OUT, Label.UNDECIDED


class Labelling:
    """The labels of all statements, and the weights behind them."""

    def __init__(self, structure: Structure) -> None:
        count, edges = 2 * len(structure.ids), structure.edges
        self.structure = structure
        self.is_cut = False
        """Whether there was no time to decide the rest."""
        self.labels = [UNDECIDED] * count
        self.when = array("q", [0]) * count
        """Which was decided before which, from 1; 0 for what is not."""
        alone = [(number,) for number in range(len(edges))]
        self.concluding = _table(count, zip(edges.conclusions, strict=True), alone)
        """The edges that speak for a statement."""
        self.resting = _table(count, edges.premises, alone)
        """The edges that it is a premise of."""
        self.stopped = _table(count, edges.undercutters, alone)
        """The edges that it undercuts."""
        self.tallies = Tallies(edges, sharers(structure, self.concluding))
        self.least = _highest(self.concluding, self.tallies.least)
        self.most = _highest(self.concluding, self.tallies.most)
        for statement in structure.granted:
            self.least[statement] = self.most[statement] = GRANTED
        self.contests: dict[int, list[Contest]] = {}
        """The groups in which a statement competes, besides with its denial."""
        for rivalry in structure.rivalries:
            contest = Contest(rivalry, self.least, self.most)
            for member in contest.members:
                self.contests.setdefault(member, []).append(contest)
        self.rivals = _Rivals(self.contests)
        """What a statement competes with, and what ends that."""


def _table(count: int, rows: Iterable[Iterable[int]], alone: Sequence[tuple[int]]) -> list[Sequence[int]]:
    """In which rows each statement stands; most stand in one or none, for which no list of its own is made."""
    table: list[Sequence[int]] = [()] * count
    several: dict[int, list[int]] = {}
    for row, itself in zip(rows, alone, strict=True):
        for statement in row:
            if not table[statement]:
                table[statement] = itself
            elif statement in several:
                several[statement] += itself
            else:
                table[statement] = several[statement] = [*table[statement], *itself]
    return table


def _highest(table: Iterable[Sequence[int]], weights: Sequence[float]) -> list[float]:
    """The highest weight of what speaks for each statement."""
    return [max([weights[number] for number in numbers]) if numbers else 0.0 for numbers in table]


class _Rivals:
    """The rivals of each statement one by one: its denial, and who is in a group with it."""

    def __init__(self, contests: Mapping[int, Iterable[Contest]]) -> None:
        self._contests = contests

    def __getitem__(self, statement: int) -> Iterator[tuple[int, int | None]]:
        yield denial(statement), None
        for contest in self._contests.get(statement, ()):
            for member in contest.members:
                if member != statement:
                    yield member, contest.ended


class _Deciding:
    """The labelling on its way to the fixpoint."""

    def __init__(self, structure: Structure) -> None:
        self.now = Labelling(structure)
        self.ranks = Ranks(structure)
        self._contests = list(dict.fromkeys([one for held in self.now.contests.values() for one in held]))
        self._ending: dict[int, list[Contest]] = {}
        for contest in self._contests:
            if contest.ended is not None:
                self._ending.setdefault(contest.ended, []).append(contest)
        self._heaps = self._several()
        """Where several edges speak for a statement, how much each still may weigh; the most is on top."""
        self._tied: dict[int, None] = {}
        self._stirred: dict[Contest, None] = {}
        """The groups in which there is more or less to beat than when it was last looked at all of them."""
        self._clock = 0
        self._waiting: deque[int] = deque()
        self._is_waiting = bytearray(b"\1") * len(self.now.labels)

    def _several(self) -> dict[int, list[tuple[float, int]]]:
        most, found = self.now.tallies.most, {}
        for statement, numbers in enumerate(self.now.concluding):
            if len(numbers) > 1:
                found[statement] = heap = [(-most[number], number) for number in numbers]
                heapify(heap)
        return found

    def run(self, until: Deadline | None) -> Labelling:
        """The fixpoint, or how far one came until then: what is decided stays decided."""
        now, labels = self.now, self.now.labels
        for statement in now.structure.granted:
            if labels[statement] is UNDECIDED:
                self._decide(statement, IN)
        for statement in range(len(labels)):
            self._look(statement)
        while self._waiting or self._stir():
            self._look(self._waiting.popleft())
            if until is not None and not self._clock % _OFTEN and until.passed():
                now.is_cut = True
                break
        for contest in self._contests:
            contest.settle(labels)
        return now

    def _stir(self) -> bool:
        """Look again at all members of the groups in which something became of what there is to beat."""
        stirred, self._stirred = self._stirred, {}
        for contest in stirred:
            self._look_again(*contest.members)
        return bool(self._waiting)

    def _look(self, statement: int) -> None:
        self._is_waiting[statement] = False
        if self.now.labels[statement] is UNDECIDED and (label := self._label(statement)) is not UNDECIDED:
            self._decide(statement, label)

    def _label(self, statement: int) -> Label:
        """What can be said of a statement now."""
        now = self.now
        least, most = now.least[statement], now.most[statement]
        if not most:
            return OUT
        surely, possibly = self._against(statement)
        standard, thresholds = self._standard(statement), now.structure.thresholds
        if (most == surely or least == possibly) and self._may_be_preferred(statement):
            return self._by_rank(statement)
        if not beats(standard, most, surely, thresholds):
            return OUT
        return IN if least and beats(standard, least, possibly, thresholds) else UNDECIDED

    def _against(self, statement: int) -> tuple[float, float]:
        """The most that surely speaks for a rival, and the most that still may."""
        now, other = self.now, denial(statement)
        surely, possibly = now.least[other], now.most[other]
        for contest in now.contests.get(statement, ()):
            state = OUT if contest.ended is None else now.labels[contest.ended]
            if state is OUT:
                surely = max(surely, contest.surely_beside(statement))
            if state is not IN:
                possibly = max(possibly, contest.possibly_beside(statement))
        return surely, possibly

    def _standard(self, statement: int) -> Standard:
        return self.now.structure.standards.get(statement, Standard.PREPONDERANCE)

    # ties

    def _may_be_preferred(self, statement: int) -> bool:
        return self.ranks.favour(statement) and self._standard(statement) is Standard.PREPONDERANCE

    def _by_rank(self, statement: int) -> Label:
        """What can be said of a statement that weighs as much as a rival: it is to be preferred to each that does."""
        now, ranks = self.now, self.ranks
        self._tied[statement] = None
        least, most, sure = now.least[statement], now.most[statement], now.least[statement] > 0
        for rival, ended in now.rivals[statement]:
            state = OUT if ended is None else now.labels[ended]
            if state is IN:
                continue
            surely = now.least[rival] if state is OUT else 0.0
            if most <= surely and not (most == surely < GRANTED and ranks.may_prefer(now, statement, rival)):
                return OUT
            possibly = now.most[rival]
            if sure and least <= possibly:
                sure = least == possibly < GRANTED and ranks.surely_prefers(now, statement, rival)
        return IN if sure else UNDECIDED

    # one thing decided, and what follows

    def _decide(self, statement: int, label: Label) -> None:
        now, holds = self.now, label is IN
        self._clock += 1
        now.labels[statement], now.when[statement] = label, self._clock
        for number in now.resting[statement]:
            now.tallies.premise(number, holds=holds)
            self._narrow(number)
        for number in now.stopped[statement]:
            now.tallies.undercutter(number, holds=holds)
            self._narrow(number)
        for contest in self._ending.get(statement, ()):
            self._look_again(*contest.members)
        if self.ranks.depend_on(statement):
            self._look_again(*self._tied)

    def _narrow(self, number: int) -> None:
        """Weigh an edge again, and look again at what that touches."""
        now, tallies = self.now, self.now.tallies
        statement, before = now.structure.edges.conclusions[number], tallies.most[number]
        if not tallies.weigh(number) or now.least[statement] == GRANTED:
            return
        rose = tallies.least[number] > now.least[statement]
        if rose:
            now.least[statement] = tallies.least[number]
        sank = tallies.most[number] < before and self._lower(statement, number)
        if rose or sank or self.ranks:
            self._look_again(statement, denial(statement))
            for contest in now.contests.get(statement, ()):
                if contest.heed(statement, rose=rose, sank=sank) or self.ranks:
                    self._stirred[contest] = None

    def _lower(self, statement: int, number: int) -> bool:
        """Let the most that may speak for a statement sink to what its edges still may weigh; whether it did."""
        tallies, before = self.now.tallies, self.now.most[statement]
        most = tallies.most[number]
        if (heap := self._heaps.get(statement)) is not None:
            heappush(heap, (-most, number))
            while -heap[0][0] != tallies.most[heap[0][1]]:
                heappop(heap)
            most = -heap[0][0]
        self.now.most[statement] = most
        return most < before

    def _look_again(self, *statements: int) -> None:
        for statement in statements:
            if not self._is_waiting[statement] and self.now.labels[statement] is UNDECIDED:
                self._is_waiting[statement] = True
                self._waiting.append(statement)


def labelled(structure: Structure, until: Deadline | None = None) -> Labelling:
    """The labels that the rules give: the least fixpoint; past the limit, those that are known so far."""
    return _Deciding(structure).run(until)
