"""Changing what is there: replacing a node, renaming it, and taking nodes out with or without what rests on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from rebut.errors import DebateError, DuplicateId, StillNeeded, WrongTarget

from .evolving import evolved
from .nodes import Argument, Group, Inference, Line, Node
from .references import pruned, redirected
from .store import Store

__all__ = ["removed", "renamed", "replaced"]

N = TypeVar("N", bound=Node)


def replaced(store: Store, node: N, **changes: Any) -> N:  # noqa: ANN401 -- the fields of the node
    """The node with some fields anew, in the same place."""
    if changes.get("id", node.id) != node.id:
        raise DebateError("replace() keeps the id", "rename() changes it")
    new = evolved(node, **changes)
    if isinstance(new, Inference):
        argument = store.nodes[store.owners[new.id]]
        assert isinstance(argument, Argument)  # noqa: S101 -- the index says so
        store.swap(evolved(argument, lines=[_exchanged(line, new) for line in argument.lines]))
        return new
    if isinstance(new, Argument):
        new = store.numbered(new)
        _check_steps_left(store, node, new)
    store.swap(new)
    return new


def _exchanged(line: Line, new: Inference) -> Line:
    return new if isinstance(line, Inference) and line.id == new.id else line


def _check_steps_left(store: Store, old: Node, new: Argument) -> None:
    """A step that something rests on cannot go with the lines of its argument."""
    assert isinstance(old, Argument)  # noqa: S101 -- a node keeps its kind
    gone = {step.id for step in old.inferences} - {step.id for step in new.inferences}
    if needed := _needing(store, gone):
        raise StillNeeded(f"{_some(needed)} rests on a step of {old.id!r} that would go")


def renamed(store: Store, node: Node, id: str) -> Node:
    """The node under another id, in the same place; whatever refers to it follows."""
    if not id or not isinstance(id, str):
        raise DebateError("an id is a text of one character or more")
    if id == node.id:
        return node
    if id in store:
        raise DuplicateId(f"the id {id!r} is taken")
    ids = {node.id: id}
    affected = {node.id, store.owners.get(node.id), *store.referrers[node.id]}
    store.refill([_under(one, ids) if one.id in affected else one for one in list(store.nodes.values())])
    found = store.get(id)
    assert found is not None  # noqa: S101 -- just put there
    return found


def _under(node: Node, ids: dict[str, str]) -> Node:
    new = evolved(redirected(node, ids), id=ids.get(node.id, node.id))
    if isinstance(new, Argument):
        return evolved(new, lines=[_step_under(line, ids) for line in new.lines])
    return new


def _step_under(line: Line, ids: dict[str, str]) -> Line:
    return evolved(line, id=ids.get(line.id, line.id)) if isinstance(line, Inference) else line


def removed(store: Store, nodes: Iterable[Node], *, dependents: bool) -> tuple[Node, ...]:
    """Nodes taken out, in their order, with what cannot be without them where that is asked for."""
    gone: dict[str, None] = {}
    for node in nodes:
        if isinstance(node, Inference):
            raise WrongTarget(f"the step {node.id!r} is a part of its argument", "replace the argument's lines instead")
        gone[node.id] = None
    affected = _spread(store, gone) if dependents else _groups_of(store, gone)
    for node in [store.nodes[id] for id in affected if id not in gone]:
        rest = pruned(node, gone)
        if rest is not None and rest is not node:
            store.swap(rest)
    return store.drop(store.in_order([id for id in gone if id in store.nodes]))


def _groups_of(store: Store, gone: dict[str, None]) -> list[str]:
    """The groups that let a member go; anything else that refers to it needs it."""
    everything = _with_steps(store, gone)
    referring = [id for id in _needing(store, everything) if id not in gone]
    needing = [id for id in referring if not isinstance(store.nodes[id], Group)]
    if needing:
        one = len(needing) == 1
        said = f"{_some(needing)} {'refers' if one else 'refer'} to {_some(list(gone))}"
        raise StillNeeded(said, f"dependents=True removes {'it' if one else 'them'} too")
    return referring


def _spread(store: Store, gone: dict[str, None]) -> list[str]:
    """All that cannot be without what is gone is gone too; returned is what can, but changes."""
    affected: dict[str, None] = {}
    waiting = list(_with_steps(store, gone))
    gone.update(dict.fromkeys(waiting))
    while waiting:
        for id in list(store.referrers[waiting.pop()]):
            affected[id] = None
            if id not in gone and pruned(store.nodes[id], gone) is None:
                fresh = _with_steps(store, [id])
                gone.update(dict.fromkeys(fresh))
                waiting.extend(fresh)
    return store.in_order(affected)


def _with_steps(store: Store, ids: Iterable[str]) -> list[str]:
    found: list[str] = []
    for id in ids:
        found.append(id)
        node = store.nodes.get(id)
        if isinstance(node, Argument):
            found.extend([step.id for step in node.inferences])
    return found


def _needing(store: Store, ids: Iterable[str]) -> list[str]:
    return store.in_order({user for id in ids for user in store.referrers[id]})


def _some(ids: list[str]) -> str:
    said = ", ".join([repr(id) for id in ids[:3]])
    return f"{said} and {len(ids) - 3} more" if len(ids) > 3 else said  # noqa: PLR2004 -- as many as a line takes
