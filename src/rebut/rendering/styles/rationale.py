"""The style of boxes for reasons, which teaching programs made known: a reason is one box, its premises inside."""

from __future__ import annotations

from rebut.rendering.picture import Role

from ._style import BoxLook, Style
from ._usual import CELLS, DARK, IMPLICIT, LIGHT, LINES

__all__ = ["STYLE"]

STYLE = Style(
    name="rationale",
    about="a box for each reason, with its premises side by side inside",
    light=LIGHT,
    dark=DARK,
    boxes={
        Role.MAIN: BoxLook("claim", filled=True, size=15, bold=True),
        Role.CLAIM: BoxLook("claim", filled=True, size=12),
        Role.SUPPORT: BoxLook("support"),
        Role.ATTACK: BoxLook("attack"),
        Role.UNDERCUT: BoxLook("undercut"),
        Role.UNDERPIN: BoxLook("underpin"),
        Role.ARGUMENT: BoxLook("neutral"),
        Role.ISSUE: BoxLook("neutral", filled=True, size=13, bold=True),
        Role.RELATION: BoxLook("neutral", border=1.2, rounded=True),
        Role.GROUP: BoxLook("neutral", dashed=True),
    },
    cells=CELLS,
    implicit=IMPLICIT,
    lines=LINES,
)
