"""The front matter of a debate: its title, settings, and the nodes that have no syntax of their own."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any

from rebut.files.json_writing import dump_json
from rebut.files.yaml_writing import dump_yaml
from rebut.formats.argdown.front import LISTS, SETTINGS
from rebut.formats.native.tables import RECORDS
from rebut.model import Node, Participant, Source
from rebut.model.references import redirected, references
from rebut.model.store import named

from .flow import WIDTH, value_lines
from .settings import Settings

__all__ = ["front_matter", "item", "key_of", "ordered", "ordering"]

_KEYS: Mapping[str, str] = {kind: key for key, kind in LISTS.items() if kind}
_BARE = {Participant: "name", Source: "title"}


def ordered(declared: Iterable[Node]) -> list[Node]:
    """The nodes of the front matter in the order in which they are read: list by list, who and what is cited first."""
    lists: dict[str, list[Node]] = {}
    for node in declared:
        lists.setdefault(key_of(node), []).append(node)
    first = [key for key in lists if key in {"participants", "sources"}]
    return [node for key in [*first, *lists] for node in lists.pop(key, [])] if lists else []


def key_of(node: Node) -> str:
    """The list that a node stands in."""
    return _KEYS.get(RECORDS[type(node)][0], "links")


def front_matter(
    title: str,
    settings: Settings,
    declared: Sequence[Node],
    *,
    order: Sequence[Sequence[str]],
    told: Container[str],
    referred: Callable[[str], str],
) -> str:
    """The front matter between its lines of ``===``; "" where there is nothing to say.

    ``referred`` is what goes by an id in it.
    """
    front: dict[str, Any] = {"title": title} if title else {}
    if settings.untags:
        front.update({"model": {"removeTagsFromText": True}, SETTINGS: ["model"]})
    for node in declared:
        front.setdefault(key_of(node), []).append(item(node, told, referred))
    after = {**settings.own, **({"exact": settings.exact} if settings.exact else {})}
    return f"===\n{_text(front, order, after)}===\n" if front or order or after else ""


def item(node: Node, told: Container[str], referred: Callable[[str], str]) -> Any:  # noqa: ANN401 -- JSON-like
    """A node as an item of its list; ``referred`` is what goes by an id in it."""
    kind, record = RECORDS[type(node)]
    ids = {id: referred(id) for id in _ids(node)}
    written = record.write(redirected(node, ids))
    if node.id in told:
        return {kind: node.id, **written}
    if list(written) == [_BARE.get(type(node))]:
        return named(node)
    return written if key_of(node) != "links" and written else {kind: None, **written}


def _ids(node: Node) -> list[str]:
    return [id for id, _ in references(node)]


def _text(front: dict[str, Any], order: Sequence[Sequence[str]], after: dict[str, Any]) -> str:
    """The settings in YAML, in which no ``===`` may stand: with such, as JSON, where it can be escaped."""
    parts = [dump_yaml(front) if front else "", ordering(order) if order else "", dump_yaml(after) if after else ""]
    written = "".join(parts)
    if "===" not in written:
        return written
    return dump_json({**front, **({"order": order_value(order)} if order else {}), **after}).replace("=", "\\u003d")


def order_value(order: Iterable[Sequence[str]]) -> list[Any]:
    """Runs of ids as they are written: null for what nothing stands before."""
    return [[anchor or None, *ids] for anchor, *ids in order]


def ordering(order: Iterable[Sequence[str]]) -> str:
    """The entry for the order of nodes, on as few lines as it needs."""
    lines: list[str] = []
    for run in order_value(order):
        first, *others = value_lines(run, WIDTH - 4)
        lines += [f"  - {first}\n", *[f"    {line}\n" for line in others]]
    return "".join(["order:\n", *lines])
