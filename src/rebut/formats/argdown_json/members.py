"""The places of statements and arguments, as Argdown's tool exports them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from rebut.findings import Place
from rebut.formats.argdown.layout import Headed, Layout
from rebut.formats.argdown.layout import Written as Writing
from rebut.formats.argdown.reserved import merged
from rebut.maps import Argued, Line, Outline, Part, Section, Stated
from rebut.maps.occurring import Occurring
from rebut.maps.wordings import texts_of
from rebut.model import Debate, Inference, Leftover, Occurrence, RangeKind, Role, Text, TextRange, thaw
from rebut.model.frozen import FrozenMap

from .relations import relation_record

__all__ = ["Members"]

Span = tuple[int, int, int, int]

_ROLES = {
    Role.STATEMENT: "top-level-statement",
    Role.RELATION: "relation-statement",
    Role.PREMISE: "premise",
    Role.INTERMEDIARY_CONCLUSION: "intermediary-conclusion",
    Role.MAIN_CONCLUSION: "main-conclusion",
    Role.ARGUMENT: "argument-description",
}
_LINES = frozenset((Role.PREMISE, Role.INTERMEDIARY_CONCLUSION, Role.MAIN_CONCLUSION))


class Members:
    """Makes the records of places: of what is as it was read from the document, else from what the debate says."""

    def __init__(self, debate: Debate, found: Outline) -> None:
        self.debate = debate
        occurring = Occurring.of(debate)
        self.known = occurring.same
        layout = debate.document.layout if debate.document is not None else None
        self.layout = layout if isinstance(layout, Layout) else None
        self.same = self.layout is not None and _is_same(debate, self.layout)
        self.sections = {section.group: section.id for section in found.sections if section.group}
        self.places: dict[str, list[tuple[Occurrence, Writing]]] = {}
        self.written: dict[str, list[tuple[Occurrence, Writing]]] = {}
        """Lines of arguments."""
        self.numbers: dict[int, tuple[str, int]] = {}
        """By the identity of an occurrence: the argument of which it is a line, and its number there."""
        self.exploded = any(argument.step for argument in found.arguments)
        for occurrence, writing in occurring.places:
            pair = (occurrence, cast("Writing", writing))
            if occurrence.argument:
                before = self.written.setdefault(occurrence.argument, [])
                self.numbers[id(occurrence)] = (occurrence.argument, len(before))
                before.append(pair)
            if occurrence.node in occurring.same:
                self.places.setdefault(occurrence.node, []).append(pair)
        for pairs in self.places.values():
            pairs.sort(key=_nth)
        self.made: dict[int, dict[str, Any]] = {}
        """The record of a line, by its identity."""
        for line in [*[line for argument in found.arguments for line in argument.lines], *found.unused]:
            self.made[id(line)] = self._line(line)
        self.unused: dict[int, list[Line]] = {}
        for line in found.unused:
            self.unused.setdefault(id(line.statement), []).append(line)
        self.headings = {one.group: one for one in self.layout.headings if one.group} if self.layout else {}

    # what is said of the whole

    def front(self) -> dict[str, Any]:
        """What stands in the front matter: as it was read, or else the title and the data."""
        if self.same and self.layout is not None and isinstance(self.layout.front, dict):
            return self.layout.front
        title = {"title": self.debate.title} if self.debate.title else {}
        return {**title, **thaw(self.debate.data)}

    def left(self) -> list[Any]:
        """The relations of an export that lead nowhere, as they were read."""
        raws = [thaw(one.raw) for one in self.debate.all(Leftover) if one.format == "argdown-json"]
        lists = [raw.get("relations") for raw in raws if isinstance(raw, dict)]
        return [one for given in lists if isinstance(given, list) for one in given]

    def tags(self, one: Stated | Argued) -> tuple[str, ...]:
        """All tags of a statement or an argument."""
        if one.node.id in self.known:
            places = self.places.get(one.node.id, ())
            return tuple(dict.fromkeys([tag for _, writing in places for tag in writing.tags]))
        return tuple(dict.fromkeys(one.node.tags))

    def data(self, one: Stated | Argued) -> Any:  # noqa: ANN401 -- JSON-like
        """The data of all places, the later before the earlier."""
        if one.node.id not in self.known:
            texts, canonical = texts_of(one.node)
            flag = {"isCanonical": True} if canonical is not None and canonical != len(texts) - 1 else {}
            return {**thaw(one.node.data), **flag}
        return merged([writing.data for _, writing in self.places.get(one.node.id, ()) if writing.data is not None])

    # members

    def of_statement(self, one: Stated) -> list[dict[str, Any]]:
        """Every place of a statement."""
        lines = [self.made[id(line)] for line in (*one.uses, *self.unused.get(id(one), ()))]
        if one.node.id in self.known:
            return list(self._in_order(one, lines))
        return [*self._anew(one, lines), *lines]

    def _in_order(self, one: Stated, lines: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """All places as they are counted; where arguments are exploded, the lines come last."""
        later = dict(zip(self._keys(one), lines, strict=True))
        exploded = self.exploded
        for occurrence, writing in self.places.get(one.node.id, ()):
            if not occurrence.argument:
                yield self._member(occurrence, writing, one.title)
            elif not exploded and (record := later.pop(self.numbers[id(occurrence)], None)) is not None:
                yield record
        yield from lines if exploded else later.values()

    def _keys(self, one: Stated) -> list[tuple[str, int]]:
        return [(line.argument.node.id, line.number) for line in (*one.uses, *self.unused.get(id(one), ()))]

    def _anew(self, one: Stated, lines: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The places that a statement would have: its wordings, and else one that names it."""
        role = "top-level-statement" if one.top else "relation-statement"
        common = {"type": "statement", "role": role, "title": one.title}
        top = {"isTopLevel": True} if one.top else {}
        texts, canonical = texts_of(one.node)
        last = len(texts) - 1
        for number, text in enumerate(texts):
            member = {**common, **top, "text": text.plain, **_ranges(text)}
            if canonical == number != last:
                member["data"] = {"isCanonical": True}
            if number == last:
                member.update(self._own(one, member.get("data") or {}))
            yield member
        if not texts and (one.top or not lines or self._own(one, {})):
            yield {**common, **top, "isReference": True, **self._own(one, {})}

    def _own(self, one: Stated | Argued, data: Mapping[str, Any]) -> dict[str, Any]:
        """Tags and data of a node, for its last place."""
        both = {**thaw(one.node.data), **data}
        tags = {"tags": list(self.tags(one))} if one.node.tags else {}
        return {**tags, **({"data": both} if both else {})}

    def of_argument(self, one: Argued) -> list[dict[str, Any]]:
        """Every place at which an argument is described or named."""
        id = one.node.id
        if id in self.known:
            return [self._member(*pair, one.title) for pair in self.places.get(id, ())]
        common = {"type": "statement", "role": "argument-description", "title": one.title, "isTopLevel": True}
        texts, canonical = texts_of(one.node)
        found: list[dict[str, Any]] = [{**common, "text": text.plain, **_ranges(text)} for text in texts]
        found = found or [{**common, "text": "", "isReference": True}]
        if canonical is not None and canonical != len(texts) - 1:
            found[canonical]["data"] = {"isCanonical": True}
        found[-1].update(self._own(one, found[-1].get("data") or {}))
        return found

    def lines(self, one: Argued) -> list[dict[str, Any]]:
        """The premises and conclusions of an argument."""
        return [self.made[id(line)] for line in one.lines]

    def _line(self, line: Line) -> dict[str, Any]:
        argument = line.argument.node
        written = self.written.get(argument.id, [])
        if argument.id in self.known and len(written) == len(argument.lines):
            occurrence, writing = written[line.number]
            record = self._member(occurrence, writing, line.statement.title)
            if occurrence.node not in self.known:
                record = {key: value for key, value in record.items() if key not in _SAID} | {"isReference": True}
        else:
            record = {"type": "statement", "title": line.statement.title, "isReference": True}
        record.update(role=str(line.part), argumentTitle=line.argument.title)
        if line.inference is not None:
            record["inference"] = self._inference(line, line.inference)
        return record

    def _inference(self, line: Line, inference: Inference) -> dict[str, Any]:
        """The step before a conclusion; where its conclusion is used by another step, it stays with it."""
        number = next(at for at, one in enumerate(line.argument.lines) if one is line)
        index = number if line.part is not Part.PREMISE else line.number
        record: dict[str, Any] = {
            "type": "inference",
            "relations": [relation_record(one) for one in line.relations],
            "inferenceRules": list(inference.rules),
            **_span(self._span(inference.id)),
            "conclusionIndex": index,
            "argumentTitle": line.argument.title,
        }
        if data := self._step_data(inference, line.argument.node.id):
            record["data"] = data
        return record

    def _step_data(self, inference: Inference, owner: str) -> Any:  # noqa: ANN401 -- JSON-like
        if self.layout is not None and owner in self.known:
            return self.layout.steps.get(inference.id)
        uses = {"uses": list(inference.uses)} if inference.uses is not None else {}
        return {**uses, **thaw(inference.data)}

    def _member(self, occurrence: Occurrence, writing: Writing, title: str) -> dict[str, Any]:
        record: dict[str, Any] = {"type": "statement"}
        if role := _ROLES.get(occurrence.role):
            record["role"] = role
        described = occurrence.role is Role.ARGUMENT
        if described:
            record["isTopLevel"] = writing.top
        elif occurrence.role is Role.STATEMENT:
            record["isTopLevel"] = True
        record["title"] = title
        if occurrence.text is None:
            record["isReference"] = True
        if writing.text or described or occurrence.text is not None:
            record["text"] = writing.text
        record.update(_span(writing.at or _numbers(occurrence.place)))
        record.update(_written_ranges(occurrence, writing))
        if writing.tags:
            record["tags"] = list(writing.tags)
        if writing.data is not None:
            record["data"] = writing.data
        if occurrence.section in self.sections:
            record["section"] = self.sections[occurrence.section]
        return record

    # headings and positions

    def heading(self, section: Section) -> dict[str, Any]:
        """What the heading of a section says of itself."""
        heading: Headed | None = self.headings.get(section.group)
        if heading is None:
            data = thaw(FrozenMap(section.data))
            return {"ranges": [], **({"data": data} if data else {})}
        said = {"data": heading.data} if heading.data else {}
        return {"ranges": _ranges(heading.text).get("ranges", []), **_span(self._span(section.group)), **said}

    def _span(self, id: str) -> Span | None:
        document = self.debate.document
        if document is None or id not in document.places or self.layout is None:
            return None
        return self.layout.spans.get(id) or _numbers(document.places[id])


