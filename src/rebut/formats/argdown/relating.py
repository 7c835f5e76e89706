"""Relations as they stand when the whole document is known: Argdown's transformations, in its order."""

from __future__ import annotations

from collections.abc import Iterable

from .records import Gathered, Related, RelationKind, Step, Subject

__all__ = ["related"]

_CONFLICTS = frozenset((RelationKind.CONTRADICTORY, RelationKind.CONTRARY))


def related(whole: Gathered, *, strict: bool, transform: bool = True) -> None:
    """Bring the relations of a document into their final form; what another one says already is dropped.

    ``strict``: supports and attacks between statements mean entailment and contrariety. ``transform``: what an argument
    with a structure does, its conclusion does; and what undercuts it, undercuts its last inference.
    """
    relations = sorted(whole.relations, key=_number)
    if transform:
        _move_to_structures(relations)
    if strict:
        _read_strictly([one for one in relations if not one.dropped])
    _drop_redundant(whole.relations)


def _number(one: Related) -> tuple[bool, int]:
    return one.silent, one.number


def _move_to_structures(relations: Iterable[Related]) -> None:
    found: dict[tuple[object, ...], Related] = {}
    moved: list[Related] = []
    for one in relations:
        conclusion = one.source.conclusion
        hit = _undercut_step(one)
        if conclusion is None and hit is None:
            found.setdefault(_ends(one), one)
            continue
        one.source = conclusion or one.source
        one.target = hit or one.target
        one.whole = hit is not None
        moved.append(one)
    for one in moved:
        one.dropped = one.source is one.target
        _merge(found, one, _ends(one))


def _undercut_step(one: Related) -> Step | None:
    if one.kind is RelationKind.UNDERCUT and isinstance(one.target, Subject) and one.target.steps:
        return one.target.steps[-1]
    return None


def _ends(one: Related) -> tuple[object, ...]:
    return one.kind, id(one.source), id(one.target)


def _merge(found: dict[tuple[object, ...], Related], one: Related, key: tuple[object, ...]) -> None:
    """Keep a relation, unless it is known: then the known one takes its data."""
    first = found.setdefault(key, one)
    if first is not one:
        one.dropped, one.same = True, first
        first.link(one.links)


def _read_strictly(relations: Iterable[Related]) -> None:
    contraries: dict[tuple[object, ...], Related] = {}
    for one in relations:
        if one.source.argument or not isinstance(one.target, Subject) or one.target.argument:
            continue
        if one.kind is RelationKind.SUPPORT:
            one.kind = RelationKind.ENTAILS
        elif one.kind is RelationKind.ATTACK:
            one.kind = RelationKind.CONTRARY
            _merge(contraries, one, (frozenset((id(one.source), id(one.target))),))


def _drop_redundant(relations: list[Related]) -> None:
    """What attacks a premise of an argument attacks the argument: said of both, it is said of the premise."""
    hits: dict[int, dict[int, Related]] = {}
    for one in relations:
        if isinstance(one.target, Subject) and not one.source.argument and not one.target.argument:
            if not one.silent and (one.kind is RelationKind.ATTACK or one.kind in _CONFLICTS):
                hits.setdefault(id(one.source), {})[id(one.target)] = one
            if one.kind in _CONFLICTS:
                hits.setdefault(id(one.target), {})[id(one.source)] = one
    for one in relations:
        if _attacks_structure(one):
            _drop_for(one, hits.get(id(one.source), {}))


def _attacks_structure(one: Related) -> bool:
    target = one.target
    return (
        one.kind is RelationKind.ATTACK
        and not one.source.argument
        and isinstance(target, Subject)
        and bool(target.lines)
    )


def _drop_for(one: Related, hits: dict[int, Related]) -> None:
    assert isinstance(one.target, Subject)  # noqa: S101 -- asked before
    for line in one.target.lines:
        if line.step is None and (said := hits.get(id(line.member.subject))):
            one.dropped, one.same = True, said
            said.link(one.links)
            return
