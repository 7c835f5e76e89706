"""The single changes that may turn a verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rebut.evaluation.carneades.phrasing import listed
from rebut.model import (
    Argument,
    Claim,
    Conflict,
    Debate,
    Inference,
    Link,
    Node,
    Participant,
    Preference,
    Source,
    Stance,
    Standing,
)
from rebut.model.references import references
from rebut.model.wording import called

from .changing import Change, Kind

__all__ = ["candidates"]

_TAKEN = {Stance.ASSERTS, Stance.CONCEDES}


def candidates(debate: Debate, within: Collection[str], kinds: Collection[Kind]) -> tuple[Change, ...]:
    """The changes of these kinds to what is within, in the order of the debate; those that drop something first."""
    making = _Making(debate)
    found = [change for id in debate.nodes if id in within for change in making.of(debate.nodes[id])]
    cited = {one for id in within for one, _ in references(debate.nodes[id])}
    sources = [
        making.withdrawing(node) for node in debate if isinstance(node, (Source, Participant)) and node.id in cited
    ]
    order = list(Kind)
    every = [one for one in (*found, *sources) if one.kind in kinds]
    return tuple(sorted(every, key=lambda one: order.index(one.kind)))


class _Making:
    """The changes to the nodes of a debate, in words."""

    def __init__(self, debate: Debate) -> None:
        self._nodes: dict[str, Node] = {**debate.nodes, **{step.id: step for step in debate.all(Inference)}}

    def of(self, node: Node) -> Iterator[Change]:
        """All changes to a node."""
        if isinstance(node, Claim):
            yield from self._of_claim(node)
        elif isinstance(node, (Argument, Link, Conflict, Preference)):
            yield Change(Kind.DROP_LINK, node.id, words=f"without {self._said(node)}")
            yield from self._of_premises(node)
            yield Change(Kind.ADD_UNDERCUT, node.id, words=f"with an undercut of {self._said(node)}")
            if isinstance(node, Argument) and not node.lines:
                yield from self._spoken(node)

    def _of_claim(self, claim: Claim) -> Iterator[Change]:
        yield Change(Kind.DROP_CLAIM, claim.id, words=f"without the claim {self._called(claim.id)}")
        if claim.standing not in {Standing.GRANTED, Standing.DENIED}:
            yield from self._spoken(claim)
        if claim.cites and not any([one.stance in _TAKEN for one in claim.cites]):
            yield Change(Kind.ADD_SOURCE, claim.id, words=f"with somebody who asserts {self._called(claim.id)}")

    def _spoken(self, node: Node) -> Iterator[Change]:
        yield Change(Kind.ADD_REASON, node.id, words=f"with a reason for {self._called(node.id)}")
        yield Change(Kind.ADD_OBJECTION, node.id, words=f"with an objection to {self._called(node.id)}")

    def _of_premises(self, node: Node) -> Iterator[Change]:
        """Each reason that is not the only one of its step or link."""
        if isinstance(node, Argument):
            for at, line in enumerate(node.lines):
                if not isinstance(line, Inference) and not self._is_only(node, at):
                    yield self._without(node, at, line.claim)
        elif isinstance(node, Link) and len(node.sources) > 1:
            yield from [self._without(node, at, one.claim) for at, one in enumerate(node.sources)]

    def _is_only(self, argument: Argument, at: int) -> bool:
        line = argument.lines[at]
        return any([len(used) == 1 and used[0] is line for used in map(argument.used, argument.inferences)])

    def _without(self, node: Node, at: int, claim: str) -> Change:
        said = f"without {self._called(claim)} as a reason in {self._said(node)}"
        return Change(Kind.DROP_PREMISE, node.id, at, said)

    def withdrawing(self, node: Node) -> Change:
        """The change that withdraws a source, or somebody's word."""
        kind = "the source" if isinstance(node, Source) else "the word of"
        return Change(Kind.DROP_SOURCE, node.id, words=f"without {kind} {called(node)}")

    def _called(self, id: str) -> str:
        return called(self._nodes[id])

    def _said(self, node: Node) -> str:
        """A relation by what it relates."""
        if isinstance(node, Link):
            kind = type(node).__name__.lower()
            return f"the {kind} of {self._target(node.target)} by {self._reasons([one.claim for one in node.sources])}"
        if isinstance(node, Conflict):
            return f"the conflict of {self._reasons(node.claims)}"
        if isinstance(node, Preference):
            return f"the preference of {self._target(node.better)} to {self._target(node.worse)}"
        if isinstance(node, Argument) and not (node.title or node.text) and node.conclusion:
            return f"the argument for {self._called(node.conclusion)} from {self._from(node)}"
        return f"the argument {called(node)}"

    def _from(self, argument: Argument) -> str:
        return self._reasons([one.claim for one in argument.premises]) or "nothing"

    def _target(self, id: str) -> str:
        node = self._nodes[id]
        return self._called(id) if isinstance(node, Claim) else f"{_kind(node)} {self._name(node)}"

    def _name(self, node: Node) -> str:
        return called(node) if isinstance(node, Argument) and (node.title or node.text) else node.id

    def _reasons(self, ids: Collection[str]) -> str:
        return listed([self._called(one) for one in dict.fromkeys(ids)])


def _kind(node: Node) -> str:
    return "the step" if isinstance(node, Inference) else f"the {type(node).__name__.lower()}"
