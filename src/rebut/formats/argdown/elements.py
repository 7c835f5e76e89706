"""Statements and arguments read from tokens, each with the relations that are written under it, however deep."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .content import Reading, TextReader
from .cursor import Cursor
from .tokens import DEFINITIONS, LISTED, REFERENCES, RELATIONS, WORDS, Kind, Token
from .tree import Content, Data, Element, Form, Relation

__all__ = ["Elements", "data_of"]

_ARGUMENTS = frozenset((Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE))
_BREAKS = frozenset((Kind.BLANK, Kind.RULE, Kind.HEADING, Kind.INFERENCE_START, *RELATIONS))
"""What ends a text wherever it stands."""
_OPENED = re.compile(r"\[\w[^\]\n]*$|<\w[^>\n]*$", re.MULTILINE)
"""A title that does not end on its line."""


class Elements:
    """Reads elements at a cursor."""

    __slots__ = ("cursor", "in_list", "in_structure", "reading")

    def __init__(self, cursor: Cursor, reading: Reading) -> None:
        self.cursor = cursor
        self.reading = reading
        self.in_list = False
        self.in_structure = False

    def element(self, *, base: int = 0, alone: bool = False) -> Element:
        """The statement or argument that comes next, with its relations.

        ``base`` is how deep it is indented itself; of an element that stands ``alone``, only what is indented more is
        a relation.
        """
        made = self._element()
        if self.cursor.kind in RELATIONS:
            self._under(made, base, alone=alone)
        return made

    def relations(self) -> Sequence[Relation]:
        """The relations that come next, of what has no element of its own: an inference."""
        root = self._nothing()
        self._under(root, 0)
        return root.relations

    def _under(self, root: Element, base: int, *, alone: bool = False) -> None:
        """The lines of relations that follow, each under the nearest line above that is indented less."""
        levels, last = [(base, root)], root
        while self.cursor.kind in RELATIONS and not (alone and self.width(self.cursor.here) <= base):
            symbol = self.cursor.take()
            above = self._above(levels, self.width(symbol), symbol, last)
            if self.has_element(symbol):
                last = self._element()
                above.relate(Relation(symbol.kind, last, symbol.start, symbol.end))
                self._check_contradiction(symbol, last)

    def _check_contradiction(self, symbol: Token, child: Element) -> None:
        if symbol.kind is Kind.CONTRADICTS and child.argument:
            self.cursor.fault("RB118", symbol, "it is read as an attack by the argument")

    def _above(self, levels: list[tuple[int, Element]], width: int, symbol: Token, last: Element) -> Element:
        """What a relation of this width stands under; ``last`` is the element of the line above."""
        root = levels[0][1]
        if width > levels[-1][0]:
            levels.append((width, last))
            return last
        while len(levels) > 1 and width < levels[-1][0]:
            levels.pop()
        if len(levels) > 1:
            return levels[-1][1]
        if width > levels[0][0]:
            self.cursor.fault("RB107", symbol)
            levels.append((width, root))
        else:
            self.cursor.fault("RB106", symbol)
        return root

    def width(self, symbol: Token) -> int:
        """How deep the symbol at the beginning of a line is indented; a tab counts as one space."""
        written = self.cursor.written(symbol)
        return len(written) - len(written.lstrip(" \t'"))

    def has_element(self, marker: Token) -> bool:
        """Whether an element follows a marker: where the line ends behind it, that is a statement that says nothing."""
        if not self._nothing_follows(self.cursor.at):
            return True
        ended = self.cursor.kind is Kind.NEWLINE
        self.cursor.fault("RB135" if ended else "RB124", marker, self.cursor.written(marker).strip())
        return ended

    def _nothing_follows(self, at: int) -> bool:
        kinds = self.cursor.kinds
        if kinds[at] is Kind.NEWLINE:
            at += 1
        kind = kinds[at]
        return kind in _BREAKS or (self.in_structure and kind is Kind.NUMBER) or (self.in_list and kind in LISTED)

    def _element(self) -> Element:
        """The element that comes next, without its relations."""
        cursor = self.cursor
        if self._nothing_follows(cursor.at):
            return self._silent()
        if ended := cursor.kinds[cursor.at] is Kind.NEWLINE:
            cursor.skip(Kind.NEWLINE)
        first = cursor.here
        if ended and (first.kind in DEFINITIONS or first.kind in REFERENCES):
            self.cursor.fault("RB159", first, self.cursor.written(first))
        if first.kind in DEFINITIONS:
            cursor.at += 1
            form, title, content = self._definition(first)
        elif first.kind in REFERENCES:
            cursor.at += 1
            form, title, content = self._reference(first)
        else:
            self._check_begin(first)
            form, title, content = Form.TEXT, "", self._written_content(first, first.start, ended=ended)
        data = self._data() if cursor.kinds[cursor.at] is Kind.DATA else None
        end = data.end if data else content.end
        return Element(first.kind in _ARGUMENTS, form, title, content, data, (), first.start, end)

    def _check_begin(self, first: Token) -> None:
        """Tell of words that begin as a title does, which ends nowhere."""
        if first.kind is Kind.TEXT and _OPENED.match(self.cursor.text, first.start):
            self.cursor.fault("RB172", first, self.cursor.text[first.start])

    def _silent(self) -> Element:
        """A statement that says nothing, but stands there: what follows is numbered, or indented, behind it."""
        made = self._nothing()
        self.cursor.skip(Kind.NEWLINE)
        return made

    def _nothing(self) -> Element:
        start = self.cursor.starts[self.cursor.at]
        return Element(False, Form.TEXT, "", Content("", (), (), start, start), None, (), start, start)

    def _definition(self, token: Token) -> tuple[Form, str, Content]:
        return Form.DEFINITION, self.cursor.written(token)[1:-2], self._written_content(token, token.end)

    def _reference(self, token: Token) -> tuple[Form, str, Content]:
        """A reference with its tags; where a text follows, the colon was forgotten."""
        title = self.cursor.written(token)[1:-1]
        start = self.cursor.at
        while self.cursor.kind is Kind.TAG:
            self.cursor.at += 1
        self.cursor.skip(Kind.NEWLINE)
        stopped = self._stops(self.cursor.at) or self.cursor.done
        if stopped and self.cursor.kinds[start] is not Kind.TAG:
            return Form.REFERENCE, title, Content("", (), (), token.end, token.end)
        if stopped:
            tags = TextReader(self.cursor.text, token.end, self.reading)
            for at in range(start, self.cursor.at):
                if self.cursor.kinds[at] is Kind.TAG:
                    tags.take(self.cursor.token(at))
            return Form.REFERENCE, title, tags.content()
        self.cursor.fault("RB121", token, self.cursor.written(token))
        self.cursor.at = start
        return Form.DEFINITION, title, self._without_colon(token)

    def _without_colon(self, token: Token) -> Content:
        """The text behind a title that should have had its colon there: a colon further on is no part of it."""
        here = self.cursor.here
        written = self.cursor.written(here)
        if here.kind is Kind.TEXT and written.startswith(":"):
            rest = here.end - len(written[1:].lstrip())
            self.cursor.starts[self.cursor.at] = rest
        return self._content(token.end)

    def _written_content(self, first: Token, start: int, *, ended: bool = False) -> Content:
        """A text that should have at least one word; where the line ends before it, Argdown asks for none."""
        if self.cursor.kind not in WORDS and (self._stops(self.cursor.at) or self.cursor.done):
            self.cursor.fault(*(("RB135", first, "this") if ended else ("RB134", first)))
        return self._content(start, ended=ended)

    def _content(self, start: int, *, ended: bool = False) -> Content:
        """A text; a line end before its first word is a space in it."""
        reader = TextReader(self.cursor.text, start, self.reading)
        if ended:
            reader.begin_with_line_end()
        self.read(reader)
        return reader.content()

    def read(self, reader: TextReader) -> None:
        """Give a reader all tokens that belong to its text."""
        cursor = self.cursor
        while True:
            cursor.at = reader.take_words(cursor.kinds, cursor.starts, cursor.ends, cursor.at)
            if self._stops(cursor.at) or cursor.done:
                return
            self._misplaced(cursor.here)
            reader.take(cursor.take())

    def _stops(self, at: int) -> bool:
        """Whether a text ends before a token that is no word."""
        cursor = self.cursor
        kind = cursor.kinds[at]
        if kind in _BREAKS:
            return True
        if kind is Kind.NUMBER:
            return self.in_structure or cursor.infers(at)
        if kind in LISTED:
            return not self.in_structure and (self.in_list or self._begins_list(at))
        if kind is Kind.DATA:
            return self._ends_element(at)
        return cursor.begins_block(at)

    def _begins_list(self, at: int) -> bool:
        """Whether a list begins here, behind a text: with any bullet, but only with the number 1."""
        token = self.cursor.token(at)
        return token.kind is Kind.UNORDERED or self.cursor.number(token) == 1

    def _ends_element(self, at: int) -> bool:
        """Whether data stands at the end of an element, where alone it is data."""
        after = at + 1
        kinds = self.cursor.kinds
        if kinds[after] is Kind.BLANK:
            return True
        if kinds[after] is not Kind.NEWLINE:
            return False
        after += 1
        kind = kinds[after]
        return kind is not Kind.DATA and kind not in WORDS and self._stops(after)

    def _misplaced(self, token: Token) -> None:
        code = "RB110" if token.kind is Kind.DATA else "RB109"
        self.cursor.fault(code, token, self.cursor.written(token).strip())

    def _data(self) -> Data:
        data = data_of(self.cursor.text, self.cursor.take())
        self.cursor.skip(Kind.NEWLINE)
        return data


def data_of(text: str, token: Token) -> Data:
    """Data in braces; where a line end follows the first one, the braces are no part of its YAML."""
    inner = token.start + 1
    while text[inner] in " \t\r":
        inner += 1
    if text[inner] == "\n":
        return Data(token.start, token.end, inner + 1, token.end - 1)
    return Data(token.start, token.end, token.start, token.end)
