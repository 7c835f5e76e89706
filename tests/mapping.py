"""Maps in a few words, to be compared: what is shown, and which arrows lead where."""

from __future__ import annotations

from rebut import Debate, loads
from rebut.maps import ArgdownMap, argdown_map, settings

__all__ = ["arrows", "boxes", "made", "mapped"]


def mapped(text: str, **given: object) -> ArgdownMap:
    """The map of a document in Argdown; settings go before its own."""
    return made(loads(text, format="argdown"), **given)


def made(debate: Debate, **given: object) -> ArgdownMap:
    """The map of a debate."""
    return argdown_map(debate, settings(debate.data, debate.document, **given))


def boxes(found: ArgdownMap) -> list[str]:
    """What is shown: statements in square brackets, arguments in angle brackets, closed groups by their titles."""
    signs = {"statement": "[{}]", "argument": "<{}>"}
    closed = [group.title for group in found.groups if group.closed]
    return sorted([*[signs[node.kind].format(node.title) for node in found.nodes], *closed])


def arrows(found: ArgdownMap) -> list[str]:
    """The arrows, such as ``a attack b``."""
    titles = {node.id: node.title for node in found.nodes} | {group.id: group.title for group in found.groups}
    return sorted([f"{titles[edge.source]} {edge.kind} {titles[edge.target]}" for edge in found.edges])
