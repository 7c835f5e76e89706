"""What stands where in a document that is to be changed: each place of a claim or an argument, and each relation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from rebut.formats.argdown.layout import Layout, Read
from rebut.formats.argdown.records import Member, Related, Section, Step, Subject
from rebut.formats.argdown.tree import Element, Inference, Listing, Relation, Structure
from rebut.model import Inference as Inferred

__all__ = ["Place", "Standing", "written_ids"]


@attrs.define(eq=False)
class Place:
    """One place of a claim or an argument, and what is written below it."""

    element: Element
    member: Member | None
    """None where the element is in no structure that is read."""
    relation: Relation | None
    indent: int
    """How deep what is below it is indented, at least."""
    last: int
    """Where the last line of what is below it ends."""


class Standing:
    """A document, and its places."""

    def __init__(self, read: Read, text: str, renamed: Mapping[str, str]) -> None:
        """``renamed``: former ids -> those that have changed."""
        self.read = read
        self.renamed = renamed
        self.text = text
        self.members = {member.start: member for member in read.whole.members}
        self.places: dict[int, Place] = {}
        """By the offsets at which their elements begin."""
        self.blocks: list[tuple[int, int, object]] = []
        """From where to where a block goes, with all that is below."""
        for block in read.tree.blocks:
            last = max([block.end, *[self._noted(*found) for found in _elements(block)]])
            self.blocks.append((block.start, last, block))
        layout = read.debate.document.layout if read.debate.document else None
        self.regrouped = isinstance(layout, Layout) and layout.regrouped
        """Whether the front matter forms the groups."""
        self.headings = () if self.regrouped else tuple(read.whole.sections)
        """The headings that begin groups."""

    def subjects(self) -> Iterator[Subject]:
        """Claims and arguments in their order."""
        return (one for one in self.read.whole.order if isinstance(one, Subject))

    def relations(self) -> Iterator[Related]:
        """The relations that stand."""
        return (one for one in self.read.whole.order if isinstance(one, Related) and not one.dropped)

    def id_of(self, one: Subject | Related | Step | Section) -> str:
        """The id of what was gathered, as it is now; "" where nothing stands for it."""
        standing = one.standing if isinstance(one, Related) else one
        found = self.read.ids.get(id(standing), "") if standing is not None else ""
        return self.renamed.get(found, found)

    def _noted(self, element: Element, relation: Relation | None, indent: int) -> int:
        """Note a place and those below it; returned is where the last of them ends."""
        found: list[tuple[Place, Place | None]] = []
        waiting: list[tuple[Element, Relation | None, int, Place | None]] = [(element, relation, indent, None)]
        while waiting:
            one, sign, deep, above = waiting.pop()
            place = self.places[one.start] = Place(one, self.members.get(one.start), sign, deep, one.end)
            found.append((place, above))
            waiting += [(inner.child, inner, self._indent(inner, deep), place) for inner in reversed(one.relations)]
        for place, above in reversed(found):
            if above is not None:
                above.last = max(above.last, place.last)
        return found[0][0].last

    def _indent(self, relation: Relation, around: int) -> int:
        """How deep what is below a relation is indented, at least."""
        written = self.text[relation.start : relation.end]
        return max(len(written) - len(written.lstrip(" \t'")), around) + 2

    def place(self, member: Member) -> Place:
        """The place that a member is."""
        return self.places[member.start]

    def line_start(self, at: int) -> int:
        """Where the line of an offset begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the line of an offset ends, behind its line end."""
        found = self.text.find("\n", at)
        return len(self.text) if found == -1 else found + 1

    def head_end(self, member: Member) -> int:
        """Where the words of a place end, before its data."""
        end = member.end
        if self.place(member).element.data is not None:
            data = self.place(member).element.data
            assert data is not None  # noqa: S101 -- asked before
            end = data.start
        return member.start + len(self.text[member.start : end].rstrip())

    def block_end(self, end: int) -> int:
        """Where a block ends, with the empty lines behind it."""
        at = self.line_end(max(end - 1, 0)) if end else 0
        while at < len(self.text) and not self.text[at : self.line_end(at)].strip():
            at = self.line_end(at)
        return at


def _elements(block: object) -> Iterable[tuple[Element, Relation | None, int]]:
    """The elements that a block begins with, and how deep what is below them is indented."""
    if isinstance(block, Element):
        yield block, None, 2
    elif isinstance(block, Listing):
        yield from ((item, None, 4) for item in block.items)
    elif isinstance(block, Structure):
        for step in block.steps:
            if isinstance(step, Inference):
                yield from ((inner.child, inner, 6) for inner in step.relations)
            else:
                yield step.element, None, 4


def written_ids(read: Read) -> set[str]:
    """The ids that a document gives itself, of the nodes that have them."""
    found: set[str] = set()
    for entry in [item for given in read.declared.values() for item in _items(given.raw)]:
        found.update([one for one in (entry.values() if isinstance(entry, dict) else ()) if isinstance(one, str)])
    data = [member.data for member in read.whole.members] + [section.data for section in read.whole.sections]
    steps = [step.data for one in read.whole.order if isinstance(one, Subject) for step in one.steps]
    for parsed in (*data, *steps):
        value = parsed.value if parsed is not None else None
        link = value.get("link") if isinstance(value, dict) else None
        found.update([str(one.get("id")) for one in (value, link) if isinstance(one, dict)])
    ids = {*read.debate.nodes, *[step.id for step in read.debate.all(Inferred)]}
    return found & ids


def _items(raw: object) -> list[object]:
    """The items of the list that a node of the front matter stands in: that node alone."""
    found: object = next(iter(raw.values()), []) if isinstance(raw, dict) else []
    return found if isinstance(found, list) else []
