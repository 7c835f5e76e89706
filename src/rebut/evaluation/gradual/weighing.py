"""Weighing a debate, or a bipolar graph, by a measure."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from rebut.errors import DebateError, UnknownOption
from rebut.evaluation.limits import Deadline, Progress, deadline
from rebut.findings import Finding, Level
from rebut.model import Debate
from rebut.model.bipolar import Bipolar, Joint, Relations
from rebut.model.framework import Framework
from rebut.model.strengths import Strengths, Weighed
from rebut.model.vocabulary import member

from ._game import Game
from ._measure import Measure
from ._ranker import Ranker
from ._registry import measure_called
from .contributing import Contributing
from .ranking import ranked
from .reading import Graph, Linked, Reading, graph_of
from .settling import Following
from .solving import Arithmetic, Found, found

__all__ = ["weigh"]


def weigh(
    given: Debate | Bipolar | Framework, measure: str = "df-quad", *, base: float = 0.5,
    linked: Linked | str = Linked.LEAST, step: float = 0.1, tolerance: float = 1e-10, steps: int = 10_000,
    arithmetic: Arithmetic | str = Arithmetic.AUTO, limit: float | str | Deadline | None = None,
    progress: Progress | None = None,
) -> Strengths:  # fmt: skip
    """How strong each claim is: see `Debate.weigh`; also each argument of a bipolar graph, or of a framework.

    >>> graph = Bipolar.of({"a": 0.5, "b": 0.5, "c": 0.5}, attacks=[("b", "a")], supports=[("c", "b")])
    >>> dict(weigh(graph))
    {'a': 0.125, 'b': 0.75, 'c': 0.5}
    """
    chosen = measure_called(measure)
    reading, how = Reading(base, linked), Following(step, tolerance, steps)
    until = deadline(limit, progress)
    read = _read(given, reading)
    settings: dict[str, object] = {"measure": chosen.name, **(reading.told() if isinstance(given, Debate) else {})}
    snapshot = given.copy() if isinstance(given, Debate) else None
    if isinstance(chosen, Ranker):
        weighed, told = _ranked(read.graph, chosen, how, until)
    elif isinstance(chosen, Game):
        weighed, told = _played(read.graph, chosen, until)
    else:
        weighed, told = _weighed(read.graph, chosen, how, until, member(Arithmetic, arithmetic))
        settings |= {"step": step, "tolerance": tolerance, "most steps": steps} if weighed.circular else {}
    return Strengths(
        weighed, Contributing(weighed, chosen, how), settings=settings, debate=snapshot,
        places=read.places if snapshot is not None else None,
        findings=(*read.findings, *_left_out(read.graph, chosen), *told),
    )  # fmt: skip


def _read(given: Debate | Bipolar | Framework, reading: Reading) -> Graph:
    if isinstance(given, Debate):
        return graph_of(given, reading)
    if isinstance(given, Bipolar):
        return Graph(given, {}, ())
    if isinstance(given, Framework):
        scores = array("d", [1.0]) * len(given)
        return Graph(Bipolar(given.names, scores, Relations(given.attackers, given.targets)), {}, ())
    raise UnknownOption(f"a debate or a bipolar graph is weighed, not {type(given).__name__}")


def _weighed(
    graph: Bipolar, measure: Measure, how: Following, until: Deadline, arithmetic: Arithmetic
) -> tuple[Weighed, list[Finding]]:
    one = found(graph, measure, how, until, arithmetic)
    bases = _bases(graph, one.strengths, uniform=measure.uniform)
    weighed = Weighed(
        graph, one.strengths, bases, one.ended.converged and not one.unfound, one.ended.residual, one.ended.steps,
        one.circular,
    )  # fmt: skip
    return weighed, list(_unsettled(graph, one, until))


def _bases(graph: Bipolar, strengths: array[float], *, uniform: bool) -> array[float]:
    """The base scores, also those that are taken from others."""
    bases = array("d", [1.0]) * len(graph) if uniform else array("d", graph.scores)
    rests: dict[int, list[float]] = {}
    for source, target, weight in graph.grounds:
        rests.setdefault(target, []).append(strengths[source] if weight > 0 else 1 - strengths[source])
    for place, parts in rests.items():
        bases[place] = graph.joints.get(place, Joint.LEAST).of(parts)
    return bases


def _unsettled(graph: Bipolar, one: Found, until: Deadline) -> Iterator[Finding]:
    """What is known so far, and that it is not all."""
    if one.unfound:
        about = tuple([graph.names[place] for place in one.unfound[:10]])
        said = f"there was no time for {len(one.unfound):,} of {len(graph):,}, which stand at their base scores"
        yield Finding("RB972", said, level=Level.WARNING, about=about, help="give it more time, such as 2m")
    if not one.ended.converged:
        why = "the time was over" if until.passed() else f"{one.ended.steps:,} steps were not enough"
        moves = f"and a strength would still move by {one.ended.residual:.2g} in a unit of time"
        said = f"what lies in a circle has not settled: {why}, {moves}"
        yield Finding("RB973", said, level=Level.WARNING, help="give it more time or steps, or take another measure")


def _ranked(graph: Bipolar, ranker: Ranker, how: Following, until: Deadline) -> tuple[Weighed, list[Finding]]:
    """An order as strengths: 1 for the highest rank, 0 for the lowest, and the others evenly between."""
    groups, told, steps = ranked(graph, ranker, how.steps, until)
    strengths = array("d", bytes(8 * len(graph)))
    for rank, group in enumerate(groups):
        for place in group:
            strengths[place] = 1 - rank / (len(groups) - 1) if len(groups) > 1 else 1.0
    ranks = tuple([tuple([graph.names[place] for place in group]) for group in groups])
    weighed = Weighed(graph, strengths, array("d", [1.0]) * len(graph), told, 0.0, steps, 0, ranks)
    said = f"after {steps:,} steps some of the same rank may still be told apart"
    return weighed, [] if told else [Finding("RB974", said, level=Level.WARNING, help="give it more time or steps")]


def _played(graph: Bipolar, game: Game, until: Deadline) -> tuple[Weighed, list[Finding]]:
    if len(graph) > game.most:
        said = f"{game.name} looks at all sets of arguments, and takes up to {game.most}: here are {len(graph):,}"
        raise DebateError(said, "take another measure, or a part of the debate")
    strengths = array("d")
    for place in range(len(graph)):
        until.tick(place, len(graph))
        strengths.append(game.value(graph, place, until))
    return Weighed(graph, strengths, array("d", [1.0]) * len(graph)), []


def _left_out(graph: Bipolar, chosen: Measure | Game | Ranker) -> Iterator[Finding]:
    """That a measure takes attacks alone, where there is more."""
    if len(graph.supports) and (not isinstance(chosen, Measure) or chosen.attacks_only):
        count = len(graph.supports)
        said = f"{chosen.name} is for attacks alone: {count:,} support{'s are' if count > 1 else ' is'} left out"
        yield Finding("RB975", said, level=Level.NOTE, help="df-quad and quadratic-energy take both")
