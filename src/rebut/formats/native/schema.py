"""The JSON Schema (draft 2020-12) of the native format, from the same tables as reading and writing.

``schema.json`` beside this module is what `schema` gives, for editors and other programs:

>>> packaged() == schema()
True

It says all that a schema can: what refers to what, and that ids are unique, is left to reading.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from .items import HEAD
from .tables import INFERENCE, KINDS, PARTS, VERSION

__all__ = ["ADDRESS", "packaged", "schema"]

ADDRESS = f"urn:rebut:debate:{VERSION}"
"""What the schema goes by; it is no address on the web."""


def schema() -> dict[str, Any]:
    """The schema, as a plain value."""
    definitions: dict[str, Any] = {"id": {"type": "string", "minLength": 1, "description": "The id of a node."}}
    definitions.update({name: record.schema() for name, record in PARTS.items()})
    definitions["inference"] = INFERENCE.schema({"inference": HEAD})
    definitions.update({kind: record.schema({kind: HEAD}) for kind, record in KINDS.items()})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ADDRESS,
        "title": "A debate",
        "description": "Who claims what, for which reasons and against which.",
        "type": "object",
        "properties": {
            "rebut": {"const": VERSION, "description": "The version of the format."},
            "title": {"type": "string"},
            "data": {"type": "object"},
            "nodes": {"type": "array", "items": {"oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in KINDS]}},
        },
        "required": ["rebut"],
        "additionalProperties": False,
        "$defs": definitions,
    }


def packaged() -> Any:  # noqa: ANN401 -- JSON
    """The schema that comes with the package."""
    return json.loads(resources.files(__package__).joinpath("schema.json").read_text("utf-8"))
