"""Verdicts on a map: each claim, argument, step and link gets the one that it was judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rebut.errors import UnknownOption
from rebut.findings import Finding, Level
from rebut.model import Argument, Claim, Conflict, ConflictKind, Inference
from rebut.model.nodes import Link
from rebut.model.verdicts import Verdict, Verdicts

from .picture import Arrow, Box, Cell, Mark, Picture, Stamp

if TYPE_CHECKING:
    from rebut.model import Debate, Node

__all__ = ["changed_since", "is_judged", "same", "stamped"]


def stamped(picture: Picture, debate: Debate, verdicts: Verdicts) -> Picture:
    """The picture of a debate with its verdicts; what came into the debate or changed since is marked as not judged.

    Raises ``UnknownOption`` for what is no ``Verdicts``.
    """
    if not isinstance(verdicts, Verdicts):
        raise UnknownOption(f"verdicts= is {type(verdicts).__name__}", "give what debate.judge() gives")
    stamping = _Stamping(debate, verdicts)
    boxes = tuple([stamping.box(box) for box in picture.boxes])
    told = stamping.told(boxes)
    arrows = tuple([stamping.arrow(arrow, told) for arrow in picture.arrows])
    return attrs.evolve(picture, boxes=boxes, arrows=arrows)


class _Stamping:
    """The stamps for the nodes of a debate."""

    def __init__(self, debate: Debate, verdicts: Verdicts) -> None:
        self._nodes: dict[str, Node] = {**debate.nodes, **{step.id: step for step in debate.all(Inference)}}
        self._last = {argument.id: argument.inferences[-1].id for argument in debate.arguments if argument.inferences}
        then = verdicts.debate
        self._then: dict[str, Node] = {**then.nodes, **{step.id: step for step in then.all(Inference)}}
        self._verdicts = verdicts
        self._judged = frozenset(verdicts)

    def box(self, box: Box) -> Box:
        """A box with the stamps of its cells, and its own where no cell has it."""
        cells = tuple([attrs.evolve(cell, stamp=self._stamp(cell.claim)) for cell in box.cells])
        own = None if box.id in {cell.claim for cell in cells} else self._stamp(box.id)
        return attrs.evolve(box, cells=cells, stamp=own)

    def told(self, boxes: tuple[Box, ...]) -> frozenset[str]:
        """The steps and links whose verdict a box tells."""
        ids = [box.id for box in boxes if box.stamp is not None]
        return frozenset([*ids, *[self._last[id] for id in ids if id in self._last]])

    def arrow(self, arrow: Arrow, told: frozenset[str]) -> Arrow:
        """An arrow with the stamp of its step or link."""
        stamp = self._stamp(arrow.id)
        return arrow if stamp is None else attrs.evolve(arrow, stamp=stamp, told=arrow.id in told)

    def _stamp(self, id: str) -> Stamp | None:
        node = self._nodes.get(id)
        if node is None or not is_judged(node):
            return None
        if not same(node, self._then.get(id)):
            return Stamp(Mark.UNJUDGED)
        if id not in self._judged:
            return None  # it was there, and these verdicts are about something else
        if isinstance(node, Conflict) and self._verdicts[id] is Verdict.ACCEPTED:
            return None  # that two claims cannot both hold is what its line says already
        return Stamp(Mark(self._verdicts[id]), self._verdicts.reason(id))


def is_judged(node: Node) -> bool:
    """Whether nodes of this kind get verdicts."""
    if isinstance(node, Conflict):
        return node.kind is not ConflictKind.TENSION
    return isinstance(node, (Claim, Argument, Inference, Link))


def same(node: Node, then: Node | None) -> bool:
    """Whether what was judged says the same as what is there now."""
    if isinstance(node, Claim) and isinstance(then, Claim):
        return (node.text, node.title) == (then.text, then.title)
    return node == then


def changed_since(picture: Picture) -> tuple[Finding, ...]:
    """A finding where something on the map is new, or no longer what was judged."""
    parts: list[Box | Arrow | Cell] = [
        *picture.boxes,
        *picture.arrows,
        *[cell for box in picture.boxes for cell in box.cells],
    ]
    if not any([part.stamp == Stamp(Mark.UNJUDGED) for part in parts]):
        return ()
    told = "the debate has changed since it was judged: what is new or changed is marked as not judged"
    return (Finding("RB821", told, level=Level.NOTE, help="judge it again, and draw that"),)
