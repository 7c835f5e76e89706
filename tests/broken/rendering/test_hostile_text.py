"""Text that looks like markup, or breaks fonts, is drawn as what it is."""

import struct
import time

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebut.errors import DebateError
from rebut.model import Debate, Text, TextRange
from rebut.rendering import escaping
from rebut.rendering.composing.frames import DEEPEST
from rebut.rendering.engines import layout
from rebut.rendering.svg import Part, finish
from rebut.rendering.text_runs import lines_of
from rebut.rendering.wrapping import wrap

NS = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "<b>bold</b> & <script>alert(1)</script>",
    "\"quoted\" and 'quoted'",
    "<p> implies q>",
    "a:b:c",
    "]]> and <!-- and --> and <![CDATA[",
    "</script></svg></TABLE>>",
    "\\N \\G \\l \\\\ \\",
    "&amp; &lt; &#1; &#x202e; &nosuch;",
    "emoji 😀 👩‍👩‍👧 🇩🇪",
    "朝鮮の部隊、あり。",
    "القوات الكورية",
    "bidi \u202e gnorw \u2066 open",
    "\u202c\u2069 closed",
    "NUL \0 and \x1b[31m and \x7f\x85\u2028",
    "lone \ud800 and \uffff",
    "x" * 5_000,
    "\u0301" * 500,
    "",
    "   ",
    "%s {0} $x `y`",
)


def drawn(texts):
    """DOT text with a box a text, the text in every place that a map has for it."""
    import graphviz

    graph = graphviz.Digraph(node_attr={"shape": "plain", "fontname": "Arial"})
    for number, text in enumerate(texts):
        lines = '<BR ALIGN="LEFT"/>'.join(escaping.label(line) for line in wrap(text, 140))
        url = escaping.label_url(text) or escaping.label_url("https://example.org/" + text)
        graph.node(
            f"n{number}", f'<<TABLE HREF="{url}"><TR><TD><FONT>{lines}</FONT></TD></TR></TABLE>>', id=f"n{number}"
        )
        text_as_attribute = escaping.dot_string(text)
        graph.node(f"q{number}", text_as_attribute, tooltip=text_as_attribute, URL=escaping.dot_url("http://a/" + text))
        graph.edge(f"n{number}", f"q{number}", label=text_as_attribute)
    return graph.source


def squeezed(text):
    return "".join(text.replace("\u200b", "").split())


@pytest.mark.dot
def test_hostile_text_in_an_svg():
    parts = {f"n{number}": Part(text, text, text) for number, text in enumerate(HOSTILE)}
    laid = layout(drawn(HOSTILE), "svg", engine="graphviz-pure")
    written = finish(laid.data, title=HOSTILE[0], description=HOSTILE[2], parts=parts)
    root = fromstring(written)
    assert {element.tag.removeprefix(NS) for element in root.iter()} <= {
        *("svg", "g", "a", "title", "desc", "text", "path", "polygon", "ellipse")
    }
    assert len({element.get("id") for element in root.iter() if element.get("id")}) == sum(
        1 for element in root.iter() if element.get("id")
    )
    groups = [group for group in root.iter(f"{NS}g") if group.find(f"{NS}title") is not None]
    for group, text in zip(groups, [text for text in HOSTILE if text], strict=True):
        assert group.find(f"{NS}title").text == escaping.legible(text)
        shown = "".join(element.text or "" for element in group.iter(f"{NS}text"))
        legible = "".join(escaping.legible(line) for line in wrap(text, 140))
        assert squeezed(shown) == squeezed(legible)


@pytest.mark.dot
def test_hostile_text_in_a_png():
    laid = layout(drawn(HOSTILE), "png", engine="graphviz-pure")
    assert laid.data.startswith(b"\x89PNG\r\n\x1a\n")
    assert laid.data.endswith(b"IEND\xaeB`\x82")
    width, height = struct.unpack(">II", laid.data[16:24])
    assert 500 < width <= 32_767
    assert 500 < height <= 32_767
    assert "RB801" in [finding.code for finding in laid.findings]


@pytest.mark.dot
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters() | st.sampled_from("<>&\\\"'N;:{}#\0")), min_size=5, max_size=5))
def test_any_text_comes_out_as_it_went_in(texts):
    written = finish(layout(drawn(texts), "svg", engine="graphviz-pure").data, title="t")
    root = fromstring(written)
    groups = {group.get("id"): group for group in root.iter(f"{NS}g")}
    for number, text in enumerate(texts):
        shown = "".join(element.text or "" for element in groups[f"n{number}"].iter(f"{NS}text"))
        legible = "".join(escaping.legible(line) for line in wrap(text, 140))
        assert squeezed(shown) == squeezed(legible)


def test_groups_within_groups_without_end():
    """As deep as frames go is drawn; deeper is refused in words."""
    debate = Debate("Rain")
    group = debate.group("0", [debate.claim("It rains.", title="Rain")])
    for depth in range(1, DEEPEST):
        group = debate.group(str(depth), [group])
    assert debate.draw(format="dot").text.count("_rim {") >= DEEPEST
    for depth in range(DEEPEST, DEEPEST * 5):
        group = debate.group(str(depth), [group])
    with pytest.raises(DebateError, match=f"more than {DEEPEST} deep; close one of them"):
        debate.draw(format="dot")
    debate.replace(group, closed=True)
    assert debate.draw(format="dot").text


def test_thirty_thousand_ranges_in_one_text():
    text = Text("x " * 30_000, [TextRange("italic", at, at + 1) for at in range(0, 60_000, 2)])
    started = time.monotonic()
    assert lines_of(text, 200, 11).markup.count("<I>") == 30_000
    assert time.monotonic() - started < 5
