"""Texts as they were read, made into texts of a debate."""

from __future__ import annotations

from rebut.model import RangeKind, Text, TextRange

from .tree import Content, Mark, MarkKind

__all__ = ["text_of", "untagged"]

_KINDS = {
    MarkKind.BOLD: RangeKind.BOLD,
    MarkKind.ITALIC: RangeKind.ITALIC,
    MarkKind.LINK: RangeKind.LINK,
    MarkKind.TAG: RangeKind.TAG,
    MarkKind.STATEMENT_MENTION: RangeKind.MENTION,
    MarkKind.ARGUMENT_MENTION: RangeKind.MENTION,
}
_BRACKETS = {MarkKind.STATEMENT_MENTION: "[{}]", MarkKind.ARGUMENT_MENTION: "<{}>"}


def text_of(content: Content, raw: str = "") -> Text:
    """The text without the spaces around it; ``raw`` is what belongs to its end as it was written."""
    whole = content.text + raw
    plain = whole.strip()
    if not content.marks:
        return Text(plain)
    before = len(whole) - len(whole.lstrip())
    marks = [mark for mark in content.marks if mark.kind in _KINDS]
    return Text(plain, [_range(mark, before, len(plain)) for mark in marks])


def untagged(text: Text) -> str:
    """The words of a text without its tags: a tag more or less is no other wording."""
    words, last = [], 0
    for tag in [found for found in text.ranges if found.kind is RangeKind.TAG]:
        words.append(text.plain[last : tag.start])
        last = max(last, tag.stop)
    return " ".join("".join([*words, text.plain[last:]]).split())


def _range(mark: Mark, before: int, length: int) -> TextRange:
    first, last = (min(max(at - before, 0), length) for at in (mark.first, mark.last))
    return TextRange(_KINDS[mark.kind], first, last, _BRACKETS.get(mark.kind, "{}").format(mark.target))
