"""``rebut format FILE…``: documents laid out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rebut.errors import RebutError
from rebut.findings import Level

from .saying import say, say_error
from .sources import STREAM, Sources, write_out

if TYPE_CHECKING:
    from rebut.model import Debate

__all__ = ["verb"]


@click.command("format")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option("--check", is_flag=True, help="Change nothing; the exit code is 1 where a file would change.")
def verb(files: tuple[str, ...], check: bool) -> int:  # noqa: FBT001 -- click gives options by name
    """Lay each FILE out, which is in Argdown: indentation, spacing, empty lines, long texts on several lines.

    Comments stay, and what is read stays the same: that is tried before a file is written. A document in which
    something is wrong is left as it is; `rebut check` tells what. With - for FILE, standard input is laid out on
    standard output.

    The exit code is 0 where all is laid out, 1 where a file would change (--check) or cannot be laid out.
    """
    return max([_formatted(file, check=check) for file in files])


def _formatted(file: str, *, check: bool) -> int:
    from rebut.formats.argdown.including import own_text

    try:
        debate = Sources().debate(file, format="argdown" if file == STREAM else None)
    except (RebutError, OSError) as error:  # the other files are still to be laid out
        return say_error(error)
    name = "standard input" if file == STREAM else file
    before = own_text(debate.document) if debate.document else ""
    reason = _obstacle(debate)
    after = _laid_out(file, before, debate) if not reason else None
    if after is None:
        say(f"{name}: it is left as it is{reason or ': laid out, it would be read as something else'}")
        if file == STREAM and not check:
            write_out(before.encode("utf-8", "replace"))
        return 1
    return _written(file, name, before, after, check=check)


def _obstacle(debate: Debate) -> str:
    """Why a debate is not laid out; "" where it is."""
    from rebut.files.decoding import UNREADABLE
    from rebut.formats.argdown.reading import refused

    document = debate.document
    if document is None or document.format != "argdown":
        return ": only Argdown is laid out"
    faults = [one for one in debate.findings if one.level is Level.ERROR or refused(one) or one.code == UNREADABLE]
    if faults and (debate.claims or debate.arguments):
        fault = faults[0]
        where = f"line {fault.place.line}" if fault.place.file == document.name else str(fault.place)
        return f", since something is wrong with it: {where}: {fault.message}"
    return ""


def _laid_out(file: str, before: str, debate: Debate) -> str | None:
    """The document laid out; None where it would not be read as the same debate."""
    from rebut.formats._format import Opened
    from rebut.formats.argdown.reading import load
    from rebut.formats.argdown.writing.tidying import tidied

    found = tidied(before)
    folder = None if file == STREAM else Path(file).parent
    again = load(Opened(file, found, folder=folder, root=folder))
    return found if again == debate else None


def _written(file: str, name: str, before: str, after: str, *, check: bool) -> int:
    if check:
        if before != after:
            say(f"{name} would be laid out")
        return int(before != after)
    if file == STREAM:
        write_out(after.encode("utf-8", "replace"))
    elif before != after:
        from rebut.files.writing import marked, write_whole

        write_whole(file, marked(file, after.encode("utf-8", "replace")))
        say(f"laid out {name}")
    return 0
