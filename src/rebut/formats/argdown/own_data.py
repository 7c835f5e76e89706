"""Data as Argdown itself reads it, for what is exported as it does: dates, and some numbers, are others to it."""

from __future__ import annotations

import math
import re
from typing import Any

import attrs

from rebut.files.parsed import Parsed, Value
from rebut.files.places import Path

__all__ = ["OwnData", "own_data", "own_value"]

_ODD = re.compile(
    r"<<|[0-9]{4}-[0-9]|[-+]\.|\.(?:inf|nan)|0b[01]|[-+]0[xo]|[0-9]\.0*(?![0-9])|[0-9]e[-+0-9]", re.IGNORECASE
)
"""What data has somewhere in it that Argdown reads in another way."""
_DATE = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"|(?P<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:[Tt]|[ \t]+)(?P<time>[0-9]{1,2}:[0-9]{2}:[0-9]{2})"
    r"(?:\.(?P<fraction>[0-9]*))?(?:[ \t]*(?:Z|(?P<sign>[-+])(?P<zone>[0-9]{1,2}(?::[0-9]{2})?)))?"
)
_NUMBER = re.compile(r"(?P<sign>[-+]?)0(?:b(?P<two>[01]+)|o(?P<eight>[0-7]+)|x(?P<sixteen>[0-9a-fA-F]+))")
_BASES = {"two": 2, "eight": 8, "sixteen": 16}
_NOT_PLAIN = frozenset("\"'|>!&")
_EXACT = 2**53
"""Up to here Argdown's numbers are whole."""


@attrs.frozen
class OwnData(Parsed):
    """Data of which Argdown makes something else."""

    own: Value = attrs.field(default=None, kw_only=True)


def own_value(parsed: Parsed) -> Value:
    """What Argdown makes of data."""
    return parsed.own if isinstance(parsed, OwnData) else parsed.value


def own_data(parsed: Parsed, text: str) -> Parsed:
    """The same data, with what Argdown makes of it where that differs; ``text`` is what it was read from."""
    if not _ODD.search(text):
        return parsed
    own = _Converter(parsed, text).value(parsed.value, ())
    return OwnData(parsed.value, parsed.places, parsed.findings, parsed.complete, own=own)


class _Converter:
    def __init__(self, parsed: Parsed, text: str) -> None:
        self.places = parsed.places
        self.text = text

    def value(self, value: Value, path: Path) -> Value:
        if isinstance(value, list):
            return [self.value(one, (*path, at)) for at, one in enumerate(value)]
        if isinstance(value, dict):
            return self._mapping(value, path)
        if isinstance(value, float):
            return self._float(value, self._written(path))
        if isinstance(value, str) and value[:1] in _BEGINNINGS and self._written(path)[:1] not in _NOT_PLAIN:
            return _plain(value)
        return value

    def _mapping(self, given: dict[str, Value], path: Path) -> dict[str, Value]:
        """A mapping; what stands under ``<<`` is taken over, where it says nothing of it itself."""
        found: dict[str, Value] = {}
        for key, value in given.items():
            own = self.value(value, (*path, key))
            taken = own if isinstance(own, list) else [own]
            if key == "<<" and all([isinstance(one, dict) for one in taken]):
                for one in taken:
                    found = {**one, **found} if isinstance(one, dict) else found
            else:
                found[key] = own
        return found

    def _float(self, value: float, written: str) -> Value:
        """A number: whole ones have no point, and a sign stands before a digit; what is no number is nothing."""
        if not math.isfinite(value):
            return None
        if written[:2] in {"-.", "+."}:
            return written
        return int(value) if value == int(value) and abs(value) < _EXACT else value

    def _written(self, path: Path) -> str:
        start, stop = self.places.span(path)
        return self.text[start:stop]


_BEGINNINGS = frozenset("0123456789+-")


def _plain(text: str) -> Value:
    if found := _NUMBER.fullmatch(text):
        base = found.lastgroup or "two"
        return int(found["sign"] + found[base], _BASES[base])
    found = _DATE.fullmatch(text)
    return _date(found.groupdict(), text) if found else text


def _date(found: dict[str, Any], text: str) -> str:
    """A date as JavaScript writes it; months and days may be more than there are."""
    from datetime import datetime, timedelta  # noqa: PLC0415 -- few documents have dates

    year, month, day = [int(part) for part in (found["date"] or found["day"]).split("-")]
    hour, minute, second = [int(part) for part in (found["time"] or "0:0:0").split(":")]
    zone = [int(part) for part in (found["zone"] or "0").split(":")] + [0]
    east = timedelta(hours=zone[0], minutes=zone[1]) * (-1 if found["sign"] == "-" else 1)
    thousandths = int((found["fraction"] or "")[:3].ljust(3, "0"))
    days = timedelta(day - 1, second, 0, thousandths, minute, hour)
    year += 1900 if year < _CENTURY else 0
    try:
        moment = datetime(year + (month - 1) // 12, (month - 1) % 12 + 1, 1) + days - east  # noqa: DTZ001 -- UTC
    except (ValueError, OverflowError):  # before the first year, or behind the last
        return text
    return f"{moment.year:04}{moment:-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z"


_CENTURY = 100
"""JavaScript takes the years before it for those of its own."""
