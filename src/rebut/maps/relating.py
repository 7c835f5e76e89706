"""The relations of a debate as Argdown has them, and what its settings make of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from rebut.model import Conflict, ConflictKind, Debate, Link, Rebuttal, Support, Undercut

from .outline import Argued, End, Outline, Relation, Stated, Subject
from .settings import Settings
from .vocabulary import Mode, Part, Relating

__all__ = ["merged", "relations", "transform"]

_KINDS: Mapping[type[Link], Relating] = {
    Support: Relating.SUPPORT,
    Rebuttal: Relating.ATTACK,
    Undercut: Relating.UNDERCUT,
}
_CONFLICTS = {ConflictKind.CONTRADICTORY: Relating.CONTRADICTORY, ConflictKind.CONTRARY: Relating.CONTRARY}


def relations(
    debate: Debate, statements: Mapping[str, Stated], arguments: Mapping[str, Argued], read: Mapping[str, str]
) -> list[Relation]:
    """The relations that an outline can have, each once; several sources are related one by one.

    ``read`` says of some, by their ids, how Argdown reads them in the document that they come from.
    """
    return merged(_Relater(debate, statements, arguments, read).relations())


class _Relater:
    def __init__(
        self,
        debate: Debate,
        statements: Mapping[str, Stated],
        arguments: Mapping[str, Argued],
        read: Mapping[str, str],
    ) -> None:
        self.debate = debate
        self.read = read
        self.statements = statements
        self.arguments = arguments
        lines = [line for argument in arguments.values() for line in argument.lines]
        self.steps = {line.inference.id: line for line in lines if line.inference}

    def relations(self) -> Iterator[Relation]:
        for node in self.debate:
            if self.read.get(node.id) == "none":
                continue
            if isinstance(node, Link):
                yield from self._of_link(node)
            elif isinstance(node, Conflict) and node.kind in _CONFLICTS:
                claims = [self.statements[id] for id in node.claims]
                for one, other in combinations(claims, 2):
                    yield Relation(_CONFLICTS[node.kind], one, other, (node.id,))

    def _of_link(self, link: Link) -> Iterator[Relation]:
        target = self._target(link)
        if target is None:
            return
        for source in link.sources:
            end: Subject = self.statements.get(source.claim) or self.arguments[source.claim]
            kind = _KINDS[type(link)]
            strictly = link.strict and isinstance(link, Support)
            if strictly and isinstance(end, Stated) and isinstance(target, Stated):
                kind = Relating.ENTAILS
            read = self.read.get(link.id)
            if read == "contradictory":
                kind = Relating.CONTRADICTORY
            yield Relation(kind, end, target, (link.id,), whole=read == "whole")

    def _target(self, link: Link) -> End | None:
        """What is hit; a step is hit by undercuts alone, by anything else its argument is."""
        id = link.target
        found = self.statements.get(id) or self.arguments.get(id)
        if found is not None:
            return found
        step = self.steps.get(id)
        return step.argument if step is not None and not isinstance(link, Undercut) else step


def merged(found: Iterator[Relation]) -> list[Relation]:
    """Each relation once: what is said again is the same one, and a symmetric one is the same from both ends."""
    known: dict[tuple[object, ...], Relation] = {}
    for one in found:
        key = (one.kind, id(one.source), id(one.target))
        first = known.get(key)
        if first is None and one.kind.symmetric:
            first = known.get((one.kind, id(one.target), id(one.source)))
        if first is None:
            known[key] = one
        else:
            first.nodes = tuple(dict.fromkeys((*first.nodes, *one.nodes)))
    return list(known.values())


def transform(outline: Outline, settings: Settings) -> None:
    """What the settings make of the relations, in Argdown's order."""
    found = outline.relations
    if settings.transform_argument_relations:
        found = _moved_to_structures(found)
    if settings.mode is Mode.STRICT:
        _read_strictly(found)
    outline.relate(_without_redundant(merged(iter(found))))


def _moved_to_structures(found: list[Relation]) -> list[Relation]:
    """What an argument with a structure does, its conclusion does; what undercuts it, undercuts its last step.

    That an argument speaks for its own conclusion, its structure says already.
    """
    kept = []
    for one in found:
        conclusion = one.source.conclusion if isinstance(one.source, Argued) else None
        if conclusion is not None:
            one.source = conclusion.statement
        if one.kind is Relating.UNDERCUT and isinstance(one.target, Argued) and (last := one.target.conclusion):
            one.target, one.whole = last, True
        if conclusion is None or one.target is not one.source:
            kept.append(one)
    return kept


_STRICTLY = {Relating.SUPPORT: Relating.ENTAILS, Relating.ATTACK: Relating.CONTRARY}


def _read_strictly(found: list[Relation]) -> None:
    for one in found:
        if isinstance(one.source, Stated) and isinstance(one.target, Stated):
            one.kind = _STRICTLY.get(one.kind, one.kind)


def _without_redundant(found: list[Relation]) -> list[Relation]:
    """What attacks a premise of an argument attacks the argument: said of both, it is said of the premise."""
    hits: dict[int, dict[int, Relation]] = {}
    for one in found:
        if isinstance(one.source, Stated) and isinstance(one.target, Stated):
            if one.kind is Relating.ATTACK or one.kind.symmetric:
                hits.setdefault(id(one.source), {})[id(one.target)] = one
            if one.kind.symmetric:
                hits.setdefault(id(one.target), {})[id(one.source)] = one
    return [one for one in found if not _is_redundant(one, hits)]


def _is_redundant(one: Relation, hits: Mapping[int, Mapping[int, Relation]]) -> bool:
    said = hits.get(id(one.source))
    if said is None or one.kind is not Relating.ATTACK or not isinstance(one.target, Argued):
        return False
    for line in one.target.lines:
        if line.part is Part.PREMISE and (first := said.get(id(line.statement))):
            first.nodes = tuple(dict.fromkeys((*first.nodes, *one.nodes)))
            return True
    return False
