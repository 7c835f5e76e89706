"""A value with each of its fields changed in turn: what equality, and every format, must tell apart."""

from __future__ import annotations

import contextlib
import enum
import types
from collections.abc import Iterator
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from rebut import Act, Attribution, Citation, Premise, Text, TextRange
from rebut.errors import RebutError
from rebut.model import FrozenMap

SAMPLES: dict[Any, Any] = {
    str: "x",
    int: 0,
    float: 0.25,
    bool: True,
    Text: Text("x"),
    TextRange: TextRange("bold", 0, 0),
    Premise: Premise("x"),
    Citation: Citation(grade="x"),
    Attribution: Attribution("x"),
    Act: Act("x"),
}


def changed(value: Any) -> Iterator[Any]:
    """The value with each of its fields changed in turn, and each field of each of its parts."""
    for name, hint in _hints(type(value)).items():
        held = getattr(value, name)
        for other in _others(held, hint):
            with contextlib.suppress(RebutError):  # it would not hold, such as a canonical text that is not there
                yield attrs.evolve(value, **{name: other})


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in attrs.fields(kind)}


def _others(held: Any, hint: Any) -> Iterator[Any]:
    """Some values that differ from what a field of this type holds."""
    if get_origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint) and held is not None:
        yield None
    if isinstance(held, bool):
        yield not held
    elif isinstance(held, enum.Enum):
        yield from [one for one in type(held) if one is not held]
    elif isinstance(held, str):
        yield f"{held}!"
    elif isinstance(held, int):
        yield held + 1
    elif isinstance(held, float):
        yield 0.25 if held == 0.75 else 0.75
    elif isinstance(held, FrozenMap):
        yield from _other_maps(held)
    elif isinstance(held, tuple):
        yield from _other_tuples(held, hint)
    elif attrs.has(type(held)):
        yield from changed(held)
    else:
        yield from _samples(hint)


def _other_maps(held: FrozenMap) -> Iterator[dict[str, Any]]:
    yield {**held, "another key": None}
    if len(held) > 1:
        yield dict(reversed(list(held.items())))
    for key, value in held.items():
        yield {other: held[other] for other in held if other != key}
        yield from [{**held, key: other} for other in [*_others(value, type(value)), *_alike(value)]]


def _alike(value: Any) -> list[Any]:
    """Values that Python takes for the same, and files do not."""
    if isinstance(value, (bool, int, float)) and value in (0, 1):
        return [like for like in (bool(value), int(value), float(value)) if type(like) is not type(value)]
    return []


def _other_tuples(held: tuple[Any, ...], hint: Any) -> Iterator[tuple[Any, ...]]:
    if held != held[::-1]:
        yield held[::-1]
    if held:
        yield held[:-1]
        yield (*held, held[-1])
        for at, part in enumerate(held):
            yield from [(*held[:at], other, *held[at + 1 :]) for other in _others(part, type(part))]
    else:
        yield from [one for one in _samples(hint) if one]


def _samples(hint: Any) -> list[Any]:
    """A value or two of each type that an annotation speaks of."""
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return [next(iter(hint))]
    if hint in SAMPLES:
        return [SAMPLES[hint]]
    inner = [one for arg in get_args(hint) for one in _samples(arg)]
    return [(), *[(one,) for one in inner]] if get_origin(hint) is tuple else inner
