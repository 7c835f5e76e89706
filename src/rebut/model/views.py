"""Views: which nodes belong to a part of a debate, found by walking from a claim over what relates it to others."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable

from . import nodes
from .nodes import Argument, Conflict, Group, Inference, Link, Node
from .references import pruned, references
from .store import Store

__all__ = ["Only", "part"]


class Only(enum.StrEnum):
    """Which relations a view keeps."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"


KEPT: dict[Only, tuple[type[Node], ...]] = {
    Only.SUPPORTS: (Argument, nodes.Support),
    Only.ATTACKS: (nodes.Rebuttal, nodes.Undercut, Conflict),
}

RELATING: tuple[type[Node], ...] = (Argument, Link, Conflict, nodes.Rephrase)
TOLD: tuple[type[Node], ...] = (nodes.Participant, nodes.Source, nodes.Move, nodes.Reply, nodes.Leftover)
PLACED: tuple[type[Node], ...] = (nodes.Claim, Argument)


def part(
    store: Store, *, focus: Iterable[str] | None, hops: int | None, depth: int | None, only: Only | None
) -> list[Node]:
    """The nodes of a view, in order, without their references to what is left out.

    A hop goes over one relation, with all that it relates; a level of depth from a claim to what speaks for or
    against it. Without a focus they start from the claims and arguments that are no reason for anything.
    """
    kept = _relations(store, only)
    everything = focus is None and hops is None and depth is None
    if everything:
        ids = _all(store, kept, only)
    else:
        start = _looked_at(store, focus) if focus is not None else _roots(store)
        ids = _near(store, start, hops, depth, kept)
    return _closed(store, ids, everything=everything)


def _relations(store: Store, only: Only | None) -> set[str]:
    kinds = RELATING if only is None else KEPT[only]
    return {node.id for node in store.nodes.values() if isinstance(node, kinds)}


def _all(store: Store, kept: set[str], only: Only | None) -> set[str]:
    """Every node; with ``only``, what the kept relations relate."""
    if only is None:
        return set(store.nodes)
    ids = set(kept)
    for id in kept:
        ids.update(_related(store, store.nodes[id]))
    return ids


def _related(store: Store, node: Node) -> set[str]:
    """What a relation relates, with all that this in turn cannot be without; an argument for its steps."""
    found: set[str] = set()
    waiting = [node]
    while waiting:
        for id, _ in references(waiting.pop()):
            top = store.owners.get(id, id)
            target = store.nodes[top]
            if top not in found and not isinstance(target, TOLD):
                found.add(top)
                waiting.append(target)
    return found


def _looked_at(store: Store, focus: Iterable[str]) -> list[str]:
    """The focus: who or what is cited with all that cites it, and a reply with its moves."""
    found: dict[str, None] = {}
    for id in focus:
        found[id] = None
        node = store.nodes[id]
        if isinstance(node, (nodes.Participant, nodes.Source)):
            found.update(dict.fromkeys(store.referrers[id]))
        elif isinstance(node, nodes.Reply):
            found.update({node.move: None, node.to: None})
    return list(found)


def _near(store: Store, start: list[str], hops: int | None, depth: int | None, kept: set[str]) -> set[str]:
    """What is so many hops from the start, or so many levels below it, or both."""
    whole = set(start).union(*[_related(store, store.nodes[id]) for id in start])
    if depth is None:
        return _joined(store, _walk(store, whole, whole, _around, limit=hops, kept=kept), kept)
    below = _walk(store, whole, _reasons(store, start), _below, limit=depth, kept=kept)
    return below if hops is None else below & _walk(store, whole, whole, _around, limit=hops, kept=kept)


def _joined(store: Store, ids: set[str], kept: set[str]) -> set[str]:
    """What was found, with the kept relations whose ends were all found."""
    found, waiting = set(ids), list(ids)
    while waiting:
        for user in _users(store, store.nodes[waiting.pop()]):
            if user in kept and user not in found and _related(store, store.nodes[user]) <= found:
                found.add(user)
                waiting.append(user)
    return found


def _reasons(store: Store, start: Iterable[str]) -> set[str]:
    """The start, and the claims that are reasons in it, without what these are reasons for."""
    found = set(start)
    for id in start:
        node = store.nodes[id]
        aims = {node.conclusion} if isinstance(node, Argument) else {node.target} if isinstance(node, Link) else set()
        found |= _related(store, node) - {store.owners.get(aim, aim) for aim in aims}
    return found


