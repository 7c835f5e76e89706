"""An Argdown document cut into tokens: joined, their texts are the document again.

The lexer decides what depends on position alone (a relation stands at the beginning of a line, a bold range ends
behind a word); what a token may mean where it stands is the parser's to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .braces import Braces
from .closers import Closers
from .emphasis import Emphasis
from .faults import Fault
from .lexed import Lexed, offsets
from .links import Links
from .patterns import (
    BLANK,
    CONTENT,
    CONTENT_KINDS,
    LINE,
    LINE_KINDS,
    MAY_BEGIN,
    NEWLINE,
    SIGN,
    TEXT,
    TEXT_AND_LINE_END,
)
from .tokens import RELATIONS, Kind, Token

__all__ = ["Lexed", "lex"]


def lex(text: str) -> Lexed:
    """Cut a document into tokens.

    >>> [(token.kind.name, "[a]: *b*"[token.start : token.end]) for token in lex("[a]: *b*").tokens]
    [('STATEMENT_DEFINITION', '[a]:'), ('SPACES', ' '), ('ITALIC_OPEN', '*'), ('TEXT', 'b'), ('ITALIC_CLOSE', '*')]
    """
    return _Lexer(text).run()


_HYPHENS = re.compile(r"[ \t']*+-+")
_RULE = re.compile(r"[ \t]*+-{3,}+[ \t]*+(?=[\r\n]|\Z)")
_FIGURE = re.compile(r"[ \t]*+[+-][0-9]")

_INFERENCE = re.compile(
    r"""((?:[ \t]*(?:\r\n|\n)){2,}+)
    |([ \t]*(?:\r\n|\n|\r))
    |([ \t]++)
    |(\\[^\r\n][ ]*+)
    |(\.\S[^\s.]*+\.[ \t]?|:\S[^\s:]*+:[ \t]?)
    |(-{2,}+)
    |(,)
    |((?:[^\\,.:</{\r\n\-]++|-(?!-)|[.:](?=[ \t\r\n]|\Z)|/(?![/*]))++)
    |(.)
    """,
    re.VERBOSE | re.DOTALL,
)
_INFERENCE_KINDS = (
    *(Kind.TEXT, Kind.BLANK, Kind.NEWLINE, Kind.SPACES, Kind.ESCAPE, Kind.SHORTCODE, Kind.INFERENCE_END),
    *(Kind.COMMA, Kind.TEXT, Kind.TEXT),
)
_INFERENCE_BLANK, _INFERENCE_NEWLINE, _INFERENCE_END, _INFERENCE_SIGN = 1, 2, 6, 9
_NUMBERED = re.compile(r"[ \t']*+\([0-9]++\)")
_THREE = re.compile(r"---[ \t]*+(?=[\r\n]|\Z)")

_SPACES_AND_LINES = re.compile(r"[ \t\r\n]++")
_FRONT_END = re.compile(r"={3,}+")
_FRONT_LAST_LINE = re.compile(r"^={3,}+[ \t]*$", re.MULTILINE)
_TWICE = 6
"""So many signs open front matter and close it."""
_REST_OF_LINE = re.compile(r"[ \t]*(?=[\r\n]|\Z)")

_LINE_ENDS = re.compile(r"(?:[ \t]*\r\n|\n|\r)*+")
_ONE_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r))")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:\Z")


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds: list[Kind] = []
        self.starts = offsets()
        self.ends = offsets()
        self.comments: list[Token] = []
        self.faults: list[Fault] = []
        self.closers = Closers(text)
        self.braces = Braces(text, self.closers)
        self.emphasis = Emphasis(self.closers, self.kinds, self.starts, self.faults)
        self.links = Links(self.closers)
        self.structure = 0
        """2 in a block with numbered statements, 1 in the block behind it."""

    def run(self) -> Lexed:
        at = self._lines(self._front_matter())
        assert at == len(self.text)  # noqa: S101 -- only spaces can be left, and they are no token
        self.emphasis.settle()
        faults = [*self.faults, *self.links.faults]
        return Lexed(self.text, self.kinds, self.starts, self.ends, self.comments, faults)

    def _lines(self, at: int) -> int:
        """All that stands behind the front matter, in one loop: a call for each token would cost as much again."""
        text, match, begins, end = self.text, CONTENT.match, LINE.match, len(self.text)
        kinds, starts, ends = self.kinds, self.starts, self.ends
        fresh: Kind | None = None if kinds else Kind.NEWLINE
        while at < end:
            if fresh and text[at] in MAY_BEGIN and (line := begins(text, at)):
                at, fresh = self._line(line, fresh), None
                continue
            if (found := match(text, at)) is None:
                return end
            group = found.lastindex or 0
            if group == SIGN:
                at, fresh = self._sign(found.start(group), fresh)
                continue
            if group <= TEXT_AND_LINE_END:
                start, end_of_text = found.span(TEXT)
                if fresh and text[start] == "=" and text.startswith("===", start):
                    self._note_front_matter(start)
                kinds.append(Kind.TEXT)
                starts.append(start)
                ends.append(end_of_text)
                at, fresh = end_of_text, None
                if group == TEXT:
                    continue
            start = at if group <= NEWLINE else found.start(group)
            fresh = self._break(group, fresh) if group <= NEWLINE else None
            at = found.end()
            kinds.append(CONTENT_KINDS[group])
            starts.append(start)
            ends.append(at)
        return at

    def _break(self, group: int, fresh: Kind | None) -> Kind:
        """What ends at the end of a line, or before an empty one, and what begins behind it."""
        if group != BLANK:
            return Kind.BLANK if fresh is Kind.BLANK else Kind.NEWLINE
        self.emphasis.settle()
        self.structure = max(0, self.structure - 1)
        return Kind.BLANK

    def _note_front_matter(self, at: int) -> None:
        """Say so where a line begins like front matter, which ends further down."""
        opening = _FRONT_END.match(self.text, at)
        if opening and (self.closers.next("===", opening.end()) != -1 or opening.end() - at >= _TWICE):
            self.faults.append(Fault("RB158", at, opening.end()))

    def _add(self, kind: Kind, start: int, end: int) -> int:
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        return end

    def _append(self, token: Token) -> int:
        if token.kind is Kind.COMMENT:
            self.comments.append(token)
            return token.end
        return self._add(*token)

    def _front_matter(self) -> int:
        """The settings that a document may begin with, behind empty lines and comments."""
        start = self._silence()
        if self.text.startswith("===", start):
            end = self._front_end(start)
            if end != -1:
                return self._add(Kind.FRONT_MATTER, start, end)
            self.faults.append(Fault("RB102", start, start + 3))
        self.kinds.clear()
        del self.starts[:], self.ends[:]
        self.comments.clear()
        self.faults = [fault for fault in self.faults if fault.code == "RB102"]
        self.emphasis.faults = self.faults
        return 0

    def _silence(self) -> int:
        """Where the first word stands."""
        at = 0
        while True:
            if spaces := _SPACES_AND_LINES.match(self.text, at):
                at = self._add(Kind.NEWLINE, at, spaces.end())
            elif self.text.startswith(("//", "/*", "<!--"), at) and (comment := self._comment(at, None)):
                at = self._append(comment)
            else:
                return at

    def _front_end(self, start: int) -> int:
        """Where the front matter ends: at the next ===, if nothing follows there, or else at a line of it."""
        opening = _FRONT_END.match(self.text, start)
        assert opening is not None  # noqa: S101 -- it began with ===
        start = opening.end()
        first = _FRONT_END.search(self.text, start)
        if first and _REST_OF_LINE.match(self.text, first.end()):
            return first.end()
        line = _FRONT_LAST_LINE.search(self.text, start)
        found = line or first
        return found.end() if found else -1

    def _line(self, line: re.Match[str], fresh: Kind) -> int:
        """The mark that a line begins with."""
        group = line.lastindex or 0
        start, kind = line.start(), LINE_KINDS[group]
        if kind is Kind.INFERENCE_START:
            return self._hyphens(line, fresh)
        if kind is Kind.HEADING and start < line.start(group):
            start = line.start(group)
        self.emphasis.settle()
        if kind is Kind.NUMBER:
            self.structure = 2
        elif kind in RELATIONS:
            self._note_relation(start, line.end())
        return self._add(kind, start, line.end())

    def _note_relation(self, start: int, end: int) -> None:
        if self.text[end - 1] == "_" and self.text[end - 2 : end] != "<_" and not self.text[end : end + 1].isspace():
            self.faults.append(Fault("RB131", end - 1, end))
        if figure := _FIGURE.match(self.text, start):
            self.faults.append(Fault("RB115", start, figure.end(), figure[0].strip()))

    def _hyphens(self, line: re.Match[str], fresh: Kind) -> int:
        """Two hyphens or more that begin a line: an inference, where there is something to infer from."""
        if self.structure == (2 if fresh is Kind.NEWLINE else 1):
            self.emphasis.settle()
            self.structure = 2
            return self._inference(line)
        if rule := _RULE.match(self.text, line.start()):
            return self._add(Kind.RULE, line.start(), rule.end())
        hyphens = _HYPHENS.match(self.text, line.start())
        assert hyphens is not None  # noqa: S101 -- the line began with two
        self.faults.append(Fault("RB156", line.end() - 2, hyphens.end(), hyphens[0].strip(" \t'")))
        return self._add(Kind.TEXT, line.start(), hyphens.end())

    def _inference(self, line: re.Match[str]) -> int:
        """From ``--`` to the ``--`` that closes it."""
        start = line.end() - 2
        if _THREE.match(self.text, start):
            self.faults.append(Fault("RB129", start, start + 3))
            self._add(Kind.INFERENCE_START, line.start(), start + 2)
            return self._add(Kind.INFERENCE_END, start + 2, start + 3)
        at = self._add(Kind.INFERENCE_START, line.start(), line.end())
        lines = 0
        while at < len(self.text):
            found = _INFERENCE.match(self.text, at)
            assert found is not None  # noqa: S101 -- its last alternative takes anything
            group = found.lastindex or 0
            lines += group == _INFERENCE_NEWLINE
            if group == _INFERENCE_BLANK or (lines and _NUMBERED.match(self.text, found.end())):
                break
            at = self._in_inference(found, group)
            if group == _INFERENCE_END:
                return at
        self.faults.append(Fault("RB116", line.end() - 2, line.end()))
        return at

    def _in_inference(self, found: re.Match[str], group: int) -> int:
        at = found.start()
        reader = _INFERENCE_SIGNS.get(self.text[at]) if group == _INFERENCE_SIGN else None
        if reader and (token := reader(self, at, None)):
            return self._append(token)
        end = self._with_space(found.end()) if group == _INFERENCE_SIGN else found.end()
        kind = _INFERENCE_KINDS[group]
        return end if kind is Kind.SPACES else self._add(kind, at, end)

    def _sign(self, at: int, fresh: Kind | None) -> tuple[int, Kind | None]:
        """A character that may open something, and opens it, or stands for itself with a space behind it."""
        reader = _SIGNS.get(self.text[at])
        token = reader(self, at, fresh) if reader else None
        if token is None:
            return self._add(Kind.TEXT, at, at + 1 + (self.text[at + 1 : at + 2] in {" ", "\t"})), None
        return self._append(token), fresh if token.kind is Kind.COMMENT else None

    # what a sign opens; None where it opens nothing

    def _bracket(self, at: int, _: Kind | None) -> Token | None:
        return (
            self._link(at)
            or self._titled(at, "]:", Kind.STATEMENT_DEFINITION)
            or self._titled(at, "]", Kind.STATEMENT_REFERENCE)
        )

    def _angle(self, at: int, fresh: Kind | None) -> Token | None:
        if self.text.startswith("<!--", at) and (comment := self._comment(at, fresh)):
            return comment
        return self._titled(at, ">:", Kind.ARGUMENT_DEFINITION) or self._titled(at, ">", Kind.ARGUMENT_REFERENCE)

    def _titled(self, at: int, closing: str, kind: Kind) -> Token | None:
        """A title in brackets, on one line; a reference does not begin with a hyphen."""
        if len(closing) == 1 and self.text[at + 1 : at + 2] in {"-", "\n", "\r", ""}:
            return None
        end = self.closers.on_line(closing, at + 2)
        return Token(kind, at, end + len(closing)) if end != -1 else None

    def _link(self, at: int) -> Token | None:
        end = self.links.end(at)
        return Token(Kind.LINK, at, self._with_space(end)) if end != -1 else None

    def _with_space(self, end: int) -> int:
        return end + 1 if self.text[end : end + 1] in {" ", "\t"} else end

    def _mention(self, at: int, _: Kind | None) -> Token | None:
        kinds = {"[": ("]", Kind.STATEMENT_MENTION), "<": (">", Kind.ARGUMENT_MENTION)}
        closing, kind = kinds.get(self.text[at + 1 : at + 2], ("", Kind.TEXT))
        if not closing:
            return None
        end = self.closers.on_line(closing, at + 3)
        return Token(kind, at, self._with_space(end + 1)) if end != -1 else None

    def _hash(self, at: int, _: Kind | None) -> Token | None:
        """A tag in brackets; one without them is found by its characters."""
        if self.text[at + 1 : at + 2] != "(":
            return None
        end = self.closers.in_paragraph(")", at + 2)
        if self.closers.next(")", at + 2) > self.closers.line_end(at):
            self.faults.append(Fault("RB168", at, at + 2))
        return Token(Kind.TAG, at, self._with_space(end + 1)) if end > at + 2 else None

    def _brace(self, at: int, _: Kind | None) -> Token | None:
        end = self.braces.end(at)
        if end != -1:
            if at < self.closers.next("\r", at) < end:
                self.faults.append(Fault("RB167", at, at + 1))
            return Token(Kind.DATA, at, end)
        if self.text[at] == "{":
            self.faults.append(Fault("RB132" if self.closers.next("}", at) != -1 else "RB169", at, at + 1))
        return None

    def _backslash(self, at: int, _: Kind | None) -> Token | None:
        self.faults.append(Fault("RB125", at, at + 1))
        return None

    def _emphasis(self, at: int, _: Kind | None) -> Token | None:
        return self.emphasis.mark(at)

    def _comment(self, at: int, fresh: Kind | None) -> Token | None:
        if self.text.startswith("//", at):
            return self._line_comment(at, fresh)
        for opening, closing in (("/*", "*/"), ("<!--", "-->")):
            if self.text.startswith(opening, at):
                end = self.closers.next(closing, at + len(opening))
                if end != -1:
                    return self._commented(at, end + len(closing), fresh)
                self.faults.append(Fault("RB114", at, at + len(opening), closing))
        return None

    def _line_comment(self, at: int, fresh: Kind | None) -> Token | None:
        before = self.text[max(0, at - 20) : at]
        if _ADDRESS.search(before) and not self.text[at + 2 : at + 3].isspace():
            self.faults.append(Fault("RB112", at, at + 2))
            return Token(Kind.TEXT, at, at + 2)
        end = self.closers.line_end(at)
        if end == len(self.text):
            self.faults.append(Fault("RB113", at, end))
        return self._commented(at, end, fresh)

    def _commented(self, start: int, end: int, fresh: Kind | None) -> Token:
        """A comment takes the line ends behind it along where a line begins with it, so that it adds no empty line."""
        if fresh is Kind.BLANK and (ends := _LINE_ENDS.match(self.text, end)):
            end = ends.end()
        elif fresh is Kind.NEWLINE and (one := _ONE_LINE_END.match(self.text, end)):
            end = one.end()
        return Token(Kind.COMMENT, start, end)


_SIGNS: dict[str, Callable[[_Lexer, int, Kind | None], Token | None]] = {
    "[": _Lexer._bracket,  # noqa: SLF001 -- the class above
    "<": _Lexer._angle,  # noqa: SLF001
    "@": _Lexer._mention,  # noqa: SLF001
    "#": _Lexer._hash,  # noqa: SLF001
    "{": _Lexer._brace,  # noqa: SLF001
    "\\": _Lexer._backslash,  # noqa: SLF001
    "*": _Lexer._emphasis,  # noqa: SLF001
    "_": _Lexer._emphasis,  # noqa: SLF001
    "/": _Lexer._comment,  # noqa: SLF001
}
_INFERENCE_SIGNS = {"<": _Lexer._comment, "/": _Lexer._comment, "{": _Lexer._brace, "\\": _Lexer._backslash}  # noqa: SLF001
