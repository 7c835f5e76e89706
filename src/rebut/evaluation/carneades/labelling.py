"""Labelling every statement of a structure in, out or undecided, by intervals of weight to a fixpoint.

Each weight is an interval: what surely speaks for a statement, and what still might. A statement is in when the
least of it beats the most of each rival, and out when the most of it is nothing, or fails against the least of one.
Intervals only narrow, so the result is the same in whatever order one goes. (Gordon and Walton 2016 resolve an issue
when all its arguments are decided; intervals resolve it as soon as it cannot turn out otherwise.)
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import TypeVar

from rebut.model import Standard
from rebut.model.verdicts import Label

from .ranking import Ranks
from .standards import GRANTED, beats
from .structure import Edge, Structure, denial
from .weighing import Tally, tally

__all__ = ["Labelling", "labelled"]

Item = TypeVar("Item")

IN, OUT, UNDECIDED = Label.IN, Label.OUT, Label.UNDECIDED


class Labelling:
    """The labels of all statements, and the weights behind them."""

    def __init__(self, structure: Structure) -> None:
        count = 2 * len(structure.ids)
        self.structure = structure
        self.labels = [UNDECIDED] * count
        self.when = [0] * count
        """Which was decided before which, from 1; 0 for what is not."""
        self.least = [0.0] * count
        self.most = [0.0] * count
        self.concluding: list[Sequence[int]] = [()] * count
        """The edges that speak for a statement."""
        self.resting: list[Sequence[int]] = [()] * count
        """The edges that it is a premise of."""
        self.stopped: list[Sequence[int]] = [()] * count
        """The edges that it undercuts."""
        self.rivals: list[Sequence[tuple[int, int | None]]] = [((denial(one), None),) for one in range(count)]
        """What it competes with, and what ends that."""
        self.tallies: list[Tally] = []


class _Deciding:
    """The labelling on its way to the fixpoint."""

    def __init__(self, structure: Structure) -> None:
        self.now = Labelling(structure)
        self.ranks = Ranks(structure.rankings)
        self._ending: dict[int, list[int]] = {}
        self._heaps: dict[int, list[tuple[float, int]]] = {}
        """Where several edges speak for a statement, how much each still may weigh; the most is on top."""
        self._tied: dict[int, None] = {}
        self._clock = 0
        self._connect()
        self._begin()

    def _connect(self) -> None:
        now, structure = self.now, self.now.structure
        edges = structure.edges
        _put(now.concluding, [(edge.conclusion, number) for number, edge in enumerate(edges)])
        _put(now.resting, [(one, number) for number, edge in enumerate(edges) for one in edge.premises])
        _put(now.stopped, [(one, number) for number, edge in enumerate(edges) for one in edge.undercutters])
        for rivalry in structure.rivalries:
            _put(now.rivals, [(rivalry.first, (rivalry.second, rivalry.ended))])
            _put(now.rivals, [(rivalry.second, (rivalry.first, rivalry.ended))])
            if rivalry.ended is not None:
                self._ending.setdefault(rivalry.ended, []).extend((rivalry.first, rivalry.second))
        now.tallies = [tally(edge, self._issue_size(edge)) for edge in edges]

    def _issue_size(self, edge: Edge) -> int:
        """How many premises speak for the conclusion or its rivals, for what is weighed by their share in all."""
        now, edges = self.now, self.now.structure.edges
        if edge.weighing != "factorised":
            return 0
        sides = [edge.conclusion, *[rival for rival, _ in now.rivals[edge.conclusion]]]
        return len({premise for side in sides for number in now.concluding[side] for premise in edges[number].premises})

    def _begin(self) -> None:
        now = self.now
        for statement, numbers in enumerate(now.concluding):
            if len(numbers) > 1:
                heap = [(-now.tallies[number].most, number) for number in numbers]
                heapify(heap)
                self._heaps[statement] = heap
            if numbers:
                now.least[statement] = max([now.tallies[number].least for number in numbers])
                now.most[statement] = max([now.tallies[number].most for number in numbers])
        for statement in now.structure.granted:
            now.least[statement] = now.most[statement] = GRANTED
        self._waiting = deque(range(len(now.labels)))
        self._is_waiting = [True] * len(now.labels)
        for statement in now.structure.granted:
            if now.labels[statement] is UNDECIDED:
                self._decide(statement, IN)

    def run(self) -> Labelling:
        """The fixpoint."""
        labels = self.now.labels
        while self._waiting:
            statement = self._waiting.popleft()
            self._is_waiting[statement] = False
            if labels[statement] is UNDECIDED and (label := self._label(statement)) is not UNDECIDED:
                self._decide(statement, label)
        return self.now

    def _label(self, statement: int) -> Label:
        """What can be said of a statement now."""
        now = self.now
        if not now.most[statement]:
            return OUT
        sure = now.least[statement] > 0
        for rival, ended in now.rivals[statement]:
            state = OUT if ended is None else now.labels[ended]
            if state is IN:
                continue
            if not self._may_beat(statement, rival, now.least[rival] if state is OUT else 0.0):
                return OUT
            sure = sure and self._surely_beats(statement, rival, now.most[rival])
        return IN if sure else UNDECIDED

    def _may_beat(self, statement: int, rival: int, con: float) -> bool:
        pro = self.now.most[statement]
        standard = self._standard(statement)
        return beats(standard, pro, con, self.now.structure.thresholds) or (
            self._ties(statement, pro, con) and self.ranks.may_prefer(self.now, statement, rival)
        )

    def _surely_beats(self, statement: int, rival: int, con: float) -> bool:
        pro = self.now.least[statement]
        standard = self._standard(statement)
        return beats(standard, pro, con, self.now.structure.thresholds) or (
            self._ties(statement, pro, con) and self.ranks.surely_prefers(self.now, statement, rival)
        )

    def _ties(self, statement: int, pro: float, con: float) -> bool:
        if pro != con or not 0 < pro < GRANTED or not self.ranks:
            return False
        self._tied[statement] = None
        return self._standard(statement) is Standard.PREPONDERANCE

    def _standard(self, statement: int) -> Standard:
        return self.now.structure.standards.get(statement, Standard.PREPONDERANCE)

    def _decide(self, statement: int, label: Label) -> None:
        now = self.now
        self._clock += 1
        now.labels[statement], now.when[statement] = label, self._clock
        for number in now.resting[statement]:
            now.tallies[number].premise(label is IN)
            self._narrow(number)
        for number in now.stopped[statement]:
            now.tallies[number].undercutter(label is IN)
            self._narrow(number)
        for other in self._ending.get(statement, ()):
            self._look_again(other)
        if self.ranks.depend_on(statement):
            for other in self._tied:
                self._look_again(other)

    def _narrow(self, number: int) -> None:
        """Weigh an edge again, and look again at what that touches."""
        now = self.now
        counted, statement = now.tallies[number], now.structure.edges[number].conclusion
        before = counted.most
        if not counted.weigh() or now.least[statement] == GRANTED:
            return
        changed = counted.least > now.least[statement]
        now.least[statement] = max(now.least[statement], counted.least)
        if counted.most < before:
            changed = self._lower(statement, number) or changed
        if changed or self.ranks:
            self._look_again(statement)
            for rival, _ in now.rivals[statement]:
                self._look_again(rival)

    def _lower(self, statement: int, number: int) -> bool:
        """Let the most that may speak for a statement sink to what its edges still may weigh; whether it did."""
        tallies, before = self.now.tallies, self.now.most[statement]
        most = tallies[number].most
        if (heap := self._heaps.get(statement)) is not None:
            heappush(heap, (-most, number))
            while -heap[0][0] != tallies[heap[0][1]].most:
                heappop(heap)
            most = -heap[0][0]
        self.now.most[statement] = most
        return most < before

    def _look_again(self, statement: int) -> None:
        if not self._is_waiting[statement] and self.now.labels[statement] is UNDECIDED:
            self._is_waiting[statement] = True
            self._waiting.append(statement)


def _put(table: list[Sequence[Item]], pairs: Iterable[tuple[int, Item]]) -> None:
    """Enter items at their statements; most hold one or none, and lists of their own would cost more than the rest."""
    for statement, item in pairs:
        held = table[statement]
        if not isinstance(held, tuple):
            held.append(item)  # type: ignore[attr-defined]  # what is no tuple here is a list
        elif held:
            table[statement] = [*held, item]
        else:
            table[statement] = (item,)


def labelled(structure: Structure) -> Labelling:
    """The labels that the rules give: the least fixpoint."""
    return _Deciding(structure).run()
