"""What a style is: a table of colours, lines and type, for what a picture says without them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

import attrs

from rebut.model.vocabulary import PremiseKind
from rebut.rendering.composing import composed
from rebut.rendering.picture import Picture, Relation, Role
from rebut.rendering.words import Words

if TYPE_CHECKING:
    from rebut.model import Debate

__all__ = ["BoxLook", "CellLook", "Composer", "Hue", "LineLook", "Palette", "Style", "Type"]

Composer: TypeAlias = "Callable[[Debate, Words], Picture]"


@attrs.frozen
class Hue:
    """One colour in its uses: lines and words, the tint behind a header, and text on the full colour."""

    line: str
    tint: str
    on_line: str


@attrs.frozen
class Palette:
    """The colours of a style, as ``#RRGGBB``, on a light or a dark page."""

    page: str
    paper: str
    """Behind the text of a claim."""
    ink: str
    muted: str
    """Small remarks."""
    frame: str
    """The lines of frames."""
    hues: Mapping[str, Hue]

    def pairs(self) -> Iterator[tuple[str, str, str]]:
        """Every text colour, and the colour that it can stand on, with a name for the two."""
        for name, ground in (("page", self.page), ("paper", self.paper)):
            yield f"ink on {name}", self.ink, ground
            yield f"muted on {name}", self.muted, ground
        for name, hue in self.hues.items():
            for text, colour in ((name, hue.line), ("ink", self.ink), ("muted", self.muted)):
                yield f"{text} on the tint of {name}", colour, hue.tint
            yield f"text on {name}", hue.on_line, hue.line
            yield f"{name} on paper", hue.line, self.paper
            yield f"{name} on the page", hue.line, self.page


@attrs.frozen
class BoxLook:
    """How a kind of box looks."""

    hue: str
    filled: bool = False
    """Whether the header has the full colour."""
    border: float = 2.0
    size: float = 11.0
    """Of the text, in points."""
    bold: bool = False
    rounded: bool = False
    dashed: bool = False


@attrs.frozen
class CellLook:
    """How a kind of cell is outlined: not at all, or by a line of this hue."""

    hue: str = ""
    stroke: str = "solid"


@attrs.frozen
class LineLook:
    """How an arrow looks, and how the legend shows it in type."""

    hue: str
    stroke: str
    head: str
    width: float = 2.0
    sample: str = "──►"
    """A few characters that look like it, for the legend."""


@attrs.frozen
class Type:
    """The type of a style: its family, and sizes in points."""

    family: str = "Arial"
    text: float = 11.0
    header: float = 9.0
    title: float = 11.0
    small: float = 8.5
    joint: float = 18.0
    legend: float = 9.0
    heading: float = 17.0
    frame: float = 11.0


@attrs.frozen
class Style:
    """A notation: how it composes a map, and how that looks."""

    name: str
    about: str
    """One sentence, for those who choose."""
    light: Palette
    dark: Palette
    boxes: Mapping[Role, BoxLook]
    cells: Mapping[PremiseKind, CellLook]
    implicit: CellLook
    lines: Mapping[Relation, LineLook]
    type: Type = Type()
    compose: Composer = composed
