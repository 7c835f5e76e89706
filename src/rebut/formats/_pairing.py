"""Which node of one debate is which of another: by titles, by texts, and else by what it says about what."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from rebut.model import Argument, Claim, Conflict, ConflictKind, Debate, Group, Issue, Link, Node, Participant, Source
from rebut.model.evolving import evolved
from rebut.model.frozen import EMPTY
from rebut.model.references import references
from rebut.model.store import named, plain

from ._merging import bare

__all__ = ["Key", "Partners", "group_paths", "in_order", "key"]

Key: TypeAlias = Hashable

_TITLED = (Claim, Argument, Source, Participant, Issue)

_ADDED: dict[str, object] = {"id": "", "tags": (), "data": EMPTY}
_SHADES: dict[type[Node], dict[str, object]] = {
    Link: {"cites": (), "weight": None, "strict": False, "question": ""},
    Conflict: {"kind": ConflictKind.TENSION},
}
"""What may be said of a relation beside what it relates: fields and the values that leave them out."""


class Partners:
    """The nodes of a debate by their keys, each to be taken once."""

    def __init__(self, debate: Debate) -> None:
        self._waiting: defaultdict[Key, deque[str]] = defaultdict(deque)
        paths = group_paths(debate)
        for id, loop in in_order(debate):
            self._waiting[key(debate.nodes[id], paths.get(id, ()), loop=loop)].append(id)

    def take(self, key: Key) -> str | None:
        """The id of the next node that has this key; None where there is none any more."""
        waiting = self._waiting.get(key)
        return waiting.popleft() if waiting else None


def key(node: Node, path: tuple[str, ...], *, loop: bool) -> Key:
    """What is the same for the same node in two debates; its references are ids of the first one already.

    ``path`` are the titles of the groups around a group; what refers to itself by a loop goes by its id.
    """
    kind = type(node)
    if loop:
        return kind, "id", node.id
    if isinstance(node, Group):
        return kind, path, node.title
    if isinstance(node, _TITLED) and (title := named(node)):
        return kind, "title", title
    if isinstance(node, (Claim, Argument)):
        return _untitled(node)
    shades = next((shades for of, shades in _SHADES.items() if isinstance(node, of)), {})
    return evolved(node, **_ADDED, **shades)


def _untitled(node: Claim | Argument) -> Key:
    lines = tuple([bare(line) for line in node.lines]) if isinstance(node, Argument) else ()
    if not node.text and not lines:
        return type(node), "id", node.id
    return type(node), "text", plain(node.text), lines


def group_paths(debate: Debate) -> Mapping[str, tuple[str, ...]]:
    """For each group, the titles of the groups around it, the outermost first."""
    homes = {member: group for group in debate.all(Group) for member in group.members}
    return {group.id: tuple(_around(group, homes))[::-1] for group in debate.all(Group)}


def _around(group: Group, homes: Mapping[str, Group]) -> Iterator[str]:
    home = homes.get(group.id)
    while home is not None:
        yield home.title
        home = homes.get(home.id)


def in_order(debate: Debate) -> Iterator[tuple[str, bool]]:
    """All ids, what is referred to before what refers to it; and whether it is behind a loop of references."""
    sorter = TopologicalSorter({id: _before(debate, node) for id, node in debate.nodes.items()})
    with suppress(CycleError):  # what is not in the loop, or behind it, is given all the same
        sorter.prepare()
    place = {id: number for number, id in enumerate(debate.nodes)}
    found: set[str] = set()
    while ready := sorter.get_ready():
        found.update(ready)
        sorter.done(*ready)
        yield from [(id, False) for id in sorted(ready, key=place.__getitem__)]
    yield from [(id, True) for id in debate.nodes if id not in found]


def _before(debate: Debate, node: Node) -> Iterable[str]:
    """The nodes that must be known before this one is."""
    if isinstance(node, (Group, Claim, Source, Participant, Issue)):
        return ()
    referred = [id for id, _ in references(node)]
    return [id if id in debate.nodes else debate.owner(id).id for id in referred]
