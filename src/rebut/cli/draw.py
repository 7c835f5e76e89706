"""``rebut draw FILE…``: the map of a debate as a picture."""

from __future__ import annotations

import contextlib
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .completing import drawings, engines, formats, styles
from .parts import Part, options, parts
from .saying import say, say_findings, say_reading
from .setting import option as setting
from .sources import STREAM, Sources, write_out

if TYPE_CHECKING:
    from rebut.model import Debate
    from rebut.rendering import Drawing

__all__ = ["verb"]

_BINARY = {"png", "pdf"}


def _seconds(ctx: click.Context, param: click.Parameter, value: str) -> float | None:
    """A number of seconds, or the word none."""
    if value == "none":
        return None
    try:
        seconds = float(value)
    except ValueError:
        seconds = math.nan
    if not seconds > 0:
        raise click.BadParameter(f"{value!r} is no number of seconds above 0; none is no limit", ctx, param)
    return seconds


@click.command("draw")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option(
    "-o",
    "--out",
    metavar="OUT",
    type=click.Path(),
    help="The file to write; by default as the first FILE, in SVG.",
)
@click.option(
    "--to", metavar="FORMAT", shell_complete=drawings, help="svg, png, pdf, dot or json; by default what OUT ends in."
)
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=formats,
    help="The format of FILE, where its name does not tell it.",
)
@click.option("--style", metavar="STYLE", shell_complete=styles, help="The notation; rationale where none is given.")
@click.option("--dark", is_flag=True, help="Light on dark.")
@click.option(
    "--engine",
    metavar="ENGINE",
    shell_complete=engines,
    help="graphviz-pure, dot, pygraphviz or a program's path; also REBUT_ENGINE.",
)
@click.option(
    "--limit",
    metavar="SECONDS",
    callback=_seconds,
    default="60",
    show_default=True,
    help="What the layout may take, or none.",
)
@setting
@click.option("--verdicts", is_flag=True, help="Judge the debate, and show on each claim and step what stands.")
@options
@click.option("--open", "show", is_flag=True, help="Show the picture when it is there.")
def verb(
    *, files: tuple[str, ...], out: str | None, to: str | None, format: str | None, show: bool, verdicts: bool,
    focus: tuple[str, ...], hops: int | None, depth: int | None, only: str | None, by_group: bool, **given: object,
) -> None:  # fmt: skip
    """Draw the map of the debate in FILE; several FILEs are read as one debate, in which equal titles join.

    \b
    rebut draw kursk.argdown                 writes kursk.svg
    rebut draw won.argdown shlapentokh.argdown -o both.svg
    rebut draw kursk.argdown -o kursk.png    what OUT ends in says what it becomes
    rebut draw - < kursk.argdown             from standard input to standard output
    rebut draw kursk.argdown --verdicts      with what is accepted, rejected or undecided
    rebut draw kursk.argdown --focus "Was there a deployment?" --hops 1
                                             a group, and what is next to it
    rebut draw kursk.argdown --style argdown --set statementSelectionMode=all
                                             as Argdown draws it, with all statements
    rebut draw kursk.argdown --by-group      a picture for each group, where one page has no room for all
    """  # noqa: D301 -- click wants the character
    out = out or _name_for(files[0], to)
    _refuse(out, to, show=show)
    debate = Sources().together(files, format=format)
    say_reading(files, debate.findings)
    look = {name: value for name, value in given.items() if value or name == "limit"}
    if verdicts:
        look["verdicts"] = judged = debate.judge()
        say_findings(judged.findings)
    for part in parts(debate, out, focus=focus, hops=hops, depth=depth, only=only, by_group=by_group):
        _draw_part(part, files, to, look)
        if show:
            _show(part.out)


def _draw_part(part: Part, files: tuple[str, ...], to: str | None, look: dict[str, Any]) -> None:
    for file in files:
        _spare(file, part.out)
    drawing = _drawn(part.debate, part.out, to, look)
    say_findings(drawing.findings)
    if part.out != STREAM:
        say(f"wrote {part.out}: {part.title}" if part.title else f"wrote {part.out}")


def _name_for(file: str, to: str | None) -> str:
    """The file's name in the folder where the user stands, with another ending; standard output for standard input."""
    return STREAM if file == STREAM else f"{Path(file).stem}.{to or 'svg'}"


def _refuse(out: str, to: str | None, *, show: bool) -> None:
    if out != STREAM:
        return
    if show:
        raise click.UsageError("--open needs a file to show: name one with -o", click.get_current_context())
    if to in _BINARY and sys.stdout.isatty():
        raise click.UsageError(f"a terminal shows no {to}: name a file with -o", click.get_current_context())


def _spare(file: str, out: str) -> None:
    """The debate itself is not drawn over, such as a JSON file by the map in JSON."""
    with contextlib.suppress(OSError):  # one of them is not there, and reading says so
        if Path(out).samefile(file):
            said = f"{out} is the debate itself: name another file with -o"
            raise click.UsageError(said, click.get_current_context())


def _drawn(debate: Debate, out: str, to: str | None, look: dict[str, Any]) -> Drawing:
    if out != STREAM:
        return debate.draw(out, format=to, **look)
    drawing = debate.draw(format=to, **look)
    write_out(drawing.data)
    return drawing


def _show(out: str) -> None:
    if click.launch(out):
        say(f"no program was found that shows {out}")
