"""From labels to verdicts: what is accepted, rejected or undecided, and of what kind the reason is."""

from __future__ import annotations

from rebut.model import Argument, Claim, Conflict, ConflictKind, Debate, Link, Standard
from rebut.model.verdicts import Ground, Judged, Label, Verdict

from .labelling import Labelling
from .standards import GRANTED
from .structure import denial
from .waiting import circling

__all__ = ["edges_of", "judged", "standing_rivals"]

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
        weight = (now.least[statement], now.most[statement])
        return Judged(verdict, ground, label, now.labels[denial(statement)], weight)

    def _found(self, statement: int, label: Label) -> tuple[Verdict, Ground]:
        now = self._now
        if label is IN:
            return Verdict.ACCEPTED, self._accepted(statement)
        if label is not OUT:
            return Verdict.UNDECIDED, Ground.LOOP if statement in self._circling else Ground.WAITING
        if standing_rivals(now, statement):
            return Verdict.REJECTED, Ground.DENIED if now.least[denial(statement)] == GRANTED else Ground.DEFEATED
        if now.most[statement]:
            return Verdict.UNDECIDED, self._short(statement)
        return Verdict.REJECTED, Ground.UNSUPPORTED if now.concluding[statement] else Ground.UNFOUNDED

    def _accepted(self, statement: int) -> Ground:
        now = self._now
        if now.least[statement] == GRANTED:
            return Ground.GRANTED
        if any(self._beaten_by_rank(statement, rival, ended) for rival, ended in now.rivals[statement]):
            return Ground.PREFERRED
        edges = now.structure.edges
        named = [number for number in now.concluding[statement] if edges[number].names and now.tallies[number].least]
        return Ground.SUPPORTED if named else Ground.PRESUMED

    def _beaten_by_rank(self, statement: int, rival: int, ended: int | None) -> bool:
        now = self._now
        if self._strict(statement) or not _on(now, ended):
            return False
        return now.least[statement] <= now.most[rival] < GRANTED

    def _short(self, statement: int) -> Ground:
        """Why a statement for which something speaks is not in, though none of its rivals is."""
        now = self._now
        if now.least[statement] != now.most[statement]:
            return Ground.LOOP if self._loops(statement) else Ground.WAITING
        against = max([now.least[rival] for rival, ended in now.rivals[statement] if _on(now, ended)])
        tied = against == now.most[statement] and not self._strict(statement)
        return Ground.TIE if tied else Ground.STANDARD

    def _strict(self, statement: int) -> bool:
        """Whether more is asked than to outweigh the rivals."""
        return self._now.structure.standards.get(statement, Standard.PREPONDERANCE) is not Standard.PREPONDERANCE

    def _loops(self, statement: int) -> bool:
        return any(rival in self._circling for rival, _ in self._now.rivals[statement])

    def _edge(self, id: str) -> Judged:
        """What becomes of a step or a link: whether anything comes through it."""
        now, applies = self._now, self._place[id]
        label, other = now.labels[applies], now.labels[denial(applies)]
        tallies = [now.tallies[number] for number in self._edges.get(id, ())[:1]]
        if not tallies:  # a link that says of a claim that it speaks for itself
            return Judged(Verdict.REJECTED, Ground.UNFOUNDED, label, other, (0.0, 0.0))
        least, most = tallies[0].least, tallies[0].most
        if least > 0:
            return Judged(Verdict.ACCEPTED, Ground.HOLDS, label, other, (least, most))
        if most == 0:
            ground = Ground.UNDERCUT if other is IN and tallies[0].stopped else Ground.UNSUPPORTED
            return Judged(Verdict.REJECTED, ground, label, other, (least, most))
        return Judged(Verdict.UNDECIDED, self._open(id), label, other, (least, most))

    def _open(self, id: str) -> Ground:
        edge = self._now.structure.edges[self._edges[id][0]]
        return Ground.LOOP if self._circling & {*edge.premises, *edge.undercutters} else Ground.WAITING


def edges_of(now: Labelling) -> dict[str, list[int]]:
    """Step or link -> its edges, its own first."""
    found: dict[str, list[int]] = {}
    for number, edge in enumerate(now.structure.edges):
        if edge.names and now.structure.ids[edge.conclusion // 2] != edge.names[0]:  # an exception to the step itself
            found.setdefault(edge.names[0], []).append(number)
    return found


def standing_rivals(now: Labelling, statement: int) -> list[int]:
    """The rivals that are in, where the rivalry is on."""
    return [rival for rival, ended in now.rivals[statement] if now.labels[rival] is IN and _on(now, ended)]


def _on(now: Labelling, ended: int | None) -> bool:
    """Whether nothing has ended a rivalry."""
    return ended is None or now.labels[ended] is not IN
