"""Which relations Argdown has a sign for, and where each is written; all others stand in the front matter."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from rebut.model import (
    Argument,
    Claim,
    Conflict,
    ConflictKind,
    Debate,
    Inference,
    Link,
    Node,
    Premise,
    Rebuttal,
    Support,
    Undercut,
)

__all__ = ["Tie", "has_structure", "ties"]


@attrs.frozen
class Tie:
    """A relation that is written: below what stands, with which sign, and what follows it."""

    node: Link | Conflict
    symbol: str
    child: str
    """Id of the claim or the sketch that is written behind the sign."""
    above: str
    """Id of the claim, the argument or the step that it is written below."""


def has_structure(argument: Argument) -> bool:
    """Whether its lines can be written as a structure: a premise first, a conclusion last."""
    lines = argument.lines
    return bool(lines) and isinstance(lines[0], Premise) and isinstance(lines[-1], Inference)


def ties(debate: Debate, *, strict: bool) -> list[Tie]:
    """The relations that are written with signs, in the order of the debate.

    What Argdown would join with another one, move to another end or leave out is not among them. ``strict``: the
    document is read strictly.
    """
    reading = _Reading(debate, strict=strict)
    found = [tie for node in debate if (tie := reading.tie(node)) is not None]
    return list(_without_redundant(debate, found))


class _Reading:
    """What the signs say, one after the other."""

    def __init__(self, debate: Debate, *, strict: bool) -> None:
        self.strict = strict
        arguments = {node.id: node for node in debate.arguments}
        self.structured = {id for id, node in arguments.items() if has_structure(node)}
        self.steps = {step.id for id in self.structured for step in arguments[id].inferences}
        self.sketches = arguments.keys() - self.structured
        self.claims = {node.id for node in debate.claims}
        self.children = self.claims | self.sketches
        """What can stand behind a sign."""
        self.said: set[object] = set()

    def tie(self, node: Node) -> Tie | None:
        found = self._conflict(node) if isinstance(node, Conflict) else self._link(node)
        if found is None or self._is_said(found):
            return None
        return found

    def _is_said(self, tie: Tie) -> bool:
        """Whether the same sign between the same two was there before; those of conflicts have no direction."""
        ends: object = frozenset((tie.child, tie.above)) if isinstance(tie.node, Conflict) else (tie.child, tie.above)
        key = (tie.symbol, type(tie.node), ends)
        known = key in self.said
        self.said.add(key)
        return known

    def _conflict(self, node: Conflict) -> Tie | None:
        if len(node.claims) != 2 or node.claims[0] == node.claims[1]:  # noqa: PLR2004 -- a pair
            return None
        first, second = node.claims
        if node.kind is ConflictKind.CONTRADICTORY:
            return Tie(node, "><", second, first)
        if node.kind is ConflictKind.CONTRARY and self.strict:
            return Tie(node, "-", first, second)
        return None

    def _link(self, node: Node) -> Tie | None:
        if not isinstance(node, Link) or len(node.sources) != 1:
            return None
        source, target = node.sources[0].claim, node.target
        if source == target or source not in self.children:
            return None
        symbol = _SYMBOLS[type(node)]
        return Tie(node, symbol, source, target) if self._has_sign(node, source) else None

    def _has_sign(self, node: Link, source: str) -> bool:
        target = node.target
        if isinstance(node, Undercut):
            return target in self.steps or target in self.sketches or (target in self.claims and not self.structured)
        if self.strict and isinstance(node, Rebuttal) and source in self.claims and target in self.claims:
            return False
        return target in self.claims or target in self.sketches or target in self.structured


_SYMBOLS: dict[type[Link], str] = {Support: "+", Rebuttal: "-", Undercut: "_"}


def _without_redundant(debate: Debate, found: list[Tie]) -> Iterable[Tie]:
    """Without attacks on a structure by what attacks one of its premises, too: Argdown leaves them out."""
    hits: dict[str, set[str]] = {}
    for tie in found:
        if tie.symbol in {"-", "><"}:
            hits.setdefault(tie.child, set()).add(tie.above)
        if isinstance(tie.node, Conflict):
            hits.setdefault(tie.above, set()).add(tie.child)
    for tie in found:
        target = debate.nodes.get(tie.above)
        if tie.symbol == "-" and isinstance(target, Argument) and isinstance(debate.nodes[tie.child], Claim):
            premises = {line.claim for line in target.premises} if has_structure(target) else set()
            if premises & hits[tie.child]:
                continue
        yield tie
