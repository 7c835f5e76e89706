"""An option whose value may be left out: ``--strengths``, or ``--strengths MEASURE``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .completing import measures
from .progressing import bar
from .saying import say_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from rebut.model import Debate
    from rebut.model.strengths import Strengths

__all__ = ["Measuring", "strengths", "weighed"]

_OPTION, _USUAL = "--strengths", "df-quad"


class Measuring(click.Command):
    """A command with that option, behind which a file is a file and no measure."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, the usual measure filled in where none is named."""
        given = [
            f"{_OPTION}={_USUAL}" if arg == _OPTION and not _is_measure(args[at + 1 : at + 2]) else arg
            for at, arg in enumerate(args)
        ]
        return super().parse_args(ctx, given)


def _is_measure(following: list[str]) -> bool:
    """Whether what comes next may name a measure: it is no option, and looks like no file."""
    if not following or following[0].startswith("-"):
        return False
    word = following[0]
    return not (Path(word).suffix or os.sep in word or Path(word).exists())


def strengths(verb: Callable[..., Any]) -> Callable[..., Any]:
    """The option."""
    help = "Weigh the debate, by df-quad or the measure that is named, and show how strong each claim and step is."
    return click.option(_OPTION, "measure", metavar="[MEASURE]", shell_complete=measures, help=help)(verb)


def weighed(debate: Debate, measure: str) -> Strengths:
    """The strengths of a debate, with a word on what is odd about them."""
    with bar("Weighing") as progress:
        found = debate.weigh(measure, progress=progress)
    say_findings(found.findings)
    return found
