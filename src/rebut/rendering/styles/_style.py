"""What a style is: a table of colours, lines and type, for what a picture says without them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

import attrs

from rebut.model.vocabulary import PremiseKind
from rebut.rendering.colours import READABLE, SEEN, contrast, legible_on, mixed
from rebut.rendering.composing import composed
from rebut.rendering.picture import Mark, Picture, Relation, Role
from rebut.rendering.words import Words

if TYPE_CHECKING:
    from rebut.model import Debate

__all__ = [
    "DARK_STAMPS",
    "LIGHT_STAMPS",
    "BoxLook",
    "CellLook",
    "Composer",
    "Hue",
    "LineLook",
    "Palette",
    "StampLook",
    "Style",
    "Type",
]

Composer: TypeAlias = "Callable[[Debate, Words, Mapping[str, object]], Picture]"
"""Makes the picture of a debate; the mapping has the settings that are given beside those of the debate."""


@attrs.frozen
class Hue:
    """One colour in its uses: lines and words, the tint behind a header, and text on the full colour."""

    line: str
    tint: str
    on_line: str
    word: str = attrs.field()
    """Of words on the tint or on paper; by default as lines."""

    @word.default
    def _as_lines(self) -> str:
        return self.line


_TINT, _FRAME_TINT = 0.2, 0.12
"""How much of a colour is in the tint that is made of it."""

LIGHT_STAMPS: Mapping[Mark, Hue] = MappingProxyType({
    Mark.ACCEPTED: Hue("#1A6B35", "#E4F2E8", "#FFFFFF"),
    Mark.REJECTED: Hue("#A61E2C", "#FBE9EA", "#FFFFFF"),
    Mark.UNDECIDED: Hue("#6B5200", "#F7F0DC", "#FFFFFF"),
    Mark.UNJUDGED: Hue("#5A6068", "#F0F1F3", "#FFFFFF"),
})  # fmt: skip
DARK_STAMPS: Mapping[Mark, Hue] = MappingProxyType({
    Mark.ACCEPTED: Hue("#6FD08C", "#17301F", "#14181D"),
    Mark.REJECTED: Hue("#FF8A8A", "#3A1E21", "#14181D"),
    Mark.UNDECIDED: Hue("#E3C04F", "#332C15", "#14181D"),
    Mark.UNJUDGED: Hue("#A9B1BA", "#262C34", "#14181D"),
})  # fmt: skip
"""The colours of verdicts, on a light and on a dark page."""


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
    stamps: Mapping[Mark, Hue] = LIGHT_STAMPS
    ground: str = ""
    """Behind the boxes of a frame; "" for none."""

    def hue(self, name: str, own: str = "") -> Hue:
        """A hue by its name; where something has a colour of its own, one that is made of that."""
        if not own:
            return self.hues[name]
        own = self.seen(own)
        tint = mixed(own, self.paper, _TINT)
        word = own if contrast(own, tint) >= READABLE and contrast(own, self.paper) >= READABLE else self.ink
        return Hue(own, tint, legible_on(own), word)

    def seen(self, own: str) -> str:
        """A colour as it is; nearer to the ink, where lines of it would hardly be seen on the page."""
        return own if contrast(own, self.page) >= SEEN else mixed(own, self.ink, 0.5)

    def read_on(self, wanted: str, *grounds: str) -> str:
        """A text colour that is wanted, where it is read well on all of the grounds; "" where it is not."""
        return wanted if wanted and all([contrast(wanted, one) >= READABLE for one in grounds]) else ""

    def behind(self, look: BoxLook, own: str = "") -> str:
        """What a box is filled with."""
        hue = self.hue(look.hue, own)
        if look.filled:
            return hue.line
        return self.paper if look.plain and look.paper else hue.tint

    def ink_in(self, look: BoxLook, own: str, wanted: str) -> str:
        """A colour that is wanted for the text of a box, where it is read well there; "" where it is not."""
        return self.read_on(wanted, self.behind(look, own), *([] if look.plain else [self.paper]))

    def on(self, ground: str) -> Palette:
        """The palette on a page of another colour, where its own texts are read well on that."""
        fits = ground and self.read_on(self.ink, ground) and self.read_on(self.muted, ground)
        return attrs.evolve(self, page=ground) if fits else self

    def frame_ground(self, own: str = "") -> str:
        """What stands behind the boxes of a frame; "" for nothing."""
        return mixed(own, self.page, _FRAME_TINT) if own else self.ground

    def pairs(self) -> Iterator[tuple[str, str, str]]:
        """Every text colour, and the colour that it can stand on, with a name for the two."""
        for name, ground in (("page", self.page), ("paper", self.paper)):
            yield f"ink on {name}", self.ink, ground
            yield f"muted on {name}", self.muted, ground
        for name, hue in [*self.hues.items(), *self.stamps.items()]:
            for text, colour in ((name, hue.line), ("ink", self.ink), ("muted", self.muted)):
                yield f"{text} on the tint of {name}", colour, hue.tint
            yield f"text on {name}", hue.on_line, hue.line
            yield f"{name} on paper", hue.line, self.paper
            yield f"{name} on the page", hue.line, self.page
        for name, hue in self.stamps.items():
            for ground, other in self.hues.items():
                yield f"{name} on the tint of {ground}", hue.line, other.tint


@attrs.frozen
class BoxLook:
    """How a kind of box looks."""

    hue: str
    filled: bool = False
    """Whether the header has the full colour."""
    plain: bool = False
    """Whether it has no header band, but its title alone above the text."""
    paper: bool = True
    """Whether texts stand on paper; else on the tint."""
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
class StampLook:
    """How a verdict looks beside its colour and its word: its badge, its rule, and how wide it leaves an arrow."""

    badge: str
    """One character, which the fonts of all engines have."""
    rule: str
    """``solid``, ``double``, ``dashed`` or ``dotted``."""
    width: float = 1.0
    """How wide the arrow of such a step is, against its width without a verdict."""


STAMPS: Mapping[Mark, StampLook] = MappingProxyType({
    Mark.ACCEPTED: StampLook("√", "solid"),
    Mark.REJECTED: StampLook("×", "dashed", 0.5),
    Mark.UNDECIDED: StampLook("?", "dotted", 0.7),
    Mark.UNJUDGED: StampLook("–", "invisible", 0.7),
})  # fmt: skip


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
    stamps: Mapping[Mark, StampLook] = STAMPS
    samples: Mapping[Role, str] = MappingProxyType({})
    """A few characters that look like a kind of box, for the legend; the kinds that it need not tell are not there."""
    compose: Composer = composed
