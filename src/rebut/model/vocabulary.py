"""The closed vocabularies of a debate, each an enum whose values are the words that files use."""

from __future__ import annotations

import enum
from typing import TypeVar

from rebut.errors import UnknownOption

from .nearest import near

__all__ = [
    "ConflictKind",
    "PremiseKind",
    "RangeKind",
    "Role",
    "Stance",
    "Standard",
    "Standing",
    "Weighing",
    "member",
]


class Standing(enum.StrEnum):
    """What all sides take of a claim before anybody argues."""

    NONE = "none"
    GRANTED = "granted"
    OPEN = "open"
    DENIED = "denied"


class PremiseKind(enum.StrEnum):
    """How a premise works: a concession ("even if") does nothing, an exception ("unless") stops the step."""

    ORDINARY = "ordinary"
    ASSUMPTION = "assumption"
    EXCEPTION = "exception"
    CONCESSION = "concession"


class Weighing(enum.StrEnum):
    """How the premises of one step work together."""

    LINKED = "linked"
    CONVERGENT = "convergent"
    CUMULATIVE = "cumulative"
    FACTORISED = "factorised"
    CONSTANT = "constant"


class ConflictKind(enum.StrEnum):
    """Contradictory: two, of which one must hold; contrary: at most one holds; tension: remarked only."""

    CONTRADICTORY = "contradictory"
    CONTRARY = "contrary"
    TENSION = "tension"


class Stance(enum.StrEnum):
    """How somebody stands to what is said."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    SUPPOSES = "supposes"
    CONCEDES = "concedes"
    ASKS = "asks"


class Standard(enum.StrEnum):
    """How much better than its rivals a position must be to stand."""

    SCINTILLA = "scintilla"
    PREPONDERANCE = "preponderance"
    CLEAR_AND_CONVINCING = "clear-and-convincing"
    BEYOND_REASONABLE_DOUBT = "beyond-reasonable-doubt"
    DIALECTICAL_VALIDITY = "dialectical-validity"


class RangeKind(enum.StrEnum):
    """What a range of a text is."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    MENTION = "mention"
    TAG = "tag"


class Role(enum.StrEnum):
    """In which role a claim or an argument occurs at a place of a document."""

    STATEMENT = "statement"
    RELATION = "relation"
    PREMISE = "premise"
    INTERMEDIARY_CONCLUSION = "intermediary-conclusion"
    MAIN_CONCLUSION = "main-conclusion"
    ITEM = "item"
    ARGUMENT = "argument"


Word = TypeVar("Word", bound=enum.StrEnum)


def member(vocabulary: type[Word], given: Word | str) -> Word:
    """The word of a vocabulary, given as itself or as its text.

    >>> member(Stance, "doubts")
    <Stance.DOUBTS: 'doubts'>
    >>> member(ConflictKind, "contary")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: 'contary' is none of: contradictory, contrary, tension; did you mean 'contrary'?
    """
    if given.__class__ is vocabulary:
        return given
    try:
        return vocabulary(given)
    except ValueError:
        guess = near(given, vocabulary)
        help = f"did you mean {guess!r}?" if guess else ""
        raise UnknownOption(f"{given!r} is none of: {', '.join(vocabulary)}", help) from None
