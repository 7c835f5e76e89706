"""Each part of a document has its span: file, line, column and offsets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rebut import load, loads
from rebut.formats.argdown.spans import spans

TEXT = """\
===
title: T
===

# Weather *now* #sky {k: 1}

[Rain]: It *rains*, see
  [here](http://x.org) @[Rain]. #(two words)
  {k: 1}
  + <Radar> #seen
      <- No, it .~. rains.

<Radar>

(1) It is wet.
-- Rule A, Rule B {uses: [1]} --
  _ <Hose>
(2) [Wet]
"""


def found(text: str) -> list[str]:
    debate = loads(text, format="argdown")
    return [f"{one.place.line}:{one.place.column} {one.part} {one.node} {one.value}" for one in spans(debate.document)]


def test_every_part_is_found_with_its_place_and_what_it_is_of():
    assert found(TEXT) == [
        "5:3 text weather-now-sky Weather now #sky",
        "5:11 italic weather-now-sky ",
        "5:17 tag weather-now-sky sky",
        "5:22 data weather-now-sky {k: 1}",
        "7:2 title rain Rain",
        "7:9 text rain It rains, see here @[Rain]. #(two words)",
        "7:12 italic rain ",
        "8:3 link rain http://x.org",
        "8:24 mention rain Rain",
        "8:33 tag rain two words",
        "9:3 data rain {k: 1}",
        "10:3 relation support-1 ",
        "10:6 title radar Radar",
        "10:13 text radar #seen",
        "10:13 tag radar seen",
        "11:7 relation rebuttal-1 ",
        "11:10 text no-it-rains No, it ¬ rains.",
        "11:17 shortcode no-it-rains .~.",
        "13:2 title radar Radar",
        "15:5 text it-is-wet It is wet.",
        "16:4 rule radar-step-1 Rule A",
        "16:12 rule radar-step-1 Rule B",
        "16:19 data radar-step-1 {uses: [1]}",
        "17:3 relation undercut-1 ",
        "17:6 title hose Hose",
        "18:6 title wet Wet",
    ]


def test_offsets_lead_to_what_is_written():
    debate = loads(TEXT, format="argdown")
    written = [TEXT[one.start : one.stop] for one in spans(debate.document)]
    assert written[:6] == [
        "Weather *now* #sky",
        "*now*",
        "#sky",
        "{k: 1}",
        "Rain",
        "It *rains*, see\n  [here](http://x.org) @[Rain]. #(two words)",
    ]
    assert "<-" in written
    assert "Rule B" in written


def test_a_relation_that_is_said_twice_is_one_node_and_two_spans():
    text = "[a]: x\n  + [b]: y\n  + [b]\n  >< [c]: z\n\n[c]\n  >< [a]"
    assert [one.split(" ", 1)[1] for one in found(text) if "relation" in one] == [
        "relation support-1 ",
        "relation support-1 ",
        "relation conflict-1 ",
        "relation conflict-1 ",
    ]


def test_what_is_included_has_the_places_of_its_file(tmp_path):
    (tmp_path / "b.argdown").write_text("[b]: two #t\n", "utf-8")
    path = tmp_path / "a.argdown"
    path.write_text("one\n\n@include(b.argdown)\n", "utf-8")
    debate = load(path)
    places = [str(one.place).removeprefix(f"{tmp_path}/") for one in spans(debate.document)]
    assert places == ["a.argdown:1:1", "b.argdown:1:2", "b.argdown:1:6", "b.argdown:1:10"]


PIECES = (
    *("[a]", "[a]: x", "<b>", "  + ", "  - ", "\n", "\n\n", "(1) ", "----\n", "# ", "*", "{k: 1}", "#t", "word ", "* "),
    "1. ",
)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_spans_lie_within_the_text_and_are_of_nodes(text: str):
    debate = loads(text, format="argdown")
    for one in spans(debate.document):
        assert 0 <= one.start <= one.stop <= len(text)
        assert one.node == "" or one.node in debate.nodes or debate.owner(one.node)
