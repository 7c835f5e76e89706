"""Closed groups: what disappears into which box."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rebut.model import Group

    from .relating import Reason, Related

__all__ = ["folded"]


def folded(related: Related) -> dict[str, str]:
    """Id of each node inside of a closed group -> id of the outermost closed one.

    A claim that serves nothing but what is inside goes with it, and so does a reason all of whose claims are.
    """
    closed = [group for group in related.groups if group.closed]
    if not closed:
        return {}
    groups = {group.id: group for group in related.groups}
    inner = {member for group in closed for member in _inside(group, groups)}
    found: dict[str, str] = {}
    for group in closed:
        if group.id not in inner:
            found |= dict.fromkeys(_inside(group, groups), group.id)
    while _draw_in(related, found):
        pass
    homes = {reason.id: _home(reason, found) for reason in related.reasons}
    return found | {id: home for id, home in homes.items() if home}


def _inside(group: Group, groups: dict[str, Group]) -> list[str]:
    found, waiting = [], [group]
    while waiting:
        for member in waiting.pop().members:
            found.append(member)
            if member in groups:
                waiting.append(groups[member])
    return found


def _draw_in(related: Related, found: dict[str, str]) -> bool:
    """Take in the claims that only serve what is inside; whether there were any."""
    drawn = {}
    for claim, uses in related.uses.items():
        if claim not in found:
            homes = {_home(reason, found) for reason in uses}
            if len(homes) == 1 and (home := homes.pop()):
                drawn[claim] = home
    found |= drawn
    return bool(drawn)


def _home(reason: Reason, found: dict[str, str]) -> str:
    """Id of the closed group that a step or a link disappears into; "" for none.

    It does with its argument, or where all that it rests on is inside; an argument with a title stays as long as it
    leads out.
    """
    if not found:
        return ""
    argument = reason.argument
    if argument is not None and argument.id in found:
        return found[argument.id]
    ends = [source.claim for source in reason.sources]
    if argument is not None and (argument.title or argument.texts):
        ends.append(reason.target)
    homes = {found.get(id, "") for id in ends}
    return homes.pop() if len(homes) == 1 else ""
