"""What a document is when it was cut into tokens."""

from __future__ import annotations

from array import array
from typing import NamedTuple, TypeAlias

from .faults import Fault
from .tokens import Kind, Token

__all__ = ["Lexed", "Offsets", "offsets"]

Offsets: TypeAlias = "array[int]"


def offsets() -> Offsets:
    """An empty row of offsets."""
    return array("q")


class Lexed(NamedTuple):
    """The tokens of a document, without a gap, and what was wrong with it so far.

    Those that say something are held as a list and two arrays, as a large document has hundreds of thousands of them:
    as values of their own, they cost the garbage collector more than the lexer.
    """

    text: str
    kinds: list[Kind]
    starts: Offsets
    ends: Offsets
    comments: list[Token]
    faults: list[Fault]

    @property
    def tokens(self) -> list[Token]:
        """All tokens, those too that say nothing: comments, and the spaces between the others."""
        found: list[Token] = []
        at = 0
        for token in sorted([*map(Token, self.kinds, self.starts, self.ends), *self.comments], key=_start):
            if at < token.start:
                found.append(Token(Kind.SPACES, at, token.start))
            found.append(token)
            at = token.end
        if at < len(self.text):
            found.append(Token(Kind.SPACES, at, len(self.text)))
        return found


def _start(token: Token) -> int:
    return token.start
