"""Where and how claims and arguments stand in the Argdown document that a debate was read from."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, cast

import attrs

from rebut.model import Argument, Claim, Debate, Node, Occurrence, Role

__all__ = ["HeadingLike", "Occurring", "Wording", "WrittenLike", "subjects"]


class WrittenLike(Protocol):
    """How a statement or an argument is written at one place."""

    text: str
    tags: tuple[str, ...]
    data: object
    nth: int


class HeadingLike(Protocol):
    """How a heading is written."""

    group: str
    level: int
    tags: tuple[str, ...]
    start: int


class _LayoutLike(Protocol):
    written: Sequence[WrittenLike]
    headings: Sequence[HeadingLike]
    regrouped: bool
    nodes: Mapping[str, Node]
    titles: Mapping[str, str]
    tags: tuple[str, ...] | None
    relations: Mapping[str, str]


class Wording(NamedTuple):
    """A text as it is written, with the spaces around it, and whether it is the canonical one."""

    text: str
    canonical: bool = False


class _Pairs:
    """Places, each with how it is written: paired as they are gone through, as pairs would be one more thing each."""

    __slots__ = ("occurrences", "written")

    def __init__(self, occurrences: Sequence[Occurrence], written: Sequence[WrittenLike]) -> None:
        self.occurrences = occurrences
        self.written = written

    def __iter__(self) -> Iterator[tuple[Occurrence, WrittenLike]]:
        return zip(self.occurrences, self.written, strict=True)


@attrs.define(eq=False)
class Occurring:
    """The places of a document, as far as they still say what the debate says; none for a debate without one."""

    places: Iterable[tuple[Occurrence, WrittenLike]] = ()
    own: Iterable[tuple[Occurrence, WrittenLike]] = ()
    """Of these, the places of what is as it was read: mostly all of them."""
    headings: tuple[HeadingLike, ...] = ()
    regrouped: bool = False
    """Whether settings formed the groups, instead of headings."""
    same: frozenset[str] = frozenset()
    """Ids of claims and arguments that are as they were read, and of which all places are known."""
    titles: Mapping[str, str] = attrs.field(factory=dict)
    """Id -> the number that the document gives to what has no title."""
    numbered: tuple[str, ...] | None = None
    """The tags in their order, where the document says it itself."""
    relations: Mapping[str, str] = attrs.field(factory=dict)
    """Id -> how Argdown reads a relation, where it reads it in another way."""

    @classmethod
    def of(cls, debate: Debate) -> Occurring:
        """The places of the debate's document."""
        document = debate.document
        if document is None or not hasattr(document.layout, "headings"):
            return cls()
        layout = cast("_LayoutLike", document.layout)
        nodes, read = debate.nodes, layout.nodes
        same = {id for id, node in read.items() if nodes.get(id) is node or nodes.get(id) == node}
        pairs = _Pairs(document.occurrences, layout.written)
        same -= {one.node for one, _ in pairs if one.argument and one.argument not in same and one.text is not None}
        places: Iterable[tuple[Occurrence, WrittenLike]] = pairs
        own = places
        if len(same) < len(read):
            places = tuple([pair for pair in pairs if _holds(pair[0], same)])
            own = tuple([pair for pair in places if pair[0].node in same])
        titles = {id: title for id, title in layout.titles.items() if id in same}
        relations = {id: word for id, word in layout.relations.items() if id in same}
        return cls(
            places, own, tuple(layout.headings), layout.regrouped, frozenset(same), titles, layout.tags, relations
        )

    def order(self) -> Iterator[str]:
        """Ids of claims and arguments, each where it begins: an argument comes before its lines."""
        met: set[str] = set()
        for occurrence, _ in self.places:
            for id in (occurrence.argument, occurrence.node):
                if id and id not in met:
                    met.add(id)
                    yield id

    def wordings(self) -> dict[str, Wording]:
        """Id -> the text that is shown: the last, or the last of those that are canonical."""
        found: dict[str, WrittenLike] = {}
        for occurrence, written in self.own:
            if occurrence.text is not None:
                known = found.setdefault(occurrence.node, written)
                if known is not written and _rank(written) >= _rank(known):
                    found[occurrence.node] = written
        return {id: _wording(written) for id, written in found.items()}

    def lines(self) -> dict[str, list[Wording | None]]:
        """Id of an argument -> what each of its lines says."""
        found: dict[str, list[Wording | None]] = {}
        for occurrence, written in self.places:
            if occurrence.argument:
                own = occurrence.node in self.same
                found.setdefault(occurrence.argument, []).append(wording_of(occurrence, written) if own else None)
        return found

    def at_the_top(self) -> frozenset[str]:
        """Ids of the claims that stand by themselves somewhere."""
        return frozenset([one.node for one, _ in self.own if one.role is Role.STATEMENT])

    def tags(self) -> Iterator[str]:
        """All tags, in the order of the document."""
        if self.numbered is not None:
            yield from self.numbered
            return
        headings = list(reversed(self.headings))
        for occurrence, written in self.own:
            while headings and headings[-1].start <= occurrence.start:
                yield from headings.pop().tags
            yield from written.tags
        for heading in reversed(headings):
            yield from heading.tags


def wording_of(one: Occurrence, written: WrittenLike) -> Wording | None:
    """What is said at a place; None where it only names something."""
    if one.text is None:
        return None
    return _wording(written)


def _wording(written: WrittenLike) -> Wording:
    data = written.data
    return Wording(written.text, data is not None and isinstance(data, Mapping) and bool(data.get("isCanonical")))


def _rank(written: WrittenLike) -> tuple[bool, int]:
    return _wording(written).canonical, written.nth


def _holds(one: Occurrence, same: Container[str]) -> bool:
    """Whether a place still says something: a line does as long as its argument is the same."""
    return one.argument in same if one.argument else one.node in same


def subjects(debate: Debate) -> list[Claim | Argument]:
    """The claims and the arguments, in the order of the debate."""
    return [node for node in debate if isinstance(node, (Claim, Argument))]
