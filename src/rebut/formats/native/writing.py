"""From a debate to the native format, canonically: equal debates give equal text."""

from __future__ import annotations

from typing import Any

from rebut.files import json_writing, yaml_writing
from rebut.model import Debate, Leftover, Node, thaw

from .items import write_item
from .reading import debate_of
from .tables import NAME, VERSION

__all__ = ["document", "dump_json", "dump_yaml", "item"]


def dump_json(debate: Debate) -> str:
    """The debate as JSON."""
    return json_writing.dump_json(document(debate))


def dump_yaml(debate: Debate) -> str:
    """The debate as YAML."""
    return yaml_writing.dump_yaml(document(debate))


def document(debate: Debate) -> dict[str, Any]:
    """The debate as one plain mapping.

    What was left over from an earlier reading stands in it as it was written, where that reads as the same again, and
    else as a ``leftover`` with its id.
    """
    if any(map(is_raw, debate)):
        value = _mapping(debate, [item(node) for node in debate])
        if _reads_as(value, debate):
            return value
    return _mapping(debate, [write_item(node) for node in debate])


def item(node: Node) -> Any:  # noqa: ANN401 -- what was left over may be anything
    """A node as an item of the list; what was left over, as it was written."""
    return thaw(node.raw) if isinstance(node, Leftover) and is_raw(node) else write_item(node)


def is_raw(node: Node) -> bool:
    """Whether a node is left over from an earlier reading of this format, and nothing was added to it."""
    return isinstance(node, Leftover) and node.format == NAME and not node.tags and not node.data


def _mapping(debate: Debate, items: list[Any]) -> dict[str, Any]:
    data = thaw(debate.data)
    found = {"rebut": VERSION, "title": debate.title, "data": data, "nodes": items}
    return {key: value for key, value in found.items() if value or key == "rebut"}


def _reads_as(value: dict[str, Any], debate: Debate) -> bool:
    return debate_of(value, "<text>")[0] == debate
