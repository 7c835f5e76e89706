"""What a debate says that a map of Argdown cannot show, told once for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rebut.findings import Finding, Level
from rebut.model import (
    Argument,
    Claim,
    Conflict,
    ConflictKind,
    Debate,
    Group,
    Link,
    Node,
    Premise,
    PremiseKind,
    Rebuttal,
    Undercut,
)
from rebut.model.calling import counted

__all__ = ["untold"]

_SHOWN = (Claim, Argument, Group, Link, Conflict)


def untold(debate: Debate) -> list[Finding]:
    """A note for each kind of thing that is shown as what comes nearest, or not at all."""
    about: dict[str, dict[str, None]] = {}
    kinds: dict[type[Node], list[str]] = {}
    for node in debate:
        if isinstance(node, Link):
            said: Iterable[str] = _of_link(node, debate)
        elif isinstance(node, Argument):
            said = [word for line in node.lines if isinstance(line, Premise) for word in _of_premise(line)]
        elif isinstance(node, Conflict):
            said = _of_conflict(node)
        else:
            said = ()
            if not isinstance(node, _SHOWN):
                kinds.setdefault(type(node), []).append(node.id)
        for words in said:
            about.setdefault(words, {})[node.id] = None
    unseen = [_note(f"not on the map: {counted(len(ids), kind)}", ids) for kind, ids in kinds.items()]
    return [*unseen, *[_note(words, ids) for words, ids in about.items()]]


def _note(words: str, ids: Iterable[str]) -> Finding:
    return Finding("RB833", words, level=Level.NOTE, about=tuple(ids), help=_HELP)


_HELP = "a map of Argdown has no sign for it; the style rationale shows it"


def _of_link(link: Link, debate: Debate) -> Iterator[str]:
    target = debate.nodes.get(link.target)
    if target is not None and not isinstance(target, (Claim, Argument)):
        yield "a relation to a relation is not drawn"
        return
    if target is None and not isinstance(link, Undercut):
        yield "what speaks for a step is drawn as speaking for its argument"
    if len(link.sources) > 1:
        yield "several sources of one relation are drawn one by one"
    if link.strict and isinstance(link, Rebuttal):
        yield "that a rebuttal is strict is not drawn"
    for source in link.sources:
        yield from _of_premise(source)


def _of_premise(premise: Premise) -> Iterator[str]:
    if premise.negated:
        yield "that the denial of a claim is the reason is not drawn"
    if premise.kind is not PremiseKind.ORDINARY:
        yield (
            f"that a premise is an {premise.kind} is not drawn"
            if premise.kind is not PremiseKind.CONCESSION
            else ("that a premise is a concession is not drawn")
        )


def _of_conflict(conflict: Conflict) -> Iterator[str]:
    if conflict.kind is ConflictKind.TENSION:
        yield "a tension is not drawn"
    elif len(conflict.claims) > 2:  # noqa: PLR2004 -- a pair is drawn as it is
        yield "a conflict of several claims is drawn pair by pair"
