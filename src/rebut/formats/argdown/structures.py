"""Premise-conclusion structures read from tokens: numbered statements, and the inferences between them."""

from __future__ import annotations

import itertools

from .content import TextReader
from .cursor import Cursor
from .elements import Elements, data_of
from .tokens import Kind, Token
from .tree import Data, Element, Form, Inference, Numbered, Relation, Rule, Structure

__all__ = ["Structures"]

_UNDERCUTS = frozenset((Kind.UNDERCUT_BY,))
_BROKEN = frozenset((Kind.BLANK, Kind.NUMBER))


class Structures:
    """Reads structures at a cursor."""

    __slots__ = ("cursor", "elements")

    def __init__(self, cursor: Cursor, elements: Elements) -> None:
        self.cursor = cursor
        self.elements = elements

    def structure(self) -> Structure:
        """The structure that begins at the numbered statement here, read on over empty lines until it is whole."""
        first = self.cursor.here
        self.elements.in_structure = True
        steps: list[Numbered | Inference] = []
        while True:
            kind = self.cursor.kind
            if kind is Kind.NUMBER:
                self._number(steps)
            elif kind is Kind.INFERENCE_START and not self._is_separator(self.cursor.at):
                steps.append(self._inference())
            elif kind is Kind.BLANK and self._goes_on(steps):
                self.cursor.fault("RB128", self.cursor.take())
            elif kind is Kind.NEWLINE:
                self.cursor.at += 1
            else:
                break
        self.elements.in_structure = False
        if fault := _incomplete(steps):
            self.cursor.fault("RB117", first, fault)
        return Structure(tuple(steps), first.start, _end(steps, first))

    def stray(self) -> list[Element]:
        """An inference where there is nothing to infer from: what is written in it is read as a text."""
        reader = TextReader(self.cursor.text, self.cursor.here.end, self.elements.reading)
        start = self.cursor.take()
        self.cursor.fault("RB126", start)
        while self.cursor.kind not in {*_BROKEN, Kind.INFERENCE_END}:
            reader.take(self.cursor.take())
        self.cursor.skip(Kind.INFERENCE_END, Kind.NEWLINE)
        content = reader.content()
        if not content.text.strip():
            return []
        return [Element(False, Form.TEXT, "", content, None, (), start.start, content.end)]

    def _number(self, steps: list[Numbered | Inference]) -> None:
        number = self.cursor.take()
        self.elements.has_element(number)
        element = self.elements.element()
        if element.argument:
            self.cursor.fault("RB118", number, "it is read as a statement of this title")
        steps.append(Numbered(element, number.start, number.end))

    def _goes_on(self, steps: list[Numbered | Inference]) -> bool:
        """Whether a structure goes on behind an empty line: it is not whole yet, and something follows that fits."""
        after = self.cursor.at + 1
        if not self.cursor.continues(after):
            return False
        if self.cursor.kinds[after] is Kind.INFERENCE_START:
            return not self._is_separator(after)
        inferred = any(isinstance(step, Inference) for step in steps)
        return isinstance(steps[-1], Inference) if inferred else self.cursor.infers(after)

    def _is_separator(self, at: int) -> bool:
        """Whether hyphens behind an empty line are no inference: no numbered statement follows them."""
        kinds = self.cursor.kinds
        if kinds[at - 1] is not Kind.BLANK:
            return False
        while kinds[at] not in {Kind.INFERENCE_END, Kind.BLANK}:
            at += 1
        while at < len(kinds) and kinds[at] in {Kind.INFERENCE_END, Kind.NEWLINE, Kind.BLANK}:
            at += 1
        return at == len(kinds) or kinds[at] is not Kind.NUMBER

    def _inference(self) -> Inference:
        start = self.cursor.take()
        rules, data = self._between()
        end = self.cursor.take() if self.cursor.kind is Kind.INFERENCE_END else start
        self.cursor.skip(Kind.NEWLINE)
        relations = self.elements.relations()
        for relation in relations:
            self._check_relation(relation)
        return Inference(rules, data, relations, start.start, end.end)

    def _between(self) -> tuple[tuple[Rule, ...], Data | None]:
        """The rules of an inference, and its data."""
        rules: list[Rule] = []
        data: Data | None = None
        reader = self._rule()
        while self.cursor.kind not in {*_BROKEN, Kind.INFERENCE_END}:
            token = self.cursor.take()
            self._check_line(token, reader)
            if token.kind is Kind.DATA:
                data = data_of(self.cursor.text, token)
            elif token.kind is Kind.COMMA:
                _add(rules, reader)
                reader = self._rule()
            else:
                reader.take(token)
        _add(rules, reader)
        return tuple(rules), data

    def _check_line(self, token: Token, reader: TextReader) -> None:
        """Say so where a rule goes on behind the end of its line."""
        before = self.cursor.kinds[self.cursor.at - 2]
        if before is Kind.NEWLINE and token.kind not in {Kind.NEWLINE, Kind.DATA} and reader.parts:
            self.cursor.fault("RB165", token)

    def _rule(self) -> TextReader:
        return TextReader(self.cursor.text, self.cursor.here.start, self.elements.reading)

    def _check_relation(self, relation: Relation) -> None:
        if relation.symbol not in _UNDERCUTS:
            symbol = Token(relation.symbol, relation.start, relation.end)
            self.cursor.fault("RB127", symbol, self.cursor.written(symbol).strip())


def _add(rules: list[Rule], reader: TextReader) -> None:
    content = reader.content()
    if text := content.text.strip():
        rules.append(Rule(text, content.start, content.end))


def _incomplete(steps: list[Numbered | Inference]) -> str:
    """What a structure lacks, in words; "" where it is whole."""
    kinds = [isinstance(step, Inference) for step in steps]
    if True not in kinds:
        return "a structure without an inference"
    if kinds[-1] or any(first and second for first, second in itertools.pairwise(kinds)):
        return "an inference without a conclusion"
    if len(kinds) > 1 and not kinds[-2]:
        return "the last statement is no conclusion: no inference stands before it"
    return ""


def _end(steps: list[Numbered | Inference], first: Token) -> int:
    if not steps:
        return first.end
    last = steps[-1]
    return last.end if isinstance(last, Inference) else last.element.end
