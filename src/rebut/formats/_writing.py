"""From debates to texts and files."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

from rebut.errors import ReadError, UnknownFormat
from rebut.files.writing import marked, write_whole
from rebut.findings import Finding, Level, Place
from rebut.model import Debate
from rebut.model.nearest import nearest

from ._format import Format, Opened, Written
from ._registry import fitting, formats, named

__all__ = ["dumps", "save"]


PICTURES = frozenset((".svg", ".png", ".pdf", ".ps", ".dot", ".gv", ".xdot"))
"""Endings of what is no debate any more."""


def dumps(debate: Debate, format: str = "json") -> str:
    """The debate as text in a format; equal debates give equal text.

    >>> print(dumps(Debate("Rain"), "yaml"), end="")
    rebut: 1
    title: Rain

    Raises `UnknownFormat`. What the format cannot carry, `save` tells.
    """
    return _dumped(debate, named(format))[0]


def save(debate: Debate, path: str | os.PathLike[str], *, format: str | None = None) -> tuple[Finding, ...]:
    """The debate as a file, replaced whole or not at all; returned is what the format cannot carry.

    The format is the one that is named, else the one that the path ends in. A debate that was read from a text of the
    same format is written into that text: what did not change stays as it was written, comments and all.

    Raises `UnknownFormat`, and ``OSError`` as Python gives it.
    """
    chosen = named(format) if format is not None else _by_suffix(os.fspath(path))
    patched = _patched(debate, chosen, path)
    text, losses = patched or _anew(debate, chosen)
    data, broken = _encoded(text, os.fspath(path))
    write_whole(path, marked(path, data) if patched else data)
    return (*losses, *broken)


def _by_suffix(path: str) -> Format:
    suffix = PurePath(path).suffix.lower()
    if found := fitting(suffix):
        return next((one for one in found if one.dumps is not None), found[0])
    if not suffix:
        raise UnknownFormat(f"{path} has no ending that says its format", f"name one of: {', '.join(formats())}")
    endings = {ending: one for one in formats().values() for ending in one.suffixes}
    help = "a picture is drawn, not saved: draw() makes it" if suffix in PICTURES else nearest(suffix, endings)
    raise UnknownFormat(f"no format is known for files that end in {suffix}", help)


def _dumped(debate: Debate, format: Format) -> Written:
    if format.dumps is None:
        written = ", ".join([one.name for one in formats().values() if one.dumps is not None])
        raise UnknownFormat(f"{format.title} is only read, not written", f"what is written: {written}")
    return format.dumps(debate)


def _anew(debate: Debate, format: Format) -> Written:
    """The debate written whole; what stood in its document beside it is told as lost."""
    text, losses = _dumped(debate, format)
    document = debate.document
    if document is None or document.format != format.name or not document.text.strip():
        return text, losses
    files = {place.file for place in document.places.values()}
    message = f"{document.name} is written anew: its layout, and the comments in it, are gone"
    if len(files) > 1:
        message += "; what it included stands in it"
    return text, (*losses, Finding("RB303", message, Place(document.name), Level.NOTE, help="keep a copy of it"))


def _patched(debate: Debate, format: Format, path: str | os.PathLike[str]) -> Written | None:
    """The document that the debate was read from, with its changes; None where that does not give the debate again.

    It is read as it will be where it is written, with the files beside it that it includes.
    """
    document = debate.document
    if document is None or document.format != format.name or format.patch is None:
        return None
    text = format.patch(debate, document)
    canonical, losses = _dumped(debate, format)
    wanted = format.loads(Opened(document.name, canonical)) if losses else debate
    folder = Path(path).parent
    return (text, losses) if _again(format, Opened(os.fspath(path), text, b"", folder, folder)) == wanted else None


def _again(format: Format, source: Opened) -> Debate | None:
    try:
        return format.loads(source)
    except ReadError:
        return None


def _encoded(text: str, name: str) -> tuple[bytes, tuple[Finding, ...]]:
    """As UTF-8; halves of characters, which it does not have, become U+FFFD."""
    try:
        return text.encode(), ()
    except UnicodeEncodeError:
        whole = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        message = "halves of characters cannot stand in a file; each became U+FFFD"
        return whole.encode(), (Finding("RB301", message, Place(name), help="write whole characters"),)
