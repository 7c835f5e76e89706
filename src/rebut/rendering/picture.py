"""What a map shows, before it has colours: boxes with cells, arrows between them, frames around them, and notes."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping

import attrs

from rebut.findings import Finding
from rebut.model import Text
from rebut.model.vocabulary import PremiseKind

from .words import ENGLISH, Words

__all__ = [
    "HEAD",
    "Arrow",
    "Box",
    "Cell",
    "End",
    "Frame",
    "Image",
    "Mark",
    "Note",
    "Picture",
    "Placing",
    "Relation",
    "Role",
    "Stamp",
    "all_frames",
]


class Role(enum.StrEnum):
    """What a box stands for."""

    MAIN = "main"
    CLAIM = "claim"
    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    UNDERPIN = "underpin"
    ARGUMENT = "argument"
    ISSUE = "issue"
    RELATION = "relation"
    """A relation that something else is about, and which therefore has a box."""
    GROUP = "group"
    """A closed group."""


class Relation(enum.StrEnum):
    """What an arrow says."""

    SUPPORTS = "supports"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts"
    UNDERPINS = "underpins"
    CONTRADICTORY = "contradictory"
    CONTRARY = "contrary"
    TENSION = "tension"
    REPHRASES = "rephrases"
    PREFERS = "prefers"
    POSITION = "position"
    """Answers the question of an issue."""
    SAME = "same"
    """Leads from a claim to a place where it is used, and named by its letter."""


class Placing(enum.Enum):
    """Where the ends of an arrow are put."""

    BELOW = enum.auto()
    """The source below the target; beside it, where the map runs from left to right."""
    LEVEL = enum.auto()
    """Both at one level."""
    ABOVE = enum.auto()
    """The source above the target."""
    FREE = enum.auto()
    """Wherever other arrows put them."""


class Mark(enum.StrEnum):
    """What was judged of a claim, an argument, a step or a link."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNDECIDED = "undecided"
    UNJUDGED = "unjudged"
    """It came into the debate, or changed, after that was judged."""


@attrs.frozen
class Stamp:
    """A verdict on the map, and why, for those who point at it or hear it."""

    mark: Mark
    reason: str = ""


@attrs.frozen
class Cell:
    """A statement in a box."""

    text: Text
    claim: str = ""
    """Id of the claim; of the argument, where it is the gist of one."""
    kind: PremiseKind = PremiseKind.ORDINARY
    implicit: bool = False
    negated: bool = False
    elsewhere: bool = False
    """Its text stands in a box of its own; here it is only named."""
    concluded: bool = False
    """It follows from the cells before it."""
    idle: bool = False
    """No step rests on it."""
    letter: str = ""
    number: str = ""
    """What stands before its first line, in a column of its own, such as "(1)"."""
    title: str = ""
    before: tuple[str, ...] = ()
    """Short remarks above the text."""
    after: tuple[str, ...] = ()
    """Short remarks below it: who says so, and where."""
    stamp: Stamp | None = None

    @property
    def counts(self) -> bool:
        """Whether the step rests on it; exceptions and concessions only qualify the step."""
        return self.kind in _COUNTING and not (self.concluded or self.idle)


_COUNTING = frozenset((PremiseKind.ORDINARY, PremiseKind.ASSUMPTION))

HEAD = "head"
"""The port of a box's header band, where an arrow ends that is about the step and not about a claim."""


@attrs.frozen
class Image:
    """An image in a box: its bytes as they are in the file, of what type they are, and its size in points."""

    data: bytes = attrs.field(repr=False)
    type: str
    """``image/png`` and so on."""
    width: float
    height: float


