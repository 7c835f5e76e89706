"""``--set NAME=VALUE``: the settings of a style, each as it would stand in the front matter of a document."""

from __future__ import annotations

import click

__all__ = ["option"]


def _settings(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> dict[str, object]:
    """Names and values; of what is set twice, the last counts."""
    return dict([_read(one, ctx, param) for one in given])


def _read(one: str, ctx: click.Context, param: click.Parameter) -> tuple[str, object]:
    name, equals, value = one.partition("=")
    if not (equals and name.strip()):
        raise click.BadParameter(f"{one!r} is no NAME=VALUE, such as groupDepth=3", ctx, param)
    return name.strip(), value.strip() if value.lstrip().startswith("#") else _value(name, value, ctx, param)


def _value(name: str, value: str, ctx: click.Context, param: click.Parameter) -> object:
    """What a value is in YAML: a number, true or false, a list, a mapping, or a text."""
    from rebut.files.yaml12 import read_yaml

    read = read_yaml(value)
    if not read.complete or read.findings:
        why = read.findings[0].message if read.findings else "it is not whole"
        raise click.BadParameter(f"the value of {name} cannot be read: {why}", ctx, param)
    return read.value


option = click.option(
    "--set",
    "settings",
    metavar="NAME=VALUE",
    multiple=True,
    callback=_settings,
    help="A setting of the style, such as statementSelectionMode=all; the value is YAML.",
)
