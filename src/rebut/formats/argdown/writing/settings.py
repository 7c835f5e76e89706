"""How a document will be read: what its front matter sets, as far as the writer has to know."""

from __future__ import annotations

from typing import Any

import attrs

from rebut.formats.argdown.content import Reading
from rebut.formats.argdown.front import LISTS, SETTINGS, reading_of
from rebut.model import Argument, Claim, Debate, Group, RangeKind, thaw

__all__ = ["Settings", "settings_of"]

_OURS = frozenset((*LISTS, SETTINGS, "title", "order", "exact"))


@attrs.frozen
class Settings:
    """What the front matter says beside the nodes in it."""

    own: dict[str, Any]
    """Data of the debate that stands in the front matter as it is."""
    exact: dict[str, Any]
    """Data of the debate whose keys would be read as something else, and what comes behind it."""
    reading: Reading
    strict: bool
    untags: bool
    """Whether the document has a setting of its own by which tags are no part of the texts."""


def settings_of(debate: Debate) -> Settings:
    """The settings of a debate's document: those in its data, and tags beside the texts where they are not in them."""
    own, exact = _parted(thaw(debate.data))
    reading, strict = reading_of(own)
    untags = reading.tags_stay and "model" not in own and _tags_stand_aside(debate)
    if untags and "model" in exact:
        own, exact = {}, {**own, **exact}
    return Settings(own, exact, reading._replace(tags_stay=reading.tags_stay and not untags), strict, untags)


def _parted(data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data up to the first key that means something else in front matter, and the rest."""
    keys = list(data)
    cut = next((at for at, key in enumerate(keys) if key in _OURS or _regroups(key, data[key])), len(keys))
    return {key: data[key] for key in keys[:cut]}, {key: data[key] for key in keys[cut:]}


def _regroups(key: str, value: Any) -> bool:  # noqa: ANN401 -- JSON-like
    return key == "group" and isinstance(value, dict) and "regroup" in value


def _tags_stand_aside(debate: Debate) -> bool:
    """Whether more nodes have tags that stand in none of their texts than have tags that do."""
    within = aside = 0
    for node in debate:
        if isinstance(node, Claim | Argument):
            found = any(one.kind is RangeKind.TAG for text in node.texts for one in text.ranges)
            within += found
            aside += bool(node.tags) and not found
        elif isinstance(node, Group):
            aside += bool(node.tags)
    return aside > within
