"""Front matter that is changed entry by entry: what did not change stays as it was written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from rebut.formats.argdown.layout import Read
from rebut.formats.native.pieces import Piece
from rebut.formats.native.yaml_pieces import YAML_PIECES
from rebut.model import Debate, Node

from .dumping import Writing
from .heading import item, key_of, ordering

__all__ = ["settled"]


def settled(
    read: Read,
    inner: str,
    writing: Writing,
    *,
    changed: Iterable[str],
    order: list[list[str]] | None,
    ids: Mapping[str, str],
) -> str | None:
    """The YAML between the lines of ``===`` as it should be; None where it cannot be changed in pieces.

    ``changed`` are the ids of nodes that are written anew; ``order`` is None where that stays; ``ids`` has former ids
    that have changed.
    """
    pieces = YAML_PIECES.mapping(inner)
    if pieces is None:
        return None
    settling = _Settling(read, writing, set(changed), order, ids)
    held = [found for piece in pieces.held if (found := settling.kept(piece)) is not None]
    there = {piece.key for piece in held}
    held += [_entry(key, value, held) for key, value in settling.wanted.items() if key not in there]
    text = YAML_PIECES.text(attrs.evolve(pieces, held=tuple(held)))
    return None if "===" in text else text


def _entry(key: str, value: Any, held: Iterable[Piece]) -> Piece:  # noqa: ANN401 -- JSON-like
    return Piece("", ordering(value), key) if key == "order" else YAML_PIECES.entry(key, value, held)


class _Settling:
    def __init__(
        self, read: Read, writing: Writing, changed: set[str], order: list[list[str]] | None, ids: Mapping[str, str]
    ) -> None:
        self.writing = writing
        self.changed = changed
        self.before: Debate = read.debate
        self.lists: dict[str, list[str]] = {}
        """Key of a list -> the ids of its items, as they stand there."""
        for id, given in read.declared.items():
            key = next(iter(given.raw)) if isinstance(given.raw, dict) else ""
            self.lists.setdefault(key, []).append(ids.get(id, id))
        self.order = order
        self.wanted = self._wanted()

    def _wanted(self) -> dict[str, Any]:
        debate, settings = self.writing.debate, self.writing.settings
        found: dict[str, Any] = {"title": debate.title} if debate.title else {}
        for node in self.writing.declared:
            found.setdefault(self._key(node), []).append(item(node, self.writing.told, self.writing.referred))
        found.update({"order": self.order} if self.order else {})
        return {**found, **settings.own, **({"exact": settings.exact} if settings.exact else {})}

    def _key(self, node: Node) -> str:
        return next((key for key, ids in self.lists.items() if node.id in ids), key_of(node))

    def kept(self, piece: Piece) -> Piece | None:
        """An entry as it was, or anew; None where it goes."""
        key = piece.key
        if key in self.lists:
            return attrs.evolve(piece, body=self._items(piece)) if key in self.wanted else None
        if key == "title":
            same = self.before.title == self.writing.debate.title
        elif key == "order":
            same = self.order is None
        else:
            same = self.before.data.get(key) == self.writing.debate.data.get(key) or key == "settings"
            same = same or (key == "model" and key not in self.before.data)
        if same:
            return piece
        if key not in self.wanted:
            return None
        return attrs.evolve(_entry(key, self.wanted[key], [piece]), lead=piece.lead)

    def _items(self, piece: Piece) -> str:
        """A list of nodes, each item as it was written where it did not change."""
        nodes = [node for node in self.writing.declared if self._key(node) == piece.key]
        pieces = YAML_PIECES.members(piece.body)
        ids = self.lists[piece.key]
        if pieces is None or len(pieces.held) != len(ids):
            return YAML_PIECES.entry(piece.key, self.wanted[piece.key], [piece]).body
        written = dict(zip(ids, pieces.held, strict=True))
        held = [self._item(node, written.get(node.id), pieces.held) for node in nodes]
        return YAML_PIECES.text(attrs.evolve(pieces, held=tuple(held)))

    def _item(self, node: Node, written: Piece | None, others: Iterable[Piece]) -> Piece:
        if written is not None and node.id not in self.changed:
            return written
        made = YAML_PIECES.member(item(node, self.writing.told, self.writing.referred), others)
        return attrs.evolve(made, lead=written.lead) if written is not None else made
