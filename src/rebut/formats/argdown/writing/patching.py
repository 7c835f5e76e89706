"""Writing a debate into the document that it was read from: what did not change stays as it was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

import attrs

from rebut.errors import ReadError
from rebut.formats._format import Opened
from rebut.formats.argdown.front import SETTINGS, reading_of
from rebut.formats.argdown.including import own_text
from rebut.formats.argdown.layout import Layout, Read
from rebut.formats.argdown.reading import load, read
from rebut.formats.argdown.records import Member, Related, Subject
from rebut.model import Argument, Claim, Conflict, Debate, Document, Group, Inference, Link, Node

from .amending import Amending
from .arranging import runs
from .clearing import Cleared, cleared
from .dumping import Added, Writing
from .editing import Edit, Impossible, Written, applied, in_order
from .inserting import Inserting
from .settings import Settings, settings_of
from .settling import settled
from .standing import Standing, written_ids

__all__ = ["patched"]

_ROUNDS = 8
"""So often what came out is read again, to see which ids, members and places must be told after all."""


def patched(debate: Debate, document: Document) -> str:
    """The changed document; "" where it cannot be changed in place, or where another file says what has changed."""
    old = read(Opened(document.name, document.text.replace("\r\n", "\n")))
    file = Written(document)
    ids = _renamed(old, document)
    before = old.debate.copy()
    steps = {step.id: step for step in before.all(Inference)}
    for former, now in ids.items():
        before.rename(before.nodes.get(former) or steps[former], now)
    if before == debate and not ids:
        return own_text(document)
    known = _Known(frozenset(before.nodes), told={*ids.values(), *written_ids(old)}, forced=set(ids.values()))
    for _ in range(_ROUNDS):
        try:
            edits = _Patching(debate, before, old, known, ids, file=file).edits()
            again = load(Opened(document.name, applied(_document(old).text, edits)))
            if again == debate:
                return file.text(edits)
        except (Impossible, ReadError):
            return ""
        if not known.learn(debate, again):
            return ""
    return ""


def _renamed(old: Read, document: Document) -> dict[str, str]:
    """Former ids -> those that were given to the same places since."""
    assert old.debate.document is not None  # noqa: S101 -- it was just read
    first = old.debate.document
    pairs = [(one.node, other.node) for one, other in zip(first.occurrences, document.occurrences, strict=False)]
    pairs += zip(first.places, document.places, strict=False)
    return {one: other for one, other in pairs if one != other}


@attrs.define
class _Known:
    """What must be told though it did not change: it was found out by reading again."""

    old: AbstractSet[str]
    """The ids of all nodes that stand in the document."""
    told: set[str]
    forced: set[str]
    members: set[str] = attrs.field(factory=set)
    """Groups whose members must be listed."""
    order: list[list[str]] | None = None

    def learn(self, debate: Debate, again: Debate) -> bool:
        """What reading again says differently; False where that is nothing new."""
        before = (len(self.told), len(self.forced), len(self.members), self.order)
        missing = _without_steps(debate, _ids(debate) - _ids(again))
        self.told |= missing
        differing = {node.id for node in debate if again.nodes.get(node.id) != node}
        swapped = {id for id in differing if isinstance(debate.nodes[id], Link | Conflict)} - self.told
        swapped = set() if missing else (swapped - self.old) or swapped
        self.told |= swapped
        self.forced |= missing or swapped or differing
        if not missing and not swapped:
            self.members |= {id for id in differing if isinstance(debate.nodes[id], Group)}
        if not missing and not differing:
            self.order = [] if self.order is None else runs(list(debate.nodes), list(again.nodes))
        return before != (len(self.told), len(self.forced), len(self.members), self.order)


def _ids(debate: Debate) -> set[str]:
    return {*debate.nodes, *[step.id for step in debate.all(Inference)]}


def _without_steps(debate: Debate, missing: set[str]) -> set[str]:
    """Without the steps of arguments that are missing, too: their ids follow from those."""
    return missing - {step.id for one in debate.arguments if one.id in missing for step in one.inferences}


class _Patching:
    """One document on its way to say what a debate says now."""

    def __init__(
        self, debate: Debate, before: Debate, old: Read, known: _Known, ids: Mapping[str, str], *, file: Written
    ) -> None:
        self.debate = debate
        self.before = before
        self.old = old
        self.known = known
        self.ids = ids
        self.file = file
        nodes = before.nodes
        self.changed = {node.id for node in debate if nodes.get(node.id) != node} | (known.forced & debate.nodes.keys())
        """The ids of what is said anew."""
        self.document = _document(old)
        self.standing = Standing(old, self.document.text, ids)
        self.subjects = {self.standing.id_of(one): one for one in self.standing.subjects()}
        self.tied = {self.standing.id_of(one): one for one in self.standing.relations()}
        self.declared = {ids.get(id, id) for id in old.declared}
        self.gone = self._gone()
        self.cleared: Cleared = cleared(self.standing, self.gone)
        self.writing = self._writing()
        self.amending = Amending(self.standing, before, self.writing, known.forced, self.cleared.members)

    def _gone(self) -> set[str]:
        """The ids of what must go from where it stands: it is no more, or it is to be written elsewhere."""
        gone = {id for id in (*self.subjects, *self.tied) if id not in self.debate.nodes}
        for id in (*self.subjects, *self.tied):
            if id not in gone and _moves(self.before.nodes[id], self.debate.nodes[id]):
                gone.add(id)
        return gone

    def _writing(self) -> Writing:
        lefts = {id: self.left(id) for id in self.subjects if id not in self.gone and id not in self.cleared.lost}
        places = Counter({id: len(left) for id, left in lefts.items() if left})
        away = {id for id, left in lefts.items() if left and not any(map(self.is_own, left))}
        for id in self.subjects:
            argument = self.debate.nodes.get(id)
            if isinstance(argument, Argument) and id not in self.gone and id not in self.cleared.lost:
                places.setdefault(id, 0)
                places[id] += bool(self.subjects[id].lines)
        titles = {
            id: one.title
            for id, one in self.subjects.items()
            if one.title and id in self.debate.nodes and _title(self.before.nodes[id]) == _title(self.debate.nodes[id])
        }
        new = {node.id for node in self.debate if node.id not in self.before.nodes} | self.cleared.lost
        new |= {id for id in self.gone if id in self.debate.nodes}
        shown = written_ids(self.old)
        signed = self.tied.keys() - new
        return Writing(self.debate, Added(self._settings(), new, signed, places, away, titles, self.known.told, shown))

    def left(self, id: str) -> list[Member]:
        """The places of a claim or an argument that stay."""
        return [member for member in self.subjects[id].members if member not in self.cleared.members]

    def is_own(self, member: Member) -> bool:
        """Whether a place is in the file itself, and in none that it includes."""
        return self.file.holds(member.start, member.end)

    def _settings(self) -> Settings:
        layout = self.document.layout
        front = layout.front if isinstance(layout, Layout) and isinstance(layout.front, dict) else {}
        reading, strict = reading_of(front)
        return attrs.evolve(settings_of(self.debate), reading=reading, strict=strict, untags=SETTINGS in front)

    def edits(self) -> list[Edit]:
        """What is changed in the document."""
        return in_order([*self.cleared.edits, *self._amended(), *Inserting(self).edits()])

    def _amended(self) -> Iterator[Edit]:
        for id, one in self.subjects.items():
            if id in self.gone or id in self.cleared.lost:
                yield from [edit for member in self.left(id) for edit in self.amending.said_around(member)]
            elif self._is_changed(id, one):
                yield from self.amending.subject(id, one)
        for one in self.subjects.values():
            yield from self._steps(one)
        yield from self._headings()
        yield from self._front()

    def _headings(self) -> Iterator[Edit]:
        if self.standing.regrouped and self.before.all(Group) != self.debate.all(Group):
            raise Impossible  # the front matter would have to form others
        for section in self.standing.headings:
            group = self.debate.nodes.get(self.standing.id_of(section))
            if not isinstance(group, Group):
                raise Impossible  # what stands below it must go elsewhere
            if self._shown(group) != self._shown(self.before.nodes[group.id]) or group.id in self.known.forced:
                read = () if group.id in self.known.members else group.members
                yield self.amending.heading(section, group, read)

    def _shown(self, node: Node) -> object:
        return attrs.evolve(node, members=()) if isinstance(node, Group) else node

    def _is_changed(self, id: str, one: Subject) -> bool:
        """Whether anything at the places of a claim or an argument may have to be written anew."""
        if id in self.changed or self._needs_title(id, one):
            return True
        for member in one.members:
            related, structure = member.related, member.structure
            if related is not None and self._changes(related):
                return True
            if structure is not None and structure.lines and self._changes(structure):
                return True
        return False

    def _changes(self, one: Related | Subject) -> bool:
        """Whether what is said of a relation, or in a structure, is other than it was."""
        return self.standing.id_of(one) in self.changed

    def _needs_title(self, id: str, one: Subject) -> bool:
        return not one.title and not one.argument and self.writing.speaker.places[id] > 1

    def _steps(self, one: Subject) -> Iterator[Edit]:
        id = self.standing.id_of(one)
        new, old = self.debate.nodes.get(id), self.before.nodes.get(id)
        if not one.lines or id in self.gone or id in self.cleared.lost:
            return
        if not isinstance(new, Argument) or not isinstance(old, Argument):
            return
        pairs = zip(one.steps, old.inferences, new.inferences, strict=True)
        for step, before, now in pairs:
            if before != now or now.id in self.known.forced:
                yield self.amending.step(step, now)

    # front matter

    def _front(self) -> Iterator[Edit]:
        changed = self.changed | self.known.forced
        front = self.old.tree.front
        text = self.document.text
        if front is None:
            if written := self._fresh_front():
                yield Edit(0, 0, written + "\n")
            return
        if not self._front_changes(changed):
            return
        start, stop = front.data.inner, front.data.inner_end
        inner = text[start:stop]
        lead = inner[: len(inner) - len(inner.lstrip("\r\n"))]
        found = settled(
            self.old, inner[len(lead) :], self.writing, changed=changed, order=self.known.order, ids=self.ids
        )
        if found is None:
            raise Impossible
        yield Edit(start + len(lead), stop, found)

    def _front_changes(self, changed: Iterable[str]) -> bool:
        if self.debate.title != self.before.title or self.debate.data != self.before.data:
            return True
        ids = {node.id for node in self.writing.declared}
        return self.known.order is not None or bool(ids & set(changed)) or ids != self.declared & {*ids, *self.declared}

    def _fresh_front(self) -> str:
        writing = self.writing
        return writing.front(self.known.order or ())


def _document(old: Read) -> Document:
    assert old.debate.document is not None  # noqa: S101 -- it was just read
    return old.debate.document


def _title(node: Node) -> str:
    return node.title if isinstance(node, Claim | Argument) else ""


def _moves(old: Node, new: Node) -> bool:
    """Whether a node must be written at another place: other ends, or other lines."""
    if type(old) is not type(new):
        return True
    if isinstance(old, Link) and isinstance(new, Link):
        return [one.claim for one in old.sources] != [one.claim for one in new.sources] or old.target != new.target
    if isinstance(old, Conflict) and isinstance(new, Conflict):
        return (old.claims, old.kind) != (new.claims, new.kind)
    if isinstance(old, Argument) and isinstance(new, Argument):
        return [_claim(line) for line in old.lines] != [_claim(line) for line in new.lines]
    return False


def _claim(line: object) -> tuple[bool, str]:
    return (True, line.conclusion) if isinstance(line, Inference) else (False, getattr(line, "claim", ""))
