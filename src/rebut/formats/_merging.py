"""What two nodes that are the same become: nothing is doubled, nothing is dropped unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, TypeVar

import attrs

from rebut.model import Argument, Claim, FrozenMap, Inference, Line, Node, Premise
from rebut.model.evolving import evolved

__all__ = ["Difference", "differences", "merged", "merged_data", "same_steps"]

N = TypeVar("N", bound=Node)

Difference: TypeAlias = tuple[str, object, object]
"""What differs, in words, and both values, the first of which holds."""

_LISTS = frozenset(("texts", "tags", "cites", "values", "rules", "members", "positions"))
"""Fields of which both parts are kept."""

_APART = frozenset((*_LISTS, "id", "data", "lines", "canonical", "title"))
"""Fields that are not compared as they are."""

_NOTHING = (None, False, "", "none", ())


def merged(first: N, second: N) -> N:
    """The first node with what the second adds; ids of the second follow the first's already.

    >>> merged(Claim("It rains.", id="rain", tags="sky"), Claim("It rains.", tags="wet")).tags
    ('sky', 'wet')
    """
    fields = {field.name for field in attrs.fields(type(first))}
    changes: dict[str, Any] = {name: _both(getattr(first, name), getattr(second, name)) for name in fields & _LISTS}
    for name in fields - _APART:
        if _is_default(first, name):
            changes[name] = getattr(second, name)
    changes["data"] = merged_data(first.data, second.data)
    if isinstance(first, (Claim, Argument)):
        changes["canonical"] = _canonical(first, second, changes["texts"])
    if isinstance(first, Argument) and isinstance(second, Argument):
        changes["lines"] = _lines(first, second)
    return evolved(first, **changes)


def _both(first: tuple[Any, ...], second: tuple[Any, ...]) -> tuple[Any, ...]:
    return (*first, *[one for one in second if one not in first])


def _canonical(first: Claim | Argument, second: Any, texts: tuple[Any, ...]) -> int | None:  # noqa: ANN401 -- of its kind
    if first.canonical is not None or second.canonical is None:
        return first.canonical
    return texts.index(second.texts[second.canonical])


def _is_default(node: Node, name: str) -> bool:
    """Whether a field says nothing."""
    return getattr(node, name) in _NOTHING


def _lines(first: Argument, second: Argument) -> tuple[Line, ...]:
    if not first.lines or not second.lines:
        return first.lines or second.lines
    pairs = zip(first.lines, second.lines, strict=True)
    return tuple(
        [merged(one, two) if isinstance(one, Inference) and isinstance(two, Inference) else one for one, two in pairs]
    )


def merged_data(first: FrozenMap, second: FrozenMap) -> FrozenMap:
    """The data of both, mapping by mapping; where a key has two values, the first."""
    found: dict[str, object] = dict(first)
    for key, value in second.items():
        held = first.get(key)
        if key not in first:
            found[key] = value
        elif isinstance(held, FrozenMap) and isinstance(value, FrozenMap):
            found[key] = merged_data(held, value)
    return FrozenMap(found)


def same_steps(first: Argument, second: Argument) -> bool:
    """Whether both have the same premises and steps, or one of them has none."""
    if not first.lines or not second.lines:
        return True
    return [bare(line) for line in first.lines] == [bare(line) for line in second.lines]


def bare(line: Line) -> object:
    """What a line says, without what may be added to it."""
    return line if isinstance(line, Premise) else (line.conclusion, line.uses)


def differences(first: Node, second: Node) -> Iterator[Difference]:
    """In what two nodes that are the same differ, so that only one of both could hold."""
    for field in attrs.fields(type(first)):
        name = field.name
        if name not in _APART and not _is_default(first, name) and not _is_default(second, name):
            one, two = getattr(first, name), getattr(second, name)
            if one != two:
                yield name, one, two
    yield from different_data(first.data, second.data)
    if isinstance(first, Argument) and isinstance(second, Argument):
        for one, two in zip(first.inferences, second.inferences, strict=False):
            yield from differences(one, two)


def different_data(first: Mapping[str, object], second: Mapping[str, object], path: str = "") -> Iterator[Difference]:
    """The keys of two mappings that have two values."""
    for key, two in second.items():
        one = first.get(key)
        if isinstance(one, FrozenMap) and isinstance(two, FrozenMap):
            yield from different_data(one, two, f"{path}{key}.")
        elif key in first and FrozenMap({"": one}) != FrozenMap({"": two}):
            yield f"the data {path}{key}", one, two
