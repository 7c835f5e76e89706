"""From the text of an Argdown document to a debate: cut, parsed, gathered, related, built."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from rebut.errors import AmbiguousName, DebateError
from rebut.files.parsed import NO_YAML, Parsed, Value
from rebut.files.places import Lines, Spanned
from rebut.findings import Finding, Place
from rebut.formats._format import Opened
from rebut.model import (
    Argument,
    Debate,
    Document,
    Group,
    Leftover,
    Node,
    Occurrence,
    Participant,
    Source,
)
from rebut.model.evolving import evolved
from rebut.model.references import PARTICIPANT, SOURCE, Targets, pruned, redirected, references
from rebut.model.store import named, spoken

from .building import Builder
from .data import DataReader
from .faults import KINDS, Fault, Weight
from .front import Declared, Front, front_of
from .gathering import gather
from .including import Assembled, assembled
from .layout import Headed, Layout, Read, Written
from .lexer import lex
from .own_data import own_value
from .parser import Parser, front_matter
from .records import Gathered, Member, Related, Section, Subject
from .regrouping import regroup
from .relating import related
from .telling import capped, said, told_of, where
from .tree import Block, Form
from .wording import text_of

__all__ = ["Loader", "load", "read", "refused"]


def load(source: Opened, within: Lines | None = None) -> Debate:
    """The debate that an Argdown document holds, with all that it includes.

    ``within`` has its lines, where it is part of a larger text.
    """
    reading = _Reading(source, within)
    debate, loader = reading.loaded(reading.parser.blocks())  # each block is let go when it was read
    loader.whole.let_go()
    return debate


def read(source: Opened, within: Lines | None = None) -> Read:
    """An Argdown document, with what stands where."""
    reading = _Reading(source, within)
    tree = reading.parser.document()
    debate, loader = reading.loaded(tree.blocks)
    return Read(debate, tree, loader.whole, loader.builder.ids, loader.declared)


class _Reading:
    """A document on its way: cut into tokens, its front matter read, and its blocks about to be."""

    def __init__(self, source: Opened, within: Lines | None) -> None:
        self.lines, shown, included = assembled(source, within or Lines(source.text, source.name))
        self.source = attrs.evolve(source, text=shown)
        self.data = DataReader(self.lines)
        self.data.findings.extend(included)
        lexed = lex(self.lines.text)
        head = front_matter(lexed)
        self.settings = self.data.settings(head.data) if head else None
        self.front = front_of(self.settings)
        self.parser = Parser(lexed, self.front.reading)

    def loaded(self, blocks: Iterable[Block]) -> tuple[Debate, Loader]:
        """The debate that the blocks make, and what made it."""
        front = self.front
        whole = gather(self.lines.text, blocks, self.data)
        related(whole, strict=front.strict, transform=front.transform)
        headings = tuple(whole.sections)
        regroup(whole, front.groups)
        loader = Loader(self.source, self.lines, front, whole)
        return loader.debate([*self.parser.faults()], self.data, self.settings, headings), loader


def refused(finding: Finding) -> bool:
    """Whether Argdown itself refuses a document in which this was found."""
    kind = KINDS.get(finding.code)
    return finding.code in NO_YAML or (kind is not None and kind.weight is Weight.REFUSED)


class Loader:
    """Makes a debate of what was gathered."""

    def __init__(self, source: Opened, lines: Lines, front: Front, whole: Gathered) -> None:
        self.source = source
        self.lines = lines
        self.front = front
        self.whole = whole
        self._builder: Builder | None = None
        self.findings: list[Finding] = []
        self.declared: dict[str, Declared] = {}
        """Nodes of the front matter by the ids that they were given."""

    @property
    def builder(self) -> Builder:
        """Made when it is first asked for, and the document was let go."""
        if self._builder is None:
            self._builder = Builder(self.whole, [one.node.id for one in self.front.declared if one.node.id])
        return self._builder

    def debate(
        self, faults: list[Fault], data: DataReader, settings: Parsed | None, headings: tuple[Section, ...]
    ) -> Debate:
        """The debate, with its findings and its document."""
        debate = self._gathered()
        faults += [*data.faults, *self.builder.faults]
        others = [*data.findings, *self.front.findings, *self.builder.reader.findings, *self.findings]
        told = [*told_of(faults, self.lines), *capped(others, self.lines)]
        debate.document = self._document(debate, settings, headings)
        if debate.data:
            told += _of_settings(debate)
        debate.findings = tuple(sorted(told, key=where))
        return debate

    def _gathered(self) -> Debate:
        """Who and what is cited, then the document, then the rest of the front matter, and the groups at the end."""
        first = [self._cited(one) for one in self.front.declared if isinstance(one.node, (Participant, Source))]
        body = self.builder.nodes()
        rest = [self._identified(one) for one in self.front.declared if not isinstance(one.node, (Participant, Source))]
        groups = self.builder.groups()
        last = self._resolved(rest, [*first, *body, *groups]) if rest else []
        made = self.builder.people.made()
        return self._whole(self._ordered([*first, *body, *made, *last, *_let_go(groups, last)]))

    def _whole(self, nodes: list[Node]) -> Debate:
        """The debate of these nodes; one that cannot be in it is left over, and then so is what cannot do without."""
        while True:
            debate, refused = Debate.gathered(nodes, title=self.front.title, data=self.front.data)
            if not refused:
                return debate
            left = {node.id: self._left(node, reason) for node, reason in refused}
            nodes = [left.get(node.id, node) for node in nodes]

    def _cited(self, given: Declared) -> Node:
        node = self._identified(given).node
        if isinstance(node, (Participant, Source)):
            self.builder.people.declare(node)
        return node

    def _identified(self, given: Declared) -> Declared:
        """The node with an id of its own, or one that follows from what it says."""
        node, known = given.node, self.builder.known
        if not node.id or not known.own(node.id):
            if node.id:
                self.findings.append(said("RB144", node.id, given.place))
            node = evolved(node, id=known.fresh(type(node), named(node) or spoken(node)))
        found = self.declared[node.id] = given._replace(node=node)
        return found

    def _resolved(self, declared: list[Declared], others: list[Node]) -> list[Node]:
        """The nodes of the front matter with ids for the names by which they refer to others."""
        debate = Debate.gathered(others)[0]
        steps = [step for node in others if isinstance(node, Argument) for step in node.inferences]
        ids = {node.id: node for node in (*steps, *others, *[one.node for one in declared])}
        return [self._referring(one, debate, ids) for one in declared]

    def _referring(self, given: Declared, debate: Debate, ids: Mapping[str, Node]) -> Node:
        """An id goes before a title, and a title before a text."""
        names = [(name, kinds) for name, kinds in references(given.node) if not _is_id(name, kinds, ids)]
        try:
            return redirected(given.node, {name: self._meant(debate, name, kinds) for name, kinds in names})
        except DebateError as fault:
            return self._left(given.node, fault)

    def _meant(self, debate: Debate, name: str, kinds: Targets) -> str:
        """Id of what goes by a name; who or what is cited is made where it is not known yet."""
        if kinds == PARTICIPANT:
            return self.builder.people.participant(name)
        if kinds == SOURCE:
            return self.builder.people.source(name)
        return _named(debate, name, kinds).id

    def _ordered(self, nodes: list[Node]) -> list[Node]:
        """The nodes, those that the front matter lists in its order, at the places where they stand."""
        listed = dict.fromkeys(self.front.order)
        places = [at for at, node in enumerate(nodes) if node.id in listed]
        known = {nodes[at].id: nodes[at] for at in places}
        for at, id in zip(places, [id for id in listed if id in known], strict=True):
            nodes[at] = known[id]
        return _moved(nodes, self.front.runs) if self.front.runs else nodes

    def _left(self, node: Node, reason: DebateError) -> Node:
        """What cannot be in the debate is told, and kept as it was written."""
        raw: Value
        if given := self.declared.get(node.id):
            raw, place = given.raw, given.place
        else:
            start, end = self._starts.get(node.id, (0, 0))
            raw, place = self.source.text[start:end], self.lines.place(start, end)
        self.findings.append(said("RB149", reason.message, place, reason.help))
        return Leftover("argdown", raw, id=node.id)

    # findings and the document

    def _document(self, debate: Debate, settings: Parsed | None, headings: tuple[Section, ...]) -> Document:
        occurrences = tuple(self._occurrences())
        lines = self.lines if isinstance(self.lines, Assembled) else None
        layout = Layout(
            self._writings(),
            settings.value if settings else None,
            tuple([self._headed(section) for section in headings]),
            bool(self.front.groups),
            settings.places if settings else None,
            dict(debate.nodes),
            lines=lines,
            steps=dict(self._steps()),
            relations=dict(self._relations()),
        )
        return Document("argdown", self.source.name, self.source.text, self._places(), occurrences, layout)

    def _occurrences(self) -> Iterator[Occurrence]:
        ids, lines = self.builder.ids, self.lines
        for one in self.whole.members:
            section = ids.get(id(one.section), "") if one.section else ""
            argument = ids[id(one.structure)] if one.structure else ""
            yield Occurrence(ids[id(one.subject)], one.role, one.start, one.end, lines, section, one.text, argument)

    def _writings(self) -> tuple[Written, ...]:
        subjects = [one for one in self.whole.order if isinstance(one, Subject)]
        places = {id(member): nth for one in subjects for nth, member in enumerate(one.members)}
        known: dict[tuple[str, bool, int], Written] = {}
        """References look alike, and are held once: there are as many of them as of all else."""
        return tuple([_shared(_written(one, places[id(one)]), known) for one in self.whole.members])

    def _steps(self) -> Iterator[tuple[str, Value]]:
        for one in self.whole.order:
            for step in one.steps if isinstance(one, Subject) else ():
                if step.data is not None:
                    yield self.builder.ids[id(step)], own_value(step.data)

    def _relations(self) -> Iterator[tuple[str, str]]:
        for one in self.whole.relations:
            if one.silent:
                yield self.builder.ids[id(one)], "none"
            elif one.whole:
                yield self.builder.ids[id(one)], "whole"
            elif self.builder.is_odd(one):
                yield self.builder.ids[id(one)], "contradictory"

    def _headed(self, section: Section) -> Headed:
        content, data = section.content, own_value(section.data) if section.data else None
        group = self.builder.ids.get(id(section), "")
        return Headed(group, section.level, text_of(content), content.tags, data, section.start)

    def _places(self) -> Mapping[str, Place]:
        declared = {id: given.place for id, given in self.declared.items()}
        return Spanned(self.lines, {**declared, **dict(self._spans())})

    @functools.cached_property
    def _starts(self) -> dict[str, tuple[int, int]]:
        return dict(self._spans())

    def _spans(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Where the nodes stand that have syntax of their own."""
        ids = self.builder.ids
        for one in self.whole.order:
            if not (isinstance(one, Related) and one.dropped):
                yield ids[id(one)], (one.start, one.end)
                for step in () if isinstance(one, Related) else one.steps:
                    yield ids[id(step)], (step.inference.start, step.inference.end)
        for section in self.whole.sections:
            yield ids[id(section)], (section.start, section.end)


