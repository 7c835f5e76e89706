"""Writing a debate into the document that it was read from: what did not change stays as it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import attrs

from rebut.errors import ReadError
from rebut.formats._format import Opened
from rebut.model import Debate, Document, thaw
from rebut.model.evolving import evolved

from .pieces import Notation, Piece, Pieces
from .reading import Layout
from .writing import item

__all__ = ["patched"]


def patched(debate: Debate, document: Document, load: Callable[[Opened], Debate], notation: Notation) -> str:
    """The changed document; "" where it cannot be changed in pieces."""
    old = load(Opened(document.name, document.text))
    if old == debate:
        return document.text
    changed = _differing(debate, old)
    text = _changed(debate, old, notation, changed)
    again = _again(load, text)
    if again is not None and again != debate:  # items that were written by the title of another, say
        text = _changed(debate, old, notation, changed | _differing(debate, again))
    return text


def _again(load: Callable[[Opened], Debate], text: str) -> Debate | None:
    try:
        return load(Opened("<text>", text))
    except ReadError:
        return None


def _differing(debate: Debate, other: Debate) -> set[str]:
    return {node.id for node in debate if other.nodes.get(node.id) != node}


def _changed(debate: Debate, old: Debate, notation: Notation, changed: set[str]) -> str:
    text = old.document.text if old.document else ""
    pieces = notation.mapping(text)
    if pieces is None:
        return ""
    top = _Top(debate, old, notation, changed)
    held = [found for piece in pieces.held if (found := top.kept(piece)) is not None]
    for key in top.missing(held):
        held.insert(_position(held, key), notation.entry(key, top.values[key], held))
    new = notation.text(attrs.evolve(pieces, held=tuple(held)))
    return new.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in text else new


_ORDER = ("rebut", "title", "data", "nodes")


def _position(held: list[Piece], key: str) -> int:
    """Behind the last of the keys that come before it."""
    before = _ORDER[: _ORDER.index(key)]
    return max([number for number, piece in enumerate(held, 1) if piece.key in before], default=0)


class _Top:
    """The entries of the document as they should be."""

    def __init__(self, debate: Debate, old: Debate, notation: Notation, changed: set[str]) -> None:
        self.debate = debate
        self.old = old
        self.notation = notation
        self.changed = changed
        self.layout: Layout = old.document.layout  # type: ignore[union-attr,assignment]  # as it was read
        self.strays = {id for id in self.layout.strays if id in debate.nodes and id not in changed}
        self.ids = [node.id for node in debate if node.id not in self.strays]
        items = [item(debate.nodes[id]) for id in self.ids]
        found: dict[str, Any] = {"title": debate.title, "data": thaw(debate.data), "nodes": items}
        self.values = {key: value for key, value in found.items() if value}

    def missing(self, held: Iterable[Piece]) -> list[str]:
        """Keys that are to be there, and are not yet."""
        there = {piece.key for piece in held}
        return [key for key in self.values if key not in there]

    def kept(self, piece: Piece) -> Piece | None:
        """An entry, as it was or anew; None where it goes."""
        if piece.key == "nodes" and "nodes" in self.values:
            return attrs.evolve(piece, body=self._nodes(piece))
        if piece.key not in ("title", "data", "nodes"):
            return piece  # the version, or what was left over
        if getattr(self.old, piece.key) == getattr(self.debate, piece.key):
            return piece
        if piece.key not in self.values:
            return None
        return attrs.evolve(self.notation.entry(piece.key, self.values[piece.key], [piece]), lead=piece.lead)

    def _nodes(self, piece: Piece) -> str:
        """The list of nodes: each as it was written, where it did not change."""
        pieces = self.notation.members(piece.body)
        if pieces is None or len(pieces.held) != len(self.layout.items):
            return self.notation.entry("nodes", self.values["nodes"], [piece]).body
        written = dict(zip(self.layout.items, pieces.held, strict=True))
        before = self._renamed()
        held = [self._item(id, written.get(before.get(id, id)), pieces) for id in self.ids]
        return self.notation.text(attrs.evolve(pieces, held=tuple(held)))

    def _renamed(self) -> dict[str, str]:
        """The former ids of nodes that stand where they stood, and differ in nothing else."""
        items = self.layout.items
        behind = dict(zip(("", *items), items, strict=False))
        found: dict[str, str] = {}
        last = ""
        for id in self.ids:
            former = behind.get(last)
            if former and id not in self.old.nodes and self._is_as(id, former):
                found[id] = former
            last = found.get(id, id)
        return found

    def _is_as(self, id: str, former: str) -> bool:
        return former not in self.debate.nodes and evolved(self.old.nodes[former], id=id) == self.debate.nodes[id]

    def _item(self, id: str, written: Piece | None, pieces: Pieces) -> Piece:
        if written is not None and id not in self.changed:
            return written
        made = self.notation.member(item(self.debate.nodes[id]), pieces.held)
        return attrs.evolve(made, lead=written.lead) if written is not None else made
