"""The words of an Argdown document: each with its kind, and where it begins and ends."""

from __future__ import annotations

import enum
from typing import NamedTuple

__all__ = ["DEFINITIONS", "LISTED", "REFERENCES", "RELATIONS", "SILENT", "WORDS", "Kind", "Token"]


class Kind(enum.IntEnum):
    """What a token is."""

    __hash__ = int.__hash__
    """An enum's own hash is that of its name, which costs more than all else that a parser asks of a kind."""

    TEXT = enum.auto()
    """Running text, and marks that mean nothing where they stand."""
    SPACES = enum.auto()
    COMMENT = enum.auto()
    NEWLINE = enum.auto()
    BLANK = enum.auto()
    """One empty line or more, with the line end before it."""
    FRONT_MATTER = enum.auto()
    RULE = enum.auto()
    """A line of hyphens that stands in no premise-conclusion structure."""
    DATA = enum.auto()
    ESCAPE = enum.auto()
    SHORTCODE = enum.auto()
    BOLD_OPEN = enum.auto()
    BOLD_CLOSE = enum.auto()
    ITALIC_OPEN = enum.auto()
    ITALIC_CLOSE = enum.auto()
    LINK = enum.auto()
    TAG = enum.auto()
    STATEMENT_DEFINITION = enum.auto()
    STATEMENT_REFERENCE = enum.auto()
    STATEMENT_MENTION = enum.auto()
    ARGUMENT_DEFINITION = enum.auto()
    ARGUMENT_REFERENCE = enum.auto()
    ARGUMENT_MENTION = enum.auto()
    HEADING = enum.auto()
    """The ``#`` signs of a heading, without the space behind them."""
    NUMBER = enum.auto()
    """``(1)``, with the spaces before it."""
    ORDERED = enum.auto()
    """``1.``, with the spaces before it."""
    UNORDERED = enum.auto()
    """``*``, with the spaces before it."""
    INFERENCE_START = enum.auto()
    INFERENCE_END = enum.auto()
    COMMA = enum.auto()
    """Between the rules of an inference."""
    # the symbols of relations, each with the spaces before it
    SUPPORTED_BY = enum.auto()
    SUPPORTS = enum.auto()
    ATTACKED_BY = enum.auto()
    ATTACKS = enum.auto()
    UNDERCUT_BY = enum.auto()
    UNDERCUTS = enum.auto()
    CONTRADICTS = enum.auto()


class Token(NamedTuple):
    """One word of a document, from ``start`` up to but without ``end``."""

    kind: Kind
    start: int
    end: int


RELATIONS = frozenset(kind for kind in Kind if kind >= Kind.SUPPORTED_BY)
DEFINITIONS = frozenset((Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION))
REFERENCES = frozenset((Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE))
LISTED = frozenset((Kind.ORDERED, Kind.UNORDERED))
SILENT = frozenset((Kind.SPACES, Kind.COMMENT))
"""What stands between words and says nothing."""
WORDS = frozenset(
    (
        *(Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE, Kind.LINK, Kind.TAG, Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION),
        *(Kind.BOLD_OPEN, Kind.BOLD_CLOSE, Kind.ITALIC_OPEN, Kind.ITALIC_CLOSE, Kind.NEWLINE),
    )
)
"""What a text consists of."""
