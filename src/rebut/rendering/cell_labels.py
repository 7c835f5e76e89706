"""Cells set in type: the text of a claim, what kind of reason it is, and small remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from rebut.model.vocabulary import PremiseKind

from .escaping import label
from .measures import text_room
from .metrics import text_width
from .stamp_labels import StampSetter
from .text_runs import BREAK, LEFT, Lines, address, flowing, font, lines_of, plain_lines, spaced, stacked, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .picture import Cell
    from .styles import BoxLook, Palette, Style
    from .words import Words

__all__ = ["CellSetter", "SetCell"]

_PADDING = 6
_LEAST_REMARK = 120.0
_NOTHING = Lines("", 0.0)


@attrs.frozen(eq=False)
class SetCell:
    """A cell as markup, a ``TD``, and about how wide it gets."""

    markup: str
    wide: float


@attrs.frozen(eq=False)
class _Inside:
    """What is in a cell, the attributes of where it stands, and the width that its lines were broken at."""

    markup: str
    attributes: str
    width: float


@attrs.frozen(eq=False)
class CellSetter:
    """Sets cells in the type and the colours of a style."""

    style: Style
    palette: Palette
    words: Words

    def set(self, cell: Cell, port: str, look: BoxLook, columns: int) -> SetCell:
        """A cell of a box, which stands beside others in so many columns."""
        width = text_room(len(cell.text.plain), columns, look.size)
        above = self._above(cell, width)
        mixed = bool(above.markup or cell.elsewhere or cell.negated)
        text = lines_of(cell.text, width, look.size, bold=look.bold, mixed=mixed, muted=self.palette.muted)
        inner = f"{above.markup}{self._text(cell, text, look)}"
        link = f' HREF="{url}"' if (url := address(cell.text)) else ""
        said = stacked((above, text))
        attributes = f"{told(said, _PADDING)}{link}"
        if cell.number:
            inner = _hung(cell.number, inner, look.size)
        least = self._stamps.wide(cell.stamp.mark) if cell.stamp is not None else 60.0
        markup = self._framed(cell, f'PORT="{port}"', _Inside(inner, attributes, width), plain=look.plain)
        return SetCell(markup, max(text.wide, least))

    @property
    def _stamps(self) -> StampSetter:
        return StampSetter(self.style, self.palette, self.words)

    def _framed(self, cell: Cell, port: str, inside: _Inside, *, plain: bool) -> str:
        outline, inner, attributes = self._outline(cell), inside.markup, inside.attributes
        paper = "" if cell.elsewhere or plain else f' BGCOLOR="{self.palette.paper}"'
        top = "" if cell.elsewhere else ' VALIGN="TOP"'
        if not (cell.after or outline or cell.stamp):
            return f'<TD {port}{top}{attributes}{paper} CELLPADDING="{_PADDING}" {LEFT}>{inner}</TD>'
        rows = f"<TR><TD{top}{attributes} {LEFT}>{inner}</TD></TR>"
        if cell.after:
            rows += self.remarks(cell.after, max(inside.width, _LEAST_REMARK), self.palette.muted, 'VALIGN="BOTTOM"')
        edge = f'BORDER="1" {outline}' if outline else 'BORDER="0"'
        table = f'<TABLE {edge}{paper} CELLBORDER="0" CELLSPACING="0" CELLPADDING="{_PADDING}">{rows}</TABLE>'
        if cell.stamp is not None and not cell.elsewhere:
            table = self._stamps.ruled(cell.stamp.mark, table, plain=plain)
        return f"<TD {port}>{table}</TD>"

    def remarks(self, remarks: Sequence[str], width: float, colour: str, attributes: str) -> str:
        """A row of remarks in small type, each in lines of its own."""
        size = self.style.type.small
        lines = stacked([plain_lines(one, width, size) for one in remarks])
        small = font(lines.markup, size=size, colour=colour)
        return f"<TR><TD {attributes}{told(lines, _PADDING)} {LEFT}>{small}</TD></TR>"

    def _outline(self, cell: Cell) -> str:
        """The attributes of the line around a cell; "" where it has none."""
        look = self.style.implicit if cell.implicit else self.style.cells[cell.kind]
        hue = look.hue or ("claim" if cell.elsewhere else "")
        if not hue:
            return ""
        style = "" if look.stroke == "solid" else f' STYLE="{look.stroke.upper()}"'
        return f'COLOR="{self.palette.hues[hue].line}"{style}'

    def _above(self, cell: Cell, width: float) -> Lines:
        """What stands above the text: the kind of premise, remarks, and the title."""
        words, type = self.words, self.style.type
        marks = [f"<B>{label(words.named(cell.kind))}</B>"] if cell.kind is not PremiseKind.ORDINARY else []
        marks += [f"<I>{label(words.implicit)}</I>"] if cell.implicit else []
        found = (
            [Lines(self._stamps.said(cell.stamp.mark), 0.0)] if cell.stamp is not None and not cell.elsewhere else []
        )
        found += [Lines("  ".join(marks), 0.0)] if marks else []
        found += [flowing(cell.before, width, type.small, "  ·  ")] if cell.before else []
        if cell.title:
            title = plain_lines(cell.title, width, type.small, bold=True)
            found.append(attrs.evolve(title, markup=f"<B>{title.markup}</B>"))
        if not found:
            return _NOTHING
        lines = spaced(stacked(found), type.small)
        return attrs.evolve(lines, markup=f"{font(lines.markup, size=type.small, colour=self.palette.muted)}{BREAK}")

    def _text(self, cell: Cell, text: Lines, look: BoxLook) -> str:
        markup = text.markup
        if cell.elsewhere:
            letter = font(f"<B>{label(cell.letter)}</B>", colour=self.palette.hues["claim"].line)
            badge = f"  {self._stamps.badge(cell.stamp.mark)}" if cell.stamp is not None else ""
            markup = f"{letter}{badge}  <I>{markup}</I>"
        if cell.negated:
            markup = f"{font(f'<B>{label(self.words.negated)}</B>', colour=self.palette.hues['attack'].line)} {markup}"
        if look.bold:
            markup = f"<B>{markup}</B>"
        return markup if look.size == self.style.type.text else font(markup, size=look.size)


def _hung(number: str, markup: str, size: float) -> str:
    """A text behind its number, in lines that all begin at about one place."""
    first = f"{number} "
    spaces = round(text_width(first, size) / text_width(" ", size))
    return f"{label(first)}{markup.replace(BREAK, f'{BREAK}{_SPACE * spaces}')}"


_SPACE = "&#160;"
