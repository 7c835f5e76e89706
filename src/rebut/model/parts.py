"""Parts of nodes: a claim used as a premise, who said something and where, and what a move does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias, TypeVar

import attrs

from rebut.errors import DebateError

from .calling import a
from .converting import flag, string
from .showing import Shown
from .vocabulary import PremiseKind, Stance, member

__all__ = ["Act", "Attribution", "Citation", "Premise", "PremiseLike", "acts", "citations", "premises"]


Part = TypeVar("Part")


def _stance(given: Stance | str) -> Stance:
    return member(Stance, given)


def _own_stance(given: Stance | str | None) -> Stance | None:
    return None if given is None else member(Stance, given)


def _premise_kind(given: PremiseKind | str) -> PremiseKind:
    return given if given.__class__ is PremiseKind else member(PremiseKind, given)


@attrs.frozen(order=False, repr=False)
class Premise(Shown):
    """A claim as a reason: in a step, a premise; in a link, a source (which may also be one argument).

    >>> Premise("confirmed", negated=True).kind
    <PremiseKind.ORDINARY: 'ordinary'>
    """

    claim: str = attrs.field(converter=string)
    """Id of the claim; of an argument where that is the only source of a link."""
    kind: PremiseKind = attrs.field(default=PremiseKind.ORDINARY, converter=_premise_kind, kw_only=True)
    implicit: bool = attrs.field(default=False, converter=flag, kw_only=True)
    """Not said, but needed."""
    negated: bool = attrs.field(default=False, converter=flag, kw_only=True)
    """The denial of the claim is the reason."""
    role: str = attrs.field(default="", converter=string, kw_only=True)
    """Its role in the scheme, such as ``major``."""
    question: str = attrs.field(default="", converter=string, kw_only=True)
    """The critical question that it answers."""


@attrs.frozen(order=False, repr=False)
class Attribution(Shown):
    """Somebody who passes on what another said, with an own stance to it where that is known."""

    by: str = attrs.field(converter=string)
    """Id of the participant."""
    stance: Stance | None = attrs.field(default=None, converter=_own_stance)


def _via(given: Iterable[Attribution]) -> tuple[Attribution, ...]:
    return _only(Attribution, given)


@attrs.frozen(order=False, repr=False)
class Citation(Shown):
    """Who says so, and where that stands.

    ``via`` names those who report it, the nearest to the source first: Terwilliger reports, with doubt, that the
    Pentagon asserts something:

    >>> Citation("pentagon", source="essay", place="line 38", via=[Attribution("terwilliger", "doubts")]).stance
    <Stance.ASSERTS: 'asserts'>
    """

    by: str = attrs.field(default="", converter=string)
    """Id of the participant whose stance it is."""
    stance: Stance = attrs.field(default=Stance.ASSERTS, converter=_stance)
    source: str = attrs.field(default="", converter=string)
    """Id of the source."""
    place: str = attrs.field(default="", converter=string)
    """Where in the source, such as ``line 38`` or ``p. 12``."""
    anchor: str = attrs.field(default="", converter=string)
    """A few words of the source, just enough to find the place."""
    grade: str = attrs.field(default="", converter=string)
    """How far it can be trusted, in the words of a grading system, such as ``B2``."""
    via: tuple[Attribution, ...] = attrs.field(default=(), converter=_via)


@attrs.frozen(order=False, repr=False)
class Act(Shown):
    """What a move does: its force, such as ``Asserting``, and the node or the move that it is about ("" for none)."""

    force: str = attrs.field(converter=string)
    about: str = attrs.field(default="", converter=string)


PremiseLike: TypeAlias = Premise | str


def premises(given: PremiseLike | Iterable[PremiseLike]) -> tuple[Premise, ...]:
    """The sources of a link; an id alone is an ordinary one."""
    if given.__class__ is Premise:
        return (given,)
    if isinstance(given, str):
        return (Premise(given),)
    if isinstance(given, Premise):
        return (given,)
    if not isinstance(given, Iterable):
        raise DebateError(f"a premise is expected, not {given!r}", "give a claim's id, or a Premise, or several")
    return tuple([one if isinstance(one, Premise) else Premise(one) for one in given])


def citations(given: Citation | Iterable[Citation]) -> tuple[Citation, ...]:
    """One citation or several, as a tuple."""
    if given == ():
        return ()
    if isinstance(given, Citation):
        return (given,)
    return _only(Citation, given)


def acts(given: Act | Iterable[Act]) -> tuple[Act, ...]:
    """One act or several, as a tuple."""
    if isinstance(given, Act):
        return (given,)
    return _only(Act, given)


def _only(kind: type[Part], given: Iterable[Part]) -> tuple[Part, ...]:
    if isinstance(given, str):
        raise DebateError(f"{a(kind)} is expected, not {given!r}")
    found = tuple(given)
    for one in found:
        if not isinstance(one, kind):
            raise DebateError(f"{a(kind)} is expected, not {one!r}")
    return found
