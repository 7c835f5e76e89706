"""``rebut judge FILE…``: what is left standing in a debate, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from .completing import formats
from .saying import say_findings, say_reading
from .sources import Sources

if TYPE_CHECKING:
    from rebut.model import Debate
    from rebut.model.verdicts import Verdicts

__all__ = ["verb"]

_STANDARD = "What a claim needs: scintilla, preponderance, clear-and-convincing, beyond-reasonable-doubt, …"


@click.command("judge")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option("--standard", metavar="STANDARD", help=_STANDARD)
@click.option("--why", metavar="CLAIM", help="Tell the reasons for one claim, argument or link as a tree.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=formats,
    help="The format of the files, where their names do not tell it.",
)
def verb(*, files: tuple[str, ...], standard: str | None, why: str | None, as_json: bool, format: str | None) -> None:
    """Say which claims of the debate in FILE... are accepted, rejected or undecided, and why.

    \b
    rebut judge kursk.argdown                     a table of all claims
    rebut judge kursk.argdown --why Fabricated    the reasons for one
    """  # noqa: D301 -- click wants the character
    debate = Sources().together(files, format=format)
    say_reading(files, debate.findings)
    verdicts = debate.judge(standard=standard)
    say_findings(verdicts.findings)
    if as_json:
        click.echo(_json(debate, verdicts, why))
    elif why is not None:
        click.echo(_printable(verdicts.explain(why)))
    else:
        _table(debate, verdicts)


def _json(debate: Debate, verdicts: Verdicts, why: str | None) -> str:
    ids = [why if why in list(verdicts) else debate.find(why).id] if why is not None else list(verdicts)
    rows = [
        {
            "id": id,
            "kind": _kind(debate, id),
            "verdict": verdicts[id],
            "ground": verdicts.ground(id),
            "reason": verdicts.reason(id),
        }
        for id in ids
    ]
    return json.dumps({"settings": verdicts.settings, "verdicts": rows}, ensure_ascii=False, indent=2)


def _kind(debate: Debate, id: str) -> str:
    """What is judged: a step stands in its argument."""
    return type(debate.nodes[id]).__name__.lower() if id in debate.nodes else "inference"


def _table(debate: Debate, verdicts: Verdicts) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("claim", "verdict", "reason", box=box.SIMPLE_HEAD, pad_edge=False)
    for claim in debate.claims:
        cells = (claim.title or claim.text or claim.id, verdicts[claim.id], verdicts.reason(claim.id))
        table.add_row(*[Text(_printable(cell)) for cell in cells])
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console.width = 120
    console.print(table)


def _printable(text: str) -> str:
    from rebut.rendering.escaping import printable

    return printable(text)
