"""What the strength of one argument hangs on: all that acts upon it, however far away, and nothing else."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping

from rebut.evaluation.gradual._measure import Measure
from rebut.evaluation.gradual.ordering import acting, sheet_of
from rebut.evaluation.gradual.passing import NOTHING, Plain
from rebut.evaluation.gradual.settling import Following, settled
from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import Bipolar, Relations

__all__ = ["Cone"]


class Cone:
    """An argument and all that acts upon it, to be weighed again and again with something left out."""

    def __init__(self, graph: Bipolar, measure: Measure, how: Following, about: int, deadline: Deadline) -> None:
        self.measure, self.how, self.deadline = measure, how, deadline
        self._kept = _above(graph, measure, about)
        self.sheet = sheet_of(_part(graph, self._kept), measure, deadline)
        self.names = [graph.names[self._kept[number]] for number in self.sheet.order]
        """By place."""
        self.about = self.names.index(graph.names[about])
        self.settled = True
        """Whether all circles that were met have settled."""

    @property
    def others(self) -> list[int]:
        """The places of those that contribute: all that have a base score of their own, but for the argument itself."""
        return [place for place in range(len(self.sheet)) if place != self.about and place not in self.sheet.joints]

    def strength(self, fixed: Mapping[int, float] = NOTHING) -> float:
        """The strength of the argument where some have the strengths that are given."""
        return self.strengths(fixed)[self.about]

    def strengths(self, fixed: Mapping[int, float] = NOTHING) -> array[float]:
        """The strengths of all places."""
        sheet, way = self.sheet, Plain(self.sheet, self.measure, fixed)
        found = array("d", sheet.scores)
        if sheet.core:
            state, ended = settled(way, sheet.core, self.how, self.deadline, repeated=self.measure.iterated)
            self.settled = self.settled and ended.converged
            found[sheet.held : sheet.core] = array("d", state[sheet.held :])
            way.passed(found, 0, sheet.held, Deadline())
        way.passed(found, sheet.core, len(sheet), Deadline())
        return found


def _above(graph: Bipolar, measure: Measure, about: int) -> list[int]:
    """The argument and all that acts upon it, in the order of the graph."""
    sources: dict[int, list[int]] = {}
    for relations in acting(graph, measure).all:
        for source, target in zip(relations.sources, relations.targets, strict=True):
            sources.setdefault(target, []).append(source)
    found, edge = {about}, [about]
    while edge:
        for source in sources.get(edge.pop(), ()):
            if source not in found:
                found.add(source)
                edge.append(source)
    return sorted(found)


def _part(graph: Bipolar, kept: Iterable[int]) -> Bipolar:
    """The graph of these arguments alone."""
    at = {number: place for place, number in enumerate(kept)}
    attacks, supports, grounds = [_among(one, at) for one in (graph.attacks, graph.supports, graph.grounds)]
    joints = {at[number]: joint for number, joint in graph.joints.items() if number in at}
    names = [graph.names[number] for number in at]
    return Bipolar(names, [graph.scores[number] for number in at], attacks, supports, grounds, joints)


def _among(relations: Relations, at: Mapping[int, int]) -> Relations:
    kept = [one for one in relations if one[0] in at and one[1] in at]
    weights = [weight for _, _, weight in kept] if relations.weights else []
    return Relations([at[source] for source, _, _ in kept], [at[target] for _, target, _ in kept], weights)
