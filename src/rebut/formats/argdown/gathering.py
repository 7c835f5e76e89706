"""What a document says as a whole: its statements and arguments with all their places, and the relations between them.

This is Argdown's own model. What is made of it in a debate is the builder's part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rebut.files.parsed import Parsed
from rebut.model import Role
from rebut.model.nearest import near

from .data import DataReader
from .faults import Fault
from .records import Gathered, Line, Member, Placed, Related, RelationKind, Section, Step, Subject
from .tokens import Kind
from .tree import Block, Data, Element, Form, Heading, Inference, Listing, Mark, MarkKind, Relation, Structure
from .wording import text_of

__all__ = ["UNREADABLE", "gather"]

_DIRECTIONS: dict[Kind, tuple[RelationKind, bool]] = {
    Kind.SUPPORTED_BY: (RelationKind.SUPPORT, False),
    Kind.SUPPORTS: (RelationKind.SUPPORT, True),
    Kind.ATTACKED_BY: (RelationKind.ATTACK, False),
    Kind.ATTACKS: (RelationKind.ATTACK, True),
    Kind.UNDERCUT_BY: (RelationKind.UNDERCUT, False),
    Kind.UNDERCUTS: (RelationKind.UNDERCUT, True),
    Kind.CONTRADICTS: (RelationKind.CONTRADICTORY, True),
}
"""What a symbol says, and whether it says it of what stands above it."""

UNREADABLE = frozenset(
    (
        *("__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "toLocaleString"),
        *("propertyIsEnumerable", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"),
    )
)
"""Titles that make Argdown fail: names that every JavaScript object has."""

_MENTIONS = (MarkKind.STATEMENT_MENTION, MarkKind.ARGUMENT_MENTION)
_LINES, _ARGUMENT, _REST = range(3)


def gather(text: str, blocks: Iterable[Block], data: DataReader) -> Gathered:
    """All that a document says, each thing once; its blocks are taken one by one, and not kept."""
    return _Gatherer(text, data).gathered(blocks)


class _Met(NamedTuple):
    subject: Subject
    member: Member
    above: Subject | Step | None = None
    """What it is related to, where it stands under something."""


class _Gatherer:
    def __init__(self, text: str, data: DataReader) -> None:
        self.text = text
        self.data = data
        self.whole = Gathered()
        self.statements: dict[str, Subject] = {}
        self.arguments: dict[str, Subject] = {}
        self.known: dict[tuple[RelationKind, int, int], Related] = {}
        self.hit: set[tuple[RelationKind, int]] = set()
        """What is hit by something so far, and how."""
        self.counted = 0
        """Relations so far, as Argdown counts them."""
        self.mentions: list[Mark] = []
        self.section: Section | None = None
        self.unit: list[tuple[int, Placed]] = []
        """What the present block brings, and which part of it comes first."""

    def gathered(self, blocks: Iterable[Block]) -> Gathered:
        before: Block | None = None
        for block, following in _followed(blocks):
            if not (isinstance(block, Element) and block.argument and isinstance(following, Structure)):
                self._block(block, before)
                self._close_unit()
            before = block  # an argument before a structure is read with it
        self._place_the_rest()
        self._check_mentions()
        self._check_references()
        return self.whole

    def _close_unit(self) -> None:
        unit = self.unit
        if len(unit) > 1:
            unit.sort(key=_part)
        self.whole.order += [one for _, one in unit]
        unit.clear()

    def _block(self, block: Block, before: Block | None) -> None:
        match block:
            case Element():
                self._tree(block, Role.STATEMENT)
            case Heading():
                self._begin_section(block)
            case Listing():
                for item in block.items:
                    self._tree(item, Role.ITEM)
            case Structure():
                titled = before if isinstance(before, Element) and before.argument else None
                self._structure(block, titled)

    def _begin_section(self, heading: Heading) -> None:
        parent = self.section
        while parent and parent.level >= heading.level:
            parent = parent.parent
        data = self.data.mapping(heading.data) if heading.data else None
        number = len(self.whole.sections) + 1
        self.section = Section(heading.level, heading.content, data, parent, heading.start, heading.end, number)
        self.whole.sections.append(self.section)

    # statements and arguments

    def _tree(self, element: Element, role: Role) -> _Met:
        met = self._meet(element, Role.ARGUMENT if element.argument else role)
        if element.relations:
            self._relations(element.relations, met.subject)
        self._settle(met)
        return met

    def _settle(self, met: _Met) -> None:
        """What stands under a place counts before it, as Argdown has it: of two wordings, the outer one is the last."""
        met.subject.members.append(met.member)
        self._place(met.member)

    def _meet(self, element: Element, role: Role, *, part: int = _REST) -> _Met:
        """The statement or argument that an element names, and one more place of it."""
        argument = element.argument and role is Role.ARGUMENT
        subject = self._subject(element, argument=argument, part=part)
        data, raw = self._data(element.data) if element.data else (None, "")
        spaced, content = self._is_spaced(element), element.content
        text = None if element.form is Form.REFERENCE else text_of(content, raw)
        self.mentions += [mark for mark in content.marks if mark.kind in _MENTIONS]
        member = Member(
            *(subject, role, element.form, content.text, content.tags, text, data, self.section),
            *(element.start, element.end, raw, spaced),
        )
        self.whole.members.append(member)
        return _Met(subject, member)

    def _data(self, data: Data) -> tuple[Parsed | None, str]:
        """The data of an element; or as it was written, where it cannot be read."""
        parsed = self.data.mapping(data)
        return parsed, self.text[data.start : data.end] if parsed is None else ""

    def _is_spaced(self, element: Element) -> bool:
        referred = element.form is Form.REFERENCE
        if element.relations:
            return referred or element.data is not None
        return referred and element.data is not None and "\n" in self.text[element.content.end : element.data.start]

    def _subject(self, element: Element, *, argument: bool, part: int) -> Subject:
        title = element.title
        known = self.arguments if argument else self.statements
        if element.form is not Form.TEXT and (found := known.get(title)):
            return found
        subject = Subject(argument, title, start=element.start, end=element.end)
        if element.form is not Form.TEXT:
            known[title] = subject
            self._check_title(element)
        self.unit.append((part, subject))
        return subject

    def _check_title(self, element: Element) -> None:
        place = (element.start, element.start + len(element.title) + 2)
        if element.title in UNREADABLE:
            self.data.faults.append(Fault("RB140", *place, element.title))
        elif element.title.startswith("Untitled"):
            self.data.faults.append(Fault("RB141", *place, element.title))

    def _place(self, member: Member) -> None:
        """Where a definition stands, there the thing stands; data may say otherwise."""
        said = _flag(member.data, "isInGroup") if member.data else None
        subject = member.subject
        if said is True or (member.form is not Form.REFERENCE and said is None and subject.section is None):
            subject.section = member.section

    def _place_the_rest(self) -> None:
        """What is nowhere defined stands where it is first named."""
        for one in self.whole.order:
            if isinstance(one, Subject) and one.section is None and one.members:
                one.section = one.members[0].section

    # structures

    def _structure(self, structure: Structure, titled: Element | None) -> None:
        """A structure, and the argument that stands before it, or else one without a title."""
        argument = self._titled(titled) if titled else None
        if argument is None or argument.lines:
            if argument:
                self.data.faults.append(Fault("RB119", structure.start, structure.end, argument.title))
            argument = Subject(argument=True, title="", start=structure.start, end=structure.end)
            self.unit.append((_ARGUMENT, argument))
        argument.section = self.section or argument.section
        self._lines(structure, argument)

    def _titled(self, element: Element) -> Subject:
        met = self._meet(element, Role.ARGUMENT, part=_ARGUMENT)
        self._relations(element.relations, met.subject)
        self._settle(met)
        return met.subject

    def _lines(self, structure: Structure, argument: Subject) -> None:
        """The statements of a structure; one that follows an inference is its conclusion."""
        before: Step | None = None
        for step in structure.steps:
            if isinstance(step, Inference):
                before = self._step(step, argument)
                continue
            met = self._meet(step.element, Role.PREMISE, part=_LINES)
            met.member.structure = argument
            met.member.role = Role.INTERMEDIARY_CONCLUSION if before else Role.PREMISE
            argument.line(Line(met.member, before))
            self._relations(step.element.relations, met.subject, before)
            self._settle(met)
            before = None
        if argument.lines and argument.lines[-1].step:
            argument.lines[-1].member.role = Role.MAIN_CONCLUSION

    def _step(self, inference: Inference, argument: Subject) -> Step:
        data = self.data.mapping(inference.data) if inference.data else None
        step = Step(argument, inference, data)
        for relation in inference.relations:
            target = step if relation.symbol is Kind.UNDERCUT_BY else argument
            self._relations([relation], argument, target if isinstance(target, Step) else None)
        return step

    # relations

    def _relations(self, relations: Sequence[Relation], above: Subject, step: Step | None = None) -> None:
        """Relations under something, and those under these; an undercut of a conclusion hits its step."""
        waiting: list[tuple[Relation, Subject, Step | None] | _Met] = [
            (one, above, step) for one in reversed(relations)
        ]
        while waiting:
            one = waiting.pop()
            if isinstance(one, _Met):
                self._count(one)
                self._settle(one)
                continue
            relation, parent, hit = one
            child = relation.child
            met = self._meet(child, Role.ARGUMENT if child.argument else Role.RELATION)
            target = hit if hit and relation.symbol is Kind.UNDERCUT_BY else parent
            self._relate(relation, target, met)
            waiting.append(met._replace(above=target))
            waiting += [(inner, met.subject, None) for inner in reversed(child.relations)]

    def _relate(self, relation: Relation, above: Subject | Step, met: _Met) -> None:
        kind, said_of_above = _DIRECTIONS[relation.symbol]
        if kind is RelationKind.CONTRADICTORY and met.subject.argument:
            kind, said_of_above = RelationKind.ATTACK, False
        if said_of_above and isinstance(above, Subject):
            related = self._related(kind, above, met.subject, relation)
        else:
            related = self._related(kind, met.subject, above, relation)
        met.member.related = related
        if met.member.data:
            related.link([met.member.data])

    def _related(self, kind: RelationKind, source: Subject, target: Subject | Step, relation: Relation) -> Related:
        """The relation between these two; said again it is the same one."""
        key = (kind, id(source), id(target))
        found = self.known.get(key)
        if found is None and kind is RelationKind.CONTRADICTORY:
            found = self.known.get((kind, id(target), id(source)))
        if found is None:
            found = self.known[key] = Related(kind, source, target, relation.start, relation.end)
            self.unit.append((_REST, found))
        return found

    def _count(self, met: _Met) -> None:
        """Argdown knows a relation from where its element ends: said twice, it goes from there on, and that way."""
        one = met.member.related
        if one is None or one.number or one.silent:
            return
        if one.source is one.target and (one.kind, id(one.target)) in self.hit:
            one.silent = True
            return
        self.counted += 1
        one.number = self.counted
        above = met.above
        if one.kind is RelationKind.CONTRADICTORY and isinstance(above, Subject) and one.target is above:
            one.source, one.target = above, met.subject
        self.hit.add((one.kind, id(one.target)))

    def _check_mentions(self) -> None:
        """Say so where a text mentions what the document does not have."""
        known = {MarkKind.STATEMENT_MENTION: self.statements, MarkKind.ARGUMENT_MENTION: self.arguments}
        for mark in self.mentions + [mark for one in self.whole.sections for mark in one.content.marks]:
            if mark.kind in known and mark.target not in known[mark.kind]:
                self.data.faults.append(Fault("RB142", mark.start, mark.end, mark.target))

    def _check_references(self) -> None:
        """Say so where a title that is only referred to comes near one of which something is said."""
        for kind, brackets in ((self.statements, "[{}]"), (self.arguments, "<{}>")):
            bare = [subject for subject in kind.values() if subject.title and not _says(subject)]
            said = [title for title, subject in kind.items() if _says(subject)] if bare else []
            for subject in bare[:_MOST_GUESSES]:
                guess = near(subject.title, said, least=70)
                if guess and _letters(guess) != _letters(subject.title):
                    first, meant = subject.members[0], brackets.format(guess)
                    words = f"{brackets.format(subject.title)} is: is it {meant}"
                    self.data.faults.append(Fault("RB151", first.start, first.end, words))


_MOST_GUESSES = 50
"""Titles for which the nearest one is looked up: in a long document that takes its time."""


def _letters(title: str) -> str:
    """A title without its digits: what is numbered is not misspelt."""
    return "".join([char for char in title if not char.isdigit()])


def _says(subject: Subject) -> bool:
    """Whether anything is said of a title but the title."""
    return bool(subject.lines) or any(member.form is not Form.REFERENCE for member in subject.members)


def _followed(blocks: Iterable[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Each block, and the one behind it."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None:
            yield waiting, block
        waiting = block
    if waiting is not None:
        yield waiting, None


def _part(placed: tuple[int, Placed]) -> int:
    return placed[0]


def _flag(data: Parsed | None, key: str) -> bool | None:
    value = data.value.get(key) if data and isinstance(data.value, dict) else None
    return value if isinstance(value, bool) else None
