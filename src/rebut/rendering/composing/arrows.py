"""The arrows of a map: from reasons to what they are about, between rivals, and from a claim to its other places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebut.model import Conflict, Preference, Rephrase
from rebut.model.nodes import Link
from rebut.model.vocabulary import ConflictKind
from rebut.rendering.picture import Box, End, Placing, Relation, Role

from .saying import has_details

if TYPE_CHECKING:
    from .relating import Outlet, Reason
    from .sheet import Sheet

__all__ = ["put_arrows"]

_CONFLICTS = {
    ConflictKind.CONTRADICTORY: Relation.CONTRADICTORY,
    ConflictKind.CONTRARY: Relation.CONTRARY,
    ConflictKind.TENSION: Relation.TENSION,
}


def put_arrows(sheet: Sheet) -> None:
    """Draw all arrows of a debate: first what hangs below what, then what only stands between boxes."""
    related = sheet.plan.related
    _put_relation_boxes(sheet)
    for reason in related.reasons:
        _put_reason(sheet, reason)
    for outlets in related.outlets.values():
        for outlet in outlets:
            _put_outlet(sheet, outlet)
    for issue in related.issues:
        for position in issue.positions:
            _hang(sheet, Relation.POSITION, sheet.place(position), sheet.place(issue.id), issue.id)
    for conflict in related.conflicts:
        _put_conflict(sheet, conflict)
    for rephrase in related.rephrases:
        _put_between(sheet, rephrase, Relation.REPHRASES, rephrase.source, rephrase.target)
    for preference in related.preferences:
        _put_between(sheet, preference, Relation.PREFERS, preference.better, preference.worse)


# what hangs below


def _put_reason(sheet: Sheet, reason: Reason) -> None:
    target, id = sheet.aim(reason.target, reason.relation), reason.id
    if id in sheet.plan.echoes:
        return
    if (group := sheet.plan.folded.get(id)) is not None:
        _hang(sheet, reason.relation, sheet.places.get(group), target, id)
        _put_others(sheet, reason, group)
    elif id in sheet.plan.bare:
        _hang(sheet, reason.relation, sheet.place(reason.sources[0].claim), target, id)
    else:
        box = sheet.places[id].box
        if not (reason.last and reason.argument is not None and reason.argument.id in sheet.plan.carried):
            _hang(sheet, reason.relation, End(box), target, id)
        _put_named(sheet, reason, box)


def _put_named(sheet: Sheet, reason: Reason, box: str) -> None:
    """Lines from claims that stand elsewhere to the cells that name them."""
    for number, source in enumerate((*reason.sources, *reason.unused), 1):
        if source.claim in sheet.plan.own or source.claim in sheet.plan.folded:
            cell = End(box, f"c{number}" if len(reason.sources) + len(reason.unused) > 1 else "")
            _hang(sheet, Relation.SAME, sheet.place(source.claim), cell, "")


def _put_others(sheet: Sheet, reason: Reason, group: str) -> None:
    """Lines from claims outside of a closed group to the group that uses them."""
    for source in reason.sources:
        _hang(sheet, Relation.SAME, sheet.place(source.claim), sheet.places.get(group), "")


def _put_outlet(sheet: Sheet, outlet: Outlet) -> None:
    if outlet.id in sheet.plan.merged:
        told = sheet.plan.merged[outlet.id]
        if (end := sheet.places.get(told.id)) is not None:
            sheet.places.setdefault(outlet.id, end)
        return
    source, target = sheet.place(outlet.argument), sheet.aim(outlet.target, outlet.relation)
    if source is None:
        return
    hub = sheet.places.get(outlet.id)
    if hub is None or hub.box == source.box:
        _hang(sheet, outlet.relation, End(source.box), target, outlet.id)
        return
    _hang(sheet, outlet.relation, End(source.box), hub, "", headless=True)
    _hang(sheet, outlet.relation, hub, target, outlet.id)


def _hang(
    sheet: Sheet, relation: Relation, source: End | None, target: End | None, id: str, *, headless: bool = False
) -> None:
    """An arrow whose source hangs below its target; none where an end is not drawn, or within a closed group."""
    if source is None or target is None or _is_repeated(sheet, relation, source, target):
        return
    sheet.hung.add(source.box)
    sheet.connect(relation, source, target, id=id, at_target=not headless)


def _is_repeated(sheet: Sheet, relation: Relation, source: End, target: End) -> bool:
    """Closed groups draw many arrows together, and swallow those within."""
    if not sheet.plan.folded:
        return False
    groups = {end.box for group in sheet.plan.folded.values() if (end := sheet.places.get(group)) is not None}
    if not {source.box, target.box} & groups:
        return False
    known = [(arrow.relation, arrow.source, arrow.target) for arrow in sheet.arrows]
    return source.box == target.box or (relation, source, target) in known


# what stands between


def _put_conflict(sheet: Sheet, conflict: Conflict) -> None:
    relation = _CONFLICTS[conflict.kind]
    if (hub := sheet.places.get(conflict.id)) is not None:
        for claim in conflict.claims:
            _tie(sheet, relation, sheet.place(claim), hub)
        return
    first, second = [sheet.place(claim) for claim in conflict.claims]
    _span(sheet, relation, second, first, conflict.id, mutual=True)


def _tie(sheet: Sheet, relation: Relation, claim: End | None, hub: End) -> None:
    """A line from a claim to the box of its conflict, which stands above claims that hang nowhere."""
    if claim is None:
        return
    if claim.box in sheet.hung:
        sheet.connect(relation, hub, claim)
    else:
        sheet.hung.add(claim.box)
        sheet.connect(relation, claim, hub, at_target=False, at_source=True)


def _put_between(sheet: Sheet, node: Rephrase | Preference, relation: Relation, source: str, target: str) -> None:
    start, end = sheet.place(source), sheet.place(target)
    hub = sheet.places.get(node.id)
    if hub is None:
        _span(sheet, relation, start, end, node.id, mutual=False)
    elif start is not None and end is not None:
        sheet.connect(relation, start, hub, at_target=False, placing=Placing.ABOVE)
        sheet.connect(relation, hub, end, id=node.id, placing=Placing.FREE)


def _span(sheet: Sheet, relation: Relation, source: End | None, target: End | None, id: str, *, mutual: bool) -> None:
    """A labelled line between two boxes, which puts one that hangs nowhere below the other, or both at one level."""
    if source is None or target is None or _is_repeated(sheet, relation, source, target):
        return
    label = sheet.words.named(relation.value)
    free = [end.box not in sheet.hung for end in (source, target)]
    more: dict[str, object] = {"label": label, "id": id, "at_source": mutual}
    if source.box == target.box or free == [False, False]:
        sheet.connect(relation, source, target, placing=Placing.FREE, **more)
    elif free == [True, True]:
        sheet.connect(relation, source, target, placing=Placing.LEVEL, **more)
    elif free == [True, False]:
        sheet.hung.add(source.box)
        sheet.connect(relation, source, target, **more)
    else:
        sheet.hung.add(target.box)
        sheet.connect(relation, source, target, placing=Placing.ABOVE, **more)


# relations that something is about


def _put_relation_boxes(sheet: Sheet) -> None:
    """Boxes for conflicts of several claims, and for relations that something else is about."""
    related = sheet.plan.related
    for conflict in related.conflicts:
        if len(conflict.claims) > 2 or related.aimed(conflict.id):  # noqa: PLR2004 -- a pair has a line
            _put_relation_box(sheet, conflict.id, _CONFLICTS[conflict.kind], conflict.claims)
    for rephrase in related.rephrases:
        if related.aimed(rephrase.id):
            _put_relation_box(sheet, rephrase.id, Relation.REPHRASES, (rephrase.source, rephrase.target))
    for preference in related.preferences:
        if related.aimed(preference.id):
            _put_relation_box(sheet, preference.id, Relation.PREFERS, (preference.better, preference.worse))
    for argument, outlets in related.outlets.items():
        for outlet in outlets:
            if _needs_box(sheet, argument, outlet):
                _put_relation_box(sheet, outlet.id, outlet.relation, (argument,))


def _needs_box(sheet: Sheet, argument: str, outlet: Outlet) -> bool:
    """Whether more is to be shown of an argument's link than the argument's own box has room for."""
    id = outlet.id
    if id in sheet.plan.merged or id in sheet.places or argument in sheet.plan.folded:
        return False
    return has_details(outlet.node) or sheet.plan.related.aimed(id)


def _put_relation_box(sheet: Sheet, id: str, relation: Relation, members: tuple[str, ...]) -> None:
    node = sheet.plan.related.nodes[id]
    remarks: tuple[str, ...] = ()
    if isinstance(node, Link):
        telling = sheet.telling
        remarks = (*telling.speakers(node.cites), *telling.step(node), *telling.sources(node.cites))
    word = sheet.words.named(relation.value)
    box = Box(sheet.next_key(), Role.RELATION, word, remarks, relation=relation, id=id)
    sheet.places[id] = sheet.put(box, *members)
