"""The style of Argdown's maps: square boxes for statements, rounded ones for arguments, frames for headings."""

from __future__ import annotations

import attrs

from rebut.rendering.composing.mapped import mapped
from rebut.rendering.picture import Relation, Role

from ._style import BoxLook, Hue, LineLook, Style
from ._usual import CELLS, DARK, IMPLICIT, LIGHT, LINES

__all__ = ["STYLE"]

_LIGHT = attrs.evolve(
    LIGHT, frame="#C4C9D0", ground="#F3F4F6", hues={**LIGHT.hues, "neutral": Hue("#5A6068", "#E9EBEE", "#FFFFFF")}
)
_DARK = attrs.evolve(DARK, paper=DARK.page, frame="#3C444D", ground="#1B2026")
_STATEMENT = BoxLook("claim", plain=True, border=2.5)
_ARGUMENT = BoxLook("claim", plain=True, paper=False, border=1.2, rounded=True)

STYLE = Style(
    name="argdown",
    about="the map as Argdown makes it: statements in square boxes, arguments in rounded ones",
    light=_LIGHT,
    dark=_DARK,
    boxes={
        Role.MAIN: BoxLook("claim", plain=True, border=3.0, size=13, bold=True),
        Role.CLAIM: _STATEMENT,
        Role.ARGUMENT: _ARGUMENT,
        Role.SUPPORT: _ARGUMENT,
        Role.ATTACK: _ARGUMENT,
        Role.UNDERCUT: _ARGUMENT,
        Role.UNDERPIN: _ARGUMENT,
        Role.ISSUE: BoxLook("neutral", plain=True, paper=False, border=1.2),
        Role.RELATION: BoxLook("neutral", plain=True, paper=False, border=1.2, rounded=True),
        Role.GROUP: BoxLook("neutral", plain=True, paper=False, dashed=True),
    },
    cells=CELLS,
    implicit=IMPLICIT,
    lines={
        **LINES,
        Relation.CONTRADICTORY: LineLook("attack", "solid", "diamond", 1.8, sample="♦──♦"),
        Relation.CONTRARY: LineLook("attack", "dashed", "diamond", 1.8, sample="♦– –♦"),
    },
    samples={Role.CLAIM: "□", Role.ARGUMENT: "■"},
    compose=mapped,
)
