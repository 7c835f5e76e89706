"""The map as a framework: its boxes attack each other by its arrows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from rebut.findings import Finding
from rebut.model import (
    Argument,
    Claim,
    Conflict,
    ConflictKind,
    Debate,
    Issue,
    Link,
    Premise,
    PremiseKind,
    Standing,
    Support,
    Undercut,
)
from rebut.model.framework import Framework
from rebut.model.wording import called

from .bipolar import attacks_with_supports
from .choices import Choices
from .derived import Derived, Stands

__all__ = ["mapped"]

_IDLE = {PremiseKind.CONCESSION}


def mapped(debate: Debate, choices: Choices, findings: tuple[Finding, ...] = ()) -> Derived:
    """The framework of the map: claims and arguments, which rebuttals, undercuts and conflicts set against each other.

    An attack on a claim is one on the arguments and links that use it too. A link of several sources, or one that is
    attacked or supported itself, is an argument of its own, as is each side of a conflict that is undercut. Who is
    rebutted by the denial of a claim is attacked by it where the claim is out: that denial is an argument of its own,
    which the claim attacks. Claims that are denied by all are attacked by that they are.
    """
    return _Mapping(debate).derived(choices, findings)


class _Mapping:
    def __init__(self, debate: Debate) -> None:
        self._debate = debate
        self._names: list[str] = []
        self._words: list[str] = []
        self._at: dict[str, int] = {}
        self._attacks: dict[tuple[int, int], None] = {}
        self._supports: dict[tuple[int, int], None] = {}
        self._uses: dict[int, list[int]] = {}
        """Claim -> what uses it."""
        steps = {step.id: argument.id for argument in debate.arguments for step in argument.inferences}
        self._owner = steps
        self._hit = {link.target for link in debate.links}
        for node in debate:
            if isinstance(node, (Claim, Argument)) or (isinstance(node, Link) and self._is_own(node)):
                self._put(node.id, called(node))

    def _is_own(self, link: Link) -> bool:
        """Whether a link is an argument of its own."""
        speaking = [one for one in link.sources if one.kind is not PremiseKind.CONCESSION]
        plain = len(speaking) == 1 and speaking[0].kind is not PremiseKind.EXCEPTION
        return link.id in self._hit or not plain

    def _put(self, name: str, words: str) -> int:
        if name not in self._at:
            self._at[name] = len(self._names)
            self._names.append(name)
            self._words.append(words)
        return self._at[name]

    def derived(self, choices: Choices, findings: tuple[Finding, ...]) -> Derived:
        """All of it."""
        for argument in self._debate.arguments:
            self._argument(argument)
        for link in self._debate.links:
            self._link(link)
        for conflict in self._debate.all(Conflict):
            if conflict.kind is not ConflictKind.TENSION:
                self._conflict(conflict)
        for issue in self._debate.all(Issue):
            if issue.exclusive:
                self._exclude([self._at[id] for id in issue.positions])
        self._stand()
        pairs = self._passed(attacks_with_supports(len(self._names), self._attacks, self._supports, choices.supports))
        first, second = array("i", [one for one, _ in pairs]), array("i", [other for _, other in pairs])
        return Derived(
            framework=Framework(tuple(self._names), first, second), words=tuple(self._words),
            members=tuple([(self._of_denial(name),) for name in self._names]), holding=dict(self._holding()),
            denying=dict(self._denying()), choices=choices, findings=findings,
        )  # fmt: skip

    # what uses what

    def _argument(self, argument: Argument) -> None:
        own = self._at[argument.id]
        inner = {step.conclusion for step in argument.inferences}
        for premise in argument.premises:
            self._reason(premise, own)
        for id in inner:
            self._supports[own, self._at[id]] = None

    def _reason(self, premise: Premise, own: int) -> None:
        """A premise of an argument or of a link: what attacks it attacks that; an exception attacks it itself."""
        if premise.kind in _IDLE:
            return
        source = self._source(premise)
        if premise.kind is PremiseKind.EXCEPTION:
            self._attacks[source, own] = None
        else:
            self._uses.setdefault(source, []).append(own)
            self._supports[source, own] = None

    def _source(self, premise: Premise) -> int:
        """The argument that a reason is: a claim, a sketch, or that a claim is denied."""
        if not premise.negated:
            return self._at[premise.claim]
        denied = self._put(_denial(premise.claim), f"not {called(self._debate.nodes[premise.claim])}")
        self._attacks[self._at[premise.claim], denied] = None
        return denied

    def _link(self, link: Link) -> None:
        target = self._at.get(self._owner.get(link.target, link.target))
        if link.id in self._at:
            source = self._at[link.id]
            for premise in link.sources:
                self._reason(premise, source)
        else:
            speaking = [one for one in link.sources if one.kind is not PremiseKind.CONCESSION]
            source = self._source(speaking[0])
        if target is not None:  # of a conflict or a preference it is seen to there
            (self._supports if isinstance(link, Support) else self._attacks)[source, target] = None

    def _conflict(self, conflict: Conflict) -> None:
        members = [self._at[id] for id in dict.fromkeys(conflict.claims)]
        undercuts = [link for link in self._debate.links if link.target == conflict.id and isinstance(link, Undercut)]
        if not undercuts:
            self._exclude(members)
            return
        stops = [self._at.get(link.id, None) for link in undercuts]
        for one in members:
            for other in members:
                if one != other:
                    side = self._put(f"{conflict.id}:{self._names[one]}", f"{self._words[one]}, by {called(conflict)}")
                    self._uses.setdefault(one, []).append(side)
                    self._attacks[side, other] = None
                    for link, stop in zip(undercuts, stops, strict=True):
                        self._attacks[self._source(link.sources[0]) if stop is None else stop, side] = None

    def _exclude(self, members: Iterable[int]) -> None:
        members = tuple(dict.fromkeys(members))
        self._attacks.update({(one, other): None for one in members for other in members if one != other})

    def _stand(self) -> None:
        """Claims that are granted are attacked by nothing, those that are denied by that they are."""
        for claim in self._debate.claims:
            if claim.standing is Standing.DENIED:
                said = self._put(_denial(claim.id), f"not {called(claim)}")
                self._attacks = {pair: None for pair in self._attacks if pair[1] != said}
                self._attacks[said, self._at[claim.id]] = None

    def _passed(self, found: set[tuple[int, int]]) -> list[tuple[int, int]]:
        """The attacks, passed on from what is attacked to what uses it, but for those on what is granted."""
        granted = {self._at[claim.id] for claim in self._debate.claims if claim.standing is Standing.GRANTED}
        every: set[tuple[int, int]] = set()
        waiting = [pair for pair in found if pair[1] not in granted]
        while waiting:
            attacker, target = pair = waiting.pop()
            if pair not in every:
                every.add(pair)
                waiting.extend([(attacker, user) for user in self._uses.get(target, ())])
        return sorted(every)

    # what they say of nodes

    def _holding(self) -> Iterator[tuple[str, Stands]]:
        for node in self._debate:
            if isinstance(node, (Claim, Argument)):
                yield node.id, Stands((self._at[node.id],))
            elif isinstance(node, Link):
                own = self._at.get(node.id)
                yield node.id, Stands((self._source(node.sources[0]) if own is None else own,))
            elif isinstance(node, Conflict) and node.kind is not ConflictKind.TENSION:
                sides = [at for name, at in self._at.items() if name.startswith(f"{node.id}:")]
                yield node.id, Stands(tuple(sides), surely=not sides)
        for step, argument in self._owner.items():
            yield step, Stands((self._at[argument],))

    def _denying(self) -> Iterator[tuple[str, Stands]]:
        for id, _ in list(self._holding()):
            denied = self._at.get(_denial(id))
            yield id, Stands((denied,) if denied is not None else ())

    def _of_denial(self, name: str) -> str:
        return name.removeprefix("not ")


def _denial(id: str) -> str:
    return f"not {id}"
