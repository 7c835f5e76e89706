"""The outline of a debate: Argdown's own view of it, from which a map is made and its JSON is written.

Statements with all that is said of them, arguments with their premises and conclusions, relations of six types, and
sections. It is made anew for each map and changed on the way: the transformations of the settings work on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import attrs

from rebut.findings import Finding
from rebut.model import Argument, Claim, Inference, Premise
from rebut.model.frozen import Frozen

from .occurring import Wording
from .vocabulary import Part, Relating

__all__ = ["Argued", "End", "Line", "Outline", "Relation", "Section", "Stated", "Subject"]


@attrs.define(eq=False, repr=False)
class Section:
    """What stands under one heading."""

    id: str
    """``s1`` and so on, in the order of the document."""
    group: str
    """Id of the debate's group; "" for one that settings form."""
    title: str
    level: int
    parent: Section | None = None
    children: list[Section] = attrs.field(factory=list)
    tags: tuple[str, ...] = ()
    data: Mapping[str, Frozen] = attrs.field(factory=dict)
    closed: bool = False
    is_group: bool = True
    color: str | None = None
    colored: bool = False
    """Whether something says which colour it has, be it none."""
    formed: bool = False
    """Whether settings formed it, and no heading."""


@attrs.define(eq=False, repr=False)
class Stated:
    """A statement: Argdown's equivalence class, a claim of the debate."""

    node: Claim
    title: str
    """Its title, or ``Untitled 3`` and so on."""
    wording: Wording | None = None
    """The text that is shown; None where it is only referred to."""
    top: bool = False
    """Whether it stands by itself somewhere."""
    section: Section | None = None
    relations: Related = ()
    uses: Sequence[Line] = ()
    """The lines of arguments in which it stands."""
    color: str | None = None
    colored: bool = False

    def use(self, line: Line) -> None:
        """It stands in one more line; most stand in none, and have no list for them."""
        if isinstance(self.uses, list):
            self.uses.append(line)
        else:
            self.uses = [line]

    @property
    def titled(self) -> bool:
        """Whether the title is its own."""
        return bool(self.node.title)


@attrs.define(eq=False, repr=False)
class Argued:
    """An argument, or one step of it, where each step is an argument of its own."""

    node: Argument
    title: str
    wording: Wording | None = None
    section: Section | None = None
    relations: Related = ()
    lines: list[Line] = attrs.field(factory=list)
    step: str = ""
    """Id of the step that it is."""
    color: str | None = None
    colored: bool = False

    @property
    def titled(self) -> bool:
        """Whether the title is its own."""
        return bool(self.node.title)

    @property
    def conclusion(self) -> Line | None:
        """The line of its main conclusion."""
        return next((line for line in reversed(self.lines) if line.part is Part.MAIN_CONCLUSION), None)


@attrs.define(eq=False, repr=False)
class Line:
    """A statement as a line of an argument; it stands for its inference where that is undercut."""

    argument: Argued
    statement: Stated
    part: Part
    number: int
    """Its place among the lines of the debate's argument, from 0."""
    premise: Premise | None = None
    inference: Inference | None = None
    """The step of which this is the conclusion."""
    wording: Wording | None = None
    """What the statement says here; None where it is only referred to."""
    relations: Related = ()


Subject: TypeAlias = Stated | Argued
End: TypeAlias = Stated | Argued | Line
Related: TypeAlias = "list[Relation] | tuple[()]"
"""The relations of an end; most lines have none, and are no lists."""


@attrs.define(eq=False, repr=False)
class Relation:
    """One relation; ``nodes`` are the ids of those of the debate that say it."""

    kind: Relating
    source: Subject
    target: End
    nodes: tuple[str, ...]
    whole: bool = False
    """Whether it undercuts an argument, which is to undercut its last step."""

    def other(self, end: End) -> End:
        """The end that this one is related to."""
        return self.target if self.source is end else self.source


@attrs.define(eq=False, repr=False)
class Outline:
    """The whole debate as Argdown sees it."""

    statements: list[Stated] = attrs.field(factory=list)
    arguments: list[Argued] = attrs.field(factory=list)
    relations: list[Relation] = attrs.field(factory=list)
    sections: list[Section] = attrs.field(factory=list)
    """All of them, in the order of the document."""
    deepest: int = 0
    """The deepest level of a heading."""
    tags: dict[str, int] = attrs.field(factory=dict)
    """Tag -> its number, as they come, from 0."""
    unused: list[Line] = attrs.field(factory=list)
    """Lines of exploded arguments on which no step rests."""
    findings: list[Finding] = attrs.field(factory=list)
    """What the debate says and an outline cannot."""

    @property
    def subjects(self) -> list[Subject]:
        """The statements, and then the arguments."""
        return [*self.statements, *self.arguments]

    def relate(self, relations: list[Relation]) -> None:
        """Take these for the relations, and tell all ends of them."""
        for one in self.subjects:
            one.relations = ()
        for argument in self.arguments:
            for line in argument.lines:
                line.relations = ()
        self.relations = relations
        for relation in relations:
            _join(relation.source, relation)
            _join(relation.target, relation)


def _join(end: End, relation: Relation) -> None:
    held = end.relations
    if isinstance(held, list):
        held.append(relation)
    else:
        end.relations = [relation]
