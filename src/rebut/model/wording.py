"""What nodes are called in a sentence."""

from __future__ import annotations

from .nodes import Argument, Claim, Node, Participant, Source

__all__ = ["called"]

_LONGEST = 80


def called(node: Node) -> str:
    """A node by its title, text or name, or else by its kind and id.

    >>> from rebut import Claim
    >>> called(Claim("It rains.", title="Rain")), called(Claim("", id="claim-1"))
    ('“Rain”', 'the claim claim-1')
    """
    if name := _name(node):
        return f"“{name if len(name) <= _LONGEST else name[: _LONGEST - 1] + '…'}”"
    return f"the {type(node).__name__.lower()} {node.id}"


def _name(node: Node) -> str:
    if isinstance(node, (Claim, Argument)):
        return node.title or node.text
    if isinstance(node, Source):
        return node.title
    return node.name if isinstance(node, Participant) else ""
