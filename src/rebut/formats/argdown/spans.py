"""Where each part of a document stands: titles, texts, tags, links, data, rules and the signs of relations."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

import attrs

from rebut.files.places import Lines
from rebut.findings import Place
from rebut.model import Document

from .data import DataReader
from .front import front_of
from .gathering import gather
from .lexer import lex
from .parser import front_matter, parse
from .records import Gathered, Related
from .relating import related
from .tree import (
    Block,
    Content,
    Data,
    Element,
    Form,
    Heading,
    Inference,
    Listing,
    MarkKind,
    Numbered,
    Relation,
    Structure,
)
from .tree import Document as Tree

__all__ = ["Part", "Span", "spans"]


class Part(enum.StrEnum):
    """What a span is."""

    TITLE = "title"
    TEXT = "text"
    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"
    MENTION = "mention"
    TAG = "tag"
    SHORTCODE = "shortcode"
    DATA = "data"
    RULE = "rule"
    RELATION = "relation"
    """The sign of a relation, such as ``<+``."""


@attrs.frozen
class Span:
    """A part of a document, from ``start`` up to but without ``stop``, as offsets into its text."""

    part: Part
    node: str
    """Id of the node of which it says something; "" where another relation says the same as this one."""
    start: int
    stop: int
    place: Place
    value: str = ""
    """What stands there: the title, the text as it reads, the tag, the address of a link, what is mentioned."""


_MARKS = {
    MarkKind.BOLD: Part.BOLD,
    MarkKind.ITALIC: Part.ITALIC,
    MarkKind.LINK: Part.LINK,
    MarkKind.STATEMENT_MENTION: Part.MENTION,
    MarkKind.ARGUMENT_MENTION: Part.MENTION,
    MarkKind.TAG: Part.TAG,
    MarkKind.SHORTCODE: Part.SHORTCODE,
}


def spans(document: Document) -> tuple[Span, ...]:
    r"""All parts of an Argdown document that a debate was read from, in their order.

    >>> from rebut import loads
    >>> debate = loads("[Rain]: It *rains*. #sky {k: 1}", format="argdown")
    >>> [(str(span.part), span.start, span.stop) for span in spans(debate.document)]
    [('title', 1, 5), ('text', 8, 24), ('italic', 11, 18), ('tag', 20, 24), ('data', 25, 31)]

    Nodes as a whole stand in ``document.places``, and each place of a claim or an argument in ``document.occurrences``.
    """
    lines: Lines = getattr(document.layout, "lines", None) or Lines(document.text, document.name)
    return tuple(sorted(_Spans(document, lines).all(), key=_order))


def _order(span: Span) -> tuple[int, int]:
    return span.start, -span.stop


class _Spans:
    """Reads the document once more, this time for its places."""

    def __init__(self, document: Document, lines: Lines) -> None:
        self.document = document
        self.lines = lines
        data = DataReader(lines)
        lexed = lex(lines.text)
        head = front_matter(lexed)
        front = front_of(data.settings(head.data) if head else None)
        self.tree: Tree = parse(lexed, front.reading)
        self.whole: Gathered = gather(lines.text, self.tree.blocks, data)
        related(self.whole, strict=front.strict, transform=front.transform)
        self.ids = {place: id for id, place in document.places.items()}

    def all(self) -> Iterator[Span]:
        """Claims, arguments and the relations above them, then steps and headings."""
        elements = _elements(self.tree)
        for member, occurrence in zip(self.whole.members, self.document.occurrences, strict=True):
            element, sign = elements[member.start, member.end]
            yield from self._element(element, occurrence.node)
            if sign and member.related:
                yield self._span(Part.RELATION, self._relation(member.related), sign.start, sign.end)
        for block in self.tree.blocks:
            if isinstance(block, Heading):
                yield from self._heading(block)
            for step in block.steps if isinstance(block, Structure) else ():
                if isinstance(step, Inference):
                    yield from self._inference(step)

    def _heading(self, heading: Heading) -> Iterator[Span]:
        node = self._id(heading.start, heading.end)
        yield from self._content(heading.content, node)
        yield from self._data(heading.data, node)

    def _relation(self, related: Related) -> str:
        return "" if related.dropped else self._id(related.start, related.end)

    def _id(self, start: int, end: int) -> str:
        return self.ids.get(self.lines.place(start, end), "")

    def _element(self, element: Element, node: str) -> Iterator[Span]:
        if element.form is not Form.TEXT:
            start = element.start + 1
            yield self._span(Part.TITLE, node, start, start + len(element.title), element.title)
        yield from self._content(element.content, node)
        yield from self._data(element.data, node)

    def _content(self, content: Content, node: str) -> Iterator[Span]:
        written = self.lines.text[content.start : content.end]
        start = content.start + len(written) - len(written.lstrip())
        stop = content.start + len(written.rstrip())
        if start < stop:
            yield self._span(Part.TEXT, node, start, stop, content.text.strip())
        for mark in content.marks:
            yield self._span(_MARKS[mark.kind], node, mark.start, mark.end, mark.target)

    def _inference(self, step: Inference) -> Iterator[Span]:
        node = self._id(step.start, step.end)
        for rule in step.rules:
            yield self._span(Part.RULE, node, rule.start, rule.end, rule.text)
        yield from self._data(step.data, node)

    def _data(self, data: Data | None, node: str) -> Iterator[Span]:
        if data:
            yield self._span(Part.DATA, node, data.start, data.end, self.lines.text[data.start : data.end])

    def _span(self, part: Part, node: str, start: int, stop: int, value: str = "") -> Span:
        """The span without the spaces around it."""
        written = self.lines.text[start:stop]
        if part is not Part.TITLE:
            start += len(written) - len(written.lstrip(" \t'\r\n"))
            stop -= len(written) - len(written.rstrip(" \t\r\n"))
        return Span(part, node, start, stop, self.lines.place(start, stop), value)


def _elements(tree: Tree) -> dict[tuple[int, int], tuple[Element, Relation | None]]:
    """All statements and arguments by where they stand, each with the sign that it is written under."""
    found: dict[tuple[int, int], tuple[Element, Relation | None]] = {}
    waiting: list[Element] = []
    for block in tree.blocks:
        for relation in _relations_of_steps(block):
            found[relation.child.start, relation.child.end] = relation.child, relation
            waiting.append(relation.child)
        for element in _tops(block):
            found[element.start, element.end] = element, None
            waiting.append(element)
    while waiting:
        for relation in waiting.pop().relations:
            found[relation.child.start, relation.child.end] = relation.child, relation
            waiting.append(relation.child)
    return found


def _tops(block: Block) -> Iterable[Element]:
    """The statements and arguments of a block that stand under nothing."""
    match block:
        case Element():
            return (block,)
        case Listing():
            return block.items
        case Structure():
            return [step.element for step in block.steps if isinstance(step, Numbered)]
        case _:
            return ()


def _relations_of_steps(block: Block) -> list[Relation]:
    steps = block.steps if isinstance(block, Structure) else ()
    return [relation for step in steps if isinstance(step, Inference) for relation in step.relations]
