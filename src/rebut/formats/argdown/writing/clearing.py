"""Taking what is no more out of a document: its lines, and all that stands below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence

import attrs

from rebut.formats.argdown.records import Member, Subject
from rebut.formats.argdown.tree import Element, Form, Listing, Structure

from .editing import Edit
from .standing import Place, Standing

__all__ = ["Cleared", "cleared"]


@attrs.frozen
class Cleared:
    """What was taken out."""

    edits: tuple[Edit, ...]
    members: frozenset[Member]
    """The places that are gone."""
    lost: set[str]
    """Ids of what stood there, and is to be written elsewhere if it is still in the debate."""


def cleared(standing: Standing, gone: Container[str]) -> Cleared:
    """Take the lines out of all that is gone."""
    spans = _joined(_spans(standing, gone))
    members = [member for member in standing.read.whole.members if _is_within(member.start, spans)]
    lost = {standing.id_of(one) for one in standing.relations() if _is_within(one.start, spans)}
    lost |= {standing.id_of(member.subject) for member in members if _matters(member)}
    for one in standing.subjects():
        if one.lines and _is_within(one.lines[0].member.start, spans):
            lost.add(standing.id_of(one))
    edits = [Edit(start, end, "") for start, end in spans]
    return Cleared(tuple(edits), frozenset(members), {id for id in lost if id not in gone})


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same without those that lie within others, in their order."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _is_within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    nearest = bisect_right(spans, at, key=_start) - 1
    return nearest >= 0 and at < spans[nearest][1]


def _start(span: tuple[int, int]) -> int:
    return span[0]


def _matters(member: Member) -> bool:
    """Whether what stood here must be said again elsewhere: its words, its data, or the only place of it."""
    said = member.data.value if member.data is not None and isinstance(member.data.value, dict) else {}
    own = said.keys() - ({"link"} if member.related is not None else set())
    return bool(own or member.tags) or member.form is not Form.REFERENCE or len(member.subject.members) == 1


def _spans(standing: Standing, gone: Container[str]) -> Iterator[tuple[int, int]]:
    """From where to where the lines go."""
    for place in standing.places.values():
        if place.member is not None and _goes(standing, place.member, gone):
            yield _lines(standing, place)
    for start, end, block in standing.blocks:
        if _block_goes(standing, block, gone):
            yield standing.line_start(start), standing.block_end(end)
        elif isinstance(block, Listing):
            items = [standing.places[item.start] for item in block.items]
            yield from [_lines(standing, item) for item in items if _subject(standing, item.element.start) in gone]


def _block_goes(standing: Standing, block: object, gone: Container[str]) -> bool:
    """Whether a block goes with all that stands below it."""
    if isinstance(block, Element):
        return _subject(standing, block.start) in gone
    if isinstance(block, Listing):
        return all(_subject(standing, item.start) in gone for item in block.items)
    return isinstance(block, Structure) and _argument(standing, block) in gone


def _goes(standing: Standing, member: Member, gone: Container[str]) -> bool:
    """Whether the relation that a place is written under is gone, or what stands there where that relates nothing."""
    if member.related is None:
        return False
    relation = member.related.standing
    return standing.id_of(relation if relation is not None else member.subject) in gone


def _lines(standing: Standing, place: Place) -> tuple[int, int]:
    first = standing.line_start(place.relation.end if place.relation is not None else place.element.start)
    return first, standing.line_end(max(place.last - 1, first))


def _subject(standing: Standing, start: int) -> str:
    member = standing.members.get(start)
    return standing.id_of(member.subject) if member else ""


def _argument(standing: Standing, block: Structure) -> str:
    found: Subject | None = None
    for step in block.steps:
        element = getattr(step, "element", None)
        member = standing.members.get(element.start) if element else None
        found = member.structure if member else found
    return standing.id_of(found) if found is not None else ""