@attrs.frozen
class Box:
    """A box: a header of a word, remarks and a title, and below it cells, whose ports are ``c1``, ``c2`` and so on."""

    key: str
    role: Role
    word: str = ""
    remarks: tuple[str, ...] = ()
    title: str = ""
    letter: str = ""
    cells: tuple[Cell, ...] = ()
    joint: str = ""
    """What stands between its cells."""
    after: tuple[str, ...] = ()
    """Short remarks below the cells."""
    id: str = ""
    """Id of the node that it stands for."""
    relation: Relation | None = None
    """Which relation it stands for, if it does."""
    aside: str = ""
    """What is told about it, but not drawn, such as the gist of an argument whose steps are."""
    stamp: Stamp | None = None
    """The verdict of the step, where the box has one of its own beside those of its cells."""
    colour: str = ""
    """``#RRGGBB``, where the debate says which it has."""
    ink: str = ""
    """The same of its text; it is followed where that can be read."""
    images: tuple[Image, ...] = ()

    @property
    def remarked(self) -> Mark | None:
        """The verdict of its step, if it is worth a word: none is, where it holds, or is that of its only cell too."""
        if self.stamp is None or self.stamp.mark is Mark.ACCEPTED:
            return None
        cells = {cell.stamp.mark for cell in self.cells if cell.stamp is not None and cell.counts}
        return None if len(self.cells) == 1 and cells == {self.stamp.mark} else self.stamp.mark

    @property
    def joined(self) -> bool:
        """Whether its joint is seen: it stands between cells that count."""
        return bool(self.joint) and sum([cell.counts for cell in self.cells]) > 1


@attrs.frozen
class End:
    """Where an arrow starts or ends: at a box, at its header band, or at one of its cells."""

    box: str
    port: str = ""


@attrs.frozen
class Arrow:
    """An arrow, or a line without a direction."""

    key: str
    relation: Relation
    source: End
    target: End
    placing: Placing = Placing.BELOW
    label: str = ""
    id: str = ""
    """Id of the node that it stands for."""
    at_target: bool = True
    """Whether it has a head at its target."""
    at_source: bool = False
    """Whether it has one at its source, as what holds both ways does."""
    stamp: Stamp | None = None
    told: bool = False
    """Whether a box tells its verdict already."""
    colour: str = ""
    """``#RRGGBB``, where the debate says which it has."""

    @property
    def remarked(self) -> Mark | None:
        """Its verdict, if it is worth a word: one that comes through needs none, nor one that its box tells."""
        return None if self.stamp is None or self.told or self.stamp.mark is Mark.ACCEPTED else self.stamp.mark


@attrs.frozen
class Frame:
    """A frame around boxes and other frames."""

    key: str
    title: str
    boxes: tuple[str, ...] = ()
    frames: tuple[Frame, ...] = ()
    id: str = ""
    colour: str = ""
    """``#RRGGBB``, where the debate says which it has."""
    ink: str = ""
    """The same of its title; it is followed where that can be read."""


def all_frames(frames: tuple[Frame, ...]) -> Iterator[Frame]:
    """Frames with those inside of them, the outer ones first."""
    for frame in frames:
        yield frame
        yield from all_frames(frame.frames)


@attrs.frozen
class Note:
    """A source that the map cites: its number, what it is, and its address."""

    number: int
    text: str
    url: str = ""


@attrs.frozen
class Picture:
    """A map, ready to be written in any style."""

    title: str = ""
    boxes: tuple[Box, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    frames: tuple[Frame, ...] = ()
    notes: tuple[Note, ...] = ()
    left_out: tuple[str, ...] = ()
    """Ids of claims that are not drawn, as they relate to nothing."""
    unseen: tuple[str, ...] = ()
    """The texts of all claims that are not drawn, or are in a closed group: whoever cannot see the map is told them."""
    words: Words = ENGLISH
    ranks: tuple[tuple[str, ...], ...] = ()
    """Keys of boxes that stand at one height."""
    across: bool | None = None
    """Whether the debate wants it to run from left to right; None where it does not say."""
    background: str = ""
    """``#RRGGBB``, where the debate says which it has; it is followed where text can be read on it."""
    attributes: Mapping[str, str] = attrs.field(factory=dict)
    """Attributes of the graph that the debate asks for, checked."""
    findings: tuple[Finding, ...] = ()
    """What its composer has to say."""
