"""What claims are called on a map: main claims, claims that do one thing only, and letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rebut.rendering.picture import Role

from .plan import ROLES

if TYPE_CHECKING:
    from .plan import Plan

__all__ = ["name_claims"]


def name_claims(plan: Plan) -> None:
    """Give the claims with a box of their own their letters and their roles."""
    _letter(plan)
    _colour(plan)
    _rank(plan)


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
