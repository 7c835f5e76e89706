"""What we raise: one tree, each error saying what was found, where, and what would do.

::

    RebutError
    ├── DebateError (ValueError)         the caller asks for what a debate cannot be
    │   ├── UnknownName (KeyError)       no node has this id, title or text
    │   ├── AmbiguousName                several have it
    │   ├── DuplicateId                  the id, or the title, is taken
    │   ├── WrongTarget                  a relation or a reference points at what it cannot point at
    │   └── StillNeeded                  another node rests on what was to be removed
    ├── UnknownOption (ValueError)       an option, or its value, is not known
    ├── ReadError (ValueError)           a text cannot be read
    │   ├── UnknownFormat                no format goes by this name, or fits this file
    │   └── Refused                      too large, too deep, no text at all, or not taken by a strict reading
    ├── EngineError                      the layout of a map
    │   ├── EngineMissing                no engine is there
    │   └── EngineFailed                 an engine gave up
    ├── OutOfTime (TimeoutError)         the limit was reached
    └── ExtraMissing (ImportError)       an optional package is not installed

A file that cannot be opened raises the ``OSError`` that Python gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rebut.findings import Finding

__all__ = [
    "AmbiguousName",
    "DebateError",
    "DuplicateId",
    "EngineError",
    "EngineFailed",
    "EngineMissing",
    "ExtraMissing",
    "OutOfTime",
    "ReadError",
    "RebutError",
    "Refused",
    "StillNeeded",
    "UnknownFormat",
    "UnknownName",
    "UnknownOption",
    "WrongTarget",
]


class RebutError(Exception):
    """The root of all errors of ours: what was found, and in ``help`` what would do.

    >>> print(RebutError("no claim reads 'x'", "did you mean 'y'?"))
    no claim reads 'x'; did you mean 'y'?
    """

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message, help)
        self.message = message
        self.help = help

    def __str__(self) -> str:
        return f"{self.message}; {self.help}" if self.help else self.message


class DebateError(RebutError, ValueError):
    """The caller asks for what a debate cannot be."""


class UnknownName(DebateError, KeyError):
    """No node of the debate has this id, title or text."""


class AmbiguousName(DebateError):
    """Several nodes of the debate go by this name."""


class DuplicateId(DebateError):
    """The id, or the title, is another node's already."""


class WrongTarget(DebateError):
    """A relation or a reference points at a node of a kind that it cannot point at."""


class StillNeeded(DebateError):
    """Another node rests on what was to be removed."""


class UnknownOption(RebutError, ValueError):
    """An option, or a value given for it, is not known."""


class ReadError(RebutError, ValueError):
    """A text cannot be read; ``findings`` says why, with places."""

    def __init__(self, message: str, help: str = "", findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message, help)
        self.args = (message, help, findings)
        self.findings = findings


class UnknownFormat(ReadError):
    """No format goes by this name, or none fits this text."""


class Refused(ReadError):
    """A text is too large, nested too deeply, or no text at all; or a strict reading does not take it."""


class EngineError(RebutError):
    """The layout of a map could not be had."""


class EngineMissing(EngineError):
    """No layout engine is there; ``help`` has the commands that mend it."""


class EngineFailed(EngineError):
    """A layout engine gave up; the message has what it said."""


class OutOfTime(RebutError, TimeoutError):
    """The time limit was reached."""


class ExtraMissing(RebutError, ImportError):
    """An optional package is not installed; ``help`` names the extra that brings it."""
