"""What the writer of Argdown does with each kind of node, text and data."""

from __future__ import annotations

import inspect

import pytest

from rebut import (
    Argument,
    Citation,
    Claim,
    Conflict,
    Debate,
    Group,
    Inference,
    Premise,
    Rebuttal,
    Support,
    Text,
    TextRange,
    Undercut,
    loads,
)
from rebut.formats.argdown.writing.flow import flow, value_lines


def written(*nodes: object, **whole: object) -> str:
    """These nodes as a document, which is read as them again."""
    debate = Debate.of(nodes, **whole)  # type: ignore[arg-type]  # a test gives what it means
    text = debate.dumps("argdown")
    assert loads(text, format="argdown") == debate
    return text


def page(text: str) -> str:
    return inspect.cleandoc(text) + "\n"


RAIN, WET = Claim("It rains.", "Rain", id="rain"), Claim("It is wet.", "Wet", id="wet")


def test_relations_stand_below_what_they_hit():
    assert written(RAIN, WET, Support("wet", "rain", id="support-1")) == page(
        """
        [Rain]: It rains.
          + [Wet]: It is wet.
        """
    )


def test_a_contradiction_stands_below_its_first_claim():
    text = written(RAIN, WET, Conflict(["rain", "wet"], id="conflict-1"))
    assert "  >< [Wet]: It is wet.\n" in text


def test_what_argdown_would_join_stands_in_the_front_matter():
    """A second relation between the same two, one with two sources, and a contrary conflict."""
    links = [Support("wet", "rain", id=f"support-{number}") for number in (1, 2)]
    text = written(RAIN, WET, *links, Rebuttal(["rain", "wet"], "wet"), Conflict(["rain", "wet"], "contrary"))
    assert text.count("+ [Wet]") == 1
    assert text.count('- support: null\n    sources: ["[Wet]"]\n    target: "[Rain]"\n') == 1
    assert '- rebuttal: null\n    sources: ["[Rain]", "[Wet]"]' in text
    assert 'conflicts:\n  - claims: ["[Rain]", "[Wet]"]\n    kind: contrary\n' in text


STEP = Argument("A", lines=[Premise("wet"), Inference("rain", id="a-step-1")], id="a")


def test_an_undercut_of_a_step_stands_below_it():
    text = written(WET, RAIN, STEP, Claim("No.", id="no"), Undercut("no", "a-step-1", id="undercut-1"))
    assert text == page(
        """
        <A>

        (1) [Wet]: It is wet.
        ----
            _ No.
        (2) [Rain]: It rains.
        """
    )


def test_what_an_argument_with_a_structure_does_stands_in_the_front_matter():
    """Argdown would take it for what its conclusion does."""
    text = written(WET, RAIN, STEP, Claim("Dry.", "Dry", id="dry"), Rebuttal("a", "dry"))
    assert 'links:\n  - rebuttal: null\n    sources: ["<A>"]\n    target: "[Dry]"\n' in text


def test_an_attack_on_an_argument_and_its_premise_is_told_of_both():
    text = written(RAIN, WET, STEP, Claim("No.", id="no"), Rebuttal("no", "wet"), Rebuttal("no", "a"))
    assert text.count("\n    - ") == 1
    assert 'target: "<A>"' in text


@pytest.mark.parametrize(
    "lines",
    [
        [Inference("rain", id="s")],
        [Premise("rain")],
        [Premise("rain"), Inference("wet", id="s"), Premise("rain")],
    ],
)
def test_lines_that_are_no_structure_stand_in_data(lines: list[Premise | Inference]):
    assert "<A> {" in written(RAIN, WET, Argument("A", lines=lines, id="a"))


def test_several_wordings_are_several_definitions():
    text = written(Claim(["It rains.", "Rain falls."], "Rain", canonical=0, id="rain"))
    assert text == "[Rain]: It rains. {isCanonical: true}\n\n[Rain]: Rain falls.\n"


def test_ranges_are_signs_where_they_lie_within_each_other():
    ranges = [TextRange("bold", 0, 6), TextRange("italic", 3, 6), TextRange("link", 7, 11, "http://x.org")]
    assert written(Claim([Text("so big news", ranges)], id="so-big-news")) == "**so _big_** [news](http://x.org)\n"


