"""Hostile text in every field gives a valid drawing in which nothing runs, and the text is found again."""

from __future__ import annotations

import re
import struct

import pytest
from defusedxml.ElementTree import fromstring

from map_debates import ALL_OF, HOSTILE, hostile
from rebut.rendering import draw
from rebut.rendering.escaping import legible
from rebut.rendering.styles import STYLES

pytestmark = pytest.mark.dot
NS = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
STYLE = pytest.mark.parametrize("style", STYLES)
TEXTS = pytest.mark.parametrize("text", HOSTILE, ids=[ascii(text)[:24] for text in HOSTILE])
ALLOWED = {
    "svg",
    "title",
    "desc",
    "g",
    "a",
    "path",
    "polygon",
    "polyline",
    "ellipse",
    "text",
    "defs",
    "linearGradient",
    "stop",
}


@TEXTS
@STYLE
@pytest.mark.parametrize("judged", [False, True])
def test_the_svg_is_valid_and_nothing_in_it_runs(text, style, judged):
    debate = hostile(text)
    drawing = draw(debate, style=style, verdicts=debate.judge() if judged else None)
    root = fromstring(drawing.data, forbid_dtd=True)
    assert {one.tag.removeprefix(NS) for one in root.iter()} <= ALLOWED
    names = {name for one in root.iter() for name in one.attrib}
    assert not [name for name in names if name.lower().startswith("on")]
    links = {one.get(HREF, "") for one in root.iter(f"{NS}a")}
    assert not [link for link in links if not re.match(r"https?://|mailto:", link)]


@TEXTS
@STYLE
def test_the_whole_text_is_found_again(text, style):
    debate = hostile(text)
    root = fromstring(draw(debate, style=style, settings=ALL_OF.get(style)).data)
    said = "\n".join(one.text or "" for one in root.iter(f"{NS}title"))
    for claim in debate.claims[:4]:
        assert "".join(legible(claim.text).split()) in "".join(said.split())


@TEXTS
@STYLE
def test_ids_are_ours_and_unique(text, style):
    root = fromstring(draw(hostile(text), style=style).data)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(set(ids)) == len(ids)
    assert not [id for id in ids if not re.fullmatch(r"[A-Za-z][\w-]*", id, re.ASCII)]


@TEXTS
@STYLE
def test_the_png_can_be_opened(text, style):
    data = draw(hostile(text), style=style, format="png").data
    width, height = struct.unpack(">II", data[16:24])
    assert data.startswith(b"\x89PNG")
    assert 0 < width < 32_768
    assert 0 < height < 32_768
