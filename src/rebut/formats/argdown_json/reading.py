"""Reads what Argdown's tool exports: the places of all statements and arguments, and what follows from them."""

from __future__ import annotations

from typing import Any

import attrs

from rebut.errors import ReadError, UnknownFormat
from rebut.files.json_reading import read_json
from rebut.files.parsed import Parsed
from rebut.files.places import Places
from rebut.formats._format import Opened
from rebut.formats.argdown.data import DataReader
from rebut.formats.argdown.front import front_of
from rebut.formats.argdown.layout import Layout
from rebut.formats.argdown.reading import Loader
from rebut.formats.native.faults import said
from rebut.model import Debate, Leftover

from .gathering import Gatherer
from .paths import PathLines

__all__ = ["load"]


def load(source: Opened) -> Debate:
    """The debate that an export holds."""
    parsed = read_json(source.text, file=source.name)
    value = _top(source, parsed)
    found = Gatherer(value)
    whole = found.gathered()
    front = found.front()
    settings = Parsed(front, Places(source.name)) if front else None
    lines = PathLines("", source.name, tuple(found.paths))
    loader = Loader(attrs.evolve(source, text=""), lines, front_of(settings), whole)
    debate = loader.debate([], DataReader(lines), settings, tuple(whole.sections))
    debate.findings = (*parsed.findings, *found.faults.findings(parsed.places), *debate.findings)
    for raw in found.left:
        debate.add(Leftover("argdown-json", raw))
    _complete(debate, found, loader.builder.ids)
    return debate


def _top(source: Opened, parsed: Parsed) -> dict[str, Any]:
    """The mapping of the export; raises where there is none to go on with."""
    if not parsed.complete:
        fault = parsed.findings[-1]
        raise ReadError(str(fault), fault.help, parsed.findings)
    value = parsed.value
    if isinstance(value, dict) and isinstance(value.get("statements"), dict):
        return value
    what = "no statements" if isinstance(value, dict) else said(value)
    message = f"{source.name} is no export of Argdown: it holds {what}"
    raise UnknownFormat(message, "it is a mapping with arguments, statements and relations", parsed.findings)


def _complete(debate: Debate, found: Gatherer, ids: dict[int, str]) -> None:
    """Keep what only the export says: positions in the document it came from, and the names of what has no title."""
    document = debate.document
    if document is None or not isinstance(document.layout, Layout):
        return
    written = tuple(
        [
            attrs.evolve(writing, at=member.at, top=member.top)
            for writing, member in zip(document.layout.written, found.places, strict=True)
        ]
    )
    layout = attrs.evolve(
        document.layout,
        written=written,
        nodes=dict(debate.nodes),
        titles={ids[key]: title for key, title in found.titles.items()},
        spans={ids[key]: span for key, span in found.spans.items() if key in ids},
        tags=found.tags,
    )
    debate.document = attrs.evolve(document, format="argdown-json", text="", layout=layout)
