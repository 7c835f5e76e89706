"""Texts with their ranges, written so that they are read as the same texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rebut.formats.argdown.content import Reading
from rebut.formats.argdown.lexer import lex
from rebut.formats.argdown.parser import parse
from rebut.formats.argdown.tree import Element
from rebut.formats.argdown.wording import text_of
from rebut.model import RangeKind, Text, TextRange

from .escaping import escaped, is_sayable, nearest_words

__all__ = ["Wording", "wording"]


class Wording(NamedTuple):
    """A text as it is written."""

    written: str
    """"" where nothing can be written."""
    exact: bool
    """Whether it is read as the very text; else that must stand in data."""
    tags: tuple[str, ...] = ()
    """The tags that stand in it."""
    breakable: bool = True
    """Whether a line may end at its spaces."""


def wording(text: Text, reading: Reading) -> Wording:
    """How a text is written; what comes nearest to it, where it cannot be said."""
    codes = frozenset(reading.shortcodes)
    if is_sayable(text.plain):
        written = _ranged(text, codes) if text.ranges else escaped(text.plain, codes)
        if written and (found := _read(written, text, reading)) is not None:
            return found
        if text.ranges and (bare := wording(Text(text.plain), reading)).exact:
            return bare._replace(exact=False)
    words = nearest_words(text.plain)
    written = escaped(words, codes) if words and words != text.plain else ""
    return Wording(written, exact=False)


def _read(written: str, text: Text, reading: Reading) -> Wording | None:
    """The wording, if it is read as this text without a fault."""
    document = parse(lex(f"[a]: {written}"), reading)
    if document.faults or len(document.blocks) != 1:
        return None
    block = document.blocks[0]
    if not isinstance(block, Element) or block.data is not None or block.relations or block.title != "a":
        return None
    if text_of(block.content) != text:
        return None
    whole = not any(one.kind in _WHOLE for one in text.ranges)
    return Wording(written, exact=True, tags=block.content.tags, breakable=whole)


_WHOLE = frozenset((RangeKind.LINK, RangeKind.MENTION, RangeKind.TAG))
_MARKS = {RangeKind.BOLD: "**", RangeKind.ITALIC: "_"}


def _ranged(text: Text, codes: frozenset[str]) -> str:
    """The text with the signs of its ranges; "" where they cross each other."""
    order = sorted(text.ranges, key=lambda one: (one.start, -one.stop))
    if not _nested(order):
        return ""
    return "".join(_pieces(text.plain, order, codes))


def _nested(ranges: Iterable[TextRange]) -> bool:
    """Whether each range lies within the one around it, or beside it."""
    ends: list[TextRange] = []
    for one in ranges:
        while ends and ends[-1].stop <= one.start:
            ends.pop()
        if one.start == one.stop or (ends and (ends[-1].stop < one.stop or ends[-1].kind in _WHOLE)):
            return False
        ends.append(one)
    return True


def _pieces(plain: str, ranges: Iterable[TextRange], codes: frozenset[str]) -> Iterator[str]:
    open_: list[TextRange] = []
    at = 0
    for one in ranges:
        while open_ and open_[-1].stop <= one.start:
            yield _escaped(plain, at, open_[-1].stop, codes)
            at = open_[-1].stop
            yield _MARKS[open_.pop().kind]
        yield _escaped(plain, at, one.start, codes)
        at = one.start
        if one.kind in _MARKS:
            yield _MARKS[one.kind]
            open_.append(one)
        else:
            words = plain[one.start : one.stop]
            yield f"[{words}]({one.target})" if one.kind is RangeKind.LINK else words
            at = one.stop
    while open_:
        yield _escaped(plain, at, open_[-1].stop, codes)
        at = open_[-1].stop
        yield _MARKS[open_.pop().kind]
    yield _escaped(plain, at, len(plain), codes)


def _escaped(plain: str, start: int, stop: int, codes: frozenset[str]) -> str:
    return escaped(plain[start:stop], codes, begins=start == 0) if start < stop else ""
