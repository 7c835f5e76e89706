"""The rules of verdicts once more, plainly: what a debate says, and what follows from given facts about it.

Written for the tests alone, it imports nothing of the evaluation, and does not look for speed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from rebut import Argument, Claim, Debate, Inference, Premise
from rebut.model import Conflict, Issue, Link, Preference, Standard, Support

IN, OUT, OPEN = "in", "out", "undecided"
GRANTED = float("inf")
IDLE = {"exception", "concession"}

Said = tuple[str, bool]
"""A statement: the id of a node, and whether that or its denial is meant."""


def no(said: Said) -> Said:
    return said[0], not said[1]


@attrs.frozen
class Edge:
    conclusion: Said
    premises: tuple[Said, ...]
    stops: tuple[Said, ...]
    weighing: str
    weight: float
    name: str
    """Id of the step or link; "" for what is presumed."""
    names: frozenset[str] = frozenset()


class Reading:
    """What a debate says by the rules."""

    def __init__(self, debate: Debate, settings: Mapping[str, Any]) -> None:
        self.debate = debate
        self.settings = settings
        self.steps = {argument.id: argument.inferences for argument in debate.arguments}
        self.edges: list[Edge] = []
        for argument in debate.arguments:
            self._argument(argument)
        for link in debate.links:
            self._link(link)
        self.preferences = self._ranked()
        concluded = {edge.conclusion for edge in self.edges}
        self._transfer()
        self.standards = self._standards(concluded)
        for said in self._presumed(concluded):
            self.edges.append(Edge(said, (), (), "linked", 0.1, ""))
        self.granted = {
            (claim.id, claim.standing == "granted")
            for claim in debate.claims
            if claim.standing in {"granted", "denied"}
        }
        self.rivalries: dict[Said, list[tuple[Said, Said | None]]] = {}
        for first, second, ended in self._rivalries():
            self.rivalries.setdefault(first, []).append((second, ended))
            self.rivalries.setdefault(second, []).append((first, ended))
        self.concluding: dict[Said, list[Edge]] = {}
        for edge in self.edges:
            self.concluding.setdefault(edge.conclusion, []).append(edge)

    def everything(self) -> Iterator[Said]:
        for node in self.debate:
            ids = [node.id] if not self.steps.get(node.id) else [step.id for step in self.steps[node.id]]
            for id in ids:
                yield from ((id, True), (id, False))

    def rivals(self, said: Said) -> list[tuple[Said, Said | None]]:
        return [(no(said), None), *self.rivalries.get(said, [])]

    def for_(self, said: Said) -> list[Edge]:
        return self.concluding.get(said, [])

    def _source(self, premise: Premise) -> Said:
        steps = self.steps.get(premise.claim)
        return (steps[-1].conclusion if steps else premise.claim), not premise.negated

    def _hit(self, id: str) -> Said:
        steps = self.steps.get(id)
        return (steps[-1].id if steps else id), True

    def _argument(self, argument: Argument) -> None:
        for step in argument.inferences:
            weight = 1.0 if step.weight is None else step.weight
            names = {step.id, argument.id}
            self._edge(
                argument.used(step),
                (step.conclusion, True),
                step.id,
                names,
                weight,
                strict=step.strict,
                weighing=step.weighing,
            )
        if argument.lines and not argument.inferences:
            self._edge(argument.lines, (argument.id, True), argument.id, {argument.id}, 1.0, strict=False)

    def _edge(
        self, lines: Iterable[Any], conclusion: Said, about: str, names: set[str], weight: float, *,
        strict: bool, weighing: str = "linked",
    ) -> None:  # fmt: skip
        premises: list[Said] = []
        for line in lines:
            if isinstance(line, Inference):
                premises.append((line.conclusion, True))
            elif line.kind == "exception" and not strict:
                exception = Edge(
                    (about, False), (self._source(line),), (), "linked", 1.0, about, frozenset({about, line.claim})
                )
                self.edges.append(exception)
            elif line.kind not in IDLE:
                premises.append(self._source(line))
        stops = () if strict else ((about, False),)
        self.edges.append(Edge(conclusion, tuple(premises), stops, weighing, weight, about, frozenset(names)))

    def _link(self, link: Link) -> None:
        hit = self._hit(link.target)
        conclusion = hit if isinstance(link, Support) else no(hit)
        if [self._source(one) for one in link.sources if one.kind not in IDLE] == [conclusion]:
            return
        names = {link.id, *[one.claim for one in link.sources if len(link.sources) == 1]}
        weight = 1.0 if link.weight is None else link.weight
        self._edge(link.sources, conclusion, link.id, names, weight, strict=link.strict)

    def _conflicts(self) -> list[Conflict]:
        return [one for one in self.debate.all(Conflict) if one.kind != "tension"]

    def _rivalries(self) -> Iterator[tuple[Said, Said, Said | None]]:
        groups: list[tuple[tuple[str, ...], Said | None]] = [(one.claims, (one.id, False)) for one in self._conflicts()]
        groups += [(one.positions, None) for one in self.debate.all(Issue) if one.exclusive]
        for ids, ended in groups:
            claims = list(dict.fromkeys(ids))
            for at, first in enumerate(claims):
                for second in claims[at + 1 :]:
                    yield (first, True), (second, True), ended

    def _transfer(self) -> None:
        before = list(self.edges)
        for conflict in self._conflicts():
            if conflict.kind == "contradictory":
                stop = (conflict.id, False)
                for denied, held in (conflict.claims, conflict.claims[::-1]):
                    for edge in before:
                        if edge.conclusion == (denied, False) and edge.premises != ((held, True),):
                            turned = attrs.evolve(edge, conclusion=(held, True), stops=(*edge.stops, stop))
                            self.edges.append(turned)
                    if self.debate.nodes[denied].standing == "denied":  # type: ignore[attr-defined]
                        names = frozenset({conflict.id})
                        fact = ((denied, False),)
                        self.edges.append(Edge((held, True), fact, (stop,), "linked", 1.0, conflict.id, names))

    def _presumed(self, concluded: set[Said]) -> Iterator[Said]:
        presume = self.settings["presume"]
        for said in self.everything():
            node = self.debate.nodes.get(said[0])
            if not said[1] or isinstance(node, Issue):
                continue
            if not isinstance(node, Claim):
                reasoned = (isinstance(node, Argument) and node.lines) or (
                    isinstance(node, Preference) and node.sources
                )
                if not reasoned:
                    yield said
                continue
            uses = [one for one in self._uses() if one.claim == node.id]
            if said in concluded or node.standing != "none" or presume == "nothing":
                continue
            if presume == "assumptions" and all(use.kind != "assumption" for use in uses):
                continue
            if presume == "leaves":
                if uses and all(use.kind in IDLE for use in uses):
                    continue
                if node.cites and all(cite.stance not in {"asserts", "concedes"} for cite in node.cites):
                    continue
            speaking = [use for use in uses if use.kind not in IDLE]
            yield (node.id, bool(not speaking or node.cites or not all(use.negated for use in speaking)))

    def _uses(self) -> list[Premise]:
        found = [premise for argument in self.debate.arguments for premise in argument.premises]
        return found + [source for link in self.debate.links for source in link.sources]

    def _standards(self, concluded: set[Said]) -> dict[Said, str]:
        order = list(Standard)
        claims = {claim.id for claim in self.debate.claims}
        found: dict[Said, str] = {}
        if self.settings["standard"] != "preponderance":
            found = {one: self.settings["standard"] for one in concluded if one[1] and one[0] in claims}
        own: dict[Said, str] = {}
        for issue in self.debate.all(Issue):
            for id in issue.positions:
                if issue.standard is not None:
                    own[id, True] = max(own.get((id, True), issue.standard), issue.standard, key=order.index)
        return found | own

    def _ranked(self) -> list[Preference]:
        """The preferences, but for those that go round."""
        every = self.debate.all(Preference)
        for one in every:
            if one.sources:
                self._edge(one.sources, (one.id, True), one.id, {one.id}, 1.0, strict=False)
        return [one for one in every if not way(every, {one.worse}, {one.better})]


def way(preferences: Iterable[Preference], upper: Iterable[str], lower: Iterable[str]) -> bool:
    """Whether preferences lead from some nodes down to others."""
    reached, every = set(upper), list(preferences)
    while fresh := {one.worse for one in every if one.better in reached} - reached:
        reached |= fresh
    return not reached.isdisjoint(lower)


def share(weighing: str, held: int, count: int, issue: int) -> float:
    if weighing == "convergent":
        return float(held > 0)
    if weighing == "cumulative":
        return held / count if count else 1.0
    if weighing == "factorised" and held == count:
        return held / (issue or count) if (issue or count) else 1.0
    return float(held == count)


def beats(standard: str, pro: float, con: float, thresholds: tuple[float, float, float]) -> bool:
    least, lead, doubt = thresholds
    if con == GRANTED:
        return False
    if standard == "scintilla":
        return pro > 0
    if standard == "dialectical-validity":
        return pro > 0 and con == 0
    clear = pro > con and pro > least and pro - con > lead + 1e-9
    return {
        "preponderance": pro > con,
        "clear-and-convincing": clear,
        "beyond-reasonable-doubt": clear and con < doubt,
    }[standard]


class Rules:
    """What follows from facts, where all else is unknown."""

    def __init__(self, reading: Reading, facts: Mapping[Said, str], applying: Iterable[str] | None = None) -> None:
        self.reading = reading
        self.facts = facts
        self.applying = applying
        """The preferences that may be used; None for those that the facts have."""
        self._busy: set[Said] = set()

    def label(self, said: Said) -> str:
        """A fact; that a step is undercut, or is not, also follows by itself."""
        if said in self.facts:
            return self.facts[said]
        node = self.reading.debate.nodes.get(said[0])
        if isinstance(node, Argument) and not self.reading.for_(said):
            return OUT
        if said in self._busy or isinstance(node, (Claim, Argument)):
            return OPEN
        self._busy.add(said)
        found = self.follows(said)
        self._busy.discard(said)
        return found

    def weights(self, edge: Edge) -> tuple[float, float]:
        """What an edge weighs at least, and at most."""
        stops = [self.label(one) for one in edge.stops]
        if IN in stops:
            return 0.0, 0.0
        labels = [self.label(one) for one in edge.premises]
        count, issue = len(labels), self._issue(edge)
        most = edge.weight * share(edge.weighing, count - labels.count(OUT), count, issue)
        sure = set(stops) <= {OUT}
        return (edge.weight * share(edge.weighing, labels.count(IN), count, issue) if sure else 0.0), most

    def _issue(self, edge: Edge) -> int:
        sides = [edge.conclusion, *[rival for rival, _ in self.reading.rivals(edge.conclusion)]]
        return len({premise for side in sides for one in self.reading.for_(side) for premise in one.premises})

    def weight(self, said: Said) -> tuple[float, float]:
        """What speaks for a statement at least, and at most."""
        if said in self.reading.granted:
            return GRANTED, GRANTED
        found = [self.weights(edge) for edge in self.reading.for_(said)]
        return max([least for least, _ in found], default=0.0), max([most for _, most in found], default=0.0)

    def standard(self, said: Said) -> str:
        return self.reading.standards.get(said, "preponderance")

    def _beats(self, said: Said, pro: float, con: float) -> bool:
        return beats(self.standard(said), pro, con, self.reading.settings["thresholds"])

    def follows(self, said: Said) -> str:
        """The label of a statement."""
        least, most = self.weight(said)
        if not most:
            return OUT
        if said in self.reading.granted:
            return IN
        sure = least > 0
        for rival, ended in self.reading.rivals(said):
            state = OUT if ended is None else self.label(ended)
            if state == IN:
                continue
            con = self.weight(rival)
            if state == OUT and not self._may(said, rival, most, con[0]):
                return OUT
            if (
                state == OUT
                and self.facts.get(rival) == IN
                and not {self.standard(said), self.standard(rival)} & {"scintilla"}
            ):
                return OUT  # what stands has beaten it
            sure = sure and self._surely(said, rival, least, con[1])
        return IN if sure else OPEN

    def _may(self, said: Said, rival: Said, pro: float, con: float) -> bool:
        return self._beats(said, pro, con) or (self._even(said, pro, con) and self.preferred(said, rival, may=True))

    def _surely(self, said: Said, rival: Said, pro: float, con: float) -> bool:
        return self._beats(said, pro, con) or (self._even(said, pro, con) and self.preferred(said, rival, may=False))

    def _even(self, said: Said, pro: float, con: float) -> bool:
        return pro == con and 0 < pro < GRANTED and self.standard(said) == "preponderance"

    def preferred(self, said: Said, rival: Said, *, may: bool) -> bool:
        """Whether it is preferred to a rival, or what speaks for it to what speaks for that."""
        labels = {IN, OPEN} if may else {IN}
        given = [
            one
            for one in self.reading.preferences
            if (one.id in self.applying if self.applying is not None else self.label((one.id, True)) in labels)
        ]
        if said[1] and rival[1] and way(given, {said[0]}, {rival[0]}):
            return True
        at, other = (1, 0) if may else (0, 1)
        own, con = self.weight(said)[at], self.weight(rival)[other]
        best = [edge for edge in self.reading.for_(said) if self.weights(edge)[at] == own]
        threats = [edge for edge in self.reading.for_(rival) if self.weights(edge)[other] == con]
        return all(
            any(not one.names & threat.names and way(given, one.names, threat.names) for one in best)
            for threat in threats
        )


def labelling(reading: Reading) -> dict[Said, str]:
    """The labels of all statements: the rules, tried until nothing changes."""
    facts: dict[Said, str] = dict.fromkeys(reading.granted, IN)
    open_ = [said for said in reading.everything() if said not in facts]
    rules = Rules(reading, facts)
    rules.label = lambda said: facts.get(said, OPEN)  # type: ignore[method-assign]
    while True:
        found = {said: label for said in open_ if (label := plainly(rules, said)) != OPEN}
        if not found:
            return facts
        facts.update(found)
        open_ = [said for said in open_ if said not in found]


def plainly(rules: Rules, said: Said) -> str:
    """What follows by weights alone."""
    facts = rules.facts
    rules.facts = {}
    try:
        return rules.follows(said)
    finally:
        rules.facts = facts
