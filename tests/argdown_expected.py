"""What an export of Argdown says, as sets: statements, arguments, relations, and the map, without order and ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

Member = tuple[str | None, str, tuple[str, ...], str]


def expected(export: Mapping[str, Any]) -> dict[str, Any]:
    """What an export of Argdown says."""
    sections = _section_titles(export.get("sections") or [])
    nodes, titles = _nodes(export["map"]["nodes"])
    return {
        "statements": {title: _subject(one, sections) for title, one in export["statements"].items()},
        "arguments": {title: _argument(one, sections) for title, one in export["arguments"].items()},
        "relations": Counter(_relation(one) for one in export["relations"]),
        "nodes": nodes,
        "edges": Counter(_edge(one, titles) for one in export["map"]["edges"]),
        "tags": dict(export["tags"]),
    }


def differences(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """Where two of them differ, and in what, to be looked at."""
    found = {}
    for part, one in first.items():
        other = second[part]
        keys = [key for key in {**one, **other} if one.get(key) != other.get(key)]
        if keys:
            found[part] = [(key, one.get(key), other.get(key)) for key in keys]
    return found


def _section_titles(sections: list[dict[str, Any]]) -> dict[str | None, str]:
    found: dict[str | None, str] = {}
    waiting = list(sections)
    while waiting:
        section = waiting.pop()
        found[section["id"]] = section["title"]
        waiting += section.get("children", ())
    return found


def _subject(one: Mapping[str, Any], sections: Mapping[str | None, str]) -> dict[str, Any]:
    return {
        "members": sorted((_member(member) for member in one["members"]), key=repr),
        "tags": sorted(one.get("tags") or ()),
        "data": one.get("data") or {},
        "section": sections.get(one.get("section"), ""),
        "color": one.get("color"),
    }


def _member(member: Mapping[str, Any]) -> Member:
    tags, data = tuple(member.get("tags") or ()), repr(member.get("data") or {})
    return member.get("role"), member.get("text") or "", tags, data


def _argument(one: Mapping[str, Any], sections: Mapping[str | None, str]) -> dict[str, Any]:
    steps = []
    for line in one.get("pcs") or ():
        inference = line.get("inference")
        rules = (tuple(inference.get("inferenceRules") or ()), inference.get("data") or {}) if inference else None
        steps.append((line["title"], line["role"], rules))
    return {**_subject(one, sections), "steps": steps}


def _relation(one: Mapping[str, Any]) -> tuple[str, ...]:
    source = one["fromType"], one["from"]
    target = one["toType"], one["to"], str(one.get("conclusionIndex", ""))
    if one["relationType"] in {"contradictory", "contrary"}:
        return one["relationType"], *[word for end in sorted((source, target[:2])) for word in end]
    return one["relationType"], *source, *target


def _nodes(given: list[dict[str, Any]]) -> tuple[Counter[tuple[Any, ...]], dict[str, str]]:
    found: Counter[tuple[Any, ...]] = Counter()
    titles: dict[str, str] = {}
    for node, path in _walk(given, ()):
        titles[node["id"]] = node["title"]
        words = (node.get("labelTitle"), node.get("labelText") or None, node.get("color"))
        found[node["type"], node["title"], *words, path, tuple(node.get("tags") or ())] += 1
    return found, titles


def _walk(nodes: list[dict[str, Any]], path: tuple[str, ...]) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    for node in nodes:
        yield node, path
        yield from _walk(node.get("children") or [], (*path, node["title"]))


def _edge(one: Mapping[str, Any], titles: Mapping[str, str]) -> tuple[Any, ...]:
    said = one.get("fromEquivalenceClass"), one.get("toEquivalenceClass")
    return titles[one["from"]], one["relationType"], titles[one["to"]], *said