def _roots(store: Store) -> list[str]:
    """Claims and arguments that are no reason for anything; where all are, the first."""
    found = [
        node.id
        for node in store.nodes.values()
        if isinstance(node, PLACED) and not any([_serves(store.nodes[user], node.id) for user in _users(store, node)])
    ]
    found = [id for id in found if not (isinstance(node := store.nodes[id], Argument) and node.conclusion)]
    return found or [node.id for node in store.nodes.values() if isinstance(node, PLACED)][:1]


def _serves(user: Node, id: str) -> bool:
    """Whether a node is a reason in a relation."""
    if isinstance(user, Argument):
        return any([premise.claim == id for premise in user.premises])
    return isinstance(user, Link) and any([source.claim == id for source in user.sources])


def _walk(
    store: Store, start: set[str], edge: set[str], touches: Callable[[Node, str], bool], *,
    limit: int | None, kept: set[str],
) -> set[str]:  # fmt: skip
    """The start, and all that is reached from its edge over kept relations, in at most so many steps."""
    found = set(start)
    while edge and (limit is None or limit > 0):
        crossed = {
            user
            for id in edge
            for user in _users(store, store.nodes[id])
            if user in kept and user not in found and any([touches(store.nodes[user], one) for one in _ids(store, id)])
        }
        fresh = crossed.union(*[_related(store, store.nodes[id]) for id in crossed]) - found
        found |= fresh
        edge = fresh
        limit = None if limit is None else limit - 1
    return found


def _ids(store: Store, id: str) -> list[str]:
    """A node's id, and those of its steps."""
    node = store.nodes[id]
    return [id, *[step.id for step in node.inferences]] if isinstance(node, Argument) else [id]


def _users(store: Store, node: Node) -> list[str]:
    ids = [node.id, *[step.id for step in node.inferences]] if isinstance(node, Argument) else [node.id]
    found = [user for id in ids for user in store.referrers[id]]
    if isinstance(node, Argument):
        found.append(node.id)
    return found


def _around(_relation: Node, _id: str) -> bool:
    return True


def _below(relation: Node, id: str) -> bool:
    """Whether a relation speaks for or against this node."""
    if isinstance(relation, Argument):
        return any([step.conclusion == id for step in relation.inferences])
    if isinstance(relation, Link):
        return relation.target == id
    return isinstance(relation, Conflict)


def _closed(store: Store, ids: set[str], *, everything: bool) -> list[Node]:
    """The nodes with the frames around them, each without what is left out."""
    ids = ids | _framing(store, ids)
    ids |= _told(store, ids, everything=everything)
    steps = {step.id for id in ids for step in _steps(store.nodes[id])}
    gone = _Outside(ids | steps)
    found: list[Node] = []
    for id in store.in_order(ids):
        rest = pruned(store.nodes[id], gone)
        if rest is not None:
            found.append(rest)
    return found


class _Outside:
    """All ids but these."""

    def __init__(self, ids: set[str]) -> None:
        self.ids = ids

    def __contains__(self, id: object) -> bool:
        return id not in self.ids


def _steps(node: Node) -> tuple[Inference, ...]:
    return node.inferences if isinstance(node, Argument) else ()


def _framing(store: Store, ids: set[str]) -> set[str]:
    """The issues, groups and preferences about what is kept."""
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        id = waiting.pop()
        for user in store.referrers[id]:
            node = store.nodes[user]
            if user not in found and isinstance(node, (nodes.Issue, Group)):
                found.add(user)
                waiting.append(user)
            elif isinstance(node, (nodes.Preference, nodes.Rephrase)) and _within(store, node, ids):
                found.add(user)
    return found


def _within(store: Store, node: Node, ids: set[str]) -> bool:
    return all([store.owners.get(one, one) in ids for one, _ in references(node)])


def _told(store: Store, ids: set[str], *, everything: bool) -> set[str]:
    """Who and what is cited, and the moves about what is kept; in a view of everything, all of them."""
    if everything:
        return {node.id for node in store.nodes.values() if isinstance(node, TOLD)}
    known = {*ids, *[user for id in ids for user in _users(store, store.nodes[id])]}
    moves = {id for id in known if isinstance(store.nodes[id], nodes.Move)}
    replies = {user for id in moves for user in store.referrers[id] if _between(store.nodes[user], moves)}
    cited = {id for one in ids | moves for id, _ in references(store.nodes[one])}
    named = (nodes.Participant, nodes.Source)
    return moves | replies | {id for id in cited if isinstance(store.nodes.get(id), named)}


def _between(node: Node, moves: set[str]) -> bool:
    return isinstance(node, nodes.Reply) and {node.move, node.to} <= moves
