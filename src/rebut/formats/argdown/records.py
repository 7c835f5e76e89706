"""A document as a whole while it is gathered: statements and arguments with all their places, relations, sections."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import attrs

from rebut.files.parsed import Parsed
from rebut.model import Role, Text

from .tree import Content, Form, Inference

__all__ = ["Gathered", "Line", "Member", "Placed", "Related", "RelationKind", "Section", "Step", "Subject"]


class RelationKind(enum.Enum):
    """How one thing relates to another, as Argdown has it."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICTORY = "contradictory"
    ENTAILS = "entails"
    CONTRARY = "contrary"

    __hash__ = object.__hash__
    """An enum's own hash is a function of Python, and kinds are looked up for every relation."""


@attrs.define(eq=False, repr=False)
class Section:
    """What stands under one heading, up to the next of its level."""

    level: int
    content: Content
    data: Parsed | None
    parent: Section | None
    start: int
    end: int
    number: int
    """Its place among the sections, from 1."""
    closed: bool = False


@attrs.define(eq=False, repr=False)
class Member:
    """One place at which a statement or an argument stands."""

    subject: Subject
    role: Role
    form: Form
    said: str
    """What it says, as it reads, with the spaces around it."""
    tags: tuple[str, ...]
    text: Text | None
    """The same as a text of a debate; None where it only refers to what is said elsewhere."""
    data: Parsed | None
    section: Section | None
    start: int
    end: int
    raw: str = ""
    """Data that could not be read, which belongs to the text then."""
    spaced: bool = False
    """A line end stands between it and its relations, which Argdown takes for a space at the end of its text."""
    structure: Subject | None = None
    """The argument in whose premise-conclusion structure it stands."""
    related: Related | None = None
    """The relation that it is written under."""


@attrs.define(eq=False, repr=False)
class Subject:
    """A statement (Argdown: an equivalence class) or an argument, with all its places."""

    argument: bool
    title: str
    members: list[Member] = attrs.field(factory=list)
    section: Section | None = None
    lines: Sequence[Line] = ()
    """Of an argument: its premise-conclusion structure; empty for a sketch."""
    start: int = 0
    """Where it stands first."""
    end: int = 0

    def line(self, line: Line) -> None:
        """One more line of its structure; most have none, and no list for them."""
        if isinstance(self.lines, list):
            self.lines.append(line)
        else:
            self.lines = [line]

    @property
    def conclusion(self) -> Subject | None:
        """What an argument concludes in the end, if it has a structure."""
        last = self.lines[-1] if self.lines else None
        return last.member.subject if last and last.step else None

    @property
    def steps(self) -> list[Step]:
        """The inferences of an argument's structure that have a conclusion."""
        return [line.step for line in self.lines if line.step] if self.lines else []


@attrs.define(eq=False, repr=False)
class Step:
    """An inference of a premise-conclusion structure."""

    argument: Subject
    inference: Inference
    data: Parsed | None


@attrs.define(eq=False, repr=False)
class Line:
    """A statement of a premise-conclusion structure; a conclusion comes with the inference before it."""

    member: Member
    step: Step | None


@attrs.define(eq=False, repr=False)
class Related:
    """One relation, and the data that says more of it."""

    kind: RelationKind
    source: Subject
    target: Subject | Step
    start: int
    end: int
    links: Sequence[Parsed] = ()
    """Data whose key ``link`` belongs to this relation."""
    dropped: bool = False
    """What it says is said already: by another relation, or by the argument that it begins with."""
    number: int = 0
    """Its place in Argdown's order, from 1: what stands under an element comes before it."""
    silent: bool = False
    """Something is related to itself, and Argdown takes it for what relates something else to that."""
    whole: bool = False
    """An undercut of an argument, which hits its last step."""
    same: Related | None = None
    """The relation that says the same, of one that is dropped for it."""

    def link(self, data: Iterable[Parsed]) -> None:
        """Data says more of it; of most, none does, and there is no list for it."""
        if isinstance(self.links, list):
            self.links.extend(data)
        else:
            self.links = [*self.links, *data] or ()

    @property
    def standing(self) -> Related | None:
        """The relation that stands: this one, or the one that says the same; None where an argument says it."""
        one: Related | None = self
        while one is not None and one.dropped:
            one = one.same
        return one


Placed: TypeAlias = Subject | Related


@attrs.define(eq=False, repr=False)
class Gathered:
    """All that a document says."""

    order: list[Placed] = attrs.field(factory=list)
    """Statements, arguments and relations, in the order in which a debate has them."""
    members: list[Member] = attrs.field(factory=list)
    sections: list[Section] = attrs.field(factory=list)

    def let_go(self) -> None:
        """Nothing refers to itself any more: what is not needed goes at once, and does not wait for the collector."""
        for one in self.order:
            if isinstance(one, Subject):
                one.members, one.lines = [], ()

    @property
    def relations(self) -> list[Related]:
        """The relations that stand."""
        return [one for one in self.order if isinstance(one, Related) and not one.dropped]
