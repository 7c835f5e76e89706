"""Records: frozen values as mappings, their fields in a fixed order, what has its default left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from rebut.errors import RebutError
from rebut.files.places import Path
from rebut.model.calling import a
from rebut.model.nearest import nearest

from .faults import Faults, quoted
from .shapes import Schema, Shape

__all__ = ["Field", "Record"]


@attrs.frozen
class Field:
    """A field of a record, under its name; a list of one may stand under another one, without its brackets."""

    name: str
    shape: Shape
    default: Any
    """What is left out; `attrs.NOTHING` for a field that must be there."""
    alone: str = ""
    """The key of the only member of a list; "" where a list is always a list."""
    member: Shape | None = None

    @property
    def required(self) -> bool:
        """Whether it must be there."""
        return self.default is attrs.NOTHING


@attrs.frozen
class Record:
    """The fields of one kind of value."""

    made: type[Any]
    fields: tuple[Field, ...]
    keys: Mapping[str, Field] = attrs.field(init=False, repr=False)

    @keys.default
    def _by_key(self) -> dict[str, Field]:
        keys = {field.alone: field for field in self.fields if field.alone}
        return {**keys, **{field.name: field for field in self.fields}}

    @classmethod
    def of(cls, made: type[Any], shapes: Mapping[str, Shape], *, alone: Mapping[str, Shape] | None = None) -> Record:
        """A record of these fields of a class; ``alone`` are lists that may hold one member, by its key.

        The list's own name is the key with an s.
        """
        declared = {field.name: field for field in attrs.fields(made)}
        single = {f"{key}s": (key, shape) for key, shape in (alone or {}).items()}
        fields = [Field(name, shape, _default(declared[name]), *single.get(name, ())) for name, shape in shapes.items()]
        return cls(made, tuple(fields))

    def read(self, value: dict[str, Any], path: Path, faults: Faults, *, head: str = "", **given: Any) -> Any:  # noqa: ANN401
        """The value that a mapping says, or None where something is wrong; its key ``head`` was read before."""
        before = len(faults)
        found = given
        for key, inner in value.items():
            if key != head:
                self._take(found, key, inner, path, faults)
        self._missing(found, path, faults)
        if len(faults) > before:
            return None
        try:
            return self.made(**found)
        except RebutError as fault:
            faults.add("RB227", fault.message, path, fault.help)
            return None

    def _take(self, found: dict[str, Any], key: str, inner: object, path: Path, faults: Faults) -> None:
        field = self.keys.get(key)
        if field is None:
            message = f"{a(self.made)} has no {quoted(key)}"
            faults.add("RB221", message, (*path, key), nearest(key, self.keys), at_key=True)
        elif field.name in found:
            message = f"{field.alone!r} and {field.name!r} stand side by side"
            faults.add("RB221", message, (*path, key), f"put all into {field.name!r}", at_key=True)
        elif field.member is not None and key == field.alone:
            found[field.name] = (field.member.read(inner, (*path, key), faults),)
        else:
            found[field.name] = field.shape.read(inner, (*path, key), faults)

    def _missing(self, found: Mapping[str, Any], path: Path, faults: Faults) -> None:
        for field in self.fields:
            if field.required and field.name not in found:
                what = self.made.__name__.lower()
                faults.add("RB224", f"this {what} has no {field.name!r}", path, f"write its {field.name}")

    def write(self, given: Any) -> dict[str, Any]:  # noqa: ANN401 -- a value of the class
        """The value as a mapping."""
        found: dict[str, Any] = {}
        for field in self.fields:
            value = getattr(given, field.name)
            if value == field.default:
                continue
            if field.member is not None and len(value) == 1:
                found[field.alone] = field.member.write(value[0])
            else:
                found[field.name] = field.shape.write(value)
        return found

    def schema(self, head: Mapping[str, Schema] | None = None) -> dict[str, Any]:
        """What a JSON Schema says of it; ``head`` is the key that comes first."""
        said: dict[str, Any] = {"type": "object", "description": _first_sentence(self.made)}
        said["properties"] = {**(head or {}), **{key: self._schema_of(key) for key in self.keys}}
        required = [*(head or {}), *[field.name for field in self.fields if field.required]]
        if required:
            said["required"] = required
        both = [{"required": [field.alone, field.name]} for field in self.fields if field.alone]
        if both:
            said["not"] = {"anyOf": both}
        said["additionalProperties"] = False
        return said

    def _schema_of(self, key: str) -> Schema:
        field = self.keys[key]
        return field.member.schema if field.member is not None and key == field.alone else field.shape.schema


def _default(declared: attrs.Attribute[Any]) -> Any:  # noqa: ANN401 -- of any type
    return declared.default


def _first_sentence(made: type[Any]) -> str:
    return (made.__doc__ or "").partition("\n")[0]
