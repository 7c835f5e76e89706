"""Data and front matter, read as YAML, with the place of each value in the whole document."""

from __future__ import annotations

from rebut.files.parsed import Parsed, Value
from rebut.files.places import Lines
from rebut.files.yaml12 import read_yaml
from rebut.findings import Finding

from .faults import Fault
from .tree import Data

__all__ = ["DataReader"]


class DataReader:
    """Reads the data of one document, and keeps what is wrong with it."""

    __slots__ = ("faults", "findings", "lines")

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.findings: list[Finding] = []
        self.faults: list[Fault] = []

    def mapping(self, data: Data) -> Parsed | None:
        """The data, where it is a mapping; None, and a fault, where it is not or cannot be read."""
        parsed = self._parsed(data)
        if parsed.complete and isinstance(parsed.value, dict):
            return parsed
        self.faults.append(Fault("RB111", data.start, data.end))
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
        parsed = read_yaml(text, within=self.lines, offset=data.inner)
        self.findings.extend(parsed.findings)
        return parsed


def _kind(value: Value) -> str:
    if isinstance(value, list):
        return "a list of values"
    return "what cannot be read" if value is None else "a single value"
