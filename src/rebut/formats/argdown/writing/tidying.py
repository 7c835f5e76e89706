"""Laying a document out: indentation, spacing, empty lines and long texts, without a change to what is read."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rebut.files.places import Lines
from rebut.formats.argdown.content import Reading
from rebut.formats.argdown.data import DataReader
from rebut.formats.argdown.front import front_of
from rebut.formats.argdown.including import directives
from rebut.formats.argdown.lexer import Lexed, lex
from rebut.formats.argdown.parser import front_matter, parse
from rebut.formats.argdown.tokens import Kind, Token
from rebut.formats.argdown.tree import Block, Data, Element, Form, Heading, MarkKind, Numbered, Relation, Structure
from rebut.formats.argdown.wording import text_of

from .blocks import Words, lines_of, with_data

__all__ = ["tidied"]

_ROUNDS = 4
"""A document is laid out until nothing changes any more, which takes two rounds or three."""


def tidied(text: str) -> str:
    r"""A document, laid out; line ends become those of its first line, and what it includes is left aside.

    >>> print(tidied("[a]:   It rains.\n\n\n\n[b]\n      -   [a]"), end="")
    [a]:   It rains.
    <BLANKLINE>
    [b]
      - [a]
    """
    ends = "\r\n" if re.search(r"\r?\n", text + "\n")[0] == "\r\n" else "\n"  # type: ignore[index]  # there is one
    found, names = _aside(text.replace("\r\n", "\n"))
    for _ in range(_ROUNDS):
        before, found = found, _Tidying(found).text()
        if before == found:
            break
    if len(_MARKED.findall(found)) != len(names):
        return text
    return _MARKED.sub(lambda mark: names[int(mark[1])], found).replace("\n", ends)


def _aside(text: str) -> tuple[str, list[str]]:
    """The text with a comment for each file that it includes, and what these comments stand for."""
    parts: list[str] = []
    names: list[str] = []
    at = 0
    for start, end in directives(text):
        parts += [text[at:start], f"<!--{_MARK}{len(names)}-->"]
        names.append(text[start:end])
        at = end
    return "".join([*parts, text[at:]]), names


_MARK = "\ufdd0include "
"""Begins with a sign that is no character, so that no other comment begins so."""
_MARKED = re.compile(f"<!--{_MARK}([0-9]+)-->")


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


class _Tidying:
    """One document, and what is to be changed in it."""

    def __init__(self, text: str) -> None:
        self.lexed: Lexed = lex(text)
        self.whole = text
        self.data = DataReader(Lines(text, ""))
        head = front_matter(self.lexed)
        self.reading: Reading = front_of(self.data.settings(head.data) if head else None).reading
        self.comments = [token.start for token in self.lexed.tokens if token.kind is Kind.COMMENT]
        self.commented = frozenset(self.comments)

    def text(self) -> str:
        document = parse(self.lexed, self.reading)
        edits = [edit for block in document.blocks for edit in self._block(block)]
        edits += [edit for token in self.lexed.tokens for edit in self._gap(token)]
        laid = self._applied(sorted(edits)).strip("\n")
        return f"{laid}\n" if laid else ""

    def _applied(self, edits: Iterable[_Edit]) -> str:
        parts: list[str] = []
        at = 0
        for start, end, text in edits:
            if start >= at:
                parts += [self.whole[at:start], text]
                at = end
        return "".join([*parts, self.whole[at:]])

    def _gap(self, token: Token) -> Iterator[_Edit]:
        """One empty line, however many there are; no spaces at the end of a line."""
        written = self.whole[token.start : token.end]
        if token.kind is Kind.BLANK:
            yield _Edit(token.start, token.end, "\n\n")
        elif token.kind is Kind.NEWLINE and written != "\n":
            yield _Edit(token.start, token.end, "\n" if token.start else "")
        elif token.kind is Kind.COMMENT and written.endswith("\n"):
            body = written.rstrip()
            count = min(written[len(body) :].count("\n"), 2)
            yield _Edit(token.start, token.end, body + "\n" * count)

    def _block(self, block: Block) -> Iterator[_Edit]:
        if isinstance(block, Heading):
            yield from self._heading(block)
        elif isinstance(block, Element):
            yield from self._element(block, 2)
        elif isinstance(block, Structure):
            yield from self._structure(block)

    def _heading(self, heading: Heading) -> Iterator[_Edit]:
        if not self._is_clear(heading.start, heading.end):
            return
        words = self.whole[heading.content.start : heading.content.end].strip()
        if "\n" not in words:
            lines = lines_of(Words("#" * heading.level, words, breakable=False), indent=0)
            yield _Edit(heading.start, heading.end, "\n".join(self._with_data(lines, heading.data, 0)))

    def _structure(self, structure: Structure) -> Iterator[_Edit]:
        for step in structure.steps:
            if not isinstance(step, Numbered):
                yield from self._relations(step.relations, 4)
                continue
            number = self.whole[step.start : step.end].strip(" \t'")
            if self._is_spaces(step.end, step.element.start):
                yield _Edit(step.start, step.element.start, f"{number} ")
            yield from self._element(step.element, 4, used=len(number) + 1)

    def _relations(self, relations: Iterable[Relation], indent: int) -> Iterator[_Edit]:
        """Relations, with all that stands below them."""
        waiting = [(relation, indent) for relation in relations]
        while waiting:
            relation, depth = waiting.pop()
            symbol = self.whole[relation.start : relation.end].strip(" \t'")
            begin = f"{' ' * depth}{symbol} "
            if self._is_spaces(relation.end, relation.child.start):
                empty = relation.child.start == relation.child.end
                yield _Edit(relation.start, relation.child.start, begin.rstrip() if empty else begin)
            else:
                yield _Edit(relation.start, relation.end, begin.rstrip())
            yield from self._said(relation.child, depth + 2, used=len(begin))
            waiting += [(inner, depth + 2) for inner in relation.child.relations]

    def _element(self, element: Element, indent: int, *, used: int = 0) -> Iterator[_Edit]:
        yield from self._said(element, indent, used=used)
        yield from self._relations(element.relations, indent)

    def _said(self, element: Element, indent: int, *, used: int) -> Iterator[_Edit]:
        """The words of an element; ``used`` is what stands before it on its line."""
        if self._is_clear(element.start, element.end) and element.end > element.start:
            lines = self._words(element, indent, used)
            yield _Edit(element.start, element.end, "\n".join(lines)[used:] + self._space(element.end))

    def _space(self, end: int) -> str:
        """What stands between words and the comment behind them."""
        return " " if self.whole[end - 1].isspace() and end in self.commented else ""

    def _words(self, element: Element, indent: int, used: int) -> list[str]:
        end = element.data.start if element.data else element.end
        written = self.whole[element.start : end].rstrip(_SPACES)
        label = written[: len(element.title) + _AROUND[element.form]] if element.form is not Form.TEXT else ""
        text = written[len(label) :].strip(_SPACES)
        words = Words(label, _joined(text), breakable=self._is_breakable(element))
        lines = lines_of(words, begin=" " * used, indent=indent)
        if "\n" in text and not self._is_same("\n".join(lines)[used + len(label) :], element):
            lines = [f"{' ' * used}{label} {text}" if label else " " * used + text]
        return self._with_data(lines, element.data, indent)

    def _is_same(self, written: str, element: Element) -> bool:
        """Whether a text on other lines says the same: a title that was broken in two is one again, where it is not."""
        label = "" if element.form is Form.TEXT else "[a]: "
        found = parse(lex(f"{label}{written.strip()}"), self.reading)
        block = found.blocks[0] if len(found.blocks) == 1 and not found.faults else None
        if not isinstance(block, Element) or (block.form is Form.TEXT) != (element.form is Form.TEXT):
            return False
        return text_of(block.content) == text_of(element.content)

    def _is_breakable(self, element: Element) -> bool:
        """Whether nothing in the text must stay on one line."""
        marks = [mark for mark in element.content.marks if mark.kind in _WHOLE]
        return not any(" " in self.whole[mark.start : mark.end].strip() for mark in marks)

    def _with_data(self, lines: list[str], data: Data | None, indent: int) -> list[str]:
        if data is None:
            return lines
        parsed = self.data.mapping(data)
        written = self.whole[data.start : data.end]
        if parsed is None or parsed.findings or "#" in written or not isinstance(parsed.value, dict):
            return [*lines, " " * indent + written] if "\n" in written else [*lines[:-1], f"{lines[-1]} {written}"]
        return with_data(lines, parsed.value, indent)

    def _is_clear(self, start: int, end: int) -> bool:
        """Whether no comment stands in between."""
        return bisect.bisect_left(self.comments, start) == bisect.bisect_left(self.comments, end)

    def _is_spaces(self, start: int, end: int) -> bool:
        return not self.whole[start:end].strip(" \t")


def _joined(text: str) -> str:
    """Words on one line that stand on several."""
    first, *others = text.split("\n")
    if not others:
        return text
    return " ".join([first.rstrip(" \t"), *[one.strip(" \t") for one in others[:-1]], others[-1].lstrip(" \t")])


_SPACES = " \t\r\n"
_AROUND = {Form.DEFINITION: 3, Form.REFERENCE: 2}
"""Characters of the brackets, and of the colon."""
_WHOLE = frozenset((MarkKind.LINK, MarkKind.TAG, MarkKind.STATEMENT_MENTION, MarkKind.ARGUMENT_MENTION))
