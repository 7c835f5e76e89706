"""Single changes of a debate: something dropped from it, or added to it."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping

import attrs

from rebut.model import Argument, Citation, Claim, Debate, Inference, Link, Stance
from rebut.model.nodes import Line

__all__ = ["Change", "Kind", "applied", "without_line"]


class Kind(enum.StrEnum):
    """What a change does."""

    DROP_CLAIM = "drop-claim"
    """A claim goes, with all arguments and links that it is a part of."""
    DROP_PREMISE = "drop-premise"
    """An argument or a link goes on without one of its reasons."""
    DROP_LINK = "drop-link"
    """An argument, a support, a rebuttal, an undercut, a conflict or a preference goes."""
    DROP_SOURCE = "drop-source"
    """A source or a participant is withdrawn, as by `Debate.without`."""
    ADD_REASON = "add-reason"
    """A new claim speaks for a claim or a sketch."""
    ADD_OBJECTION = "add-objection"
    """A new claim speaks against one."""
    ADD_UNDERCUT = "add-undercut"
    """A new claim speaks against an argument, a link, a conflict or a preference."""
    ADD_SOURCE = "add-source"
    """Somebody asserts a claim of which those who are cited did not say that it is so."""


@attrs.frozen
class Change:
    """One change: what it does, and to what."""

    kind: Kind
    target: str
    """Id of the node."""
    line: int = -1
    """Which of its reasons, from 0, where one is dropped."""
    words: str = attrs.field(default="", eq=False)
    """The change in words, such as ``without the claim “Rain”``."""

    def told(self) -> dict[str, object]:
        """As plain data, for programs."""
        found: dict[str, object] = {"kind": str(self.kind), "target": self.target, "says": self.words}
        return {**found, "line": self.line} if self.line >= 0 else found


def applied(debate: Debate, changes: Iterable[Change]) -> Debate:
    """A copy of a debate with some changes; what is added is there before anything is dropped.

    What one change takes away needs no other one.
    """
    found = debate.copy()
    order = list(Kind)
    for change in sorted(changes, key=lambda one: (-order.index(one.kind), -one.line)):
        if change.kind is Kind.DROP_SOURCE:
            found = found.without(found.nodes[change.target]) if change.target in found.nodes else found
        elif change.target in found.nodes:
            _DEEDS[change.kind](found, change)
    return found


def _drop(debate: Debate, change: Change) -> None:
    debate.remove(debate.nodes[change.target], dependents=True)


def _drop_premise(debate: Debate, change: Change) -> None:
    node = debate.nodes[change.target]
    if isinstance(node, Argument):
        if change.line < len(node.lines):
            debate.replace(node, lines=without_line(node, change.line))
    elif isinstance(node, Link) and len(node.sources) > 1 and change.line < len(node.sources):
        debate.replace(node, sources=[one for at, one in enumerate(node.sources) if at != change.line])


def without_line(argument: Argument, dropped: int) -> list[Line]:
    """The lines of an argument but for one, numbered anew."""
    found: list[Line] = []
    for at, line in enumerate(argument.lines):
        if at == dropped:
            continue
        if isinstance(line, Inference) and line.uses is not None:
            uses = [number - (number - 1 > dropped) for number in line.uses if number - 1 != dropped]
            line = attrs.evolve(line, uses=uses)  # noqa: PLW2901 -- the same line
        found.append(line)
    return found


def _fresh(debate: Debate) -> Claim:
    """A claim that says nothing in particular, and against which nothing speaks."""
    number = 1
    while f"new-{number}" in debate.nodes:
        number += 1
    return debate.claim(f"(new {number})", id=f"new-{number}")


def _add_reason(debate: Debate, change: Change) -> None:
    node = debate.nodes[change.target]
    if isinstance(node, Claim):
        debate.support(node, because=_fresh(debate))
    else:
        debate.underpin(node, because=_fresh(debate))


def _add_objection(debate: Debate, change: Change) -> None:
    debate.rebut(debate.nodes[change.target], because=_fresh(debate))


def _add_undercut(debate: Debate, change: Change) -> None:
    debate.undercut(debate.nodes[change.target], because=_fresh(debate))


def _add_source(debate: Debate, change: Change) -> None:
    node = debate.nodes[change.target]
    if isinstance(node, Claim):
        debate.replace(node, cites=[*node.cites, Citation(stance=Stance.ASSERTS)])


_DEEDS: Mapping[Kind, Callable[[Debate, Change], None]] = {
    Kind.DROP_CLAIM: _drop,
    Kind.DROP_PREMISE: _drop_premise,
    Kind.DROP_LINK: _drop,
    Kind.ADD_REASON: _add_reason,
    Kind.ADD_OBJECTION: _add_objection,
    Kind.ADD_UNDERCUT: _add_undercut,
    Kind.ADD_SOURCE: _add_source,
}
