"""Which node refers to which, and of what kind that must be: one table, read by everything that follows references."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import TypeAlias, TypeVar

from . import nodes
from .evolving import evolved
from .nodes import Node
from .parts import Act, Attribution, Citation, Premise
from .vocabulary import ConflictKind

__all__ = ["KINDS", "STEPS", "Reference", "Targets", "pruned", "redirected", "references"]

N = TypeVar("N", bound=Node)
Part = TypeVar("Part")

Targets: TypeAlias = tuple[type[Node], ...]
Reference: TypeAlias = tuple[str, Targets]
"""An id, and the kinds of node that it may be the id of."""

CLAIM: Targets = (nodes.Claim,)
REASON: Targets = (nodes.Claim, nodes.Argument)
LINKS: Targets = (nodes.Support, nodes.Rebuttal, nodes.Undercut)
STEPS: Targets = (nodes.Inference, *LINKS)
RELATIONS: Targets = (*STEPS, nodes.Conflict, nodes.Rephrase, nodes.Preference)
PLACED: Targets = (nodes.Claim, nodes.Argument, nodes.Issue, nodes.Group)
RANKED: Targets = (*REASON, *STEPS)
PARTICIPANT: Targets = (nodes.Participant,)
SOURCE: Targets = (nodes.Source,)
MOVE: Targets = (nodes.Move,)
ANY: Targets = (Node,)

LINK_TARGETS: dict[type[nodes.Link], Targets] = {
    nodes.Support: RANKED,
    nodes.Rebuttal: REASON,
    nodes.Undercut: (*RELATIONS, *REASON),
}


def references(node: Node) -> Iterator[Reference]:
    """What a node refers to, in the order of its fields; an argument speaks for its steps too."""
    return _READ[node.__class__](node)


def redirected(node: N, ids: Mapping[str, str]) -> N:
    """The same node, referring to new ids instead of old ones."""
    return _renewed(node, lambda old: ids.get(old, old))


def pruned(node: N, gone: Container[str]) -> N | None:
    """The same node without its references to what is gone, or None where it cannot be without them.

    A group or an issue lets a member go, a contrary conflict a claim where two are left, and what is cited its
    citation; a step does not stand on half its premises, nor a relation without its ends.
    """
    if not any(id in gone for id, _ in references(node)):
        return node
    rest = _without_citations(node, gone)
    if isinstance(rest, nodes.Conflict) and rest.kind is not ConflictKind.CONTRADICTORY:
        left = _left(rest.claims, gone)
        return evolved(rest, claims=left) if len(left) > 1 else None
    if members := _MEMBERS.get(rest.__class__):
        rest = evolved(rest, **{members: _left(getattr(rest, members), gone)})
    if isinstance(rest, (nodes.Move, nodes.Reply)):
        rest = evolved(rest, acts=[act for act in rest.acts if act.about not in gone])
    return None if any(id in gone for id, _ in references(rest)) else rest


_MEMBERS: dict[type[Node], str] = {nodes.Group: "members", nodes.Issue: "positions"}


def _left(ids: Iterable[str], gone: Container[str]) -> tuple[str, ...]:
    return tuple([id for id in ids if id not in gone])


def _without_citations(node: N, gone: Container[str]) -> N:
    """The node without citations whose participant or source is gone; a reporter who is gone is left out of them."""
    if isinstance(node, nodes.Argument):
        node = evolved(node, lines=[_line_without(line, gone) for line in node.lines])
    if not (found := getattr(node, "cites", ())):
        return node
    return evolved(node, cites=[_heard(one, gone) for one in found if not {one.by, one.source} & _held(one, gone)])


def _line_without(line: nodes.Line, gone: Container[str]) -> nodes.Line:
    return _without_citations(line, gone) if isinstance(line, nodes.Inference) else line


def _held(citation: Citation, gone: Container[str]) -> set[str]:
    return {id for id in (citation.by, citation.source) if id and id in gone}


def _heard(citation: Citation, gone: Container[str]) -> Citation:
    return evolved(citation, via=[one for one in citation.via if one.by not in gone])


def _cited(cites: Iterable[Citation]) -> Iterator[Reference]:
    for citation in cites:
        if citation.by:
            yield citation.by, PARTICIPANT
        if citation.source:
            yield citation.source, SOURCE
        for one in citation.via:
            yield one.by, PARTICIPANT


def _of_claim(node: nodes.Claim) -> Iterator[Reference]:
    return _cited(node.cites)


def _of_inference(node: nodes.Inference) -> Iterator[Reference]:
    yield node.conclusion, CLAIM
    yield from _cited(node.cites)


def _of_argument(node: nodes.Argument) -> Iterator[Reference]:
    for line in node.lines:
        if line.__class__ is Premise:
            yield line.claim, CLAIM
        elif isinstance(line, nodes.Inference):
            yield from _of_inference(line)
    yield from _cited(node.cites)


def _from(sources: tuple[Premise, ...]) -> Iterator[Reference]:
    kinds = REASON if len(sources) == 1 else CLAIM
    for source in sources:
        yield source.claim, kinds


def _of_link(node: nodes.Link) -> Iterator[Reference]:
    yield from _from(node.sources)
    yield node.target, LINK_TARGETS[node.__class__]
    yield from _cited(node.cites)


def _of_conflict(node: nodes.Conflict) -> Iterator[Reference]:
    for claim in node.claims:
        yield claim, CLAIM


def _of_rephrase(node: nodes.Rephrase) -> Iterator[Reference]:
    yield node.source, CLAIM
    yield node.target, CLAIM


def _of_preference(node: nodes.Preference) -> Iterator[Reference]:
    yield node.better, RANKED
    yield node.worse, RANKED
    yield from _from(node.sources)


def _of_issue(node: nodes.Issue) -> Iterator[Reference]:
    for position in node.positions:
        yield position, CLAIM


def _of_group(node: nodes.Group) -> Iterator[Reference]:
    for one in node.members:
        yield one, PLACED


def _done(acts: Iterable[Act]) -> Iterator[Reference]:
    for act in acts:
        if act.about:
            yield act.about, ANY


def _of_move(node: nodes.Move) -> Iterator[Reference]:
    if node.by:
        yield node.by, PARTICIPANT
    yield from _done(node.acts)


def _of_reply(node: nodes.Reply) -> Iterator[Reference]:
    yield node.move, MOVE
    yield node.to, MOVE
    yield from _done(node.acts)


def _of_none(_: Node) -> Iterator[Reference]:
    return iter(())


_READ: dict[type[Node], Callable[..., Iterator[Reference]]] = {
    nodes.Claim: _of_claim,
    nodes.Argument: _of_argument,
    nodes.Inference: _of_inference,
    nodes.Support: _of_link,
    nodes.Rebuttal: _of_link,
    nodes.Undercut: _of_link,
    nodes.Conflict: _of_conflict,
    nodes.Rephrase: _of_rephrase,
    nodes.Preference: _of_preference,
    nodes.Issue: _of_issue,
    nodes.Group: _of_group,
    nodes.Source: _of_none,
    nodes.Participant: _of_none,
    nodes.Move: _of_move,
    nodes.Reply: _of_reply,
    nodes.Leftover: _of_none,
}

KINDS: Container[type] = _READ.keys()
"""Every kind of node, steps among them."""

_REFERRING: dict[type, tuple[str, ...]] = {
    nodes.Claim: ("cites",),
    nodes.Argument: ("lines", "cites"),
    nodes.Inference: ("conclusion", "cites"),
    nodes.Support: ("sources", "target", "cites"),
    nodes.Rebuttal: ("sources", "target", "cites"),
    nodes.Undercut: ("sources", "target", "cites"),
    nodes.Conflict: ("claims",),
    nodes.Rephrase: ("source", "target"),
    nodes.Preference: ("better", "worse", "sources"),
    nodes.Issue: ("positions",),
    nodes.Group: ("members",),
    nodes.Source: (),
    nodes.Participant: (),
    nodes.Move: ("by", "acts"),
    nodes.Reply: ("move", "to", "acts"),
    nodes.Leftover: (),
    Premise: ("claim",),
    Citation: ("by", "source", "via"),
    Attribution: ("by",),
    Act: ("about",),
}
"""The fields that hold ids, or parts that do."""


def _renewed(part: Part, new: Callable[[str], str]) -> Part:
    fields = _REFERRING[part.__class__]
    return evolved(part, **{name: _changed(getattr(part, name), new) for name in fields})


def _changed(value: object, new: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return new(value)
    if isinstance(value, tuple):
        return tuple([_changed(inner, new) for inner in value])
    return _renewed(value, new)
