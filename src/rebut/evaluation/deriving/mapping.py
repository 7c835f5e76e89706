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
        self._words: list[str] = []
        self._members: list[str] = []
        """The node that each argument is, or is about."""
        self._at: dict[str, int] = {}
        """Node -> the argument that it is."""
        self._denials: dict[str, int] = {}
        """Claim -> the argument that it is denied."""
        self._attacks: dict[tuple[int, int], None] = {}
        self._supports: dict[tuple[int, int], None] = {}
        self._uses: dict[int, list[int]] = {}
        """Claim -> what uses it."""
        steps = {step.id: argument.id for argument in debate.arguments for step in argument.inferences}
        self._owner = steps
        self._hit: dict[str, list[Link]] = {}
        for link in debate.links:
            self._hit.setdefault(link.target, []).append(link)
        for node in debate:
            if isinstance(node, (Claim, Argument)) or (isinstance(node, Link) and self._is_own(node)):
                self._at[node.id] = self._put(node.id, called(node))

    def _is_own(self, link: Link) -> bool:
        """Whether a link is an argument of its own."""
        speaking = [one for one in link.sources if one.kind not in _IDLE]
        plain = len(speaking) == 1 and speaking[0].kind is not PremiseKind.EXCEPTION
        return link.id in self._hit or not plain

    def _put(self, member: str, words: str) -> int:
        self._words.append(words)
        self._members.append(member)
        return len(self._words) - 1

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
        holding = dict(self._holding())
        pairs = self._passed(attacks_with_supports(len(self._words), self._attacks, self._supports, choices.supports))
        first, second = array("i", [one for one, _ in pairs]), array("i", [other for _, other in pairs])
        return Derived(
            framework=Framework(self._names(), first, second), words=tuple(self._words),
            members=tuple([(one,) for one in self._members]), holding=holding,
            denying={id: self._denied(id) for id in holding}, choices=choices, findings=findings,
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
        denied = self._denial(premise.claim)
        self._attacks[self._at[premise.claim], denied] = None
        return denied

    def _denial(self, claim: str) -> int:
        if claim not in self._denials:
            self._denials[claim] = self._put(claim, f"not {called(self._debate.nodes[claim])}")
        return self._denials[claim]

    def _from(self, link: Link) -> int:
        """The argument that a link comes from: itself, or its only reason."""
        if (own := self._at.get(link.id)) is not None:
            return own
        return self._source(next(one for one in link.sources if one.kind not in _IDLE))

    def _link(self, link: Link) -> None:
        target = self._at.get(self._owner.get(link.target, link.target))
        source = self._from(link)
        for premise in link.sources if link.id in self._at else ():
            self._reason(premise, source)
        if target is not None:  # of a conflict or a preference it is seen to there
            (self._supports if isinstance(link, Support) else self._attacks)[source, target] = None

    def _conflict(self, conflict: Conflict) -> None:
        members = [self._at[id] for id in dict.fromkeys(conflict.claims)]
        undercuts = [link for link in self._hit.get(conflict.id, ()) if isinstance(link, Undercut)]
        if not undercuts:
            self._exclude(members)
            return
        self._at[conflict.id] = self._put(conflict.id, called(conflict))
        sides = {one: self._put(conflict.id, f"{self._words[one]}, by {called(conflict)}") for one in members}
        for one, side in sides.items():
            self._uses.setdefault(one, []).append(side)
            self._attacks.update({(side, other): None for other in members if other != one})
        for link in undercuts:
            hit = (self._at[conflict.id], *sides.values())
            self._attacks.update({(self._from(link), one): None for one in hit})

    def _exclude(self, members: Iterable[int]) -> None:
        members = tuple(dict.fromkeys(members))
        self._attacks.update({(one, other): None for one in members for other in members if one != other})

    def _stand(self) -> None:
        """Claims that are granted are attacked by nothing, those that are denied by that they are."""
        for claim in self._debate.claims:
            if claim.standing is Standing.DENIED:
                said = self._denial(claim.id)
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
                yield node.id, Stands((self._from(node),))
            elif isinstance(node, Conflict) and node.kind is not ConflictKind.TENSION:
                own = self._at.get(node.id)
                yield node.id, Stands(() if own is None else (own,), surely=own is None)
        for step, argument in self._owner.items():
            yield step, Stands((self._at[argument],))

    def _denied(self, id: str) -> Stands:
        denied = self._denials.get(id)
        return Stands(() if denied is None else (denied,))

    def _names(self) -> tuple[str, ...]:
        """Each by its node, and what is about one by that and a number."""
        names: list[str] = []
        taken = set(self._at)
        own = set(self._at.values())
        for argument, member in enumerate(self._members):
            name, number = member if argument in own else f"not {member}", 1
            while argument not in own and name in taken:
                name, number = f"{member}#{number}", number + 1
            taken.add(name)
            names.append(name)
        return tuple(names)
