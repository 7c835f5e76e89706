"""What the places of a document say that a debate does not: how each thing is written there."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from rebut.files.parsed import Value
from rebut.files.places import Lines, Places
from rebut.model import Debate, Node, Text

from .front import Declared
from .records import Gathered
from .tree import Document as Tree
from .tree import Form

__all__ = ["Headed", "Layout", "Read", "Written"]


@attrs.define
class Written:
    """How a statement or an argument is written at one place: beside an occurrence, in the same order."""

    form: Form
    text: str
    """As Argdown reads it, with the spaces around it."""
    tags: tuple[str, ...]
    data: Value
    top: bool
    """Whether a block begins with it."""
    nth: int = 0
    """Its place among all of the same, from 0, as Argdown counts them: what stands under it comes before it."""
    at: tuple[int, int, int, int] | None = None
    """Line and column of its begin and its end, where it was read from what another tool made of the document."""


@attrs.frozen
class Headed:
    """How a heading is written, and the group that it begins."""

    group: str
    """Its id; "" where other groups stand instead of those of the headings."""
    level: int
    text: Text
    tags: tuple[str, ...]
    data: Value
    start: int


@attrs.frozen
class Layout:
    """What the places of a document say that a debate does not."""

    written: tuple[Written, ...]
    front: Value = None
    headings: tuple[Headed, ...] = ()
    regrouped: bool = False
    """Whether other groups stand instead of those of the headings."""
    places: Places | None = None
    """Where the values of the front matter stand."""
    nodes: Mapping[str, Node] = attrs.field(factory=dict, repr=False)
    """All nodes as they were read, by id: what is not the same any more is not as it is written."""
    tags: tuple[str, ...] | None = None
    """The tags in their order, where the document says it itself."""
    titles: Mapping[str, str] = attrs.field(factory=dict)
    """Id -> the number that stands for a title, where the document says it itself."""
    steps: Mapping[str, Value] = attrs.field(factory=dict)
    """Id of a step -> its data as it is written."""
    spans: Mapping[str, tuple[int, int, int, int]] = attrs.field(factory=dict)
    """Id of a step or a group -> where it stood, where it was read from what another tool made of the document."""
    lines: Lines | None = None
    """Of a document that includes others: its lines, each with its own file."""
    relations: Mapping[str, str] = attrs.field(factory=dict)
    """Id of a relation that Argdown reads in another way -> ``contradictory``, where an argument is; ``whole``, an
    undercut of an argument, of which the debate says that it hits the last step; ``none``, where it leaves it out."""


@attrs.frozen
class Read:
    """A document that was read: its debate, and what stands where in it."""

    debate: Debate
    tree: Tree
    whole: Gathered
    ids: Mapping[int, str]
    """Ids of nodes by the identity of what was gathered."""
    declared: Mapping[str, Declared]
    """Nodes of the front matter, by their ids."""
