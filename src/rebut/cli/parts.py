"""What of a debate is drawn: all of it, what is near something, or a picture for each group."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from .sources import STREAM

if TYPE_CHECKING:
    from rebut.model import Debate, Group

__all__ = ["Part", "options", "parts"]


@attrs.frozen
class Part:
    """A part of a debate, the file that it is drawn into, and what it is called."""

    debate: Debate
    out: str
    title: str = ""


def options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what is drawn."""
    for option in reversed(_OPTIONS):
        verb = option(verb)
    return verb


_OPTIONS = (
    click.option(
        "--focus",
        metavar="REF",
        multiple=True,
        help="Draw what hangs together with this claim, argument or group: its title, text or id.",
    ),
    click.option("--hops", metavar="N", type=click.IntRange(min=0), help="How many relations away from the focus."),
    click.option("--depth", metavar="N", type=click.IntRange(min=0), help="How many levels of reasons below it."),
    click.option("--only", metavar="WHICH", type=click.Choice(["supports", "attacks"]), help="supports or attacks."),
    click.option("--by-group", is_flag=True, help="Draw each group into a file of its own: OUT-1, OUT-2 and so on."),
)


def parts(
    debate: Debate, out: str, *, focus: tuple[str, ...], hops: int | None, depth: int | None, only: str | None,
    by_group: bool,
) -> Iterator[Part]:  # fmt: skip
    """The parts to be drawn, in their order.

    Raises `UnknownName` for a focus that is not there.
    """
    if by_group:
        _refuse(out, focus)
        yield from _by_group(debate, out, 1 if hops is None else hops, only)
    elif focus or hops is not None or depth is not None or only:
        yield Part(debate.view(focus=focus or None, hops=hops, depth=depth, only=only), out)
    else:
        yield Part(debate, out)


def _refuse(out: str, focus: tuple[str, ...]) -> None:
    if focus:
        raise click.UsageError("--by-group draws all groups, --focus one thing", click.get_current_context())
    if out == STREAM:
        raise click.UsageError("--by-group writes several files: name one with -o", click.get_current_context())


def _by_group(debate: Debate, out: str, hops: int, only: str | None) -> Iterator[Part]:
    """A part for each group that is in no other one, with what is next to it, and one for what is in none."""
    from rebut.model import Group

    groups = debate.all(Group)
    inner = {member for group in groups for member in group.members}
    outer = [group for group in groups if group.id not in inner]
    if not outer:
        yield Part(debate.view(only=only), out)
        return
    for number, group in enumerate(outer, 1):
        yield Part(debate.view(focus=group, hops=hops, only=only), _numbered(out, number), group.title)
    if rest := _rest(debate, groups):
        yield Part(debate.view(focus=rest, hops=hops, only=only), _numbered(out, len(outer) + 1))


def _numbered(out: str, number: int) -> str:
    path = Path(out)
    return str(path.with_name(f"{path.stem}-{number}{path.suffix}"))


def _rest(debate: Debate, groups: tuple[Group, ...]) -> list[str]:
    """The claims and arguments that are in no group."""
    held = {member for group in groups for member in group.members}
    return [node.id for node in (*debate.claims, *debate.arguments) if node.id not in held]
