"""``rebut judge FILE…``: what is left standing in a debate, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from .completing import formats
from .saying import say, say_findings, say_reading
from .sources import Sources

if TYPE_CHECKING:
    from rebut.model import Debate
    from rebut.model.verdicts import Verdict, Verdicts

__all__ = ["verb"]

_HEADS = ("claim", "verdict", "reason")
_STANDARD = "What a claim needs: scintilla, preponderance, clear-and-convincing, beyond-reasonable-doubt, …"


@click.command("judge")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option("--standard", metavar="STANDARD", help=_STANDARD)
@click.option("--focus", metavar="REF", multiple=True, help="Tell only of this claim, or of the claims of this group.")
@click.option("--why", metavar="CLAIM", help="Tell the reasons for one claim, argument or link as a tree.")
@click.option("--markdown", is_flag=True, help="Print the table as Markdown.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=formats,
    help="The format of the files, where their names do not tell it.",
)
def verb(
    *, files: tuple[str, ...], standard: str | None, focus: tuple[str, ...], why: str | None, markdown: bool,
    as_json: bool, format: str | None,
) -> None:  # fmt: skip
    """Say which claims of the debate in FILE... are accepted, rejected or undecided, and why.

    \b
    rebut judge kursk.argdown                     a table of all claims
    rebut judge kursk.argdown --why Fabricated    the reasons for one
    rebut judge kursk.argdown --focus "Was there a deployment?"
                                                  the claims of a group
    """  # noqa: D301 -- click wants the character
    debate = Sources().together(files, format=format)
    say_reading(files, debate.findings)
    verdicts = debate.judge(standard=standard)
    say_findings(verdicts.findings)
    told = debate.view(focus=focus, hops=0) if focus else debate
    if as_json:
        click.echo(_json(told, verdicts, why))
    elif why is not None:
        click.echo(_printable(verdicts.explain(why)))
    elif markdown:
        _markdown(_rows(told, verdicts))
    else:
        _table(_rows(told, verdicts))
        say(_counted([verdicts[claim.id] for claim in told.claims]))


def _json(debate: Debate, verdicts: Verdicts, why: str | None) -> str:
    ids = [why if why in list(verdicts) else debate.find(why).id] if why is not None else _judged(debate, verdicts)
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


def _judged(debate: Debate, verdicts: Verdicts) -> list[str]:
    """The ids of what is told of, in the order of the verdicts."""
    steps = {step.id for argument in debate.arguments for step in argument.inferences}
    return [id for id in verdicts if id in debate.nodes or id in steps]


def _kind(debate: Debate, id: str) -> str:
    """What is judged: a step stands in its argument."""
    return type(debate.nodes[id]).__name__.lower() if id in debate.nodes else "inference"


def _rows(debate: Debate, verdicts: Verdicts) -> list[tuple[str, str, str]]:
    """For each claim what it is called, its verdict and the reason."""
    return [
        (claim.title or claim.text or claim.id, verdicts[claim.id], verdicts.reason(claim.id))
        for claim in debate.claims
    ]


def _table(rows: list[tuple[str, str, str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*_HEADS, box=box.SIMPLE_HEAD, pad_edge=False)
    for cells in rows:
        table.add_row(*[Text(_printable(cell)) for cell in cells])
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console.width = 120
    console.print(table)


def _markdown(rows: list[tuple[str, str, str]]) -> None:
    from rebut.rendering.escaping import markdown_text

    for cells in (_HEADS, ("---",) * len(_HEADS), *rows):
        click.echo(f"| {' | '.join([cell if cells[0] == '---' else markdown_text(cell) for cell in cells])} |")


def _counted(found: list[Verdict]) -> str:
    """How many claims there are of each verdict."""
    counts = {word: found.count(word) for word in dict.fromkeys(sorted(found))}
    told = ", ".join([f"{count:,} {word}" for word, count in counts.items()])
    return f"{len(found):,} claim{'s' * (len(found) != 1)}: {told}" if found else "no claims"


def _printable(text: str) -> str:
    from rebut.rendering.escaping import printable

    return printable(text)
