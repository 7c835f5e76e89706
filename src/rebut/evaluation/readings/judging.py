"""From readings to verdicts: accepted in every reading, in some or in none."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from rebut.errors import OutOfTime
from rebut.evaluation.deriving import TOO_MANY, Choices, Derived, Stands, derived
from rebut.evaluation.deriving.choices import EVERY
from rebut.evaluation.dung import KINDS, Semantics
from rebut.evaluation.limits import Deadline
from rebut.evaluation.settings import Settings
from rebut.evaluation.witnessing import numbered
from rebut.findings import Finding, Level
from rebut.model import Argument, Claim, Debate
from rebut.model.verdicts import Ground, Judged, Label, Verdict, Verdicts

from .explaining import ReadingReasons
from .found import Found
from .matters import matters
from .several import together

__all__ = ["CAP", "judge"]

CAP = 200
"""So many ways of taking one matter are listed at most."""


def judge(
    debate: Debate, semantics: Semantics, settings: Settings, choices: Choices, *, cap: int = CAP, until: Deadline
) -> Verdicts:
    """The verdicts of a debate as it is now, by a semantics of readings."""

    def once(debate: Debate, choices: Choices) -> Verdicts:
        return _judged(debate, semantics, settings, choices, cap=cap, until=until)

    if choices.budget or choices.audience == EVERY:
        return together(debate, choices, once)
    return once(debate, choices)


def _judged(
    debate: Debate, semantics: Semantics, settings: Settings, choices: Choices, *, cap: int, until: Deadline
) -> Verdicts:
    snapshot = debate.copy()
    made, late = _derived(snapshot, choices, settings, until)
    numbering = numbered(made.framework)
    found = Found(snapshot, made, numbering, matters(numbering, semantics, cap, until), semantics)
    told = {"semantics": str(semantics), "presume": settings.presume, **choices.told(), "cap": cap}
    findings = (*made.findings, *_findings(found, cap, until, late=late))
    judged = _Judging(found, made).all()
    return Verdicts(snapshot, judged, ReadingReasons(found, judged, told), settings=told, findings=findings)


def _derived(debate: Debate, choices: Choices, settings: Settings, until: Deadline) -> tuple[Derived, bool]:
    """The framework, and whether the time was over before it was made: then only what stands by itself is in it."""
    try:
        return derived(debate, choices, settings, until=until), False
    except OutOfTime:
        made = derived(debate, attrs.evolve(choices, most=1), settings)
        return attrs.evolve(made, findings=tuple([one for one in made.findings if one.code != TOO_MANY])), True


def _findings(found: Found, cap: int, until: Deadline, *, late: bool) -> Iterator[Finding]:
    if found.none:
        said = f"there is no {found.semantics} reading: in none of them would everything be decided"
        yield Finding(
            "RB915", said, level=Level.WARNING, help="judge by semi-stable or preferred, which always have one"
        )
    if found.stopped == "cap" and not late:
        said = f"there are more than {cap:,} ways to take one matter: as many readings were listed"
        yield Finding("RB916", said, level=Level.NOTE, help="list more of them (cap=)")
    elif found.stopped or late:
        said = f"the limit of {until.seconds:g} seconds was reached: the verdicts are what is known so far"
        yield Finding("RB917", said, level=Level.WARNING, help="give it more time (limit=)")


class _Judging:
    def __init__(self, found: Found, made: Derived) -> None:
        self._found, self._made = found, made
        self._grounds = KINDS[found.semantics].grounds

    def all(self) -> dict[str, Judged]:
        """The verdict of each claim, argument, step, link and conflict, in the order of the debate."""
        return {id: self._judged(id, stands, self._made.denying[id]) for id, stands in self._made.holding.items()}

    def _judged(self, id: str, stands: Stands, against: Stands) -> Judged:
        labels = self._found.labels(stands)
        verdict, ground = self._verdict(id, stands, labels)
        if ground is Ground.WAITING:
            return Judged(verdict, ground, Label.UNDECIDED, Label.UNDECIDED, (0.0, 1.0))
        weight = (float(labels == {Label.IN}), float(Label.IN in labels))
        return Judged(verdict, ground, _same(labels), _same(self._found.labels(against)), weight)

    def _verdict(self, id: str, stands: Stands, labels: frozenset[Label]) -> tuple[Verdict, Ground]:
        if not labels:
            return Verdict.UNDECIDED, Ground.UNREAD
        if id in self._made.beyond:
            return Verdict.UNDECIDED, Ground.WAITING
        if labels == {Label.IN}:
            return Verdict.ACCEPTED, self._accepted(id, stands)
        if labels == {Label.OUT}:
            return Verdict.REJECTED, Ground.DEFEATED if stands.arguments else Ground.UNFOUNDED
        return Verdict.UNDECIDED, Ground.DISPUTED if Label.IN in labels else Ground.OPEN

    def _accepted(self, id: str, stands: Stands) -> Ground:
        node = self._found.debate.nodes.get(id)
        if not isinstance(node, (Claim, Argument)) or (isinstance(node, Argument) and node.lines):
            return Ground.HOLDS
        if isinstance(node, Claim) and node.standing == "granted":
            return Ground.GRANTED
        own = [one for one in stands.arguments if self._made.members[one][-1] == id]
        return Ground.PRESUMED if own else Ground.SUPPORTED


def _same(labels: frozenset[Label]) -> Label:
    return next(iter(labels)) if len(labels) == 1 else Label.UNDECIDED
