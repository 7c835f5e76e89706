"""Reading a debate as a bipolar graph: its claims, sketches, steps and links, and what speaks for and against each.

- A claim and a sketch have the base score that they were given, else the one that is set.
- A step rests on its premises: its base score is the least of their strengths, or their product (``linked``); where
  they converge the greatest, where they accumulate the mean. With ``linked="apart"``, and where its argument was given
  a base score, it has that of its own, and each premise supports it. A step supports its conclusion, as much as it
  weighs.
- A link from one source goes from that to its target. One from several, or that something else is about, is an
  argument of its own, which rests on its sources as a step does on its premises.
- A link that is about an argument is about its last step; an argument as a source is what it concludes.
- An exception attacks the step or link; a concession and a tension do nothing. What is strict cannot be undercut.
- Rivals, in a conflict or as positions on a question of which at most one holds, attack each other.
- A reason that is the denial of a claim is as strong as the claim is weak: 1 less its strength.
"""

from __future__ import annotations

import enum
from array import array
from collections.abc import Iterable, Mapping
from itertools import permutations

import attrs

from rebut.errors import DebateError, UnknownOption
from rebut.findings import Finding, Level
from rebut.model import (
    Argument,
    Claim,
    Conflict,
    ConflictKind,
    Debate,
    Inference,
    Issue,
    Line,
    Link,
    Premise,
    PremiseKind,
    Support,
    Undercut,
    Weighing,
)
from rebut.model.bipolar import Bipolar, Joint, Relations
from rebut.model.vocabulary import member

__all__ = ["Graph", "Linked", "Reading", "graph_of"]

_SPEAKING = frozenset((PremiseKind.ORDINARY, PremiseKind.ASSUMPTION))
_MOST_RIVALS = 3_000
"""Rivals of one conflict, each of which attacks each other one."""


class Linked(enum.StrEnum):
    """How premises that only support together act: by the least of them, by their product, or each by itself."""

    LEAST = "least"
    PRODUCT = "product"
    APART = "apart"


def _score(given: float) -> float:
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not 0 <= given <= 1:
        raise UnknownOption(f"a base score is a number from 0 to 1, not {given!r}")
    return float(given)


def _linked(given: Linked | str) -> Linked:
    return member(Linked, given)


@attrs.frozen
class Reading:
    """The choices with which a debate is read."""

    base: float = attrs.field(default=0.5, converter=_score)
    """The base score of what was given none."""
    linked: Linked = attrs.field(default=Linked.LEAST, converter=_linked)

    def told(self) -> dict[str, object]:
        """The choices by name, also those that are always made so."""
        return {
            "base": self.base,
            "linked": self.linked,
            "convergent": Joint.GREATEST,
            "cumulative": Joint.MEAN,
            "rivals": "attack each other",
            "denied": "1 - strength",
        }


@attrs.frozen(eq=False)
class Graph:
    """A debate as a bipolar graph, and where its nodes stand in it."""

    graph: Bipolar
    places: Mapping[str, int]
    """Also of links that are no arguments of their own, by what they come from; of arguments, by their last step."""
    findings: tuple[Finding, ...]


def graph_of(debate: Debate, reading: Reading) -> Graph:
    """A debate as a bipolar graph.

    >>> debate = Debate("Rain")
    >>> _ = debate.rebut(debate.claim("It rains.", id="rain"), because="The sky is blue.")
    >>> graph_of(debate, Reading()).graph
    <Bipolar of 2 arguments, 1 attack and 0 supports>
    """
    return _Reader(debate, reading).read()


