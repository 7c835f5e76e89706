"""What a reader makes of a YAML or JSON text: plain values, their places, and what was found wrong."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from rebut.findings import Finding, Level, Place

from .places import Places

__all__ = ["DEEPEST", "MOST", "MOST_FINDINGS", "NO_YAML", "SYNTAX", "Parsed", "Value", "unlisted"]

Value: TypeAlias = "None | bool | int | float | str | list[Value] | dict[str, Value]"

SYNTAX = "RB201"
"""The code of what no YAML or JSON can be."""
NO_YAML = frozenset((SYNTAX, "RB202", "RB205", "RB206", "RB207", "RB210"))
"""Codes of what no reader of YAML takes: a key twice, an alias of nothing, a tag that nobody knows, two documents."""

DEEPEST = 100
"""Lists and mappings in one another, the outermost counted; reading stops where a text goes deeper."""

MOST = 1_000_000
"""Values in one text; a long text counts once more for each 64 characters."""


MOST_FINDINGS = 1000
"""Findings that are listed for one text; more of them are only counted."""


def unlisted(count: int, place: Place) -> tuple[Finding, ...]:
    """The finding that says how many others are not listed."""
    if count <= 0:
        return ()
    message = f"{count:,} more findings in this text are not listed"
    return (Finding("RB214", message, place, Level.WARNING, help="mend those that are, and read it again"),)


@attrs.frozen
class Parsed:
    """A text read: its value, the places of its parts, and the findings in the order in which they were met."""

    value: Value
    places: Places = attrs.field(eq=False)
    findings: tuple[Finding, ...] = ()
    complete: bool = True
    """False where reading had to stop: the value is what was read up to there, or None."""
