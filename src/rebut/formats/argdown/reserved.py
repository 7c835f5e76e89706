"""The data keys by which Argdown carries what it has no syntax for, and the fields of nodes that they fill."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from rebut.files.parsed import Parsed, Value
from rebut.files.places import Path
from rebut.findings import Finding
from rebut.formats.native.faults import Faults
from rebut.formats.native.shapes import COUNTED, FLAG, ID, INDEX, SHARE, STRING, Shape, list_of, word
from rebut.formats.native.tables import CITATION, LINE
from rebut.formats.native.wordings import WORDINGS
from rebut.model import Citation, ConflictKind, PremiseKind, Standing, Weighing

__all__ = [
    "ARGUMENT",
    "CLAIM",
    "CONCLUSION",
    "CONFLICT",
    "EXACT",
    "HEADING",
    "INFERENCE",
    "LINK",
    "MAPPING",
    "PREMISE",
    "Taken",
    "merged",
    "taken",
]


def _read_cites(value: object, path: Path, faults: Faults) -> tuple[Citation, ...]:
    """Citations: one or a list, each a mapping, or the title of a source alone."""
    given = value if isinstance(value, list) else [value]
    paths = [(*path, at) for at in range(len(given))] if isinstance(value, list) else [path]
    return tuple([_read_citation(one, where, faults) for one, where in zip(given, paths, strict=True)])


def _read_citation(value: object, path: Path, faults: Faults) -> Citation:
    if isinstance(value, str):
        return Citation(source=value)
    if isinstance(value, dict):
        read: Citation | None = CITATION.read(_with_via_list(value), path, faults)
        return read or Citation()
    faults.expected("a citation, such as {by: name, source: title, place: p. 12},", value, path)
    return Citation()


def _with_via_list(value: dict[str, Any]) -> dict[str, Any]:
    via = value.get("via")
    return {**value, "via": [via]} if isinstance(via, (str, dict)) else value


def _read_mapping(value: object, path: Path, faults: Faults) -> object:
    if not isinstance(value, dict):
        faults.expected("a mapping", value, path)
    return value


def _one_or_more(shape: Shape) -> Shape:
    """A list, or its only member alone."""
    several = list_of(shape)

    def read(value: object, path: Path, faults: Faults) -> object:
        return several.read(value, path, faults) if isinstance(value, list) else (shape.read(value, path, faults),)

    return Shape(read, several.write, several.schema)


_CITES = Shape(_read_cites, list, {})
MAPPING = Shape(_read_mapping, dict, {})
_STRINGS = _one_or_more(STRING)
_USES = _one_or_more(COUNTED)

PREMISE: Mapping[str, Shape] = {
    "premise": word(PremiseKind),
    "implicit": FLAG,
    "negated": FLAG,
    "role": STRING,
    "question": STRING,
}
CONCLUSION: Mapping[str, Shape] = {"uses": _USES}
CLAIM: Mapping[str, Shape] = {
    "id": ID,
    "cites": _CITES,
    "standing": word(Standing),
    "score": SHARE,
    "qualifier": STRING,
    "exact": MAPPING,
    "isCanonical": FLAG,
    "isInGroup": FLAG,
}
ARGUMENT: Mapping[str, Shape] = {
    "id": ID,
    "cites": _CITES,
    "score": SHARE,
    "values": _STRINGS,
    "lines": list_of(LINE),
    "exact": MAPPING,
    "isCanonical": FLAG,
    "isInGroup": FLAG,
}
INFERENCE: Mapping[str, Shape] = {
    "id": ID,
    "uses": _USES,
    "from": _USES,
    "scheme": STRING,
    "strict": FLAG,
    "weighing": word(Weighing),
    "weight": SHARE,
    "cites": _CITES,
    "tags": _STRINGS,
    "exact": MAPPING,
}
CONFLICT: Mapping[str, Shape] = {"id": ID, "kind": word(ConflictKind), "tags": _STRINGS}
LINK: Mapping[str, Shape] = {
    "id": ID,
    "scheme": STRING,
    "weight": SHARE,
    "strict": FLAG,
    "question": STRING,
    "cites": _CITES,
    "tags": _STRINGS,
    "reason": MAPPING,
}
HEADING: Mapping[str, Shape] = {"id": ID, "isClosed": FLAG, "members": list_of(ID), "exact": MAPPING}
EXACT: Mapping[str, Shape] = {
    "title": STRING,
    "texts": WORDINGS,
    "canonical": INDEX,
    "tags": _STRINGS,
    "rules": _STRINGS,
}


class Taken(NamedTuple):
    """Data, parted into the fields that its reserved keys fill, and the rest, which stays data."""

    fields: dict[str, Any]
    rest: dict[str, Value]
    findings: tuple[Finding, ...] = ()


def taken(parsed: Parsed, shapes: Mapping[str, Shape], *, under: Path = (), without: Iterable[str] = ()) -> Taken:
    """Part the data, or the mapping ``under`` one of its keys; a value of the wrong shape is told, and stays data."""
    fields: dict[str, Any] = {}
    rest: dict[str, Value] = {}
    faults = Faults()
    for key, value in _mapping(parsed, under).items():
        if key in without:
            continue
        before = len(faults)
        found = shapes[key].read(value, (*under, key), faults) if key in shapes else None
        if key not in shapes or len(faults) > before:
            rest[key] = value
        else:
            fields[key] = found
    carried = rest.get("data")
    if isinstance(carried, dict):
        del rest["data"]
        rest.update(carried)
    elif "data" in rest:
        faults.expected("a mapping", carried, (*under, "data"))
    return Taken(fields, rest, faults.findings(parsed.places) if len(faults) else ())


def _mapping(parsed: Parsed, under: Path) -> dict[str, Value]:
    value = parsed.value
    for key in under:
        value = value.get(str(key)) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def merged(given: Iterable[Value]) -> Value:
    """Data of several places, the later before the earlier: mappings by key, lists by position, and else the last one.

    >>> merged([{"a": [1, 2], "b": 1}, {"a": [3], "c": 2}])
    {'a': [3, 2], 'b': 1, 'c': 2}
    """
    alike: list[Value] = []
    for value in given:
        if alike and not (type(value) is type(alike[-1]) and isinstance(value, (dict, list))):
            alike.clear()
        alike.append(value)
    if len(alike) < 2:  # noqa: PLR2004 -- one alone is as it is
        return alike[0] if alike else {}
    gathered: dict[str | int, list[Value]] = {}
    for value in alike:
        for key, inner in _items(value):
            gathered.setdefault(key, []).append(inner)
    if isinstance(alike[0], dict):
        return {str(key): merged(inner) for key, inner in gathered.items()}
    return [merged(inner) for inner in gathered.values()]


def _items(value: Value) -> Iterable[tuple[str | int, Value]]:
    """What a mapping has by key, or a list by position."""
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()
