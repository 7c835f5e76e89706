"""The sheet that a map is composed on: the boxes so far, and where each node of the debate is found on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rebut.rendering.picture import HEAD, Arrow, Box, End, Relation

if TYPE_CHECKING:
    from rebut.rendering.words import Words

    from .plan import Plan
    from .telling import Telling

__all__ = ["Sheet"]


@attrs.define(eq=False)
class Sheet:
    """Boxes and arrows in the order in which they were put down."""

    plan: Plan
    telling: Telling
    words: Words
    boxes: list[Box] = attrs.Factory(list)
    arrows: list[Arrow] = attrs.Factory(list)
    places: dict[str, End] = attrs.Factory(dict)
    """Id of a node -> where it is."""
    members: dict[str, tuple[str, ...]] = attrs.Factory(dict)
    """Key of a box -> ids of the nodes whose group it belongs into, the first one that has any."""
    hung: set[str] = attrs.Factory(set)
    """Keys of the boxes that hang below another one."""

    def next_key(self) -> str:
        """The key of the box that is put down next."""
        return f"n{len(self.boxes) + 1}"

    def put(self, box: Box, *members: str) -> End:
        """Put a box down, and say whose group it belongs into."""
        self.boxes.append(box)
        self.members[box.key] = members
        return End(box.key)

    def place(self, id: str) -> End | None:
        """Where a node is; None where it is not drawn."""
        if (group := self.plan.folded.get(id)) is not None:
            return self.places.get(group)
        return self.places.get(id)

    def aim(self, id: str, relation: Relation) -> End | None:
        """Where an arrow about a node ends: what is about the step, and not about a claim, at the header band."""
        end = self.place(id)
        if end is None or end.port or relation not in _ABOUT_STEPS or id not in self.plan.related.arguments:
            return end
        return end if id in self.plan.folded else End(end.box, HEAD)

    def connect(self, relation: Relation, source: End, target: End, **more: object) -> None:
        """Draw an arrow."""
        arrow = Arrow(f"e{len(self.arrows) + 1}", relation, source, target, **more)  # type: ignore[arg-type]  # its fields
        self.arrows.append(arrow)


_ABOUT_STEPS = frozenset((Relation.UNDERCUTS, Relation.UNDERPINS))