_SAID = frozenset(("text", "ranges", "tags", "data"))
"""What a line says of its statement."""


def _nth(pair: tuple[Occurrence, Writing]) -> int:
    return pair[1].nth


def _is_same(debate: Debate, layout: Layout) -> bool:
    """Whether the debate is as it was read."""
    read = layout.nodes
    return len(read) == len(debate.nodes) and all(
        [read.get(node.id) is node or read.get(node.id) == node for node in debate]
    )


def _numbers(place: Place) -> Span | None:
    """Line and column of the first character and of the last."""
    if not place.line or place.end is None:
        return None
    return place.line, place.column, place.end[0], max(place.end[1] - 1, 1)


def _span(found: Span | None) -> dict[str, int]:
    if found is None:
        return {}
    return dict(zip(("startLine", "startColumn", "endLine", "endColumn"), found, strict=True))


# texts and ranges

_TYPES = {RangeKind.BOLD: "bold", RangeKind.ITALIC: "italic", RangeKind.LINK: "link", RangeKind.TAG: "tag"}


def _written_ranges(occurrence: Occurrence, writing: Writing) -> dict[str, Any]:
    if occurrence.text is None:
        return _ranges(Text(writing.text, _tags(writing))) if writing.tags else {}
    before = len(writing.text) - len(writing.text.lstrip())
    return _ranges(occurrence.text, writing.text, before)


