"""The pieces of a JSON text: entries between commas, and the space that leads up to each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from rebut.files.json_writing import dump_json

from .pieces import Notation, Piece, Pieces

__all__ = ["JSON_PIECES"]

_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder(strict=False)


def _mapping(text: str) -> Pieces | None:
    return _cut(text, _end_of_space(text, 0), "}")


def _members(body: str) -> Pieces | None:
    return _cut(body, _value_start(body, 0), "]")


def _cut(text: str, opening: int, closing: str) -> Pieces | None:
    if text[opening : opening + 1] != {"]": "[", "}": "{"}[closing]:
        return None
    found = tuple(_entries(text, opening + 1, closing))
    stop = opening + 1 + sum(len(piece.lead) + len(piece.body) for piece in found) + max(0, len(found) - 1)
    return Pieces(text[: opening + 1], found, text[stop:])


def _entries(text: str, at: int, closing: str) -> Iterator[Piece]:
    start = _end_of_space(text, at)
    while text[start] != closing:
        key = _DECODER.raw_decode(text, start)[0] if closing == "}" else ""
        value = _value_start(text, start) if closing == "}" else start
        stop = _DECODER.raw_decode(text, value)[1]
        comma = _end_of_space(text, stop)
        more = text[comma] == ","
        yield Piece(text[at:start], text[start : comma if more else stop], key)
        at = comma + 1 if more else comma
        start = _end_of_space(text, at)


def _value_start(text: str, start: int) -> int:
    """Where the value of the entry begins whose key begins here."""
    colon = _end_of_space(text, _DECODER.raw_decode(text, start)[1])
    return _end_of_space(text, colon + 1)


def _end_of_space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start


def _entry(key: str, value: Any, others: Iterable[Piece]) -> Piece:  # noqa: ANN401 -- JSON-like
    inner = "\n".join(line[2:] for line in dump_json({key: value}).splitlines()[1:-1])
    return _laid_out(inner, others, "\n  ", key)


def _member(value: Any, others: Iterable[Piece]) -> Piece:  # noqa: ANN401
    return _laid_out(dump_json(value).removesuffix("\n"), others, "\n    ")


def _laid_out(written: str, others: Iterable[Piece], usual: str, key: str = "") -> Piece:
    """Indented as the neighbours are; on one line where they are."""
    leads = [piece.lead for piece in others]
    lead = next((lead for lead in leads if "\n" in lead), leads[0] if leads else usual)
    lines = written.split("\n")
    if "\n" not in lead:
        return Piece(lead, " ".join([line.strip() for line in lines]), key)
    indent = lead.rpartition("\n")[2]
    return Piece(lead, f"\n{indent}".join(lines), key)


def _text(pieces: Pieces) -> str:
    tail = pieces.tail
    if pieces.held and tail[:1] in "}]":  # there was no entry, and so no space to close it with
        tail = pieces.held[0].lead.removesuffix("  ") + tail
    return pieces.head + ",".join([piece.lead + piece.body for piece in pieces.held]) + tail


JSON_PIECES = Notation(_mapping, _members, _entry, _member, _text)
