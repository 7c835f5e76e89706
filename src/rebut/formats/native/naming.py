"""Ids of the items of a document: those that are given stay, the others are made, and none is there twice."""

from __future__ import annotations

from collections.abc import Iterable

from rebut.model import Argument, Inference, Leftover, Node
from rebut.model.evolving import evolved
from rebut.model.store import Store, named, spoken

from .faults import Faults, quoted
from .slots import Slot
from .tables import NAME

__all__ = ["identify"]


def identify(slots: Iterable[Slot], faults: Faults) -> None:
    """Give every slot an id of its own; one whose id is taken keeps no node."""
    slots = list(slots)
    taken: set[str] = set()
    for slot in slots:
        _claim_ids(slot, taken, faults)
    if not all([slot.id and _steps_named(slot.node) for slot in slots]):
        _make_ids(slots, taken)


def _claim_ids(slot: Slot, taken: set[str], faults: Faults) -> None:
    """Take the ids that are given; a node that has one of another's is no node."""
    if slot.id in taken:
        faults.add("RB228", f"the id {quoted(slot.id)} is taken", slot.head, "give another one, or leave it out")
        slot.node, slot.id = None, ""
    if slot.id:
        taken.add(slot.id)
    if isinstance(slot.node, Argument):
        _claim_steps(slot, slot.node, taken, faults)


def _claim_steps(slot: Slot, argument: Argument, taken: set[str], faults: Faults) -> None:
    own: set[str] = set()
    for number, line in enumerate(argument.lines):
        if not isinstance(line, Inference) or not line.id:
            continue
        if line.id in taken or line.id in own:
            path = (*slot.path, "lines", number, "inference")
            faults.add("RB228", f"the id {quoted(line.id)} is taken", path, "give another one, or leave it out")
            slot.node = None
        own.add(line.id)
    if slot.node is not None:
        taken |= own


def _steps_named(node: Node | None) -> bool:
    return not isinstance(node, Argument) or all([step.id for step in node.inferences])


def _make_ids(slots: list[Slot], taken: set[str]) -> None:
    """The ids that a debate would make, in order, beside those that are given."""
    store = Store()
    for id in sorted(taken):
        store.add(Leftover(NAME, id=id))
    for slot in slots:
        if not slot.id:
            slot.id = _fresh(store, slot.node)
            store.add(Leftover(NAME, id=slot.id))
        if slot.node is not None and not slot.node.id:
            slot.node = evolved(slot.node, id=slot.id)
        if isinstance(slot.node, Argument) and not _steps_named(slot.node):
            slot.node = _numbered(store, slot.node)


def _fresh(store: Store, node: Node | None) -> str:
    return store.fresh(Leftover) if node is None else store.fresh(node.__class__, named(node) or spoken(node))


def _numbered(store: Store, argument: Argument) -> Argument:
    found = store.numbered(argument)
    for step, before in zip(found.inferences, argument.inferences, strict=True):
        if not before.id:
            store.add(Leftover(NAME, id=step.id))
    return found
