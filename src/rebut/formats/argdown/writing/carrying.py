"""The data behind what is written: the fields of a node that Argdown has no syntax for, and its own data."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Any

from rebut.formats.argdown.reserved import (
    ARGUMENT,
    CLAIM,
    CONCLUSION,
    CONFLICT,
    EXACT,
    HEADING,
    INFERENCE,
    LINK,
    PREMISE,
)
from rebut.formats.native.shapes import Shape
from rebut.formats.native.tables import CITATION, LINE
from rebut.model import Argument, Citation, Claim, Conflict, Group, Inference, Line, Link, Node, Premise, thaw

__all__ = ["Carrier"]

_RESERVED = frozenset(
    (*ARGUMENT, *CLAIM, *CONCLUSION, *CONFLICT, *EXACT, *HEADING, *INFERENCE, *LINK, *PREMISE, "link", "data")
)

Names = Callable[[str], str]


class Carrier:
    """Makes the data of one debate.

    ``told`` are the ids that must be written, since they do not follow; ``name`` is what goes by an id in citations.
    """

    def __init__(self, told: Container[str], name: Names) -> None:
        self.told = told
        self.name = name

    def node(self, node: Claim | Argument, exact: Mapping[str, Any], flags: Mapping[str, Any]) -> dict[str, Any]:
        """What stands behind a claim or an argument at its home."""
        found = self._fields(node, _CLAIM if isinstance(node, Claim) else _ARGUMENT)
        return {**found, **flags, **({"exact": dict(exact)} if exact else {}), **_own(node)}

    def lines(self, argument: Argument) -> list[Any]:
        """The lines of an argument that cannot be written as a structure."""
        return [self._native(line) for line in argument.lines]

    def _native(self, line: Line) -> Any:  # noqa: ANN401 -- a string or a mapping
        found: Any = LINE.write(line)
        return found

    def premise(self, premise: Premise) -> dict[str, Any]:
        """What more is said of a claim as a reason."""
        return _written(premise, _PREMISE, {"premise": "kind"})

    def step(self, step: Inference, exact: Mapping[str, Any]) -> dict[str, Any]:
        """What stands in an inference."""
        found = self._fields(step, _STEP)
        return {**found, **_tags(step), **({"exact": dict(exact)} if exact else {}), **_own(step)}

    def relation(self, node: Link | Conflict, *, strictly: bool) -> dict[str, Any]:
        """What is said of a relation; ``strictly``: the sign alone would make a strict one of it."""
        found = self._fields(node, _LINK if isinstance(node, Link) else {})
        if isinstance(node, Link):
            if strictly:
                found.pop("strict", None)
                found.update({} if node.strict else {"strict": False})
            if reason := self.premise(node.sources[0]):
                found["reason"] = reason
        return {**found, **_tags(node), **_own(node)}

    def heading(self, group: Group, exact: Mapping[str, Any], flags: Mapping[str, Any]) -> dict[str, Any]:
        """What stands behind a heading."""
        found = self._fields(group, {})
        return {**found, **flags, **({"exact": dict(exact)} if exact else {}), **_own(group)}

    def _fields(self, node: Node, shapes: Mapping[str, Shape]) -> dict[str, Any]:
        found: dict[str, Any] = {"id": node.id} if node.id in self.told else {}
        if cites := getattr(node, "cites", ()):
            given = [self._cite(one) for one in cites]
            found["cites"] = given[0] if len(given) == 1 else given
        return {**found, **_written(node, shapes)}

    def _cite(self, citation: Citation) -> Any:  # noqa: ANN401 -- a string or a mapping
        found: dict[str, Any] = CITATION.write(citation)
        for key in ("by", "source"):
            if key in found:
                found[key] = self.name(found[key])
        if "via" in found:
            found["via"] = [self._via(one) for one in found["via"]]
        return found["source"] if list(found) == ["source"] else found

    def _via(self, given: Any) -> Any:  # noqa: ANN401
        return {**given, "by": self.name(given["by"])} if isinstance(given, dict) else self.name(given)


def _only(shapes: Mapping[str, Shape], *names: str) -> dict[str, Shape]:
    return {name: shapes[name] for name in names}


_CLAIM = _only(CLAIM, "standing", "score", "qualifier")
_ARGUMENT = _only(ARGUMENT, "score", "values")
_STEP = _only(INFERENCE, "uses", "scheme", "strict", "weighing", "weight")
_LINK = _only(LINK, "scheme", "weight", "strict", "question")
_PREMISE = PREMISE


def _written(value: Any, shapes: Mapping[str, Shape], names: Mapping[str, str] | None = None) -> dict[str, Any]:  # noqa: ANN401
    """The fields that are not as they are anyway."""
    defaults = {field.name: field.default for field in value.__attrs_attrs__}
    found: dict[str, Any] = {}
    for key, shape in shapes.items():
        name = (names or {}).get(key, key)
        given = getattr(value, name)
        if given != defaults[name]:
            found[key] = list(given) if isinstance(given, tuple) else shape.write(given)
    return found


def _tags(node: Node) -> dict[str, Any]:
    return {"tags": list(node.tags)} if node.tags else {}


def _own(node: Node) -> dict[str, Any]:
    """The data of the node; from the first key on that would be read as something else, under ``data``."""
    data = thaw(node.data)
    keys = list(data)
    cut = next((at for at, key in enumerate(keys) if key in _RESERVED), len(keys))
    rest = {key: data[key] for key in keys[cut:]}
    return {**{key: data[key] for key in keys[:cut]}, **({"data": rest} if rest else {})}
