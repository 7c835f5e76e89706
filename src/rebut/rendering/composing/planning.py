"""Where each claim of a map is told: in a box of its own, or in the box of the one reason that it is part of."""

from __future__ import annotations

from collections.abc import Iterable

from rebut.model import Claim
from rebut.rendering.picture import Role

from .folding import folded
from .naming import name_claims
from .plan import Plan
from .relating import Reason, Related, left_out
from .repeating import find_repeated
from .saying import has_details, is_plain, is_told

__all__ = ["planned"]


def planned(related: Related) -> Plan:
    """Decide where the claims of a debate are told."""
    plan = Plan(related, folded(related))
    plan.reasons = {reason.id: reason for reason in related.reasons}
    find_repeated(plan)
    _settle(plan)
    _open_loops(plan)
    shown = _shown(plan)
    plan.bare = {reason.id for reason in related.reasons if _is_bare(plan, reason, shown)}
    name_claims(plan)
    return plan


def _settle(plan: Plan) -> None:
    """Own boxes for claims that are no reason, or several, and for rival positions."""
    related = plan.related
    rivals = _rivals(related)
    carried = set(plan.carried.values())
    lonely: list[Claim] = []
    for id, claim in related.claims.items():
        if len(related.uses.get(id, ())) == 1 and id not in rivals:
            continue
        if id in plan.folded or id in carried:
            continue
        if related.touched(id):
            plan.own[id] = Role.CLAIM
        elif left_out(claim):
            plan.unmapped = (*plan.unmapped, id)
        else:
            lonely.append(claim)
    _settle_lonely(plan, lonely)


def _rivals(related: Related) -> set[str]:
    """Positions on an issue, and claims in conflict with several others or with one that has a box of its own."""
    found = {position for issue in related.issues for position in issue.positions}
    for conflict in related.conflicts:
        shared = [len(related.uses.get(claim, ())) > 1 for claim in conflict.claims]
        if len(conflict.claims) > 2 or any(shared):  # noqa: PLR2004 -- a pair has a line
            found.update(conflict.claims)
    return found


def _settle_lonely(plan: Plan, claims: Iterable[Claim]) -> None:
    """In a debate that relates claims, one that relates to nothing and has no title is prose beside it."""
    related = plan.related
    relating = bool(related.below or related.sketched or related.ends)
    drawn = {claim.id for claim in claims if claim.title or not relating}
    plan.own |= dict.fromkeys(drawn, Role.CLAIM)
    plan.own = {id: plan.own[id] for id in related.claims if id in plan.own} if drawn else plan.own
    plan.unrelated = tuple([claim.id for claim in claims if claim.id not in drawn])


def _open_loops(plan: Plan) -> None:
    """Where claims are reasons for each other in a ring and none has a box of its own, the first one gets it."""
    seen: set[str] = set(plan.own)
    order = {id: at for at, id in enumerate(plan.related.claims)}
    for claim in plan.related.claims:
        path: dict[str, None] = {}
        at: str | None = claim
        while at is not None and at not in seen and at not in path:
            path[at] = None
            at = _next(plan, at)
        if at is not None and at in path:
            ring = list(path)[list(path).index(at) :]
            claims = [id for id in ring if id in order]
            if claims:
                plan.own[min(claims, key=order.__getitem__)] = Role.CLAIM
        seen.update(path)


def _next(plan: Plan, id: str) -> str | None:
    """What stands above a claim, a reason or an argument on the map."""
    if id in plan.own or id in plan.folded:
        return None
    if (reason := plan.reasons.get(id)) is not None:
        return reason.target
    if (uses := plan.related.uses.get(id)) is not None:
        return uses[0].id
    if (last := plan.last_step(id)) is not None:
        return last.id
    outlets = plan.related.outlets.get(id)
    return outlets[0].target if outlets else None


def _is_bare(plan: Plan, reason: Reason, shown: set[str]) -> bool:
    """Whether an arrow says it all: one plain claim with a box of its own, and nothing is said of the step."""
    if len(reason.sources) != 1 or reason.unused or reason.sources[0].claim not in plan.own or not reason.target:
        return False
    if not is_plain(reason.sources[0]) or has_details(reason.node) or reason.id in shown:
        return False
    argument = reason.argument
    return argument is None or not (is_told(argument) or not reason.last or reason.number > 1)


def _shown(plan: Plan) -> set[str]:
    """Reasons that something else is about, or comes from, and which therefore need a box."""
    related = plan.related
    found = {id for id in (*related.below, *related.sketched, *related.ends) if id in plan.reasons}
    for argument in related.arguments:
        step = plan.last_step(argument)
        if step is not None and (related.aimed(argument) or plan.outlets(argument)):
            found.add(step.id)
    return found | {told.id for link, told in (plan.merged | plan.echoes).items() if related.aimed(link)}
