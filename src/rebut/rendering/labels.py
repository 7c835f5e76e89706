"""Boxes as HTML-like labels of Graphviz: a header band, and below it the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rebut.model.vocabulary import PremiseKind

from .escaping import label
from .metrics import text_width
from .picture import HEAD, Box, Cell
from .text_runs import BREAK, Lines, address, lines_of, plain_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .styles import BoxLook, CellLook, Palette, Style
    from .words import Words

__all__ = ["Labels"]

_MOST_IN_A_ROW = 3
_WIDTHS = ((90, 168.0), (240, 196.0), (600, 240.0), (2000, 300.0))
"""Texts of up to so many characters get lines of so many points, in type of 11 points; longer ones the last."""
_LONGEST = 380.0
_NARROW = {1: 1.0, 2: 0.88, 3: 0.82}
"""Co-premises side by side are set narrower."""
_JOINED = frozenset((PremiseKind.ORDINARY, PremiseKind.ASSUMPTION))
_BETWEEN = "  ·  "


@attrs.frozen
class _Set:
    """A cell that is set in type."""

    markup: str
    wide: float


@attrs.frozen(eq=False)
class Labels:
    """Sets boxes in the type and the colours of a style."""

    style: Style
    palette: Palette
    words: Words
    across: bool
    """Whether the map runs from left to right: then cells stand one below the other."""

    def of(self, box: Box, aimed: frozenset[str]) -> str:
        """The label of a box, whose ports in ``aimed`` an arrow ends at."""
        look = self.style.boxes[box.role]
        hue = self.palette.hues[look.hue]
        rows = self._rows(box, aimed)
        body, wide = self._body(box, look, rows)
        header = self._header(box, look, max(wide, 150.0))
        ground = hue.line if look.filled else hue.tint
        shape = ' STYLE="ROUNDED"' if look.rounded else ' STYLE="DASHED"' if look.dashed else ""
        return (
            f'<<TABLE BORDER="{look.border:g}" COLOR="{hue.line}"{shape} CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
            f' BGCOLOR="{ground}">{header}{body}{self._footer(box, look, wide)}</TABLE>>'
        )

    # header and footer

    def _header(self, box: Box, look: BoxLook, wide: float) -> str:
        hue, type = self.palette.hues[look.hue], self.style.type
        colour = hue.on_line if look.filled else hue.line
        first = f'<FONT COLOR="{colour}" POINT-SIZE="{type.header:g}">{self._words(box, wide)}</FONT>'
        if not box.title:
            return f'<TR><TD PORT="{HEAD}" CELLPADDING="6" ALIGN="LEFT" BALIGN="LEFT">{first}</TD></TR>'
        ink = hue.on_line if look.filled else self.palette.ink
        title = plain_lines(box.title, wide, type.title, bold=True)
        size = f'<FONT COLOR="{ink}" POINT-SIZE="{type.title:g}"><B>{title.markup}</B></FONT>'
        told = f' WIDTH="{title.told + 12}"' if title.told else ""
        return f'<TR><TD PORT="{HEAD}"{told} CELLPADDING="6" ALIGN="LEFT" BALIGN="LEFT">{first}{BREAK}{size}</TD></TR>'

    def _words(self, box: Box, wide: float) -> str:
        """The header word and the remarks, in as many lines as they need."""
        word = f"<B>{label(box.word)}</B>" if box.word else ""
        if box.letter:
            word = f"{word}  <B>{label(box.letter)}</B>"
        if not box.remarks:
            return word
        size = self.style.type.header
        room = wide - text_width(box.word + box.letter, size, bold=True)
        found, first = [word], True
        for remark in box.remarks:
            need = text_width(_BETWEEN + remark, size)
            fits = need <= room
            room = room - need if fits else wide - need
            found.append(f"{_BETWEEN if fits else BREAK}{self._remark(remark, wide)}")
            first = False
        return "".join(found) if not first else word

    def _remark(self, remark: str, wide: float) -> str:
        return plain_lines(remark, wide, self.style.type.header).markup

    def _footer(self, box: Box, look: BoxLook, wide: float) -> str:
        if not box.after:
            return ""
        colour = self.palette.hues[look.hue].on_line if look.filled else self.palette.muted
        small = self._small(box.after, max(wide, 150.0), colour)
        return f'<TR><TD CELLPADDING="6" ALIGN="LEFT" BALIGN="LEFT">{small}</TD></TR>'

    def _small(self, remarks: Sequence[str], wide: float, colour: str) -> str:
        size = self.style.type.small
        lines = [plain_lines(remark, wide, size).markup for remark in remarks]
        return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{BREAK.join(lines)}</FONT>'

    # cells

    def _rows(self, box: Box, aimed: frozenset[str]) -> list[list[int]]:
        """Which cells stand side by side, by number; those that arrows end at stand at the rim."""
        numbers = list(range(1, len(box.cells) + 1))
        last = [numbers.pop()] if box.cells and box.cells[-1].concluded else []
        if self.across:
            rows = [[number] for number in numbers]
        elif len(numbers) <= _MOST_IN_A_ROW:
            rows = [numbers]
        else:
            rim = [number for number in numbers if f"c{number}" in aimed]
            rest = [number for number in numbers if f"c{number}" not in aimed]
            rows = _dealt(rest, rim)
        return [row for row in (*rows, last) if row]

    def _body(self, box: Box, look: BoxLook, rows: list[list[int]]) -> tuple[str, float]:
        """The rows of cells as markup, and how wide they get."""
        if not rows:
            return "", 0.0
        if look.filled:
            return self._filled(box, look)
        found, widest = [], 0.0
        for at, row in enumerate(rows):
            cells = [self._cell(box, number, look, len(row)) for number in row]
            if at and self._joins(box, row[0]):
                found.append(f"<TR><TD>{self._joint(box, look)}</TD></TR>")
            found.append(self._row(box, look, row, cells))
            widest = max(widest, sum([cell.wide for cell in cells]) + 24.0 * (len(row) - 1))
        return "".join(found), widest

    def _filled(self, box: Box, look: BoxLook) -> tuple[str, float]:
        """The one cell of a box whose header has the full colour: it fills the box."""
        cell = self._cell(box, 1, look, 1)
        return f"<TR>{cell.markup}</TR>", cell.wide

    def _row(self, box: Box, look: BoxLook, row: list[int], cells: list[_Set]) -> str:
        pieces: list[str] = []
        for number, cell in zip(row, cells, strict=True):
            if pieces and self._joins(box, number):
                pieces.append(f"<TD>{self._joint(box, look)}</TD>")
            pieces.append(cell.markup)
        inner = "".join(pieces)
        return (
            '<TR><TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="6" CELLPADDING="0">'
            f"<TR>{inner}</TR></TABLE></TD></TR>"
        )

    def _joins(self, box: Box, number: int) -> bool:
        cell = box.cells[number - 1]
        return bool(box.joint) and cell.kind in _JOINED and not cell.concluded

    def _joint(self, box: Box, look: BoxLook) -> str:
        colour = self.palette.hues[look.hue].line
        size = self.style.type.joint if len(box.joint) == 1 else self.style.type.title
        return f'<FONT COLOR="{colour}" POINT-SIZE="{size:g}"><B>{label(box.joint)}</B></FONT>'

    def _cell(self, box: Box, number: int, look: BoxLook, columns: int) -> _Set:
        cell = box.cells[number - 1]
        width = _width(len(cell.text.plain)) * _NARROW.get(columns, 1.0) * look.size / 11.0
        text = lines_of(cell.text, width, look.size, bold=look.bold)
        above = self._above(cell, width)
        inner = f"{above}{self._text(cell, text, look)}"
        outline = self._outline(cell)
        told = f' WIDTH="{text.told + 12}"' if text.told else ""
        port = f'PORT="c{number}"'
        paper = "" if cell.elsewhere else f' BGCOLOR="{self.palette.paper}"'
        link = f' HREF="{url}"' if (url := address(cell.text)) else ""
        wide = max(text.wide, 60.0)
        if not cell.after and outline is None:
            return _Set(f'<TD {port}{told}{paper}{link} CELLPADDING="6" ALIGN="LEFT" BALIGN="LEFT">{inner}</TD>', wide)
        edge = f'BORDER="1" {outline}' if outline else 'BORDER="0"'
        rows = f'<TR><TD{told}{link} ALIGN="LEFT" BALIGN="LEFT">{inner}</TD></TR>'
        if cell.after:
            small = self._small(cell.after, max(width, 120.0), self.palette.muted)
            rows += f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{small}</TD></TR>'
        table = f'<TABLE {edge}{paper} CELLBORDER="0" CELLSPACING="0" CELLPADDING="6">{rows}</TABLE>'
        return _Set(f"<TD {port}>{table}</TD>", wide)

    def _outline(self, cell: Cell) -> str | None:
        """The attributes of the line around a cell; None where it has none."""
        look: CellLook = self.style.implicit if cell.implicit else self.style.cells[cell.kind]
        if cell.elsewhere and not look.hue:
            return f'COLOR="{self.palette.hues["claim"].line}"'
        if not look.hue:
            return None
        style = "" if look.stroke == "solid" else f' STYLE="{look.stroke.upper()}"'
        return f'COLOR="{self.palette.hues[look.hue].line}"{style}'

    def _above(self, cell: Cell, width: float) -> str:
        """What stands above the text: the kind of premise, remarks, and the title."""
        words, type = self.words, self.style.type
        found = [f"<B>{label(words.named(cell.kind))}</B>"] if cell.kind is not PremiseKind.ORDINARY else []
        found += [label(remark) for remark in cell.before]
        found += [f"<I>{label(words.implicit)}</I>"] if cell.implicit else []
        lines = ["  ".join(found)] if found else []
        if cell.title:
            lines.append(f"<B>{plain_lines(cell.title, width, type.small, bold=True).markup}</B>")
        if not lines:
            return ""
        return f'<FONT POINT-SIZE="{type.small:g}" COLOR="{self.palette.muted}">{BREAK.join(lines)}</FONT>{BREAK}'

    def _text(self, cell: Cell, text: Lines, look: BoxLook) -> str:
        markup = text.markup
        if cell.elsewhere:
            hue = self.palette.hues["claim"]
            markup = f'<FONT COLOR="{hue.line}"><B>{label(cell.letter)}</B></FONT>  <I>{markup}</I>'
        if cell.negated:
            colour = self.palette.hues["attack"].line
            markup = f'<FONT COLOR="{colour}"><B>{label(self.words.negated)}</B></FONT> {markup}'
        if look.bold:
            markup = f"<B>{markup}</B>"
        return markup if look.size == 11.0 else f'<FONT POINT-SIZE="{look.size:g}">{markup}</FONT>'  # noqa: PLR2004 -- the size of nodes


def _dealt(rest: list[int], rim: list[int]) -> list[list[int]]:
    """Rows of about equal length, with those of the rim in the last one."""
    count = -(-(len(rest) + len(rim)) // _MOST_IN_A_ROW)
    most = -(-(len(rest) + len(rim)) // count)
    last = [*rest[len(rest) - max(0, most - len(rim)) :], *rim] if len(rim) < most else list(rim)
    above = [number for number in rest if number not in last]
    return [*(above[at : at + most] for at in range(0, len(above), most)), sorted(last)]


def _width(characters: int) -> float:
    return next((width for most, width in _WIDTHS if characters <= most), _LONGEST)
