"""A debate in the shape of Argdown's own JSON export, as sets, to be compared with what Argdown makes of a document.

Argdown numbers what has no title in document order, as ``Untitled 1`` …, and keeps the spaces around a text; both are
told here from the document of the debate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from rebut.formats.argdown.reading import Written
from rebut.formats.argdown.tree import Form
from rebut.model import (
    Argument,
    Claim,
    Conflict,
    ConflictKind,
    Debate,
    Group,
    Inference,
    Link,
    Node,
    Occurrence,
    Rebuttal,
    Role,
    Support,
    Undercut,
    thaw,
)

ROLES = {
    Role.STATEMENT: "top-level-statement",
    Role.RELATION: "relation-statement",
    Role.PREMISE: "premise",
    Role.INTERMEDIARY_CONCLUSION: "intermediary-conclusion",
    Role.MAIN_CONCLUSION: "main-conclusion",
    Role.ITEM: None,
    Role.ARGUMENT: "argument-description",
}
READ = {"isCanonical", "isInGroup", "isClosed", "uses"}
"""Data that says something about the reading, and is no data of a node."""

Member = tuple[str | None, str, tuple[str, ...], str]


def expected(export: Mapping[str, Any]) -> dict[str, Any]:
    """What an export of Argdown says."""
    sections = _section_titles(export.get("sections") or [])
    return {
        "statements": {title: _their_subject(one, sections) for title, one in export["statements"].items()},
        "arguments": {title: _their_argument(one, sections) for title, one in export["arguments"].items()},
        "relations": Counter(_their_relation(one) for one in export["relations"]),
    }


def _section_titles(sections: list[dict[str, Any]]) -> dict[str | None, str]:
    found: dict[str | None, str] = {}
    waiting = list(sections)
    while waiting:
        section = waiting.pop()
        found[section["id"]] = section["title"]
        waiting += section.get("children", ())
    return found


def _their_subject(one: Mapping[str, Any], sections: Mapping[str | None, str]) -> dict[str, Any]:
    return {
        "members": sorted((_their_member(member) for member in one["members"]), key=repr),
        "tags": sorted(one.get("tags") or ()),
        "data": _plain(one.get("data")),
        "section": sections.get(one.get("section"), ""),
    }


def _their_member(member: Mapping[str, Any]) -> Member:
    return member.get("role"), member.get("text") or "", tuple(member.get("tags") or ()), repr(member.get("data") or {})


def _their_argument(one: Mapping[str, Any], sections: Mapping[str | None, str]) -> dict[str, Any]:
    steps = []
    for line in one.get("pcs") or ():
        inference = line.get("inference")
        rules = (tuple(inference.get("inferenceRules") or ()), _plain(inference.get("data"))) if inference else None
        steps.append((line["title"], line["role"], rules))
    return {**_their_subject(one, sections), "steps": steps}


def _their_relation(one: Mapping[str, Any]) -> tuple[str, ...]:
    ends = (one["fromType"], one["from"]), (one["toType"], one["to"], str(one.get("conclusionIndex", "")))
    return _relation(one["relationType"], *ends)


def _relation(kind: str, source: tuple[str, ...], target: tuple[str, ...]) -> tuple[str, ...]:
    if kind in {"contradictory", "contrary"}:
        source, target = sorted((source[:2], target[:2]))
    return kind, *source, *target


def _plain(data: Mapping[str, Any] | None) -> dict[str, Any]:
    return {key: value for key, value in (data or {}).items() if key not in READ}


def exported(debate: Debate) -> dict[str, Any]:
    """The same, of a debate that was read from an Argdown document."""
    return _Export(debate).whole()


class _Export:
    def __init__(self, debate: Debate) -> None:
        assert debate.document is not None
        self.debate = debate
        self.document = debate.document
        layout: Any = self.document.layout
        self.written: list[tuple[Occurrence, Written]] = list(
            zip(self.document.occurrences, layout.written, strict=True)
        )
        self.titles = self._titles()

    def whole(self) -> dict[str, Any]:
        return {
            "statements": {self.titles[claim.id]: self._subject(claim) for claim in self.debate.claims},
            "arguments": {self.titles[one.id]: self._argument(one) for one in self.debate.arguments},
            "relations": Counter(self._relations()),
        }

    def _titles(self) -> dict[str, str]:
        """Titles by id, those that have none numbered in the order of their places."""
        nodes: list[Node] = [*self.debate.claims, *self.debate.arguments]
        titled = {node.id: node.title for node in nodes if isinstance(node, (Claim, Argument))}
        places = [(self._place(id), id) for id, title in titled.items() if not title]
        numbered = {id: f"Untitled {number}" for number, (_, id) in enumerate(sorted(places), 1)}
        return {**titled, **numbered}

    def _place(self, id: str) -> float:
        """Where a node stands first; an argument without a title just before its first line."""
        own = [one.start for one in self.document.occurrences if one.node == id]
        lines = [one.start - 0.5 for one in self.document.occurrences if one.argument == id]
        return min(own or lines)

    def _subject(self, node: Claim | Argument) -> dict[str, Any]:
        found = [self._member(*one) for one in self.written if one[0].node == node.id]
        self._check_texts(node)
        groups = [group for group in self.debate.all(Group) if node.id in group.members]
        return {
            "members": sorted(found, key=repr),
            "tags": sorted(node.tags),
            "data": thaw(node.data),
            "section": groups[0].title if groups else "",
        }

    def _check_texts(self, node: Claim | Argument) -> None:
        """The wordings of the node are those of its definitions, without the spaces around them."""
        given = [one.text.strip() for at, one in self.written if at.node == node.id and one.form is not Form.REFERENCE]
        assert sorted(text.plain for text in node.texts) == sorted(text for text in given if text)

    def _member(self, occurrence: Occurrence, written: Written) -> Member:
        return ROLES[occurrence.role], written.text, written.tags, repr(written.data or {})

    def _argument(self, argument: Argument) -> dict[str, Any]:
        lines = list(argument.lines)
        last = lines[-1] if lines else None
        return {**self._subject(argument), "steps": [self._step(line, last=line is last) for line in lines]}

    def _step(self, line: Any, *, last: bool) -> tuple[str, str, Any]:
        if not isinstance(line, Inference):
            return self.titles[line.claim], "premise", None
        role = "main-conclusion" if last else "intermediary-conclusion"
        return self.titles[line.conclusion], role, (line.rules, thaw(line.data))

    def _relations(self) -> Iterator[tuple[str, ...]]:
        for node in self.debate:
            if isinstance(node, Conflict):
                kind = "contradictory" if node.kind is ConflictKind.CONTRADICTORY else "contrary"
                yield _relation(kind, *[("equivalence-class", self.titles[claim]) for claim in node.claims])
            elif isinstance(node, Link):
                yield _relation(_kind(node), self._end(node.sources[0].claim)[:2], self._end(node.target))

    def _end(self, id: str) -> tuple[str, str, str]:
        node = self.debate.nodes.get(id) or self.debate.find(id, Inference)
        if isinstance(node, Inference):
            owner = self.debate.owner(node)
            return "inference", self.titles[owner.id], str(owner.lines.index(node))
        return "argument" if isinstance(node, Argument) else "equivalence-class", self.titles[id], ""


def _kind(link: Link) -> str:
    kinds: dict[type[Link], str] = {Support: "support", Rebuttal: "attack", Undercut: "undercut"}
    strictly = link.strict and isinstance(link, Support)
    return "entails" if strictly else kinds[type(link)]
