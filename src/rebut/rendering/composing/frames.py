"""Groups as frames around boxes, one within the other."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import attrs

from rebut.errors import DebateError
from rebut.rendering.picture import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rebut.model import Group

    from .sheet import Sheet

__all__ = ["framed", "groups_of_boxes"]

DEEPEST = 200
"""Frames within frames that are drawn; each is a call within a call, here and in what writes them."""


def groups_of_boxes(sheet: Sheet) -> dict[str, str]:
    """Key of each box that is in an open group -> id of the group."""
    group_of = {member: group.id for group in _open(sheet) for member in group.members}
    found: dict[str, str] = {}
    for key, members in sheet.members.items():
        if (group_id := next((group_of[id] for id in members if id in group_of), None)) is not None:
            found[key] = group_id
    return found


def _open(sheet: Sheet) -> list[Group]:
    """The groups that are drawn as frames; a heading marked ``isGroup: false`` lets its members out."""
    folded = sheet.plan.folded
    groups = [group for group in sheet.plan.related.groups if not group.closed and group.id not in folded]
    through = {group.id: group for group in groups if group.data.get("isGroup") is False}
    held = [group for group in groups if group.id not in through]
    return [attrs.evolve(group, members=_members(group, through)) for group in held] if through else held


def _members(group: Group, through: dict[str, Group]) -> list[str]:
    """The members of a group, with those of the groups in it that are no frames."""
    found: list[str] = []
    waiting = list(reversed(group.members))
    while waiting:
        id = waiting.pop()
        if id in through:
            waiting.extend(reversed(through[id].members))
        else:
            found.append(id)
    return found


def framed(sheet: Sheet, group_of: dict[str, str]) -> tuple[Frame, ...]:
    """The outermost frames, with the frames inside; groups without a box have none."""
    groups = {group.id: group for group in _open(sheet)}
    inner = {member for group in groups.values() for member in group.members}
    boxes: dict[str, list[str]] = {}
    for key, group_id in group_of.items():
        boxes.setdefault(group_id, []).append(key)
    return _frames([group.id for group in groups.values() if group.id not in inner], groups, boxes, count(1), 1)


def _frames(
    ids: list[str], groups: dict[str, Group], boxes: dict[str, list[str]], numbers: Iterator[int], depth: int
) -> tuple[Frame, ...]:
    if ids and depth > DEEPEST:
        raise DebateError(f"groups are nested more than {DEEPEST} deep", "close one of them, or draw a view")
    found = []
    for group in [groups[id] for id in ids if id in groups]:
        number = next(numbers)
        inner = _frames([id for id in group.members if id in groups], groups, boxes, numbers, depth + 1)
        own = tuple(boxes.get(group.id, ()))
        if own or inner:
            found.append(Frame(f"g{number}", group.title, own, inner, group.id))
    return tuple(found)
