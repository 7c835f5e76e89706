"""``rebut weigh FILE…``: how strong each claim of a debate is, and what makes it so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .completing import formats, measures
from .progressing import bar
from .saying import say, say_findings, say_reading
from .sources import Sources
from .tables import show_table

if TYPE_CHECKING:
    from rebut.model import Debate
    from rebut.model.strengths import Contributions, Strengths

__all__ = ["verb"]

_HEADS = ("claim", "strength", "", "base score")
_PARTS = ("from", "removal", "intrinsic removal", "share", "gradient")
_LONG = 20
"""Of a bar, in characters."""


def _listed(ctx: click.Context, _: click.Parameter, given: bool) -> None:  # noqa: FBT001 -- click gives it so
    """All measures and rankings, and an end."""
    if given:
        from rebut.evaluation.gradual import GAMES, MEASURES, RANKERS

        rows = [(one.name, one.about, one.reference) for one in MEASURES.values()]
        rows += [(one.name, one.about, one.reference) for one in GAMES.values()]
        rows += [(one.name, one.about, one.reference) for one in RANKERS.values()]
        show_table(("measure", "what it does", "by"), rows)
        ctx.exit()


@click.command("weigh")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option(
    "--measure",
    metavar="MEASURE",
    default="df-quad",
    show_default=True,
    shell_complete=measures,
    help="By what; --measures lists them.",
)
@click.option(
    "--measures", is_flag=True, is_eager=True, expose_value=False, callback=_listed, help="List the measures."
)
@click.option(
    "--base",
    metavar="SCORE",
    type=float,
    default=0.5,
    show_default=True,
    help="The base score, from 0 to 1, of what was given none.",
)
@click.option(
    "--linked",
    metavar="HOW",
    default="least",
    show_default=True,
    help="How linked premises act: by the least, by their product, or each apart.",
)
@click.option("--focus", metavar="REF", multiple=True, help="Tell only of this claim, or of the claims of this group.")
@click.option("--contributions", metavar="CLAIM", help="Tell what each other claim does to the strength of this one.")
@click.option(
    "--seed", metavar="N", type=int, default=0, show_default=True, help="Where chance begins, where shares are sampled."
)
@click.option("--markdown", is_flag=True, help="Print the table as Markdown.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@click.option("--limit", metavar="TIME", help="What it may take, such as 10s or 2m; what is known by then is told.")
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=formats,
    help="The format of the files, where their names do not tell it.",
)
def verb(
    *, files: tuple[str, ...], measure: str, base: float, linked: str, focus: tuple[str, ...],
    contributions: str | None, seed: int, markdown: bool, as_json: bool, limit: str | None, format: str | None,
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
    with bar("Weighing") as progress:
        strengths = debate.weigh(measure, base=base, linked=linked, limit=limit, progress=progress)
    say_findings(strengths.findings)
    if contributions is not None:
        found = _found(strengths, contributions, seed, limit)
        _show_parts(strengths, contributions, found, markdown=markdown, as_json=as_json)
    else:
        _show(debate.view(focus=focus, hops=0) if focus else debate, strengths, markdown=markdown, as_json=as_json)


# strengths


def _show(debate: Debate, strengths: Strengths, *, markdown: bool, as_json: bool) -> None:
    if as_json:
        click.echo(_json(debate, strengths))
        return
    show_table(_HEADS, _rows(debate, strengths), markdown=markdown)
    if not markdown:
        say(_said(strengths))


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
        lie = "lie" if strengths.circular > 1 else "lies"
        said += f"; {strengths.circular:,} {lie} in circles, which settled after {strengths.steps:,} steps"
    return said


def _json(debate: Debate, strengths: Strengths) -> str:
    steps = [step.id for argument in debate.arguments for step in argument.inferences]
    rows = [
        {"id": id, "kind": _kind(debate, id), "strength": strengths[id], "base": strengths.base(id)}
        for id in dict.fromkeys([*debate.nodes, *steps])
        if id in strengths
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
    """What is weighed: a step stands in its argument."""
    return type(debate.nodes[id]).__name__.lower() if id in debate.nodes else "inference"


# contributions


def _found(strengths: Strengths, about: str, seed: int, limit: str | None) -> dict[str, Contributions]:
    """The contributions of each kind."""
    from rebut.evaluation.gradual import KINDS

    found = {}
    for kind in KINDS:
        with bar(kind) as progress:
            found[kind] = strengths.contributions(about, kind, seed=seed, limit=limit, progress=progress)
    say_findings([finding for one in found.values() for finding in one.findings])
    return found


def _show_parts(
    strengths: Strengths, about: str, found: dict[str, Contributions], *, markdown: bool, as_json: bool
) -> None:
    if as_json:
        click.echo(_parts_json(strengths, about, found))
        return
    show_table(_PARTS, _parts(strengths, found), markdown=markdown)
    if not markdown:
        say(f"what adds to the strength {strengths[about]:.3f}, by {strengths.measure}, and what takes from it")
    shares = found["shapley"]
    if not shares.exact:
        most = max(shares.bounds.values(), default=0.0)
        said = f"the shares are sampled from {shares.samples:,} orders, and off by {most:.3f} at most"
        say(f"{said}, with a confidence of {shares.confidence:.0%}")


def _parts(strengths: Strengths, found: dict[str, Contributions]) -> Iterator[tuple[str, ...]]:
    """What each other claim adds or takes, what does most first."""
    order = found["shapley"]
    for name in sorted(order, key=lambda name: (-abs(order[name]), name)):
        parts = [f"{one.get(name, 0.0):+.3f}" for one in found.values()]
        yield _called(strengths, name), *["0.000" if float(part) == 0 else part for part in parts]


def _called(strengths: Strengths, name: str) -> str:
    """The title or the text of what goes by an id."""
    debate = strengths.debate
    node = debate.nodes.get(name) if debate is not None else None
    return (getattr(node, "title", "") or getattr(node, "text", "") or name) if node is not None else name


def _parts_json(strengths: Strengths, about: str, found: dict[str, Contributions]) -> str:
    told = {
        kind: {
            "exact": one.exact,
            "parts": dict(one),
            **({} if one.exact else {
                "bounds": dict(one.bounds), "confidence": one.confidence, "samples": one.samples, "seed": one.seed,
            }),
        }
        for kind, one in found.items()
    }  # fmt: skip
    about = next(iter(found.values())).about
    top = {"settings": strengths.settings, "about": about, "strength": strengths[about], "contributions": told}
    return json.dumps(top, ensure_ascii=False, indent=2)
