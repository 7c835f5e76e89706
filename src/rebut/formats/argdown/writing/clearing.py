"""Taking what is no more out of a document: its lines, and all that stands below it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

import attrs

from rebut.formats.argdown.records import Member, Subject
from rebut.formats.argdown.tree import Element, Form, Structure

from .amending import Edit
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


def cleared(standing: Standing, gone: Container[str], id_of: Callable[[object], str]) -> Cleared:
    """Take the lines out of all that is gone."""
    spans = list(_spans(standing, gone, id_of))
    members = [
        member for member in standing.read.whole.members if any(start <= member.start < end for start, end in spans)
    ]
    lost = {id_of(one) for one in standing.relations() if any(start <= one.start < end for start, end in spans)}
    lost |= {id_of(member.subject) for member in members if _matters(member)}
    for one in standing.subjects():
        if one.lines and any(start <= one.lines[0].member.start < end for start, end in spans):
            lost.add(id_of(one))
    edits = [Edit(start, end, "") for start, end in spans]
    return Cleared(tuple(edits), frozenset(members), {id for id in lost if id not in gone})


def _matters(member: Member) -> bool:
    """Whether what stood here must be said again elsewhere: its words, its data, or the only place of it."""
    own = member.form is not Form.REFERENCE or (member.data is not None and member.related is None)
    return own or len(member.subject.members) == 1


def _spans(standing: Standing, gone: Container[str], id_of: Callable[[object], str]) -> Iterator[tuple[int, int]]:
    """From where to where the lines go."""
    for place in standing.places.values():
        member = place.member
        if member is not None and member.related is not None and id_of(member.related) in gone:
            yield _lines(standing, place)
    for start, end, block in standing.blocks:
        if isinstance(block, Element):
            goes = _subject(standing, block.start, id_of) in gone
        elif isinstance(block, Structure):
            goes = _argument(standing, block, id_of) in gone
        else:
            continue
        if goes:
            yield standing.line_start(start), standing.block_end(end)


def _lines(standing: Standing, place: Place) -> tuple[int, int]:
    assert place.relation is not None  # noqa: S101 -- what is below something has a sign
    first = standing.line_start(place.relation.end)
    return first, standing.line_end(max(place.last - 1, first))


def _subject(standing: Standing, start: int, id_of: Callable[[object], str]) -> str:
    member = standing.members.get(start)
    return id_of(member.subject) if member else ""


def _argument(standing: Standing, block: Structure, id_of: Callable[[object], str]) -> str:
    found: Subject | None = None
    for step in block.steps:
        element = getattr(step, "element", None)
        member = standing.members.get(element.start) if element else None
        found = member.structure if member else found
    return id_of(found) if found is not None else ""
