"""The items of a document on their way to nodes: each keeps what was written, for the case that no node comes of it."""

from __future__ import annotations

import json
import math
from typing import Any

import attrs

from rebut.errors import DebateError
from rebut.files.places import Path
from rebut.model import Frozen, Leftover, Node, freeze

from .faults import Faults
from .items import kind_of, read_item
from .tables import NAME

__all__ = ["Slot"]


@attrs.define(eq=False)
class Slot:
    """One item: where it stands, what is written there, and the node that it says, if it says one."""

    path: Path
    raw: Any
    node: Node | None = None
    id: str = ""
    """The id that it has or gets; what could not be read keeps the one that it gave, where that is free."""

    @classmethod
    def read(cls, raw: object, path: Path, faults: Faults) -> Slot:
        """The slot of an item of the list."""
        node = read_item(raw, path, faults)
        return cls(path, raw, node, node.id if node is not None else _given_id(raw))

    @property
    def head(self) -> Path:
        """Where its id stands."""
        kind = kind_of(self.raw)
        return (*self.path, kind) if kind else self.path

    def whole(self) -> Node:
        """Its node, or what is left over."""
        return self.node or Leftover(NAME, _kept(self.raw), id=self.id)

    def path_to(self, reference: str) -> Path:
        """Where in it a reference is written."""
        return next(_paths(self.raw, reference, self.path), self.path)


def _given_id(raw: object) -> str:
    kind = kind_of(raw)
    id = raw[kind] if kind and isinstance(raw, dict) else None
    return id if isinstance(id, str) else ""


_NO_REFERENCES = frozenset(("title", "text", "texts", "tags", "data"))


def _paths(value: object, wanted: str, path: Path) -> Any:  # noqa: ANN401 -- an iterator that calls itself
    if value == wanted:
        yield path
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _paths(inner, wanted, (*path, number))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NO_REFERENCES:
                yield from _paths(inner, wanted, (*path, key))


def _kept(raw: Any) -> Frozen:  # noqa: ANN401 -- whatever was written
    """What is left over, frozen; what no debate can hold is kept as its text."""
    try:
        return freeze(raw)
    except DebateError:
        pass
    try:
        return freeze(_sayable(raw))
    except DebateError:
        return json.dumps(raw, ensure_ascii=False)


def _sayable(value: Any) -> Any:  # noqa: ANN401
    """The same, with text for numbers that are none."""
    if isinstance(value, list):
        return [_sayable(inner) for inner in value]
    if isinstance(value, dict):
        return {key: _sayable(inner) for key, inner in value.items()}
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value
