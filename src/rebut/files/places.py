"""From offsets to lines and columns, and from paths inside a document to the words for them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import attrs

from rebut.findings import Place

__all__ = ["Lines", "Path", "Places", "Spanned", "path_text"]

Path: TypeAlias = tuple[str | int, ...]
"""Steps from the top of a document: keys and, in lists, positions from 0."""

_BREAK = re.compile(r"\r\n?|\n")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')


@attrs.frozen
class Lines:
    r"""A text by lines: it tells the line and column of an offset, both from 1, columns in characters.

    A line ends with ``\n``, ``\r\n`` or a lone ``\r``.

    >>> lines = Lines("one\r\ntwo\n", "a.txt")
    >>> lines.at(6)
    (2, 2)
    >>> print(lines.place(5, 8))
    a.txt:2:1
    >>> lines.line(2)
    'two'
    """

    text: str = attrs.field(repr=False)
    file: str = ""
    _starts: array[int] = attrs.field(init=False, repr=False, eq=False)
    """An array, as the garbage collector goes through lists of numbers, too."""

    @_starts.default
    def _where_lines_start(self) -> array[int]:
        return array("q", [0, *[found.end() for found in _BREAK.finditer(self.text)]])

    def __len__(self) -> int:
        """How many lines there are; the empty one behind a last line break counts."""
        return len(self._starts)

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at this offset; what lies outside of the text is taken to its ends."""
        inside = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, inside)
        return line, inside - self._starts[line - 1] + 1

    def place(self, start: int, stop: int | None = None) -> Place:
        """The place of the text from one offset up to another, or of a single point."""
        line, column = self.at(start)
        return Place(self.file, line, column, end=None if stop is None else self.at(stop))

    def start(self, number: int) -> int:
        """The offset at which a line begins; the end of the text where there is no such line."""
        return self._starts[number - 1] if 1 <= number <= len(self._starts) else len(self.text)

    def line(self, number: int) -> str:
        """The text of a line, without its end; empty where there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        stop = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : stop].rstrip("\r\n")


@attrs.frozen
class Places:
    """Where the values of a document stand, looked up by path; what has no place of its own gets that of what holds it.

    In a text whose values were found with their offsets, places are lines and columns; in others they are paths.

    >>> print(Places("kursk.json")["nodes", 0, "text"])
    kursk.json: $.nodes[0].text
    """

    file: str = ""
    _lines: Lines | None = None
    _offset: int = 0
    _values: dict[Path, tuple[int, int]] = attrs.field(factory=dict, repr=False)
    _keys: dict[Path, tuple[int, int]] = attrs.field(factory=dict, repr=False)
    _late: Callable[[], Places] | None = attrs.field(default=None, repr=False, eq=False)
    """Finds the places of a text that was read without them: of most, nobody asks."""

    def __getitem__(self, path: Path) -> Place:
        """The place of the value at this path."""
        return self._late()[path] if self._late else self._place(self._values, path)

    def key(self, path: Path) -> Place:
        """The place of the key at this path; for what has no key, that of the value."""
        if self._late:
            return self._late().key(path)
        return self._place(self._keys if path in self._keys else self._values, path)

    def span(self, path: Path) -> tuple[int, int]:
        """From where to where a value is written, in the text that was read; (0, 0) where that is unknown."""
        return self._late().span(path) if self._late else self._values.get(path, (0, 0))

    def _place(self, spans: dict[Path, tuple[int, int]], path: Path) -> Place:
        if self._lines is None:
            return Place(self.file, path=path_text(path))
        while path and path not in spans:
            path, spans = path[:-1], self._values
        start, stop = spans.get(path, (0, 0))
        return self._lines.place(self._offset + start, self._offset + stop)


class Spanned(Mapping[str, Place]):
    r"""Places by name, each made of its offsets when it is asked for: of most, nobody asks.

    >>> print(Spanned(Lines("one\ntwo", "a.txt"), {"second": (4, 7)})["second"])
    a.txt:2:1
    """

    __slots__ = ("_lines", "_spans")

    def __init__(self, lines: Lines, spans: dict[str, tuple[int, int] | Place]) -> None:
        self._lines = lines
        self._spans = spans

    def __getitem__(self, name: str) -> Place:
        found = self._spans[name]
        return found if isinstance(found, Place) else self._lines.place(*found)

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self)!r})"


def path_text(path: Path) -> str:
    """A path in writing, from ``$``, the top of the document; odd keys are quoted.

    >>> path_text(("nodes", 0, "text"))
    '$.nodes[0].text'
    >>> path_text(("data", "a key"))
    '$.data["a key"]'
    """
    return "$" + "".join(map(_step_text, path))


def _step_text(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    if _NAME.fullmatch(step):
        return f".{step}"
    return f'["{_TO_ESCAPE.sub(_escape, step)}"]'


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    return f"\\{letter}" if letter in '"\\' else f"\\u{ord(letter):04x}"
