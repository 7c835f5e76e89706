"""``rebut judge FILE…``: what is left standing in a debate, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .completing import formats
from .discussing import discuss
from .judged import show_changes, show_sources, show_turning, show_verdicts, show_why
from .saying import say_findings, say_reading
from .sources import Sources
from .waiting import bar

if TYPE_CHECKING:
    from rebut.model import Debate
    from rebut.model.verdicts import Verdicts

__all__ = ["verb"]

_STANDARD = "What a claim needs: scintilla, preponderance, clear-and-convincing, beyond-reasonable-doubt, …"
_SEMANTICS = "What judges: carneades, which weighs, or by readings grounded, preferred, stable, complete, …"
_PREFERENCES = "For readings: what becomes of an attack on what is preferred: r1, r2, r3 or r4."
_READINGS = ("reading", "rebutting", "preferences", "ordering", "comparing", "supports", "budget", "cap", "most")


def _names(_ctx: click.Context, _param: click.Parameter, value: str | None) -> list[str] | None:
    """Names between commas."""
    return None if value is None else [name.strip() for name in value.split(",") if name.strip()]


@click.command("judge")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path())
@click.option("--semantics", metavar="NAME", help=_SEMANTICS)
@click.option("--standard", metavar="STANDARD", help=_STANDARD)
@click.option("--focus", metavar="REF", multiple=True, help="Tell only of this claim, or of the claims of this group.")
@click.option("--why", metavar="CLAIM", help="Tell the reasons for one claim, argument or link as a tree.")
@click.option("--discuss", "about", metavar="CLAIM", help="Discuss with the program whether it has to be accepted.")
@click.option("--answers", metavar="1,2,…", callback=_names, help="What you answer in the discussion, in order.")
@click.option("--turn", metavar="CLAIM", help="Tell the smallest changes that would turn its verdict.")
@click.option("--to", metavar="VERDICT", help="With --turn: into accepted, rejected or undecided.")
@click.option("--by", metavar="KIND", multiple=True, help="With --turn: drop, add, or a kind such as drop-link.")
@click.option("--size", metavar="N", type=int, help="With --turn: so many changes at a time at most; 3.")
@click.option("--withdraw", metavar="SOURCE", multiple=True, help="Tell what changes without this source.")
@click.option("--by-source", "each", is_flag=True, help="Tell which verdicts hang on which source.")
@click.option("--reading", metavar="WHAT", help="For readings: trees, or map for the boxes as they are drawn.")
@click.option("--rebutting", metavar="HOW", help="For readings: restricted, or unrestricted.")
@click.option("--preferences", metavar="HOW", help=_PREFERENCES)
@click.option("--ordering", metavar="HOW", help="Of preferences: direct, last-link or weakest-link.")
@click.option("--comparing", metavar="HOW", help="Of several steps: elitist or democratic.")
@click.option(
    "--audience", metavar="V,W,…", callback=_names, help="Values, the highest first, by which to prefer; or every."
)
@click.option("--budget", metavar="WEIGHT", type=float, help="Leave out attacks in turn that weigh no more together.")
@click.option("--supports", metavar="HOW", help="On the map: none, supported, deductive or necessary.")
@click.option("--cap", metavar="N", type=int, help="So many ways are listed at most.")
@click.option("--most", metavar="N", type=int, help="So many arguments are made of the debate at most.")
@click.option("--limit", metavar="TIME", help="What it may take, such as 10s; past that, what is known so far.")
@click.option("--markdown", is_flag=True, help="Print the table as Markdown.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
@click.option(
    "--from",
    "format",
    metavar="FORMAT",
    shell_complete=formats,
    help="The format of the files, where their names do not tell it.",
)
def verb(*, files: tuple[str, ...], format: str | None, **given: Any) -> None:  # noqa: ANN401 -- the options
    """Say which claims of the debate in FILE... are accepted, rejected or undecided, and why.

    \b
    rebut judge kursk.argdown                     a table of all claims
    rebut judge kursk.argdown --why Fabricated    the reasons for one
    rebut judge kursk.argdown --semantics preferred
                                                  in every reading, in some, or in none
    rebut judge kursk.argdown --turn Fabricated   what would have to change
    rebut judge kursk.argdown --discuss Fabricated
                                                  argue about it with the program
    rebut judge kursk.argdown --by-source         which verdicts hang on which source
    rebut judge kursk.argdown --focus "Was there a deployment?"
                                                  the claims of a group
    """  # noqa: D301 -- click wants the character
    debate = Sources().together(files, format=format)
    say_reading(files, debate.findings)
    verdicts = _judged(debate, given)
    say_findings(verdicts.findings)
    _show(debate, verdicts, given)


def _show(debate: Debate, verdicts: Verdicts, given: dict[str, Any]) -> None:
    """What is asked for."""
    as_json, limit = given["as_json"], given["limit"]
    if given["about"] is not None:
        discuss(verdicts, given["about"], given["answers"], as_json=as_json)
    elif given["turn"] is not None:
        how = {"to": given["to"], "by": given["by"] or None, "size": given["size"], "cap": given["cap"]}
        show_turning(verdicts, given["turn"], {name: one for name, one in how.items() if one}, limit, as_json=as_json)
    elif given["each"]:
        show_sources(verdicts, limit, markdown=given["markdown"], as_json=as_json)
    elif given["withdraw"]:
        show_changes(verdicts, _judged(debate.without(*given["withdraw"]), given), as_json=as_json)
    elif given["why"] is not None:
        show_why(verdicts, given["why"], as_json=as_json)
    else:
        told = debate.view(focus=given["focus"], hops=0) if given["focus"] else debate
        show_verdicts(told, verdicts, markdown=given["markdown"], as_json=as_json)


def _judged(debate: Debate, given: dict[str, Any]) -> Verdicts:
    """The verdicts, by the choices that were named; a discussion is of readings."""
    semantics = given["semantics"] or ("carneades" if given["about"] is None else "grounded")
    choices = {name: given[name] for name in _READINGS if given[name] is not None}
    if given["turn"] is not None:
        choices.pop("cap", None)  # it is how many changes are told
    if given["audience"] is not None:
        choices["audience"] = "every" if given["audience"] == ["every"] else given["audience"]
    with bar("judging") as progress:
        return debate.judge(semantics, standard=given["standard"], limit=given["limit"], progress=progress, **choices)
