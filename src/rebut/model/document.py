"""The document that a debate was read from: its text, and where each node stands in it. It is not compared."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from rebut.findings import Place

from .evolving import evolved
from .text import Text
from .vocabulary import Role

if TYPE_CHECKING:
    from rebut.files.places import Lines  # a debate begins without the room of files

__all__ = ["Document", "Occurrence"]


@attrs.frozen
class Occurrence:
    """One place at which a claim or an argument occurs, and in which role.

    ``start`` and ``stop`` are offsets into the document's text, in characters.
    """

    node: str
    role: Role
    start: int
    stop: int
    _place: Place | Lines = attrs.field(repr=False)
    """The place, or the lines of the text, which tell it when it is asked for: of most, nobody asks."""
    section: str = ""
    """Id of the group whose heading it stands under."""
    text: Text | None = None
    """The wording at this place; None where the place only refers to it."""
    argument: str = ""
    """Id of the argument that it is a line of."""

    @property
    def place(self) -> Place:
        """Its file, line and column."""
        held = self._place
        return held if isinstance(held, Place) else held.place(self.start, self.stop)

    def renamed(self, old: str, new: str) -> Occurrence:
        """The same place, at which a node goes by another id."""
        if old not in (self.node, self.section, self.argument):
            return self
        ids = {name: new for name in ("node", "section", "argument") if getattr(self, name) == old}
        return evolved(self, **ids)


def _occurrences(given: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    return tuple(given)


@attrs.frozen
class Document:
    """A text in some format, with the places of what was read from it."""

    format: str
    name: str
    text: str
    places: Mapping[str, Place] = attrs.field(factory=dict)
    """Id of a node -> where it stands first."""
    occurrences: tuple[Occurrence, ...] = attrs.field(default=(), converter=_occurrences)
    layout: object = None
    """What the format needs to write the document back as it was."""

    def part(self, ids: Container[str]) -> Document:
        """What stays known of it for a part of its debate: name and places, neither text nor format."""
        return Document("", self.name, "", {id: place for id, place in self.places.items() if id in ids})

    def renamed(self, old: str, new: str) -> Document:
        """The same document, in which a node goes by another id."""
        places = {new if id == old else id: place for id, place in self.places.items()}
        return attrs.evolve(self, places=places, occurrences=[one.renamed(old, new) for one in self.occurrences])
