"""Reads the settings of a map: from the front matter of a debate, and as they are given in Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rebut.errors import UnknownOption
from rebut.files.shown import cut
from rebut.findings import Finding, Level, Place
from rebut.model import Document
from rebut.model.frozen import FrozenMap, thaw
from rebut.model.nearest import near, nearest

from .settings import KEYS, OTHERS, Settings
from .shapes import Mapped, Shape, Wrong

__all__ = ["settings"]

_FIELDS = {field: (path, shape) for path, (field, shape) in KEYS.items()}
_SPELT = {spelt: field for path, (field, _) in KEYS.items() for spelt in (".".join(path), path[1])}
"""How the fields are called in the front matter, with their section and without."""
_MAY_BE_NONE = frozenset(("sections", "selected_sections", "selected_tags"))
_SECTION_OF = {key: section for section, key in KEYS}


def settings(data: Mapping[str, Any] | None = None, document: Document | None = None, **given: object) -> Settings:
    """The settings that stand in the data of a debate, and before them those that are given here.

    What is wrong in the data is a finding of the settings, with its place where the document tells it, and is left out.

    >>> settings({"selection": {"statementSelectionMode": "all"}}, explode_arguments=True).explode_arguments
    True
    >>> settings({"selection": {"excludeDisconected": False}}).findings[0].help
    "did you mean 'excludeDisconnected'?"

    What is given may be called as in the front matter, too: ``explodeArguments``, ``model.explodeArguments``, or
    ``model={"explodeArguments": True}``. Raises `UnknownOption` for a setting that is given here and is none, or has
    a wrong value.
    """
    reader = _Reader(document)
    fields = dict(reader.fields(data or {}))
    if fields.get("explode_arguments") and document is not None:
        fields.update(reader.fields(_regrouping(document)))
    fields.update([_given(name, value) for name, value in _each(given)])
    return Settings(**fields, findings=tuple(reader.findings))


def _each(given: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The settings, each by itself; those of a section can be given as one mapping."""
    for name, value in given.items():
        if name == "dot" and isinstance(value, Mapping):
            yield from [(f"dot.{key}", one) for key, one in value.items() if ("dot", key) in KEYS]
            yield name, FrozenMap({key: one for key, one in value.items() if ("dot", key) not in KEYS})
        elif name in OTHERS and name not in _FIELDS and isinstance(value, Mapping):
            yield from [(f"{name}.{key}", one) for key, one in value.items()]
        else:
            yield name, value


def _given(name: str, value: object) -> tuple[str, object]:
    if name == "dot" and isinstance(value, FrozenMap):
        return name, value
    field = name if name in _FIELDS else _SPELT.get(name, "")
    if not field:
        raise UnknownOption(f"there is no setting {name!r} of a map", nearest(name, _spellings(name)))
    if value is None and field in _MAY_BE_NONE:
        return field, None
    try:
        return field, _FIELDS[field][1](value)
    except Wrong as wrong:
        raise UnknownOption(f"{name} is {wrong.expected} not {value!r:.60}", wrong.help) from None


def _regrouping(document: Document) -> Mapping[str, Any]:
    """The groups that the document forms: where arguments are exploded, it can name their steps."""
    front = getattr(document.layout, "front", None)
    group = front.get("group") if isinstance(front, Mapping) else None
    given = group.get("regroup") if isinstance(group, Mapping) else None
    return {"group": {"regroup": given}} if given else {}


def _spellings(name: str) -> Iterable[str]:
    """The names of all settings, as whoever wrote this one writes them."""
    if name != name.lower():
        return [path[1] for path in KEYS] if "." not in name else [".".join(path) for path in KEYS]
    return _FIELDS


class _Reader:
    def __init__(self, document: Document | None) -> None:
        self.places = getattr(document.layout, "places", None) if document is not None else None
        self.findings: list[Finding] = []

    def fields(self, data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """The fields that the data fills."""
        for key, value in data.items():
            if key not in OTHERS:
                self._check_key(key, value)
            elif isinstance(value, Mapping):
                yield from self._section(key, value)
            elif value is not None:
                self._tell("RB831", f"{key} is a mapping, not {_shown(value)}", (key,))

    def _section(self, section: str, values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        if section == "dot":
            yield "dot", FrozenMap({key: value for key, value in values.items() if (section, key) not in KEYS})
        for key, value in values.items():
            field, shape = KEYS.get((section, key), ("", None))
            if shape is None:
                if key not in OTHERS[section]:
                    self._unknown(section, key)
            elif isinstance(shape, Mapped) and isinstance(value, Mapping):
                yield field, dict(self._entries(shape, value, (section, key)))
            elif value is not None:
                yield from [(field, found) for found in self._value(shape, value, (section, key))]

    def _entries(self, shape: Mapped, values: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
        for name, value in values.items():
            for found in self._value(shape.inner, value, (*path, name)) or shape.instead:
                yield name, found

    def _value(self, shape: Shape, value: object, path: tuple[str, ...]) -> tuple[Any, ...]:
        """The value, if it has the shape; else that is told."""
        try:
            return (shape(value),)
        except Wrong as wrong:
            named = cut(".".join(path), _LONGEST)
            self._tell("RB831", f"{named} is {wrong.expected} not {_shown(value)}", path, wrong.help)
            return ()

    def _unknown(self, section: str, key: str) -> None:
        known = [name for held, name in KEYS if held == section] + sorted(OTHERS[section])
        guess = near(key, known)
        help = f"did you mean {guess!r}?" if guess else f"there are: {', '.join(known)}"
        if key in _SECTION_OF:
            help = f"it belongs under {_SECTION_OF[key]}"
        self._tell("RB830", f"there is no setting {section}.{cut(key, _LONGEST)}", (section, key), help)

    def _check_key(self, key: str, value: object) -> None:
        """What stands at the top may be anything; but it may be meant for a setting."""
        if key in _SECTION_OF:
            self._tell("RB830", f"{key} is no setting by itself", (key,), f"it belongs under {_SECTION_OF[key]}")
        elif isinstance(value, Mapping) and (guess := near(key, OTHERS, least=80)):
            self._tell("RB830", f"there are no settings {cut(key, _LONGEST)!r}", (key,), f"did you mean {guess!r}?")

    def _tell(self, code: str, message: str, path: tuple[str, ...], help: str = "") -> None:
        place = self.places.key(path) if self.places is not None else Place(path=".".join(("$", *path)))
        self.findings.append(Finding(code, message, place, Level.WARNING, help=help))


def _shown(value: object) -> str:
    words = repr(thaw(value)) if isinstance(value, (FrozenMap, tuple)) else repr(value)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


_LONGEST = 60
