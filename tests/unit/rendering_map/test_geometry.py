"""Nothing overlaps and no text is wider than its box, by the engine's own geometry."""

from __future__ import annotations

import pytest

from map_debates import GOLDEN, HOSTILE, hostile
from map_geometry import cut_off, laid, overflowing, overlapping
from rebut.rendering.styles import STYLES

pytestmark = pytest.mark.dot
STYLE = pytest.mark.parametrize("style", STYLES)
DIRECTIONS = pytest.mark.parametrize("direction", ["down", "right"])


@DIRECTIONS
@STYLE
@pytest.mark.parametrize("name", GOLDEN)
def test_small_maps_fit(name, style, direction):
    graph = laid(GOLDEN[name](), direction, style=style)
    assert (overlapping(graph), overflowing(graph), cut_off(graph)) == ([], [], [])


@DIRECTIONS
@pytest.mark.parametrize("text", HOSTILE, ids=[ascii(text)[:24] for text in HOSTILE])
@STYLE
def test_hostile_texts_fit(text, style, direction):
    graph = laid(hostile(text), direction, style=style)
    assert (overlapping(graph), overflowing(graph), cut_off(graph)) == ([], [], [])


def test_the_measure_finds_what_does_not_fit():
    graph = {
        "bb": "0,0,100,100",
        "objects": [
            {"name": "n1", "pos": "50,50", "width": "1", "height": "1", "_ldraw_": [
                {"op": "T", "pt": [40, 50], "align": "l", "width": 90.0, "text": "too long"}]},
            {"name": "n2", "pos": "80,60", "width": "1", "height": "1"},
        ],
    }  # fmt: skip
    assert (overlapping(graph), overflowing(graph), cut_off(graph)) == (
        [("n1", "n2")],
        [("n1", "too long")],
        ["n2"],
    )
