"""The arrows of a map: from relations, and from statements that are premises and conclusions of arguments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .outline import Argued, End, Line, Outline, Relation, Stated, Subject
from .selecting import Selection
from .vocabulary import Part, Relating

__all__ = ["Arrow", "arrows"]


class Arrow(NamedTuple):
    """An arrow between what is shown, and the statements for which its ends stand."""

    kind: Relating
    source: Subject
    target: Subject
    from_statement: Stated | None
    to_statement: Stated | None
    nodes: tuple[str, ...] = ()


def arrows(outline: Outline, shown: Selection) -> Iterator[Arrow]:
    """All arrows: those of relations first."""
    for relation in outline.relations:
        if shown.has(relation, relation.source) and shown.has(relation, relation.target):
            yield from _of_relation(relation, shown)
    yield from dict.fromkeys(_of_equivalence(shown))


def _of_relation(relation: Relation, shown: Selection) -> Iterator[Arrow]:
    source, target = relation.source, relation.target
    yield from _between(relation, source, target, shown)
    if not (relation.kind.symmetric and isinstance(target, Stated) and isinstance(source, Stated)):
        return
    if not (shown.has_statement(source) and shown.has_statement(target)):  # two boxes have one arrow
        yield from _between(relation, target, source, shown)


def _between(relation: Relation, source: Subject, target: End, shown: Selection) -> Iterator[Arrow]:
    """From what says the one to what uses the other."""
    froms, tos = _froms(source, shown), _tos(target, shown)
    for begin in froms:
        for end in tos:
            both = isinstance(begin, Stated) and isinstance(end, Stated)
            kind = relation.kind if both else relation.kind.between_arguments
            yield Arrow(kind, begin, end, _statement(source), _statement(target), relation.nodes)


def _statement(end: End) -> Stated | None:
    return end if isinstance(end, Stated) else None


def _froms(source: Subject, shown: Selection) -> list[Subject]:
    """What says a statement: itself, or the arguments that conclude it."""
    if isinstance(source, Argued) or shown.has_statement(source):
        return [source]
    return _users(source, Part.MAIN_CONCLUSION, shown)


def _tos(target: End, shown: Selection) -> list[Subject]:
    """What uses a statement: itself, or the arguments of which it is a premise; for a step, its argument."""
    if isinstance(target, Line):
        return [target.argument]
    if isinstance(target, Argued) or shown.has_statement(target):
        return [target]
    return _users(target, Part.PREMISE, shown)


def _users(statement: Stated, part: Part, shown: Selection) -> list[Subject]:
    return [use.argument for use in statement.uses if use.part is part and shown.has_argument(use.argument)]


def _of_equivalence(shown: Selection) -> Iterator[Arrow]:
    """An argument supports what it concludes, or else the arguments that go on from there."""
    for argument in shown.arguments:
        line = argument.conclusion
        if line is None:
            continue
        concluded = line.statement
        if shown.has_statement(concluded):
            yield _support(argument, concluded, concluded)
        else:
            for user in _users(concluded, Part.PREMISE, shown):
                yield _support(argument, user, concluded)
    for statement in shown.statements:
        for user in _users(statement, Part.PREMISE, shown):
            yield _support(statement, user, statement)


def _support(source: Subject, target: Subject, statement: Stated) -> Arrow:
    return Arrow(Relating.SUPPORT, source, target, statement, statement)
