"""Nodes as items of the list: a mapping that begins with what the node is, and its id."""

from __future__ import annotations

from typing import Any

from rebut.files.places import Path
from rebut.model import Node
from rebut.model.nearest import nearest

from .faults import Faults
from .tables import KINDS, RECORDS, read_head

__all__ = ["HEAD", "kind_of", "read_item", "write_item"]

HEAD = {"oneOf": [{"$ref": "#/$defs/id"}, {"type": "null"}]}
"""What a schema says of the id beside the word for what a node is: null has one made."""


def read_item(value: object, path: Path, faults: Faults) -> Node | None:
    """The node that an item says, or None where something is wrong."""
    kind = kind_of(value)
    if kind is None or not isinstance(value, dict):
        _no_kind(value, path, faults)
        return None
    before = len(faults)
    id = read_head(value[kind], (*path, kind), faults)
    node: Node | None = KINDS[kind].read(value, path, faults, head=kind, id=id)
    return node if len(faults) == before else None


def kind_of(value: object) -> str | None:
    """The key that says what a node is, wherever it stands; ``source`` in a rephrase is only a field.

    >>> kind_of({"source": "a", "target": "b", "rephrase": "r"})
    'rephrase'
    """
    if not isinstance(value, dict):
        return None
    found = [key for key in value if key in KINDS]
    if len(found) > 1:
        found = [key for key in found if not any(key in KINDS[other].keys for other in found if other != key)] or found
    return found[0] if found else None


def _no_kind(value: object, path: Path, faults: Faults) -> None:
    if not isinstance(value, dict):
        faults.expected("a node", value, path, "a node is a mapping such as {claim: its id, text: its text}")
        return
    first = next(iter(value), "")
    faults.add("RB226", "this node does not say what it is", path, nearest(first, KINDS))


def write_item(node: Node) -> dict[str, Any]:
    """A node as an item of the list."""
    kind, record = RECORDS[node.__class__]
    return {kind: node.id or None, **record.write(node)}
