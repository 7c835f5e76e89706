"""A text as lines in a label: wrapped, with its bold and italic ranges, and the address that it leads to."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from rebut.model import Text, TextRange
from rebut.model.vocabulary import RangeKind

from .escaping import label, label_url
from .metrics import cell_width, text_width
from .wrapping import spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .wrapping import Span

__all__ = [
    "BREAK",
    "LEFT",
    "Lines",
    "address",
    "flowing",
    "font",
    "lines_of",
    "plain_lines",
    "spaced",
    "stacked",
    "told",
]

BREAK = '<BR ALIGN="LEFT"/>'
LEFT = 'ALIGN="LEFT" BALIGN="LEFT"'
"""The attributes of a cell all of whose lines begin at the left."""
_MARKS = {RangeKind.BOLD: "B", RangeKind.ITALIC: "I", RangeKind.LINK: "U"}
_LEADING = 1.2
"""Graphviz spaces lines so, but lines of mixed type as tight as they go: a space of larger type holds those apart."""


@attrs.frozen(eq=False)
class Lines:
    """Lines as markup, how wide they may get, and the width that their cell must be told, 0 for none."""

    markup: str
    wide: float
    told: int = 0


def font(markup: str, *, size: float | None = None, colour: str = "") -> str:
    """Markup in type of a size and a colour."""
    sized = f' POINT-SIZE="{size:g}"' if size else ""
    coloured = f' COLOR="{colour}"' if colour else ""
    return f"<FONT{sized}{coloured}>{markup}</FONT>"


def lines_of(
    text: Text, width: float, size: float, *, bold: bool = False, mixed: bool = False, muted: str = ""
) -> Lines:
    """A text in lines of at most this width; ``mixed``: other type stands in the same cell; tags are ``muted``.

    >>> lines_of(Text("It is false."), 200, 11).markup
    'It is false.'
    """
    plain = text.plain
    found = spans(plain, width, size, bold=bold)
    wide = width if len(found) > 1 else text_width(plain, size, bold=bold)
    wanted = 0 if plain.isascii() else cell_width([plain[start:stop] for start, stop in found], size, bold=bold)
    ranges = [one for one in text.ranges if _is_shown(one)] if text.ranges else []
    if ranges:
        lines = [_marked(plain, span, ranges, muted) for span in found]
    else:
        lines = [label(plain[start:stop]) for start, stop in found]
    if ranges or mixed or (bold and len(lines) > 1):
        lines = _held_apart(lines, size)
    return Lines(BREAK.join(lines), wide, wanted)


def _held_apart(lines: list[str], size: float) -> list[str]:
    strut = font(" ", size=size * _LEADING)
    return [f"{line}{strut}" for line in lines]


def _is_shown(one: TextRange) -> bool:
    """Whether a range is set apart; a link is where it leads to a safe address."""
    if one.kind is RangeKind.LINK and not label_url(one.target):
        return False
    return one.stop > one.start and one.kind in _SHOWN


_SHOWN = frozenset((*_MARKS, RangeKind.TAG))


def plain_lines(text: str, width: float, size: float, *, bold: bool = False, mixed: bool = False) -> Lines:
    """A plain text in lines of at most this width."""
    return lines_of(Text(text), width, size, bold=bold, mixed=mixed)


def stacked(parts: Iterable[Lines]) -> Lines:
    """Lines below lines."""
    found = list(parts)
    wide, wanted = max([one.wide for one in found], default=0.0), max([one.told for one in found], default=0)
    return Lines(BREAK.join([one.markup for one in found]), wide, wanted)


def spaced(lines: Lines, size: float) -> Lines:
    """Lines that have other type among them, as far apart as those of this size are by themselves."""
    found = lines.markup.split(BREAK)
    return lines if len(found) == 1 else attrs.evolve(lines, markup=BREAK.join(_held_apart(found, size)))


def flowing(
    texts: Iterable[str], width: float, size: float, between: str, *, led: str = "", taken: float = 0.0
) -> Lines:
    """Short texts one behind the other, each on a new line where it does not fit; one that is too long is wrapped.

    They may be ``led`` by markup that has ``taken`` some of the width.
    """
    lines = [led] if led else []
    widest = used = taken
    plain = True
    for text in texts:
        need = text_width(f"{between}{text}", size)
        fits = bool(lines) and used + need <= width
        first, *rest = plain_lines(text, width, size).markup.split(BREAK)
        lines[-1:] = [f"{lines[-1]}{between}{first}"] if fits else [*lines[-1:], first]
        lines += rest
        used = used + need if fits else need
        widest, plain = max(widest, min(used, width)), plain and text.isascii()
    return spaced(Lines(BREAK.join(lines), widest, 0 if plain else math.ceil(widest)), size)


def told(lines: Lines, padding: float) -> str:
    """The attribute of a cell whose lines Graphviz would measure too narrow."""
    return f' WIDTH="{lines.told + 2 * padding:g}"' if lines.told else ""


def _marked(plain: str, span: Span, ranges: list[TextRange], muted: str) -> str:
    """One line, cut where a range starts or stops."""
    start, stop = span
    ranges = [one for one in ranges if one.start < stop and start < one.stop]
    inner = {at for one in ranges for at in (one.start, one.stop) if start < at < stop}
    cuts = [start, *sorted(inner), stop]
    return "".join([_piece(plain, a, b, ranges, muted) for a, b in pairwise(cuts) if b > a]) or label("")


def _piece(plain: str, start: int, stop: int, ranges: list[TextRange], muted: str) -> str:
    kinds = {one.kind for one in ranges if one.start <= start and stop <= one.stop}
    markup = label(plain[start:stop])
    for kind in sorted(kinds & _MARKS.keys()):
        markup = f"<{_MARKS[kind]}>{markup}</{_MARKS[kind]}>"
    return font(markup, colour=muted) if RangeKind.TAG in kinds and muted else markup


def address(text: Text) -> str:
    """The one safe address that a text leads to, ready for an attribute; "" where it leads to none or to several."""
    if not text.ranges:
        return ""
    found = {url for one in text.ranges if one.kind is RangeKind.LINK and (url := label_url(one.target))}
    return found.pop() if len(found) == 1 else ""
