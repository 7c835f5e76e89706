"""What readers and rules say about a debate or a file: a code, a place, a sentence, and what would mend it."""

from __future__ import annotations

import enum

import attrs

__all__ = ["Finding", "Level", "Place"]


class Level(enum.StrEnum):
    """How grave a finding is: an error means that something could not be read or kept as written."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@attrs.frozen
class Place:
    """Where something stands: a file, a line and column (both from 1; 0 is "not known"), or a path inside a document.

    >>> print(Place("kursk.argdown", 12, 3))
    kursk.argdown:12:3
    >>> print(Place("kursk.json", path="$.nodes[0].text"))
    kursk.json: $.nodes[0].text
    """

    file: str = ""
    line: int = 0
    column: int = 0
    end: tuple[int, int] | None = None
    """Line and column just behind the last character, from 1."""
    path: str = ""
    """A path in JSON, such as ``$.nodes[0].text``."""

    def __str__(self) -> str:
        if self.line:
            return f"{self.file or '<text>'}:{self.line}:{self.column}"
        parts = [part for part in (self.file, self.path) if part]
        return ": ".join(parts) or "<text>"


@attrs.frozen
class Finding:
    """One thing that is wrong, unwise or lost, said to a person.

    Codes are ``RB`` and three digits: RB0 files, RB1 Argdown, RB2 formats, RB3 loss, RB4 structure, RB5 reasoning,
    RB6 sources, RB7 schemes and dialogue, RB8 drawing, RB9 evaluation. A code is never used for a second meaning.

    >>> print(Finding("RB104", "blank line expected", Place("kursk.argdown", 12, 3)))
    kursk.argdown:12:3: RB104 blank line expected
    """

    code: str
    message: str
    place: Place = Place()
    level: Level = Level.ERROR
    about: tuple[str, ...] = ()
    """Ids of the nodes that it is about."""
    help: str = ""
    """What would mend it."""

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.message}"
