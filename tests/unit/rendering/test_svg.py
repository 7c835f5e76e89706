"""An engine's SVG becomes ours: named, readable, and with nothing in it that runs."""

import time

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from rebut.errors import EngineFailed
from rebut.rendering import escaping
from rebut.rendering.engines import layout
from rebut.rendering.svg import Part, finish

NS = "{http://www.w3.org/2000/svg}"
HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n'
    ' "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- Generated -->\n<svg width="9pt" height="8pt"\n'
    ' viewBox="0 0 9 8" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'
)


def svg(body):
    return f"{HEAD}{body}</svg>".encode()


def node(body="", attributes='id="n1" class="node"'):
    return svg(f"<g {attributes}><title>n1</title>{body}</g>")


def read(data):
    return fromstring(data)


def test_the_head_says_what_it_is():
    root = read(finish(svg(""), title="Kursk <1>", description='A "map"', language="de"))
    title, description = root.find(f"{NS}title"), root.find(f"{NS}desc")
    assert (title.text, description.text) == ("Kursk <1>", 'A "map"')
    assert root.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert (root.get("role"), root.get("lang"), root.get("viewBox")) == ("img", "de", "0 0 9 8")


def test_no_doctype_and_no_comments_stay():
    written = finish(svg("<!-- n1 -->"), title="t")
    assert b"<!" not in written


def test_a_part_gets_our_id_classes_and_whole_text():
    (group,) = read(finish(node("<text>short</text>"), title="t", parts={"n1": Part("a b", "claim", "long <text>")}))[
        1:
    ]
    assert (group.get("id"), group.get("class")) == ("a-b", "node claim")
    assert (group[0].tag, group[0].text) == (f"{NS}title", "long <text>")
    assert group[1].text == "short"


def test_a_part_is_found_by_its_name_where_it_has_no_id():
    data = node(attributes='id="node7" class="node"')
    assert b'id="x"' in finish(data, title="t", parts={"n1": Part("x")})


def test_ids_are_unique_and_begin_with_the_prefix():
    data = svg("".join(f'<g id="n{i}" class="node"><title>n{i}</title></g>' for i in range(4)))
    parts = {f"n{i}": Part("same") for i in range(3)}
    ids = [element.get("id") for element in read(finish(data, title="t", parts=parts, prefix="d-")).iter(f"{NS}g")]
    assert ids == ["d-same", "d-same-2", "d-same-3", "d-n3"]


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>x</body></foreignObject>",
        "<image href='https://example.org/x.png'/>",
        "<use href='https://example.org/x.svg#a'/>",
        "<style>@import url(https://example.org/x.css)</style>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<set attributeName='onload' to='alert(1)'/>",
        "<iframe src='https://example.org'/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        "<path onclick='alert(1)' onload='alert(1)'/>",
        "<path fill='url(https://example.org/x)' style='fill:url(//example.org)'/>",
        "<path style='background:\\75rl(//example.org)'/>",
        "<a xlink:href='javascript:alert(1)'><text>t</text></a>",
        "<a href='javascript:alert(1)'><text>t</text></a>",
        "<a xlink:href='data:text/html,x'><text>t</text></a>",
        "<?xml-stylesheet href='https://example.org/x.css'?>",
    ],
)
def test_nothing_that_runs_or_reaches_out_stays(body):
    written = finish(node(body), title="t").decode()
    words = (
        "alert",
        "example.org",
        "script",
        "href=",
        "style",
        "image",
        "import",
        "url(",
        "foreign",
        "iframe",
        "data:",
    )
    assert [word for word in words if word in written] == []
    read(written)


def test_a_safe_link_stays_and_says_nothing_of_where_it_comes_from():
    body = "<g id='a_n1'><a xlink:href='https://example.org/?a=1&amp;b=2' xlink:title='x'><text>t</text></a></g>"
    link = read(finish(node(body), title="t")).find(f".//{NS}a")
    assert link.attrib == {
        "{http://www.w3.org/1999/xlink}href": "https://example.org/?a=1&b=2",
        "target": "_blank",
        "rel": "noopener noreferrer",
    }


def test_a_link_inside_a_link_is_none():
    body = "<a xlink:href='https://a.org/'><a xlink:href='https://b.org/'><text>t</text></a></a>"
    assert [link.attrib for link in read(finish(node(body), title="t")).iter(f"{NS}a")][1:] == []


def test_gradients_keep_what_they_fill():
    body = "<defs><linearGradient id='g_1'><stop offset='0'/></linearGradient></defs><path fill='url(#g_1)'/>"
    written = finish(node(body), title="t", prefix="p-").decode()
    assert 'linearGradient id="p-g_1"' in written
    assert 'fill="url(#p-g_1)"' in written


def test_the_font_stands_once_with_what_may_replace_it():
    root = read(finish(node("<text font-family='Arial'>a</text><text font-family='Courier'>b</text>"), title="t"))
    assert root.get("font-family").startswith("Arial, ")
    assert [text.get("font-family") for text in root.iter(f"{NS}text")] == [None, "Courier"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no xml",
        b"<svg",
        b"<html/>",
        b"\xff\xfe<",
        svg("<a>"),
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
    ],
)
def test_what_is_no_svg_is_refused(data):
    with pytest.raises(EngineFailed, match="wrote no"):
        finish(data, title="t")


@given(st.text(), st.text(), st.text(), st.text(), st.text())
def test_any_text_gives_valid_xml(title, description, language, id, text):
    parts = {"n1": Part(id, id, text)}
    root = read(finish(node(), title=title, description=description, language=language, parts=parts, prefix=language))
    shown = [element.text or "" for element in root.iter(f"{NS}title")]
    assert shown == [escaping.legible(one) for one in (title, *([text] if text else []))]


def test_a_thousand_boxes_take_no_time():
    box = (
        '<g id="n{0}" class="node"><title>n{0}</title>'
        + '<text font-family="Arial" x="1.25">ab &lt;</text>' * 9
        + "</g>"
    )
    data = svg("".join(box.format(i) for i in range(1_000)))
    started = time.perf_counter()
    finish(data, title="t", parts={f"n{i}": Part(f"claim-{i}", "claim", "text") for i in range(1_000)})
    assert time.perf_counter() - started < 1


@pytest.mark.dot
def test_an_engine_s_drawing_is_finished_the_same_way_each_time():
    dot = 'digraph { label="l" subgraph cluster_a { n1 [id=n1] } n1 -> n2 [id=e1 URL="https://a.org/?x&amp;y"] }'
    parts = {"n1": Part("claim-a", "claim", "A"), "e1": Part("support-1", "support", "B supports A")}
    once, twice = (finish(layout(dot, "svg").data, title="t", parts=parts) for _ in range(2))
    assert once == twice
    ids = [element.get("id") for element in read(once).iter(f"{NS}g")]
    assert ids == ["map", "clust1", "claim-a", "node2", "support-1"]