class _Reader:
    def __init__(self, debate: Debate, reading: Reading) -> None:
        self._debate, self._reading = debate, reading
        self._names: list[str] = []
        self._scores: list[float] = []
        self._places: dict[str, int] = {}
        self._attacks: dict[tuple[int, int], float] = {}
        self._supports: dict[tuple[int, int], float] = {}
        self._grounds: dict[tuple[int, int], float] = {}
        self._joints: dict[int, Joint] = {}
        self._denials: dict[int, int] = {}
        """Place of a claim -> that of its denial, where that is a reason."""
        self._sides: dict[str, tuple[int, ...]] = {}
        """Id of a conflict that something is about -> the arguments that are its attacks."""
        self._findings: list[Finding] = []
        self._hit = {link.target for link in debate.links}
        self._strict: set[int] = set()

    def read(self) -> Graph:
        self._settle()
        for conflict in self._debate.all(Conflict):
            if conflict.kind is not ConflictKind.TENSION:
                self._rivals(conflict.id, conflict.claims)
        for issue in self._debate.all(Issue):
            if issue.exclusive:
                self._rivals(issue.id, issue.positions)
        for argument in self._debate.arguments:
            self._steps(argument)
        for link in self._debate.links:
            self._sources(link)
        for link in self._debate.links:
            self._link(link)
        graph = Bipolar(
            tuple(self._names), array("d", self._scores), _relations(self._attacks), _relations(self._supports),
            _relations(self._grounds), self._joints,
        )  # fmt: skip
        return Graph(graph, self._places, tuple(self._findings))

    def _settle(self) -> None:
        """A place for each claim, sketch and step, and for each link that is an argument of its own."""
        for node in self._debate:
            if isinstance(node, Claim):
                self._put(node.id, node.score)
            elif isinstance(node, Argument):
                self._argument(node)
            elif isinstance(node, Link) and self._is_own(node):
                self._put(node.id, None)

    def _put(self, name: str, score: float | None) -> int:
        place = len(self._names)
        self._names.append(name)
        self._scores.append(self._reading.base if score is None else score)
        self._places[name] = place
        return place

    # arguments

    def _argument(self, argument: Argument) -> None:
        """A place for each step; for the argument itself where it has none."""
        steps = argument.inferences
        for step in steps:
            place = self._put(step.id, argument.score if step is steps[-1] else None)
            if step.strict:
                self._strict.add(place)
        if steps:
            self._places[argument.id] = self._places[steps[-1].id]
        else:
            self._put(argument.id, argument.score)

    def _steps(self, argument: Argument) -> None:
        before, lines, steps = 0, argument.lines, argument.inferences
        for at, line in enumerate(lines):
            if isinstance(line, Inference):
                used = lines[before:at] if line.uses is None else [lines[number - 1] for number in line.uses]
                place = self._places[line.id]
                own = argument.score is not None and line is steps[-1]
                self._rest(place, used, line.weighing, own=own)
                _relate(self._supports, place, self._places[line.conclusion], line.weight)
                before = at
        if lines and not steps:
            self._rest(self._places[argument.id], lines, Weighing.LINKED, own=argument.score is not None)

    def _rest(self, place: int, used: Iterable[Line], weighing: Weighing, *, own: bool = False) -> None:
        """What a step or a link rests on, and what stops it."""
        linked = self._reading.linked
        joint = _JOINTS.get(weighing) or _LINKED.get(linked)
        for line in used:
            if isinstance(line, Premise) and line.kind is PremiseKind.EXCEPTION:
                _relate(self._attacks, self._place(line), place, None)
            elif isinstance(line, Inference) or line.kind in _SPEAKING:
                if joint is None or own:
                    _relate(self._supports, self._place(line), place, None)
                else:
                    self._joints[place] = joint
                    self._grounds[self._place(line), place] = 1.0

    def _place(self, line: Line) -> int:
        """Where the claim of a line stands; of an argument, what it concludes; of what is denied, its denial."""
        if isinstance(line, Inference):
            return self._places[line.conclusion]
        node = self._debate.nodes[line.claim]
        place = self._places[(node.conclusion or node.id) if isinstance(node, Argument) else line.claim]
        return self._denial(place) if line.negated else place

    def _denial(self, place: int) -> int:
        if place not in self._denials:
            name = f"not {self._names[place]}"
            while name in self._places or name in self._debate.nodes:
                name = f"not {name}"
            self._denials[place] = denial = self._put(name, None)
            self._joints[denial] = Joint.LEAST
            self._grounds[place, denial] = -1.0
        return self._denials[place]

    # links

    def _is_own(self, link: Link) -> bool:
        """Whether a link is an argument of its own."""
        speaking = [one for one in link.sources if one.kind in _SPEAKING]
        excepted = any([one.kind is PremiseKind.EXCEPTION for one in link.sources])
        return bool(speaking) and (len(speaking) > 1 or excepted or link.id in self._hit)

    def _sources(self, link: Link) -> None:
        """Where a link comes from: what it rests on, or its one source."""
        if self._is_own(link):
            place = self._places[link.id]
            if link.strict:
                self._strict.add(place)
            self._rest(place, link.sources, Weighing.LINKED)
        elif speaking := [one for one in link.sources if one.kind in _SPEAKING]:
            self._places[link.id] = self._place(speaking[0])

    def _link(self, link: Link) -> None:
        if link.id not in self._places:
            return  # concessions alone do nothing
        undercut = isinstance(link, Undercut)
        if undercut and isinstance(self._debate.nodes.get(link.target), Claim):
            said = f"the undercut {link.id!r} is of a claim, and is read as a rebuttal"
            self._find("RB901", said, link.id, help="rebut the claim, or undercut what it is a reason for")
        for target in self._targets(link.target):
            if undercut and target in self._strict:
                said = f"the undercut {link.id!r} is of what is strict, and does nothing"
                self._find("RB970", said, link.id, help="undercut what is not strict, or attack a premise")
                continue
            if self._places[link.id] == target and not isinstance(link, Support):
                said = f"{link.target!r} attacks itself, and is weaker for it"
                self._find("RB971", said, link.id, help="a claim that speaks against itself is mostly a slip")
            relations = self._supports if isinstance(link, Support) else self._attacks
            _relate(relations, self._places[link.id], target, link.weight)

    def _targets(self, id: str) -> tuple[int, ...]:
        """Where what a link is about stands: nowhere for a preference, at each of the attacks for a conflict."""
        if id in self._sides:
            return self._sides[id]
        return (self._places[id],) if id in self._places else ()

    def _find(self, code: str, message: str, about: str, *, help: str) -> None:
        self._findings.append(Finding(code, message, level=Level.WARNING, about=(about,), help=help))

    # rivals

    def _rivals(self, id: str, claims: Iterable[str]) -> None:
        """Each attacks each other one; where something is about that, by an argument of its own."""
        rivals = list(dict.fromkeys(claims))
        if len(rivals) > _MOST_RIVALS:
            said = f"{id!r} has {len(rivals):,} rivals, each of which attacks each other one"
            raise DebateError(said, f"up to {_MOST_RIVALS:,} can be weighed")
        for rival, other in permutations(rivals, 2):
            source = self._places[rival]
            if id in self._hit:
                source = self._side(id, rival, other)
            _relate(self._attacks, source, self._places[other], None)

    def _side(self, id: str, rival: str, other: str) -> int:
        place = self._put(f"{id}: {rival} against {other}", None)
        self._joints[place] = Joint.LEAST
        self._grounds[self._places[rival], place] = 1.0
        self._sides[id] = (*self._sides.get(id, ()), place)
        return place


_LINKED = {Linked.LEAST: Joint.LEAST, Linked.PRODUCT: Joint.PRODUCT}
_JOINTS = {
    Weighing.CONVERGENT: Joint.GREATEST,
    Weighing.CUMULATIVE: Joint.MEAN,
    Weighing.FACTORISED: Joint.MEAN,
}


def _relate(relations: dict[tuple[int, int], float], source: int, target: int, weight: float | None) -> None:
    """One pair more; where it is there already, the greater weight stays."""
    now = 1.0 if weight is None else weight
    relations[source, target] = max(relations.get((source, target), 0.0), now)


def _relations(found: dict[tuple[int, int], float]) -> Relations:
    weights = list(found.values()) if any([weight != 1 for weight in found.values()]) else []
    return Relations([source for source, _ in found], [target for _, target in found], weights)
