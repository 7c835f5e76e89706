"""Which version of the program this is, as it was installed."""

from __future__ import annotations

import click

__all__ = ["show", "version"]


def version() -> str:
    """The installed version; the folder of a checkout that was never installed has none."""
    from importlib import metadata

    try:
        return metadata.version("rebut")
    except metadata.PackageNotFoundError:
        return "(not installed)"


def show(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:  # noqa: FBT001 -- what click calls
    """Say it and end, where it is asked for."""
    if asked:
        click.echo(f"rebut {version()}")
        ctx.exit()
