"""Shapes of values: how each is read, strictly, how it is written, and what the schema says of it."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import attrs

from rebut.errors import DebateError
from rebut.files.places import Path
from rebut.model import FrozenMap, freeze, thaw
from rebut.model.nearest import nearest

from .faults import Faults, quoted

__all__ = [
    "COUNTED",
    "DATA",
    "FLAG",
    "ID",
    "INDEX",
    "QUOTES",
    "RAW",
    "SHARE",
    "STRING",
    "Schema",
    "Shape",
    "list_of",
    "read_list",
    "word",
]

Schema: TypeAlias = Mapping[str, Any]


@attrs.frozen
class Shape:
    """One kind of value.

    ``read`` gives the value as a node takes it, or tells what is wrong; what it gives then is not looked at.
    """

    read: Callable[[Any, Path, Faults], Any]
    write: Callable[[Any], Any]
    schema: Schema


def _as_it_is(value: Any) -> Any:  # noqa: ANN401 -- what JSON and YAML have
    return value


QUOTES = "put it in quotes if it is meant as text"
"""What would do where a number, say, stands for a text."""


def _read_string(value: object, path: Path, faults: Faults) -> str:
    if isinstance(value, str):
        return value
    faults.expected("text", value, path, QUOTES if isinstance(value, (bool, int, float)) else "")
    return ""


def _read_id(value: object, path: Path, faults: Faults) -> str:
    if value == "":
        faults.add("RB225", "the id of a node is expected here, not an empty text", path, "write one character or more")
    return _read_string(value, path, faults)


def _read_flag(value: object, path: Path, faults: Faults) -> bool:
    if value is True or value is False:
        return value
    faults.expected("true or false", value, path)
    return False


def _read_share(value: object, path: Path, faults: Faults) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        faults.expected("a number from 0 to 1", value, path)
        return 0.0
    if not 0 <= value <= 1:  # which what is no number is not, either
        faults.add("RB225", f"{quoted(value)} does not lie between 0 and 1", path, "write a share, such as 0.5")
        return 0.0
    return float(value)


def _whole(least: int) -> Callable[[object, Path, Faults], int]:
    def read(value: object, path: Path, faults: Faults) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            faults.expected("a whole number", value, path)
            return least
        if value < least:
            faults.add("RB225", f"{quoted(value)} is too small: the least is {least}", path, f"count from {least}")
        return value

    return read


def _read_data(value: object, path: Path, faults: Faults) -> FrozenMap | None:
    if isinstance(value, dict):
        found: FrozenMap | None = _read_raw(value, path, faults)
        return found
    faults.expected("a mapping", value, path)
    return None


def _read_raw(value: object, path: Path, faults: Faults) -> Any:  # noqa: ANN401 -- whatever was left over
    try:
        return freeze(value)
    except DebateError as fault:
        faults.add("RB225", fault.message, path, fault.help)
        return None


def read_list(value: object, path: Path, faults: Faults, read: Callable[[Any, Path, Faults], Any]) -> tuple[Any, ...]:
    """The members of a list, each read alike."""
    if isinstance(value, list):
        return tuple([read(inner, (*path, number), faults) for number, inner in enumerate(value)])
    faults.expected("a list", value, path)
    return ()


def list_of(shape: Shape) -> Shape:
    """A list whose members all have this shape."""
    inner, write = shape.read, shape.write
    return Shape(
        lambda value, path, faults: read_list(value, path, faults, inner),
        lambda given: [write(one) for one in given],
        {"type": "array", "items": shape.schema},
    )


def word(vocabulary: type[enum.StrEnum]) -> Shape:
    """A word of a closed vocabulary."""
    words = {str(one): one for one in vocabulary}

    def read(value: object, path: Path, faults: Faults) -> enum.StrEnum | None:
        if (found := words.get(value) if isinstance(value, str) else None) is None:
            message = f"one of {', '.join(words)} is expected here, not {quoted(value)}"
            faults.add("RB223", message, path, nearest(value, words) if isinstance(value, str) else "")
        return found

    return Shape(read, str, {"enum": list(words)})


STRING = Shape(_read_string, _as_it_is, {"type": "string"})
ID = Shape(_read_id, _as_it_is, {"$ref": "#/$defs/id"})
FLAG = Shape(_read_flag, _as_it_is, {"type": "boolean"})
SHARE = Shape(_read_share, lambda given: given + 0.0, {"type": "number", "minimum": 0, "maximum": 1})  # no -0.0
INDEX = Shape(_whole(0), _as_it_is, {"type": "integer", "minimum": 0})
COUNTED = Shape(_whole(1), _as_it_is, {"type": "integer", "minimum": 1})
DATA = Shape(_read_data, thaw, {"type": "object"})
RAW = Shape(_read_raw, thaw, {})
