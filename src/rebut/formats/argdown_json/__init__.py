"""Argdown JSON: what Argdown 1.7 makes of a document, as its tool exports it with the map.

Format: one mapping. ``statements`` and ``arguments`` by title, each with all its places in the document (``members``),
an argument with its premises and conclusions (``pcs``); ``relations``; ``sections``; ``tags``; and ``map``, with
``nodes`` and ``edges``. What has no title is called ``Untitled 1`` and so on. Beside what Argdown writes stands
``frontMatter``, where the debate has a title, data, or other things that stand in the front matter of a document: with
it, the map can be made again.

A debate that was read from Argdown is written as it stood there: every place with its role, text, tags, data and
position. Any other debate is written as Argdown would have it; see `rebut.maps` for how it sees a debate.

What is read is the same as in an Argdown document: the map and the relations that are repeated within statements and
arguments are not looked at, as they follow from the rest.

Where arguments are exploded, their steps are arguments there; they are read as arguments, each by itself.

Loses: where comments and relations stand in a document, and the order among statements, arguments and relations. Of a
debate that was not read from Argdown, or was changed since, also what Argdown has no syntax for.
"""

from __future__ import annotations

import re

from rebut.formats._format import Format, Opened, Written
from rebut.model import Debate

__all__ = ["FORMAT"]

_KEYS = frozenset(("arguments", "statements", "relations"))
_KEY = re.compile(r'"(arguments|statements|relations)"\s*:')


def _looks_like_argdown_json(text: str) -> bool:
    """Whether the three keys stand in a mapping, whatever is in them."""
    return text.lstrip()[:1] == "{" and set(_KEY.findall(text)) >= _KEYS


def _load(source: Opened) -> Debate:
    from .reading import load

    return load(source)


def _dump(debate: Debate) -> Written:
    from .writing import dump

    return dump(debate)


FORMAT = Format(
    "argdown-json",
    "Argdown JSON",
    (".json",),
    _looks_like_argdown_json,
    _load,
    _dump,
    loses="order among kinds of nodes; of what was not read from Argdown, what it has no syntax for",
)
