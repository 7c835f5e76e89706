"""Drawing: which format, into which file, and what is said where it cannot be."""

from __future__ import annotations

import json
from types import SimpleNamespace

import attrs
import pytest
from defusedxml.ElementTree import fromstring

from map_debates import GOLDEN
from rebut import Debate
from rebut.errors import EngineMissing, UnknownOption
from rebut.findings import Level
from rebut.rendering import Drawing, digraph, draw, mimebundle
from rebut.rendering.styles import style_called


@pytest.fixture
def debate() -> Debate:
    debate = Debate("Rain")
    debate.support(debate.claim("It rains."), because="The street is wet.")
    return debate


@pytest.fixture
def _no_engine(monkeypatch):
    from rebut.rendering.engines import choosing

    absent = {
        format: tuple(attrs.evolve(engine, find=lambda: None) for engine in engines)
        for format, engines in choosing.FORMATS.items()
    }
    monkeypatch.setattr(choosing, "FORMATS", absent)


@pytest.mark.parametrize(
    ("name", "format", "beginning"),
    [
        ("map.svg", "svg", b"<?xml"),
        ("map.PNG", "png", b"\x89PNG"),
        ("map.json", "json", b"{"),
        ("map.dot", "dot", b"digraph"),
        ("map.gv", "dot", b"digraph"),
    ],
)
def test_the_format_follows_from_the_name_of_the_file(debate, tmp_path, name, format, beginning):
    drawing = draw(debate, tmp_path / name)
    assert (drawing.format, drawing.path) == (format, str(tmp_path / name))
    assert (tmp_path / name).read_bytes() == drawing.data
    assert drawing.data.startswith(beginning)


def test_without_a_file_it_is_an_svg(debate):
    drawing = draw(debate)
    assert (drawing.format, drawing.path, drawing.findings) == ("svg", "", ())
    assert drawing.engine
    assert "It rains." in drawing.text


@pytest.mark.parametrize("given", ["bmp", "", "svgz"])
def test_a_format_that_is_not_known_is_refused_with_those_that_are(debate, given):
    with pytest.raises(UnknownOption, match=r"svg, png"):
        draw(debate, format=given)


def test_a_file_whose_name_says_no_format_is_refused(debate, tmp_path):
    with pytest.raises(UnknownOption, match=r"\.svg"):
        draw(debate, tmp_path / "map")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("option", "given"), [("style", "rationele"), ("direction", "dawn")])
def test_an_option_misspelt_is_refused_with_what_was_meant(debate, option, given):
    with pytest.raises(UnknownOption, match=r"did you mean '(rationale|down)'"):
        draw(debate, **{option: given})


@pytest.mark.usefixtures("_no_engine")
def test_dot_text_needs_no_engine(debate):
    assert draw(debate, format="dot").engine == ""
    with pytest.raises(EngineMissing, match="pip install"):
        draw(debate)


def test_a_notebook_shows_the_map(debate):
    bundle = mimebundle(debate)
    assert bundle["image/svg+xml"].startswith("<?xml")
    assert "Rain" in bundle["text/plain"]
    assert debate._repr_mimebundle_() == bundle


@pytest.mark.usefixtures("_no_engine")
def test_a_notebook_without_an_engine_is_told_what_mends_it(debate):
    bundle = mimebundle(debate)
    assert set(bundle) == {"text/plain"}
    assert "pip install" in bundle["text/plain"]


def test_a_drawing_shows_itself(debate):
    svg, png = draw(debate), draw(debate, format="png")
    assert (svg._repr_svg_(), svg._repr_png_()) == (svg.text, None)
    assert (png._repr_svg_(), png._repr_png_()) == (None, png.data)
    with pytest.raises(UnknownOption, match="no text"):
        _ = png.text
    assert "digraph" not in repr(svg)


def test_what_is_left_out_is_told_as_a_note(debate):
    prose = debate.claim("This is about the weather.")
    (found,) = draw(debate, format="dot").findings
    assert (found.code, found.level, found.about) == ("RB820", Level.NOTE, (prose.id,))
    assert "1 claim without a title" in found.message


@pytest.mark.dot
def test_whoever_cannot_see_the_map_is_told_what_is_not_drawn(debate):
    debate.claim("This is about the weather.")
    hidden = debate.claim("It is Sunday.", data={"isInMap": False})
    debate.group("Beside", [debate.claim("It is cold.", title="Cold"), hidden], closed=True)
    said = fromstring(draw(debate).data).findtext("{http://www.w3.org/2000/svg}desc")
    assert said.splitlines()[1:] == [
        "Not drawn: This is about the weather.",
        "Not drawn: It is Sunday.",
        "Not drawn: It is cold.",
    ]


def test_the_graph_can_be_gone_on_with_by_hand(debate):
    graph = digraph(debate, dark=True, direction="right")
    graph.node("mine", "my own")
    assert "rankdir=LR" in graph.source
    assert debate.dot().source == digraph(debate).source


@pytest.mark.parametrize(("direction", "rank"), [("down", "TB"), ("right", "LR"), ("auto", "TB")])
def test_a_map_runs_as_it_is_told(debate, direction, rank):
    assert f"rankdir={rank}" in digraph(debate, direction=direction).source


def test_a_large_map_runs_to_the_right():
    debate = Debate("Rain")
    rain = debate.claim("It rains.")
    for number in range(31):
        debate.support(rain, because=f"Reason {number}.")
    assert "rankdir=LR" in digraph(debate).source


def test_a_wide_map_runs_to_the_right_even_if_it_has_few_boxes():
    debate = Debate("Rain")
    rain = debate.claim("It rains.")
    for number in range(9):
        debate.support(rain, because=f"Reason {number}: " + "a long text goes on " * 20)
    assert "rankdir=LR" in digraph(debate).source


@pytest.mark.parametrize("name", GOLDEN)
def test_the_same_debate_gives_the_same_drawing(name):
    make = GOLDEN[name]
    assert draw(make()).data == draw(make()).data


def test_the_json_is_the_engines_own(debate):
    assert {"n1", "n2"} <= {one["name"] for one in json.loads(draw(debate, format="json").data)["objects"]}


def test_an_empty_debate_is_drawn(tmp_path):
    drawing = draw(Debate(), tmp_path / "empty.svg")
    assert isinstance(drawing, Drawing)
    assert "<svg" in drawing.text


def test_the_title_and_the_legend_are_parts_of_the_drawing_too(debate):
    svg = debate.draw().text
    assert '<g id="heading" class="cluster heading">' in svg
    assert '<g id="legend" class="cluster legend">' in svg


def test_a_package_may_bring_a_style(debate, monkeypatch):
    mine = attrs.evolve(style_called("rationale"), name="mine")
    point = SimpleNamespace(name="mine", load=lambda: mine)
    wrong = SimpleNamespace(name="wrong", load=lambda: "rationale")
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [point] if group == "rebut.styles" else [])
    assert draw(debate, format="dot", style="mine").text == draw(debate, format="dot").text
    with pytest.raises(UnknownOption, match="did you mean 'mine'"):
        draw(debate, format="dot", style="minne")
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [wrong])  # noqa: ARG005 -- as it is called
    with pytest.raises(UnknownOption, match="gives a str, no Style"):
        draw(debate, format="dot", style="wrong")
