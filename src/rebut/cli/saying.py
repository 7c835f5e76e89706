"""What the command line says to a person: findings with the line that they are about, errors, and what it wrote."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable

import click

from rebut.errors import ReadError, RebutError, UnknownOption
from rebut.findings import Finding, Level, Place
from rebut.rendering.escaping import printable

__all__ = ["counted", "say", "say_error", "say_finding", "say_findings", "say_reading"]

_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "cyan"}
_WIDEST = 100
_BEFORE = 60
_LONGEST = 1000
_USAGE = 2

LineOf = Callable[[str, int], str | None]
"""The text of a line of a file; None where it is not known."""


def say(message: str) -> None:
    """A remark on standard error, so that standard output stays data."""
    click.echo(_inline(message), err=True)


def _inline(text: str) -> str:
    """A text on one line and of a line's length: what a name has in it passes for no line of ours."""
    shown = " ".join(printable(text).splitlines())
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def say_error(error: Exception) -> int:
    """What went wrong and what would do, in plain lines; returned is the exit code."""
    if isinstance(error, click.ClickException):
        if isinstance(error, click.UsageError) and error.ctx is not None:
            click.echo(error.ctx.get_usage(), err=True)
        _complain(error.format_message())
        return error.exit_code
    if isinstance(error, OSError) and not isinstance(error, RebutError):
        _complain(f"{error.filename}: {error.strerror}" if error.filename and error.strerror else str(error))
        return 1
    _complain(error.message if isinstance(error, RebutError) else str(error))
    if isinstance(error, RebutError) and error.help:
        click.echo(f"help: {printable(error.help)}", err=True)  # may be a command a line
    if isinstance(error, ReadError):
        say_findings(finding for finding in error.findings if str(finding) != error.message)
    return _USAGE if isinstance(error, UnknownOption) else 1


def _complain(message: str) -> None:
    click.echo(f"{click.style('error:', fg='red', bold=True)} {_inline(message)}", err=True)


def say_findings(findings: Iterable[Finding], *, most: int = 10) -> None:
    """Findings on standard error, a line each, the gravest first and no more than a screen holds."""
    order = list(Level)
    ranked = sorted(findings, key=lambda finding: order.index(finding.level))
    for finding in ranked[:most]:
        click.echo(_headline(finding), err=True)
    if len(ranked) > most:
        say(f"… and {len(ranked) - most} more")


def say_reading(files: Iterable[str], findings: Iterable[Finding]) -> None:
    """One line for what reading found; ``rebut check`` tells the rest."""
    if told := counted(finding for finding in findings if finding.level is not Level.NOTE):
        say(f"{' '.join(files)}: {told}; rebut check tells of them")


def say_finding(finding: Finding, line_of: LineOf) -> None:
    """A finding on standard output, with the line of the file that it is about, and a caret below the place."""
    click.echo(_headline(finding))
    place = finding.place
    line = line_of(place.file, place.line) if place.line else None
    if line is not None and line.strip():
        last = place.end[1] if place.end and place.end[0] == place.line else len(line) + 1 if place.end else 0
        for text in _pointed(line, place.column, last):
            click.echo(f"    {text}")
    if finding.help:
        click.echo(f"    help: {printable(finding.help)}")


def _headline(finding: Finding) -> str:
    code = click.style(finding.code, fg=_COLOURS[finding.level], bold=True)
    where = f"{click.style(_inline(str(finding.place)), bold=True)}: " if finding.place != Place() else ""
    return f"{where}{code} {_inline(finding.message)}"


def _pointed(line: str, column: int, last: int) -> tuple[str, str]:
    """A line of a file as a terminal may show it, and below it the caret; of a long one, what is near the place."""
    start = max(column - 1, 0)
    stop = min(max(last - 1, start + 1), max(len(line), start + 1))
    first = max(start - _BEFORE, 0) if len(line) > _WIDEST else 0
    before, marked, after = line[first:start], line[start:stop], line[stop : first + _WIDEST]
    shown = [printable(part.replace("\t", " ")) for part in (before, marked[:_WIDEST], after)]
    lead, tail = "…" if first else "", "…" if len(line) > first + _WIDEST else ""
    caret = " " * _cells(lead + shown[0]) + click.style("^" * max(_cells(shown[1]), 1), fg="green", bold=True)
    return f"{lead}{''.join(shown)}{tail}", caret


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def counted(findings: Iterable[Finding]) -> str:
    """How many findings there are of each level, in words.

    >>> counted([Finding("RB104", "a blank line is expected"), Finding("RB104", "and here")])
    '2 errors'
    """
    counts = Counter(finding.level for finding in findings)
    return ", ".join(f"{counts[level]} {level}{'s' * (counts[level] > 1)}" for level in Level if counts[level])
