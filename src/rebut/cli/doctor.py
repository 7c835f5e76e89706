"""``rebut doctor``: which layout engines are there, and which is used for what."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import click

from .completing import engines
from .version import version

if TYPE_CHECKING:
    from rich.table import Table

    from rebut.rendering.engines.status import Status, Use

__all__ = ["verb"]


@click.command("doctor")
@click.option(
    "--engine", metavar="ENGINE", shell_complete=engines, help="The engine that you would name to rebut draw."
)
def verb(engine: str | None) -> int:
    """Say which layout engines are there, and which is used for which format.

    The exit code is 0 where an SVG can be drawn, else 1.
    """
    from rich.console import Console

    from rebut.rendering.engines.status import available, uses

    used = uses(engine)
    console = Console(highlight=False, emoji=False, markup=False)
    console.print(f"rebut {version()}, Python {platform.python_version()}, {platform.platform(terse=True)}")
    console.print()
    console.print(_engines(available()))
    console.print()
    console.print(_formats(used))
    return int(not next(use for use in used if use.format == "svg").engine)


def _engines(statuses: tuple[Status, ...]) -> Table:
    table = _table("layout engine", "version", "where")
    for status in statuses:
        where = status.program if status.found else f"not there: {status.mend}"
        table.add_row(*map(_plain, (status.name, status.version or ("?" if status.found else "-"), where)))
    return table


def _formats(used: tuple[Use, ...]) -> Table:
    table = _table("format", "drawn by", "because")
    for use in used:
        table.add_row(*map(_plain, (use.format, use.engine or "nothing", use.why or use.problem)))
    table.add_row("dot", "rebut itself", "DOT text needs no engine")
    return table


def _table(*heads: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in heads[:-1]:
        table.add_column(head, no_wrap=True, overflow="ignore")
    table.add_column(heads[-1], overflow="fold")
    return table


def _plain(text: str) -> str:
    from rebut.rendering.escaping import printable

    return printable(text)
