"""Reads JSON strictly: plain values, and a finding for each fault, with its line and column or its path.

A reader of its own, as JSON is not YAML: it has the escapes of lone surrogates, and raw U+2028 within strings. Keys
that stand twice are told, and depth is measured before anything is built.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from rebut.findings import Finding, Level, Place

from .core_schema import TooLong, number
from .parsed import DEEPEST, MOST_FINDINGS, SYNTAX, Parsed, Value, unlisted
from .places import Lines, Path, Places, path_text
from .shown import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["read_json"]

_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r]*")


def read_json(text: str, *, file: str = "", deepest: int = DEEPEST) -> Parsed:
    """The value of a JSON text, with places and findings; it never raises for what is in the text.

    ``NaN``, ``Infinity`` and numbers too large to keep are told and kept as text. Of a key that stands twice, the
    first value is kept. Where the syntax is broken there is no value.

    >>> read = read_json('{"claims": [{"id": "a", "id": "b"}]}', file="a.json")
    >>> read.value
    {'claims': [{'id': 'a'}]}
    >>> print(read.findings[0])
    a.json: $.claims[0].id: RB202 the key "id" stands here more than once; its first value is kept
    """
    text = text.removeprefix("\ufeff")
    if (deep := _too_deep(text, deepest)) is not None:
        message = f"nested more than {deepest} levels deep; nothing is read"
        return _failed(Finding("RB203", message, Lines(text, file).place(deep, deep + 1), help="flatten it"), file)
    return _read(text, file)


def _too_deep(text: str, deepest: int) -> int | None:
    """Where the nesting goes beyond the limit; None where it does not."""
    if text.count("[") + text.count("{") <= deepest:
        return None
    depth = 0
    for found in _STRUCTURE.finditer(text):
        first = found[0][0]
        depth += _STEPS.get(first, 0)
        if depth > deepest:
            return found.start()
    return None


_STEPS = {"[": 1, "{": 1, "]": -1, "}": -1}


def _failed(finding: Finding, file: str) -> Parsed:
    return Parsed(None, Places(file), (finding,), complete=False)


def _read(text: str, file: str) -> Parsed:
    lines = partial(Lines, text, file)  # built where something is wrong, and only there
    try:
        value, stop, findings = _decoded(text, lines)
    except json.JSONDecodeError as error:
        return _failed(_syntax(error, lines()), file)
    rest = _end_of_space(text, stop)
    if rest < len(text):
        message = "more text stands behind the end of the value; it is not read"
        findings.insert(0, Finding("RB210", message, lines().place(rest, len(text)), help="take it out"))
    listed = _with_file(findings[:MOST_FINDINGS], file) + unlisted(len(findings) - MOST_FINDINGS, Place(file, path="$"))
    return Parsed(value, Places(file), listed, complete=rest == len(text))


def _decoded(text: str, lines: Callable[[], Lines]) -> tuple[Value, int, list[Finding]]:
    start = _end_of_space(text, 0)
    findings = []
    noted = _Noted()
    try:
        value, stop = noted.decoder(strict=True).raw_decode(text, start)
    except json.JSONDecodeError as error:
        if not error.msg.startswith("Invalid control character"):
            raise
        findings.append(_control(text, error.pos, lines()))
        noted = _Noted()
        value, stop = noted.decoder(strict=False).raw_decode(text, start)
    top = [value]
    findings += noted.findings(top)
    return top[0], stop, findings


def _end_of_space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start


def _control(text: str, where: int, lines: Lines) -> Finding:
    message = f"an invisible character, U+{ord(text[where]):04X}, stands within a string"
    return Finding("RB211", message, lines.place(where, where + 1), Level.WARNING, help="write it as an escape")


def _with_file(findings: Iterable[Finding], file: str) -> tuple[Finding, ...]:
    return tuple(attrs.evolve(finding, place=attrs.evolve(finding.place, file=file)) for finding in findings)


class _Kept(str):
    """A number that cannot be kept as one, until the path to it is known."""

    __slots__ = ()


@attrs.define
class _Noted:
    """What the decoder met that must be told with its path, which only the whole tree shows."""

    numbers: int = 0
    twice: dict[int, tuple[dict[str, Any], list[str]]] = attrs.field(factory=dict)
    """By identity: mappings with keys that stood more than once, and these keys."""

    def decoder(self, *, strict: bool) -> json.JSONDecoder:
        """Decodes and notes; not strict, it takes control characters within strings."""
        return json.JSONDecoder(
            object_pairs_hook=self._mapping,
            parse_int=self._int,
            parse_float=self._float,
            parse_constant=self._keep,
            strict=strict,
        )

    def _mapping(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        read = dict(pairs)
        if len(read) == len(pairs):
            return read
        first = dict(reversed(pairs))
        counts = Counter(key for key, _ in pairs)
        ordered = {key: first[key] for key in counts}
        self.twice[id(ordered)] = (ordered, [key for key, count in counts.items() if count > 1])
        return ordered

    def _int(self, digits: str) -> int | float | str:
        return self._number(digits, "int")

    def _float(self, digits: str) -> int | float | str:
        return self._number(digits, "float")

    def _number(self, digits: str, kind: str) -> int | float | str:
        try:
            return number(digits, kind)
        except TooLong:
            return self._keep(digits)

    def _keep(self, text: str) -> str:
        self.numbers += 1
        return _Kept(text)

    def findings(self, top: list[Any]) -> list[Finding]:
        """What was noted, in the order of the text; what was kept as text becomes plain text in the tree."""
        if not self.numbers and not self.twice:
            return []
        return list(self._within(top, 0, ()))

    def _within(self, holder: Any, step: str | int, path: Path) -> Iterator[Finding]:  # noqa: ANN401
        value = holder[step]
        if isinstance(value, _Kept):
            holder[step] = str(value)
            yield _number(value, path)
        if isinstance(value, list):
            for position in range(len(value)):
                yield from self._within(value, position, (*path, position))
        if isinstance(value, dict):
            yield from self._of_mapping(value, path)

    def _of_mapping(self, value: dict[str, Any], path: Path) -> Iterator[Finding]:
        for key in self.twice.get(id(value), (value, ()))[1]:
            message = f"the key {shown(key)} stands here more than once; its first value is kept"
            advice = "rename one of them, or take it out"
            yield Finding("RB202", message, Place(path=path_text((*path, key))), help=advice)
        for key in value:
            yield from self._within(value, key, (*path, key))


def _number(text: str, path: Path) -> Finding:
    place = Place(path=path_text(path))
    if text.lstrip("-")[:1].isdigit():
        return Finding("RB208", "this number is too large; it is kept as text", place, help="put it in quotes")
    return Finding("RB212", f"{text} is no JSON; it is kept as text", place, help="put it in quotes, or write null")


_FAULTS = (
    ("Expecting property name", "a key in double quotes should stand here", "look for a comma too many before it"),
    ("Expecting ':'", "a colon should stand here, between key and value", "write one"),
    ("Expecting ','", "a comma or a closing bracket should stand here", "write it"),
    ("Expecting value", "a value should stand here", "write one, or take out the comma before it"),
    ("Unterminated string", "the string that begins here is never closed", "close it"),
    ("Invalid \\", "this is no escape", "double the backslash"),
    ("Illegal trailing comma", "a comma stands here with nothing behind it", "take it out"),
)


def _syntax(error: json.JSONDecodeError, lines: Lines) -> Finding:
    message, advice = f"this is no JSON: {error.msg}", "mend it"
    for begins, words, what_would_do in _FAULTS:
        if error.msg.startswith(begins):
            message, advice = words, what_would_do
            break
    if error.pos >= len(lines.text):
        message, advice = "the text ends too early", "write the rest of it, or close what is open"
    if not lines.text.strip():
        message, advice = "there is nothing here", "write a value, such as {}"
    return Finding(SYNTAX, message, lines.place(error.pos, error.pos + 1), help=advice)
