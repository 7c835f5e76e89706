"""What a verb reads: files, or standard input, and again their lines for those who tell of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rebut.files.places import Lines
    from rebut.model import Debate

__all__ = ["STREAM", "Sources", "write_out"]

STREAM = "-"
_STDIN = "<stdin>"


class Sources:
    """Reads debates, and remembers their lines: standard input cannot be read a second time."""

    def __init__(self) -> None:
        self._lines: dict[str, Lines | None] = {}

    def together(self, files: Iterable[str], *, format: str | None = None) -> Debate:
        """The debate that several files hold together, standard input among them."""
        from rebut.formats import joined

        return joined([self.debate(file, format=format) for file in files])

    def debate(self, file: str, *, format: str | None = None, strict: bool = False) -> Debate:
        """The debate that a file holds, or standard input."""
        from rebut.formats import load, loads

        if file != STREAM:
            return load(file, format=format, strict=strict)
        raw = self._stdin()
        return loads(raw, format=format, strict=strict, name=_STDIN)

    def _stdin(self) -> bytes:
        from rebut.files.decoding import read_stream

        if sys.stdin is None:
            raise click.ClickException("standard input is closed")
        raw = read_stream(sys.stdin.buffer, _STDIN)
        self._lines[_STDIN] = _lines(raw, _STDIN)
        return raw

    def line(self, file: str, number: int) -> str | None:
        """The text of a line, from 1; None where it is not to be had."""
        if file not in self._lines:
            self._lines[file] = _lines_of(file)
        lines = self._lines[file]
        return lines.line(number) if lines is not None and 1 <= number <= len(lines) else None


def _lines_of(file: str) -> Lines | None:
    from rebut.files.decoding import read

    if not Path(file).is_file():  # a pipe is empty by now, and would be waited for
        return None
    try:
        return _lines(read(file), file)
    except (OSError, ValueError):  # it was there a moment ago; the finding says enough without its line
        return None


def _lines(raw: bytes, name: str) -> Lines | None:
    from rebut.errors import ReadError
    from rebut.files.decoding import decode
    from rebut.files.places import Lines

    try:
        return Lines(decode(raw, name)[0], name)
    except ReadError:
        return None


def write_out(data: bytes) -> None:
    """Bytes on standard output."""
    if sys.stdout is None:
        raise click.ClickException("standard output is closed")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
