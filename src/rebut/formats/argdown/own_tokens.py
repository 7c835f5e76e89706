"""A document cut into tokens exactly as Argdown 1.7 cuts it: for strict reading, which asks what Argdown takes.

Reading itself is more lenient (see ``lexer``); what stands here is Argdown's own order of rules, with its own oddities.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from .closers import Closers

__all__ = ["Own", "OwnToken", "OwnTokens", "own_tokens"]


class Own(enum.Enum):
    """What a token is to Argdown; what its grammar treats alike is one kind."""

    TEXT = enum.auto()
    NEWLINE = enum.auto()
    EMPTY_LINE = enum.auto()
    FRONT_MATTER = enum.auto()
    DATA = enum.auto()
    INDENT = enum.auto()
    DEDENT = enum.auto()
    INFERENCE_START = enum.auto()
    INFERENCE_END = enum.auto()
    COMMA = enum.auto()
    RELATION = enum.auto()
    CONTRADICTION = enum.auto()
    UNDERCUT = enum.auto()
    HEADING = enum.auto()
    NUMBER = enum.auto()
    ORDERED = enum.auto()
    UNORDERED = enum.auto()
    STAR_BOLD = enum.auto()
    STAR_BOLD_END = enum.auto()
    LINE_BOLD = enum.auto()
    LINE_BOLD_END = enum.auto()
    STAR_ITALIC = enum.auto()
    STAR_ITALIC_END = enum.auto()
    LINE_ITALIC = enum.auto()
    LINE_ITALIC_END = enum.auto()
    LINK = enum.auto()
    TAG = enum.auto()
    STATEMENT_DEFINITION = enum.auto()
    STATEMENT_REFERENCE = enum.auto()
    ARGUMENT_DEFINITION = enum.auto()
    ARGUMENT_REFERENCE = enum.auto()
    MENTION = enum.auto()
    END = enum.auto()


class OwnToken(NamedTuple):
    """One token, from ``start`` up to but without ``end``; indents and dedents are empty."""

    kind: Own
    start: int
    end: int


class OwnTokens(NamedTuple):
    """The tokens of a document, and where no rule fits and Argdown gives up; -1 where all of it is cut."""

    tokens: list[OwnToken]
    stuck: int


_SPACE = r"[ \t\n\r\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
_DARK = r"[^ \t\n\r\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
_BREAKS = r"\n\r\u2028\u2029"
"""What a dot does not match there."""

_INDENT = r"([ \t']*+)"
_AT_LINE: tuple[tuple[Own, re.Pattern[str], str], ...] = (
    (Own.RELATION, re.compile(_INDENT + r"(?:\+>|->|<?\+|<?-)"), ""),
    (Own.CONTRADICTION, re.compile(_INDENT + r"><"), ""),
    (Own.RELATION, re.compile(_INDENT + r"_>"), ""),
    (Own.UNDERCUT, re.compile(_INDENT + rf"(?:<_|_(?={_SPACE}))"), ""),
)
_HEADING = re.compile(r"#+[ ]")
_NUMBER = re.compile(r"[ \t']*+\([0-9]+\)")
_ITEMS = (
    (Own.ORDERED, re.compile(_INDENT + rf"[0-9]+\.(?={_SPACE})"), " "),
    (Own.UNORDERED, re.compile(_INDENT + rf"\*(?={_SPACE})"), " "),
)
_INFERENCE = re.compile(r"[ \t']*+--")

_EMPTY_LINE = re.compile(r"(?:[ \t]*(?:\r\n|\n)){2,}")
_NEWLINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_SPACES = re.compile(r"[ \t]+")
_ESCAPED = re.compile(rf"\\[^{_BREAKS}][ ]*")
_SHORTCODE = re.compile(rf"\.{_DARK}(?:(?!\.){_DARK})*+\.[ \t]?|:{_DARK}(?:(?!:){_DARK})*+:[ \t]?")
_TAG = re.compile(r"#[a-zA-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+[ \t]?")
_TEXT = re.compile(r"[^\\@#*_\[\],.:;</>\-\r\n(){}]+")
_SIGN = re.compile(r"[@#*_\[\],.:;</>\-(){}][ \t]?")
_RANGE_END = r"(?:[ \t]|(?=[\n\r)}_.,!?;:*-])|\Z)"
_RANGES = (
    ("**", Own.STAR_BOLD, Own.STAR_BOLD_END),
    ("__", Own.LINE_BOLD, Own.LINE_BOLD_END),
    ("*", Own.STAR_ITALIC, Own.STAR_ITALIC_END),
    ("_", Own.LINE_ITALIC, Own.LINE_ITALIC_END),
)
_STARTS = {opening: re.compile(re.escape(mark) + rf"(?!{_SPACE})") for mark, opening, _ in _RANGES}
_ENDS = {opening: (re.compile(re.escape(mark) + _RANGE_END), end) for mark, opening, end in _RANGES}

_HYPHENS = re.compile(r"-{2,}")
_EQUALS = re.compile(r"={3,}")
_BEHIND_EMPTY = re.compile(r"(?:[ \t]*\r\n|\n|\r)*+")
_BEHIND_NEWLINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r))")
_STOPS = re.compile(rf"\}}{_SPACE}[^,}}]|[\r\u2028\u2029]")
_GOOD_BRACES = re.compile(rf"\}}(?!{_SPACE}*[,}}])")


def own_tokens(text: str) -> OwnTokens:
    """Cut a document as Argdown does.

    >>> [token.kind.name for token in own_tokens("[a]: x").tokens]
    ['STATEMENT_DEFINITION', 'TEXT']
    """
    lexer = _Lexer(text)
    stuck = lexer.run()
    return OwnTokens(lexer.tokens, stuck)


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.closers = Closers(text)
        self.tokens: list[OwnToken] = []
        self.indents = [0]
        self.ranges: list[Own] = []
        self.inferring = False
        self.stops = [found.start() for found in _STOPS.finditer(text)]
        self.braces = [found.start() for found in _GOOD_BRACES.finditer(text)]

    def run(self) -> int:
        at = 0
        while at < len(self.text):
            behind = self._next(at)
            if behind <= at:
                return at
            at = behind
        if self.tokens and self.tokens[-1].kind is Own.EMPTY_LINE:
            self.tokens.pop()
        self._close_levels()
        return -1

    def _next(self, at: int) -> int:
        """The end of the token, or of what is skipped, that begins here; -1 where no rule fits."""
        last = self.tokens[-1].kind if self.tokens else None
        comment = self._comment(at, last)
        if comment != -1:
            return comment
        return self._in_inference(at) if self.inferring else self._in_text(at, last)

    def _add(self, kind: Own, start: int, end: int) -> int:
        self.tokens.append(OwnToken(kind, start, end))
        return end

    # comments, data, front matter

    def _comment(self, at: int, last: Own | None) -> int:
        end = self._comment_end(at)
        if end == -1:
            return -1
        if last is Own.EMPTY_LINE and (ends := _BEHIND_EMPTY.match(self.text, end)):
            return ends.end()
        if last is Own.NEWLINE and (one := _BEHIND_NEWLINE.match(self.text, end)):
            return one.end()
        return end

    def _comment_end(self, at: int) -> int:
        text = self.text
        if text[at] not in "/<":
            return -1
        if text.startswith("//", at):
            end = self.closers.line_end(at)
            return end if end < len(text) else -1
        for opening, closing in (("/*", "*/"), ("<!--", "-->")):
            if text.startswith(opening, at):
                end = self.closers.next(closing, at + len(opening))
                return end + len(closing) if end != -1 else -1
        return -1

    def _front_matter(self, at: int) -> int:
        opening = _EQUALS.match(self.text, at)
        if opening is None:
            return -1
        found = self.closers.next("===", opening.end())
        if found != -1 and (closing := _EQUALS.match(self.text, found)):
            return closing.end()
        return opening.end() if opening.end() - at >= 6 else -1  # noqa: PLR2004 -- twice three

    def _data(self, at: int) -> int:
        """Data runs to the last brace that no comma or brace follows, up to one that a space and a word follow."""
        if self.text[at] != "{":
            return -1
        place = bisect_left(self.stops, at + 1)
        stop = self.stops[place] if place < len(self.stops) else len(self.text)
        last = bisect_right(self.braces, stop) - 1
        return self.braces[last] + 1 if last >= 0 and self.braces[last] > at else -1

    # in an inference

    def _in_inference(self, at: int) -> int:
        text = self.text
        if found := _NEWLINE.match(text, at):
            return self._add(Own.NEWLINE, at, found.end())
        if found := _ESCAPED.match(text, at) or _SHORTCODE.match(text, at):
            return self._add(Own.TEXT, at, found.end())
        if found := _HYPHENS.match(text, at):
            self.inferring = False
            return self._add(Own.INFERENCE_END, at, found.end())
        if (end := self._data(at)) != -1:
            return self._add(Own.DATA, at, end)
        if text[at] == ",":
            return self._add(Own.COMMA, at, at + 1)
        return self._words(at)

    def _words(self, at: int) -> int:
        if found := _SPACES.match(self.text, at):
            return found.end()
        found = _TEXT.match(self.text, at) or _SIGN.match(self.text, at)
        return self._add(Own.TEXT, at, found.end()) if found else -1

    # everywhere else

    def _in_text(self, at: int, last: Own | None) -> int:
        if (end := self._front_matter(at)) != -1:
            return self._add(Own.FRONT_MATTER, at, end)
        if (end := self._data(at)) != -1:
            return self._add(Own.DATA, at, end)
        if found := _ESCAPED.match(self.text, at) or _SHORTCODE.match(self.text, at):
            return self._add(Own.TEXT, at, found.end())
        if (end := self._line_end(at, last)) != -1:
            return end
        if last in _FRESH and (end := self._at_line(at, last)) != -1:
            return end
        reader = _SIGNS.get(self.text[at])
        end = reader(self, at) if reader else -1
        return end if end != -1 else self._words(at)

    def _line_end(self, at: int, last: Own | None) -> int:
        if last is not Own.EMPTY_LINE and (found := _EMPTY_LINE.match(self.text, at)):
            if found.end() < len(self.text):
                self._close_levels()
            return self._add(Own.EMPTY_LINE, at, found.end())
        found = _NEWLINE.match(self.text, at)
        return self._add(Own.NEWLINE, at, found.end()) if found else -1

    def _at_line(self, at: int, last: Own | None) -> int:
        """What a line may begin with."""
        if last is not Own.EMPTY_LINE and (found := _INFERENCE.match(self.text, at)):
            self._close_levels()
            self.inferring = True
            return self._add(Own.INFERENCE_START, at, found.end())
        if (end := self._indented(at, _AT_LINE)) != -1:
            return end
        if found := _HEADING.match(self.text, at):
            return self._add(Own.HEADING, at, found.end())
        if found := _NUMBER.match(self.text, at):
            self._close_levels()
            return self._add(Own.NUMBER, at, found.end())
        return self._indented(at, _ITEMS)

    def _indented(self, at: int, rules: tuple[tuple[Own, re.Pattern[str], str], ...]) -> int:
        for kind, rule, more in rules:
            if found := rule.match(self.text, at):
                self._level(at, len(found[1]) + len(more))
                return self._add(kind, at, found.end())
        return -1

    def _level(self, at: int, width: int) -> None:
        if width > self.indents[-1]:
            self.indents.append(width)
            self._add(Own.INDENT, at, at)
        while len(self.indents) > 1 and width < self.indents[-1]:
            self.indents.pop()
            self._add(Own.DEDENT, at, at)

    def _close_levels(self) -> None:
        at = self.tokens[-1].end if self.tokens else 0
        while len(self.indents) > 1:
            self.indents.pop()
            self.tokens.append(OwnToken(Own.DEDENT, at, at))

    # signs

    def _emphasis(self, at: int) -> int:
        if self.ranges and self.tokens:
            rule, kind = _ENDS[self.ranges[-1]]
            if found := rule.match(self.text, at):
                self.ranges.pop()
                return self._add(kind, at, found.end())
        for opening, rule in _STARTS.items():
            if found := rule.match(self.text, at):
                self.ranges.append(opening)
                return self._add(opening, at, found.end())
        return -1

    def _bracket(self, at: int) -> int:
        if (end := self._link_end(at)) != -1:
            return self._add(Own.LINK, at, end)
        if (end := self._on_line("]:", at + 2)) != -1:
            return self._add(Own.STATEMENT_DEFINITION, at, end)
        end = self._on_line("]", at + 2) if self.text[at + 1 : at + 2] != "-" else -1
        return self._add(Own.STATEMENT_REFERENCE, at, end) if end != -1 else -1

    def _angle(self, at: int) -> int:
        if (end := self._on_line(">:", at + 2)) != -1:
            return self._add(Own.ARGUMENT_DEFINITION, at, end)
        end = self._on_line(">", at + 2) if self.text[at + 1 : at + 2] != "-" else -1
        return self._add(Own.ARGUMENT_REFERENCE, at, end) if end != -1 else -1

    def _on_line(self, closing: str, start: int) -> int:
        """The end of a title; its first character may be anything where a reference is written, even a line end."""
        if len(closing) == 2 and self.text[start - 1 : start] in {"\n", "\r", ""}:  # noqa: PLR2004 -- a definition
            return -1
        end = self.closers.on_line(closing, start)
        return end + len(closing) if end != -1 else -1

    def _link_end(self, at: int) -> int:
        close = self.closers.next("]", at + 1)
        if close <= at + 1 or self.text[close + 1 : close + 2] != "(":
            return -1
        end = self.closers.next(")", close + 2)
        return self._with_space(end + 1) if end > close + 2 else -1

    def _with_space(self, end: int) -> int:
        return end + 1 if self.text[end : end + 1] in {" ", "\t"} else end

    def _hash(self, at: int) -> int:
        if self.text[at + 1 : at + 2] == "(":
            end = self.closers.next(")", at + 2)
            if end > at + 2:
                return self._add(Own.TAG, at, self._with_space(end + 1))
        found = _TAG.match(self.text, at)
        return self._add(Own.TAG, at, found.end()) if found else -1

    def _mention(self, at: int) -> int:
        closing = {"[": "]", "<": ">"}.get(self.text[at + 1 : at + 2])
        if closing is None or self.text[at + 2 : at + 3] in {"\n", "\r", ""}:
            return -1
        end = self.closers.on_line(closing, at + 3)
        return self._add(Own.MENTION, at, self._with_space(end + 1)) if end != -1 else -1


_FRESH = (None, Own.NEWLINE, Own.EMPTY_LINE)
_SIGNS: dict[str, Callable[[_Lexer, int], int]] = {
    "*": _Lexer._emphasis,  # noqa: SLF001 -- the class above
    "_": _Lexer._emphasis,  # noqa: SLF001
    "[": _Lexer._bracket,  # noqa: SLF001
    "<": _Lexer._angle,  # noqa: SLF001
    "#": _Lexer._hash,  # noqa: SLF001
    "@": _Lexer._mention,  # noqa: SLF001
}
