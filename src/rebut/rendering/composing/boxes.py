"""The boxes of a map: claims by themselves, reasons with their cells, sketches, questions, and closed groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebut.model import Argument, Citation, Claim, Group, Inference, Issue, Preference, Text
from rebut.model.vocabulary import Weighing
from rebut.rendering.picture import HEAD, Box, Cell, End, Role

from .cells import cell_of, conclusion_cell, gist_cell, own_cell, speakers_of
from .plan import ROLES
from .telling import lifted

if TYPE_CHECKING:
    from .relating import Outlet, Reason, Stated
    from .sheet import Sheet

__all__ = ["place_echoes", "put_boxes"]


def put_boxes(sheet: Sheet) -> None:
    """Put down all boxes of a debate, in its order."""
    related = sheet.plan.related
    groups = {group.id: group for group in related.groups}
    issues = {issue.id: issue for issue in related.issues}
    for id in related.nodes:
        if id in related.claims:
            if id in sheet.plan.own:
                _put_claim(sheet, related.claims[id])
        elif id in related.arguments:
            _put_argument(sheet, related.arguments[id])
        elif (reason := sheet.plan.reasons.get(id) or sheet.plan.reasons.get(f"{id} because")) is not None:
            _put_reason(sheet, reason)
        elif id in issues and id not in sheet.plan.folded:
            _put_issue(sheet, issues[id])
        elif id in groups and groups[id].closed and id not in sheet.plan.folded:
            _put_group(sheet, groups[id])


def place_echoes(sheet: Sheet) -> None:
    """A conclusion that only says its target again is where the target is, and its link where the step is."""
    for id, step in sheet.plan.echoes.items():
        echo = sheet.plan.reasons[id]
        if (place := sheet.places.get(step.id)) is not None:
            sheet.places[id] = place
        if (target := sheet.place(echo.target)) is not None:
            sheet.places[step.target] = target


def _put_claim(sheet: Sheet, claim: Claim) -> None:
    role = sheet.plan.own[claim.id]
    sheet.places[claim.id] = sheet.put(
        Box(
            sheet.next_key(),
            role,
            sheet.words.named(role),
            speakers_of(sheet, claim.id),
            letter=sheet.plan.letters.get(claim.id, ""),
            cells=(own_cell(sheet, claim),),
            id=claim.id,
        ),
        claim.id,
    )


def _put_argument(sheet: Sheet, argument: Argument) -> None:
    steps = sheet.plan.related.steps.get(argument.id, ())
    if not steps:
        if argument.id not in sheet.plan.folded:
            _put_sketch(sheet, argument)
        return
    for step in steps:
        _put_reason(sheet, step)
    if (last := sheet.places.get(steps[-1].id)) is not None:
        sheet.places[argument.id] = last


def _put_sketch(sheet: Sheet, argument: Argument) -> None:
    outlets = sheet.plan.outlets(argument.id)
    role, single = _role(outlets), outlets[0].node if len(outlets) == 1 else None
    cites = (*argument.cites, *_cites(single))
    remarks = (*sheet.telling.speakers(cites), *_step_remarks(sheet, single), *sheet.telling.argument(argument))
    box = Box(
        sheet.next_key(),
        role,
        sheet.words.named(role),
        remarks,
        argument.title,
        cells=gist_cell(argument.shown, argument.id),
        after=(*_asked(sheet, single), *sheet.telling.sources(cites)),
        id=argument.id,
    )
    end = sheet.places[argument.id] = sheet.put(box, argument.id)
    if single is not None:
        sheet.places[single.id] = End(end.box, HEAD)


def _role(outlets: list[Outlet]) -> Role:
    """What a sketch does, where it does one thing only."""
    relations = {outlet.relation for outlet in outlets}
    return ROLES[relations.pop()] if len(relations) == 1 else Role.ARGUMENT


def _put_reason(sheet: Sheet, reason: Reason) -> None:
    plan, argument = sheet.plan, reason.argument
    if reason.id in plan.bare or reason.id in plan.folded or reason.id in plan.echoes:
        return
    outlets = plan.outlets(argument.id) if argument is not None and reason.last else []
    carried = plan.carried.get(argument.id) if argument is not None and outlets else None
    role = _reason_role(reason, outlets, carried)
    named = _named(sheet, reason)
    box = Box(
        sheet.next_key(),
        role,
        sheet.words.named(role),
        (*named, *_remarks(sheet, reason)),
        argument.title if argument is not None else "",
        cells=_cells(sheet, reason, named, carried),
        joint=_joint(sheet, reason.node),
        after=(*_asked(sheet, reason.node), *sheet.telling.sources(_all_cites(reason))),
        id=argument.id if argument is not None and reason.last else reason.id,
        aside=argument.text if argument is not None and reason.last else "",
    )
    _put_in_place(sheet, reason, box, carried)


def _reason_role(reason: Reason, outlets: list[Outlet], carried: str | None) -> Role:
    if carried is not None or (outlets and not reason.target):
        return _role(outlets)
    return ROLES[reason.relation] if reason.target else Role.ARGUMENT


def _put_in_place(sheet: Sheet, reason: Reason, box: Box, carried: str | None) -> None:
    members = [cell.claim for cell in box.cells if not cell.elsewhere]
    owner = [reason.argument.id] if reason.argument is not None else []
    end = sheet.put(box, *owner, reason.id, *members)
    sheet.places[reason.id] = End(end.box, HEAD)
    for number, cell in enumerate(box.cells, 1):
        if not cell.elsewhere:
            sheet.places[cell.claim] = End(end.box, f"c{number}") if len(box.cells) > 1 else end
    if carried is not None:
        sheet.places.setdefault(carried, end)


def _named(sheet: Sheet, reason: Reason) -> tuple[str, ...]:
    """Who gives this reason: whoever is cited for it, or else for all its claims."""
    if own := sheet.telling.speakers(_all_cites(reason)):
        return own
    told = [source.claim for source in (*reason.sources, *reason.unused) if source.claim not in sheet.plan.own]
    return lifted([speakers_of(sheet, claim) for claim in told])


def _all_cites(reason: Reason) -> tuple[Citation, ...]:
    own = _cites(reason.node)
    return (*own, *reason.argument.cites) if reason.argument is not None else own


def _cites(node: Stated | None) -> tuple[Citation, ...]:
    return () if node is None or isinstance(node, Preference) else node.cites


def _remarks(sheet: Sheet, reason: Reason) -> tuple[str, ...]:
    remarks = _step_remarks(sheet, reason.node)
    argument = reason.argument
    if argument is None:
        return remarks
    several = reason.number > 1 or not reason.last
    step = (sheet.words.step.format(what=reason.number),) if several else ()
    return (*remarks, *step, *(sheet.telling.argument(argument) if reason.last else ()))


def _step_remarks(sheet: Sheet, node: Stated | None) -> tuple[str, ...]:
    return () if node is None else sheet.telling.step(node)


def _asked(sheet: Sheet, node: Stated | None) -> tuple[str, ...]:
    question = getattr(node, "question", "")
    return (sheet.words.question.format(what=question),) if question else ()


def _joint(sheet: Sheet, node: Stated) -> str:
    convergent = isinstance(node, Inference) and node.weighing is Weighing.CONVERGENT
    return sheet.words.convergent if convergent else sheet.words.linked


def _cells(sheet: Sheet, reason: Reason, named: tuple[str, ...], carried: str | None) -> tuple[Cell, ...]:
    cells = [cell_of(sheet, source, named) for source in reason.sources]
    cells += [cell_of(sheet, source, named, used=False) for source in reason.unused]
    if carried is not None and not _said_by_target(sheet, reason, carried):
        cells.append(conclusion_cell(sheet, carried, named))
    return tuple(cells)


def _said_by_target(sheet: Sheet, reason: Reason, carried: str) -> bool:
    """Whether what the argument leads to says the same as its conclusion."""
    assert reason.argument is not None  # noqa: S101 -- only arguments carry one
    claims = sheet.plan.related.claims
    text = claims[carried].text.strip()
    targets = [claims.get(outlet.target) for outlet in sheet.plan.outlets(reason.argument.id)]
    return any([target is not None and target.text.strip() == text for target in targets])


def _put_issue(sheet: Sheet, issue: Issue) -> None:
    words = sheet.words
    remarks = [words.exclusive] if issue.exclusive else []
    if issue.standard is not None:
        standard = words.named(issue.standard.value.replace("-", "_"))
        remarks.append(words.standard.format(what=standard))
    cells = (Cell(Text(issue.question or issue.id), issue.id),)
    box = Box(sheet.next_key(), Role.ISSUE, words.issue, tuple(remarks), cells=cells, id=issue.id)
    sheet.places[issue.id] = sheet.put(box, issue.id, *issue.positions)


def _put_group(sheet: Sheet, group: Group) -> None:
    """A closed group, with a count of what is in it."""
    related, folded = sheet.plan.related, sheet.plan.folded
    claims = sum([folded.get(id) == group.id for id in related.claims])
    arguments = sum([folded.get(id) == group.id for id in related.arguments])
    remarks = (_counted(sheet, claims, "claim"), _counted(sheet, arguments, "argument"))
    told = tuple([remark for remark in remarks if remark])
    box = Box(sheet.next_key(), Role.GROUP, sheet.words.group, told, group.title or group.id, id=group.id)
    sheet.places[group.id] = sheet.put(box, group.id)


def _counted(sheet: Sheet, count: int, what: str) -> str:
    if not count:
        return ""
    pattern = sheet.words.named(f"one_{what}" if count == 1 else f"{what}s")
    return pattern.format(count=f"{count:,}")