def test_ranges_that_cross_stand_in_data():
    ranges = [TextRange("bold", 0, 6), TextRange("italic", 3, 9)]
    assert "exact: {texts: [" in written(Claim([Text("so big news", ranges)], id="so-big-news"))


def test_tags_stand_behind_texts_and_no_part_of_them():
    text = written(Claim("It rains.", tags=["wet", "two words"], id="it-rains"))
    assert text.endswith("\nIt rains. #wet #(two words)\n")
    assert "model:\n  removeTagsFromText: true\nsettings: [model]\n" in text


def test_groups_are_headings():
    outer = Group("Weather", ["rain", "inner"], id="weather")
    assert written(RAIN, WET, Group("Streets", ["wet"], closed=True, id="inner"), outer) == page(
        """
        # Weather

        [Rain]: It rains.

        ## Streets {id: inner, isClosed: true}

        [Wet]: It is wet.
        """
    )


def test_settings_of_the_debate_are_followed():
    """In a strict document, a support that is not strict says so."""
    model = {"model": {"mode": "strict"}}
    text = written(RAIN, WET, Support("wet", "rain", id="support-1"), data=model)
    assert "+ [Wet]: It is wet. {link: {strict: false}}\n" in text
    text = written(RAIN, WET, Support("wet", "rain", strict=True, id="support-1"), data=model)
    assert "+ [Wet]: It is wet.\n" in text
    text = written(RAIN, WET, Conflict(["rain", "wet"], "contrary", id="conflict-1"), data=model)
    assert "- [Rain]: It rains.\n" in text


@pytest.mark.parametrize("key", ["title", "order", "settings", "exact", "links", "leftovers"])
def test_data_whose_keys_mean_something_comes_back(key: str):
    text = written(Claim("A", id="a", data={"link": {"weight": 2}, key: 1}), data={"first": 1, key: ["x"], "last": 2})
    assert f"exact:\n  {key}: [x]\n  last: 2\n" in text


def test_front_matter_never_holds_its_own_end():
    assert written(Claim("A", id="a"), title="so ==== there").count("===") == 2


def test_citations_go_by_names():
    debate = Debate()
    won = debate.participant("Won")
    debate.claim("It rains.", cites=[Citation(won.id, place="line 1")])
    assert debate.dumps("argdown").endswith("It rains. {cites: {by: Won, place: line 1}}\n")


def test_long_texts_and_data_go_on_in_further_lines():
    text = written(Claim("word " * 40 + "end", "T", id="t", data={"key": "v" * 80, "other": "w" * 30}))
    assert max(map(len, text.splitlines())) <= 100
    assert "\n  {key: v" in text


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ({"a": [1, 2.0, None, True]}, "{a: [1, 2.0, null, true]}"),
        ({"a": "}", "b": "x]: y"}, r'{a: "\x7d", b: "x\x5d: y"}'),
        ({"no": "yes", "": {}}, '{"no": "yes", "": {}}'),
    ],
)
def test_data_on_one_line(value: dict[str, object], line: str):
    assert flow(value) == line


def test_data_is_broken_before_what_fits_on_a_line_of_its_own():
    value = {"cites": [{"by": "Won", "place": "line 1"}, {"by": "Terwilliger", "place": "line 2"}]}
    assert value_lines(value, 50) == [
        "{cites: [{by: Won, place: line 1},",
        "  {by: Terwilliger, place: line 2}]}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "* <R>: one\n\n(1) p\n----\n(2) q\n  - <R>: two\n",
        "* <R>: one\n\n(1) p\n  - <R>: two\n----\n(2) q\n\n(1) r\n----\n(2) s\n",
    ],
)
def test_a_further_wording_of_an_argument_takes_no_structure_that_follows_it(text: str):
    debate = loads(text, format="argdown")
    assert loads(debate.dumps("argdown"), format="argdown") == debate


def test_rules_are_written_by_their_names():
    (written_,) = [
        line
        for line in loads("(1) p\n-- Modus ponens: p ∧ (p → q) → q, Über --\n(2) q\n", format="argdown")
        .dumps("argdown")
        .splitlines()
        if line.startswith("--")
    ]
    assert written_ == "-- Modus ponens: p ∧ (p → q) → q, Über --"
