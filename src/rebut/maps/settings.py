"""How a map is made: the settings of Argdown's front matter, as one typed value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from rebut.findings import Finding
from rebut.model.frozen import EMPTY, FrozenMap

from .schemes import GROUP_SCHEME, SCHEMES
from .shapes import COLOUR, COLOURS, COUNT, FLAG, MAPPING, NAMES, SCHEME, Mapped, Shape, Wrong, listed, text, word
from .vocabulary import Labels, Mode, Relating, Selecting

__all__ = ["KEYS", "OTHERS", "Heading", "Picture", "Regrouped", "Settings", "TagColour", "Together"]


@attrs.frozen
class TagColour:
    """The colour of what has a tag; where there are several, the tag of the highest priority decides."""

    color: str | int | None = None
    priority: float = 0


@attrs.frozen
class Heading:
    """Whether the sections of a title are groups, and closed; None where nothing is said."""

    is_group: bool | None = None
    is_closed: bool = False


@attrs.frozen
class Regrouped:
    """A group that stands instead of those of the headings, with what is in it by title."""

    title: str
    statements: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    is_closed: bool = False
    children: tuple[Regrouped, ...] = ()


@attrs.frozen
class Picture:
    """An image as it is written down: where it lies, and how large it is to be drawn. Nobody looks at it here."""

    path: str
    width: float | None = None
    height: float | None = None


@attrs.frozen
class Together:
    """Titles of what stands at one height."""

    arguments: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


_RELATION_COLOURS: Mapping[str, str | int] = {
    Relating.ATTACK: "#ff0000",
    Relating.SUPPORT: "#00ff00",
    Relating.UNDERCUT: "#551A8B",
    Relating.ENTAILS: "#00ff00",
    Relating.CONTRARY: "#ff0000",
    Relating.CONTRADICTORY: "#ff0000",
}


def _relation_colours(given: Mapping[str, str | int]) -> Mapping[str, str | int]:
    return {**_RELATION_COLOURS, **given}


def _nothing() -> dict[str, Any]:
    return {}


@attrs.frozen(kw_only=True)
class Settings:
    """All settings of a map; each is called as in Argdown's front matter, in small letters and with underscores.

    >>> Settings(statement_selection_mode="all").statement_selection_mode
    <Selecting.ALL: 'all'>
    """

    mode: Mode = attrs.field(default=Mode.LOOSE, converter=Mode)
    transform_argument_relations: bool = True
    explode_arguments: bool = False

    exclude_disconnected: bool = True
    statement_selection_mode: Selecting = attrs.field(default=Selecting.WITH_TITLE, converter=Selecting)
    select_elements_without_section: bool = False
    select_elements_without_tag: bool = False
    ignore_is_in_map: bool = False
    include_statements: tuple[str, ...] = ()
    exclude_statements: tuple[str, ...] = ()
    exclude_arguments: tuple[str, ...] = ()
    selected_sections: tuple[str, ...] | None = None
    selected_tags: tuple[str, ...] | None = None

    statement_label_mode: Labels = attrs.field(default=Labels.HIDE_UNTITLED, converter=Labels)
    argument_label_mode: Labels = attrs.field(default=Labels.HIDE_UNTITLED, converter=Labels)
    add_tags: bool = True

    group_depth: int = 2
    sections: Mapping[str, Heading] | None = None
    """By title; where it is given, a section that is not in it is no group."""
    regroup: tuple[Regrouped, ...] = ()
    ignore_is_group: bool = False
    ignore_is_closed: bool = False

    color_scheme: tuple[str, ...] = SCHEMES["default"]
    group_color_scheme: tuple[str, ...] = GROUP_SCHEME
    relation_colors: Mapping[str, str | int] = attrs.field(factory=_nothing, converter=_relation_colours)
    tag_colors: Mapping[str, TagColour] = attrs.field(factory=_nothing)
    statement_colors: Mapping[str, str | int | None] = attrs.field(factory=_nothing)
    argument_colors: Mapping[str, str | int | None] = attrs.field(factory=_nothing)
    group_colors: Mapping[str, str | int | None] = attrs.field(factory=_nothing)
    statement_font_color: str | int = "#000000"
    argument_font_color: str | int = "#000000"
    group_font_color: str | int = "#000000"
    colorize_by_tag: bool = True
    colorize_groups_by_tag: bool = False
    ignore_color_data: bool = False

    images_by_data: bool = True
    images_by_tag: bool = True
    images: Mapping[str, Picture] = attrs.field(factory=_nothing)
    """By what data and tags call them."""

    same_rank: tuple[Together, ...] = ()
    graph_name: str = "Argument Map"
    background: str = "transparent"
    graphviz: Mapping[str, str] = attrs.field(factory=_nothing)
    """Attributes of the graph, for the engine that lays it out."""
    dot: FrozenMap = EMPTY
    """What else is said of the drawing, such as ``{"argument": {"minWidth": 180}}``, as it is written."""

    findings: tuple[Finding, ...] = attrs.field(default=(), eq=False, repr=False)
    """What is wrong with the settings as they are written."""


def _tag_colour(value: object) -> TagColour:
    if isinstance(value, TagColour):
        return value
    if not isinstance(value, Mapping):
        return TagColour(COLOUR(value))
    priority = value.get("priority", 0)
    if isinstance(priority, bool) or not isinstance(priority, (int, float)):
        raise Wrong("a number as priority")
    return TagColour(COLOUR(value["color"]) if "color" in value else None, priority)


def _heading(value: object) -> Heading:
    if isinstance(value, Heading):
        return value
    given = MAPPING(value)
    closed = given.get("isClosed")
    group = given.get("isGroup")
    return Heading(None if group is None else FLAG(group), closed is not None and FLAG(closed))


def regrouped(value: object) -> Regrouped:
    """A group as it is written down: ``{title, statements, arguments, tags, isClosed, children}``."""
    if isinstance(value, Regrouped):
        return value
    given = MAPPING(value)
    names = {key: NAMES(given.get(key) or ()) for key in ("statements", "arguments", "tags")}
    children = tuple([regrouped(one) for one in given.get("children") or ()])
    return Regrouped(text(given.get("title", "")), **names, is_closed=given.get("isClosed") is True, children=children)


def _together(value: object) -> Together:
    if isinstance(value, Together):
        return value
    given = MAPPING(value)
    return Together(NAMES(given.get("arguments") or ()), NAMES(given.get("statements") or ()))


def _picture(value: object) -> Picture:
    if isinstance(value, Picture):
        return value
    given = MAPPING(value) if isinstance(value, Mapping) else {"path": value}
    return Picture(text(given.get("path", "")), _size(given.get("width")), _size(given.get("height")))


def _size(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
        return None
    return value


_SELECTING: Shape = word(Selecting)
_LABELS: Shape = word(Labels)

KEYS: Mapping[tuple[str, str], tuple[str, Shape]] = {
    ("model", "mode"): ("mode", word(Mode)),
    ("model", "transformArgumentRelations"): ("transform_argument_relations", FLAG),
    ("model", "explodeArguments"): ("explode_arguments", FLAG),
    ("selection", "excludeDisconnected"): ("exclude_disconnected", FLAG),
    ("selection", "statementSelectionMode"): ("statement_selection_mode", _SELECTING),
    ("selection", "selectElementsWithoutSection"): ("select_elements_without_section", FLAG),
    ("selection", "selectElementsWithoutTag"): ("select_elements_without_tag", FLAG),
    ("selection", "ignoreIsInMap"): ("ignore_is_in_map", FLAG),
    ("selection", "includeStatements"): ("include_statements", NAMES),
    ("selection", "excludeStatements"): ("exclude_statements", NAMES),
    ("selection", "excludeArguments"): ("exclude_arguments", NAMES),
    ("selection", "selectedSections"): ("selected_sections", NAMES),
    ("selection", "selectedTags"): ("selected_tags", NAMES),
    ("map", "statementLabelMode"): ("statement_label_mode", _LABELS),
    ("map", "argumentLabelMode"): ("argument_label_mode", _LABELS),
    ("map", "addTags"): ("add_tags", FLAG),
    ("group", "groupDepth"): ("group_depth", COUNT),
    ("group", "sections"): ("sections", Mapped(_heading)),
    ("group", "regroup"): ("regroup", listed(regrouped)),
    ("group", "ignoreIsGroup"): ("ignore_is_group", FLAG),
    ("group", "ignoreIsClosed"): ("ignore_is_closed", FLAG),
    ("color", "colorScheme"): ("color_scheme", SCHEME),
    ("color", "groupColorScheme"): ("group_color_scheme", SCHEME),
    ("color", "relationColors"): ("relation_colors", Mapped(COLOUR)),
    ("color", "tagColors"): ("tag_colors", Mapped(_tag_colour, instead=(TagColour(),))),
    ("color", "statementColors"): ("statement_colors", COLOURS),
    ("color", "argumentColors"): ("argument_colors", COLOURS),
    ("color", "groupColors"): ("group_colors", COLOURS),
    ("color", "statementFontColor"): ("statement_font_color", COLOUR),
    ("color", "argumentFontColor"): ("argument_font_color", COLOUR),
    ("color", "groupFontColor"): ("group_font_color", COLOUR),
    ("color", "colorizeByTag"): ("colorize_by_tag", FLAG),
    ("color", "colorizeGroupsByTag"): ("colorize_groups_by_tag", FLAG),
    ("color", "ignoreColorData"): ("ignore_color_data", FLAG),
    ("images", "useData"): ("images_by_data", FLAG),
    ("images", "useTags"): ("images_by_tag", FLAG),
    ("images", "files"): ("images", Mapped(_picture)),
    ("dot", "sameRank"): ("same_rank", listed(_together)),
    ("dot", "graphname"): ("graph_name", text),
    ("dot", "mapBgColor"): ("background", text),
    ("dot", "graphVizSettings"): ("graphviz", Mapped(text)),
}
"""Section and key of the front matter -> the field, and the shape of its value."""

OTHERS: Mapping[str, frozenset[str]] = {
    "model": frozenset(("removeTagsFromText", "shortcodes")),
    "selection": frozenset(),
    "map": frozenset(),
    "group": frozenset(),
    "color": frozenset(),
    "images": frozenset(("convertToDataUrls",)),
    "dot": frozenset(
        ("edge", "group", "closedGroup", "argument", "statement", "measureLineWidth", "useHtmlLabels", "outputFormat")
    ),
}
"""Section -> its keys that say something else than how the map is made."""
