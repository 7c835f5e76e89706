"""What stands below a map: how to read exactly what is used on it, and the sources that it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .escaping import label, label_url
from .metrics import text_width
from .picture import Mark, Note, Picture, Relation, Role
from .stamp_labels import StampSetter
from .text_runs import LEFT, Lines, font, plain_lines, told

if TYPE_CHECKING:
    from .styles import Palette, Style

Key: TypeAlias = tuple[float, str]
"""How wide a key of the legend gets, and its cells."""

__all__ = ["legend"]

_ROOM = 560.0
"""How wide it gets, in points."""
_MOST_COLUMNS = 4
_NEAR, _FAR = 6, 20
"""Points between a sample and its phrase, and between the columns; an engine without fonts takes samples for wider."""


def legend(picture: Picture, style: Style, palette: Palette) -> Lines:
    """What stands below the map, as a table; no markup where there is nothing to tell."""
    keys = [_keys(samples) for samples in (_samples(picture, style, palette), _stamps(picture, style, palette))]
    notes = _notes(picture, style, palette)
    wide = max([part.wide for part in (*keys, *notes)])
    rows: list[str] = []
    for part in [part for part in keys if part.markup]:  # what stands beside it keeps its columns from being stretched
        rows += ['<TR><TD HEIGHT="4"></TD></TR>'] if rows else []
        rows.append(f'<TR><TD CELLPADDING="0" {LEFT}>{part.markup}</TD><TD WIDTH="{wide - part.wide:.0f}"></TD></TR>')
    if rows and notes:
        rows.append('<TR><TD HEIGHT="6"></TD></TR>')
    rows += [note.markup for note in notes]
    if not rows:
        return Lines("", 0.0)
    table = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">'
    return Lines(f'<{table}<TR><TD HEIGHT="14"></TD></TR>{"".join(rows)}</TABLE>>', wide)


def _keys(found: list[Key]) -> Lines:
    """A sample and a phrase for all that is used, in columns."""
    if not found:
        return Lines("", 0.0)
    count, wide = _columns([taken + _NEAR + _FAR for taken, _ in found])
    cells = [cell for _, cell in found]
    rows = [cells[at : at + count] for at in range(0, len(cells), count)]
    far = f'<TD WIDTH="{_FAR}"></TD>'
    inner = "".join([f"<TR>{far.join(row)}</TR>" for row in rows])
    table = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="{_NEAR / 2:g}">{inner}</TABLE>'
    return Lines(table, wide)


def _columns(widths: list[float]) -> tuple[int, float]:
    """How many keys fit side by side, each as wide as the widest of its column, and how wide they get."""
    for count in range(min(_MOST_COLUMNS, len(widths)), 1, -1):
        wide = sum([max(widths[at::count]) for at in range(count)])
        if wide <= _ROOM:
            return count, wide
    return 1, max(widths)


def _samples(picture: Picture, style: Style, palette: Palette) -> list[Key]:
    """The relations that are used: how each looks in type, in its colour, and what it means."""
    used = {arrow.relation for arrow in picture.arrows}
    used |= {box.relation for box in picture.boxes if box.relation is not None}
    own = {arrow.relation: arrow.colour for arrow in picture.arrows if arrow.colour}
    words = picture.words
    roles = {Role.CLAIM if box.role is Role.MAIN else box.role for box in picture.boxes}
    found = [
        (sample, palette.hues[style.boxes[role].hue].line, words.named(f"legend_{role}"))
        for role, sample in style.samples.items()
        if role in roles
    ]
    for relation in Relation:
        if relation in used:
            look = style.lines[relation]
            colour = palette.seen(own[relation]) if relation in own else palette.hues[look.hue].line
            found.append((look.sample, colour, words.named(f"legend_{relation}")))
    joints = {box.joint for box in picture.boxes if box.joined}
    phrases = {words.linked: words.legend_linked, words.convergent: words.legend_convergent}
    ink = palette.hues["support"].line
    found += [(joint, ink, phrase) for joint, phrase in phrases.items() if joint in joints]
    return [_key(*one, style, palette) for one in found]


def _key(sample: str, colour: str, phrase: str, style: Style, palette: Palette) -> Key:
    size = style.type.legend
    shown = font(f"<B>{label(sample)}</B>", size=size, colour=colour)
    wide = text_width(sample, size) + text_width(phrase, size)
    return wide, f"<TD {LEFT}>{shown}</TD><TD {LEFT}>{font(label(phrase), size=size, colour=palette.ink)}</TD>"


def _stamps(picture: Picture, style: Style, palette: Palette) -> list[Key]:
    """The verdicts that are shown, and what each means."""
    shown = {box.remarked for box in picture.boxes} | {arrow.remarked for arrow in picture.arrows}
    shown |= {cell.stamp.mark for box in picture.boxes for cell in box.cells if cell.stamp is not None}
    setter, size = StampSetter(style, palette, picture.words), style.type.legend
    found = []
    for mark in [mark for mark in Mark if mark in shown]:
        phrase = picture.words.named(f"legend_{mark}")
        said = f"<TD {LEFT}>{font(label(phrase), size=size, colour=palette.ink)}</TD>"
        found.append((setter.wide(mark) + text_width(phrase, size), f"{setter.row(mark)}{said}"))
    return found


def _notes(picture: Picture, style: Style, palette: Palette) -> list[Lines]:
    """A heading and the sources, a row each."""
    if not picture.notes:
        return []
    head = font(f"<B>{label(picture.words.all_sources)}</B>", size=style.type.legend, colour=palette.ink)
    heading = Lines(f'<TR><TD COLSPAN="2" {LEFT}>{head}</TD></TR>', 0.0)
    return [heading, *[_note(note, style, palette) for note in picture.notes]]


def _note(note: Note, style: Style, palette: Palette) -> Lines:
    size = style.type.legend
    lines = plain_lines(f"[{note.number}] {note.text}", _ROOM, size)
    link = f' HREF="{url}"' if (url := label_url(note.url)) else ""
    text = font(lines.markup, size=size, colour=palette.muted)
    return Lines(f'<TR><TD COLSPAN="2"{told(lines, 2)}{link} {LEFT}>{text}</TD></TR>', lines.wide)
