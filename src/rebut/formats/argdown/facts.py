"""What all places of a statement or an argument say of it together, and what data says of a relation or a step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import attrs

from rebut.files.parsed import Parsed, Value
from rebut.files.places import Path
from rebut.findings import Finding
from rebut.formats.native.shapes import Shape
from rebut.model import Citation, Role, Text
from rebut.model.frozen import EMPTY

from .faults import Fault
from .records import Member, Related, Step, Subject
from .reserved import ARGUMENT, CLAIM, CONCLUSION, EXACT, INFERENCE, MAPPING, PREMISE, merged, taken
from .wording import untagged

__all__ = ["Facts", "Reader"]


NOTHING: Mapping[str, Any] = MappingProxyType({})
"""What is not said, of most nodes nearly all: shared, as a dict each would cost more than all else that is read."""


@attrs.define
class Facts:
    """Fields of a node, by name, and the data that is left."""

    fields: dict[str, Any] = attrs.field(factory=dict)
    texts: Sequence[Text] = ()
    wordings: set[str] | None = None
    """The same texts, plain and without their tags, where there are several."""
    tags: Mapping[str, None] = NOTHING
    canonical: int | None = None
    part: Mapping[str, Any] = NOTHING
    """Of a relation: fields of its source as a reason."""
    exact: Mapping[str, Any] = NOTHING
    """What is to stand instead of what was read, where Argdown cannot say it."""
    _said: list[Value] | None = None
    _cited: list[tuple[Citation, ...]] | None = None

    @property
    def plain(self) -> bool:
        """Whether there is nothing but texts, tags, and data that stays data."""
        return not (self.fields or self.exact or self.part or self._cited)

    def take(self, fields: Mapping[str, Any], data: Mapping[str, Value]) -> None:
        """Add what was read later: citations are gathered, other fields take the last value, data is merged."""
        for name, value in fields.items():
            if name == "cites":
                self._cite(value)
            elif name != "id" or name not in self.fields:
                self.fields[name] = value
        if data:
            self._said = self._said if self._said is not None else []
            self._said.append(dict(data))

    def _cite(self, given: tuple[Citation, ...]) -> None:
        if given:
            self._cited = self._cited if self._cited is not None else []
            self._cited.append(given)

    def tag(self, tags: Iterable[str]) -> None:
        """Add tags."""
        if not isinstance(self.tags, dict):
            self.tags = {}
        self.tags.update(dict.fromkeys(tags))

    @property
    def data(self) -> Mapping[str, Any]:
        """What all places say in data, without what became of it."""
        if not self._said:
            return EMPTY
        both = merged(self._said)
        assert isinstance(both, dict)  # noqa: S101 -- of mappings alone
        return both

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The citations, with names for ids."""
        if not self._cited:
            return ()
        if len(self._cited) == 1:
            return self._cited[0]
        return tuple(dict.fromkeys([one for given in self._cited for one in given]))


class Reader:
    """Reads facts out of data, and keeps what is wrong with them."""

    __slots__ = ("faults", "findings", "lines", "nothing")

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        self.findings: list[Finding] = []
        self.nothing = Facts()
        """The facts of all relations and steps of which no data says more: most have none."""
        self.lines: dict[int, dict[str, Any]] = {}
        """By the identity of a member: its fields as a line of a structure."""

    def subject(self, subject: Subject) -> Facts:
        """What all places say together."""
        facts = Facts()
        for member in subject.members:
            if member.tags:
                facts.tag(member.tags)
            self._text(member, facts)
            if member.data is not None:
                self._data(member, member.data, facts)
        return facts

    def _text(self, member: Member, facts: Facts) -> None:
        text = member.text
        if text is None or not text.plain:
            return
        if isinstance(facts.texts, list):
            self._compare(member, text, facts)
            facts.texts.append(text)
        else:
            facts.texts = [text]

    def _compare(self, member: Member, text: Text, facts: Facts) -> None:
        """Say so where a second definition says something else."""
        if facts.wordings is None:
            facts.wordings = {untagged(facts.texts[0])}
        words = untagged(text)
        if words not in facts.wordings:
            self.faults.append(Fault("RB143", member.start, member.end, member.subject.title))
        facts.wordings.add(words)

    def _data(self, member: Member, data: Parsed, facts: Facts) -> None:
        shapes = _shapes(member)
        link = member.related is not None and _has_mapping(data, "link")
        if member.related is not None and not link:
            shapes = {**shapes, "link": MAPPING}
        fields, rest = self._taken(data, shapes, without=("link",) if link else ())
        self.lines[id(member)] = {name: fields.pop(name) for name in [*PREMISE, *CONCLUSION] if name in fields}
        if fields.pop("isCanonical", False) and member.text is not None and member.text.plain:
            facts.canonical = len(facts.texts) - 1
        fields.pop("isInGroup", None)
        self._take(facts, fields, rest, data)

    def related(self, related: Related, shapes: Mapping[str, Shape]) -> Facts:
        """What the data under a relation says of it."""
        if not related.links:
            return self.nothing
        facts = Facts()
        for data in related.links:
            if _has_mapping(data, "link"):
                fields, rest = self._taken(data, shapes, under=("link",))
                if fields.pop("reason", None) is not None:
                    facts.part = {**facts.part, **self._taken(data, PREMISE, under=("link", "reason"))[0]}
                facts.take(fields, rest)
        return facts

    def step(self, step: Step) -> Facts:
        """What the data of an inference says of it."""
        if step.data is None:
            return self.nothing
        facts = Facts()
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
            facts.exact = {**facts.exact, **exact}
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
