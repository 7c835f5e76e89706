"""Verdicts by weighing what speaks for and against each claim, after Carneades (Gordon and Walton 2009, 2016)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from rebut.errors import UnknownOption
from rebut.evaluation.limits import Deadline
from rebut.evaluation.settings import Settings
from rebut.findings import Finding, Level
from rebut.model import Debate
from rebut.model.changed import Changes
from rebut.model.readings import Extent, Reading, Readings
from rebut.model.verdicts import Judged, Verdict, Verdicts

from .explaining import Reasons
from .judging import judged
from .labelling import Labelling, labelled
from .reading import structure

if TYPE_CHECKING:
    from rebut.evaluation.limits import Waiting
    from rebut.evaluation.turning import Searching, Turning
    from rebut.evaluation.witnessing import Discussion, Witness

__all__ = ["judge"]


def judge(debate: Debate, settings: Settings, until: Deadline | None = None) -> Verdicts:
    """The verdicts of a debate as it is now; past the limit, those that are known so far."""
    snapshot = debate.copy()
    found = labelled(structure(snapshot, settings), until)
    verdicts = judged(found)
    findings = (*found.structure.findings, *([_late(until)] if until is not None and found.is_cut else []))
    choices = {
        "semantics": "carneades",
        "standard": settings.standard,
        "thresholds": settings.thresholds,
        "presume": settings.presume,
    }
    explainer = _Explainer(snapshot, found, verdicts, choices)
    return Verdicts(snapshot, verdicts, explainer, settings=choices, findings=findings)


def _late(until: Deadline) -> Finding:
    said = f"the limit of {until.seconds:g} seconds was reached: the verdicts are what is known so far"
    return Finding("RB917", said, level=Level.WARNING, help="give it more time (limit=)")


class _Explainer:
    """The reasons, which nobody may ask for: what they are found by is made when the first one is."""

    def __init__(
        self, debate: Debate, now: Labelling, judged: Mapping[str, Judged], settings: Mapping[str, object]
    ) -> None:
        self._debate, self._now, self._judged, self._settings = debate, now, judged, settings

    @cached_property
    def _reasons(self) -> Reasons:
        return Reasons(self._debate, self._now, self._judged)

    def reason(self, id: str) -> str:
        """The reason in a line."""
        return self._reasons.reason(id)

    def tree(self, id: str) -> str:
        """The reason, and what that rests on, as a tree in words."""
        return self._reasons.tree(id)

    def behind(self, id: str) -> Iterable[str]:
        """The nodes that the verdict hangs on."""
        return self._reasons.behind(id)

    def readings(self) -> Readings:
        """The one in which everything is weighed."""
        labels = {id: found.label for id, found in self._judged.items()}
        return Readings(1, lambda _: Reading("", labels))

    def extent(self, id: str) -> Extent:
        """There is one reading: accepted in every one is accepted in that."""
        return Extent.EVERY if self._judged[id].verdict is Verdict.ACCEPTED else Extent.NONE

    def witness(self, id: str) -> Witness | None:
        """Weights are no attacks."""
        raise UnknownOption(f"{id!r} was judged by weight, for which there is no witness", _GROUNDED)

    def discussion(self, id: str) -> Discussion:
        """Weights are no attacks."""
        raise UnknownOption(f"{id!r} was judged by weight, of which there is no discussion", _GROUNDED)

    def turning(self, id: str, **how: Unpack[Searching]) -> Turning:
        """The smallest changes that would turn its verdict."""
        from rebut.evaluation.turning import turning

        return turning(self._debate, id, self._judged[id].verdict, self._settings, **how)

    def by_source(self, **how: Unpack[Waiting]) -> dict[str, Changes]:
        """What would be judged otherwise without each source."""
        from rebut.evaluation.sourcing import by_source

        return by_source(self._debate, self._settings, **how)


_GROUNDED = 'judge by "grounded", which has one'
