"""Data and front matter, read as YAML, with the place of each value in the whole document."""

from __future__ import annotations

import math

import attrs

from rebut.files.parsed import SYNTAX, Parsed, Value
from rebut.files.places import Lines, Path
from rebut.files.yaml12 import read_yaml
from rebut.findings import Finding
from rebut.formats.native.shapes import QUOTES
from rebut.model.frozen import DEPTH

from .faults import Fault
from .own_data import own_data
from .tree import Data

__all__ = ["DataReader"]

DEEPEST = DEPTH + 1
"""As deep as a node's data can be; the mapping that holds it is one level more."""


class DataReader:
    """Reads the data of one document, and keeps what is wrong with it."""

    __slots__ = ("faults", "findings", "lines")

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.findings: list[Finding] = []
        self.faults: list[Fault] = []

    def mapping(self, data: Data) -> Parsed | None:
        """The data, where it is a mapping, or empty; None, and a fault, where it is not or cannot be read."""
        parsed = self._parsed(data)
        if parsed.complete and isinstance(parsed.value, dict):
            return parsed
        if parsed.complete and parsed.value is None and not parsed.findings:
            return attrs.evolve(parsed, value={})
        unread = not parsed.complete or any(finding.code == SYNTAX for finding in parsed.findings)
        fault = ("RB111", "") if unread else ("RB154", _kind(parsed.value))
        self.faults.append(Fault(fault[0], data.start, data.end, fault[1]))
        return None

    def settings(self, data: Data) -> Parsed | None:
        """Front matter, where it is a mapping; empty front matter is none."""
        parsed = self._parsed(data)
        if isinstance(parsed.value, dict):
            return parsed
        if parsed.value is not None or not parsed.complete:
            self.faults.append(Fault("RB103", data.start, data.end, _kind(parsed.value)))
        return None

    def _parsed(self, data: Data) -> Parsed:
        text = self.lines.text[data.inner : data.inner_end]
        parsed = read_yaml(text, within=self.lines, offset=data.inner, deepest=DEEPEST)
        self.findings.extend(parsed.findings)
        own = own_data(parsed, text)
        return own if _is_sayable(parsed.value) else attrs.evolve(own, value=self._sayable(parsed.value, (), parsed))

    def _sayable(self, value: Value, path: Path, parsed: Parsed) -> Value:
        """The same value, with text for numbers that are none: no data can hold them."""
        if isinstance(value, list):
            return [self._sayable(one, (*path, at), parsed) for at, one in enumerate(value)]
        if isinstance(value, dict):
            return {key: self._sayable(one, (*path, key), parsed) for key, one in value.items()}
        if not isinstance(value, float) or math.isfinite(value):
            return value
        self.findings.append(
            Finding("RB225", f"data cannot hold {value}; it is kept as text", parsed.places[path], help=QUOTES)
        )
        return str(value)


def _is_sayable(value: Value) -> bool:
    """Whether all its numbers are some."""
    if isinstance(value, dict):
        return all(map(_is_sayable, value.values()))
    if isinstance(value, list):
        return all(map(_is_sayable, value))
    return not isinstance(value, float) or math.isfinite(value)


def _kind(value: Value) -> str:
    if isinstance(value, list):
        return "a list of values"
    return "what cannot be read" if value is None else "a single value"
