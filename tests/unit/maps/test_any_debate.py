"""Maps of debates that no document says: what Argdown cannot show is told."""

from __future__ import annotations

from mapping import arrows, boxes, made
from rebut import Conflict, Debate, Premise, Rebuttal, loads


def test_a_debate_made_in_python_has_a_map():
    debate = Debate("Rain")
    rain = debate.claim("It rains.", title="Rain")
    debate.support(rain, because=["The street is wet.", "Nobody hosed it."])
    debate.rebut(rain, because="The sky is blue.")
    found = made(debate)
    assert boxes(found) == ["<Untitled 3>", "[Rain]", "[Untitled 4]"]
    assert arrows(found) == ["Untitled 3 support Rain", "Untitled 4 attack Rain"]
    assert [node.node for node in found.nodes] == ["rain", "the-sky-is-blue", debate.arguments[0].id]


def test_a_conflict_of_three_is_drawn_pair_by_pair_and_that_is_told():
    debate = Debate("Troops")
    claims = [debate.claim(f"{number} troops.", title=str(number)) for number in (1, 2, 3)]
    debate.add(Conflict([claim.id for claim in claims], "contrary"))
    found = made(debate)
    assert arrows(found) == ["1 contrary 2", "1 contrary 3", "2 contrary 3"]
    assert [one.message for one in found.findings] == ["a conflict of several claims is drawn pair by pair"]


def test_several_sources_are_drawn_one_by_one_and_kinds_of_premises_are_told():
    debate = Debate("Rain")
    ids = [debate.claim(f"{word}.", title=word).id for word in ("a", "b", "c")]
    debate.add(Rebuttal([Premise(ids[1]), Premise(ids[2], negated=True, kind="exception")], ids[0]))
    debate.contradict("a", "b", kind="tension")
    found = made(debate)
    assert arrows(found) == ["b attack a", "c attack a"]
    assert [one.message for one in found.findings] == [
        "several sources of one relation are drawn one by one",
        "that the denial of a claim is the reason is not drawn",
        "that a premise is an exception is not drawn",
        "a tension is not drawn",
    ]
    assert {one.code for one in found.findings} == {"RB833"}


def test_what_has_no_sign_in_such_a_map_is_counted():
    debate = Debate("Rain")
    rain = debate.claim("It rains.", by="Won")
    objection = debate.rebut(rain, because="It does not.")
    debate.undercut(objection, because="That is no reason.")
    found = made(debate)
    told = [(one.message, one.about) for one in found.findings]
    assert told == [
        ("not on the map: 1 participant", (debate.nodes["won"].id,)),
        ("a relation to a relation is not drawn", (debate.links[1].id,)),
    ]


def test_a_changed_debate_has_the_map_of_what_it_says_now():
    debate = loads("[a]: Old text.\n  + [b]: b\n\n[c]: c\n", format="argdown")
    debate.replace(debate["a"], texts=["New text."])
    debate.remove("b", dependents=True)
    debate.rebut("c", because=debate["a"])
    found = made(debate)
    assert [(node.title, node.wording) for node in found.nodes] == [("a", "New text."), ("c", "c")]
    assert arrows(found) == ["a attack c"]


def test_what_has_no_title_is_numbered_in_the_order_of_the_document():
    text = "First.\n  + Second.\n    - Third.\n\n(1) Fourth.\n----\n(2) Fifth.\n"
    found = made(loads(text, format="argdown"), exclude_disconnected=False, statement_selection_mode="all")
    assert [(node.title, node.wording) for node in found.nodes] == [
        ("Untitled 1", "First."),
        ("Untitled 2", "Second."),
        ("Untitled 3", "Third."),
        ("Untitled 5", "Fourth."),
        ("Untitled 6", "Fifth."),
        ("Untitled 4", None),
    ]
