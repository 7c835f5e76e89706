"""Tokens read as a document: its blocks, one after the other, each for itself, so that a fault costs no other block."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from .content import Reading, TextReader
from .cursor import Cursor
from .elements import Elements, data_of
from .faults import Fault
from .lexer import Lexed, lex
from .structures import Structures
from .tokens import LISTED, RELATIONS, Kind, Token
from .tree import Block, Data, Document, Element, FrontMatter, Heading, Listing

__all__ = ["Parser", "front_matter", "parse"]


def front_matter(lexed: Lexed) -> FrontMatter | None:
    """The settings at the beginning of a document, if there are any."""
    for at, kind in enumerate(lexed.kinds):
        if kind is Kind.FRONT_MATTER:
            token = Token(kind, lexed.starts[at], lexed.ends[at])
            written = lexed.text[token.start : token.end]
            inner = token.start + len(written) - len(written.lstrip("=").lstrip(" \t"))
            inner_end = token.start + len(written.rstrip("=").rstrip(" \t"))
            data = Data(token.start, token.end, inner, max(inner, inner_end))
            return FrontMatter(data, token.start, token.end)
        if kind not in _BEFORE_FRONT_MATTER:
            break
    return None


_BEFORE_FRONT_MATTER = frozenset((Kind.SPACES, Kind.COMMENT, Kind.NEWLINE, Kind.BLANK))


def parse(lexed: Lexed | str, reading: Reading | None = None) -> Document:
    r"""The syntax tree of a document.

    >>> [block.title for block in parse("[a]: It rains.\n\n<b>").blocks]
    ['a', 'b']
    """
    given = lex(lexed) if isinstance(lexed, str) else lexed
    return Parser(given, reading or Reading()).document()


class Parser:
    """Reads the blocks of a document, one after the other."""

    def __init__(self, lexed: Lexed, reading: Reading) -> None:
        self.lexed = lexed
        self.reading = reading
        self.cursor = Cursor(lexed)
        self.elements = Elements(self.cursor, reading)
        self.structures = Structures(self.cursor, self.elements)

    def document(self) -> Document:
        """The whole document."""
        blocks = tuple(self.blocks())
        return Document(self.lexed.text, front_matter(self.lexed), blocks, self.faults())

    def blocks(self) -> Iterator[Block]:
        """The blocks, each read when it is asked for: who keeps none of them never holds the whole document."""
        self._behind_front_matter(front_matter(self.lexed))
        count = 0
        while not self.cursor.done:
            reader = _BLOCKS.get(self.cursor.kind)
            for block in reader(self) if reader else (self.elements.element(),):
                count += 1
                yield block
            self._separated()
        if not count:
            self.cursor.fault("RB123", Token(Kind.TEXT, 0, 0))

    def faults(self) -> tuple[Fault, ...]:
        """What was wrong so far, in the order of the document."""
        return tuple(sorted(self.cursor.faults, key=lambda fault: fault.start))

    def _behind_front_matter(self, front: FrontMatter | None) -> None:
        self.cursor.skip(Kind.NEWLINE, Kind.BLANK)
        if front is None:
            return
        self.cursor.take()
        self.cursor.skip(Kind.NEWLINE)
        if self.cursor.kind is not Kind.BLANK:
            self.cursor.fault("RB101", self.cursor.here)
        self.cursor.skip(Kind.NEWLINE, Kind.BLANK)

    def _separated(self) -> None:
        """See to it that an empty line stands between blocks, and go on behind it."""
        before = self.cursor.kinds[self.cursor.at - 1]
        self.cursor.skip(Kind.NEWLINE)
        if self.cursor.kind is not Kind.BLANK and before is not Kind.RULE:
            here = self.cursor.here
            self.cursor.fault("RB104", here, _first_line(self.cursor.written(here)))
        self.cursor.skip(Kind.BLANK, Kind.NEWLINE)

    def _rule(self) -> Iterator[Block]:
        self.cursor.fault("RB126", self.cursor.take())
        return iter(())

    def _stray(self) -> Iterator[Block]:
        return iter(self.structures.stray())

    def _numbers(self) -> Iterator[Block]:
        yield self.structures.structure() if self.cursor.infers(self.cursor.at) else self._numbered()

    def _heading(self) -> Iterator[Block]:
        signs = self.cursor.take()
        reader = TextReader(self.cursor.text, signs.end, self.reading)
        start = self.cursor.at
        self.elements.read(reader)
        if start == self.cursor.at:
            self.cursor.fault("RB134", signs)
        self._check_heading(start, self.cursor.at)
        content = reader.content()
        data = None
        if self.cursor.kind is Kind.DATA:
            data = data_of(self.cursor.text, self.cursor.take())
            self.cursor.skip(Kind.NEWLINE)
        end = data.end if data else content.end
        yield Heading(signs.end - signs.start, content, data, signs.start, end)

    def _check_heading(self, start: int, end: int) -> None:
        """Say so where a heading goes on behind the end of its line."""
        for at in range(start + 1, end):
            if self.cursor.kinds[at - 1] is Kind.NEWLINE:
                self.cursor.fault("RB130", self.cursor.token(at))

    def _orphans(self) -> Iterator[Element]:
        """Relations at the beginning of a block: what they name is there, but there is nothing to relate it to."""
        while self.cursor.kind in RELATIONS:
            symbol = self.cursor.take()
            if self.elements.has_element(symbol):
                self.cursor.fault("RB105", symbol)
                yield self.elements.element(base=self.elements.width(symbol), alone=True)
            self.cursor.skip(Kind.NEWLINE)

    def _numbered(self) -> Listing:
        """Numbered statements without an inference: statements, but no premises of anything."""
        first = self.cursor.here
        self.cursor.fault("RB117", first, "numbered statements without an inference; they are read as a list")
        self.elements.in_structure = True
        items = list(self._items(first, frozenset((Kind.NUMBER,))))
        self.elements.in_structure = False
        return Listing(tuple(items), first.start, items[-1].end if items else first.end)

    def _listing(self) -> Iterator[Block]:
        first = self.cursor.here
        self.elements.in_list = True
        items = list(self._items(first, LISTED))
        self.elements.in_list = False
        yield Listing(tuple(items), first.start, items[-1].end if items else first.end)

    def _items(self, first: Token, markers: Container[Kind]) -> Iterator[Element]:
        """The items of a list, one beside the other however they are indented."""
        while self.cursor.kind in markers:
            marker = self.cursor.take()
            self._check_item(marker, first)
            if self.elements.has_element(marker):
                yield self.elements.element(base=self.elements.width(marker) + 1 if marker.kind in LISTED else 0)
            self.cursor.skip(Kind.NEWLINE)

    def _check_item(self, marker: Token, first: Token) -> None:
        """Say so where an item stands deeper than the list, or less deep, or is none of its kind."""
        if marker.kind not in LISTED:
            return
        deeper = self.elements.width(marker) - self.elements.width(first)
        if deeper > 0 or marker.kind is not first.kind:
            self.cursor.fault("RB120", marker)
        elif deeper < 0:
            self.cursor.fault("RB166", marker)


_BLOCKS: dict[Kind, Callable[[Parser], Iterator[Block]]] = {
    Kind.HEADING: Parser._heading,  # noqa: SLF001 -- the class above
    Kind.RULE: Parser._rule,  # noqa: SLF001
    Kind.NUMBER: Parser._numbers,  # noqa: SLF001
    Kind.INFERENCE_START: Parser._stray,  # noqa: SLF001
    **dict.fromkeys(LISTED, Parser._listing),  # noqa: SLF001
    **dict.fromkeys(RELATIONS, Parser._orphans),  # noqa: SLF001
}


def _first_line(text: str) -> str:
    line = text.strip().splitlines()[0] if text.strip() else "this"
    return line if len(line) <= 40 else f"{line[:39]}…"  # noqa: PLR2004 -- a title's length
