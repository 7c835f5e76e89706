"""Documents made of several files: ``@include(path)`` stands for what another file says, as Argdown has it.

A file is read where it is first included, and nowhere again. Only files in the folder of the document are opened, no
more of them than there is room for; what is not opened is told, and stays in the text as it is written.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import attrs

from rebut.errors import ReadError
from rebut.files.decoding import LARGEST
from rebut.files.places import Lines
from rebut.files.shown import cut
from rebut.findings import Finding, Place
from rebut.formats._format import Opened
from rebut.model import Document

from .faults import KINDS

__all__ = ["Assembled", "assembled", "directives", "own_text"]

_INCLUDE = "@include("

DEEPEST = 40
"""So many files may include each other, one in the other."""
MOST = 1000
"""So many files may be included in all."""


class _Piece(NamedTuple):
    """A part of the whole text, and where it comes from."""

    start: int
    lines: Lines
    offset: int
    """Where it begins in its file."""


@attrs.frozen
class Assembled(Lines):
    """A text made of several files: it tells the line and column of an offset in the file that it comes from."""

    pieces: tuple[_Piece, ...] = ()
    own: Lines | None = None
    """Those of the document itself."""

    def inside(self, start: int, stop: int) -> tuple[int, int] | None:
        """Where a part of the text stands in the document itself; None where a file says it that is included."""
        first = max(bisect_right(self.pieces, start, key=_start) - 1, 0)
        for at in (first, first - 1):  # what is put in where a piece ends may belong to either
            if at >= 0 and (found := self._inside(at, start, stop)) is not None:
                return found
        return None

    def _inside(self, at: int, start: int, stop: int) -> tuple[int, int] | None:
        piece = self.pieces[at]
        behind = self.pieces[at + 1].start if at + 1 < len(self.pieces) else len(self.text)
        if piece.lines is not self.own or not piece.start <= start <= stop <= behind:
            return None
        return start + piece.offset - piece.start, stop + piece.offset - piece.start

    def place(self, start: int, stop: int | None = None) -> Place:
        """The place of the text from one offset up to another in the file where it begins, or of a single point."""
        at = max(bisect_right(self.pieces, start, key=_start) - 1, 0)
        piece = self.pieces[at]
        behind = self.pieces[at + 1].start if at + 1 < len(self.pieces) else len(self.text)
        shift = piece.offset - piece.start
        return piece.lines.place(start + shift, None if stop is None else min(stop, behind) + shift)


def _start(piece: _Piece) -> int:
    return piece.start


def assembled(source: Opened, lines: Lines) -> tuple[Lines, str, tuple[Finding, ...]]:
    """The text of a document and of all that it includes, by lines; the same as it is written; and what was found.

    Both texts are of one length: what could not be included is blanked out in the first as a comment.
    """
    if _INCLUDE not in source.text:
        return lines, source.text, ()
    gathering = _Gathering()
    gathering.take(source, lines, (_identity(source),))
    read, shown = "".join(gathering.read), "".join(gathering.shown)
    return Assembled(read, source.name, tuple(gathering.pieces), lines), shown, tuple(gathering.findings)


def own_text(document: Document) -> str:
    """What the file of a document says itself, without what it includes."""
    lines = getattr(document.layout, "lines", None)
    return lines.own.text if isinstance(lines, Assembled) and lines.own is not None else document.text


def directives(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each stands; one without a name, or that is never closed, is none."""
    start = text.find(_INCLUDE)
    while start >= 0 and (end := text.find(")", start) + 1):
        if end - start > len(_INCLUDE) + 1:
            yield start, end
        start = text.find(_INCLUDE, end)


class _Gathering:
    def __init__(self) -> None:
        self.read: list[str] = []
        self.shown: list[str] = []
        self.pieces: list[_Piece] = []
        self.findings: list[Finding] = []
        self.length = 0
        self.opened = 0
        """So many characters were opened."""
        self.included: set[str] = set()

    def take(self, source: Opened, lines: Lines, within: tuple[str, ...]) -> None:
        """Take a file in, with all that it includes; ``within`` are the files that include it, and itself."""
        self.findings += source.findings if len(within) > 1 else ()
        last = 0
        for start, end in directives(source.text):
            self._add(lines, last, start)
            last = end
            name = source.text[start + len(_INCLUDE) : end - 1]
            opened = self._opened(source, name, lines.place(start, end), within)
            if opened is None:
                self._add(lines, start, end, blank=True)
            else:
                self.take(opened, Lines(opened.text, opened.name), (*within, _identity(opened)))
        self._add(lines, last, len(source.text))

    def _add(self, lines: Lines, start: int, stop: int, *, blank: bool = False) -> None:
        if start == stop:
            return
        written = lines.text[start:stop]
        self.pieces.append(_Piece(self.length, lines, start))
        self.shown.append(written)
        self.read.append(_blanked(written) if blank else written)
        self.length += len(written)

    def _opened(self, source: Opened, name: str, place: Place, within: tuple[str, ...]) -> Opened | None:
        """The file that is to stand here; None where there is none, or it is not opened, which is told."""
        identity = os.path.realpath(source.folder / name) if source.folder and "\0" not in name else ""
        if identity and identity in within:
            self._tell("RB162", cut(name), place)
            if identity in self.included:
                return None
        found = self._found(source, name, identity, len(within))
        if isinstance(found, Opened):
            self.included.add(identity)
            self.opened += len(found.text)
            return found
        self._tell(*found, place)
        return None

    def _found(self, source: Opened, name: str, identity: str, depth: int) -> Opened | tuple[str, str]:
        """The file, opened; or a code, and words, that say why there is none."""
        if source.folder is None:
            return "RB160", cut(name)
        if identity in self.included:
            return "RB164", cut(name)
        if depth > DEEPEST or len(self.included) >= MOST:
            return "RB163", f"{cut(name)}: too many files include each other"
        try:
            opened = source.beside(name)
        except (ReadError, OSError) as error:
            return _why(error, name)
        if self.opened + len(opened.text) > LARGEST:
            return "RB163", f"{cut(name)}: all files together are too large"
        return opened

    def _tell(self, code: str, words: str, place: Place) -> None:
        kind = KINDS[code]
        self.findings.append(Finding(code, kind.message.format(words), place, kind.level, help=kind.help))


def _why(error: ReadError | OSError, name: str) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "RB161", cut(name)
    return "RB163", error.message if isinstance(error, ReadError) else f"{cut(name)}: {error.strerror}"


def _identity(source: Opened) -> str:
    return os.path.realpath(source.name) if source.folder is not None else ""


def _blanked(written: str) -> str:
    """A comment as long as what is written, which is long enough for its marks; its lines end where they did."""
    inner = "".join(_kept(written[4:-3]))
    return f"<!--{inner}-->"


def _kept(written: str) -> Iterator[str]:
    return (char if char in "\r\n" else "." for char in written)
