"""``rebut weigh FILE…``: how strong each claim of a debate is, and what makes it so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from .completing import formats, measures
from .progressing import progressing
from .saying import say, say_findings, say_reading
from .sources import Sources
from .tables import show_markdown, show_table

if TYPE_CHECKING:
    from rebut.model import Debate
    from rebut.model.strengths import Contributions, Strengths

__all__ = ["verb"]

_HEADS = ("claim", "strength", "", "base score")
_LONG = 20
"""Of a bar, in characters."""


@click.command("weigh")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option(
    "--measure",
    metavar="MEASURE",
    default="df-quad",
    show_default=True,
    shell_complete=measures,
    help="By what is weighed; --measures lists them.",
)
@click.option("--measures", "listed", is_flag=True, is_eager=True, expose_value=False, callback=lambda *a: _listed(*a),
              help="List the measures, with what each does.")  # fmt: skip
@click.option("--base", metavar="SCORE", type=float, default=0.5, show_default=True,
              help="The base score, from 0 to 1, of what was given none.")  # fmt: skip
@click.option("--linked", metavar="HOW", default="least", show_default=True,
              help="How linked premises act: by the least of them, by their product, or each apart.")  # fmt: skip
@click.option("--focus", metavar="REF", multiple=True, help="Tell only of this claim, or of the claims of this group.")
@click.option("--contributions", metavar="CLAIM", help="Tell what each other claim does to the strength of this one.")
@click.option("--seed", metavar="N", type=int, default=0, help="Where chance begins, where shares are sampled.")
@click.option("--markdown", is_flag=True, help="Print the table as Markdown.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@click.option("--limit", metavar="TIME", help="How long it may take, such as 10s or 2m.")
@click.option("--from", "format", metavar="FORMAT", shell_complete=formats,
              help="The format of the files, where their names do not tell it.")  # fmt: skip
def verb(
    *, files: tuple[str, ...], focus: tuple[str, ...], contributions: str | None, seed: int, markdown: bool,
    as_json: bool, format: str | None, limit: str | None, **how: Any,
) -> None:  # fmt: skip
    """Say how strong each claim of the debate in FILE... is, from 0 to 1, and what makes it so.

    \b
    rebut weigh kursk.argdown                                a table of all claims
    rebut weigh kursk.argdown --measure quadratic-energy     by another measure
    rebut weigh kursk.argdown --contributions Fabricated     what strengthens and weakens one
    rebut draw kursk.argdown --strengths                     the same on the map
    """  # noqa: D301 -- click wants the character
    debate = Sources().together(files, format=format)
    say_reading(files, debate.findings)
    with progressing("weighing") as progress:
        strengths = debate.weigh(limit=limit, progress=progress, **how)
    say_findings(strengths.findings)
    if contributions is not None:
        _contributed(strengths, contributions, seed, limit, markdown=markdown, as_json=as_json)
        return
    told = debate.view(focus=focus, hops=0) if focus else debate
    if as_json:
        click.echo(_json(told, strengths))
    elif markdown:
        show_markdown(_HEADS[:2] + _HEADS[3:], [(name, one, base) for name, one, _, base in _rows(told, strengths)])
    else:
        show_table(_HEADS, list(_rows(told, strengths)), right=(1, 3))
        say(_said(strengths))


def _listed(ctx: click.Context, _: click.Parameter, given: bool) -> None:  # noqa: FBT001 -- click gives it so
    """All measures and rankings, and an end."""
    if not given:
        return
    from rebut.evaluation.gradual import MEASURES, RANKERS

    rows = [(one.name, one.about, one.reference) for one in (*MEASURES.values(), *RANKERS.values())]
    show_table(("measure", "what it does", "by"), rows)
    ctx.exit()


def _rows(debate: Debate, strengths: Strengths) -> Iterator[tuple[str, str, str, str]]:
    """For each claim what it is called, its strength, in print and as a bar, and its base score."""
    for claim in debate.claims:
        strength = strengths[claim.id]
        name = claim.title or claim.text or claim.id
        yield name, f"{strength:.3f}", _bar(strength), f"{strengths.base(claim.id):.3f}"


def _bar(strength: float) -> str:
    """A strength as a row of blocks.

    >>> _bar(0.25)
    '█████'
    """
    return "█" * round(_LONG * strength)


def _said(strengths: Strengths) -> str:
    """By what was weighed, and whether what lies in circles has settled."""
    said = f"by {strengths.measure}"
    if strengths.circular and strengths.converged:
        said += f"; {strengths.circular:,} lie in circles, which settled after {strengths.steps:,} steps"
    return said


def _json(debate: Debate, strengths: Strengths) -> str:
    ids = {*debate.nodes, *[step.id for argument in debate.arguments for step in argument.inferences]}
    rows = [
        {"id": id, "kind": _kind(debate, id), "strength": strengths[id], "base": strengths.base(id)}
        for id in [*strengths, *[id for id in debate.nodes if id not in set(strengths)]]
        if id in ids and id in strengths
    ]
    told = {
        "settings": strengths.settings,
        "converged": strengths.converged,
        "residual": strengths.residual,
        "steps": strengths.steps,
        "strengths": rows,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _kind(debate: Debate, id: str) -> str:
    return type(debate.nodes[id]).__name__.lower() if id in debate.nodes else "inference"


def _contributed(
    strengths: Strengths, about: str, seed: int, limit: str | None, *, markdown: bool, as_json: bool
) -> None:
    """What each other claim does to the strength of one, by all ways of telling that."""
    from rebut.evaluation.gradual import KINDS

    found = {}
    with progressing("contributions") as progress:
        for kind in KINDS:
            found[kind] = strengths.contributions(about, kind, seed=seed, limit=limit, progress=progress)
    say_findings(finding for one in found.values() for finding in one.findings)
    if as_json:
        click.echo(json.dumps(_contributions_json(strengths, about, found), ensure_ascii=False, indent=2))
        return
    heads = ("from", "removal", "intrinsic", "share", "gradient")
    show = show_markdown if markdown else show_table
    rows = list(_contributions(strengths, found))
    show(heads, rows) if markdown else show_table(heads, rows, right=(1, 2, 3, 4))
