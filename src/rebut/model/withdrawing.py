"""A debate without some sources: what rests on them alone is left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from . import nodes
from .evolving import evolved
from .nodes import Argument, Claim, Inference, Line, Link, Node
from .parts import Citation
from .references import pruned
from .store import Store
from .vocabulary import PremiseKind, Stance, Weighing

__all__ = ["withdrawn"]

_TAKEN = {Stance.ASSERTS, Stance.CONCEDES}
_IDLE = {PremiseKind.EXCEPTION, PremiseKind.CONCESSION}
_EACH = {Weighing.CONVERGENT, Weighing.CUMULATIVE}
"""Weighings by which a step goes on without one of its premises."""


def withdrawn(store: Store, sources: Collection[str]) -> list[Node]:
    """The nodes that are left without some sources and participants, in order; see `Debate.without`."""
    before, after = _Grounds(store, ()), _Grounds(store, sources)
    lost = {one for one in before.standing if one not in after.standing}
    return list(_Left(store, after, {*sources, *lost}, lost).nodes())


class _Grounds:
    """What has a ground: it is somebody's word, or the debate's own, or rests on what has one."""

    def __init__(self, store: Store, gone: Collection[str]) -> None:
        self._gone = set(gone)
        self.standing: dict[str, None] = {}
        self._nodes = store.nodes
        self._steps = {
            step.id: (argument, step)
            for argument in store.nodes.values()
            if isinstance(argument, Argument)
            for step in argument.inferences
        }
        self._needs = self._read()
        self._settle()

    def left(self, cites: Iterable[Citation]) -> tuple[Citation, ...]:
        """The citations that are not withdrawn: of what a reporter passes on, the report is."""
        return tuple(
            [one for one in cites if self._gone.isdisjoint((one.by, one.source, *[via.by for via in one.via]))]
        )

    def _vouched(self, node: Claim | Argument | Inference | Link) -> bool:
        """Whether somebody is left who says so; of what nobody takes to be true, somebody who mentions it."""
        taken = [one for one in node.cites if one.stance in _TAKEN]
        return bool(self.left(taken or node.cites))

    def _read(self) -> dict[str, list[list[str]]]:
        """For each thing the ways to have it: what each of them needs."""
        found: dict[str, list[list[str]]] = {}
        concluded: dict[str, list[list[str]]] = {}
        for id, (argument, step) in self._steps.items():
            ways = [[*way, *self._word(argument)] for way in _ways(argument.used(step), step.weighing)]
            found[id] = [[*way, *self._word(step)] for way in ways]
            concluded.setdefault(step.conclusion, []).append([id])
        for node in self._nodes.values():
            if isinstance(node, Argument):
                steps = node.inferences
                found[node.id] = [[steps[-1].id]] if steps else [self._word(node)]
            elif isinstance(node, Link):
                needs = [one.claim for one in node.sources if one.kind not in _IDLE]
                found[node.id] = [[*needs, node.target, *self._word(node)]]
                if isinstance(node, nodes.Support):
                    concluded.setdefault(node.target, []).append([*needs, *self._word(node)])
        for node in self._nodes.values():
            if isinstance(node, Claim):
                found[node.id] = self._of_claim(node, concluded.get(node.id, []))
        return found

    def _of_claim(self, claim: Claim, concluded: list[list[str]]) -> list[list[str]]:
        if claim.cites:
            return [*concluded, *([[]] if self._vouched(claim) else [])]
        return concluded or [[]]

    def _word(self, node: Argument | Inference | Link) -> list[str]:
        """What it needs of its own: nothing, or what there never is where those who say so are gone."""
        return [] if not node.cites or self._vouched(node) else [_NEVER]

    def _settle(self) -> None:
        """What stands, from what needs nothing upwards."""
        users: dict[str, dict[str, None]] = {}
        for id, ways in self._needs.items():
            for way in ways:
                for need in way:
                    users.setdefault(need, {})[id] = None
        waiting = list(self._needs)
        while waiting:
            id = waiting.pop()
            if id not in self.standing and any(self._met(way) for way in self._needs[id]):
                self.standing[id] = None
                waiting.extend(users.get(id, ()))

    def _met(self, way: Iterable[str]) -> bool:
        return all(need in self.standing or (need not in self._needs and need != _NEVER) for need in way)


_NEVER = "\0"
"""An id that no node has."""


def _ways(used: Iterable[Line], weighing: Weighing) -> list[list[str]]:
    """The ways to have the premises of a step."""
    needs = [
        line.id if isinstance(line, Inference) else line.claim
        for line in used
        if isinstance(line, Inference) or line.kind not in _IDLE
    ]
    return [[need] for need in needs] if weighing in _EACH and needs else [needs]


class _Left:
    """The nodes without what was lost."""

    def __init__(self, store: Store, after: _Grounds, gone: set[str], lost: Collection[str]) -> None:
        self._store, self._after, self._gone, self._lost = store, after, gone, lost

    def nodes(self) -> Iterator[Node]:
        """What is left, each without what is not."""
        kept = [rest for node in self._store.nodes.values() if (rest := self._rest(node)) is not None]
        while True:
            there = {id for node in kept for id in _ids(node)}
            gone = self._gone | {id for node in self._store.nodes.values() for id in _ids(node) if id not in there}
            found = [rest for node in kept if (rest := pruned(node, gone)) is not None]
            if found == kept:
                yield from found
                return
            kept = found

    def _rest(self, node: Node) -> Node | None:
        if isinstance(node, Argument):
            return self._argument(node)
        if node.id in self._gone:
            return None
        if isinstance(node, Link):
            sources = [one for one in node.sources if one.kind not in _IDLE or one.claim not in self._gone]
            return evolved(node, sources=sources, cites=self._after.left(node.cites)) if sources else None
        if isinstance(node, Claim):
            return evolved(node, cites=self._after.left(node.cites))
        return node

    def _argument(self, argument: Argument) -> Argument | None:
        """The argument without the steps that fell, and without the premises that only they used."""
        if not argument.inferences:
            return None if argument.id in self._gone else self._whole(argument, argument.lines)
        steps = [step for step in argument.inferences if step.id not in self._lost]
        if not steps:
            return None
        used: dict[int, None] = {}
        for step in steps:
            used.update(dict.fromkeys([at for at in _places(argument, step) if self._is_there(argument.lines[at])]))
            used[argument.lines.index(step)] = None
        ordered = sorted(used)
        new = {old: at + 1 for at, old in enumerate(ordered)}
        lines: list[Line] = []
        for old in ordered:
            line = argument.lines[old]
            if isinstance(line, Inference):
                cites = self._after.left(line.cites)
                uses = [new[at] for at in _places(argument, line) if at in new]
                implied = line.uses is None and len(ordered) == len(argument.lines)
                line = evolved(line, uses=None if implied else uses, cites=cites)
            lines.append(line)
        return self._whole(argument, lines)

    def _whole(self, argument: Argument, lines: Iterable[Line]) -> Argument:
        return evolved(argument, lines=tuple(lines), cites=self._after.left(argument.cites))

    def _is_there(self, line: Line) -> bool:
        return (line.id if isinstance(line, Inference) else line.claim) not in self._gone


def _places(argument: Argument, step: Inference) -> list[int]:
    """Where the lines stand that a step rests on, from 0."""
    if step.uses is not None:
        return [number - 1 for number in step.uses]
    at = argument.lines.index(step)
    before = [number for number in range(at) if isinstance(argument.lines[number], Inference)]
    return list(range(before[-1] if before else 0, at))


def _ids(node: Node) -> list[str]:
    return [node.id, *[step.id for step in node.inferences]] if isinstance(node, Argument) else [node.id]
