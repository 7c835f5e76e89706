"""Verdicts in words: the reason of each statement, step and link in a line, with what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rebut.model import Debate
from rebut.model.verdicts import Ground, Judged, Label

from .answering import Answering, Line, Told
from .judging import edges_of
from .labelling import Labelling
from .phrasing import Phrases
from .structure import denial
from .telling import Telling
from .trees import tree

__all__ = ["Reasons"]

IN, OUT, OPEN = Label.IN, Label.OUT, Label.UNDECIDED


class Reasons:
    """The words for all verdicts of a debate."""

    def __init__(self, debate: Debate, now: Labelling, judged: Mapping[str, Judged]) -> None:
        self._now = now
        self._judged = judged
        self._place = {id: 2 * number for number, id in enumerate(now.structure.ids)}
        self._edges = edges_of(now)
        self._ending = {one.ended for one in now.structure.rivalries}
        self.phrases = Phrases(debate, now, judged)
        self._answering = Answering(now, self.phrases)
        self._telling = Telling(now, self.phrases, self._answering)
        self.told = self._telling.told

    def reason(self, id: str) -> str:
        """Why, in a line."""
        return self._of(id).text

    def tree(self, id: str) -> str:
        """Why, as a short tree."""
        node = self.phrases.node_of(id)
        first = f"{self.phrases.called(node)} is {self._judged[id].verdict}"
        return tree(self, first, self._of(id), self._roots(self._decided_by(id)))

    def behind(self, id: str) -> list[str]:
        """The nodes that are cited in the reasons for one, and in the reasons for these, and so on."""
        ids = self._now.structure.ids
        found: dict[int, None] = {}
        waiting = [*self._of(id).cited]
        while waiting:
            statement = waiting.pop()
            if statement not in found:
                found[statement] = None
                waiting.extend(self.told(statement).cited)
        return [ids[statement // 2] for statement in found]

    def _of(self, id: str) -> Told:
        id = self._decided_by(id)
        steps = id in self.phrases.steps_and_links
        return self._of_edge(id) if steps else self.told(self._place[id])

    def _decided_by(self, id: str) -> str:
        return self._now.structure.stands_for.get(id, id)

    def _roots(self, id: str) -> tuple[int, ...]:
        """The statements that are explained with a node: itself, and its denial where something is said of that."""
        statement = self._place[id]
        other = denial(statement)
        now = self._now
        itself = () if id in self.phrases.steps_and_links else (statement,)
        disputed = any(now.structure.edges.names[number] for number in now.concluding[other])
        used = now.resting[other] or (disputed and not itself)
        stops = now.stopped[other] or other in self._ending
        return (*itself, *([other] if used or (disputed and stops) else []))

    # steps and links

    def _of_edge(self, id: str) -> Told:
        """Why something comes through a step or a link, or nothing does."""
        if id not in self._edges:
            return Told("it gives a claim as the reason for itself")
        number = self._edges[id]
        return _OF_EDGE[self._judged[id].ground](self, number)

    def _holding(self, number: int) -> Told:
        line = Line()
        held = list(dict.fromkeys(self._answering.held(number)))
        clauses = self.phrases.hold(held) or ["it needs no reason"]
        self._telling.unstopped(line, number)
        line.clauses[:0] = clauses if line.clauses else [f"{'; '.join(clauses)}, and nothing stops it"]
        return Told("; ".join(line.clauses), (*held, *line.cited))

    def _undercut(self, number: int) -> Told:
        now = self._now
        stops = [one for one in now.structure.edges.undercutters[number] if now.labels[one] is IN]
        by, cited = self._answering.stopping(min(stops, key=now.when.__getitem__))
        return Told(f"undercut by {self.phrases.listed(by)}" if by else "undercut", tuple(cited))

    def _failing(self, number: int) -> Told:
        fallen = [one for one in self._now.structure.edges.premises[number] if self._now.labels[one] is OUT]
        return Told("; ".join(self.phrases.hold(fallen)) or "it weighs nothing", tuple(dict.fromkeys(fallen)))

    def _open(self, number: int) -> Told:
        edge = self._now.structure.edges[number]
        ends = (*edge.premises, *edge.undercutters)
        return self._telling.hanging([one for one in ends if self._now.labels[one] is OPEN])


_OF_EDGE: Mapping[Ground, Callable[[Reasons, int], Told]] = {
    Ground.HOLDS: Reasons._holding,  # noqa: SLF001 -- a table of its own
    Ground.UNDERCUT: Reasons._undercut,  # noqa: SLF001
    Ground.UNSUPPORTED: Reasons._failing,  # noqa: SLF001
    Ground.LOOP: Reasons._open,  # noqa: SLF001
    Ground.WAITING: Reasons._open,  # noqa: SLF001
}
