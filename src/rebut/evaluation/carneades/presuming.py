"""What stands by itself until something speaks against it."""

from __future__ import annotations

import enum
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from rebut.evaluation.settings import Presume
from rebut.model import Argument, Claim, Node, Preference, Premise, PremiseKind, Stance, Standing

from .structure import denial

__all__ = ["Presumable", "Uses", "presumable", "presumed"]

_IDLE = {PremiseKind.EXCEPTION, PremiseKind.CONCESSION}
_TAKEN = {Stance.ASSERTS, Stance.CONCEDES}
_NO_STANDING = Standing.NONE


class Presumable(enum.Enum):
    """Whether something can be presumed, as far as it alone tells."""

    ALWAYS = "no claim, and without reasons of its own: that a sketch holds, that a step or a relation applies"
    SAID = "a claim of the debate's own"
    ASSERTED = "a claim that somebody who is cited takes to be true"
    CITED = "a claim that is cited, and never asserted"
    NEVER = "settled, or rests on reasons of its own"


def presumable(node: Node) -> Presumable:
    """Whether a node can be presumed; premises without a step, and preferences held for a reason, rest on something."""
    if isinstance(node, Claim):
        if node.standing is not _NO_STANDING:
            return Presumable.NEVER
        if not node.cites:
            return Presumable.SAID
        return Presumable.ASSERTED if any(cite.stance in _TAKEN for cite in node.cites) else Presumable.CITED
    reasons = node.lines if isinstance(node, Argument) else node.sources if isinstance(node, Preference) else ()
    return Presumable.NEVER if reasons else Presumable.ALWAYS


class Uses:
    """How statements serve as reasons: which are said to hold, which not to; which are assumed, or only mentioned."""

    def __init__(self, place: Mapping[str, int]) -> None:
        self._place = place
        self.affirmed, self.denied, self.assumed, self.idle = [bytearray(2 * len(place)) for _ in range(4)]

    def take_in(self, reasons: Iterable[Premise]) -> None:
        """Note what an argument or a link gives as its reasons."""
        for reason in reasons:
            if (statement := self._place.get(reason.claim)) is None:  # an argument, as it is read by its conclusion
                continue
            if reason.kind in _IDLE:
                self.idle[statement] = True
                continue
            (self.denied if reason.negated else self.affirmed)[statement] = True
            if reason.kind is PremiseKind.ASSUMPTION:
                self.assumed[statement] = True


def presumed(given: Sequence[Presumable], uses: Uses, presume: Presume, concluded: Container[int]) -> Iterator[int]:
    """The statements that weigh a little by themselves: that sketches hold, that steps and relations apply, leaves.

    A claim that serves as a reason in its denial alone is presumed to be false, which is what its user says.
    """
    for number, found in enumerate(given):
        statement = 2 * number
        if found is Presumable.ALWAYS:
            yield statement
        elif found is not Presumable.NEVER and statement not in concluded and _stands(statement, found, uses, presume):
            denied = found is Presumable.SAID and uses.denied[statement] and not uses.affirmed[statement]
            yield denial(statement) if denied else statement


def _stands(statement: int, found: Presumable, uses: Uses, presume: Presume) -> bool:
    if presume is Presume.NOTHING:
        return False
    if presume is Presume.ASSUMPTIONS:
        return bool(uses.assumed[statement])
    if uses.idle[statement] and not uses.affirmed[statement] and not uses.denied[statement]:
        return False
    return found is not Presumable.CITED
