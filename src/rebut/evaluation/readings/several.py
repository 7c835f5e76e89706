"""Readings for several audiences, or without several attacks: each of them in turn, and what comes of all together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, combinations, permutations
from typing import Unpack

import attrs

from rebut.errors import UnknownOption
from rebut.evaluation.carneades.phrasing import listed
from rebut.evaluation.deriving import Choices
from rebut.evaluation.deriving.choices import EVERY
from rebut.evaluation.limits import Waiting
from rebut.evaluation.sourcing import by_source
from rebut.evaluation.turning import Searching, Turning, turning
from rebut.evaluation.witnessing import Discussion, Witness
from rebut.findings import Finding, Level
from rebut.model import Argument, Debate, Support
from rebut.model.changed import Changes
from rebut.model.readings import Extent, Label, Reading, Readings
from rebut.model.verdicts import Ground, Judged, Verdict, Verdicts
from rebut.model.wording import called

__all__ = ["together"]

_MOST = 720
"""So many audiences, or choices of attacks, are gone through at most."""
_TOLD = 3

Once = Callable[[Debate, Choices], Verdicts]
Variant = tuple[str, Debate, Choices]


def together(debate: Debate, choices: Choices, once: Once) -> Verdicts:
    """The verdicts in all variants of a debate: accepted is what is so in each of them.

    What is accepted by every audience in every reading is objectively acceptable, and what is so by some audience in
    some subjectively (Bench-Capon 2003). With a budget, sets of attacks that weigh no more than that together are left
    out in turn (Dunne and others 2011).
    """
    variants: list[tuple[str, Verdicts]] = []
    cut = False
    for name, one, chosen in _variants(debate, choices):
        if len(variants) == _MOST:
            cut = True
            break
        variants.append((name, once(one, chosen)))
    first = variants[0][1]
    settings = {**first.settings, **choices.told()}
    found = tuple(dict.fromkeys([finding for _, verdicts in variants for finding in verdicts.findings]))
    several = _Several(debate.copy(), variants, settings)
    findings = (*found, *([_cut()] if cut else []))
    return Verdicts(debate.copy(), several.all(), several, settings=settings, findings=findings)


def _cut() -> Finding:
    said = f"there are more than {_MOST} audiences, or sets of attacks within the budget: as many were gone through"
    return Finding("RB918", said, level=Level.WARNING, help="name one audience, or a smaller budget")


def _variants(debate: Debate, choices: Choices) -> Iterator[Variant]:
    for said, relaxed in _relaxed(debate, choices.budget):
        one = attrs.evolve(choices, budget=0.0)
        if choices.audience != EVERY:
            yield said or "with all attacks", relaxed, one
            continue
        values = sorted({value for argument in debate.all(Argument) for value in argument.values}) or ["nothing"]
        for order in permutations(values):
            name = f"for those who put {' above '.join(order)}" if len(order) > 1 else "for everybody"
            yield f"{name}, {said}" if said else name, relaxed, attrs.evolve(one, audience=order)


def _relaxed(debate: Debate, budget: float) -> Iterator[tuple[str, Debate]]:
    """The debate, and the debate without each set of attacks that weighs no more than the budget."""
    yield "", debate
    weights = {link.id: 1.0 if link.weight is None else link.weight for link in debate.links}
    attacks = [link for link in debate.links if not isinstance(link, Support) and weights[link.id] <= budget]
    for size in range(1, len(attacks) + 1):
        found = False
        for chosen in combinations(attacks, size):
            if sum([weights[link.id] for link in chosen]) <= budget:
                found = True
                left = debate.copy()
                left.remove(*chosen, dependents=True)
                yield f"without {listed([called(link) for link in chosen])}", left
        if not found:
            return


class _Several:
    """What puts the verdicts of several variants into words."""

    def __init__(
        self, debate: Debate, variants: Sequence[tuple[str, Verdicts]], settings: Mapping[str, object]
    ) -> None:
        self._debate, self._variants, self._settings = debate, variants, settings

    def all(self) -> dict[str, Judged]:
        """The verdict of each node in all variants together."""
        return {id: self._together([verdicts.judged(id) for _, verdicts in self._with(id)]) for id in self._ids()}

    def _ids(self) -> Iterable[str]:
        return list(self._variants[0][1])

    def _with(self, id: str) -> list[tuple[str, Verdicts]]:
        """The variants that something is in."""
        return [(name, verdicts) for name, verdicts in self._variants if id in set(verdicts)]

    def _together(self, found: Sequence[Judged]) -> Judged:
        if len({(one.verdict, one.ground) for one in found}) == 1:
            return found[0]
        weight = min([one.weight[0] for one in found]), max([one.weight[1] for one in found])
        labels = {one.label for one in found}
        label = labels.pop() if len(labels) == 1 else Label.UNDECIDED
        if len({one.verdict for one in found}) == 1 and found[0].verdict is not Verdict.UNDECIDED:
            return attrs.evolve(found[0], weight=weight)
        ground = Ground.DISPUTED if weight[1] else Ground.OPEN
        return Judged(Verdict.UNDECIDED, ground, label, Label.UNDECIDED, weight)

    # words

    def reason(self, id: str) -> str:
        """The reason in a line: the same for all, or by which variants it is what."""
        reasons = [(name, verdicts[id], verdicts.reason(id)) for name, verdicts in self._with(id)]
        if len({reason for _, _, reason in reasons}) == 1:
            return reasons[0][2]
        found: dict[Verdict, list[str]] = {}
        for name, verdict, _ in reasons:
            found.setdefault(verdict, []).append(name)
        if len(found) == 1:
            return f"{reasons[0][0]}: {reasons[0][2]}"
        return "; ".join([f"{verdict} {_or(names)}" for verdict, names in sorted(found.items())])

    def tree(self, id: str) -> str:
        """The reason, and those of each variant."""
        whole = self._together([verdicts.judged(id) for _, verdicts in self._with(id)])
        lines = [f"  - {name}: {verdicts[id]}, {verdicts.reason(id)}" for name, verdicts in self._with(id)]
        first = f"{called(self._debate.by_id(id))} is {whole.verdict}: {self.reason(id)}"
        return "\n".join([first, *(lines if len(lines) > 1 else [])])

    def behind(self, id: str) -> Iterable[str]:
        """The nodes that the verdict hangs on in some variant."""
        return dict.fromkeys([one for _, verdicts in self._with(id) for one in verdicts.behind(id)])

    # readings

    def readings(self) -> Readings:
        """Those of all variants, one variant after another."""
        each = [(name, verdicts.readings) for name, verdicts in self._variants]
        ends = list(accumulate([readings.total for _, readings in each]))
        stopped = next((readings.stopped for _, readings in each if readings.stopped), "")

        def made(number: int) -> Reading:
            at = bisect_right(ends, number)
            name, readings = each[at]
            reading = readings[number - (ends[at - 1] if at else 0)]
            return Reading(", ".join([name, *([reading.name] if reading.name else [])]), reading.labels)

        return Readings(ends[-1], made, stopped=stopped)

    def extent(self, id: str) -> Extent:
        """In how many readings of all variants something is accepted."""
        found = {verdicts.extent(id) for _, verdicts in self._with(id)}
        return found.pop() if len(found) == 1 else Extent.SOME

    # what is asked of one framework

    def witness(self, id: str) -> Witness | None:
        """There are several frameworks, and a witness is of one."""
        raise UnknownOption(f"{id!r} was judged in several ways, and a witness is of one", _ONE)

    def discussion(self, id: str) -> Discussion:
        """There are several frameworks, and a discussion is of one."""
        raise UnknownOption(f"{id!r} was judged in several ways, and a discussion is of one", _ONE)

    def turning(self, id: str, **how: Unpack[Searching]) -> Turning:
        """The smallest changes that would turn its verdict."""
        return turning(self._debate, id, self.all()[id].verdict, self._settings, **how)

    def by_source(self, **how: Unpack[Waiting]) -> dict[str, Changes]:
        """What would be judged otherwise without each source."""
        return by_source(self._debate, self._settings, **how)


_ONE = "name one audience, and no budget"


def _or(names: Sequence[str]) -> str:
    more = [f"in {len(names) - _TOLD} more ways"] if len(names) > _TOLD else []
    return ", or ".join([*names[:_TOLD], *more])
