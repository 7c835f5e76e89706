"""What all places of a statement or an argument say of it together, and what data says of a relation or a step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from rebut.files.parsed import Parsed, Value
from rebut.files.places import Path
from rebut.findings import Finding
from rebut.formats.native.shapes import Shape
from rebut.model import Citation, Role, Text

from .faults import Fault
from .records import Member, Related, Step, Subject
from .reserved import ARGUMENT, CLAIM, CONCLUSION, EXACT, INFERENCE, MAPPING, PREMISE, merged, taken
from .tree import Form
from .wording import text_of, untagged

__all__ = ["Facts", "Reader"]


@attrs.define
class Facts:
    """Fields of a node, by name, and the data that is left."""

    fields: dict[str, Any] = attrs.field(factory=dict)
    texts: list[Text] = attrs.field(factory=list)
    wordings: set[str] = attrs.field(factory=set)
    """The same texts, plain and without their tags."""
    tags: dict[str, None] = attrs.field(factory=dict)
    canonical: int | None = None
    part: dict[str, Any] = attrs.field(factory=dict)
    """Of a relation: fields of its source as a reason."""
    exact: dict[str, Any] = attrs.field(factory=dict)
    """What is to stand instead of what was read, where Argdown cannot say it."""
    _said: list[Value] = attrs.field(factory=list)
    _cited: list[tuple[Citation, ...]] = attrs.field(factory=list)

    def take(self, fields: Mapping[str, Any], data: Mapping[str, Value]) -> None:
        """Add what was read later: citations are gathered, other fields take the last value, data is merged."""
        for name, value in fields.items():
            if name == "cites":
                self._cited += [value] if value else []
            elif name != "id" or name not in self.fields:
                self.fields[name] = value
        if data:
            self._said.append(dict(data))

    @property
    def data(self) -> Value:
        """What all places say in data, without what became of it."""
        return merged(self._said)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The citations, with names for ids."""
        if len(self._cited) == 1:
            return self._cited[0]
        return tuple(dict.fromkeys([one for given in self._cited for one in given]))


class Reader:
    """Reads facts out of data, and keeps what is wrong with them."""

    __slots__ = ("faults", "findings", "lines", "texts")

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        self.findings: list[Finding] = []
        self.lines: dict[int, dict[str, Any]] = {}
        """By the identity of a member: its fields as a line of a structure."""
        self.texts: dict[int, Text] = {}
        """By the identity of a member: its text, where it has one."""

    def subject(self, subject: Subject) -> Facts:
        """What all places say together."""
        facts = Facts()
        for member in subject.members:
            facts.tags.update(dict.fromkeys(member.content.tags))
            self._text(member, facts)
            if member.data is not None:
                self._data(member, member.data, facts)
        return facts

    def _text(self, member: Member, facts: Facts) -> None:
        if member.form is Form.REFERENCE:
            return
        text = self.texts[id(member)] = text_of(member.content, member.raw)
        if not text.plain:
            return
        words = untagged(text)
        if facts.wordings and words not in facts.wordings:
            self.faults.append(Fault("RB143", member.start, member.end, member.subject.title))
        facts.wordings.add(words)
        facts.texts.append(text)

    def _data(self, member: Member, data: Parsed, facts: Facts) -> None:
        shapes = _shapes(member)
        link = member.related is not None and _has_mapping(data, "link")
        if member.related is not None and not link:
            shapes = {**shapes, "link": MAPPING}
        fields, rest = self._taken(data, shapes, without=("link",) if link else ())
        self.lines[id(member)] = {name: fields.pop(name) for name in [*PREMISE, *CONCLUSION] if name in fields}
        if fields.pop("isCanonical", False) and id(member) in self.texts and self.texts[id(member)].plain:
            facts.canonical = len(facts.texts) - 1
        fields.pop("isInGroup", None)
        self._take(facts, fields, rest, data)

    def related(self, related: Related, shapes: Mapping[str, Shape]) -> Facts:
        """What the data under a relation says of it."""
        facts = Facts()
        for data in related.links:
            if _has_mapping(data, "link"):
                fields, rest = self._taken(data, shapes, under=("link",))
                if fields.pop("reason", None) is not None:
                    facts.part.update(self._taken(data, PREMISE, under=("link", "reason"))[0])
                facts.take(fields, rest)
        return facts

    def step(self, step: Step) -> Facts:
        """What the data of an inference says of it."""
        facts = Facts()
        if step.data is not None:
            fields, rest = self._taken(step.data, INFERENCE)
            self._take(facts, fields, rest, step.data)
        return facts

    def heading(self, data: Parsed | None, shapes: Mapping[str, Shape]) -> Facts:
        """What the data of a heading says of it."""
        facts = Facts()
        if data is not None:
            fields, rest = self._taken(data, shapes)
            self._take(facts, fields, rest, data)
        return facts

    def _take(self, facts: Facts, fields: dict[str, Any], rest: dict[str, Value], data: Parsed) -> None:
        if fields.pop("exact", None) is not None:
            exact, unknown = self._taken(data, EXACT, under=("exact",))
            facts.exact.update(exact)
            rest = {**rest, "exact": unknown} if unknown else rest
        facts.take(fields, rest)

    def _taken(
        self, data: Parsed, shapes: Mapping[str, Shape], *, under: Path = (), without: Iterable[str] = ()
    ) -> tuple[dict[str, Any], dict[str, Value]]:  # fmt: skip
        found = taken(data, shapes, under=under, without=without)
        self.findings.extend(found.findings)
        return found.fields, found.rest


def _shapes(member: Member) -> Mapping[str, Shape]:
    if member.subject.argument:
        return ARGUMENT
    if member.structure is None:
        return CLAIM
    return _PREMISE_LINE if member.role is Role.PREMISE else _CONCLUSION_LINE


_PREMISE_LINE = {**CLAIM, **PREMISE}
_CONCLUSION_LINE = {**CLAIM, **CONCLUSION}


def _has_mapping(data: Parsed, key: str) -> bool:
    return isinstance(data.value, dict) and isinstance(data.value.get(key), dict)
