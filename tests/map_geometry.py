"""Where the boxes and texts of a laid-out map are, by the engine's own geometry, and what does not fit."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

from rebut import Debate
from rebut.rendering import draw
from rebut.rendering.metrics import text_width

__all__ = ["cut_off", "laid", "overflowing", "overlapping"]

SLACK = 1.5


def laid(debate: Debate, direction: str, **look: Any) -> dict[str, Any]:
    return json.loads(draw(debate, format="json", direction=direction, **look).data)


def boxes(graph: dict[str, Any]) -> dict[str, tuple[float, float, float, float]]:
    """Left, bottom, right and top of each box."""
    found = {}
    for one in graph["objects"]:
        if "pos" in one:
            x, y = map(float, one["pos"].split(","))
            half, tall = float(one["width"]) * 36, float(one["height"]) * 36
            found[one["name"]] = (x - half, y - tall, x + half, y + tall)
    return found


def texts(part: dict[str, Any]) -> list[tuple[float, float, float, str]]:
    """Where each piece of text starts and stops, its line, and the text itself."""
    found, size, bold = [], 11.0, False
    for step in part.get("_ldraw_", ()):
        if step["op"] == "F":
            size = step["size"]
        elif step["op"] == "t":
            bold = bool(step["fontchar"] & 1)
        elif step["op"] == "T" and step["text"].strip():
            x, y = step["pt"]
            wide = max(step["width"], text_width(step["text"], size, bold=bold) if not step["text"].isascii() else 0)
            start = {"l": x, "c": x - wide / 2, "r": x - wide}[step["align"]]
            found.append((start, start + wide, y, step["text"]))
    return found


def overlapping(graph: dict[str, Any]) -> list[tuple[str, str]]:
    return [
        (first, second)
        for (first, a), (second, b) in combinations(boxes(graph).items(), 2)
        if a[0] < b[2] - SLACK and b[0] < a[2] - SLACK and a[1] < b[3] - SLACK and b[1] < a[3] - SLACK
    ]


def overflowing(graph: dict[str, Any]) -> list[tuple[str, str]]:
    places = boxes(graph)
    return [
        (one["name"], text)
        for one in graph["objects"]
        if one["name"] in places
        for start, stop, y, text in texts(one)
        if start < places[one["name"]][0] - SLACK
        or stop > places[one["name"]][2] + SLACK
        or not places[one["name"]][1] - SLACK < y < places[one["name"]][3] + SLACK
    ]


def cut_off(graph: dict[str, Any]) -> list[str]:
    """Boxes and texts of the legend that reach out of the picture."""
    left, bottom, right, top = map(float, graph["bb"].split(","))
    found = [
        name
        for name, (a, b, c, d) in boxes(graph).items()
        if a < left - SLACK or b < bottom - SLACK or c > right + SLACK or d > top + SLACK
    ]
    return found + [text for start, stop, _, text in texts(graph) if start < left - SLACK or stop > right + SLACK]
