"""Which ids must be written: those that would not follow from titles and texts, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from rebut.formats.argdown.identity import Ids
from rebut.model import Argument, Debate, Inference, Node
from rebut.model.store import named, spoken

from .ties import has_structure

__all__ = ["told_ids"]

_ROUNDS = 4
"""So often it is asked whether the ids follow that are not written; then all that have a number are."""


def told_ids(debate: Debate, read: Iterable[str]) -> set[str]:
    """The ids that do not follow; ``read`` are those of all nodes in the order in which they are given ids."""
    order = [debate.nodes[id] for id in read]
    told = {step.id for node in debate.arguments if not has_structure(node) for step in node.inferences}
    for _ in range(_ROUNDS):
        others = _others(order, told)
        if not others:
            return told
        told |= others
    return {id for node in order for id in (node.id, *_steps(node))}


def _others(order: Sequence[Node], told: set[str]) -> set[str]:
    """Ids that are given to nodes other than those that have them."""
    ids = Ids(told)
    found: set[str] = set()
    for node in order:
        if _given(ids, node, told) != node.id:
            found.add(node.id)
        if isinstance(node, Argument) and has_structure(node):
            steps = node.inferences
            found |= {step.id for step in steps if _given_step(ids, node, step, told) != step.id}
    return found


def _given(ids: Ids, node: Node, told: Container[str]) -> str:
    """The id that a node is given; where that is another's, its own is taken, as it will be when it is written."""
    found = node.id if node.id in told else ids.next(type(node), named(node) or spoken(node))
    ids.own(node.id)
    return found


def _given_step(ids: Ids, argument: Argument, step: Inference, told: Container[str]) -> str:
    if step.id in told:
        ids.own(step.id)
    elif step.id == f"{argument.id}-step-{ids.next_step(argument.id)}":
        return ids.step(argument.id)
    return step.id if step.id in told else ""


def _steps(node: Node) -> list[str]:
    return [step.id for step in node.inferences] if isinstance(node, Argument) else []
