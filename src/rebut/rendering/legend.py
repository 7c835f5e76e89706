"""What stands below a map: how to read exactly what is used on it, and the sources that it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .escaping import label, label_url
from .metrics import text_width
from .picture import Note, Picture, Relation
from .text_runs import plain_lines

if TYPE_CHECKING:
    from .styles import Palette, Style

__all__ = ["legend"]

_ROOM = 560.0
"""How wide a row gets, in points."""
_GAP = "\u2003\u2003 "
_GAP_WIDTH = 34.0


def legend(picture: Picture, style: Style, palette: Palette) -> str:
    """The label of the whole map, as a table; "" where there is nothing to tell."""
    rows = [*_keys(picture, style, palette), *_notes(picture, style, palette)]
    if not rows:
        return ""
    inner = "".join(rows)
    return (
        '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">'
        f'<TR><TD HEIGHT="14"></TD></TR>{inner}</TABLE>>'
    )


def _keys(picture: Picture, style: Style, palette: Palette) -> list[str]:
    """A sample and a word for each relation that is used, in rows."""
    rows: list[list[str]] = []
    room = 0.0
    for sample, colour, phrase in _samples(picture, style, palette):
        need = text_width(sample + phrase, style.type.legend) + _GAP_WIDTH
        if need > room:
            rows.append([])
            room = _ROOM
        room -= need
        rows[-1].append(_key(sample, colour, phrase, style, palette))
    return [_row(_GAP.join(row)) for row in rows]


def _row(markup: str, attributes: str = "") -> str:
    return f'<TR><TD{attributes} ALIGN="LEFT" BALIGN="LEFT">{markup}</TD></TR>'


def _samples(picture: Picture, style: Style, palette: Palette) -> list[tuple[str, str, str]]:
    used = {arrow.relation for arrow in picture.arrows}
    used |= {box.relation for box in picture.boxes if box.relation is not None}
    words = picture.words
    found = []
    for relation in Relation:
        if relation in used:
            look = style.lines[relation]
            found.append((look.sample, palette.hues[look.hue].line, words.named(f"legend_{relation}")))
    if any([box.joint and len(box.cells) > 1 for box in picture.boxes]):
        found.append((words.linked, palette.hues["support"].line, words.legend_together))
    return found


def _key(sample: str, colour: str, phrase: str, style: Style, palette: Palette) -> str:
    size = style.type.legend
    return (
        f'<FONT POINT-SIZE="{size + 1:g}" COLOR="{colour}"><B>{label(sample)}</B></FONT>'
        f'<FONT POINT-SIZE="{size:g}" COLOR="{palette.ink}">  {label(phrase)}</FONT>'
    )


def _notes(picture: Picture, style: Style, palette: Palette) -> list[str]:
    if not picture.notes:
        return []
    size = style.type.legend
    head = f'<FONT POINT-SIZE="{size:g}" COLOR="{palette.ink}"><B>{label(picture.words.all_sources)}</B></FONT>'
    return [_row(head), *[_note(note, style, palette) for note in picture.notes]]


def _note(note: Note, style: Style, palette: Palette) -> str:
    lines = plain_lines(f"[{note.number}] {note.text}", _ROOM, style.type.legend)
    link = f' HREF="{url}"' if (url := label_url(note.url)) else ""
    told = f' WIDTH="{lines.told + 4}"' if lines.told else ""
    text = f'<FONT POINT-SIZE="{style.type.legend:g}" COLOR="{palette.muted}">{lines.markup}</FONT>'
    return _row(text, f"{told}{link}")
