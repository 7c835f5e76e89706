"""From the native format to a debate: what is faulty is told with its place, and stays as it was written."""

from __future__ import annotations

from typing import Any

import attrs

from rebut.errors import ReadError, UnknownFormat
from rebut.files.parsed import Parsed
from rebut.files.places import Path
from rebut.findings import Finding
from rebut.formats._format import Opened
from rebut.model import Argument, Debate, Document, Inference
from rebut.model.frozen import EMPTY
from rebut.model.nearest import nearest

from .faults import Faults, quoted, said
from .joining import joined
from .shapes import DATA, STRING
from .slots import Slot
from .tables import VERSION

__all__ = ["Layout", "debate_of", "loaded"]


@attrs.frozen
class Layout:
    """Which nodes the parts of a document became."""

    items: tuple[str, ...]
    """Ids, in the order of the list of nodes."""
    strays: tuple[str, ...]
    """Ids of what was left over from outside of that list."""


def loaded(source: Opened, format: str, parsed: Parsed) -> Debate:
    """The debate that a text of JSON or YAML holds, of which this was read."""
    value = _top(source, parsed)
    debate, faults, slots = debate_of(value, source.name)
    debate.findings = _in_order((*parsed.findings, *faults.findings(parsed.places)))
    places = {id: parsed.places[path] for id, path in _paths(slots, debate).items()}
    debate.document = Document(format, source.name, source.text, places, layout=_layout(slots))
    return debate


def _top(source: Opened, parsed: Parsed) -> dict[str, Any]:
    """The mapping of the document; raises where there is none to go on with."""
    if not source.text.strip():
        raise ReadError(f"{source.name} is empty", "a debate begins with rebut: 1")
    if not parsed.complete:
        fault = parsed.findings[-1]
        raise ReadError(str(fault), fault.help, parsed.findings)
    if isinstance(parsed.value, dict):
        return parsed.value
    message = f"{source.name} holds {said(parsed.value)}, no debate"
    raise UnknownFormat(message, "a debate is a mapping that begins with rebut: 1", parsed.findings)


def debate_of(value: dict[str, Any], name: str) -> tuple[Debate, Faults, list[Slot]]:
    """The debate of a mapping, with the faults that were met, and the items that it came from."""
    _check_version(value, name)
    faults = Faults()
    top = _Top(value, faults)
    title = top.take("title", STRING.read) or ""
    data = top.take("data", DATA.read) or EMPTY
    items = top.take("nodes", _list) or []
    slots = [Slot.read(item, ("nodes", number), faults) for number, item in enumerate(items)]
    slots.extend(top.strays())
    return joined(slots, faults, title, data), faults, slots


def _check_version(value: dict[str, Any], name: str) -> None:
    if "rebut" not in value:
        raise UnknownFormat(f"{name} is no debate: its top has no 'rebut'", "a debate begins with rebut: 1")
    version = value["rebut"]
    if isinstance(version, bool) or not isinstance(version, int):
        raise ReadError(f"{name}: the version of the format is a number, not {said(version)}", "write rebut: 1")
    if version > VERSION:
        newer = f"{name} is written in version {said(version).removeprefix('the number ')} of the format"
        raise ReadError(f"{newer}, and this rebut reads version {VERSION}", "install a newer rebut")
    if version < VERSION:
        raise ReadError(f"{name}: there is no version {version} of the format", "write rebut: 1")


class _Top:
    """The keys of the top of a document; what cannot be read there is left over."""

    def __init__(self, value: dict[str, Any], faults: Faults) -> None:
        self.value = value
        self.faults = faults
        self.left: list[str] = []

    def take(self, key: str, read: Any) -> Any:  # noqa: ANN401 -- the reader of a shape, and what it gives
        """The value of a key, None where it is not there, or is faulty."""
        if key not in self.value:
            return None
        before = len(self.faults)
        found = read(self.value[key], (key,), self.faults)
        if len(self.faults) == before:
            return found
        self.left.append(key)
        return None

    def strays(self) -> list[Slot]:
        """What is left over, unknown keys among it."""
        for key in self.value:
            if key not in _KEYS:
                message = f"a debate has no {quoted(key)}"
                self.faults.add("RB221", message, (key,), nearest(key, _KEYS), at_key=True)
                self.left.append(key)
        return [Slot((key,), {key: self.value[key]}) for key in self.left]


_KEYS = ("rebut", "title", "data", "nodes")


def _list(value: object, path: Path, faults: Faults) -> list[Any]:
    if isinstance(value, list):
        return value
    faults.expected("a list of nodes", value, path)
    return []


def _paths(slots: list[Slot], debate: Debate) -> dict[str, Path]:
    """Where each node stands, the steps of arguments among them."""
    found: dict[str, Path] = {}
    for slot in slots:
        found[slot.id] = slot.path
        node = debate.nodes[slot.id]
        if isinstance(node, Argument):
            lines = enumerate(node.lines)
            steps = {line.id: (*slot.path, "lines", number) for number, line in lines if isinstance(line, Inference)}
            found.update(steps)
    return found


def _layout(slots: list[Slot]) -> Layout:
    items = [slot.id for slot in slots if slot.path[0] == "nodes" and len(slot.path) > 1]
    return Layout(tuple(items), tuple([slot.id for slot in slots[len(items) :]]))


def _in_order(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.place.line, finding.place.column)))
