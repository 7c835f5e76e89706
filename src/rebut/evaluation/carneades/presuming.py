"""What stands by itself until something speaks against it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

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
    uses, nodes = _Uses(debate), debate.nodes
    for id, statement in place.items():
        node = nodes.get(id)
        if not isinstance(node, Claim):
            if not _reasoned(node):
                yield statement
        elif statement not in concluded and node.standing is Standing.NONE and uses.let_stand(node, presume):
            yield denial(statement) if uses.only_deny(node) else statement


def _reasoned(node: Node | None) -> bool:
    """Whether it has reasons of its own to rest on: premises without a step, or what a preference is held for."""
    return (isinstance(node, Argument) and bool(node.lines)) or (isinstance(node, Preference) and bool(node.sources))


class _Uses:
    """How claims serve as reasons: which are said to hold, which not to, which are assumed, which only mentioned."""

    def __init__(self, debate: Debate) -> None:
        self._affirmed: set[str] = set()
        self._denied: set[str] = set()
        self._assumed: set[str] = set()
        self._idle: set[str] = set()
        for node in debate:
            if isinstance(node, Argument):
                self._take_in(node.premises)
            elif isinstance(node, Link):
                self._take_in(node.sources)

    def _take_in(self, reasons: Iterable[Premise]) -> None:
        for reason in reasons:
            if reason.kind in _IDLE:
                self._idle.add(reason.claim)
                continue
            (self._denied if reason.negated else self._affirmed).add(reason.claim)
            if reason.kind is PremiseKind.ASSUMPTION:
                self._assumed.add(reason.claim)

    def let_stand(self, claim: Claim, presume: Presume) -> bool:
        """Whether a claim without reasons is presumed."""
        if presume is Presume.NOTHING:
            return False
        if presume is Presume.ASSUMPTIONS:
            return claim.id in self._assumed
        if claim.id in self._idle and claim.id not in self._affirmed and claim.id not in self._denied:
            return False
        return not claim.cites or any(cite.stance in _TAKEN for cite in claim.cites)

    def only_deny(self, claim: Claim) -> bool:
        """Whether a claim serves in its denial alone."""
        return claim.id in self._denied and claim.id not in self._affirmed and not claim.cites
