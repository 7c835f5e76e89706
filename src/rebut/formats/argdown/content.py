"""Running text read from tokens: what it says, and what of it is bold, a link, a mention or a tag."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from .lexed import Offsets
from .shortcodes import SHORTCODES
from .tokens import WORDS, Kind, Token
from .tree import Content, Mark, MarkKind

__all__ = ["Reading", "TextReader"]


class Reading(NamedTuple):
    """How texts are read, as the front matter may set it."""

    shortcodes: Mapping[str, str] = SHORTCODES
    tags_stay: bool = True
    """Whether a tag stays in the text that it is written in."""


_GAP = re.compile(r"[ \t]++(?![\r\n]|\Z)")
_WIDE = re.compile(r"([@#*_\[\],.:;</>\-(){}])([ \t])[ \t]+")

_OPENED = {Kind.BOLD_OPEN: MarkKind.BOLD, Kind.ITALIC_OPEN: MarkKind.ITALIC}
_TEXT, _NEWLINE = Kind.TEXT, Kind.NEWLINE
_CLOSED = frozenset((Kind.BOLD_CLOSE, Kind.ITALIC_CLOSE))


class TextReader:
    """Takes the tokens of one text, one after the other.

    A line end becomes a space, but not at the end; spaces behind a punctuation mark are one space, as Argdown has it.
    """

    __slots__ = ("_length", "_line_end", "_open", "document", "end", "marks", "parts", "reading", "start", "tags")

    def __init__(self, document: str, start: int, reading: Reading) -> None:
        self.document = document
        self.reading = reading
        self.start = self.end = start
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self.tags: dict[str, None] = {}
        self._length = 0
        self._line_end = False
        self._open: list[tuple[int, int]] = []

    def begin_with_line_end(self) -> None:
        """A line ends before the first word."""
        self._line_end = True

    def take(self, token: Token) -> None:
        """Take the next token; one that means nothing in a text is read as the characters that it consists of."""
        if token.kind is Kind.NEWLINE:
            self._line_end = True
            return
        if self._line_end and token.kind not in _CLOSED:
            self._say_line_end()
        self.end = token.end
        reader = _READERS.get(token.kind)
        if reader:
            reader(self, token, self.document[token.start : token.end])
        else:
            self._say(self.document[token.start : token.end].lstrip(" \t") + self._gap(token.end))

    def take_words(self, kinds: list[Kind], starts: Offsets, ends: Offsets, at: int) -> int:
        """Take the tokens from ``at`` on, as long as they are words; returned is where they end.

        Running text is taken here, without a call for each piece: it is most of every document.
        """
        document, parts = self.document, self.parts
        while (kind := kinds[at]) in WORDS:
            if kind is _TEXT:
                if self._line_end:
                    self._say_line_end()
                self.end = ends[at]
                said = document[starts[at] : self.end]
                if "  " in said or "\t" in said:
                    said = _WIDE.sub(r"\1\2", said)
                parts.append(said)
                self._length += len(said)
            elif kind is _NEWLINE:
                self._line_end = True
            else:
                self.take(Token(kind, starts[at], ends[at]))
            at += 1
        return at

    def content(self) -> Content:
        """The text that was read."""
        return Content("".join(self.parts), tuple(self.marks), tuple(self.tags), self.start, self.end)

    def _gap(self, start: int) -> str:
        """The spaces between what is no word and the word behind it."""
        found = _GAP.match(self.document, start)
        return found[0] if found else ""

    def _say(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self._length += len(text)

    def _say_line_end(self) -> None:
        self._line_end = False
        if not (self.parts and self.parts[-1][-1] == " "):
            self.parts.append(" ")
            self._length += 1

    def _mark(self, kind: MarkKind, token: Token, first: int, target: str) -> None:
        self.marks.append(Mark(kind, first, self._length, token.start, token.end, target))

    def _text(self, _: Token, written: str) -> None:
        self._say(_evenly(written))

    def _escape(self, _: Token, written: str) -> None:
        self._say(written[1:])

    def _shortcode(self, token: Token, written: str) -> None:
        code = written.rstrip(" \t")
        character = self.reading.shortcodes.get(code)
        if character is None:
            self._say(written)
            return
        first = self._length
        self._say(character)
        self._mark(MarkKind.SHORTCODE, token, first, code)
        if written.endswith(" "):
            self._say(" ")

    def _open_range(self, token: Token, _: str) -> None:
        self._open.append((len(self.marks), self._length))
        self._mark(_OPENED[token.kind], token, self._length, "")

    def _close_range(self, token: Token, written: str) -> None:
        self._line_end = False
        if self._open:
            at, first = self._open.pop()
            opened = self.marks[at]
            self.marks[at] = Mark(opened.kind, first, self._length, opened.start, token.end)
        if written.endswith(" "):
            self._say(" ")

    def _link(self, token: Token, written: str) -> None:
        text, _, address = written.rstrip(" \t")[1:-1].rpartition("](")
        first = self._length
        self._say(_one_line(text))
        self._mark(MarkKind.LINK, token, first, "".join(address.splitlines()))
        if written.endswith(" "):
            self._say(" ")

    def _tag(self, token: Token, written: str) -> None:
        shown = written.rstrip(" \t")
        tag = _one_line(shown[2:-1]) if shown.startswith("#(") else shown[1:]
        self.tags[tag] = None
        if self.reading.tags_stay:
            self._whole(MarkKind.TAG, token, _one_line(shown) + written[len(shown) :], tag)

    def _statement_mention(self, token: Token, written: str) -> None:
        self._whole(MarkKind.STATEMENT_MENTION, token, written, written.rstrip(" \t")[2:-1])

    def _argument_mention(self, token: Token, written: str) -> None:
        self._whole(MarkKind.ARGUMENT_MENTION, token, written, written.rstrip(" \t")[2:-1])

    def _whole(self, kind: MarkKind, token: Token, written: str, target: str) -> None:
        """What stands in the text as it is written, its mark without the space behind it."""
        first = self._length
        self._say(written)
        last = first + len(written.rstrip(" \t"))
        self.marks.append(Mark(kind, first, last, token.start, token.end, target))


_READERS: dict[Kind, Callable[[TextReader, Token, str], None]] = {
    Kind.TEXT: TextReader._text,  # noqa: SLF001 -- the class above
    Kind.ESCAPE: TextReader._escape,  # noqa: SLF001
    Kind.SHORTCODE: TextReader._shortcode,  # noqa: SLF001
    Kind.BOLD_OPEN: TextReader._open_range,  # noqa: SLF001
    Kind.BOLD_CLOSE: TextReader._close_range,  # noqa: SLF001
    Kind.ITALIC_OPEN: TextReader._open_range,  # noqa: SLF001
    Kind.ITALIC_CLOSE: TextReader._close_range,  # noqa: SLF001
    Kind.LINK: TextReader._link,  # noqa: SLF001
    Kind.TAG: TextReader._tag,  # noqa: SLF001
    Kind.STATEMENT_MENTION: TextReader._statement_mention,  # noqa: SLF001
    Kind.ARGUMENT_MENTION: TextReader._argument_mention,  # noqa: SLF001
}


def _evenly(text: str) -> str:
    """The text with one space behind a punctuation mark, however many were written."""
    if "  " in text or "\t" in text:
        return _WIDE.sub(r"\1\2", text)
    return text


def _one_line(text: str) -> str:
    """The text, each line end in it a space."""
    if "\n" not in text and "\r" not in text:
        return text
    return " ".join([line.strip() for line in text.splitlines()])
