"""Wordings: a plain string, or with its ranges ``{text: …, ranges: [{bold: [4, 9]}, {link: [0, 3], target: …}]}``."""

from __future__ import annotations

from typing import Any

from rebut.errors import RebutError
from rebut.files.places import Path
from rebut.model import RangeKind, Text, TextRange
from rebut.model.nearest import nearest

from .faults import Faults, quoted
from .shapes import INDEX, STRING, Shape, list_of, read_list

__all__ = ["WORDING", "WORDINGS"]

_KINDS = {str(kind): kind for kind in RangeKind}
_NO_TEXT = Text("")


def _read(value: object, path: Path, faults: Faults) -> Text:
    if isinstance(value, str):
        return Text(value)
    if not isinstance(value, dict):
        faults.expected("text, or a mapping with text and ranges,", value, path)
        return _NO_TEXT
    before = len(faults)
    for key in value:
        if key not in _KEYS:
            faults.add("RB221", f"a wording has no {quoted(key)}", (*path, key), nearest(key, _KEYS), at_key=True)
    if "text" not in value:
        faults.add("RB224", "this wording has no 'text'", path, "write its text")
        return _NO_TEXT
    plain = STRING.read(value["text"], (*path, "text"), faults)
    ranges = read_list(value.get("ranges", []), (*path, "ranges"), faults, _read_range)
    if len(faults) == before:
        _check_ends(plain, ranges, path, faults)
    return _NO_TEXT if len(faults) > before else Text(plain, ranges)


_KEYS = ("text", "ranges")


def _check_ends(plain: str, ranges: tuple[TextRange, ...], path: Path, faults: Faults) -> None:
    for number, given in enumerate(ranges):
        if given.stop > len(plain):
            message = f"this ends at {given.stop}, and its text has {len(plain)} characters"
            at = (*path, "ranges", number, str(given.kind))
            faults.add("RB227", message, at, "count characters from 0; the end is not part of it")


def _read_range(value: object, path: Path, faults: Faults) -> TextRange | None:
    if not isinstance(value, dict):
        faults.expected("a mapping such as {bold: [4, 9]}", value, path)
        return None
    kind = next((key for key in value if key in _KINDS), None)
    if kind is None:
        faults.add(
            "RB226", f"a range says what it is: {', '.join(_KINDS)}", path, nearest(next(iter(value), ""), _KINDS)
        )
        return None
    for key in value:
        if key not in (kind, "target"):
            message = f"a range has one kind and a target, and no {quoted(key)}"
            faults.add("RB221", message, (*path, key), "write a range for each kind", at_key=True)
    before = len(faults)
    target = STRING.read(value.get("target", ""), (*path, "target"), faults)
    ends = read_list(value[kind], (*path, kind), faults, INDEX.read)
    if len(faults) == before and len(ends) != 2:  # noqa: PLR2004 -- where it begins and where it ends
        faults.add(
            "RB222", f"two numbers are expected here, not {len(ends)}", (*path, kind), "say where it begins, and ends"
        )
    return None if len(faults) > before else _ranged(kind, ends, target, path, faults)


def _ranged(kind: str, ends: tuple[int, ...], target: str, path: Path, faults: Faults) -> TextRange | None:
    try:
        return TextRange(_KINDS[kind], ends[0], ends[1], target)
    except RebutError as fault:
        faults.add("RB227", fault.message, (*path, kind), fault.help)
        return None


def _write(text: Text) -> Any:  # noqa: ANN401 -- a string or a mapping
    if not text.ranges:
        return text.plain
    return {"text": text.plain, "ranges": [_write_range(one) for one in text.ranges]}


def _write_range(given: TextRange) -> dict[str, Any]:
    found: dict[str, Any] = {str(given.kind): [given.start, given.stop]}
    return {**found, "target": given.target} if given.target else found


def _range_schema(kind: str) -> dict[str, Any]:
    ends = {"type": "array", "items": INDEX.schema, "minItems": 2, "maxItems": 2}
    properties = {kind: ends, "target": STRING.schema}
    return {"type": "object", "properties": properties, "required": [kind], "additionalProperties": False}


_RANGED = {
    "type": "object",
    "description": "A wording, and its ranges, in characters.",
    "properties": {
        "text": STRING.schema,
        "ranges": {"type": "array", "items": {"oneOf": [_range_schema(kind) for kind in _KINDS]}},
    },
    "required": ["text"],
    "additionalProperties": False,
}

WORDING = Shape(_read, _write, {"oneOf": [STRING.schema, _RANGED]})
WORDINGS = list_of(WORDING)
