"""A written list or mapping in pieces, an entry each, so that one is written anew and the others stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import attrs

__all__ = ["Notation", "Piece", "Pieces"]


@attrs.frozen
class Piece:
    """One entry as it is written, and what leads up to it: the comments above it, or the space before it."""

    lead: str
    body: str
    key: str = ""
    """Of a mapping's entry."""


@attrs.frozen
class Pieces:
    """All entries in their order, and what stands around them."""

    head: str
    held: tuple[Piece, ...]
    tail: str


@attrs.frozen
class Notation:
    """How pieces are found in a text, made, and put together again."""

    mapping: Callable[[str], Pieces | None]
    """The pieces of the mapping that a text is; None where it cannot be cut."""
    members: Callable[[str], Pieces | None]
    """Those of the list that is the value of an entry, given as its body."""
    entry: Callable[[str, Any, Iterable[Piece]], Piece]
    """A new entry of a mapping: its key and value; the others show how to lay it out."""
    member: Callable[[Any, Iterable[Piece]], Piece]
    """A new entry of a list."""
    text: Callable[[Pieces], str]
