"""What styles begin with: colours on a light and on a dark page, and how premises and relations look."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rebut.model.vocabulary import PremiseKind
from rebut.rendering.picture import Relation

from ._style import DARK_STAMPS, CellLook, Hue, LineLook, Palette

__all__ = ["CELLS", "DARK", "IMPLICIT", "LIGHT", "LINES"]

LIGHT = Palette(
    page="#FFFFFF",
    paper="#FFFFFF",
    ink="#1F2328",
    muted="#5F6368",
    frame="#9AA0A6",
    hues={
        "claim": Hue("#0072B2", "#E6F1F8", "#FFFFFF"),
        "support": Hue("#00704F", "#E3F3ED", "#FFFFFF"),
        "attack": Hue("#B34F00", "#FCEFE4", "#FFFFFF"),
        "undercut": Hue("#8A3F6A", "#F6E9F1", "#FFFFFF"),
        "underpin": Hue("#3F6B00", "#EDF4E0", "#FFFFFF"),
        "neutral": Hue("#5A6068", "#F0F1F3", "#FFFFFF"),
    },
)
DARK = Palette(
    page="#14181D",
    paper="#1E242B",
    ink="#E8EAED",
    muted="#A9B1BA",
    frame="#5B6570",
    hues={
        "claim": Hue("#56B4E9", "#132A38", "#14181D"),
        "support": Hue("#3CCB9B", "#16312A", "#14181D"),
        "attack": Hue("#FF8A3D", "#3A2618", "#14181D"),
        "undercut": Hue("#E3A0C6", "#35222D", "#14181D"),
        "underpin": Hue("#A8CF5F", "#26301A", "#14181D"),
        "neutral": Hue("#A9B1BA", "#262C34", "#14181D"),
    },
    stamps=DARK_STAMPS,
)

CELLS: Mapping[PremiseKind, CellLook] = MappingProxyType(
    {
        PremiseKind.ORDINARY: CellLook(),
        PremiseKind.ASSUMPTION: CellLook("claim"),
        PremiseKind.EXCEPTION: CellLook("attack", "dotted"),
        PremiseKind.CONCESSION: CellLook("neutral"),
    }
)
IMPLICIT = CellLook("neutral", "dashed")

LINES: Mapping[Relation, LineLook] = MappingProxyType(
    {
        Relation.SUPPORTS: LineLook("support", "solid", "normal", sample="───►"),
        Relation.ATTACKS: LineLook("attack", "dashed", "tee", sample="– – –┤"),
        Relation.UNDERCUTS: LineLook("undercut", "dotted", "odiamond", 2.4, sample="· · · ◊"),
        Relation.UNDERPINS: LineLook("underpin", "solid", "odot", sample="───○"),
        Relation.CONTRADICTORY: LineLook("attack", "solid", "teetee", 1.8, sample="╟──╢"),
        Relation.CONTRARY: LineLook("attack", "dashed", "teetee", 1.8, sample="╟– –╢"),
        Relation.TENSION: LineLook("neutral", "dashed", "none", 1.4, sample="– – –"),
        Relation.REPHRASES: LineLook("neutral", "solid", "vee", 1.2, sample="───>"),
        Relation.PREFERS: LineLook("neutral", "solid", "empty", 1.2, sample="──|>"),
        Relation.POSITION: LineLook("neutral", "solid", "none", 1.6, sample="────"),
        Relation.SAME: LineLook("claim", "solid", "none", 1.0, sample="────"),
    }
)
