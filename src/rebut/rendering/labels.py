"""Boxes as HTML-like labels of Graphviz: a header band, below it the cells, and a footer."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from .cell_labels import CellSetter, SetCell
from .escaping import label
from .measures import MOST_IN_A_ROW
from .metrics import text_width
from .picture import HEAD, Box, Image
from .stamp_labels import StampSetter
from .svg import IMAGE
from .text_runs import BREAK, LEFT, Lines, flowing, font, plain_lines, stacked, told

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from .styles import BoxLook, Hue, Palette, Style
    from .words import Words

__all__ = ["Labels"]

_LEAST = 150.0
"""How wide a header is at least, in points, before its words are wrapped."""
_BETWEEN = "  ·  "
_GAP = 24.0
_ROW = '<TR><TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="{gap}" CELLPADDING="0">{inner}</TABLE></TD></TR>'
_EMPTY = '<TR><TD WIDTH="40" HEIGHT="20"></TD></TR>'
"""What a box has in it that says nothing."""
_RIM = '<TR><TD HEIGHT="1" WIDTH="1" FIXEDSIZE="TRUE"></TD></TR>'
"""Keeps the header band off the upper side, so that arrows about the step come in from the left or the right."""
_PADDING = 6
_PADDED = f'CELLPADDING="{_PADDING}" {LEFT}'


@attrs.frozen(eq=False)
class Labels:
    """Sets boxes in the type and the colours of a style."""

    style: Style
    palette: Palette
    words: Words
    across: bool
    """Whether the map runs from left to right: then cells stand one below the other."""

    def of(self, box: Box, aimed: AbstractSet[str]) -> str:
        """The label of a box, where arrows end at the ports in ``aimed``."""
        look = self.style.boxes[box.role]
        hue = self._hue(box, look)
        body, wide = self._body(box, look, self._rows(box, look, aimed))
        wide = max(wide, _LEAST)
        shape = ' STYLE="ROUNDED"' if look.rounded else ' STYLE="DASHED"' if look.dashed else ""
        rim = _RIM if HEAD in aimed else ""
        images = "".join([_image_row(f"{box.key}-{at}", image) for at, image in enumerate(box.images)])
        inside = f"{self._header(box, look, wide)}{images}{body}{self._footer(box, look, wide)}"
        return (
            f'<<TABLE BORDER="{look.border:g}" COLOR="{hue.line}"{shape} CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
            f' BGCOLOR="{self.palette.behind(look, box.colour)}">'
            f"{rim}{inside or _EMPTY}</TABLE>>"
        )

    def _hue(self, box: Box, look: BoxLook) -> Hue:
        hue = self.palette.hue(look.hue, box.colour)
        ink = self.palette.ink_in(look, box.colour, box.ink)
        return attrs.evolve(hue, word=ink) if ink else hue

    # header and footer

    def _header(self, box: Box, look: BoxLook, wide: float) -> str:
        hue, type = self._hue(box, look), self.style.type
        if look.plain:
            return self._plain_header(box, hue, wide)
        words = self._words(box, wide)
        first = font(words.markup, size=type.header, colour=hue.on_line if look.filled else hue.word)
        if not box.title:
            return self._headed(box, words, first)
        title = plain_lines(box.title, wide, type.title, bold=True, mixed=True)
        ink = hue.on_line if look.filled else self.palette.ink
        lines = f"{first}{BREAK}{font(f'<B>{title.markup}</B>', size=type.title, colour=ink)}"
        return self._headed(box, stacked((words, title)), lines)

    def _plain_header(self, box: Box, hue: Hue, wide: float) -> str:
        """The title, and the remarks behind it; none where there are neither."""
        type = self.style.type
        title = plain_lines(box.title, wide, type.title, bold=True) if box.title else Lines("", 0.0)
        bold = font(f"<B>{title.markup}</B>", size=type.title) if box.title else ""
        if not box.remarks:
            return self._headed(box, title, font(bold, colour=hue.word) if bold else "")
        if BREAK in title.markup:
            remarks = flowing(box.remarks, wide, type.header, _BETWEEN)
            lines = stacked((attrs.evolve(title, markup=bold), remarks))
        else:
            lines = flowing(box.remarks, wide, type.header, _BETWEEN, led=bold, taken=title.wide)
        return self._headed(box, lines, font(lines.markup, size=type.header, colour=hue.word))

    def _headed(self, box: Box, lines: Lines, markup: str) -> str:
        """The header band, and below it the verdict if the box has one."""
        band = f'<TR><TD PORT="{HEAD}"{told(lines, _PADDING)} {_PADDED}>{markup}</TD></TR>' if markup else ""
        if (mark := box.remarked) is None:
            return band
        return f"{band}<TR>{StampSetter(self.style, self.palette, self.words).row(mark, 5)}</TR>"

    def _words(self, box: Box, wide: float) -> Lines:
        """The header word and the remarks, in as many lines as they need."""
        word = f"{box.word}  {box.letter}" if box.letter else box.word
        size = self.style.type.header
        taken = text_width(word, size, bold=True) if box.remarks else 0.0
        return flowing(box.remarks, wide, size, _BETWEEN, led=f"<B>{label(word)}</B>", taken=taken)

    def _footer(self, box: Box, look: BoxLook, wide: float) -> str:
        if not box.after:
            return ""
        colour = self._hue(box, look).on_line if look.filled else self.palette.muted
        return self._setter.remarks(box.after, wide, colour, f'CELLPADDING="{_PADDING}"')

    # cells

    @property
    def _setter(self) -> CellSetter:
        return CellSetter(self.style, self.palette, self.words)

    def _rows(self, box: Box, look: BoxLook, aimed: AbstractSet[str]) -> list[list[int]]:
        """Which cells stand side by side, by number; those that arrows end at stand at the rim."""
        if look.plain:
            return [[number] for number in range(1, len(box.cells) + 1)]
        numbers = list(range(1, len(box.cells) + 1))
        last = [numbers.pop()] if box.cells and box.cells[-1].concluded else []
        if self.across:
            rows = [[number] for number in numbers]
        elif len(numbers) <= MOST_IN_A_ROW:
            rows = [numbers]
        else:
            rim = [number for number in numbers if f"c{number}" in aimed]
            rows = _dealt([number for number in numbers if f"c{number}" not in aimed], rim)
        return [row for row in (*rows, last) if row]

    def _body(self, box: Box, look: BoxLook, rows: list[list[int]]) -> tuple[str, float]:
        """The rows of cells as markup, and about how wide they get."""
        setter = self._setter
        cells = {
            number: setter.set(box.cells[number - 1], f"c{number}", look, len(row)) for row in rows for number in row
        }
        wide = max([sum([cells[number].wide for number in row]) + _GAP * (len(row) - 1) for row in rows], default=0.0)
        if look.filled:  # the one cell fills the box
            return "".join([f"<TR>{cell.markup}</TR>" for cell in cells.values()]), wide
        joined = _joined(box, rows)
        if all([len(row) == 1 for row in rows]):
            return self._stack(box, look, cells, joined), wide
        joint = f"<TR><TD>{self._joint(box, look)}</TD></TR>"
        pieces: list[str] = []
        for _, alike in groupby(rows, len):
            grid = list(alike)
            pieces += [joint] if pieces and grid[0][0] in joined else []
            pieces.append(_grid(grid, cells, joined, self._joint(box, look)))
        return "".join(pieces), wide

    def _stack(self, box: Box, look: BoxLook, cells: dict[int, SetCell], joined: AbstractSet[int]) -> str:
        """Cells one below the other."""
        if not cells:
            return ""
        if look.plain:
            return "".join([_plain_row(cell, ruled=box.cells[number - 1].concluded) for number, cell in cells.items()])
        pieces: list[str] = []
        for number, cell in cells.items():
            if number in joined:
                pieces.append(f"<TR><TD>{self._joint(box, look, small=True)}</TD></TR>")
            pieces.append(f"<TR>{cell.markup}</TR>")
        return _ROW.format(gap=6 if len(cells) == 1 else 4, inner="".join(pieces))

    def _joint(self, box: Box, look: BoxLook, *, small: bool = False) -> str:
        type = self.style.type
        size = type.title if small or len(box.joint) > 1 else type.joint
        return font(f"<B>{label(box.joint)}</B>", size=size, colour=self._hue(box, look).line)


def _plain_row(cell: SetCell, *, ruled: bool) -> str:
    """A cell as it is, below a line if it follows from those above."""
    return f"{'<HR/>' if ruled else ''}<TR>{cell.markup}</TR>"


def _image_row(name: str, image: Image) -> str:
    """Room for an image, which is put there once all is laid out."""
    size = f'FIXEDSIZE="TRUE" WIDTH="{image.width:g}" HEIGHT="{image.height:g}"'
    cell = f'<TD {size} BGCOLOR="white" HREF="{IMAGE}{name}"></TD>'
    return f'<TR><TD><TABLE BORDER="0" CELLPADDING="4"><TR>{cell}</TR></TABLE></TD></TR>'


def _joined(box: Box, rows: list[list[int]]) -> AbstractSet[int]:
    """The cells that have the joint before them: those that count, but for the first one to be shown."""
    if not box.joined:
        return frozenset()
    return frozenset([number for row in rows for number in row if box.cells[number - 1].counts][1:])


def _grid(rows: list[list[int]], cells: dict[int, SetCell], joined: AbstractSet[int], joint: str) -> str:
    """Cells side by side, in columns where they take several rows."""
    pieces: list[str] = []
    for row in rows:
        if pieces and row[0] in joined:
            pieces.append(f'<TR><TD COLSPAN="{2 * len(row) - 1}">{joint}</TD></TR>')
        rest = [f"<TD>{joint if number in joined else ''}</TD>{cells[number].markup}" for number in row[1:]]
        pieces.append(f"<TR>{cells[row[0]].markup}{''.join(rest)}</TR>")
    return _ROW.format(gap=6, inner="".join(pieces))


def _dealt(rest: list[int], rim: list[int]) -> list[list[int]]:
    """Rows of about equal length, with those of the rim in the last one."""
    count = len(rest) + len(rim)
    most = -(-count // -(-count // MOST_IN_A_ROW))
    filling = max(0, most - len(rim))
    above, last = rest[: len(rest) - filling], [*rest[len(rest) - filling :], *rim]
    return [*(above[at : at + most] for at in range(0, len(above), most)), sorted(last)]
