"""The tokens of a document as a parser goes through them: one after the other, with a look ahead."""

from __future__ import annotations

from array import array

from .faults import Fault
from .lexer import Lexed
from .tokens import DEFINITIONS, REFERENCES, Kind, Token

__all__ = ["Cursor"]

_ENDS = frozenset((Kind.BLANK, Kind.NEWLINE))
_BEFORE_LINES = _ENDS | {Kind.FRONT_MATTER}


class Cursor:
    """A place among the tokens that say something; behind the last one stands an empty line."""

    __slots__ = ("_leads", "at", "ends", "faults", "kinds", "last", "starts", "text")

    def __init__(self, lexed: Lexed) -> None:
        self.text = lexed.text
        end = len(lexed.text)
        self.kinds = [*lexed.kinds, *[Kind.BLANK] * 3]
        behind = array("q", (end, end, end))
        self.starts, self.ends = lexed.starts + behind, lexed.ends + behind
        self.last = len(self.kinds) - 3
        """Where the tokens of the document end."""
        self.at = 0
        self.faults = list(lexed.faults)
        self._leads: set[int] | None = None

    @property
    def here(self) -> Token:
        """The token that comes next."""
        return self.token(self.at)

    def token(self, at: int) -> Token:
        """The token at a place among them."""
        return Token(self.kinds[at], self.starts[at], self.ends[at])

    @property
    def kind(self) -> Kind:
        """Its kind."""
        return self.kinds[self.at]

    @property
    def done(self) -> bool:
        """Whether all tokens were taken."""
        return self.at >= self.last

    def take(self) -> Token:
        """The next token, and go on behind it."""
        self.at += 1
        return self.token(self.at - 1)

    def skip(self, *kinds: Kind) -> None:
        """Go on behind tokens of these kinds."""
        at, last, held = self.at, self.last, self.kinds
        while at < last and held[at] in kinds:
            at += 1
        self.at = at

    def written(self, token: Token) -> str:
        """What a token was written as."""
        return self.text[token.start : token.end]

    def fault(self, code: str, token: Token, words: str = "") -> None:
        """Note that something is wrong with a token."""
        self.faults.append(Fault(code, token.start, token.end, words))

    def begins_line(self, at: int) -> bool:
        """Whether a token is the first of its line."""
        return at == 0 or self.kinds[at - 1] in _BEFORE_LINES

    def stands_alone(self, at: int) -> bool:
        """Whether a reference is all that its line says, but for tags and data."""
        after = at + 1
        while self.kinds[after] in {Kind.TAG, Kind.DATA}:
            after += 1
        return self.kinds[after] in _ENDS

    def begins_block(self, at: int) -> bool:
        """Whether a title in brackets is written as the beginning of a block."""
        kind = self.kinds[at]
        if kind in DEFINITIONS:
            return self.begins_line(at)
        return kind in REFERENCES and self.begins_line(at) and self.stands_alone(at)

    def number(self, token: Token) -> int:
        """The number that a statement or an item is written with."""
        return int(self.written(token).strip(" \t'().")[:9])

    def infers(self, at: int) -> bool:
        """Whether the numbered statement here begins a structure: an inference follows in its block, or the next."""
        if self._leads is None:
            self._leads = self._leading()
        return at in self._leads

    def _leading(self) -> set[int]:
        """The numbered statements before an inference, told from the end of the document to its beginning."""
        found: set[int] = set()
        inferred = False
        marks = (Kind.INFERENCE_START, Kind.BLANK, Kind.NUMBER)
        for at, kind in [(at, kind) for at, kind in enumerate(self.kinds) if kind in marks][::-1]:
            if kind is Kind.INFERENCE_START:
                inferred = True
            elif kind is Kind.BLANK:
                inferred = inferred and self.continues(at + 1)
            elif inferred:
                found.add(at)
        return found

    def continues(self, at: int) -> bool:
        """Whether a block that begins here can only go on with a structure: an inference, or a number above 1."""
        if at >= len(self.kinds):
            return False
        kind = self.kinds[at]
        return kind is Kind.INFERENCE_START or (kind is Kind.NUMBER and self.number(self.token(at)) > 1)
