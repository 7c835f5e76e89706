"""What stands by itself until something speaks against it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from rebut.evaluation.settings import Presume
from rebut.model import Argument, Claim, Debate, Link, Node, Preference, Premise, PremiseKind, Stance, Standing

from .structure import denial

__all__ = ["presumed"]

_IDLE = {PremiseKind.EXCEPTION, PremiseKind.CONCESSION}
_TAKEN = {Stance.ASSERTS, Stance.CONCEDES}


def presumed(debate: Debate, presume: Presume, place: Mapping[str, int], concluded: Container[int]) -> Iterator[int]:
    """The statements that weigh a little by themselves: that sketches hold, that steps and relations apply, leaves.

    A claim that serves as a reason in its denial alone is presumed to be false, which is what its user says.
    """
    uses = _uses(debate)
    for id, statement in place.items():
        node = debate.nodes.get(id)
        if not isinstance(node, Claim):
            if not _reasoned(node):
                yield statement
            continue
        if statement in concluded or node.standing is not Standing.NONE:
            continue
        if _stands(node, uses.get(id, []), presume):
            yield denial(statement) if _only_denied(node, uses.get(id, [])) else statement


def _reasoned(node: Node | None) -> bool:
    """Whether it has reasons of its own to rest on: premises without a step, or what a preference is held for."""
    return (isinstance(node, Argument) and bool(node.lines)) or (isinstance(node, Preference) and bool(node.sources))


def _uses(debate: Debate) -> dict[str, list[Premise]]:
    """How each claim serves as a reason."""
    found: dict[str, list[Premise]] = {}
    for node in debate:
        if isinstance(node, Argument):
            reasons = node.premises
        elif isinstance(node, Link):
            reasons = node.sources
        else:
            continue
        for reason in reasons:
            found.setdefault(reason.claim, []).append(reason)
    return found


def _stands(claim: Claim, uses: list[Premise], presume: Presume) -> bool:
    if presume is Presume.NOTHING:
        return False
    if presume is Presume.ASSUMPTIONS:
        return any(use.kind is PremiseKind.ASSUMPTION for use in uses)
    if uses and all(use.kind in _IDLE for use in uses):
        return False
    return not claim.cites or any(cite.stance in _TAKEN for cite in claim.cites)


def _only_denied(claim: Claim, uses: list[Premise]) -> bool:
    speaking = [use for use in uses if use.kind not in _IDLE]
    return bool(speaking) and not claim.cites and all(use.negated for use in speaking)
