"""Strengths on a map: each claim, argument, step and link gets the one that it was found to have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rebut.errors import UnknownOption
from rebut.findings import Finding, Level
from rebut.model import Conflict, Inference
from rebut.model.nodes import Link
from rebut.model.strengths import Strengths

from .stamping import is_judged, same

if TYPE_CHECKING:
    from rebut.model import Debate, Node

    from .picture import Arrow, Box, Picture

__all__ = ["strengthened"]


def strengthened(picture: Picture, debate: Debate, strengths: Strengths) -> Picture:
    """The picture of a debate with its strengths; what came into the debate or changed since has none.

    Raises ``UnknownOption`` for what is no ``Strengths`` of a debate.
    """
    if not isinstance(strengths, Strengths):
        raise UnknownOption(f"strengths= is {type(strengths).__name__}", "give what debate.weigh() gives")
    then = strengths.debate
    if then is None:
        raise UnknownOption("strengths= is of a graph, and of no debate", "give what debate.weigh() gives")
    adding = _Adding(debate, then, strengths)
    boxes = tuple([adding.box(box) for box in picture.boxes])
    arrows = tuple([adding.arrow(arrow) for arrow in picture.arrows])
    findings = (*picture.findings, *(_CHANGED if adding.changed else ()))
    return attrs.evolve(picture, boxes=boxes, arrows=arrows, measure=strengths.measure, findings=findings)


_CHANGED = (
    Finding(
        "RB823", "the debate has changed since it was weighed: what is new or changed shows no strength",
        level=Level.NOTE, help="weigh it again, and draw that",
    ),
)  # fmt: skip


class _Adding:
    def __init__(self, debate: Debate, then: Debate, strengths: Strengths) -> None:
        self._nodes, self._then = _nodes(debate), _nodes(then)
        self._strengths = strengths
        self.changed = False

    def box(self, box: Box) -> Box:
        """A box with the strengths of its cells, and its own where no cell has it."""
        cells = tuple([attrs.evolve(cell, strength=self._strength(cell.claim)) for cell in box.cells])
        own = None if box.id in {cell.claim for cell in cells} else self._strength(box.id)
        return attrs.evolve(box, cells=cells, strength=own)

    def arrow(self, arrow: Arrow) -> Arrow:
        """An arrow with what comes through it: the strength of its step or link, as much of it as that weighs."""
        strength, node = self._strength(arrow.id), self._nodes.get(arrow.id)
        weight = node.weight if isinstance(node, (Link, Inference)) else None
        if strength is not None and weight is not None:
            strength *= weight
        return attrs.evolve(arrow, strength=strength)

    def _strength(self, id: str) -> float | None:
        node = self._nodes.get(id)
        if node is None or isinstance(node, Conflict) or not is_judged(node):
            return None
        if id not in self._then or not same(node, self._then[id]):
            self.changed = True
            return None
        return self._strengths.get(id)


def _nodes(debate: Debate) -> dict[str, Node]:
    return {**debate.nodes, **{step.id: step for step in debate.all(Inference)}}