def _of_settings(debate: Debate) -> tuple[Finding, ...]:
    """What is wrong with the settings of the map: a map does not tell it again."""
    from rebut.maps.reading import settings  # noqa: PLC0415 -- many documents have none

    return settings(debate.data, debate.document).findings


def _moved(nodes: list[Node], runs: Iterable[Sequence[str]]) -> list[Node]:
    """The nodes, those of each run behind the one that it begins with."""
    known = {node.id: node for node in nodes}
    behind: dict[str, list[Node]] = {}
    away: set[str] = set()
    for anchor, *ids in runs:
        fresh = [id for id in dict.fromkeys(ids) if id in known and id not in away]
        behind.setdefault(anchor, []).extend([known[id] for id in fresh])
        away.update(fresh)
    found = behind.pop("", [])
    for node in nodes:
        if node.id not in away:
            found += [node, *behind.pop(node.id, [])]
    return [*found, *[node for left in behind.values() for node in left]]


def _let_go(groups: list[Node], declared: list[Node]) -> list[Node]:
    """The groups of the headings without what the groups of the front matter hold."""
    held = {id for node in declared if isinstance(node, Group) for id in node.members}
    return [pruned(group, held) or group for group in groups]


def _is_id(name: str, kinds: Targets, ids: Mapping[str, Node]) -> bool:
    return kinds not in (PARTICIPANT, SOURCE) and isinstance(ids.get(name), kinds)


def _named(debate: Debate, name: str, kinds: Targets) -> Node:
    """What goes by a name; where several do, the one that can stand there."""
    try:
        return debate[name]
    except AmbiguousName:
        for kind in kinds:
            with contextlib.suppress(DebateError):
                return debate.find(name, kind)
        raise


def _shared(written: Written, known: dict[tuple[str, bool, int], Written]) -> Written:
    """The same, or one like it that is known, where nothing is said but a title."""
    if written.form is not Form.REFERENCE or written.tags or written.data is not None:
        return written
    return known.setdefault((written.text, written.top, written.nth), written)


def _written(member: Member, nth: int) -> Written:
    text = member.said + member.raw
    if member.spaced and not text.endswith(" "):
        text += " "
    data = own_value(member.data) if member.data else None
    top = member.related is None and member.structure is None
    return Written(member.form, text, member.tags, data, top, nth)
