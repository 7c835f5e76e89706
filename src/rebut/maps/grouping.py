"""The groups of a map: which sections are groups, what is in them, and closing those that are to be closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from rebut.findings import Finding, Level
from rebut.model.frozen import Frozen

from .colouring import by_level, resolved
from .mapped import Edge, Grouped, Node
from .outline import Outline, Section
from .settings import Settings

__all__ = ["closed", "group_of", "grouped", "mark"]


def mark(outline: Outline, settings: Settings) -> None:
    """Say of each section whether it is a group, and whether it is closed."""
    least = outline.deepest - settings.group_depth + 1
    for section in outline.sections:
        told = None if settings.ignore_is_group else _flag(section, "isGroup", outline)
        if settings.ignore_is_closed:
            section.closed = False
        if settings.sections is not None and not section.formed:
            if heading := settings.sections.get(section.title):
                told, section.closed = heading.is_group, heading.is_closed
            elif told is None:
                told = False
        section.is_group = section.level >= least if told is None else told


def _flag(section: Section, key: str, outline: Outline) -> bool | None:
    value: Frozen = section.data.get(key)
    if value is None or isinstance(value, bool):
        return value
    message = f"{key} of {section.title!r} is true or false, not {value!r:.60}"
    outline.findings.append(Finding("RB831", message, level=Level.WARNING, about=(section.group,)))
    return None


def group_of(section: Section | None) -> Section | None:
    """The section, or the nearest one around it, that is a group."""
    while section is not None and not section.is_group:
        section = section.parent
    return section


def grouped(outline: Outline, nodes: Iterable[tuple[str, Section | None]], settings: Settings) -> list[Grouped]:
    """The groups in which something is, with what is in them; outer ones first. Of what is shown, ids are given."""
    scheme = settings.group_color_scheme
    font = resolved(settings.group_font_color, settings.color_scheme)
    members: dict[str, list[str]] = {}
    needed: dict[str, None] = {}
    for node, section in nodes:
        if section is not None:
            members.setdefault(section.id, []).append(node)
        around = section
        while around is not None and around.id not in needed:
            needed[around.id] = None
            around = group_of(around.parent)
    found: dict[str, Grouped] = {}
    for section in outline.sections:
        if section.id in needed:
            parent = group_of(section.parent)
            level = found[parent.id].level + 1 if parent else 1
            outer = parent.id if parent else ""
            if parent:
                members.setdefault(parent.id, []).append(section.id)
            color = section.color if section.colored else by_level(scheme, level)
            made = Grouped(
                section.id, section.title, section.group, level, outer, color, font, section.closed,
                colored=section.colored,
            )  # fmt: skip
            found[section.id] = made
    return [attrs.evolve(one, members=tuple(members.get(one.id, ()))) for one in found.values()]


def closed(
    nodes: list[Node], groups: list[Grouped], edges: list[Edge]
) -> tuple[list[Node], list[Grouped], list[Edge], tuple[str, ...]]:
    """The same with closed groups as boxes: arrows over their border lead to them, those within are gone."""
    shut = _shut(groups)
    if not shut:
        return nodes, groups, edges, ()
    doors = {node.id: shut[node.group] for node in nodes if node.group in shut}
    left = [node for node in nodes if node.id not in doors]
    hidden = tuple([node.node for node in nodes if node.id in doors])
    outer = [group for group in groups if shut.get(group.id, group.id) == group.id]
    moved = [attrs.evolve(edge, source=_door(doors, edge.source), target=_door(doors, edge.target)) for edge in edges]
    kept = [new for old, new in zip(edges, moved, strict=True) if new.source != new.target or old.source not in doors]
    return left, outer, kept, tuple(dict.fromkeys(hidden))


def _door(doors: Mapping[str, str], id: str) -> str:
    return doors.get(id, id)


def _shut(groups: Iterable[Grouped]) -> dict[str, str]:
    """Id of a group -> the outermost closed group that it is, or lies in."""
    found: dict[str, str] = {}
    for group in groups:
        if group.parent in found:
            found[group.id] = found[group.parent]
        elif group.closed:
            found[group.id] = group.id
    return found
