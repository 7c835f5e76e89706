"""Where Argdown's own parser stops: its grammar, walked token by token, up to the first one that does not fit.

It builds nothing. Relations are nested by a stack of its own, so that no document is too deep for it.
"""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from .own_tokens import Own, OwnToken, OwnTokens, own_tokens

__all__ = ["Stop", "stop"]


class Stop(NamedTuple):
    """Where Argdown gives up, and what it looks for there."""

    at: int
    """An offset into the document."""
    wanted: str


def stop(text: str, cut: OwnTokens | None = None) -> Stop | None:
    r"""Where Argdown stops reading a document; None where it reads all of it.

    ``cut`` has its tokens, where they are known.

    >>> stop("[a]: one\n[b]: two")
    Stop(at=9, wanted='an empty line, or the end of the document')
    >>> stop("[a]: one\n\n[b]: two") is None
    True
    """
    tokens, stuck = cut or own_tokens(text)
    if stuck != -1:
        return Stop(stuck, "a character behind the backslash")
    walk = _Walk(tokens)
    try:
        walk.document()
    except _StopError as error:
        return Stop(_offset(tokens, walk.at, text), str(error))
    return None


def _offset(tokens: list[OwnToken], at: int, text: str) -> int:
    """The offset of a token as Argdown tells it: the end of the last one for the end, a line's begin for an indent."""
    if at >= len(tokens):
        at = len(tokens) - 1
        if at >= 0 and tokens[at].kind not in _LEVELS:
            return max(tokens[at].end - 1, 0)
    if at < 0:
        return 0
    if tokens[at].kind not in _LEVELS:
        return _visible(tokens[at], text)
    while at >= 0 and tokens[at].kind in _LEVELS:
        at -= 1
    if at < 0:
        return 0
    before = tokens[at]
    return before.end if before.kind in _LINE_ENDS else max(before.end - 1, before.start)


def _visible(token: OwnToken, text: str) -> int:
    """Where a token begins, without the spaces before it."""
    written = text[token.start : token.end]
    return token.start + len(written) - len(written.lstrip(" \t")) if written.strip() else token.start


_LEVELS = frozenset((Own.INDENT, Own.DEDENT))
_LINE_ENDS = frozenset((Own.NEWLINE, Own.EMPTY_LINE))
_RELATIONS = frozenset((Own.RELATION, Own.CONTRADICTION, Own.UNDERCUT))
_WORDS = frozenset((Own.TEXT, Own.LINK, Own.TAG, Own.MENTION, Own.NEWLINE))
_RANGES = {
    Own.STAR_BOLD: Own.STAR_BOLD_END,
    Own.LINE_BOLD: Own.LINE_BOLD_END,
    Own.STAR_ITALIC: Own.STAR_ITALIC_END,
    Own.LINE_ITALIC: Own.LINE_ITALIC_END,
}
_MARKS = {Own.STAR_BOLD: "**", Own.LINE_BOLD: "__", Own.STAR_ITALIC: "*", Own.LINE_ITALIC: "_"}
_STATEMENTS = frozenset((*_WORDS, *_RANGES, Own.STATEMENT_DEFINITION, Own.STATEMENT_REFERENCE))
_ARGUMENTS = frozenset((Own.ARGUMENT_DEFINITION, Own.ARGUMENT_REFERENCE))
_ELEMENTS = _STATEMENTS | _ARGUMENTS
_STEPS = frozenset((Own.NUMBER, Own.INFERENCE_START))


class _StopError(Exception):
    """The token that comes next does not fit; the message says what would."""


