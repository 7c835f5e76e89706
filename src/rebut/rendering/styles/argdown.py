"""The style of Argdown's maps: square boxes for statements, rounded ones for arguments, frames for headings."""

from __future__ import annotations

from rebut.model.vocabulary import PremiseKind
from rebut.rendering.composing.mapped import mapped
from rebut.rendering.picture import Relation, Role

from ._style import DARK_STAMPS, BoxLook, CellLook, Hue, LineLook, Palette, Style

__all__ = ["STYLE"]

_LIGHT = Palette(
    page="#FFFFFF",
    paper="#FFFFFF",
    ink="#1F2328",
    muted="#5F6368",
    frame="#C4C9D0",
    ground="#F3F4F6",
    hues={
        "support": Hue("#00704F", "#E3F3ED", "#FFFFFF"),
        "attack": Hue("#B34F00", "#FCEFE4", "#FFFFFF"),
        "claim": Hue("#0072B2", "#E6F1F8", "#FFFFFF"),
        "undercut": Hue("#8A3F6A", "#F6E9F1", "#FFFFFF"),
        "underpin": Hue("#3F6B00", "#EDF4E0", "#FFFFFF"),
        "neutral": Hue("#5A6068", "#E9EBEE", "#FFFFFF"),
    },
)
_DARK = Palette(
    page="#14181D",
    paper="#14181D",
    ink="#E8EAED",
    muted="#A9B1BA",
    frame="#3C444D",
    ground="#1B2026",
    hues={
        "support": Hue("#3CCB9B", "#16312A", "#14181D"),
        "attack": Hue("#FF8A3D", "#3A2618", "#14181D"),
        "claim": Hue("#56B4E9", "#132A38", "#14181D"),
        "undercut": Hue("#E3A0C6", "#35222D", "#14181D"),
        "underpin": Hue("#A8CF5F", "#26301A", "#14181D"),
        "neutral": Hue("#A9B1BA", "#262C34", "#14181D"),
    },
    stamps=DARK_STAMPS,
)

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
    cells={
        PremiseKind.ORDINARY: CellLook(),
        PremiseKind.ASSUMPTION: CellLook("claim"),
        PremiseKind.EXCEPTION: CellLook("attack", "dotted"),
        PremiseKind.CONCESSION: CellLook("neutral"),
    },
    implicit=CellLook("neutral", "dashed"),
    lines={
        Relation.SUPPORTS: LineLook("support", "solid", "normal", sample="───►"),
        Relation.ATTACKS: LineLook("attack", "dashed", "tee", sample="– – –┤"),
        Relation.UNDERCUTS: LineLook("undercut", "dotted", "odiamond", 2.4, sample="· · · ◊"),
        Relation.UNDERPINS: LineLook("underpin", "solid", "odot", sample="───○"),
        Relation.CONTRADICTORY: LineLook("attack", "solid", "diamond", 1.8, sample="♦──♦"),
        Relation.CONTRARY: LineLook("attack", "dashed", "diamond", 1.8, sample="♦– –♦"),
        Relation.TENSION: LineLook("neutral", "dashed", "none", 1.4, sample="– – –"),
        Relation.REPHRASES: LineLook("neutral", "solid", "vee", 1.2, sample="───>"),
        Relation.PREFERS: LineLook("neutral", "solid", "empty", 1.2, sample="──|>"),
        Relation.POSITION: LineLook("neutral", "solid", "none", 1.6, sample="────"),
        Relation.SAME: LineLook("claim", "solid", "none", 1.0, sample="────"),
    },
    samples={Role.CLAIM: "□", Role.ARGUMENT: "■"},
    compose=mapped,
)
