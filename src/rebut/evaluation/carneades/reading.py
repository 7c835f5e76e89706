"""Reading a debate as an argument evaluation structure: what its nodes say by themselves, without any verdict."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from rebut.evaluation.settings import Settings
from rebut.findings import Finding, Level
from rebut.graph import components
from rebut.model import (
    Argument,
    Claim,
    ConflictKind,
    Debate,
    Inference,
    Line,
    Link,
    Premise,
    PremiseKind,
    Standard,
    Standing,
    Support,
    Undercut,
    Weighing,
)

from .placing import Places
from .presuming import Uses, presumed
from .structure import Edges, Part, Ranking, Rivalry, Structure, denial

__all__ = ["structure"]

_SPEAKING = {PremiseKind.ORDINARY, PremiseKind.ASSUMPTION}
_STANDARDS = list(Standard)
_PRESUMED = 0.1
"""What a presumption weighs."""


def structure(debate: Debate, settings: Settings) -> Structure:
    """Statements, edges and rivals of a debate."""
    return _Reading(debate, settings).structure()


class _Reading:
    def __init__(self, debate: Debate, settings: Settings) -> None:
        self._debate = debate
        self._settings = settings
        self._places = Places(debate)
        self._place, self._steps = self._places.of, self._places.steps
        self._uses = Uses(self._place)
        self._edges = Edges()
        self._findings: list[Finding] = []

    def structure(self) -> Structure:
        """All of it."""
        places, edges = self._places, self._edges
        for argument in places.arguments:
            self._uses.take_in(argument.premises)
            self._argument(argument)
        for link in places.links:
            self._uses.take_in(link.sources)
            self._link(link)
        ranked = self._ranked()
        concluded = {one for one, names in zip(edges.conclusions, edges.names, strict=True) if names}
        self._transfer()
        standards = self._standards(concluded)
        for one in presumed(places.presumable, self._uses, self._settings.presume, concluded):
            edges.put(one, (), weight=_PRESUMED)
        return Structure(
            ids=tuple(places.ids), parts=tuple(places.parts), edges=edges, rivalries=tuple(self._rivalries()),
            granted=tuple(places.granted), standards=standards, thresholds=self._settings.thresholds, rankings=ranked,
            stands_for={id: steps[-1].id for id, steps in self._steps.items() if steps},
            findings=tuple(self._findings),
        )  # fmt: skip

    # steps and links

    def _argument(self, argument: Argument) -> None:
        """The steps of an argument; one that has premises and no step speaks for itself."""
        before = 0
        lines = argument.lines
        for at, line in enumerate(lines):
            if isinstance(line, Inference):
                used = lines[before:at] if line.uses is None else [lines[number - 1] for number in line.uses]
                self._step(argument, line, used)
                before = at
        if lines and not self._steps[argument.id]:
            self._edge(lines, self._place[argument.id], 1.0, (argument.id,), about=self._place[argument.id])

    def _step(self, argument: Argument, step: Inference, used: Iterable[Line]) -> None:
        weight = 1.0 if step.weight is None else step.weight
        names = (step.id, argument.id)
        conclusion = self._place[step.conclusion]
        self._edge(
            used, conclusion, weight, names, about=self._place[step.id], weighing=step.weighing,
            undercut=not step.strict,
        )  # fmt: skip

    def _edge(
        self, reasons: Iterable[Line], conclusion: int, weight: float, names: tuple[str, ...], *, about: int,
        weighing: Weighing = Weighing.LINKED, undercut: bool = True,
    ) -> None:  # fmt: skip
        """Reasons speak for a statement together; an exception among them speaks against the step itself."""
        premises: list[int] = []
        for reason in reasons:
            if isinstance(reason, Inference):
                premises.append(self._place[reason.conclusion])
            elif reason.kind in _SPEAKING:
                premises.append(self._source(reason))
            elif reason.kind is PremiseKind.EXCEPTION and undercut:
                self._edges.put(denial(about), (self._source(reason),), names=(names[0], reason.claim), about=about)
        stops = (denial(about),) if undercut else ()
        self._edges.put(conclusion, tuple(premises), stops, weighing=weighing, weight=weight, names=names, about=about)

    def _source(self, reason: Premise) -> int:
        """What a reason reads as: its claim, the last conclusion of an argument, or that a sketch holds."""
        said = self._place[reason.claim]
        if self._places.parts[said // 2] is Part.STEP and (steps := self._steps.get(reason.claim)):
            said = self._place[steps[-1].conclusion]
        return denial(said) if reason.negated else said

    def _link(self, link: Link) -> None:
        hit = self._place[link.target]
        conclusion = hit if isinstance(link, Support) else denial(hit)
        speaking = [self._source(one) for one in link.sources if one.kind in _SPEAKING]
        if speaking == [conclusion]:
            return  # it would keep its target from being given up
        if isinstance(link, Undercut) and isinstance(self._debate.nodes.get(link.target), Claim):
            said = f"the undercut {link.id!r} is of a claim, and is read as a rebuttal"
            self._find("RB901", said, link.id, help="rebut the claim, or undercut what it is a reason for")
        if speaking == [denial(conclusion)] and not isinstance(link, Support):
            self._find("RB905", f"{link.target!r} is attacked by itself", link.id, help="nothing follows from that")
        weight = 1.0 if link.weight is None else link.weight
        names = (link.id, *[source.claim for source in link.sources if len(link.sources) == 1])
        self._edge(link.sources, conclusion, weight, names, about=self._place[link.id], undercut=not link.strict)

    def _find(self, code: str, message: str, *about: str, help: str) -> None:
        self._findings.append(Finding(code, message, level=Level.WARNING, about=about, help=help))

    # rivals

    def _rivalries(self) -> Iterator[Rivalry]:
        for conflict in self._places.conflicts:
            yield from self._rivalry(conflict.claims, denial(self._place[conflict.id]))
        for issue in self._places.issues:
            if issue.exclusive:
                yield from self._rivalry(issue.positions, None)

    def _rivalry(self, claims: Iterable[str], ended: int | None) -> Iterator[Rivalry]:
        members = tuple(dict.fromkeys([self._place[id] for id in claims]))
        if len(members) > 1:
            yield Rivalry(members, ended)

    def _transfer(self) -> None:
        """Of two contradictory claims one must hold: what speaks against one speaks for the other."""
        pairs = []
        for conflict in self._places.conflicts:
            if conflict.kind is ConflictKind.CONTRADICTORY:
                first, second = [self._place[id] for id in conflict.claims]
                stop = denial(self._place[conflict.id])
                pairs += [(first, second, stop), (second, first, stop)]
        against: dict[int, list[int]] = {denial(denied): [] for denied, _, _ in pairs}
        if against:
            for number, conclusion in enumerate(self._edges.conclusions):
                if conclusion in against:
                    against[conclusion].append(number)
        for denied, held, stop in pairs:
            self._turn(against[denial(denied)], denied, held, stop)

    def _turn(self, against: Iterable[int], denied: int, held: int, stop: int) -> None:
        for number in against:
            edge = self._edges[number]
            if edge.premises != (held,):
                stops = (*edge.undercutters, stop)
                self._edges.put(
                    held, edge.premises, stops, weighing=edge.weighing, weight=edge.weight, names=edge.names,
                    about=edge.about,
                )  # fmt: skip
        node = self._debate.nodes[self._places.ids[denied // 2]]
        if isinstance(node, Claim) and node.standing is Standing.DENIED:
            self._edges.put(held, (denial(denied),), (stop,), names=(self._places.ids[stop // 2],), about=denial(stop))

    # what is settled beforehand

    def _standards(self, concluded: Container[int]) -> dict[int, Standard]:
        """The standard of each claim that an issue gives one, the strictest of several; else the one that is set."""
        found: dict[int, Standard] = {}
        usual = self._settings.standard
        if usual is not Standard.PREPONDERANCE:
            found = {one: usual for one in self._places.claims if one in concluded}
        own: dict[int, Standard] = {}
        for issue in self._places.issues:
            if len(set(issue.positions)) < 2:  # noqa: PLR2004 -- a rival
                self._find("RB903", f"the issue {issue.id!r} has no rival positions", issue.id, help="name two or more")
            for position in issue.positions:
                if issue.standard is not None:
                    place = self._place[position]
                    own[place] = max(own.get(place, issue.standard), issue.standard, key=_STANDARDS.index)
        return found | own

    def _ranked(self) -> tuple[Ranking, ...]:
        """The preferences, but for those that go round in a circle; what they rest on has to hold."""
        preferences = self._places.preferences
        after: dict[str, list[str]] = {}
        for one in preferences:
            after.setdefault(one.better, []).append(one.worse)
        circle = {id: number for number, group in enumerate(components(after)) for id in group}
        found = []
        for one in preferences:
            place = self._place[one.id]
            if one.sources:
                self._edge(one.sources, place, 1.0, (one.id,), about=place)
            if circle[one.better] == circle[one.worse]:
                said = f"the preference {one.id!r} is part of a circle, and decides nothing"
                self._find("RB902", said, one.id, help="take one of the preferences out")
            else:
                found.append(Ranking(one.better, one.worse, place))
        return tuple(found)
