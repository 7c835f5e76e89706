"""What an export says as a whole, gathered as from a document: statements, arguments, relations and sections."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rebut.errors import DebateError
from rebut.files.parsed import Parsed
from rebut.files.places import Path, Places, path_text
from rebut.formats.argdown.records import Gathered, Line, Member, Related, RelationKind, Section, Step, Subject
from rebut.formats.argdown.tree import Content, Form, Inference, Rule
from rebut.formats.argdown.wording import text_of
from rebut.formats.native.faults import Faults, quoted
from rebut.model import Role
from rebut.model.frozen import FrozenMap
from rebut.model.nearest import nearest

from .contents import content_of, strings

__all__ = ["Gatherer"]

Span = tuple[int, int, int, int]

_ROLES = {
    "top-level-statement": Role.STATEMENT,
    "relation-statement": Role.RELATION,
    "premise": Role.PREMISE,
    "intermediary-conclusion": Role.INTERMEDIARY_CONCLUSION,
    "main-conclusion": Role.MAIN_CONCLUSION,
}
_UNTITLED = re.compile(r"Untitled [1-9][0-9]*")
_LAST = 2**53


class At(NamedTuple):
    """Where a member stood, and whether a block began with it."""

    member: Member
    at: Span | None
    top: bool


class Gatherer:
    """Gathers the parts of an export; what is faulty is told, and relations that lead nowhere are left over."""

    def __init__(self, value: Mapping[str, Any]) -> None:
        self.value = value
        self.faults = Faults()
        self.whole = Gathered()
        self.paths: list[Path] = []
        self.left: list[Any] = []
        self.places: list[At] = []
        """In the order of the document."""
        self.titles: dict[int, str] = {}
        """By the identity of a subject that has no title."""
        self.spans: dict[int, Span] = {}
        """By the identity of a step or a section."""
        self.sections: dict[str, Section] = {}
        self.tags: tuple[str, ...] = ()
        """As they are numbered."""
        self.known: dict[tuple[bool, str], Subject] = {}
        self.lines: dict[tuple[str, str, str], deque[Member]] = {}
        """Argument, title and role -> the lines that a statement does not know yet."""
        self.waiting: dict[int, dict[int, Member]] = {}
        """The same by the identities of the statement and of the line."""

    def front(self) -> dict[str, Any]:
        """What stood in the front matter."""
        return self._mapping(self.value.get("frontMatter", {}), ("frontMatter",))

    def gathered(self) -> Gathered:
        """All that the export says."""
        value = self.value
        tags = self._mapping(value.get("tags", {}), ("tags",))
        self.tags = tuple(sorted(tags, key=lambda tag: _whole(tags[tag])))
        for at, section in enumerate(self._list(value.get("sections", []), ("sections",))):
            self._section(section, None, ("sections", at))
        statements = dict(self._subjects("statements", argument=False))
        arguments = dict(self._subjects("arguments", argument=True))
        for title, (record, path) in arguments.items():
            self._structure(self.known[True, title], record, path)
        for given, argument in ((statements, False), (arguments, True)):
            for title, (record, path) in given.items():
                self._members(self.known[argument, title], record, path)
        self.whole.order += self.known.values()
        for at, relation in enumerate(self._list(value.get("relations", []), ("relations",))):
            self._relation(relation, ("relations", at))
        self.places.sort(key=_position)
        self.whole.members = [place.member for place in self.places]
        return self.whole

    # values of the right shape

    def _mapping(self, value: object, path: Path) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        self.faults.expected("a mapping", value, path)
        return {}

    def _list(self, value: object, path: Path) -> list[Any]:
        if isinstance(value, list):
            return value
        self.faults.expected("a list", value, path)
        return []

    def _number(self, path: Path) -> int:
        self.paths.append(path)
        return len(self.paths) - 1

    def _data(self, record: Mapping[str, Any], path: Path) -> Parsed | None:
        given = record.get("data")
        if given is None or given == {}:
            return None
        try:
            FrozenMap(self._mapping(given, (*path, "data")))
        except DebateError as fault:
            self.faults.add("RB260", fault.message, (*path, "data"), fault.help)
            return None
        return Parsed(given, Places(path_text((*path, "data")))) if isinstance(given, dict) else None

    # sections

    def _section(self, given: object, parent: Section | None, path: Path) -> None:
        waiting = [(given, parent, path)]
        while waiting:
            one, outer, where = waiting.pop()
            record = self._mapping(one, where)
            level = record.get("level")
            number = len(self.whole.sections) + 1
            title = record.get("title")
            content = content_of({**record, "text": title if isinstance(title, str) else ""})
            place = self._number(where)
            deep = level if isinstance(level, int) and 0 < level < _LAST else (outer.level + 1 if outer else 1)
            section = Section(deep, content, self._data(record, where), outer, place, place, number)
            section.closed = record.get("isClosed") is True
            self.whole.sections.append(section)
            self.sections[str(record.get("id"))] = section
            if span := _span(record):
                self.spans[id(section)] = span
            inner = enumerate(self._list(record.get("children", []), (*where, "children")))
            waiting += reversed([(child, section, (*where, "children", at)) for at, child in inner])

    # statements and arguments

    def _subjects(self, key: str, *, argument: bool) -> Iterator[tuple[str, tuple[dict[str, Any], Path]]]:
        for title, one in self._mapping(self.value.get(key, {}), (key,)).items():
            path: Path = (key, title)
            record = self._mapping(one, path)
            place = self._number(path)
            anonymous = _UNTITLED.fullmatch(title) is not None and record.get("titled") is not True
            subject = Subject(argument, "" if anonymous else title, start=place, end=place)
            subject.section = self.sections.get(str(record.get("section")))
            self.known[argument, title] = subject
            if anonymous:
                self.titles[id(subject)] = title
            yield title, (record, path)

    def _structure(self, argument: Subject, record: Mapping[str, Any], path: Path) -> None:
        for at, one in enumerate(self._list(record.get("pcs", []), (*path, "pcs"))):
            where = (*path, "pcs", at)
            given = self._mapping(one, where)
            title = given.get("title")
            subject = self.known.get((False, title)) if isinstance(title, str) else None
            if subject is None:
                self.faults.add("RB261", f"there is no statement {quoted(title)}", where, "list it under statements")
                continue
            role = _ROLES.get(str(given.get("role")), Role.PREMISE)
            member = self._member(subject, given, role, where)
            member.structure = argument
            step = self._step(argument, given, where) if role is not Role.PREMISE else None
            argument.line(Line(member, step))
            key = (str(given.get("argumentTitle")), str(title), str(given.get("role")))
            self.lines.setdefault(key, deque()).append(member)
            self.waiting.setdefault(id(subject), {})[id(member)] = member

    def _step(self, argument: Subject, given: Mapping[str, Any], path: Path) -> Step:
        where = (*path, "inference")
        record = self._mapping(given.get("inference", {}), where)
        place = self._number(where)
        rules = tuple([Rule(rule, place, place) for rule in strings(record.get("inferenceRules"))])
        step = Step(argument, Inference(rules, None, (), place, place), self._data(record, where))
        if span := _span(record):
            self.spans[id(step)] = span
        return step

    def _members(self, subject: Subject, record: Mapping[str, Any], path: Path) -> None:
        for at, one in enumerate(self._list(record.get("members", []), (*path, "members"))):
            where = (*path, "members", at)
            given = self._mapping(one, where)
            key = (str(given.get("argumentTitle")), str(given.get("title")), str(given.get("role")))
            lines = self.lines.get(key)
            if lines and not subject.argument:
                line = lines.popleft()
                del self.waiting[id(line.subject)][id(line)]
                subject.members.append(line)
                continue
            role = Role.ARGUMENT if subject.argument else _ROLES.get(str(given.get("role")), Role.ITEM)
            subject.members.append(self._member(subject, given, role, where))
        subject.members += self.waiting.get(id(subject), {}).values()

    def _member(self, subject: Subject, given: Mapping[str, Any], role: Role, path: Path) -> Member:
        referred = given.get("isReference") is True
        form = Form.REFERENCE if referred else Form.DEFINITION if subject.title else Form.TEXT
        place = self._number(path)
        section = self.sections.get(str(given.get("section")))
        content: Content = content_of(given)
        text = None if referred else text_of(content)
        member = Member(
            *(subject, role, form, content.text, content.tags, text, self._data(given, path), section, place, place)
        )
        self.places.append(At(member, _span(given), given.get("isTopLevel") is True))
        return member

    # relations

    def _relation(self, given: object, path: Path) -> None:
        record = self._mapping(given, path)
        kind = self._kind(record, path)
        source = self._end(record, "from", path)
        target = self._end(record, "to", path)
        if kind is None or not isinstance(source, Subject) or target is None:
            self.left.append({"relations": [given]})
            return
        place = self._number(path)
        self.whole.order.append(Related(kind, source, target, place, place))

    def _kind(self, record: Mapping[str, Any], path: Path) -> RelationKind | None:
        word = record.get("relationType")
        try:
            return RelationKind(word)
        except ValueError:
            words = [str(kind.value) for kind in RelationKind]
            where = (*path, "relationType")
            self.faults.add("RB262", f"there is no relation {quoted(word)}", where, nearest(word, words))
            return None

    def _end(self, record: Mapping[str, Any], key: str, path: Path) -> Subject | Step | None:
        title, kind = record.get(key), str(record.get(f"{key}Type"))
        argument = kind in {"argument", "inference"}
        found = self.known.get((argument, title)) if isinstance(title, str) else None
        if found is None:
            what = "argument" if argument else "statement"
            self.faults.add("RB261", f"there is no {what} {quoted(title)}", (*path, key), "the relation is left over")
            return None
        if kind != "inference":
            return found
        at = record.get("conclusionIndex")
        steps = found.steps
        if isinstance(at, int) and 0 <= at < len(found.lines) and (step := found.lines[at].step):
            return step
        return steps[-1] if steps else found


def _whole(tag: object) -> int:
    number = tag.get("occurrenceIndex") if isinstance(tag, dict) else None
    return number if isinstance(number, int) else _LAST


def _span(record: Mapping[str, Any]) -> Span | None:
    found = [record.get(key) for key in ("startLine", "startColumn", "endLine", "endColumn")]
    numbers = [one for one in found if isinstance(one, int) and not isinstance(one, bool) and 0 < one < _LAST]
    return (numbers[0], numbers[1], numbers[2], numbers[3]) if len(numbers) == len(found) else None


def _position(place: At) -> tuple[int, int]:
    """Where it stood in the document; what does not say it stands at the end."""
    return place.at[:2] if place.at else (_LAST, 0)