def _tags(writing: Writing) -> Iterator[TextRange]:
    """Where the tags stand behind a title."""
    at = 0
    for tag in writing.tags:
        found = re.compile(rf"#(?:{re.escape(tag)}|\({re.escape(tag)}\))").search(writing.text, at)
        if found is not None:
            yield TextRange(RangeKind.TAG, found.start(), found.end(), tag)
            at = found.end()


def _ranges(text: Text, whole: str | None = None, before: int = 0) -> dict[str, Any]:
    """The ranges of a text, counted in UTF-16, each up to its last character."""
    if not text.ranges:
        return {}
    plain = text.plain if whole is None else whole
    return {"ranges": [_range(one, plain, before) for one in text.ranges]}


def _range(one: TextRange, plain: str, before: int) -> dict[str, Any]:
    start, stop = _units(plain, one.start + before), _units(plain, one.stop + before)
    target = one.target
    if one.kind is RangeKind.MENTION:
        kind = "argument-mention" if target.startswith("<") else "statement-mention"
        return {"type": kind, "title": target[1:-1], "start": start, "stop": stop - 1}
    said = {RangeKind.LINK: {"url": target}, RangeKind.TAG: {"tag": target}}.get(one.kind, {})
    return {"type": _TYPES[one.kind], "start": start, "stop": stop - 1, **said}


def _units(plain: str, at: int) -> int:
    return at if plain.isascii() else at + sum([char > "\uffff" for char in plain[:at]])
