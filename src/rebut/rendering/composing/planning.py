"""Where each claim of a map is told: in a box of its own, or in the box of the one reason that it is part of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from rebut.model import Argument, Claim, Inference, Preference, Premise
from rebut.model.vocabulary import PremiseKind
from rebut.rendering.picture import Relation, Role

from .folding import folded
from .relating import Outlet, Reason, Related, Stated, left_out

__all__ = ["ROLES", "Plan", "has_details", "planned"]

ROLES = {
    Relation.SUPPORTS: Role.SUPPORT,
    Relation.ATTACKS: Role.ATTACK,
    Relation.UNDERCUTS: Role.UNDERCUT,
    Relation.UNDERPINS: Role.UNDERPIN,
}
"""What kind of box does what."""


@attrs.define(eq=False)
class Plan:
    """Where the claims are told, and which reasons need no box."""

    related: Related
    folded: dict[str, str]
    own: dict[str, Role] = attrs.Factory(dict)
    """Claims with a box of their own, and which."""
    bare: set[str] = attrs.Factory(set)
    """Reasons that are an arrow and nothing else."""
    merged: dict[str, Reason] = attrs.Factory(dict)
    """Outlets that only repeat what a reason says."""
    carried: dict[str, str] = attrs.Factory(dict)
    """Argument -> conclusion that is told in its box, as only the argument leads on from there."""
    letters: dict[str, str] = attrs.Factory(dict)
    """Claims that are used in several boxes, and how they are named there."""
    echoes: dict[str, Reason] = attrs.Factory(dict)
    """Reasons whose one claim only says again what they support -> the step that concludes it."""
    unrelated: tuple[str, ...] = ()
    """Claims that are not drawn, as they relate to nothing."""
    reasons: dict[str, Reason] = attrs.Factory(dict)
    """Every reason by the id of its node."""

    def last_step(self, argument: str) -> Reason | None:
        """The step of an argument that concludes it; None for a sketch."""
        steps = self.related.steps.get(argument)
        return steps[-1] if steps else None

    def outlets(self, argument: str) -> list[Outlet]:
        """What an argument speaks for or against as a whole, apart from its conclusion."""
        found = self.related.outlets.get(argument, [])
        return [outlet for outlet in found if outlet.id not in self.merged] if self.merged else found


def planned(related: Related) -> Plan:
    """Decide where the claims of a debate are told."""
    plan = Plan(related, folded(related))
    plan.reasons = {reason.id: reason for reason in related.reasons}
    _merge(plan)
    _carry(plan)
    _echo(plan)
    _settle(plan)
    _open_loops(plan)
    shown = _shown(plan)
    plan.bare = {reason.id for reason in related.reasons if _is_bare(plan, reason, shown)}
    _letter(plan)
    _colour(plan)
    _rank(plan)
    return plan


# outlets


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
    if not alone or len(steps) != 1 or steps[0].argument is None or not _is_plain(reason.sources[0]):
        return None
    return None if plan.folded.keys() & {id, target.id, steps[0].id} else steps[0]


# claims


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
        elif not left_out(claim):
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


# reasons


def _is_bare(plan: Plan, reason: Reason, shown: set[str]) -> bool:
    """Whether an arrow says it all: one plain claim with a box of its own, and nothing is said of the step."""
    if len(reason.sources) != 1 or reason.unused or reason.sources[0].claim not in plan.own or not reason.target:
        return False
    if not _is_plain(reason.sources[0]) or has_details(reason.node) or reason.id in shown:
        return False
    argument = reason.argument
    return argument is None or not (_is_told(argument) or not reason.last or reason.number > 1)


def _shown(plan: Plan) -> set[str]:
    """Reasons that something else is about, or comes from, and which therefore need a box."""
    related = plan.related
    found = {id for id in (*related.below, *related.sketched, *related.ends) if id in plan.reasons}
    for argument in related.arguments:
        step = plan.last_step(argument)
        if step is not None and (related.aimed(argument) or plan.outlets(argument)):
            found.add(step.id)
    return found | {told.id for link, told in (plan.merged | plan.echoes).items() if related.aimed(link)}


def _is_plain(premise: Premise) -> bool:
    shown = premise.implicit or premise.negated or premise.role or premise.question
    return premise.kind is PremiseKind.ORDINARY and not shown


def has_details(node: Stated) -> bool:
    """Whether more is said of a step or a link than what it relates."""
    if isinstance(node, Preference):
        return False
    if node.cites or node.scheme or node.strict or node.weight is not None:
        return True
    return bool(node.rules if isinstance(node, Inference) else node.question)


def _is_told(argument: Argument) -> bool:
    return bool(argument.title or argument.texts or argument.cites or argument.values or argument.score is not None)


def _letter(plan: Plan) -> None:
    """Letters for claims with a box of their own that a box of reasons names."""
    named = {
        source.claim
        for reason in plan.related.reasons
        if reason.id not in plan.bare and reason.id not in plan.folded
        for source in (*reason.sources, *reason.unused)
    }
    plan.letters = dict(zip([id for id in plan.own if id in named], _letters(), strict=False))


def _letters() -> Iterator[str]:
    """A, B … Z, AA, AB and so on."""
    number = 0
    while True:
        number += 1
        rest, word = number, ""
        while rest:
            rest, letter = divmod(rest - 1, 26)
            word = chr(ord("A") + letter) + word
        yield word


def _colour(plan: Plan) -> None:
    """A claim with a box of its own that does one thing only, such as attack several others, is called after that."""
    positions = {position for issue in plan.related.issues for position in issue.positions}
    for claim in plan.own:
        uses = plan.related.uses.get(claim, ())
        relations = {reason.relation for reason in uses}
        if len(relations) == 1 and claim not in positions and all([reason.id in plan.bare for reason in uses]):
            plan.own[claim] = ROLES[relations.pop()]


# main claims


def _rank(plan: Plan) -> None:
    """The main claims: no reason for anything, and with at least half of all reasons below them."""
    seen: set[str] = set()
    roots = [id for id in plan.own if id not in plan.related.uses]
    sizes = {id: _size(plan, id, seen) for id in roots}
    half = sum(sizes.values()) / 2
    plan.own |= {id: Role.MAIN for id, size in sizes.items() if size and size >= half}


def _size(plan: Plan, root: str, seen: set[str]) -> int:
    """How many reasons stand below a claim, those of earlier claims apart."""
    count, waiting = 0, [root]
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        for reason in plan.related.below.get(at, ()):
            count += 1
            waiting.append(reason.id)
            waiting.extend([source.claim for source in reason.sources])
            if reason.argument is not None:
                waiting.append(reason.argument.id)
        for outlet in plan.related.sketched.get(at, ()):
            count += 1
            waiting += (outlet.id, outlet.argument)
    return count
