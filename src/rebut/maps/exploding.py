"""Explodes arguments: each step of an argument of several becomes an argument of its own."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from rebut.findings import Finding, Level
from rebut.model import Inference

from .outline import Argued, End, Line, Outline, Relation
from .vocabulary import Part

__all__ = ["explode"]


def explode(outline: Outline) -> None:
    """Make ``T`` with three steps into ``T - 1``, ``T - 2`` and ``T - 3``; what hits the whole, hits the last.

    What undercuts a step by itself has no place then, as in Argdown, and is told.
    """
    taken = {argument.title for argument in outline.arguments}
    found: list[Argued] = []
    last: dict[int, Argued] = {}
    steps: list[tuple[Line, Line]] = []
    for argument in outline.arguments:
        parts = _parts(argument, taken)
        _say_again(parts)
        if len(parts) > 1:
            last[id(argument)] = parts[-1]
            steps += [(line, part.lines[-1]) for line, part in zip(_conclusions(argument), parts, strict=True)]
            found += parts
            used = {line.number for part in parts for line in part.lines}
            outline.unused += [line for line in argument.lines if line.number not in used]
        else:
            found.append(argument)
    outline.arguments = found
    _use_anew(outline)
    for line, _ in steps:
        line.relations = ()
    for relation in outline.relations:
        relation.source = last.get(id(relation.source), relation.source)
        relation.target = last.get(id(_whole(relation)), relation.target)
    outline.relate(outline.relations)
    outline.findings += _undrawn(steps)


def _whole(relation: Relation) -> End:
    """What a relation hits: an argument, where it was written of that."""
    target = relation.target
    return target.argument if relation.whole and isinstance(target, Line) else target


def _undrawn(steps: Iterable[tuple[Line, Line]]) -> Iterator[Finding]:
    """The relations of steps stay with them as they were, and select them; but no arrow leads there."""
    for line, step in steps:
        step.relations = line.relations
        for relation in line.relations:
            message = f"an undercut of a step of {line.argument.title} is not drawn where arguments are exploded"
            yield Finding("RB834", message, level=Level.WARNING, about=relation.nodes, help=_HELP)


_HELP = "leave explodeArguments out, or undercut the argument itself"


def _conclusions(argument: Argued) -> list[Line]:
    return [line for line in argument.lines if line.inference is not None]


def _parts(argument: Argued, taken: Container[str]) -> list[Argued]:
    conclusions = _conclusions(argument)
    return [_part(argument, line, _free(f"{argument.title} - {at}", taken)) for at, line in enumerate(conclusions, 1)]


def _free(title: str, taken: Container[str]) -> str:
    """The title, with a number behind it where another argument goes by it."""
    found, number = title, 2
    while found in taken:
        found, number = f"{title} ({number})", number + 1
    return found


def _part(argument: Argued, conclusion: Line, title: str) -> Argued:
    assert conclusion.inference is not None  # noqa: S101 -- a conclusion has one
    step = conclusion.inference.id
    made = Argued(argument.node, title, argument.wording, argument.section, step=step)
    made.lines = [_line(made, argument.lines[number], Part.PREMISE) for number in _used(argument, conclusion)]
    made.lines.append(_line(made, conclusion, Part.MAIN_CONCLUSION))
    return made


def _line(argument: Argued, line: Line, part: Part) -> Line:
    return Line(argument, line.statement, part, line.number, line.premise, line.inference, line.wording)


def _used(argument: Argued, conclusion: Line) -> list[int]:
    """Numbers of the lines that a step rests on, as it names them, or all since the one before."""
    assert conclusion.inference is not None  # noqa: S101
    if conclusion.inference.uses is not None:
        return [number - 1 for number in conclusion.inference.uses]
    lines, at = argument.node.lines, conclusion.number
    first = max([number for number in range(at) if isinstance(lines[number], Inference)], default=0)
    return list(range(first, at))


def _say_again(parts: list[Argued]) -> None:
    """What is said in a step counts as said behind all else: Argdown puts it there."""
    for line in [line for part in parts for line in _counted(part)]:
        held = line.statement.wording
        if line.wording is not None and (held is None or held.canonical <= line.wording.canonical):
            line.statement.wording = line.wording


def _counted(part: Argued) -> list[Line]:
    """The lines of a step in Argdown's order: it looks for premises backwards, unless they are named."""
    *premises, conclusion = part.lines
    named = conclusion.inference is not None and conclusion.inference.uses is not None
    return [*(premises if named else reversed(premises)), conclusion]


def _use_anew(outline: Outline) -> None:
    for statement in outline.statements:
        statement.uses = ()
    for argument in outline.arguments:
        for line in argument.lines:
            line.statement.use(line)
