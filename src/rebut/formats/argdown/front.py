"""Front matter: the title, settings that change how a document is read, and nodes that Argdown has no syntax for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import attrs

from rebut.files.parsed import Parsed, Value
from rebut.files.places import Path
from rebut.findings import Finding, Place
from rebut.formats.native.faults import Faults
from rebut.formats.native.items import kind_of
from rebut.formats.native.shapes import QUOTES, STRING, list_of
from rebut.formats.native.tables import KINDS, read_head
from rebut.model import Leftover, Node

from .content import Reading
from .shortcodes import SHORTCODES

__all__ = ["LISTS", "SETTINGS", "Declared", "Front", "front_of", "reading_of"]

LISTS: Mapping[str, str] = {
    "participants": "participant",
    "sources": "source",
    "issues": "issue",
    "conflicts": "conflict",
    "preferences": "preference",
    "rephrases": "rephrase",
    "moves": "move",
    "replies": "reply",
    "links": "",
    "groups": "group",
    "leftovers": "leftover",
}
"""Key of a list -> what its items are; links say it themselves."""

SETTINGS = "settings"
"""Key of a list of keys that say how the document is read, and are no data of the debate."""

_NAMES = {"participant": "name", "source": "title"}
_LINKS = frozenset(("support", "rebuttal", "undercut"))


class Declared(NamedTuple):
    """A node of the front matter, its references not resolved, and how it was written."""

    node: Node
    raw: Value
    place: Place


@attrs.frozen
class Front:
    """What the front matter says."""

    title: str = ""
    data: Mapping[str, Value] = attrs.field(factory=dict)
    declared: tuple[Declared, ...] = ()
    order: tuple[str, ...] = ()
    """Ids of nodes that change places with each other: they stand in the order that is told."""
    runs: tuple[tuple[str, ...], ...] = ()
    """Ids of nodes that stand elsewhere, and first that of the one that they stand behind, "" for none."""
    reading: Reading = attrs.field(factory=Reading)
    strict: bool = False
    transform: bool = True
    groups: Value = None
    """Groups that stand instead of those of the headings."""
    findings: tuple[Finding, ...] = ()


def reading_of(data: Mapping[str, Value]) -> tuple[Reading, bool]:
    """How a document with this front matter is read, and whether strictly."""
    model = data.get("model")
    settings = model if isinstance(model, dict) else {}
    return _reading(settings), settings.get("mode") == "strict"


def front_of(parsed: Parsed | None) -> Front:
    """The front matter, read; a value of the wrong shape is told, and stays in the data."""
    if parsed is None or not isinstance(parsed.value, dict):
        return Front()
    return _FrontReader(parsed, parsed.value).front()


class _FrontReader:
    def __init__(self, parsed: Parsed, value: dict[str, Value]) -> None:
        self.parsed = parsed
        self.value = value
        self.faults = Faults()
        self.rest: dict[str, Value] = {}

    def front(self) -> Front:
        declared = [node for key, value in self.value.items() for node in self._taken(key, value)]
        title = self._text("title")
        runs, groups = self._runs(), self._groups()
        order = () if runs else self._strings("order")
        model = self.value.get("model")
        settings = model if isinstance(model, dict) else {}
        for key in self._strings(SETTINGS):
            self.rest.pop(key, None)
        return Front(
            title, self._carried(), tuple(declared), order, runs, _reading(settings), settings.get("mode") == "strict",
            settings.get("transformArgumentRelations") is not False, groups, self.faults.findings(self.parsed.places),
        )  # fmt: skip

    def _taken(self, key: str, value: Value) -> Iterator[Declared]:
        """The nodes of a list; any other key stays data."""
        if key not in LISTS or not isinstance(value, list):
            self.rest[key] = value
            if key in LISTS:
                self.faults.expected("a list", value, (key,))
            return
        for at, item in enumerate(value):
            yield self._node(key, item, (key, at))

    def _node(self, key: str, item: Value, path: Path) -> Declared:
        before = len(self.faults)
        raw: Value = {key: [item]}
        kind = LISTS[key] or _kind_of_link(item)
        given = _with_head(kind, item)
        node: Node | None = None
        if isinstance(given, dict) and kind in KINDS:
            id = read_head(given[kind], (*path, kind), self.faults)
            node = KINDS[kind].read(given, path, self.faults, head=kind, id=id)
        else:
            self.faults.expected(f"one of the {key}, as a mapping,", item, path)
        if node is None or len(self.faults) > before:
            node = Leftover("argdown", raw)
        return Declared(node, raw, self.parsed.places[path])

    def _text(self, key: str) -> str:
        value = self.rest.get(key)
        if value is None or isinstance(value, (bool, list, dict)):
            if value is not None:
                self.faults.expected("text", value, (key,), QUOTES)
            return ""
        del self.rest[key]
        return str(value) if isinstance(value, str) else repr(value).removesuffix(".0")

    def _groups(self) -> Value:
        """The groups to form anew: they are part of the debate then, and no longer a setting."""
        group = self.rest.get("group")
        if not isinstance(group, dict) or not isinstance(group.get("regroup"), list):
            return None
        left = {key: value for key, value in group.items() if key != "regroup"}
        if left:
            self.rest["group"] = left
        else:
            del self.rest["group"]
        return group["regroup"]

    def _runs(self) -> tuple[tuple[str, ...], ...]:
        """An order in lists, in each of which nodes stand behind the first."""
        given = self.rest.get("order")
        if not isinstance(given, list) or not given or not all([_is_run(one) for one in given]):
            return ()
        del self.rest["order"]
        return tuple([tuple([str(id or "") for id in run]) for run in given if isinstance(run, list)])

    def _strings(self, key: str) -> tuple[str, ...]:
        if key not in self.rest:
            return ()
        before = len(self.faults)
        found: tuple[str, ...] = list_of(STRING).read(self.rest[key], (key,), self.faults)
        if len(self.faults) > before:
            return ()
        del self.rest[key]
        return found

    def _carried(self) -> dict[str, Value]:
        """The data of the debate: what is left, and what stands under ``exact`` because its keys are among ours."""
        carried = self.rest.get("exact")
        if isinstance(carried, dict):
            del self.rest["exact"]
            return {**self.rest, **carried}
        if "exact" in self.rest:
            self.faults.expected("a mapping", carried, ("exact",))
        return self.rest


def _is_run(given: Value) -> bool:
    return isinstance(given, list) and len(given) > 1 and all([isinstance(id, str) or id is None for id in given])


def _kind_of_link(item: Value) -> str:
    found = kind_of(item)
    return found if found in _LINKS and found is not None else ""


def _with_head(kind: str, item: Value) -> Any:  # noqa: ANN401 -- as it was written, or with its id in front
    """The item with what it is and its id in front; a name alone is enough for who or what is cited."""
    if isinstance(item, str) and kind in _NAMES:
        return {kind: None, _NAMES[kind]: item}
    if isinstance(item, dict) and kind and kind not in item:
        rest = {key: value for key, value in item.items() if key != "id"}
        return {kind: item.get("id"), **rest}
    return item


def _reading(settings: Mapping[str, Value]) -> Reading:
    """How texts are read: shortcodes of the document's own, and whether tags stay in them."""
    own = settings.get("shortcodes")
    codes = dict(SHORTCODES)
    for code, said in own.items() if isinstance(own, dict) else ():
        character = said.get("unicode") if isinstance(said, dict) else said
        if isinstance(character, str):
            codes[code] = character
    return Reading(codes, settings.get("removeTagsFromText") is not True)
