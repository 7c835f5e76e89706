"""Where and how claims and arguments stand in the Argdown document that a debate was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, cast

import attrs

from rebut.model import Argument, Claim, Debate, Node, Occurrence, Role

__all__ = ["HeadingLike", "Occurring", "WrittenLike", "subjects"]


class WrittenLike(Protocol):
    """How a statement or an argument is written at one place."""

    text: str
    tags: tuple[str, ...]
    data: object


class HeadingLike(Protocol):
    """How a heading is written."""

    group: str
    level: int
    tags: tuple[str, ...]
    start: int


class _LayoutLike(Protocol):
    written: Sequence[WrittenLike]
    headings: Sequence[HeadingLike]
    deepest: int
    nodes: Mapping[str, Node]


@attrs.define(eq=False)
class Occurring:
    """The places of a document, as far as they still say what the debate says; none for a debate without one."""

    places: tuple[tuple[Occurrence, WrittenLike], ...] = ()
    headings: tuple[HeadingLike, ...] = ()
    deepest: int = 0
    same: frozenset[str] = frozenset()
    """Ids of claims and arguments that are as they were read."""

    @classmethod
    def of(cls, debate: Debate) -> Occurring:
        """The places of the debate's document."""
        document = debate.document
        if document is None or document.format != "argdown" or not hasattr(document.layout, "headings"):
            return cls()
        layout = cast("_LayoutLike", document.layout)
        nodes, read = debate.nodes, layout.nodes
        same = frozenset([id for id, node in read.items() if nodes.get(id) is node or nodes.get(id) == node])
        places = tuple(
            [
                one
                for one in zip(document.occurrences, layout.written, strict=True)
                if one[0].node in same and (not one[0].argument or one[0].argument in same)
            ]
        )
        return cls(places, tuple(layout.headings), layout.deepest, same)

    def order(self) -> Iterator[str]:
        """Ids of claims and arguments, each where it begins: an argument comes before its lines."""
        met: set[str] = set()
        for occurrence, _ in self.places:
            for id in (occurrence.argument, occurrence.node):
                if id and id not in met:
                    met.add(id)
                    yield id

    def wordings(self) -> dict[str, str]:
        """Id -> the text that is shown: the last, or the last of those that are canonical."""
        found: dict[str, str] = {}
        canonical: set[str] = set()
        for occurrence, written in self.places:
            if occurrence.text is None:
                continue
            if isinstance(written.data, Mapping) and written.data.get("isCanonical"):
                canonical.add(occurrence.node)
            elif occurrence.node in canonical:
                continue
            found[occurrence.node] = written.text
        return found

    def at_the_top(self) -> frozenset[str]:
        """Ids of the claims that stand by themselves somewhere."""
        return frozenset([one.node for one, _ in self.places if one.role is Role.STATEMENT])

    def tags(self) -> Iterator[str]:
        """All tags, in the order of the document."""
        headings = list(reversed(self.headings))
        for occurrence, written in self.places:
            while headings and headings[-1].start <= occurrence.start:
                yield from headings.pop().tags
            yield from written.tags
        for heading in reversed(headings):
            yield from heading.tags


def subjects(debate: Debate) -> list[Claim | Argument]:
    """The claims and the arguments, in the order of the debate."""
    return [node for node in debate if isinstance(node, (Claim, Argument))]
