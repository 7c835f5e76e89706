"""Arrows as lines of DOT text: how they look, where they end, and how near they keep their boxes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import attrs

from .escaping import label
from .picture import HEAD, Arrow, End, Picture, Placing, Relation
from .stamp_labels import StampSetter

if TYPE_CHECKING:
    from .styles import LineLook, Palette, Style
    from .words import Words

__all__ = ["Edges", "edges_of"]

_FOR = frozenset((Relation.SUPPORTS, Relation.UNDERPINS, Relation.SAME))
_REASONS = frozenset((Relation.SUPPORTS, Relation.ATTACKS))
_LOOSE = frozenset((Placing.LEVEL, Placing.FREE))
_SIDES = {
    (True, False): ("_", "w", "e"),
    (True, True): ("e", "ne", "se"),
    (False, False): ("s", "sw", "se"),
    (False, True): ("e", "ne", "se"),
}
"""Of a header band or a cell, downwards or to the right: for one relation, and for what is for and against."""


@attrs.frozen(eq=False)
class Edges:
    """Writes the arrows of a picture; all names in them are ours, so nothing needs to be quoted but labels."""

    palette: Palette
    style: Style
    words: Words
    across: bool
    ends: dict[tuple[str, str], set[Relation]]
    """Boxes and ports where arrows end -> what they say."""
    loads: dict[str, int]
    """Key of a box -> how many hang from it."""
    single: frozenset[str]
    """Keys of the boxes with one cell."""
    busy: frozenset[str]
    """Keys of the boxes that several arrows come from."""

    def ports(self) -> dict[str, set[str]]:
        """Key of a box -> the ports of it where arrows end."""
        found: dict[str, set[str]] = {}
        for box, port in self.ends:
            found.setdefault(box, set()).add(port)
        return found

    def line(self, arrow: Arrow) -> str:
        """An arrow as DOT text: from the box above to the one below, so that conclusions come first."""
        above, below = arrow.target, arrow.source
        heads = arrow.at_target, arrow.at_source
        if arrow.placing is Placing.ABOVE:
            above, below, heads = below, above, heads[::-1]
        look = self.style.lines[arrow.relation]
        attributes = f"{self._look(look, arrow)} {_headed(heads, look.head)}{self._pull(arrow)}{self._tag(arrow)}"
        edge = f"\t{self._end(above, arrow)} -> {self._end(below, arrow)} [id={arrow.key} {attributes}]\n"
        if arrow.placing is Placing.LEVEL:
            return f"{edge}\t{{ rank=same {above.box} {below.box} }}\n"
        return edge

    def _look(self, look: LineLook, arrow: Arrow) -> str:
        """Colour, stroke and width; what does not come through is thin."""
        width = look.width * (1.0 if arrow.stamp is None else self.style.stamps[arrow.stamp.mark].width)
        colour = self.palette.hue(look.hue, arrow.colour).line
        return f'color="{colour}" style={look.stroke} penwidth={width:g}'

    def _pull(self, arrow: Arrow) -> str:
        """How near a box is kept to what it is about: the more others hang from it, the nearer."""
        if arrow.placing in _LOOSE:
            return " constraint=false"
        return f" weight={2 + self.loads.get(arrow.source.box, 0)}" if arrow.relation in _REASONS else ""

    def _tag(self, arrow: Arrow) -> str:
        """Label and verdict of an arrow beside its line, on a ground of their own that no other runs through."""
        mark = arrow.remarked
        if not arrow.label and mark is None:
            return ""
        cells = [f'<TD BGCOLOR="{self.palette.page}">{label(arrow.label)}</TD>'] if arrow.label else []
        if mark is not None:
            cells.append(StampSetter(self.style, self.palette, self.words).row(mark, 1, self.palette.page))
        rows = "".join([f'<TR><TD WIDTH="7"></TD>{cell}</TR>' for cell in cells])
        return f' label=<<TABLE BORDER="0" CELLPADDING="1" CELLSPACING="0">{rows}</TABLE>>'

    def _end(self, end: End, arrow: Arrow) -> str:
        """An end in DOT: arrows about the step come in from the side, others from where the reasons are."""
        crowded = end is arrow.target and end.box in self.single and (end.box, HEAD) in self.ends
        if not (end.port or crowded):
            return end.box
        return f"{end.box}:{end.port or 'c1'}:{self._side(end, arrow)}"

    def _side(self, end: End, arrow: Arrow) -> str:
        """Where an arrow reaches a port; what speaks for it and what speaks against it do not lie on each other."""
        if arrow.placing is Placing.FREE:
            return "_"
        sides = _SIDES[end.port == HEAD, self.across]
        if sides[0] == "_" and len(self.ends[end.box, end.port]) == 1 and arrow.source.box not in self.busy:
            return "e"  # what has but one place to be is put below it, out of the way of the box
        return sides[0] if len(self.ends[end.box, end.port]) == 1 else sides[1 if arrow.relation in _FOR else 2]


def edges_of(picture: Picture, style: Style, palette: Palette, *, across: bool) -> Edges:
    """What writes the arrows of a picture."""
    ends: dict[tuple[str, str], set[Relation]] = {}
    for arrow in picture.arrows:
        ends.setdefault((arrow.target.box, arrow.target.port), set()).add(arrow.relation)
        told = {arrow.relation} if arrow.source.port else set[Relation]()  # from a whole box they leave on another side
        ends.setdefault((arrow.source.box, arrow.source.port), set()).update(told)
    loads = Counter([arrow.target.box for arrow in picture.arrows])
    single = frozenset([box.key for box in picture.boxes if len(box.cells) == 1])
    leads = Counter([arrow.source.box for arrow in picture.arrows])
    busy = frozenset([key for key, count in leads.items() if count > 1])
    return Edges(palette, style, picture.words, across, ends, loads, single, busy)


def _headed(heads: tuple[bool, bool], head: str) -> str:
    """The heads of an arrow from a box to the one below it, by whether it has one above and one below."""
    above, below = heads
    if head == "none" or not (above or below):
        return "dir=none"
    if above and below:
        return f"dir=both arrowhead={head} arrowtail={head}"
    return f"dir=back arrowtail={head}" if above else f"dir=forward arrowhead={head}"
