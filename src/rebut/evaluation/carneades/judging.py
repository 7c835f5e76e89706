"""From labels to verdicts: what is accepted, rejected or undecided, and of what kind the reason is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rebut.model import Standard
from rebut.model.verdicts import Ground, Judged, Label, Verdict

from .competing import Contest
from .labelling import Labelling
from .preferring import Preferring
from .standards import GRANTED
from .structure import Part, denial
from .waiting import Waiting

__all__ = ["edges_of", "judged", "standing_rival"]

IN, OUT = Label.IN, Label.OUT


def judged(now: Labelling) -> dict[str, Judged]:
    """The verdict of each claim, argument, step, link and conflict, in the order of the debate."""
    return _Judging(now).all()


class _Judging:
    def __init__(self, now: Labelling) -> None:
        self._now = now
        self._circling = {one for circle in Waiting(now, Preferring(now)).circles() for one in circle}
        self._circling_in: dict[Contest, int] = {}
        """How many of a group are part of a circle."""
        self._own = _own_edges(now)
        self._made: dict[tuple[Ground, Label, Label, float, float], Judged] = {}
        """Much of a debate is judged alike, and is the same value then."""

    def all(self) -> dict[str, Judged]:
        found: dict[str, Judged] = {}
        structure = self._now.structure
        for number, part in enumerate(structure.parts):
            if part is Part.STATEMENT:
                found[structure.ids[number]] = self._statement(2 * number)
            elif part is Part.EDGE:
                found[structure.ids[number]] = self._edge(2 * number)
            elif part is Part.STEP:
                judged = self._edge(2 * number)
                found[structure.edges.names[self._own[2 * number]][1]] = judged  # the argument is what its last step is
                found[structure.ids[number]] = judged
        return found

    def _statement(self, statement: int) -> Judged:
        now = self._now
        return self._judged(self._ground(statement), statement, now.least[statement], now.most[statement])

    def _judged(self, ground: Ground, statement: int, least: float, most: float) -> Judged:
        label, other = self._now.labels[statement], self._now.labels[denial(statement)]
        key = ground, label, other, least, most
        if (found := self._made.get(key)) is None:
            found = self._made[key] = Judged(_VERDICTS[ground], ground, label, other, (least, most))
        return found

    def _ground(self, statement: int) -> Ground:
        now = self._now
        label = now.labels[statement]
        if label is IN:
            return self._accepted(statement)
        if label is not OUT:
            return Ground.LOOP if statement in self._circling else Ground.WAITING
        if standing_rival(now, statement) is not None:
            return Ground.DENIED if now.least[denial(statement)] == GRANTED else Ground.DEFEATED
        if now.most[statement]:
            return self._short(statement)
        return Ground.UNSUPPORTED if now.concluding[statement] else Ground.UNFOUNDED

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
        if denial(statement) in self._circling:
            return True
        own = statement in self._circling
        return any(self._circling_of(contest) > own for contest in self._now.contests.get(statement, ()))

    def _circling_of(self, contest: Contest) -> int:
        if contest not in self._circling_in:
            self._circling_in[contest] = len(self._circling.intersection(contest.members))
        return self._circling_in[contest]

    def _edge(self, applies: int) -> Judged:
        """What becomes of a step or a link: whether anything comes through it."""
        now = self._now
        number = self._own.get(applies)
        if number is None:  # a link that says of a claim that it speaks for itself
            return self._judged(Ground.UNFOUNDED, applies, 0.0, 0.0)
        least, most = now.tallies.least[number], now.tallies.most[number]
        if least > 0:
            return self._judged(Ground.HOLDS, applies, least, most)
        if most > 0:
            return self._judged(self._open(number), applies, least, most)
        undercut = now.labels[denial(applies)] is IN and now.tallies.stopped[number]
        return self._judged(Ground.UNDERCUT if undercut else Ground.UNSUPPORTED, applies, least, most)

    def _open(self, number: int) -> Ground:
        edges = self._now.structure.edges
        hanging = (*edges.premises[number], *edges.undercutters[number])
        return Ground.WAITING if self._circling.isdisjoint(hanging) else Ground.LOOP


_VERDICTS: Mapping[Ground, Verdict] = MappingProxyType({
    Ground.GRANTED: Verdict.ACCEPTED,
    Ground.PRESUMED: Verdict.ACCEPTED,
    Ground.SUPPORTED: Verdict.ACCEPTED,
    Ground.PREFERRED: Verdict.ACCEPTED,
    Ground.HOLDS: Verdict.ACCEPTED,
    Ground.DENIED: Verdict.REJECTED,
    Ground.DEFEATED: Verdict.REJECTED,
    Ground.UNSUPPORTED: Verdict.REJECTED,
    Ground.UNFOUNDED: Verdict.REJECTED,
    Ground.UNDERCUT: Verdict.REJECTED,
    Ground.TIE: Verdict.UNDECIDED,
    Ground.STANDARD: Verdict.UNDECIDED,
    Ground.LOOP: Verdict.UNDECIDED,
    Ground.WAITING: Verdict.UNDECIDED,
})  # fmt: skip


def _own_edges(now: Labelling) -> dict[int, int]:
    """The statement that a step or link applies -> its edge; what it is an edge of besides comes after that."""
    found: dict[int, int] = {}
    itself: dict[int, int] = {}
    edges = now.structure.edges
    for number, (about, conclusion) in enumerate(zip(edges.about, edges.conclusions, strict=True)):
        if about >= 0:
            if about // 2 != conclusion // 2:
                found.setdefault(about, number)
            else:
                itself[about] = number  # its exceptions, and after them the link where that is about itself
    return itself | found


def edges_of(now: Labelling) -> dict[str, int]:
    """Step or link -> its edge."""
    ids = now.structure.ids
    return {ids[about // 2]: number for about, number in _own_edges(now).items()}


def standing_rival(now: Labelling, statement: int) -> int | None:
    """The first rival that is in, where the rivalry is on."""
    return next(_standing(now, statement), None)


def _standing(now: Labelling, statement: int) -> Iterator[int]:
    if now.labels[denial(statement)] is IN:
        yield denial(statement)
    for contest in now.contests.get(statement, ()):
        if _on(now, contest.ended):
            yield from (rival for rival in contest.standing if rival != statement)


def _on(now: Labelling, ended: int | None) -> bool:
    """Whether nothing has ended a rivalry."""
    return ended is None or now.labels[ended] is not IN
