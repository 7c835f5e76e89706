"""What is wrong with a part of a document, by its path, until it is told with its place."""

from __future__ import annotations

import attrs

from rebut.files.places import Path, Places
from rebut.files.shown import shown
from rebut.findings import Finding

__all__ = ["Faults", "quoted", "said"]


@attrs.frozen
class _Fault:
    code: str
    message: str
    path: Path
    help: str
    at_key: bool


@attrs.define
class Faults:
    """The faults met so far, in their order."""

    _found: list[_Fault] = attrs.field(factory=list)

    def __len__(self) -> int:
        return len(self._found)

    def add(self, code: str, message: str, path: Path, help: str = "", *, at_key: bool = False) -> None:
        """One more: at the value of this path, or at its key."""
        self._found.append(_Fault(code, message, path, help, at_key))

    def expected(self, what: str, value: object, path: Path, help: str = "") -> None:
        """A value is not of the type that stands here."""
        self.add("RB222", f"{what} is expected here, not {said(value)}", path, help)

    def findings(self, places: Places) -> tuple[Finding, ...]:
        """All of them, with their places."""
        return tuple([_finding(fault, places) for fault in self._found])


def _finding(fault: _Fault, places: Places) -> Finding:
    place = places.key(fault.path) if fault.at_key else places[fault.path]
    return Finding(fault.code, fault.message, place, help=fault.help)


def quoted(value: object) -> str:
    """A value in quotes, cut where it is long.

    >>> quoted("a" * 100)
    "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"
    """
    written = repr(value)
    return written if len(written) <= LONGEST else f"{written[:LONGEST]}…"


LONGEST = 60
"""Characters of a file that a message shows."""


def said(value: object) -> str:
    """A value of a document, in words.

    >>> said(True), said(["a"]), said("a")
    ('true', 'a list', 'the text "a"')
    """
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"the text {shown(value)}"
    if isinstance(value, list):
        return "a list"
    return "a mapping" if isinstance(value, dict) else f"the number {quoted(value)}"
