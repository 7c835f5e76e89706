"""What follows from what in a debate, as readings have it: rules without weights, and who excludes whom."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping

import attrs

from rebut.evaluation.carneades.reading import structure
from rebut.evaluation.carneades.structure import Edge, Part, Ranking, Rivalry, Structure, denial
from rebut.evaluation.settings import Settings
from rebut.findings import Finding, Level
from rebut.model import Debate, Inference, Link, Rebuttal, Standard, Weighing

__all__ = ["Kind", "Rule", "Rules", "rules"]


class Kind(enum.Enum):
    """How far a rule can be attacked."""

    PRESUMED = "stands by itself, until something speaks against it"
    GRANTED = "nothing counts against it"
    DEFEASIBLE = "a step"
    STRICT = "a step that leaves no room: only its premises can be attacked"
    CONFLICT = "what a disputed conflict says: it can only be undercut, or its premise attacked"


@attrs.frozen
class Rule:
    """Statements from which a statement follows, numbered as in a `Structure`."""

    conclusion: int
    premises: tuple[int, ...] = ()
    undercutters: tuple[int, ...] = ()
    kind: Kind = Kind.DEFEASIBLE
    node: str = ""
    """Id of the step, link or conflict; of what stands by itself, where it does."""
    names: tuple[str, ...] = ()
    """What it is called by in preferences."""
    contrary: bool = False
    """Whether it is a strict rebuttal, which no preference outdoes."""
    through: bool = True
    """Whether it is what comes through its step or link, and no exception to that."""


@attrs.frozen
class Rules:
    """All rules of a debate."""

    structure: Structure
    rules: tuple[Rule, ...]
    rivals: Mapping[int, tuple[int, ...]]
    """Statement -> what it cannot stand with, besides its denial."""
    rankings: tuple[Ranking, ...]
    findings: tuple[Finding, ...]

    def rivals_of(self, statement: int) -> tuple[int, ...]:
        """What a statement cannot stand with."""
        return (denial(statement), *self.rivals.get(statement, ()))


_AS_LINKED = {Weighing.CUMULATIVE, Weighing.FACTORISED}


def rules(debate: Debate, settings: Settings) -> Rules:
    """The rules of a debate: what verdicts are weighed by, without the weights.

    Premises that are convergent make a rule each; those that add up are read as linked, and that is told. What is
    presumed of a step or a relation counts only where something speaks against it.
    """
    return _Reading(debate, structure(debate, settings), settings).rules()


class _Reading:
    def __init__(self, debate: Debate, found: Structure, settings: Settings) -> None:
        self._structure = found
        self._settings = settings
        self._steps: dict[str, Inference | Link] = {
            **{step.id: step for step in debate.all(Inference)},
            **{link.id: link for link in debate.links},
        }
        self._ends = {one.ended for one in found.rivalries}
        self._inferred = {one for one, names in zip(found.edges.conclusions, found.edges.names, strict=True) if names}

    def rules(self) -> Rules:
        """All of it."""
        found = self._structure
        made = [Rule(one, kind=Kind.GRANTED, node=found.ids[one // 2]) for one in found.granted]
        rivals: dict[int, dict[int, None]] = {}
        for edge in found.edges:
            made.extend(self._of(edge))
        for rivalry in found.rivalries:
            if rivalry.ended is not None and rivalry.ended in self._inferred:
                made.extend(self._disputed(rivalry))
            else:
                _exclude(rivals, rivalry.members)
        excluded = {one: tuple(others) for one, others in rivals.items()}
        return Rules(found, tuple(made), excluded, found.rankings, (*found.findings, *self._told()))

    def _of(self, edge: Edge) -> Iterator[Rule]:
        """An edge as a rule, or one for each premise."""
        id = self._structure.ids[edge.conclusion // 2]
        if not edge.names:
            if self._counts(edge.conclusion):
                yield Rule(edge.conclusion, kind=Kind.PRESUMED, node=id, names=(id,))
            return
        step = self._steps.get(edge.names[0])
        strict = step is not None and step.strict
        whole = Rule(
            edge.conclusion, tuple(dict.fromkeys(edge.premises)), edge.undercutters,
            Kind.STRICT if strict else Kind.DEFEASIBLE, edge.names[0], edge.names,
            strict and isinstance(step, Rebuttal),
            through=strict or bool(edge.undercutters) or edge.about // 2 != edge.conclusion // 2,
        )  # fmt: skip
        if edge.weighing is Weighing.CONVERGENT and edge.premises:
            yield from [attrs.evolve(whole, premises=(one,)) for one in whole.premises]
        else:
            yield whole

    def _counts(self, statement: int) -> bool:
        """Whether something that is presumed is more than a remark: a claim, a sketch, or what is spoken against."""
        part = self._structure.parts[statement // 2]
        if part is Part.STATEMENT:
            return denial(statement) not in self._ends or denial(statement) in self._inferred
        return part is Part.UNJUDGED and denial(statement) in self._inferred

    def _disputed(self, rivalry: Rivalry) -> Iterator[Rule]:
        """A conflict that is undercut: each of its claims speaks against the others, unless it is.

        That is not rebutted by the claim that it hits: or else both could stand beside each other, each of them
        answering what the other one says against it.
        """
        assert rivalry.ended is not None  # noqa: S101 -- it is what is disputed
        node = self._structure.ids[rivalry.ended // 2]
        for one in rivalry.members:
            for other in rivalry.members:
                if one != other:
                    yield Rule(denial(other), (one,), (rivalry.ended,), Kind.CONFLICT, node, (node,))

    def _told(self) -> Iterator[Finding]:
        """What verdicts by weight go by, and readings do not."""
        edges = self._structure.edges
        linked = [names[0] for names, way in zip(edges.names, edges.weighings, strict=True) if way in _AS_LINKED]
        if linked:
            told = f"premises that add up are read as linked, in {_some(linked)}"
            yield _note("RB911", told, linked, "judge by carneades, which adds them up")
        weighed = [id for id, step in self._steps.items() if step.weight not in {None, 1.0}]
        if weighed:
            told = f"weights count for nothing in readings, such as that of {_some(weighed)}"
            yield _note("RB912", told, weighed, "judge by carneades, which weighs")
        if self._structure.standards or self._settings.standard is not Standard.PREPONDERANCE:
            ids = [self._structure.ids[one // 2] for one in self._structure.standards]
            yield _note("RB913", "standards count for nothing in readings", ids, "judge by carneades, which has them")


def _exclude(rivals: dict[int, dict[int, None]], members: Iterable[int]) -> None:
    members = tuple(members)
    for one in members:
        rivals.setdefault(one, {}).update(dict.fromkeys([other for other in members if other != one]))


def _note(code: str, said: str, about: Iterable[str], help: str) -> Finding:
    return Finding(code, said, level=Level.NOTE, about=tuple(dict.fromkeys(about)), help=help)


def _some(ids: Iterable[str]) -> str:
    found = list(dict.fromkeys(ids))
    return ", ".join(found[:3]) + (f" and {len(found) - 3} more" if len(found) > 3 else "")  # noqa: PLR2004 -- a line
