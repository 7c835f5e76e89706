"""Groups as frames around boxes, one within the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebut.rendering.picture import Frame

if TYPE_CHECKING:
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
    found = [_frame(group, groups, boxes) for group in groups.values() if group.id not in inner]
    return tuple([frame for frame in found if frame is not None])


def _frame(group: Group, groups: dict[str, Group], boxes: dict[str, list[str]]) -> Frame | None:
    held = [_frame(groups[member], groups, boxes) for member in group.members if member in groups]
    frames = tuple([frame for frame in held if frame is not None])
    own = tuple(boxes.get(group.id, ()))
    return Frame(group.id, group.title, own, frames) if own or frames else None
