"""Tables in a terminal, and the same as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

__all__ = ["printable", "show_table"]

_WIDE = 120


def show_table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, markdown: bool = False) -> None:
    """A table on standard output."""
    if markdown:
        _markdown(heads, rows)
    else:
        _drawn(heads, rows)


def _drawn(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*heads, box=box.SIMPLE_HEAD, pad_edge=False)
    for cells in rows:
        table.add_row(*[Text(printable(cell)) for cell in cells])
    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console.width = _WIDE
    console.print(table)


def _markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rebut.rendering.escaping import markdown_text

    for cells in (heads, ("---",) * len(heads), *rows):
        click.echo(f"| {' | '.join([cell if cells[0] == '---' else markdown_text(cell) for cell in cells])} |")


def printable(text: str) -> str:
    """A text as a terminal may show it."""
    from rebut.rendering.escaping import printable as shown

    return shown(text)
