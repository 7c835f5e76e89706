"""``rebut check FILE…``: what is wrong, line by line."""

from __future__ import annotations

import click

from rebut.errors import RebutError
from rebut.findings import Finding, Level

from .completing import formats
from .saying import counted, say, say_error, say_finding
from .sources import STREAM, Sources

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
def verb(files: tuple[str, ...], format: str | None) -> int:
    """Say what is wrong with each FILE, with its line and a caret below the place.

    The exit code is 0 where nothing is an error, 1 where something is, or a file cannot be read, 2 for a wrong command.
    """
    sources = Sources()
    return max(_checked(sources, file, format) for file in files)


def _checked(sources: Sources, file: str, format: str | None) -> int:
    try:
        findings = sources.debate(file, format=format).findings
    except (RebutError, OSError) as error:  # the other files are still to be checked
        return say_error(error)
    for finding in findings:
        say_finding(finding, sources.line)
    return _summed(file, findings)


def _summed(file: str, findings: tuple[Finding, ...]) -> int:
    name = "standard input" if file == STREAM else file
    say(f"{name}: {counted(findings) or 'nothing wrong was found'}")
    return int(any(finding.level is Level.ERROR for finding in findings))
