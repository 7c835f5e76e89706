"""What was gathered from a document, made into nodes of a debate, in the order in which a debate has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from rebut.model import (
    Argument,
    Claim,
    Conflict,
    ConflictKind,
    Group,
    Inference,
    Leftover,
    Line,
    Link,
    Node,
    Premise,
    Rebuttal,
    Support,
    Text,
    Undercut,
)
from rebut.model.evolving import evolved
from rebut.model.frozen import FrozenMap, frozen_map
from rebut.model.trusted import maker

from .facts import Facts, Reader
from .faults import Fault
from .identity import Ids
from .people import People
from .records import Gathered, Placed, Related, RelationKind, Section, Step, Subject
from .reserved import CONFLICT, HEADING, LINK
from .tree import Form
from .wording import text_of

__all__ = ["Builder"]

_LINKS: dict[RelationKind, type[Link]] = {
    RelationKind.SUPPORT: Support,
    RelationKind.ENTAILS: Support,
    RelationKind.ATTACK: Rebuttal,
    RelationKind.UNDERCUT: Undercut,
    RelationKind.CONTRADICTORY: Rebuttal,
    RelationKind.CONTRARY: Rebuttal,
}
_COMMON = ("id", "tags", "data")
_CLAIM = maker(Claim, (*_COMMON, "texts", "title", "canonical"))
_ARGUMENT = maker(Argument, (*_COMMON, "texts", "title", "canonical", "lines"))
_LINK: dict[type[Link], Callable[..., Link]] = {
    kind: maker(kind, (*_COMMON, "sources", "target", "strict")) for kind in (Support, Rebuttal, Undercut)
}
"""Makers of nodes of which data says nothing that has a field of its own: nearly all."""
_CONFLICTS = {
    RelationKind.CONTRADICTORY: ConflictKind.CONTRADICTORY,
    RelationKind.CONTRARY: ConflictKind.CONTRARY,
}


class Builder:
    """Makes nodes, each with an id, out of what was gathered.

    First all ids are given, in order, with the participants and sources that are cited on the way; then the nodes are
    made, which may refer to each other in any direction.
    """

    def __init__(self, whole: Gathered, spoken_for: Iterable[str]) -> None:
        self.whole = whole
        self.faults: list[Fault] = []
        self.reader = Reader(self.faults)
        self.facts: dict[int, Facts] = {}
        """By the identity of a statement, an argument, a relation, a step or a section."""
        self.ids: dict[int, str] = {}
        """The same."""
        self.cites: dict[int, Any] = {}
        """The same: citations with ids."""
        self.sources: dict[str, tuple[Premise]] = {}
        """By the id of a claim or an argument: it as a reason."""
        self._read_facts()
        self._check_titles()
        given = [facts.fields["id"] for facts in self.facts.values() if "id" in facts.fields]
        lines = [line for facts in self.facts.values() for line in facts.fields.get("lines", ())]
        given += [line.id for line in lines if isinstance(line, Inference) and line.id]
        self.known = Ids([*spoken_for, *given])
        self.people = People(self.known)

    def nodes(self) -> list[Node]:
        """All nodes but groups."""
        plan: list[Placed | Node] = []
        for one in self._standing():
            self._identify(one)
            plan += self.people.made()
            plan.append(one)
        made = [one if isinstance(one, Node) else self._node(one) for one in plan]
        return [*made, *self._leftovers()]

    def _standing(self) -> Iterator[Placed]:
        return (one for one in self.whole.order if isinstance(one, Subject) or not one.dropped)

    def _read_facts(self) -> None:
        for one in self._standing():
            if isinstance(one, Related):
                self.facts[id(one)] = self.reader.related(one, CONFLICT if self._is_conflict(one) else LINK)
                continue
            self.facts[id(one)] = self.reader.subject(one)
            for step in one.steps:
                self.facts[id(step)] = self.reader.step(step)
        for section in self.whole.sections:
            self.facts[id(section)] = self.reader.heading(section.data, HEADING)

    def _check_titles(self) -> None:
        """A title that data gives must be nobody else's."""
        subjects = [one for one in self.whole.order if isinstance(one, Subject)]
        known = {(one.argument, one.title): one for one in subjects if one.title}
        for one in subjects:
            exact = self.facts[id(one)].exact
            if exact.get("title") and known.setdefault((one.argument, exact["title"]), one) is not one:
                self.faults.append(Fault("RB150", one.start, one.end, exact["title"]))
                self.facts[id(one)].exact = {key: value for key, value in exact.items() if key != "title"}

    # ids

    def _identify(self, one: Placed) -> None:
        facts = self.facts[id(one)]
        if facts.cites:
            self.cites[id(one)] = self.people.cites(facts.cites)
        if isinstance(one, Related):
            self.ids[id(one)] = self._id(one, facts, self._relation_kind(one))
            return
        kind = Argument if one.argument else Claim
        title = facts.exact.get("title", one.title)
        self.ids[id(one)] = self._id(one, facts, kind, title or self._shown(facts))
        steps = one.steps
        for step in steps:
            self._identify_step(step, self.ids[id(one)])
        if one.argument and not steps and "lines" in facts.fields:
            facts.fields["lines"] = [self._given_line(line, self.ids[id(one)]) for line in facts.fields["lines"]]

    def _given_line(self, line: Line, argument: str) -> Line:
        """A line that data gives: a step gets its id, and ids for the names in its citations."""
        if not isinstance(line, Inference):
            return line
        own = line.id if line.id and self.known.own(line.id) else self.known.step(argument)
        return evolved(line, id=own, cites=self.people.cites(line.cites))

    def _identify_step(self, step: Step, argument: str) -> None:
        facts = self.facts[id(step)]
        if facts.cites:
            self.cites[id(step)] = self.people.cites(facts.cites)
        own = facts.fields.pop("id", "")
        if own and not self.known.own(own):
            self.faults.append(Fault("RB144", step.inference.start, step.inference.end, own))
            own = ""
        self.ids[id(step)] = own or self.known.step(argument)

    def _id(self, one: Placed | Section, facts: Facts, kind: type[Node], words: str = "") -> str:
        own: str = facts.fields.pop("id", "")
        if own and self.known.own(own):
            return own
        if own:
            self.faults.append(Fault("RB144", one.start, one.end, own))
        return self.known.fresh(kind, words)

    def _shown(self, facts: Facts) -> str:
        texts = self._texts(facts)
        if not texts:
            return ""
        return texts[-1 if facts.canonical is None else facts.canonical].plain

    def _texts(self, facts: Facts) -> Sequence[Text]:
        exact = facts.exact.get("texts")
        if exact is None:
            return facts.texts
        canonical = facts.exact.get("canonical", facts.canonical)
        facts.canonical = canonical if canonical is not None and canonical < len(exact) else None
        return list(exact)

    # nodes

    def _node(self, one: Placed) -> Node:
        if isinstance(one, Related):
            return self._relation(one)
        return self._argument(one) if one.argument else self._claim(one)

    def _common(self, one: Placed | Section | Step, facts: Facts) -> dict[str, Any]:
        """What every node has, and the citations, for those that have some."""
        given = facts.fields.pop("tags", None) or facts.tags
        tags = facts.exact.get("tags", given)
        common = {"id": self.ids[id(one)], "tags": tuple(tags), "data": facts.data}
        if facts.cites:
            common["cites"] = self.cites[id(one)]
        return common

    def _said(self, one: Placed, facts: Facts) -> tuple[str, tuple[str, ...], FrozenMap]:
        """The same three, as a node holds them."""
        return self.ids[id(one)], tuple(facts.tags), frozen_map(facts.data)

    def _claim(self, subject: Subject) -> Claim:
        facts = self.facts.pop(id(subject))
        if facts.plain:
            return _CLAIM(*self._said(subject, facts), tuple(facts.texts), subject.title, facts.canonical)
        title = facts.exact.get("title", subject.title)
        common = self._common(subject, facts)
        return Claim(self._texts(facts), title, canonical=facts.canonical, **common, **facts.fields)

    def _argument(self, subject: Subject) -> Argument:
        facts = self.facts.pop(id(subject))
        if facts.plain:
            texts, stands = tuple(facts.texts), tuple(self._lines(subject))
            return _ARGUMENT(*self._said(subject, facts), texts, subject.title, facts.canonical, stands)
        title = facts.exact.get("title", subject.title)
        common = self._common(subject, facts)
        given = facts.fields.pop("lines", ())
        lines = self._lines(subject) or given
        return Argument(title, self._texts(facts), lines, canonical=facts.canonical, **common, **facts.fields)

    def _lines(self, subject: Subject) -> list[Line]:
        lines: list[Line] = []
        for number, line in enumerate(subject.lines, 1):
            said = self.reader.lines.get(id(line.member), {})
            claim = self.ids[id(line.member.subject)]
            if line.step is None:
                lines.append(_premise(claim, said) if said else self._source(claim)[0])
            else:
                lines.append(self._inference(line.step, claim, said.get("uses"), number))
        return lines

    def _inference(self, step: Step, conclusion: str, uses: tuple[int, ...] | None, number: int) -> Inference:
        facts = self.facts[id(step)]
        common = self._common(step, facts)
        alias = facts.fields.pop("from", None)
        rests = facts.fields.pop("uses", uses if uses is not None else alias)
        rules = facts.exact.get("rules") or [rule.text for rule in step.inference.rules]
        if rests and max(rests) >= number:
            self.faults.append(Fault("RB145", step.inference.start, step.inference.end, str(max(rests))))
            rests = None
        return Inference(conclusion, uses=rests, rules=rules, **common, **facts.fields)

    # relations

    def _ends(self, one: Related) -> tuple[str, str]:
        """Ids of both ends; a step that concludes nothing is its argument."""
        target = one.target
        if isinstance(target, Step) and id(target) not in self.ids:
            target = target.argument
        return self.ids[id(one.source)], self.ids[id(target)]

    def _is_conflict(self, one: Related) -> bool:
        both = isinstance(one.target, Subject) and not one.source.argument and not one.target.argument
        return one.kind in _CONFLICTS and both

    def is_odd(self, one: Related) -> bool:
        """Whether an argument is said to contradict something, which is read as an attack."""
        return one.kind is RelationKind.CONTRADICTORY and not self._is_conflict(one)

    def _relation_kind(self, one: Related) -> type[Node]:
        return Conflict if self._is_conflict(one) else _LINKS[one.kind]

    def _relation(self, one: Related) -> Node:
        facts = self.facts.pop(id(one))
        if self._is_conflict(one):
            return self._conflict(one, facts)
        if one.kind in _CONFLICTS:
            self.faults.append(Fault("RB146", one.start, one.end))
        if one.kind is RelationKind.UNDERCUT and isinstance(one.target, Subject) and not one.target.argument:
            self.faults.append(Fault("RB147", one.start, one.end))
        source, target = self._ends(one)
        if facts.plain:
            strict = one.kind is RelationKind.ENTAILS
            return _LINK[_LINKS[one.kind]](*self._said(one, facts), self._source(source), target, strict)
        common = self._common(one, facts)
        fields = {"strict": True, **facts.fields} if one.kind is RelationKind.ENTAILS else facts.fields
        return _LINKS[one.kind](_premise(source, facts.part), target, **common, **fields)

    def _source(self, claim: str) -> tuple[Premise]:
        """A claim as an ordinary reason, and the only one, made once however often it is one."""
        found = self.sources.get(claim)
        if found is None:
            found = self.sources[claim] = (Premise(claim),)
        return found

    def _conflict(self, one: Related, facts: Facts) -> Conflict:
        kind = facts.fields.get("kind", _CONFLICTS[one.kind])
        common = {name: value for name, value in self._common(one, facts).items() if name != "cites"}
        return Conflict(self._ends(one), kind, **common)

    # groups, and what no node fits

    def groups(self) -> list[Node]:
        """The groups, inner ones before outer ones."""
        members = {number: [self.ids[id(one)] for one in found] for number, found in self._homes().items()}
        inner: dict[int, list[Section]] = {}
        for section in self.whole.sections:
            if section.parent:
                inner.setdefault(id(section.parent), []).append(section)
        order = _inner_first(self.whole.sections, inner)
        for section in order:
            self._identify_group(section)
        return [
            self._group(
                section, [*members.get(id(section), ()), *[self.ids[id(one)] for one in inner.get(id(section), ())]]
            )
            for section in order
        ]

    def _homes(self) -> dict[int, list[Subject]]:
        """What stands in each section, in order; what is first referred to elsewhere, where it stands there itself."""
        found: dict[int, list[Subject]] = {}
        guests: dict[int, list[tuple[int, Subject]]] = {}
        for one in self.whole.order:
            if not isinstance(one, Subject) or one.section is None:
                continue
            own = next((member.start for member in one.members if member.section is one.section), one.start)
            if one.members and one.members[0].section is not one.section:
                guests.setdefault(id(one.section), []).append((own, one))
            else:
                found.setdefault(id(one.section), []).append(one)
        for number, late in guests.items():
            found[number] = _in_between(found.get(number, []), sorted(late, key=_first_of))
        return found

    def _identify_group(self, section: Section) -> None:
        facts = self.facts[id(section)]
        facts.tag(section.content.tags)
        self.ids[id(section)] = self._id(section, facts, Group, self._heading(section))

    def _heading(self, section: Section) -> str:
        title: str = self.facts[id(section)].exact.get("title", text_of(section.content).plain)
        return title

    def _group(self, section: Section, members: list[str]) -> Group:
        facts = self.facts[id(section)]
        closed = facts.fields.pop("isClosed", section.closed)
        given: tuple[str, ...] = facts.fields.pop("members", ())
        members = [*given, *[member for member in members if member not in given]]
        return Group(self._heading(section), members, closed=closed, **self._common(section, facts))

    def _leftovers(self) -> Iterator[Node]:
        """Data behind a reference that could not be read: it belongs to no text."""
        for member in self.whole.members:
            if member.form is Form.REFERENCE and member.raw:
                yield Leftover("argdown", member.raw, id=self.known.fresh(Leftover))


def _premise(claim: str, said: Mapping[str, Any]) -> Premise:
    """A claim as a reason, of which data says more; its kind stands under the key ``premise``."""
    return Premise(claim, **{"kind" if name == "premise" else name: value for name, value in said.items()})


def _in_between(order: list[Subject], late: list[tuple[int, Subject]]) -> list[Subject]:
    """Both, each of the later ones before the first that begins behind it."""
    found: list[Subject] = []
    waiting = late[::-1]
    for one in order:
        while waiting and waiting[-1][0] < one.start:
            found.append(waiting.pop()[1])
        found.append(one)
    return [*found, *[one for _, one in reversed(waiting)]]


def _first_of(pair: tuple[int, Subject]) -> int:
    return pair[0]


def _inner_first(sections: list[Section], inner: dict[int, list[Section]]) -> list[Section]:
    """Sections in their order, but each behind those that it holds."""
    found: list[Section] = []
    waiting = [(section, False) for section in reversed(sections) if section.parent is None]
    while waiting:
        section, opened = waiting.pop()
        if opened:
            found.append(section)
        else:
            waiting.append((section, True))
            waiting += [(one, False) for one in reversed(inner.get(id(section), []))]
    return found
