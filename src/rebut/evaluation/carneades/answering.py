"""What is said of the reasons on a side that does not prevail: they fail, are undercut, or weigh less."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

import attrs

from rebut.model import Weighing
from rebut.model.verdicts import Label

from .labelling import Labelling
from .phrasing import MOST, Phrases, in_a_row
from .standards import GRANTED
from .structure import Edge

__all__ = ["Answering", "Line", "Side", "Told"]

IN, OUT = Label.IN, Label.OUT
_ONE_FAILS = {Weighing.LINKED, Weighing.FACTORISED, Weighing.CONSTANT}


@attrs.frozen
class Told:
    """A reason in words, and the statements that it rests on."""

    text: str
    cited: tuple[int, ...] = ()
    more: int = 0
    """So many more, which are only counted."""


class Line:
    """A reason while it is put together: its clauses, and what they cite."""

    __slots__ = ("cited", "clauses", "more")

    def __init__(self) -> None:
        self.clauses: list[str] = []
        self.cited: dict[int, None] = {}
        self.more = 0

    def add(self, clause: str, cited: Iterable[int] = ()) -> None:
        """One clause more."""
        self.clauses.append(clause)
        self.cited.update(dict.fromkeys(cited))

    def told(self) -> Told:
        """All of it."""
        return Told("; ".join(self.clauses), tuple(self.cited), self.more)


@attrs.frozen
class Side:
    """The edges of one side, and how that side is called."""

    edges: Sequence[int]
    speaking: str
    """For or against what; "" where that is said already."""
    would: str
    """What they would do."""


class Answering:
    """Why what speaks on a side comes to nothing, or to less."""

    def __init__(self, now: Labelling, phrases: Phrases) -> None:
        self._now = now
        self._phrases = phrases

    def answer(
        self, line: Line, sides: Iterable[Side], rest: str, *, before: int, above: float = -1.0, even: bool = False,
        beyond: int = 0,
    ) -> bool:  # fmt: skip
        """Say of each named edge that might weigh more than ``above`` why it does not prevail, of the first by name.

        What was decided ``before`` is a reason; what fell afterwards may have fallen with it. Where it may be
        ``even``, that it weighs less is not said. Those ``beyond`` these sides are counted. Whether some fell
        afterwards is returned.
        """
        fell = False
        shown: set[str] = set()
        more: set[str] = set()
        for side in sides:
            told = _Kinds(attack=rest == "attack" and not even)
            for number in side.edges:
                edge = self._now.structure.edges[number]
                if not edge.names or edge.weight <= above:
                    continue
                if len(shown) < MOST or edge.names[0] in shown:
                    shown.add(edge.names[0])
                    self._sort(told, number, before)
                elif not told.covers(edge):
                    more.add(edge.names[0])
            self._say(line, side, told, even=even)
            fell = fell or told.fell
        if more or beyond:
            count = len(more) + beyond
            many = f"{rest}s fail or weigh" if count > 1 else f"{rest} fails or weighs"
            line.add(f"and {count} more {many} less")
        return fell

    def _sort(self, told: _Kinds, number: int, before: int) -> None:
        """Of what kind the failure of an edge is."""
        now = self._now
        edge = now.structure.edges[number]
        stops = [one for one in edge.undercutters if now.labels[one] is IN]
        fallen = sorted([one for one in edge.premises if now.labels[one] is OUT], key=now.when.__getitem__)
        earlier = [one for one in fallen if now.when[one] < before]
        needed = 1 if edge.weighing in _ONE_FAILS else max(len(edge.premises), 1)
        stop = min(stops, key=now.when.__getitem__, default=None)
        if not edge.weight:
            told.empty.append(number)
        elif stop is not None and now.when[stop] < before:
            told.stopped.setdefault(stop, []).append(number)
        elif len(earlier) >= needed:
            told.fallen.update(dict.fromkeys(earlier[:needed]))
        elif len(fallen) >= needed and not told.attack:
            told.fell = True
            told.together.update(dict.fromkeys(fallen[:needed]))
        elif stop is not None and not told.attack:
            told.fell = True
            told.stopped.setdefault(stop, []).append(number)
        else:
            told.fallen.update(dict.fromkeys(earlier if needed > 1 else ()))
            told.together.update(dict.fromkeys(fallen[len(earlier) :] if needed > 1 and not told.attack else ()))
            told.lighter.append(number)

    def _say(self, line: Line, side: Side, told: _Kinds, *, even: bool) -> None:
        speaking = f" {side.speaking}" if side.speaking else ""
        for stop, numbers in told.stopped.items():
            by, cited = self.stopping(stop)
            undercut = "undercut" if len(by) > 1 else "undercuts"
            stopped = f"{self._phrases.listed(by)} {undercut} that" if by else "that is undercut"
            line.add(f"{in_a_row(self._sources(numbers))} would {side.would}, but {stopped}", cited)
        for clause in self._phrases.hold(told.fallen, speaking):
            line.add(clause)
        line.cited.update(told.fallen)
        if told.together:
            word = "do" if len(told.together) > 1 else "does"
            line.add(f"{self._phrases.listed(list(told.together))}{speaking} {word} not hold either", told.together)
        for numbers, much in ((told.empty, "nothing"), ([] if even else told.lighter, "less")):
            if numbers:
                names = self._sources(numbers)
                weigh = "weigh" if len(names) > 1 else "weighs"
                line.add(f"{in_a_row(names)}{speaking} {weigh} {much}")

    def stopping(self, stop: int) -> tuple[list[int], list[int]]:
        """By what a step is undercut; where that alone does not settle it, the undercut itself is to be explained."""
        best = self.best(stop)
        held = self.held(best, self.decided(stop)) if best is not None else []
        plain = best is not None and not self._disputed(best, stop)
        return held, held if plain and held else [stop]

    def _disputed(self, number: int, stop: int) -> bool:
        """Whether something is said against an undercut, or for what it is an undercut of."""
        now = self._now
        against = [other for one in now.structure.edges.undercutters[number] for other in now.concluding[one]]
        return any(now.structure.edges.names[other] for other in (*against, *now.concluding[stop ^ 1]))

    def best(self, statement: int, before: float = math.inf) -> int | None:
        """The edge that weighed most for a statement by then, or else before it was decided; the earliest."""
        before = self.asked(statement, before)
        found = [
            (weight, -self._ready(number, before), -number)
            for number in self._now.concluding[statement]
            if self._named(number) and (weight := self._weighed(number, before))
        ]
        return -max(found)[2] if found else None

    def weight(self, statement: int, before: float) -> float:
        """What spoke for a statement by then."""
        now = self._now
        if now.least[statement] == GRANTED:
            return GRANTED
        if (best := self.best(statement, before)) is not None:
            return self._weighed(best, self.asked(statement, before))
        return max([now.tallies.least[one] for one in now.concluding[statement] if not self._named(one)], default=0.0)

    def _named(self, number: int) -> bool:
        return bool(self._now.structure.edges.names[number])

    def decided(self, statement: int) -> float:
        """When a statement came to hold; what came later is no reason for it."""
        return self._now.when[statement] if self._now.labels[statement] is IN else math.inf

    def asked(self, statement: int, before: float) -> float:
        """By when something has to have spoken for a statement: by then, or else before it was decided."""
        return before if before < math.inf else self.decided(statement)

    def _weighed(self, number: int, before: float) -> float:
        """What an edge weighed for sure by then."""
        now, edges = self._now, self._now.structure.edges
        least, weighing = now.tallies.least[number], edges.weighings[number]
        if not least or any([now.when[one] >= before for one in edges.undercutters[number]]):
            return 0.0
        count, held = len(edges.premises[number]), len(self.held(number, before))
        if weighing is Weighing.CUMULATIVE and count:
            return edges.weights[number] * held / count
        return least if held == count or (held and weighing is Weighing.CONVERGENT) else 0.0

    def rises(self, statement: int) -> Iterator[tuple[float, float]]:
        """When something came to speak for a statement, and what it weighs; the strongest is what `weight` tells."""
        now = self._now
        if now.least[statement] == GRANTED:
            yield 0, GRANTED
            return
        for number in now.concluding[statement]:
            if least := now.tallies.least[number]:
                yield from self._rising(number, least) if self._named(number) else ((0, least),)

    def _rising(self, number: int, least: float) -> Iterable[tuple[int, float]]:
        when, edge = self._now.when, self._now.structure.edges[number]
        free = max([when[one] for one in edge.undercutters], default=0)
        held = sorted([when[one] for one in self.held(number)])
        if edge.weighing is Weighing.CUMULATIVE and held:
            return [(max(time, free), edge.weight * at / len(edge.premises)) for at, time in enumerate(held, 1)]
        if edge.weighing is Weighing.CONVERGENT:
            held = held[:1]
        return [(max([free, *held]), least)]

    def _ready(self, number: int, before: float) -> int:
        when, undercutters = self._now.when, self._now.structure.edges.undercutters[number]
        return max([when[one] for one in (*self.held(number, before), *undercutters)], default=0)

    def held(self, number: int, before: float = math.inf) -> list[int]:
        """The premises of an edge that held by then."""
        now = self._now
        return [one for one in now.structure.edges.premises[number] if now.labels[one] is IN and now.when[one] < before]

    def _sources(self, numbers: list[int]) -> list[str]:
        """What edges rest on; the edge itself where it rests on nothing, or on much."""
        edges = self._now.structure.edges
        names: dict[str, None] = {}
        for number in numbers:
            premises = edges.premises[number]
            named = [self._phrases.said(one) for one in premises] if 0 < len(premises) <= MOST else []
            names.update(dict.fromkeys(named or [self.called(number)]))
        return list(names)

    def called(self, number: int) -> str:
        """The step or the relation that an edge is."""
        return self._phrases.called(self._phrases.node_of(self._now.structure.edges.names[number][0]))


class _Kinds:
    """The edges of a side by how they fail."""

    def __init__(self, *, attack: bool) -> None:
        self.attack = attack
        self.fell = False
        self.stopped: dict[int, list[int]] = {}
        """Undercutter -> the edges that it stops."""
        self.fallen: dict[int, None] = {}
        """Premises that do not hold."""
        self.together: dict[int, None] = {}
        """Premises that do not hold because of what is told."""
        self.lighter: list[int] = []
        self.empty: list[int] = []

    def covers(self, edge: Edge) -> bool:
        """Whether what is told already settles one edge more."""
        if any(one in self.stopped for one in edge.undercutters):
            return True
        gone = self.fallen.keys() | self.together.keys()
        return not gone.isdisjoint(edge.premises) if edge.weighing in _ONE_FAILS else gone >= set(edge.premises)
