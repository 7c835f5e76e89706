"""Composing a map: which boxes it has, what stands in them, and how they hang together; no colours, no DOT."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from rebut.errors import UnknownOption
from rebut.rendering.picture import Arrow, Picture, Placing
from rebut.rendering.words import ENGLISH, Words

from .arrows import put_arrows
from .boxes import place_echoes, put_boxes
from .frames import framed, groups_of_boxes
from .planning import planned
from .relating import related
from .sheet import Sheet
from .telling import Telling

if TYPE_CHECKING:
    from rebut.model import Debate

__all__ = ["composed"]


def composed(debate: Debate, words: Words = ENGLISH, settings: Mapping[str, object] | None = None) -> Picture:
    """The map of a debate in which reasons are boxes, and the claims that they rest on stand inside.

    Each claim is told once: in a box of its own where it is the end of the matter or a reason in several places,
    and else in the box of its one reason.

    >>> from rebut import Debate
    >>> debate = Debate("Rain")
    >>> _ = debate.support(debate.claim("It rains."), because="The street is wet.")
    >>> [box.word for box in composed(debate).boxes]
    ['MAIN CLAIM', 'SUPPORTS']

    It has no settings: ``UnknownOption`` is raised where some are given.
    """
    if settings:
        raise UnknownOption(f"this style has no setting {next(iter(settings))!r}", "the style argdown has settings")
    found = related(debate)
    sheet = Sheet(planned(found), Telling(found.nodes, words), words)
    put_boxes(sheet)
    place_echoes(sheet)
    put_arrows(sheet)
    group_of = groups_of_boxes(sheet)
    arrows = [_in_one_frame(arrow, group_of) if group_of else arrow for arrow in sheet.arrows]
    return Picture(
        debate.title,
        tuple(sheet.boxes),
        tuple(arrows),
        framed(sheet, group_of),
        sheet.telling.notes(),
        sheet.plan.unrelated,
        _unseen(sheet),
        words,
    )


def _unseen(sheet: Sheet) -> tuple[str, ...]:
    plan = sheet.plan
    hidden = {*plan.unrelated, *plan.unmapped, *plan.folded}
    return tuple([claim.text for id, claim in plan.related.claims.items() if id in hidden and claim.text])


def _in_one_frame(arrow: Arrow, group_of: dict[str, str]) -> Arrow:
    """What is at one level must be in one frame; else nothing is said of where it is."""
    if arrow.placing is Placing.LEVEL and group_of.get(arrow.source.box) != group_of.get(arrow.target.box):
        return attrs.evolve(arrow, placing=Placing.FREE)
    return arrow
