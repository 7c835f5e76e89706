"""The pieces of a YAML text: whole lines, with the comments and empty lines above each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from rebut.files.places import Path
from rebut.files.yaml12 import read_yaml
from rebut.files.yaml_writing import dump_yaml
from rebut.findings import Place

from .pieces import Notation, Piece, Pieces

__all__ = ["YAML_PIECES"]

_BREAK = re.compile(r"\r\n?|\n")
_DASH = re.compile(r"^[ ]*-(?=\s|\Z)", re.MULTILINE)
_INDENT = re.compile(r"[ ]*")


class _Spans:
    """Where the values of a text stand in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parsed = read_yaml(text)
        self.starts = [0, *[found.end() for found in _BREAK.finditer(text)]]

    def value(self, path: Path) -> tuple[int, int]:
        """From where to where a value stands."""
        return self._span(self.parsed.places[path])

    def key(self, path: Path) -> tuple[int, int]:
        """The same of a key."""
        return self._span(self.parsed.places.key(path))

    def _span(self, place: Place) -> tuple[int, int]:
        line, column = place.end or (place.line, place.column)
        return self.starts[place.line - 1] + place.column - 1, self.starts[line - 1] + column - 1

    def line_start(self, at: int) -> int:
        """Where the line of an offset begins."""
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def line_end(self, at: int) -> int:
        """Where the line of an offset ends, its line end included."""
        found = _BREAK.search(self.text, at)
        return found.end() if found else len(self.text)


def _mapping(text: str) -> Pieces | None:
    spans = _Spans(text)
    value = spans.parsed.value
    if not isinstance(value, dict):
        return None
    cuts = [(key, spans.key((key,))[0], spans.value((key,))[1]) for key in value]
    if any(text[spans.line_start(start) : start].strip(" ") for _, start, _ in cuts):
        return None  # several on a line, in brackets, say
    found = [(key, spans.line_start(start), stop) for key, start, stop in cuts]
    return _cut(spans, found, found[0][1] if found else len(text))


def _members(body: str) -> Pieces | None:
    spans = _Spans(body)
    top = spans.parsed.value
    (key, items), *_ = top.items() if isinstance(top, dict) and len(top) == 1 else [("", None)]
    if not isinstance(items, list):
        return None
    found = list(_dashes(spans, key, len(items)))
    return _cut(spans, found, spans.line_end(spans.key((key,))[1])) if len(found) == len(items) else None


def _dashes(spans: _Spans, key: str, count: int) -> Iterator[tuple[str, int, int]]:
    """For each item, where the line of its dash begins and where it ends."""
    before = spans.line_end(spans.key((key,))[1])
    for number in range(count):
        start, stop = spans.value((key, number))
        dash = _DASH.search(spans.text, before, max(start, before))
        if dash is None:
            return
        yield "", dash.start(), stop
        before = spans.line_end(stop)


def _cut(spans: _Spans, cuts: list[tuple[str, int, int]], head: int) -> Pieces:
    """The entries, from these offsets to those; the text up to ``head`` is none of the first."""
    pieces: list[Piece] = []
    end = head
    for key, start, stop in cuts:
        after = spans.line_end(stop)
        pieces.append(Piece(spans.text[end:start], spans.text[start:after], key))
        end = after
    return Pieces(spans.text[:head], tuple(pieces), spans.text[end:])


def _entry(key: str, value: Any, _others: Iterable[Piece]) -> Piece:  # noqa: ANN401 -- JSON-like
    return Piece("", dump_yaml({key: value}), key)


def _member(value: Any, others: Iterable[Piece]) -> Piece:  # noqa: ANN401
    written = dump_yaml([value])
    if written.startswith("["):  # a word alone stands in brackets
        written = f"- {written[1:-2]}\n"
    found = _INDENT.match(next((piece.body for piece in others), "  "))
    indent = found[0] if found else ""
    return Piece("", "".join([indent + line if line.strip() else line for line in written.splitlines(keepends=True)]))


def _text(pieces: Pieces) -> str:
    lines = [pieces.head, *[part for piece in pieces.held for part in (piece.lead, piece.body)], pieces.tail]
    return "".join([line if line.endswith(("\n", "\r")) else f"{line}\n" for line in lines if line])


YAML_PIECES = Notation(_mapping, _members, _entry, _member, _text)
