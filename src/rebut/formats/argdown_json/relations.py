"""Relations, as Argdown's tool exports them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rebut.maps import Argued, Line, Relation, Stated

__all__ = ["relation_record", "relation_records"]


def relation_records(given: Iterable[Relation]) -> list[dict[str, Any]]:
    """Relations in their order."""
    return [relation_record(one) for one in given]


def relation_record(one: Relation) -> dict[str, Any]:
    """A relation by the titles of its ends; of a step, by that of its argument and its place there."""
    target = one.target
    record = {
        "type": "relation",
        "relationType": str(one.kind),
        "from": one.source.title,
        "fromType": _type(one.source),
    }
    if isinstance(target, Line):
        lines = target.argument.lines
        at = next(number for number, line in enumerate(lines) if line is target)
        return {**record, "to": target.argument.title, "toType": "inference", "conclusionIndex": at}
    return {**record, "to": target.title, "toType": _type(target)}


def _type(end: Stated | Argued) -> str:
    return "equivalence-class" if isinstance(end, Stated) else "argument"
