"""Which statements and arguments are shown."""

from __future__ import annotations

import pytest

from mapping import boxes, mapped

DEBATE = """
[Titled]: It rains.
  + [Reason]: The street is wet.

[Alone]: Nobody asks.

An untitled text.
  - Another one.

<Argument>

(1) [Used]: Premise.
(2) An untitled premise.
----
(3) [Titled]

<Sketch>
"""


@pytest.mark.parametrize(
    ("mode", "shown"),
    [
        ("all", "[Reason] [Titled] [Untitled 1] [Untitled 2] [Untitled 3] [Used]"),
        ("with-title", "[Reason] [Titled] [Untitled 1] [Untitled 2] [Used]"),
        ("top-level", "[Reason] [Titled] [Untitled 1] [Untitled 2]"),
        ("with-relations", "[Reason] [Titled] [Untitled 1] [Untitled 2]"),
        ("not-used-in-argument", "[Reason] [Untitled 1] [Untitled 2]"),
        ("with-more-than-one-relation", "[Reason] [Untitled 1] [Untitled 2]"),
    ],
)
def test_a_mode_says_which_statements_are_shown(mode: str, shown: str):
    found = boxes(mapped(DEBATE, statement_selection_mode=mode))
    assert " ".join([box for box in found if box.startswith("[")]) == shown


def test_what_nothing_connects_is_left_out_unless_it_is_asked_for():
    assert "[Alone]" not in boxes(mapped(DEBATE))
    everything = boxes(mapped(DEBATE, exclude_disconnected=False))
    assert {"[Alone]", "<Sketch>"} <= set(everything)


def test_more_than_one_relation_counts_the_arguments_that_use_what_it_is_related_to():
    text = """
<One>

(1) [p]
----
(2) [q]

[p]
  - <A>
  - <B>
"""
    assert "[p]" in boxes(mapped(text, statement_selection_mode="with-more-than-one-relation"))
    assert "[p]" not in boxes(
        mapped(text.replace("  - <B>\n", ""), statement_selection_mode="with-more-than-one-relation")
    )


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"exclude_statements": ["b"]}, "[a] [c]"),
        ({"exclude_statements": ["b"], "exclude_disconnected": True}, "[a] [c]"),
        ({"selected_tags": ["x"]}, "[a] [b]"),
        ({"selected_tags": ["y"], "select_elements_without_tag": True}, "[c]"),
        ({"selected_sections": ["One"]}, "[a]"),
        ({"selected_sections": ["Two"], "select_elements_without_section": True}, "[b] [c]"),
    ],
)
def test_tags_sections_and_titles_select(given: dict[str, object], shown: str):
    text = """
[c]: c #y
  + [a]

# One

[a]: a #x
  + [b]

# Two

[b]: b #x
"""
    assert " ".join(boxes(mapped(text, **{"exclude_disconnected": False, **given}))) == shown


def test_a_flag_forces_what_is_shown_unless_flags_are_ignored():
    text = "[a]: a {isInMap: false}\n  + [b]\n\n[alone]: x {isInMap: true}\n\n<sketch>: y {isInMap: true}\n"
    assert boxes(mapped(text)) == ["<sketch>", "[alone]"]
    assert boxes(mapped(text, ignore_is_in_map=True)) == ["[a]", "[b]"]
    assert boxes(mapped(text, include_statements=["b"])) == ["<sketch>", "[alone]", "[b]"]


def test_an_argument_is_excluded_by_its_title():
    assert boxes(mapped("[a]\n  + <A>\n  - <B>\n", exclude_arguments=["A"])) == ["<B>", "[a]"]


def test_a_conclusion_on_the_way_connects_nothing():
    text = "<A>\n\n(1) p\n----\n(2) [way]: x\n----\n(3) c\n\n[way]\n  - [b]\n"
    assert boxes(mapped(text)) == ["[b]", "[way]"]


def test_what_undercuts_a_step_connects_its_argument():
    assert boxes(mapped("<A>\n\n(1) p\n----\n  _ <U>\n(2) q\n")) == ["<A>", "<U>"]


def test_what_is_shared_connects_arguments():
    text = "<A>\n\n(1) p\n----\n(2) [c]\n\n<B>\n\n(1) [c]\n----\n(2) q\n"
    assert boxes(mapped(text, exclude_statements=["c"])) == ["<A>", "<B>"]


def test_what_is_left_out_is_told():
    found = mapped("[a]\n  + [b]\n\n[c]\n")
    assert found.left_out == ("c",)
