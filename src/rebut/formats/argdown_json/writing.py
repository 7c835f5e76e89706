"""Writes a debate as Argdown's tool exports it: places, relations, sections, tags, and the map."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rebut.files.json_writing import dump_json
from rebut.formats._format import Written
from rebut.maps import (
    ArgdownMap,
    Argued,
    Outline,
    Part,
    Section,
    Settings,
    Stated,
    outline,
    settings,
    traced,
)
from rebut.maps.colouring import Colouring
from rebut.model import Debate

from .losses import losses
from .members import Members
from .relations import relation_records

__all__ = ["dump"]


def dump(debate: Debate) -> Written:
    """The debate as Argdown JSON, and what that cannot carry."""
    chosen = settings(debate.data, debate.document)
    found = outline(debate, chosen)
    members = Members(debate, found)
    value = _Export(found, chosen, members).value(traced(found, chosen, close=False))
    value["relations"] += members.left()
    if front := members.front():
        value["frontMatter"] = front
    return dump_json(value), losses(debate, members.same)


class _Export:
    def __init__(self, found: Outline, chosen: Settings, members: Members) -> None:
        self.found = found
        self.chosen = chosen
        self.members = members
        self.colours = Colouring(found, chosen)

    def value(self, made: ArgdownMap) -> dict[str, Any]:
        found = self.found
        return {
            "arguments": {one.title: self._argument(one) for one in found.arguments},
            "statements": {one.title: self._statement(one) for one in found.statements},
            "relations": relation_records(found.relations),
            "map": _map(made),
            "sections": [self._section(section) for section in found.sections if section.parent is None],
            "tags": {tag: self._tag(tag, number) for tag, number in found.tags.items()},
        }

    def _statement(self, one: Stated) -> dict[str, Any]:
        record: dict[str, Any] = {"type": "equivalence-class", "title": one.title, **_is_titled(one)}
        record["relations"] = relation_records(one.relations)
        record["members"] = self.members.of_statement(one)
        record.update(_uses(one, record["members"]))
        record.update(self._common(one, self.chosen.statement_font_color))
        return record

    def _argument(self, one: Argued) -> dict[str, Any]:
        record: dict[str, Any] = {"type": "argument", "title": one.title, **_is_titled(one)}
        record["relations"] = relation_records(one.relations)
        record["members"] = self.members.of_argument(one)
        record["pcs"] = self.members.lines(one)
        record.update(_span(record["pcs"]))
        record.update(self._common(one, self.chosen.argument_font_color))
        return record

    def _common(self, one: Stated | Argued, font: str | int) -> dict[str, Any]:
        tags, data = self.members.tags(one), self.members.data(one)
        said = {
            "section": one.section.id if one.section else None,
            "tags": list(tags),
            "data": data,
            "fontColor": self.colours.font(font),
            "color": one.color,
        }
        return _given(said)

    def _section(self, section: Section) -> dict[str, Any]:
        record: dict[str, Any] = {
            "type": "section",
            "id": section.id,
            "level": section.level,
            "title": section.title.strip(),
            "children": [self._section(child) for child in section.children],
        }
        heading = self.members.heading(section)
        said = {
            "parent": section.parent.id if section.parent else None,
            "tags": list(dict.fromkeys(section.tags)),
            "isGroup": section.is_group,
            "isClosed": section.closed or None,
            "fontColor": self.colours.font(self.chosen.group_font_color),
            "color": section.color,
        }
        return {**record, **heading, **_given(said)}

    def _tag(self, tag: str, number: int) -> dict[str, Any]:
        if not (self.chosen.colorize_by_tag or self.chosen.colorize_groups_by_tag):
            return {"tag": tag, "cssClass": _css_class(tag), "occurrenceIndex": number}
        own = self.chosen.tag_colors.get(tag)
        said = {"color": self.colours.tag(tag), "priority": own.priority if own and own.priority else None}
        return {"tag": tag, "cssClass": _css_class(tag), "occurrenceIndex": number, **_given(said)}


_LIKE_A_NUMBER = re.compile(r"Untitled [1-9][0-9]*")


def _is_titled(one: Stated | Argued) -> dict[str, bool]:
    """That a title is one, where it looks like the number of what has none."""
    return {"titled": True} if one.titled and _LIKE_A_NUMBER.fullmatch(one.title) else {}


def _given(said: Mapping[str, Any]) -> dict[str, Any]:
    """What is said: neither nothing nor an empty list or mapping."""
    return {key: value for key, value in said.items() if value is not None and value not in ([], {})}


_USES = {
    Part.PREMISE: "isUsedAsPremise",
    Part.INTERMEDIARY_CONCLUSION: "isUsedAsIntermediaryConclusion",
    Part.MAIN_CONCLUSION: "isUsedAsMainConclusion",
}


def _uses(one: Stated, members: Iterable[Mapping[str, Any]]) -> dict[str, bool]:
    """How a statement is used anywhere."""
    found = {_USES[line.part]: True for line in one.uses}
    roles = {member.get("role") for member in members}
    if one.top:
        found["isUsedAsTopLevelStatement"] = True
    if "relation-statement" in roles:
        found["isUsedAsRelationStatement"] = True
    if "isUsedAsMainConclusion" in found:
        found.setdefault("isUsedAsIntermediaryConclusion", False)
    return found


_SPAN = ("startLine", "startColumn", "endLine", "endColumn")


def _span(lines: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Where a structure stands: from the begin of its first line to the end of its last."""
    if not lines or "startLine" not in lines[0] or "endLine" not in lines[-1]:
        return {}
    return {key: lines[0 if key.startswith("start") else -1][key] for key in _SPAN}


def _css_class(tag: str) -> str:
    """The tag as a class of style sheets."""
    found = f"tag-{tag}".lower()
    for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        found = found.replace(letter, plain)
    return re.sub(r"[^a-z0-9-]", "", re.sub(r"\s", "-", found))


# the map


def _map(made: ArgdownMap) -> dict[str, Any]:
    """The map as a tree: groups with what is in them, and then what is in none."""
    records: dict[str, dict[str, Any]] = {}
    for node in made.nodes:
        said = {
            "labelTitle": node.label or None,
            "labelText": node.wording,
            "tags": list(dict.fromkeys(node.tags)),
            "color": node.color,
            "fontColor": node.font_color,
        }
        kind = f"{node.kind}-map-node"
        records[node.id] = {"id": node.id, "title": node.title, "type": kind, **_given(said)}
    for group in made.groups:
        whether = {"isClosed": True} if group.closed else {}
        said = {"color": group.color, "fontColor": group.font_color, "parent": group.parent or None}
        record = {"id": group.id, "title": group.title, "type": "group-map-node", **_given(said), **whether}
        records[group.id] = {**record, "level": group.level, "labelTitle": group.title}
    for group in made.groups:
        records[group.id]["children"] = [records[id] for id in group.members]
    roots = [records[group.id] for group in made.groups if not group.parent]
    return {
        "nodes": [*roots, *[records[node.id] for node in made.nodes if not node.group]],
        "edges": [
            {
                "id": edge.id,
                "type": "map-edge",
                "relationType": str(edge.kind),
                "from": edge.source,
                "to": edge.target,
                **_given(
                    {
                        "fromEquivalenceClass": edge.from_statement or None,
                        "toEquivalenceClass": edge.to_statement or None,
                    }
                ),
            }
            for edge in made.edges
        ],
    }
