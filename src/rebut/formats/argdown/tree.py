"""An Argdown document as it is written: blocks, and in them statements, arguments and the relations between them.

Every part knows where it stands: from ``start`` up to but without ``end``, as offsets into the document. Titles,
references and roles mean nothing yet; that is the builder's part.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import TypeAlias

import attrs

from .faults import Fault
from .tokens import Kind

__all__ = [
    "Block",
    "Content",
    "Data",
    "Document",
    "Element",
    "Form",
    "FrontMatter",
    "Heading",
    "Inference",
    "Listing",
    "Mark",
    "MarkKind",
    "Numbered",
    "Relation",
    "Rule",
    "Structure",
]


class MarkKind(enum.Enum):
    """What a range of a text is."""

    BOLD = enum.auto()
    ITALIC = enum.auto()
    LINK = enum.auto()
    STATEMENT_MENTION = enum.auto()
    ARGUMENT_MENTION = enum.auto()
    TAG = enum.auto()
    SHORTCODE = enum.auto()


@attrs.define(eq=False, repr=False)
class Mark:
    """A range of a text, from ``first`` up to but without ``last``, and what it was written as in the document."""

    kind: MarkKind
    first: int
    last: int
    start: int
    end: int
    target: str = ""
    """The address of a link, the tag, the title that is mentioned, or the shortcode."""


@attrs.define(eq=False, repr=False)
class Content:
    """A text as it reads: on one line, without comments, escapes and shortcodes resolved."""

    text: str
    marks: tuple[Mark, ...]
    tags: tuple[str, ...]
    start: int
    end: int


@attrs.define(eq=False, repr=False)
class Data:
    """Data in braces, or front matter: its YAML, from ``inner`` on, not read yet."""

    start: int
    end: int
    inner: int
    inner_end: int


class Form(enum.Enum):
    """How a statement or an argument is written."""

    TEXT = enum.auto()
    DEFINITION = enum.auto()
    REFERENCE = enum.auto()


@attrs.define(eq=False, repr=False)
class Element:
    """A statement or an argument at one place of the document, with the relations that are written under it."""

    argument: bool
    form: Form
    title: str
    """As it stands in the brackets; "" for a text without them."""
    content: Content
    data: Data | None
    relations: Sequence[Relation]
    start: int
    end: int
    """Where its own words end: before its relations."""

    def relate(self, relation: Relation) -> None:
        """One more relation stands under it; most elements have none, and no list for them."""
        if isinstance(self.relations, list):
            self.relations.append(relation)
        else:
            self.relations = [*self.relations, relation]


@attrs.define(eq=False, repr=False)
class Relation:
    """A line that begins with the symbol of a relation, and what is related."""

    symbol: Kind
    child: Element
    start: int
    end: int
    """Where the symbol ends."""


@attrs.define(eq=False, repr=False)
class Rule:
    """The name of a rule that an inference goes by."""

    text: str
    start: int
    end: int


@attrs.define(eq=False, repr=False)
class Inference:
    """One step of a premise-conclusion structure."""

    rules: tuple[Rule, ...]
    data: Data | None
    relations: Sequence[Relation]
    start: int
    end: int


@attrs.define(eq=False, repr=False)
class Numbered:
    """A statement of a premise-conclusion structure, behind its number."""

    element: Element
    start: int
    end: int
    """Where the number ends."""


@attrs.define(eq=False, repr=False)
class Structure:
    """A premise-conclusion structure: its statements and inferences as they follow each other."""

    steps: tuple[Numbered | Inference, ...]
    start: int
    end: int


@attrs.define(eq=False, repr=False)
class Listing:
    """A list; its items are statements and arguments, one beside the other."""

    items: tuple[Element, ...]
    start: int
    end: int


@attrs.define(eq=False, repr=False)
class Heading:
    """A heading, which begins a section."""

    level: int
    content: Content
    data: Data | None
    start: int
    end: int


@attrs.define(eq=False, repr=False)
class FrontMatter:
    """The settings at the beginning of a document."""

    data: Data
    start: int
    end: int


Block: TypeAlias = Heading | Element | Structure | Listing


@attrs.define(eq=False, repr=False)
class Document:
    """A whole document, and what is wrong with it."""

    text: str
    front: FrontMatter | None
    blocks: tuple[Block, ...]
    faults: tuple[Fault, ...]
