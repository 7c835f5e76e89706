"""Which arrows lead from what to what."""

from __future__ import annotations

import pytest

from mapping import arrows, made, mapped
from rebut import Debate, Premise, Support, loads


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a]\n  + [b]\n", "b support a"),
        ("[a]\n  - [b]\n", "b attack a"),
        ("[a]\n  -> [b]\n", "a attack b"),
        ("[a]\n  >< [b]\n", "a contradictory b"),
        ("<A>\n  _ <B>\n", "B undercut A"),
    ],
)
def test_a_relation_is_an_arrow(text: str, expected: str):
    assert arrows(mapped(text)) == [expected]


def test_strictly_statements_entail_and_exclude_each_other():
    text = "[a]\n  + [b]\n  - [c]\n  - <D>\n\n[c]\n  - [a]\n"
    assert arrows(mapped(text, mode="strict")) == ["D attack a", "b entails a", "c contrary a"]


HIDDEN = "{isInMap: false}"


def test_without_a_box_a_statement_stands_for_the_arguments_that_use_it():
    text = f"""
<A>

(1) p
----
(2) [c] {HIDDEN}

<B>

(1) [q] {HIDDEN}
----
(2) r

[q]
  - [c]
"""
    assert arrows(mapped(text)) == ["A attack B"]


@pytest.mark.parametrize("pair", ["[p]\n  >< [np]\n", "[np]\n  >< [p]\n"])
def test_a_contradiction_says_the_same_from_both_ends(pair: str):
    """Argdown draws no arrow in the first case."""
    text = f"{pair}\n[p]\n  + <Z>\n\n<Y>\n\n(1) q\n----\n(2) [np]: y {HIDDEN}\n"
    assert arrows(mapped(text)) == ["Y attack p", "Z support p"]


def test_two_conclusions_that_contradict_each_other_have_no_arrow():
    text = f"""
<A>

(1) p
----
(2) [c] {HIDDEN}

<B>

(1) q
----
(2) [d] {HIDDEN}

[c]
  >< [d]

[x]
  + <A>
  + <B>
"""
    assert "attack" not in " ".join(arrows(mapped(text)))


def test_arguments_support_what_they_conclude_and_what_goes_on_from_there():
    shown = "<A>\n\n(1) [p]\n----\n(2) [c]\n\n<B>\n\n(1) [c]\n----\n(2) d\n"
    assert arrows(mapped(shown)) == ["A support c", "c support B", "p support A"]
    assert arrows(mapped(shown, exclude_statements=["c", "p"])) == ["A support B"]


def test_what_an_argument_does_its_conclusion_does():
    text = "<A>\n  -> [x]\n\n(1) p\n----\n(2) [c]\n\n[x]\n"
    assert arrows(mapped(text)) == ["A support c", "c attack x"]
    assert arrows(mapped(text, exclude_statements=["c"])) == ["A attack x"]


def test_what_attacks_a_premise_is_not_drawn_as_attacking_the_argument_too():
    text = "<A>\n  - [x]\n\n(1) [p]\n  - [x]\n----\n(2) q\n"
    assert arrows(mapped(text)) == ["p support A", "x attack p"]


def test_the_same_relation_again_is_one_arrow():
    assert arrows(mapped("[a]\n  - [b]\n  - [b]\n\n[b]\n  -> [a]\n")) == ["b attack a"]


def test_arrows_name_the_relations_and_the_statements_that_they_stand_for():
    found = mapped("<A>\n\n(1) p\n----\n(2) [c] {isInMap: false}\n\n[x]\n  - [c]\n")
    (edge,) = found.edges
    assert (edge.from_statement, edge.to_statement, edge.nodes) == ("c", "x", ("rebuttal-1",))


EXPLODED = """
<A>: desc
  - <X>

(1) [p1]
(2) [p2]
----
  _ <U>
(3) [c1]
(4) [p3]
-- {uses: [3]} --
(5) [c2]
"""


def test_exploded_each_step_is_an_argument_and_the_last_takes_what_hits_the_whole():
    found = mapped(EXPLODED, explode_arguments=True, statement_selection_mode="with-relations")
    assert arrows(found) == ["A - 1 support A - 2", "X attack A - 2"]
    assert [node.step for node in found.nodes if node.title == "A - 2"] == ["a-step-2"]


def test_exploded_an_undercut_of_a_step_is_told_and_not_drawn_and_one_of_the_argument_hits_its_last_step():
    """So it is in Argdown, which does not tell."""
    found = mapped(EXPLODED, explode_arguments=True)
    assert [(one.code, one.about) for one in found.findings] == [("RB834", ("undercut-1",))]
    text = "<A>\n  _ <V>\n\n(1) p\n----\n(2) q\n----\n(3) [r]\n"
    found = mapped(text, explode_arguments=True)
    assert found.findings == ()
    assert arrows(found) == ["A - 1 support A - 2", "A - 2 support r", "V undercut A - 2"]


def test_an_argument_that_contradicts_is_drawn_as_an_attack_in_one_direction():
    assert arrows(mapped("<A>\n  >< [b]\n")) == ["A attack b"]


@pytest.mark.parametrize(
    ("text", "arrow"),
    [
        ("[a]\n  >< [b]\n    >< [a]\n", "b contradictory a"),
        ("[a]\n  >< [b]\n\n[b]\n  >< [a]\n", "a contradictory b"),
        ("===\nmodel: {mode: strict}\n===\n\n[a]\n  - [b]\n    - [a]\n", "a contrary b"),
    ],
)
def test_of_what_is_said_in_both_directions_the_first_that_ends_is_drawn(text: str, arrow: str):
    assert arrows(mapped(text)) == [arrow]


def test_what_is_related_to_itself_and_to_others_in_the_same_way_is_drawn_with_the_others_alone():
    """Argdown takes the one for the other; a debate holds both."""
    text = "[a]\n  - [b]\n  - [a]\n"
    assert arrows(mapped(text)) == ["b attack a"]
    assert len(loads(text, format="argdown").links) == 2
    assert arrows(mapped("[a]\n  - [a]\n  - [b]\n")) == ["a attack a", "b attack a"]


def test_an_exploded_step_never_takes_the_title_of_another_argument():
    """Argdown refuses the document."""
    found = mapped("<A - 1>\n  + <X>\n\n" + EXPLODED, explode_arguments=True)
    assert {"A - 1", "A - 1 (2)", "A - 2"} <= {node.title for node in found.nodes}


def test_exploded_what_a_step_says_is_shown_before_what_stands_elsewhere():
    text = "<A>\n\n(1) p\n----\n(2) [c]: In the step.\n----\n(3) q\n\n[c]: Later.\n  + [x]\n"
    assert "In the step." in [node.wording for node in mapped(text, explode_arguments=True).nodes]
    assert "Later." in [node.wording for node in mapped(text).nodes]


def test_an_argument_that_speaks_for_its_own_conclusion_says_nothing_new():
    debate = Debate("Rain")
    argument = debate.support(debate.claim("It rains.", title="Rain"), because="The street is wet.")
    debate.add(Support([Premise(argument.id)], debate["Rain"].id))
    assert arrows(made(debate)) == ["Untitled 2 support Rain"]
