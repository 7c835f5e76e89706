"""From labels to verdicts: what is accepted, rejected or undecided, and of what kind the reason is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rebut.model import Argument, Claim, Conflict, ConflictKind, Debate, Link, Standard
from rebut.model.verdicts import Ground, Judged, Label, Verdict

from .competing import Contest
from .labelling import Labelling
from .standards import GRANTED
from .structure import denial
from .waiting import circling

__all__ = ["edges_of", "judged", "standing_rival", "standing_rivals"]

IN, OUT = Label.IN, Label.OUT


def judged(debate: Debate, now: Labelling) -> dict[str, Judged]:
    """The verdict of each claim, argument, step, link and conflict, in the order of the debate."""
    return _Judging(debate, now).all()


class _Judging:
    def __init__(self, debate: Debate, now: Labelling) -> None:
        self._debate = debate
        self._now = now
        self._circling = circling(now)
        self._place = {id: 2 * number for number, id in enumerate(now.structure.ids)}
        self._edges = edges_of(now)
        self._made: dict[tuple[Verdict, Ground, Label, Label, float, float], Judged] = {}
        """Much of a debate is judged alike, and is the same value then."""

    def all(self) -> dict[str, Judged]:
        found: dict[str, Judged] = {}
        for node in self._debate:
            if isinstance(node, Claim) or (isinstance(node, Conflict) and node.kind is not ConflictKind.TENSION):
                found[node.id] = self._statement(self._place[node.id])
            elif isinstance(node, Link):
                found[node.id] = self._edge(node.id)
            elif isinstance(node, Argument):
                found.update(self._argument(node))
        return found

    def _argument(self, argument: Argument) -> dict[str, Judged]:
        steps = {step.id: self._edge(step.id) for step in argument.inferences}
        whole = steps[argument.inferences[-1].id] if steps else self._statement(self._place[argument.id])
        return {argument.id: whole, **steps}

    def _statement(self, statement: int) -> Judged:
        now = self._now
        label = now.labels[statement]
        verdict, ground = self._found(statement, label)
        return self._judged(verdict, ground, statement, now.least[statement], now.most[statement])

    def _judged(self, verdict: Verdict, ground: Ground, statement: int, least: float, most: float) -> Judged:
        label, other = self._now.labels[statement], self._now.labels[denial(statement)]
        key = verdict, ground, label, other, least, most
        if (found := self._made.get(key)) is None:
            found = self._made[key] = Judged(verdict, ground, label, other, (least, most))
        return found

    def _found(self, statement: int, label: Label) -> tuple[Verdict, Ground]:
        now = self._now
        if label is IN:
            return Verdict.ACCEPTED, self._accepted(statement)
        if label is not OUT:
            return Verdict.UNDECIDED, Ground.LOOP if statement in self._circling else Ground.WAITING
        if standing_rival(now, statement) is not None:
            return Verdict.REJECTED, Ground.DENIED if now.least[denial(statement)] == GRANTED else Ground.DEFEATED
        if now.most[statement]:
            return Verdict.UNDECIDED, self._short(statement)
        return Verdict.REJECTED, Ground.UNSUPPORTED if now.concluding[statement] else Ground.UNFOUNDED

    def _accepted(self, statement: int) -> Ground:
        now = self._now
        if now.least[statement] == GRANTED:
            return Ground.GRANTED
        if self._beats_by_rank(statement):
            return Ground.PREFERRED
        names, least = now.structure.edges.names, now.tallies.least
        named = any([names[number] and least[number] for number in now.concluding[statement]])
        return Ground.SUPPORTED if named else Ground.PRESUMED

    def _beats_by_rank(self, statement: int) -> bool:
        """Whether what is in weighs no more than a rival, so that only a preference can have put it above that."""
        if self._strict(statement):
            return False
        now = self._now
        most = max(
            [now.most[denial(statement)], *[one.possibly_beside(statement) for one in self._contests(statement)]]
        )
        return now.least[statement] <= most < GRANTED

    def _contests(self, statement: int) -> list[Contest]:
        """The groups in which a statement competes still."""
        return [contest for contest in self._now.contests.get(statement, ()) if _on(self._now, contest.ended)]

    def _short(self, statement: int) -> Ground:
        """Why a statement for which something speaks is not in, though none of its rivals is."""
        now = self._now
        if now.least[statement] != now.most[statement]:
            return Ground.LOOP if self._loops(statement) else Ground.WAITING
        against = max(
            [now.least[denial(statement)], *[one.surely_beside(statement) for one in self._contests(statement)]]
        )
        tied = against == now.most[statement] and not self._strict(statement)
        return Ground.TIE if tied else Ground.STANDARD

    def _strict(self, statement: int) -> bool:
        """Whether more is asked than to outweigh the rivals."""
        return self._now.structure.standards.get(statement, Standard.PREPONDERANCE) is not Standard.PREPONDERANCE

    def _loops(self, statement: int) -> bool:
        """Whether a rival is part of a circle."""
        return any(rival in self._circling for rival, _ in self._now.rivals[statement])

    def _edge(self, id: str) -> Judged:
        """What becomes of a step or a link: whether anything comes through it."""
        now, applies = self._now, self._place[id]
        if id not in self._edges:  # a link that says of a claim that it speaks for itself
            return self._judged(Verdict.REJECTED, Ground.UNFOUNDED, applies, 0.0, 0.0)
        number = self._edges[id][0]
        least, most, stopped = now.tallies[number]
        if least > 0:
            return self._judged(Verdict.ACCEPTED, Ground.HOLDS, applies, least, most)
        if most == 0:
            undercut = now.labels[denial(applies)] is IN and stopped
            ground = Ground.UNDERCUT if undercut else Ground.UNSUPPORTED
            return self._judged(Verdict.REJECTED, ground, applies, least, most)
        return self._judged(Verdict.UNDECIDED, self._open(number), applies, least, most)

    def _open(self, number: int) -> Ground:
        edges = self._now.structure.edges
        hanging = (*edges.premises[number], *edges.undercutters[number])
        return Ground.WAITING if self._circling.isdisjoint(hanging) else Ground.LOOP


def edges_of(now: Labelling) -> dict[str, Sequence[int]]:
    """Step or link -> its edges, its own first."""
    found: dict[str, Sequence[int]] = {}
    ids, edges = now.structure.ids, now.structure.edges
    for number, (conclusion, names) in enumerate(zip(edges.conclusions, edges.names, strict=True)):
        if names and ids[conclusion // 2] != names[0]:  # an exception to the step itself
            found[names[0]] = (*found.get(names[0], ()), number)
    return found


def standing_rivals(now: Labelling, statement: int) -> Iterator[int]:
    """The rivals that are in, where the rivalry is on."""
    if now.labels[denial(statement)] is IN:
        yield denial(statement)
    for contest in now.contests.get(statement, ()):
        if _on(now, contest.ended):
            yield from [rival for rival in contest.standing if rival != statement]


def standing_rival(now: Labelling, statement: int) -> int | None:
    """The first of them."""
    return next(standing_rivals(now, statement), None)


def _on(now: Labelling, ended: int | None) -> bool:
    """Whether nothing has ended a rivalry."""
    return ended is None or now.labels[ended] is not IN
