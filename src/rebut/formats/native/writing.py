"""From a debate to the native format, canonically: equal debates give equal text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rebut.files.shown import shown
from rebut.findings import Finding, Level
from rebut.model import Debate, Leftover, Node, thaw

from .items import write_item
from .reading import debate_of
from .tables import NAME, VERSION

__all__ = ["document", "item", "losses"]


_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def losses(value: object) -> tuple[Finding, ...]:
    """Two halves of a character, side by side, are that character to every reader."""
    found = next((text for text in _strings(value) if _HALVES.search(text)), None)
    if found is None:
        return ()
    message = f"{shown(found)} has two halves of a character side by side; they are read as that character"
    return (Finding("RB302", message, level=Level.WARNING, help="write the character itself"),)


def _strings(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        held = waiting.pop()
        if isinstance(held, str):
            if not held.isascii():
                yield held
        elif isinstance(held, dict):
            waiting.extend(held)
            waiting.extend(held.values())
        elif isinstance(held, list):
            waiting.extend(held)


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
