"""Texts of an export with their ranges, which are counted in UTF-16, each up to its last character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rebut.formats.argdown.tree import Content, Mark, MarkKind

__all__ = ["content_of", "strings"]

_KINDS = {
    "bold": (MarkKind.BOLD, ""),
    "italic": (MarkKind.ITALIC, ""),
    "link": (MarkKind.LINK, "url"),
    "tag": (MarkKind.TAG, "tag"),
    "statement-mention": (MarkKind.STATEMENT_MENTION, "title"),
    "argument-mention": (MarkKind.ARGUMENT_MENTION, "title"),
}
"""Type of a range -> its kind, and the key of what it is about."""


def content_of(record: Mapping[str, Any]) -> Content:
    """The text of a place or of a heading, with its ranges and tags; a range that does not fit is left out."""
    given = record.get("text")
    text = given if isinstance(given, str) else ""
    ranges = record.get("ranges")
    marks = tuple(_marks(text, ranges)) if isinstance(ranges, list) else ()
    return Content(text, marks, tuple(dict.fromkeys(strings(record.get("tags")))), 0, 0)


def strings(given: object) -> list[str]:
    """The texts of a list; nothing of anything else."""
    return [one for one in given if isinstance(one, str)] if isinstance(given, list) else []


def _marks(text: str, ranges: list[Any]) -> Iterator[Mark]:
    offsets = _offsets(text)
    for one in ranges:
        if not isinstance(one, dict) or str(one.get("type")) not in _KINDS:
            continue
        kind, key = _KINDS[str(one["type"])]
        first, last = _offset(offsets, one.get("start"), 0), _offset(offsets, one.get("stop"), 1)
        target = one.get(key) if key else ""
        if first is not None and last is not None and first <= last:
            yield Mark(kind, first, last, 0, 0, target if isinstance(target, str) else "")


def _offset(offsets: list[int], at: object, more: int) -> int | None:
    if not isinstance(at, int) or isinstance(at, bool) or at + more < 0:
        return None
    return offsets[at + more] if at + more < len(offsets) else None


def _offsets(text: str) -> list[int]:
    """Place in UTF-16 -> place in characters."""
    found = [at for at, char in enumerate(text) for _ in range(1 + (char > "\uffff"))]
    return [*found, len(text)]
