"""``rebut convert IN… OUT``: a debate in another format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .completing import formats
from .saying import say, say_findings, say_reading
from .sources import STREAM, Sources, write_out

if TYPE_CHECKING:
    from rebut.findings import Finding
    from rebut.model import Debate

__all__ = ["verb"]


@click.command("convert")
@click.argument("sources", nargs=-1, required=True, metavar="IN...", type=click.Path())
@click.argument("target", metavar="OUT", type=click.Path())
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=formats,
    help="The format of IN, where its name does not tell it.",
)
@click.option(
    "--to", metavar="FORMAT", shell_complete=formats, help="The format of OUT, where its name does not tell it."
)
def verb(sources: tuple[str, ...], target: str, format: str | None, to: str | None) -> None:
    """Write the debate in IN to OUT, in the format that OUT ends in; what that cannot carry is told.

    Several INs are written as one debate, in which equal titles join.

    \b
    rebut convert kursk.argdown kursk.json
    rebut convert kursk.argdown - --to yaml
    rebut convert won.argdown shlapentokh.argdown both.json
    """  # noqa: D301 -- click wants the character
    if target == STREAM and not to:
        raise click.UsageError("--to FORMAT says what to write to standard output", click.get_current_context())
    debate = Sources().together(sources, format=format)
    say_reading(sources, debate.findings)
    say_findings(_written(debate, target, to))
    if target != STREAM:
        say(f"wrote {target}")


def _written(debate: Debate, target: str, to: str | None) -> tuple[Finding, ...]:
    if target != STREAM:
        return debate.save(target, format=to)
    text, losses = _text(debate, to or "")
    write_out(text.encode("utf-8", "replace"))
    return losses


def _text(debate: Debate, to: str) -> tuple[str, tuple[Finding, ...]]:
    from rebut.formats import formats

    format = formats().get(to)
    if format is None or format.dumps is None:
        return debate.dumps(to), ()  # raises, and says what there is
    return format.dumps(debate)
