"""What a map is: boxes, edges between them, and groups; the values that are drawn and written."""

from __future__ import annotations

import attrs

from rebut.findings import Finding
from rebut.model import Text

from .settings import Picture, Settings
from .vocabulary import Kind, Relating

__all__ = ["ArgdownMap", "Edge", "Grouped", "Node"]


@attrs.frozen
class Node:
    """One box: a statement or an argument."""

    id: str
    """``n0`` and so on."""
    kind: Kind
    title: str
    """Its title, or ``Untitled 3`` and so on."""
    node: str
    """Id of the claim or the argument in the debate."""
    label: str = ""
    """The title that is shown; "" for none."""
    text: Text | None = None
    """The text that is shown, with its ranges."""
    wording: str | None = None
    """The same as it is written, with the spaces around it."""
    tags: tuple[str, ...] = ()
    color: str | None = None
    font_color: str | None = None
    group: str = ""
    """Id of the group that it is in; "" for none."""
    step: str = ""
    """Id of the step, where an argument was exploded."""
    colored: bool = False
    """Whether its colour is said for it, by data, a title or a tag; else it is the first of the scheme."""
    images: tuple[Picture, ...] = ()


@attrs.frozen
class Grouped:
    """One group, with what is in it; a closed one is one box, and what is in it is not on the map."""

    id: str
    """``s1`` and so on."""
    title: str
    group: str
    """Id of the group in the debate; "" for one that settings form."""
    level: int
    """From 1, for the outermost."""
    parent: str = ""
    """Id of the group around it."""
    color: str | None = None
    font_color: str | None = None
    closed: bool = False
    members: tuple[str, ...] = ()
    """Ids of the groups and the boxes in it; of a closed one, those that it hides."""
    colored: bool = False
    """Whether its colour is said for it; else it is that of its level."""


@attrs.frozen
class Edge:
    """One arrow."""

    id: str
    """``e1`` and so on."""
    kind: Relating
    source: str
    """Id of the box, or of the closed group, where it begins."""
    target: str
    from_statement: str = ""
    """Title of the statement for which it stands where it begins."""
    to_statement: str = ""
    color: str | None = None
    nodes: tuple[str, ...] = ()
    """Ids of the relations in the debate that it shows; none where it follows from what is a premise of what."""


@attrs.frozen
class ArgdownMap:
    """A map as Argdown makes it: boxes, statements first, arrows, groups, and boxes of one rank."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    groups: tuple[Grouped, ...] = ()
    """Outer ones before inner ones."""
    ranks: tuple[tuple[str, ...], ...] = ()
    """Ids of boxes that stand at one height."""
    hidden: tuple[str, ...] = ()
    """Ids of the claims and arguments that a closed group hides."""
    left_out: tuple[str, ...] = ()
    """Ids of the claims and arguments that were not selected."""
    settings: Settings = attrs.field(factory=Settings, repr=False)
    findings: tuple[Finding, ...] = ()
