"""Debates in Markdown: what its code fences ``argdown`` and ``argdown-map`` say is read, and nothing else of it.

Format: see https://argdown.org/guide/publishing-argdown-markup-in-markdown.html. Each fence is an Argdown document of
its own, with its own front matter, as Argdown's tools for Markdown read it; together they are one debate, as several
files are: what has the same title is one. Fences are found as CommonMark has them, in lists and quotes too, by the
first word behind the fence; ``{.argdown}``, as Pandoc writes it, is the same. Places are those in the Markdown file.

Loses: what stands around the fences; a debate is not written as Markdown.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from rebut.files.places import Lines
from rebut.findings import Finding, Level, Place
from rebut.model import Debate, Document

from ._format import Format, Opened
from ._joining import joined

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["FORMAT", "Fence", "fences"]

_SIGN = re.compile(r"^[ \t>*+\-0-9.)]*(?:`{3,}|~{3,})[ \t]*\{?\.?argdown(?:-map)?\b", re.MULTILINE | re.IGNORECASE)
_INFO = re.compile(r"\s*\{?\s*\.?argdown(?:-map)?(?=[\s}]|\Z)", re.IGNORECASE)

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class _Piece(NamedTuple):
    """A line of a fence, and where it stands in the file."""

    start: int
    offset: int


@attrs.frozen
class Fence(Lines):
    """What a code fence says; it tells the line and column of an offset in the whole file."""

    whole: Lines = attrs.field(kw_only=True)
    pieces: tuple[_Piece, ...] = attrs.field(kw_only=True)
    closed: bool = attrs.field(kw_only=True)
    opening: int = attrs.field(kw_only=True)
    """The number of the line that opens it."""

    def place(self, start: int, stop: int | None = None) -> Place:
        """The place of the text from one offset up to another in the whole file, or of a single point."""
        return self.whole.place(self._outside(start), None if stop is None else self._outside(stop))

    def _outside(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self.pieces[max(bisect_right(self.pieces, offset, key=_start) - 1, 0)]
        return piece.offset + offset - piece.start


def _start(piece: _Piece) -> int:
    return piece.start


def fences(text: str, name: str = "") -> Iterator[Fence]:
    r"""The fences of a Markdown text that hold Argdown.

    >>> [fence.text for fence in fences("# Notes\n\n```argdown\n[a]: It rains.\n```\n")]
    ['[a]: It rains.\n']
    """
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark")
    reader.core.ruler.enableOnly(["normalize", "block"])
    whole = Lines(text, name)
    for token in reader.parse(text):
        if token.type == "fence" and token.map and _INFO.match(token.info):
            yield _fence(token, whole)


def _fence(token: Token, whole: Lines) -> Fence:
    """The fence of a token, whose content has lost what stands before it on each line: spaces, and marks of quotes."""
    first, last = token.map or (0, 0)
    lines = _LINE.findall(token.content)
    starts = itertools.accumulate(map(len, lines), initial=0)
    pieces = [
        _Piece(start, _offset(line, whole, number))
        for number, (start, line) in enumerate(zip(starts, lines, strict=False), first + 2)
    ]
    closed = last - first - len(lines) > 1
    return Fence(token.content, whole.file, whole=whole, pieces=tuple(pieces), closed=closed, opening=first + 1)


def _offset(line: str, whole: Lines, number: int) -> int:
    """Where a line of a fence stands in the file: at the end of the file's own line of this number."""
    written = whole.line(number)
    return whole.start(number) + max(0, len(written) - len(line.rstrip("\n")))


def _loads(source: Opened) -> Debate:
    from .argdown.reading import load

    found = list(fences(source.text, source.name))
    debates = [load(attrs.evolve(source, text=fence.text), fence) for fence in found]
    debate = joined(debates) if debates else Debate()
    places = debate.document.places if debate.document else {}
    debate.document = Document("markdown", source.name, source.text, places, layout=tuple(found))
    debate.findings = tuple(sorted((*debate.findings, *_findings(found, source.name)), key=_where))
    return debate


def _findings(found: list[Fence], name: str) -> Iterator[Finding]:
    if not found:
        yield Finding("RB170", _NOTHING, Place(name, 1, 1), Level.WARNING, help=_FENCE)
    for fence in found:
        if not fence.closed:
            yield Finding("RB171", _OPEN, fence.whole.place(fence.whole.start(fence.opening)), Level.NOTE, help=_CLOSE)


_NOTHING = "no fence of this Markdown holds Argdown; there is nothing to read"
_FENCE = "write what is argued between ```argdown and ```, each on a line of its own"
_OPEN = "this fence is never closed; it is read to the end"
_CLOSE = "close it with the signs that open it, on a line of their own"


def _where(finding: Finding) -> tuple[int, int, str]:
    return finding.place.line, finding.place.column, finding.code


def _refusal(debate: Debate) -> Finding | None:
    """Why Argdown would not read one of the fences."""
    from .argdown.refusing import refusal_of

    document = debate.document
    found: Any = document.layout if document else ()
    return next((fault for fence in found if (fault := refusal_of(fence, debate.findings))), None)


def _looks_like_markdown(text: str) -> bool:
    return _SIGN.search(text[:_ENOUGH]) is not None


_ENOUGH = 100_000
"""So many characters show what a text is."""

FORMAT = Format("markdown", "Markdown", (".md", ".markdown"), _looks_like_markdown, _loads, refusal=_refusal)
