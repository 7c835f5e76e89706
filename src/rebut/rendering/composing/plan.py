"""What is decided about a map before anything is put down."""

from __future__ import annotations

import attrs

from rebut.rendering.picture import Relation, Role

from .relating import Outlet, Reason, Related

__all__ = ["ROLES", "Plan"]

ROLES = {
    Relation.SUPPORTS: Role.SUPPORT,
    Relation.ATTACKS: Role.ATTACK,
    Relation.UNDERCUTS: Role.UNDERCUT,
    Relation.UNDERPINS: Role.UNDERPIN,
}
"""What kind of box does what."""


@attrs.define(eq=False)
class Plan:
    """Where the claims are told, and which reasons need no box."""

    related: Related
    folded: dict[str, str]
    own: dict[str, Role] = attrs.Factory(dict)
    """Claims with a box of their own, and which."""
    bare: set[str] = attrs.Factory(set)
    """Reasons that are an arrow and nothing else."""
    merged: dict[str, Reason] = attrs.Factory(dict)
    """Outlets that only repeat what a reason says."""
    carried: dict[str, str] = attrs.Factory(dict)
    """Argument -> conclusion that is told in its box, as only the argument leads on from there."""
    letters: dict[str, str] = attrs.Factory(dict)
    """Claims that are used in several boxes, and how they are named there."""
    echoes: dict[str, Reason] = attrs.Factory(dict)
    """Reasons whose one claim only says again what they support -> the step that concludes it."""
    unmapped: tuple[str, ...] = ()
    """Claims that are not to be in the map, and that nothing there needs."""
    unrelated: tuple[str, ...] = ()
    """Claims that are not drawn, as they relate to nothing."""
    reasons: dict[str, Reason] = attrs.Factory(dict)
    """Every reason by the id of its node."""

    def last_step(self, argument: str) -> Reason | None:
        """The step of an argument that concludes it; None for a sketch."""
        steps = self.related.steps.get(argument)
        return steps[-1] if steps else None

    def outlets(self, argument: str) -> list[Outlet]:
        """What an argument speaks for or against as a whole, apart from its conclusion."""
        found = self.related.outlets.get(argument, [])
        return [outlet for outlet in found if outlet.id not in self.merged] if self.merged else found