class _Walk:
    def __init__(self, tokens: list[OwnToken]) -> None:
        self.tokens = tokens
        self.at = 0

    def _kind(self, ahead: int = 0) -> Own:
        at = self.at + ahead
        return self.tokens[at].kind if at < len(self.tokens) else Own.END

    def _take(self, kind: Own, wanted: str) -> None:
        if self._kind() is not kind:
            raise _StopError(wanted)
        self.at += 1

    def _may(self, kind: Own) -> bool:
        if self._kind() is not kind:
            return False
        self.at += 1
        return True

    def document(self) -> None:
        self._may(Own.NEWLINE)
        self._may(Own.EMPTY_LINE)
        if self._may(Own.FRONT_MATTER):
            self._may(Own.NEWLINE)
            self._take(Own.EMPTY_LINE, "an empty line behind the front matter")
        self._block()
        while self._may(Own.EMPTY_LINE):
            self._block()
        if self._kind() is not Own.END:
            raise _StopError("an empty line, or the end of the document")

    def _block(self) -> None:
        kind = self._kind()
        if kind is Own.HEADING:
            self._heading()
        elif kind is Own.NUMBER:
            self._structure()
        elif kind is Own.INDENT and self._kind(1) in {Own.ORDERED, Own.UNORDERED}:
            self._list(self._kind(1))
        else:
            self._element(_ELEMENTS, "a statement, an argument, a heading or a list")

    def _heading(self) -> None:
        self.at += 1
        self._content("the text of the heading")
        if self._may(Own.DATA):
            self._may(Own.NEWLINE)

    def _list(self, marker: Own) -> None:
        self.at += 1
        while self._may(marker):
            self._element(_ELEMENTS, "a statement or an argument")
        self._take(Own.DEDENT, "an item of the same list")

    # statements and arguments

    def _element(self, allowed: Container[Own], wanted: str) -> None:
        """A statement or an argument, with all relations under it."""
        self._head(allowed, wanted)
        depth = 0
        while True:
            if self._may(Own.INDENT):
                depth += 1
                self._related("a relation: nothing else is indented")
            elif depth and self._kind() in _RELATIONS:
                self._related("")
            elif depth:
                self._take(Own.DEDENT, "a relation, or an empty line")
                depth -= 1
            else:
                return

    def _related(self, wanted: str) -> None:
        kind = self._kind()
        if kind not in _RELATIONS:
            raise _StopError(wanted)
        self.at += 1
        if kind is Own.CONTRADICTION:
            self._head(_STATEMENTS, "a statement: only statements contradict each other")
        else:
            self._head(_ELEMENTS, "a statement or an argument")

    def _head(self, allowed: Container[Own], wanted: str) -> None:
        kind = self._kind()
        if kind not in allowed:
            raise _StopError(wanted)
        if kind in _REFERENCES:
            self.at += 1
            while self._may(Own.TAG):
                pass
            self._may(Own.NEWLINE)
        else:
            self.at += kind in _DEFINITIONS
            self._content("a text")
        if self._may(Own.DATA):
            self._may(Own.NEWLINE)

    def _content(self, wanted: str) -> None:
        """A text; ranges of bold and italic in it are closed in the order in which they were opened."""
        opened: list[Own] = []
        if self._kind() not in _WORDS and self._kind() not in _RANGES:
            raise _StopError(wanted)
        while True:
            kind = self._kind()
            if kind in _RANGES:
                opened.append(kind)
            elif opened and kind is _RANGES[opened[-1]]:
                opened.pop()
            elif kind not in _WORDS:
                break
            self.at += 1
        if opened:
            raise _StopError(f"{_MARKS[opened[-1]]}, which closes the one before")

    # structures

    def _structure(self) -> None:
        self._numbered()
        self._steps()
        while self._kind() in _STEPS:
            self._steps()

    def _steps(self) -> None:
        if self._kind() not in _STEPS:
            raise _StopError("a numbered statement, or ---- and a conclusion, without an empty line before it")
        while self._kind() is Own.NUMBER:
            self._numbered()
        self._take(Own.INFERENCE_START, "---- before the conclusion")
        self._inference()
        self._numbered()

    def _numbered(self) -> None:
        self._take(Own.NUMBER, "a numbered statement, such as (1)")
        self._element(_STATEMENTS, "a statement: an argument is no premise and no conclusion")

    def _inference(self) -> None:
        if self._kind() is Own.TEXT or (self._kind() is Own.NEWLINE and self._kind(1) is Own.TEXT):
            self._may(Own.NEWLINE)
            self._rule()
            while self._may(Own.COMMA):
                self._rule()
        self._may(Own.NEWLINE)
        if self._may(Own.DATA):
            self._may(Own.NEWLINE)
        self._take(Own.INFERENCE_END, "-- to close the inference")
        self._take(Own.NEWLINE, "the end of the line")
        if self._may(Own.INDENT):
            self._undercuts()

    def _rule(self) -> None:
        if self._kind() is not Own.TEXT:
            raise _StopError("the name of a rule")
        while self._may(Own.TEXT):
            pass

    def _undercuts(self) -> None:
        if self._kind() is not Own.UNDERCUT:
            raise _StopError("an undercut: an inference has no other relations")
        while self._may(Own.UNDERCUT):
            self._element(_ELEMENTS, "a statement or an argument")
        self._take(Own.DEDENT, "an undercut, or a numbered statement")


_REFERENCES = frozenset((Own.STATEMENT_REFERENCE, Own.ARGUMENT_REFERENCE))
_DEFINITIONS = frozenset((Own.STATEMENT_DEFINITION, Own.ARGUMENT_DEFINITION))
