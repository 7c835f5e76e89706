"""A map in words: what each box and arrow says in full, for tooltips and for those who hear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .dot import HEADING, LEGEND, frame_name
from .picture import Arrow, Box, Cell, Frame, Picture, Role, Stamp, all_frames
from .svg import Part

if TYPE_CHECKING:
    from .words import Words

__all__ = ["description", "parts"]

_CLAIMS = frozenset((Role.MAIN, Role.CLAIM))


def description(picture: Picture) -> str:
    """What the map is about, its main claims or else its first box, and what is said beside it."""
    main = [box for box in picture.boxes if box.role is Role.MAIN] or list(picture.boxes[:1])
    said = " ".join([cell.text.plain for box in main for cell in box.cells])
    about = picture.words.description.format(what=said).strip()
    unseen = [picture.words.unseen.format(what=text) for text in picture.unseen]
    return "\n".join([about, *unseen])


def parts(picture: Picture) -> dict[str, Part]:
    """What stands behind each box, arrow and frame, by its name in DOT text."""
    names = {box.key: _name(box) for box in picture.boxes}
    boxes = {box.key: _box(box, picture.words) for box in picture.boxes}
    arrows = {arrow.key: _arrow(arrow, names, picture.words) for arrow in picture.arrows}
    frames = {frame_name(frame): _frame(frame) for frame in all_frames(picture.frames)}
    around = {HEADING: Part("heading", "heading", picture.title), LEGEND: Part("legend", "legend")}
    return {**around, **boxes, **arrows, **frames}


def _box(box: Box, words: Words) -> Part:
    kind = "claim" if box.role in _CLAIMS else str(box.role)
    classes = f"{kind} {box.role}" if kind != box.role else kind
    header = " · ".join([part for part in (box.word, box.letter, *box.remarks) if part])
    cells = [_cell(cell, words) for cell in box.cells]
    lines = [header, _verdict(box.stamp, words), box.title, box.aside, *cells, *box.after]
    return Part(f"{kind}-{box.id}", classes, "\n".join([line for line in lines if line.strip()]))


def _cell(cell: Cell, words: Words) -> str:
    kind = words.named(cell.kind) if cell.kind != "ordinary" else ""
    marks = [
        kind,
        *cell.before,
        words.implicit if cell.implicit else "",
        cell.letter or cell.number,
        words.negated if cell.negated else "",
    ]
    text = " ".join([part for part in (*marks, f"{cell.title}:" if cell.title else "", cell.text.plain) if part])
    return "\n".join([line for line in (text, _verdict(cell.stamp, words), *cell.after) if line])


def _verdict(stamp: Stamp | None, words: Words) -> str:
    """A verdict and the reason for it, in a line."""
    if stamp is None:
        return ""
    said = words.named(stamp.mark)
    return words.verdict.format(what=said, why=stamp.reason) if stamp.reason else said


def _name(box: Box) -> str:
    """What a box is called where an arrow speaks of it."""
    said = box.title or " + ".join([cell.title or cell.text.plain for cell in box.cells]) or box.word
    return f"“{said}”"


def _arrow(arrow: Arrow, names: dict[str, str], words: Words) -> Part:
    says = words.named(f"says_{arrow.relation}")
    told = f"{names[arrow.source.box]} {says} {names[arrow.target.box]}"
    if arrow.stamp is not None:
        told = f"{told}\n{_verdict(arrow.stamp, words)}"
    return Part(f"{arrow.relation}-{arrow.id or arrow.key}", arrow.relation, told)


def _frame(frame: Frame) -> Part:
    return Part(f"group-{frame.id}", "group", frame.title)
