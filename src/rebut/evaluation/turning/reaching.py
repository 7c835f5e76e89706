"""What a verdict can hang on: all that leads to a node over reasons, attacks, conflicts and preferences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rebut.model import (
    Argument,
    Claim,
    Conflict,
    Debate,
    Issue,
    Link,
    Node,
    Participant,
    Preference,
    Premise,
    PremiseKind,
    Source,
)
from rebut.model.references import pruned

__all__ = ["cone", "narrowed"]

_IDLE = {PremiseKind.EXCEPTION, PremiseKind.CONCESSION}


def cone(debate: Debate, id: str, *, assumptions: bool = False) -> set[str]:
    """The ids of the nodes on which it can hang what becomes of one.

    Where that a claim stands by itself depends on how it is used, what uses it is among them; with ``assumptions`` that
    is so of every claim.
    """
    owners = {step.id: argument.id for argument in debate.arguments for step in argument.inferences}
    found: set[str] = set()
    waiting = [owners.get(id, id)]
    while waiting:
        node = debate.nodes[waiting.pop()]
        if node.id not in found:
            found.add(node.id)
            waiting.extend([owners.get(one, one) for one in _behind(debate, node)])
            waiting.extend([user.id for user in _using(debate, node, everywhere=assumptions)])
    return found


def _behind(debate: Debate, node: Node) -> Iterator[str]:
    """What a node hangs on directly, or cannot be without."""
    if isinstance(node, Argument):
        yield from [premise.claim for premise in node.premises]
        yield from [step.conclusion for step in node.inferences]
    elif isinstance(node, (Link, Preference)):
        yield from _needed(node)
    elif isinstance(node, Conflict):
        yield from node.claims
    elif isinstance(node, Issue):
        yield from node.positions
    for one in (node, *(node.inferences if isinstance(node, Argument) else ())):
        yield from [user.id for user in debate.referrers(one) if _speaks(user, one.id)]


def _speaks(user: Node, id: str) -> bool:
    """Whether a node has a say in what becomes of another one."""
    if isinstance(user, Argument):
        return any([step.conclusion == id for step in user.inferences])
    if isinstance(user, Link):
        return user.target == id
    return isinstance(user, (Conflict, Issue, Preference))


def _using(debate: Debate, node: Node, *, everywhere: bool) -> Iterator[Node]:
    """What uses a claim as a reason, where it is used in several ways, or not as one that is said to hold."""
    if not isinstance(node, Claim):
        return
    users = [user for user in debate.referrers(node) if isinstance(user, (Argument, Link))]
    uses = [one for user in users for one in _premises(user) if one.claim == node.id]
    if everywhere or any([one.negated or one.kind in _IDLE for one in uses]):
        yield from [user for user in users if any([one.claim == node.id for one in _premises(user)])]


def _premises(user: Argument | Link) -> tuple[Premise, ...]:
    return user.premises if isinstance(user, Argument) else user.sources


def narrowed(debate: Debate, ids: Iterable[str]) -> Debate:
    """A debate of these nodes, with what they cannot be without, and with whoever may be cited."""
    kept = {*ids, *[node.id for node in debate if isinstance(node, (Source, Participant))]}
    waiting = list(kept)
    owners = {step.id: argument.id for argument in debate.arguments for step in argument.inferences}
    while waiting:
        node = debate.nodes[waiting.pop()]
        for needed in _needed(node):
            top = owners.get(needed, needed)
            if top not in kept:
                kept.add(top)
                waiting.append(top)
    steps = {step for step, argument in owners.items() if argument in kept}
    gone = {id for id in (*debate.nodes, *owners) if id not in kept and id not in steps}
    rest = [pruned(node, gone) for node in debate if node.id in kept]
    return Debate.of([node for node in rest if node is not None], title=debate.title)


def _needed(node: Node) -> Iterator[str]:
    if isinstance(node, Argument):
        yield from [premise.claim for premise in node.premises]
        yield from [step.conclusion for step in node.inferences]
    elif isinstance(node, Link):
        yield from [*[source.claim for source in node.sources], node.target]
    elif isinstance(node, Preference):
        yield from [*[source.claim for source in node.sources], node.better, node.worse]
