"""The closed vocabularies of Argdown's map, in the words of its settings."""

from __future__ import annotations

import enum

__all__ = ["Kind", "Labels", "Mode", "Part", "Relating", "Selecting"]


class Mode(enum.StrEnum):
    """What a support or an attack between statements means: strictly, that one entails or excludes the other."""

    LOOSE = "loose"
    STRICT = "strict"


class Selecting(enum.StrEnum):
    """Which statements are shown."""

    ALL = "all"
    TOP_LEVEL = "top-level"
    WITH_TITLE = "with-title"
    WITH_RELATIONS = "with-relations"
    NOT_USED_IN_ARGUMENT = "not-used-in-argument"
    WITH_MORE_THAN_ONE_RELATION = "with-more-than-one-relation"


class Labels(enum.StrEnum):
    """What a box says: the title (if it has one) and the text, one of them, or nothing."""

    HIDE_UNTITLED = "hide-untitled"
    TITLE = "title"
    TEXT = "text"
    NONE = "none"


class Relating(enum.StrEnum):
    """How one thing relates to another."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"

    __hash__ = str.__hash__
    """An enum's own hash is a function of Python, and kinds are looked up for every relation."""

    @property
    def symmetric(self) -> bool:
        """Whether it says the same of both ends."""
        return self in _SYMMETRIC

    @property
    def between_arguments(self) -> Relating:
        """The same where an argument is at one of the ends."""
        return _BETWEEN_ARGUMENTS.get(self, self)


_SYMMETRIC = frozenset((Relating.CONTRARY, Relating.CONTRADICTORY))
_BETWEEN_ARGUMENTS = {
    Relating.ENTAILS: Relating.SUPPORT,
    Relating.CONTRARY: Relating.ATTACK,
    Relating.CONTRADICTORY: Relating.ATTACK,
}


class Part(enum.StrEnum):
    """What a statement does in an argument."""

    PREMISE = "premise"
    INTERMEDIARY_CONCLUSION = "intermediary-conclusion"
    MAIN_CONCLUSION = "main-conclusion"


class Kind(enum.StrEnum):
    """What a box of the map stands for."""

    STATEMENT = "statement"
    ARGUMENT = "argument"
    GROUP = "group"
