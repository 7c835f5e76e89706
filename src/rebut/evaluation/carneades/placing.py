"""Which statement stands for which node: one walk through a debate, which finds all that is asked of a node alone."""

from __future__ import annotations

from rebut.model import (
    Argument,
    Claim,
    Conflict,
    ConflictKind,
    Debate,
    Inference,
    Issue,
    Link,
    Node,
    Preference,
    Rephrase,
    Standing,
)

from .presuming import Presumable, presumable
from .structure import Part, denial

__all__ = ["Places"]


class Places:
    """The nodes of a debate by their kinds, and the statements that they are."""

    def __init__(self, debate: Debate) -> None:
        self.ids: list[str] = []
        self.parts: list[Part] = []
        self.presumable: list[Presumable] = []
        self.claims: list[int] = []
        self.granted: list[int] = []
        self.arguments: list[Argument] = []
        self.steps: dict[str, tuple[Inference, ...]] = {}
        """Id of an argument -> its steps, if only none."""
        self.links: list[Link] = []
        self.conflicts: list[Conflict] = []
        """Those that make rivals."""
        self.issues: list[Issue] = []
        self.preferences: list[Preference] = []
        for node in debate:
            self._take_in(node)
        self.of = {id: 2 * number for number, id in enumerate(self.ids)}
        """The statement of each; of an argument with steps that its last one applies."""
        for id, steps in self.steps.items():
            if steps:
                self.of[id] = self.of[steps[-1].id]

    def _take_in(self, node: Node) -> None:
        if isinstance(node, Claim):
            self._claim(node)
        elif isinstance(node, Link):
            self.links.append(node)
            self._put(node, Part.EDGE)
        elif isinstance(node, Argument):
            self._argument(node)
        elif isinstance(node, Conflict):
            rival = node.kind is not ConflictKind.TENSION
            self.conflicts.extend([node] if rival else [])
            self._put(node, Part.STATEMENT if rival else Part.UNJUDGED)
        elif isinstance(node, Issue):
            self.issues.append(node)
        elif isinstance(node, (Preference, Rephrase)):
            self.preferences.extend([node] if isinstance(node, Preference) else [])
            self._put(node, Part.UNJUDGED)

    def _claim(self, claim: Claim) -> None:
        statement = 2 * len(self.ids)
        self.claims.append(statement)
        self._put(claim, Part.STATEMENT)
        if claim.standing is Standing.GRANTED:
            self.granted.append(statement)
        elif claim.standing is Standing.DENIED:
            self.granted.append(denial(statement))

    def _argument(self, argument: Argument) -> None:
        self.arguments.append(argument)
        self.steps[argument.id] = steps = argument.inferences
        for step in steps:
            self._put(step, Part.STEP)
        if not steps:
            self._put(argument, Part.STATEMENT)

    def _put(self, node: Node, part: Part) -> None:
        self.ids.append(node.id)
        self.parts.append(part)
        self.presumable.append(presumable(node))
