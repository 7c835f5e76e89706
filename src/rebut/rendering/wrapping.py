"""Texts broken into lines of even length, none wider than a given width."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

import attrs

from rebut.errors import UnknownOption

from .metrics import BOLD, advances

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Span", "spans", "wrap"]

Span: TypeAlias = tuple[int, int]
"""Where a line starts in the text, and where it stops: ``text[start:stop]``."""

_HARD = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# Scripts that are written without spaces; what no line may begin with, or end with (JIS X 4051, in short).
_DENSE = r"\u2e80-\u2fdf\u3000-\u312f\u31a0-\u31bf\u31f0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_CLOSING = (
    r"、。，．・：；？！）」』】〕〉》〗〙〟’”ゝゞ々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥％"
    r"),.!?;:%\]}"
)
_OPENING = r"（「『【〔〈《〖〘〝‘“(\[{￥＄"
_SPACE = r" \t\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000"

_BREAK = re.compile(rf"[{_SPACE}]+|(?<=[^\W\d_]{{2}})[-‐–—/](?=[^\W\d_])")
_PART_BREAK = re.compile("[-/]")
_PLAIN_WORD = re.compile(r"[^ \t]+")
_ANY_DENSE = re.compile(f"[{_DENSE}]")
_SPACES = re.compile(f"[{_SPACE}]+")

_ROUNDS = 6
"""Halvings in the search for the narrowest width: a sixty-fourth of the width is even enough."""
_ROUNDING = 1e-9


@attrs.frozen
class _Chunks:
    """The unbreakable pieces of a paragraph: where each starts and stops in the text, and how far along, in ems."""

    spans: Sequence[Span]
    starts: Sequence[float]
    stops: Sequence[float]


def wrap(text: str, width: float, size: float = 11, *, bold: bool = False) -> tuple[str, ...]:
    """The lines of a text, none wider than ``width`` points in type of this size, and about equally long.

    It breaks at spaces, behind hyphens and slashes between words, between Chinese and Japanese characters, at the
    text's own line breaks, and inside a word that is wider than a line.

    >>> wrap("Satellite images show convoys arriving at four training grounds.", 140)
    ('Satellite images show', 'convoys arriving at', 'four training grounds.')
    """
    return tuple([text[start:stop] for start, stop in spans(text, width, size, bold=bold)])


def spans(text: str, width: float, size: float = 11, *, bold: bool = False) -> tuple[Span, ...]:
    """The same lines as places in the text, so that ranges of it can be cut at them; between them is white space only.

    >>> spans("Two captured soldiers were interviewed.", 120)
    ((0, 21), (22, 39))
    """
    if not (width > 0 and size > 0):
        raise UnknownOption(f"no text fits into a width of {width} at size {size}", "both are points above 0")
    ems = width / (size * (BOLD if bold else 1.0))
    return tuple([span for paragraph in _paragraphs(text) for span in _lines(text, paragraph, ems)])


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for match in _HARD.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _lines(text: str, paragraph: Span, ems: float) -> Sequence[Span]:
    start, stop = paragraph
    ways = [0.0, *accumulate(advances(text[start:stop]))]
    if ways[-1] <= ems:
        return [_stripped(text, start, stop)]
    chunks = _chunks(text, paragraph, ways, ems)
    return _balanced(chunks, ems) if chunks.spans else [(start, start)]


def _stripped(text: str, start: int, stop: int) -> Span:
    if (leading := _SPACES.match(text, start, stop)) is not None:
        start = leading.end()
    while stop > start and _SPACES.match(text, stop - 1, stop):
        stop -= 1
    return start, stop


def _chunks(text: str, paragraph: Span, ways: Sequence[float], ems: float) -> _Chunks:
    offset = paragraph[0]
    found: list[Span] = []
    for start, stop in _words(text, paragraph):
        if ways[stop - offset] - ways[start - offset] <= ems:
            found.append((start, stop))
        else:
            found.extend(_pieces(text, (start, stop), ways, offset, ems))
    return _Chunks(found, [ways[start - offset] for start, _ in found], [ways[stop - offset] for _, stop in found])


def _words(text: str, paragraph: Span) -> Iterable[Span]:
    """What stands between two places where a line may break."""
    start, end = paragraph
    if text.isascii() and not _PART_BREAK.search(text, start, end):  # most texts are so, and a map has many
        return [match.span() for match in _PLAIN_WORD.finditer(text, start, end)]
    return _parts(text, start, end)


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    breaks = _dense_break() if not text.isascii() and _ANY_DENSE.search(text, start, end) else _BREAK
    for match in breaks.finditer(text, start, end):
        gap = _SPACES.match(text, match.start(), match.end())
        if start < match.start() == match.end() < end and _joined(text, match.end(), start):
            continue
        stop = match.start() if gap else match.end()
        if stop > start:
            yield start, stop
        start = match.end()
    if end > start:
        yield start, end


@cache
def _dense_break() -> re.Pattern[str]:
    """Made when it is first needed: it takes longer to compile than all the rest."""
    return re.compile(
        rf"{_BREAK.pattern}"
        rf"|(?<=[{_DENSE}])(?<![{_OPENING}])(?![{_CLOSING}{_SPACE}])(?=.)"
        rf"|(?<=[^{_SPACE}])(?<![{_OPENING}])(?![{_CLOSING}{_SPACE}])(?=[{_DENSE}])"
    )


def _pieces(text: str, word: Span, ways: Sequence[float], offset: int, ems: float) -> Iterator[Span]:
    """A word that is wider than a line, cut where no character is torn apart."""
    start, end = word
    while start < end:
        reach = ways[start - offset] + ems + _ROUNDING
        stop = offset + bisect_right(ways, reach, start - offset + 1, end - offset + 1) - 1
        stop = _whole(text, start, max(stop, start + 1), end)
        yield start, stop
        start = stop


def _whole(text: str, start: int, stop: int, end: int) -> int:
    """The nearest place to ``stop`` that does not part a letter from its marks, or an emoji from its parts."""
    cut = stop
    while cut > start and cut < end and _joined(text, cut, start):
        cut -= 1
    if cut > start:
        return cut
    while stop < end and _joined(text, stop, start):
        stop += 1
    return stop


def _joined(text: str, cut: int, start: int) -> bool:
    before, after = text[cut - 1], text[cut]
    if before.isascii() and after.isascii():
        return False
    if before == "\u200d" or after == "\u200d" or "\U0001f3fb" <= after <= "\U0001f3ff":
        return True
    if _is_flag(before) and _is_flag(after):
        return _flags_before(text, cut, start) % 2 == 1
    return unicodedata.category(after)[0] == "M"


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flags_before(text: str, cut: int, start: int) -> int:
    count = 0
    while cut - count > start and _is_flag(text[cut - count - 1]):
        count += 1
    return count


def _balanced(chunks: _Chunks, ems: float) -> list[Span]:
    """As few lines as fit, at the narrowest width that gives no more of them."""
    best = _filled(chunks, ems)
    low, high = (chunks.stops[-1] - chunks.starts[0]) / len(best), ems
    for _ in range(_ROUNDS if len(best) > 1 else 0):
        middle = (low + high) / 2
        lines = _filled(chunks, middle, most=len(best))
        if lines:
            best, high = lines, middle
        else:
            low = middle
    _adopt_orphan(best, chunks, ems)
    return [(chunks.spans[first][0], chunks.spans[behind - 1][1]) for first, behind in best]


def _filled(chunks: _Chunks, ems: float, *, most: int | None = None) -> list[Span]:
    """Runs of chunks, each as full as it gets; none where they are more than ``most``, or a chunk is too wide."""
    lines: list[Span] = []
    first, count = 0, len(chunks.starts)
    while first < count:
        behind = bisect_right(chunks.stops, chunks.starts[first] + ems + _ROUNDING, first)
        if most is not None and (behind == first or len(lines) == most):
            return []
        behind = max(behind, first + 1)
        lines.append((first, behind))
        first = behind
    return lines


def _adopt_orphan(lines: list[Span], chunks: _Chunks, ems: float) -> None:
    """Give a last word that stands alone the word before it for company."""
    if len(lines) < 2 or lines[-1][1] - lines[-1][0] > 1:  # noqa: PLR2004 -- a single line has no orphan
        return
    (first, behind), (_, end) = lines[-2:]
    if behind - first > 2 and chunks.stops[end - 1] - chunks.starts[behind - 1] <= ems:  # noqa: PLR2004 -- nor makes one
        lines[-2:] = [(first, behind - 1), (behind - 1, end)]
