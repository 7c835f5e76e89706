"""A text as lines in a label: wrapped, with its bold and italic ranges, and the address that it leads to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from rebut.model import Text, TextRange
from rebut.model.vocabulary import RangeKind

from .escaping import label, label_url
from .metrics import cell_width, text_width
from .wrapping import spans

if TYPE_CHECKING:
    from .wrapping import Span

__all__ = ["BREAK", "Lines", "address", "lines_of", "plain_lines"]

BREAK = '<BR ALIGN="LEFT"/>'
_MARKS = {RangeKind.BOLD: "B", RangeKind.ITALIC: "I", RangeKind.LINK: "U"}


@attrs.frozen
class Lines:
    """Lines as markup, how wide they may get, and the width that their cell must be told, 0 for none."""

    markup: str
    wide: float
    told: int = 0


def lines_of(text: Text, width: float, size: float, *, bold: bool = False) -> Lines:
    """A text in lines of at most this width, in points.

    >>> lines_of(Text("It is false.", [TextRange("bold", 6, 11)]), 200, 11).markup
    'It is <B>false</B>.'
    """
    plain = text.plain
    found = spans(plain, width, size, bold=bold)
    wide = width if len(found) > 1 else text_width(plain, size, bold=bold)
    told = 0 if plain.isascii() else cell_width([plain[start:stop] for start, stop in found], size, bold=bold)
    ranges = [one for one in text.ranges if one.kind in _MARKS and one.stop > one.start] if text.ranges else []
    if ranges:
        return Lines(BREAK.join([_marked(plain, span, ranges) for span in found]), wide, told)
    return Lines(BREAK.join([label(plain[start:stop]) for start, stop in found]), wide, told)


def plain_lines(text: str, width: float, size: float, *, bold: bool = False) -> Lines:
    """A plain text in lines of at most this width."""
    return lines_of(Text(text), width, size, bold=bold)


def _marked(plain: str, span: Span, ranges: list[TextRange]) -> str:
    """One line, cut where a range starts or stops."""
    start, stop = span
    inner = {at for one in ranges for at in (one.start, one.stop) if start < at < stop}
    cuts = [start, *sorted(inner), stop]
    return "".join([_piece(plain, a, b, ranges) for a, b in pairwise(cuts)]) or label("")


def _piece(plain: str, start: int, stop: int, ranges: list[TextRange]) -> str:
    markup = label(plain[start:stop]) if stop > start else ""
    for tag in sorted({_MARKS[one.kind] for one in ranges if one.start <= start and stop <= one.stop}):
        markup = f"<{tag}>{markup}</{tag}>" if markup else ""
    return markup


def address(text: Text) -> str:
    """The one safe address that a text leads to, ready for an attribute; "" where it leads to none or to several."""
    if not text.ranges:
        return ""
    found = {url for one in text.ranges if one.kind is RangeKind.LINK and (url := label_url(one.target))}
    return found.pop() if len(found) == 1 else ""
