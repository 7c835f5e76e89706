"""What says nothing new: links that repeat a step, and conclusions that only lead on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebut.rendering.picture import Relation

from .saying import has_details, is_plain

if TYPE_CHECKING:
    from .plan import Plan
    from .relating import Outlet, Reason

__all__ = ["find_repeated"]


def find_repeated(plan: Plan) -> None:
    """Find what need not be drawn by itself: outlets told by a step, conclusions within a box, and echoes."""
    _merge(plan)
    _carry(plan)
    _echo(plan)


def _merge(plan: Plan) -> None:
    """A support by an argument of its own conclusion says nothing new, nor does what the conclusion does by itself."""
    for argument, outlets in plan.related.outlets.items():
        if (step := plan.last_step(argument)) is None:
            continue
        for outlet in outlets:
            if not has_details(outlet.node) and (told := _told_by(plan, outlet, step)) is not None:
                plan.merged[outlet.id] = told


def _told_by(plan: Plan, outlet: Outlet, step: Reason) -> Reason | None:
    if outlet.target == step.target:
        return step if outlet.relation is Relation.SUPPORTS else None
    for reason in plan.related.below.get(outlet.target, ()):
        if reason.relation is outlet.relation and [source.claim for source in reason.sources] == [step.target]:
            return reason
    return None


def _carry(plan: Plan) -> None:
    related = plan.related
    for argument in related.outlets:
        step = plan.last_step(argument)
        if step is None or not step.target or not plan.outlets(argument):
            continue
        conclusion = step.target
        alone = related.below[conclusion] == [step] and conclusion not in related.ends
        if alone and not (conclusion in related.uses or conclusion in related.sketched or conclusion in plan.folded):
            plan.carried[argument] = conclusion


def _echo(plan: Plan) -> None:
    """A conclusion in the very words of what it supports is that claim again: the step leads there by itself."""
    for reason in plan.related.reasons:
        step = _echoed(plan, reason)
        if step is not None and not has_details(reason.node):
            plan.echoes[reason.id] = step
    said = {plan.reasons[id].sources[0].claim for id in plan.echoes}
    plan.echoes = {id: step for id, step in plan.echoes.items() if plan.reasons[id].target not in said}


def _echoed(plan: Plan, reason: Reason) -> Reason | None:
    if reason.relation is not Relation.SUPPORTS or reason.argument is not None or len(reason.sources) != 1:
        return None
    related, id = plan.related, reason.sources[0].claim
    said, target, steps = related.claims[id], related.claims.get(reason.target), related.below.get(id, [])
    if target is None or said.title or said.cites or said.text != target.text or id == target.id:
        return None
    alone = related.uses[id] == [reason] and not (id in related.ends or id in related.sketched)
    if not alone or len(steps) != 1 or steps[0].argument is None or not is_plain(reason.sources[0]):
        return None
    return None if plan.folded.keys() & {id, target.id, steps[0].id} else steps[0]
