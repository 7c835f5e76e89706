"""Choices read off a row of bytes: words, numbers, texts and data, and which fields are set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from hostile import PLAIN
from rebut import Text, TextRange
from rebut.model import RangeKind

Item = TypeVar("Item")

NUMBERS = (0, 1, -1, 2**70, 0.0, -0.0, 1.0, 0.1, 1e300, 5e-324)


class Dice:
    """Choices read off a row of bytes; where they end, the first of each choice."""

    def __init__(self, rolled: bytes, words: Sequence[str]) -> None:
        self.left, self.words = iter(rolled), words

    # choices

    def upto(self, most: int) -> int:
        number = next(self.left, 0)
        if most > 255:
            number = 256 * number + next(self.left, 0)
        return number % (most + 1)

    def one(self, options: Sequence[Item]) -> Item:
        return options[self.upto(len(options) - 1)]

    def several(self, options: Sequence[Item], most: int, least: int = 0) -> list[Item]:
        return [self.one(options) for _ in range(least + self.upto(most - least))] if options else []

    def some(self, make: Callable[[], Item], otherwise: Item) -> Item:
        """What is made, in one of three cases."""
        return make() if self.upto(2) == 2 else otherwise

    def fields(self, makers: dict[str, Callable[[], Any]]) -> dict[str, Any]:
        """Some of these fields, about a half."""
        chosen = self.upto(2 ** len(makers) - 1)
        return {name: make() for at, (name, make) in enumerate(makers.items()) if chosen >> at & 1}

    # values

    def word(self) -> str:
        """A text that is not empty."""
        number = self.upto(len(self.words) + 3)
        if number < len(self.words):
            return self.words[number]
        if self.words is not PLAIN and number == len(self.words):
            return "".join([self.character() for _ in range(1 + self.upto(7))])
        return " and ".join(self.several(self.words, 3, 1))

    def character(self) -> str:
        """Any character, the first planes as likely as all others together."""
        number = self.upto(0xFFFF) + 0x10000 * max(0, self.upto(32) - 16)
        return chr(number) if not 0xD800 <= number < 0xE000 else "x"

    def words_(self) -> tuple[str, ...]:
        return tuple(self.several(self.words, 2, 1))

    def text(self) -> Text:
        plain = self.word()
        return Text(plain, [self._range(len(plain)) for _ in range(max(0, self.upto(4) - 2))])

    def _range(self, length: int) -> TextRange:
        start = self.upto(length)
        return TextRange(self.one(list(RangeKind)), start, start + self.upto(length - start), self.some(self.word, ""))

    def texts(self) -> list[Text]:
        return [self.text() for _ in range(1 + max(0, self.upto(3) - 1))]

    def data(self) -> dict[str, Any]:
        return {self.word(): self.value(2) for _ in range(1 + self.upto(1))}

    def value(self, depth: int = 3) -> Any:
        kind = self.upto(6 if depth else 4)
        if kind == 5:
            return [self.value(depth - 1) for _ in range(self.upto(3))]
        if kind == 6:
            return {self.word(): self.value(depth - 1) for _ in range(self.upto(2))}
        return (None, True, False, self.one(NUMBERS), self.word())[kind] if kind > 2 else (None, True, False)[kind]
