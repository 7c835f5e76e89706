"""``rebut check FILE…``: what is wrong, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rebut.errors import RebutError
from rebut.findings import Finding, Level

from .completing import formats
from .saying import counted, say, say_error, say_finding
from .sources import STREAM, Sources

if TYPE_CHECKING:
    from rebut.model import Debate

__all__ = ["verb"]


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=formats,
    help="The format of the files, where their names do not tell it.",
)
@click.option("--strict", is_flag=True, help="Refuse what the format's own tool refuses, such as Argdown.")
def verb(files: tuple[str, ...], format: str | None, *, strict: bool) -> int:
    """Say what is wrong with each FILE, with its line and a caret below the place, and in what several FILEs differ.

    The exit code is 0 where nothing is an error, 1 where something is, or a file cannot be read, 2 for a wrong command.
    """
    sources = Sources()
    debates: list[Debate] = []
    code = max([_checked(sources, file, debates, format=format, strict=strict) for file in files])
    return max(code, _compared(sources, debates)) if len(debates) > 1 else code


def _checked(sources: Sources, file: str, debates: list[Debate], *, format: str | None, strict: bool) -> int:
    try:
        debate = sources.debate(file, format=format, strict=strict)
    except (RebutError, OSError) as error:  # the other files are still to be checked
        return say_error(error)
    debates.append(debate)
    return _told(sources, "standard input" if file == STREAM else file, debate.findings)


def _compared(sources: Sources, debates: list[Debate]) -> int:
    """What differs between the files, where they are read as one debate."""
    from rebut.formats import DIFFERENCES, joined

    found = tuple([finding for finding in joined(debates).findings if finding.code in DIFFERENCES])
    return _told(sources, "together", found) if found else 0


def _told(sources: Sources, name: str, findings: tuple[Finding, ...]) -> int:
    for finding in findings:
        say_finding(finding, sources.line)
    say(f"{name}: {counted(findings) or 'nothing wrong was found'}")
    return int(any(finding.level is Level.ERROR for finding in findings))
