"""Groups as frames around boxes, one within the other."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from rebut.rendering.picture import Frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rebut.model import Group

    from .sheet import Sheet

__all__ = ["framed", "groups_of_boxes"]


def groups_of_boxes(sheet: Sheet) -> dict[str, str]:
    """Key of each box that is in an open group -> id of the group."""
    folded = sheet.plan.folded
    group_of = {
        member: group.id
        for group in sheet.plan.related.groups
        if not group.closed and group.id not in folded
        for member in group.members
    }
    found: dict[str, str] = {}
    for key, members in sheet.members.items():
        if (group_id := next((group_of[id] for id in members if id in group_of), None)) is not None:
            found[key] = group_id
    return found


def framed(sheet: Sheet, group_of: dict[str, str]) -> tuple[Frame, ...]:
    """The outermost frames, with the frames inside; groups without a box have none."""
    groups = {group.id: group for group in sheet.plan.related.groups if not group.closed}
    inner = {member for group in groups.values() for member in group.members}
    boxes: dict[str, list[str]] = {}
    for key, group_id in group_of.items():
        boxes.setdefault(group_id, []).append(key)
    return _frames([group.id for group in groups.values() if group.id not in inner], groups, boxes, count(1))


def _frames(
    ids: Iterable[str], groups: dict[str, Group], boxes: dict[str, list[str]], numbers: Iterator[int]
) -> tuple[Frame, ...]:
    found = []
    for group in [groups[id] for id in ids if id in groups]:
        number = next(numbers)
        inner = _frames(group.members, groups, boxes, numbers)
        own = tuple(boxes.get(group.id, ()))
        if own or inner:
            found.append(Frame(f"g{number}", group.title, own, inner, group.id))
    return tuple(found)
