"""What the settings of an Argdown map ask of its drawing: direction, ground, and attributes of the layout."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from rebut.findings import Finding, Level

if TYPE_CHECKING:
    from rebut.maps import Settings

__all__ = ["Asked", "asked"]

_ACROSS = MappingProxyType({"BT": False, "TB": False, "LR": True, "RL": True})
_LINES = ("curved", "line", "ortho", "polyline", "spline", "true", "false")
_NUMBER = re.compile(r"\d{1,3}(\.\d{1,4})?")
_HEX = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def _number(value: str) -> bool:
    return _NUMBER.fullmatch(value) is not None and float(value) <= _FAR


_FAR = 20.0
"""Inches between boxes or levels; more is a slip."""
_ATTRIBUTES: Mapping[str, Callable[[str], bool]] = MappingProxyType({
    "nodesep": _number,
    "ranksep": _number,
    "concentrate": ("true", "false").__contains__,
    "splines": _LINES.__contains__,
})  # fmt: skip


@attrs.frozen
class Asked:
    """What is asked for, and a word on what is not followed."""

    across: bool | None = None
    """Whether the map runs from left to right; None where nothing is said."""
    background: str = ""
    """``#RRGGBB``, or "" for that of the style."""
    attributes: Mapping[str, str] = attrs.field(factory=dict)
    """Attributes of the graph, each with a value that has been checked."""
    findings: tuple[Finding, ...] = ()


def asked(settings: Settings) -> Asked:
    """What the settings ask for; what the drawing does not follow is told in one finding.

    >>> from rebut.maps import settings
    >>> found = asked(settings({"dot": {"graphVizSettings": {"rankdir": "LR", "ranksep": 2, "size": "9,9"}}}))
    >>> found.across, found.attributes, found.findings[0].message
    (True, {'ranksep': '2'}, 'the drawing does not follow dot.graphVizSettings.size')
    """
    given = settings.graphviz
    attributes = {name: value for name, value in given.items() if _is_good(name, value)}
    across = _ACROSS.get(given.get("rankdir", "").upper())
    left = [f"graphVizSettings.{name}" for name in given if name not in attributes]
    if across is not None:
        left.remove("graphVizSettings.rankdir")
    left += _paths(settings.dot)
    ground = settings.background if _HEX.fullmatch(settings.background) else ""
    if not ground and settings.background != "transparent":
        left.append("mapBgColor")
    return Asked(across, ground, attributes, _told(left))


def _is_good(name: str, value: str) -> bool:
    return name in _ATTRIBUTES and _ATTRIBUTES[name](value)


def _paths(values: Mapping[str, object], before: str = "") -> Iterator[str]:
    """The dotted names of all values, also of those in mappings in it."""
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _paths(value, f"{before}{name}.")
        else:
            yield f"{before}{name}"


def _told(left: list[str]) -> tuple[Finding, ...]:
    if not left:
        return ()
    named = ", ".join([f"dot.{name}" for name in left[:_SOME]]) + (", …" if len(left) > _SOME else "")
    help = f"of dot, it follows sameRank, mapBgColor, and of graphVizSettings rankdir, {', '.join(_ATTRIBUTES)}"
    return (Finding("RB825", f"the drawing does not follow {named}", level=Level.NOTE, help=help),)


_SOME = 5
