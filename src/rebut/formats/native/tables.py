"""The fields of each node and part in the native format, in the order in which they are written.

Reading, writing and the JSON Schema all follow from these tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rebut.files.places import Path
from rebut.model import (
    Act,
    Argument,
    Attribution,
    Citation,
    Claim,
    Conflict,
    ConflictKind,
    Group,
    Inference,
    Issue,
    Leftover,
    Line,
    Link,
    Move,
    Node,
    Participant,
    Preference,
    Premise,
    PremiseKind,
    Rebuttal,
    Rephrase,
    Reply,
    Source,
    Stance,
    Standard,
    Standing,
    Support,
    Undercut,
    Weighing,
)

from .faults import Faults
from .records import Record
from .shapes import COUNTED, DATA, FLAG, ID, INDEX, RAW, SHARE, STRING, Shape, list_of, word
from .wordings import WORDING, WORDINGS

__all__ = ["INFERENCE", "KINDS", "NAME", "PARTS", "RECORDS", "VERSION", "read_head"]

VERSION = 1
"""What a document begins with; a later one is refused."""

NAME = "native"
"""The format of what is left over from reading, in JSON as in YAML."""


def _part(record: Record) -> Shape:
    """A part that is always a mapping."""

    def read(value: object, path: Path, faults: Faults) -> Any:  # noqa: ANN401 -- a value of the record's class
        if isinstance(value, dict):
            return record.read(value, path, faults)
        faults.expected("a mapping", value, path)
        return None

    return Shape(read, record.write, {"$ref": f"#/$defs/{_definition(record)}"})


def _short(record: Record, key: str) -> Shape:
    """A part that is written as an id where it has nothing but that."""

    def read(value: object, path: Path, faults: Faults) -> Any:  # noqa: ANN401
        if isinstance(value, str):
            return record.made(ID.read(value, path, faults))
        if isinstance(value, dict):
            return record.read(value, path, faults)
        faults.expected(f"an id, or a mapping with {key},", value, path)
        return None

    def write(given: Any) -> Any:  # noqa: ANN401
        written = record.write(given)
        return written[key] if written.keys() == {key} else written

    return Shape(read, write, {"oneOf": [ID.schema, {"$ref": f"#/$defs/{_definition(record)}"}]})


def _definition(record: Record) -> str:
    return record.made.__name__.lower()


IDS = list_of(ID)
STRINGS = list_of(STRING)
COMMON = {"tags": STRINGS, "data": DATA}

ATTRIBUTION = Record.of(Attribution, {"by": ID, "stance": word(Stance)})
CITATION = Record.of(
    Citation,
    {
        "by": ID,
        "stance": word(Stance),
        "source": ID,
        "place": STRING,
        "anchor": STRING,
        "grade": STRING,
        "via": list_of(_short(ATTRIBUTION, "by")),
    },
)
CITES = list_of(_part(CITATION))
PREMISE = Record.of(
    Premise,
    {
        "claim": ID,
        "kind": word(PremiseKind),
        "implicit": FLAG,
        "negated": FLAG,
        "role": STRING,
        "question": STRING,
    },
)
PREMISE_SHAPE = _short(PREMISE, "claim")
ACT = Record.of(Act, {"force": STRING, "about": ID})
ACTS = list_of(_part(ACT))

INFERENCE = Record.of(
    Inference,
    {
        "conclusion": ID,
        "uses": list_of(COUNTED),
        "scheme": STRING,
        "rules": STRINGS,
        "strict": FLAG,
        "weighing": word(Weighing),
        "weight": SHARE,
        "cites": CITES,
        **COMMON,
    },
)


def read_head(value: object, path: Path, faults: Faults) -> str:
    """The id beside the word for what a node is; nothing where one is to be made."""
    if value is None:
        return ""
    found: str = ID.read(value, path, faults)
    return found


def _read_line(value: object, path: Path, faults: Faults) -> Any:  # noqa: ANN401 -- a line
    if isinstance(value, dict) and "inference" in value:
        id = read_head(value["inference"], (*path, "inference"), faults)
        return INFERENCE.read(value, path, faults, head="inference", id=id)
    if isinstance(value, dict) and "claim" not in value:
        message = "a line of an argument is a premise, with 'claim', or a step, with 'inference'"
        faults.add("RB226", message, path, "write which it is, with its id")
        return None
    return PREMISE_SHAPE.read(value, path, faults)


def _write_line(line: Line) -> Any:  # noqa: ANN401 -- a string or a mapping
    if isinstance(line, Inference):
        return {"inference": line.id or None, **INFERENCE.write(line)}
    return PREMISE_SHAPE.write(line)


LINE = Shape(_read_line, _write_line, {"oneOf": [*PREMISE_SHAPE.schema["oneOf"], {"$ref": "#/$defs/inference"}]})

LINK = {
    "sources": list_of(PREMISE_SHAPE),
    "target": ID,
    "scheme": STRING,
    "weight": SHARE,
    "strict": FLAG,
    "question": STRING,
    "cites": CITES,
    **COMMON,
}


def _link(made: type[Link]) -> Record:
    return Record.of(made, LINK)


_NODES = (
    Record.of(
        Claim,
        {
            "title": STRING,
            "texts": WORDINGS,
            "canonical": INDEX,
            "standing": word(Standing),
            "score": SHARE,
            "qualifier": STRING,
            "cites": CITES,
            **COMMON,
        },
        alone={"text": WORDING},
    ),
    Record.of(
        Argument,
        {
            "title": STRING,
            "texts": WORDINGS,
            "canonical": INDEX,
            "lines": list_of(LINE),
            "score": SHARE,
            "values": STRINGS,
            "cites": CITES,
            **COMMON,
        },
        alone={"text": WORDING},
    ),
    _link(Support),
    _link(Rebuttal),
    _link(Undercut),
    Record.of(Conflict, {"claims": IDS, "kind": word(ConflictKind), **COMMON}),
    Record.of(Rephrase, {"source": ID, "target": ID, **COMMON}),
    Record.of(Preference, {"better": ID, "worse": ID, "sources": list_of(PREMISE_SHAPE), **COMMON}),
    Record.of(Issue, {"question": STRING, "positions": IDS, "standard": word(Standard), "exclusive": FLAG, **COMMON}),
    Record.of(Group, {"title": STRING, "members": IDS, "closed": FLAG, **COMMON}),
    Record.of(Source, {"title": STRING, "author": STRING, "date": STRING, "url": STRING, "document": STRING, **COMMON}),
    Record.of(Participant, {"name": STRING, "description": STRING, **COMMON}),
    Record.of(Move, {"text": STRING, "by": ID, "time": STRING, "acts": ACTS, **COMMON}),
    Record.of(Reply, {"move": ID, "to": ID, "acts": ACTS, **COMMON}),
    Record.of(Leftover, {"format": STRING, "raw": RAW, **COMMON}),
)

KINDS: Mapping[str, Record] = {_definition(record): record for record in _NODES}
"""The word that a node begins with -> its fields."""

RECORDS: Mapping[type[Node], tuple[str, Record]] = {record.made: (word, record) for word, record in KINDS.items()}

PARTS: Mapping[str, Record] = {_definition(record): record for record in (ATTRIBUTION, CITATION, PREMISE, ACT)}
