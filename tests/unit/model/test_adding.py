"""Nodes made by hand, the ids that they get, and those that cannot be in a debate."""

from __future__ import annotations

import pytest

from consistency import assert_consistent
from rebut import (
    Argument,
    Citation,
    Claim,
    Debate,
    Inference,
    Node,
    Premise,
    Rebuttal,
    Undercut,
)
from rebut.errors import DebateError, DuplicateId, UnknownName, WrongTarget
from rebut.model import Link


@pytest.fixture
def debate() -> Debate:
    debate = Debate("Rain")
    debate.claim("It rains.", title="Rain", id="rain")
    return debate


class TestIds:
    @pytest.mark.parametrize(
        ("text", "id"),
        [
            ("12,000 North Korean troops are on the Kursk front.", "12-000-north-korean-troops-are-on-the-kursk"),
            ("  It -- rains!  ", "it-rains"),
            ("snake_case", "snake-case"),
            ("ÄRGER", "ärger"),
            ("朝鮮兵士は前線にいる。", "朝鮮兵士は前線にいる"),
            ("W" * 300, "w" * 48),
            ("???", "claim-1"),
            ("👩‍👩‍👧", "claim-1"),
            ("\x00", "claim-1"),
        ],
    )
    def test_a_text_gives_an_id_that_can_be_read(self, text: str, id: str):
        assert Debate().claim(text).id == id

    def test_a_title_goes_before_the_text(self):
        assert Debate().claim("It rains.", title="The weather").id == "the-weather"

    def test_what_is_taken_is_counted_on(self):
        debate = Debate()
        assert [debate.claim("It rains.").id for _ in range(3)] == ["it-rains", "it-rains-2", "it-rains-3"]
        debate.rename("it-rains-3", "it-rains-40")
        assert debate.claim("It rains.").id == "it-rains-41"

    @pytest.mark.parametrize(
        "id", ["claim-1", "claim-01", "claim-999999999", "claim-1000000000", "claim-" + "9" * 5000]
    )
    def test_a_number_that_looks_like_ours_is_not_met_twice(self, id: str):
        debate = Debate()
        debate.add(Claim("x", id=id))
        made = [debate.claim("?" * number).id for number in (1, 2, 3)]
        assert len({id, *made}) == 4

    def test_a_step_takes_its_id_too(self):
        debate = Debate()
        debate.add(Claim("x", id="x"))
        debate.add(Argument(lines=[Premise("x"), Inference("x", id="claim-1")]))
        assert debate.claim("?").id == "claim-2"
        with pytest.raises(DuplicateId, match="the id 'claim-1' is taken"):
            debate.claim("y", id="claim-1")

    def test_what_was_taken_out_leaves_no_trace(self):
        """Ids follow from what is there, whatever was there before."""
        debate = Debate()
        debate.add(Claim("x", id="x"))
        debate.remove(debate.add(Claim("?", id="claim-7")))
        debate.add(Argument(lines=[Premise("x"), Inference("x", id="claim-7")], id="a"))
        assert debate.claim("?").id == "claim-1"
        assert Debate.of([*debate]).claim("??").id == debate.claim("??").id == "claim-2"

    def test_steps_are_numbered_in_their_argument(self):
        debate = Debate.of([Claim("x", id="x"), Claim("y", id="a-step-2")])
        steps = [Inference("x"), Inference("x", id="a-step-3"), Inference("x")]
        made = debate.add(Argument(lines=[Premise("x"), *steps], id="a"))
        assert [step.id for step in made.inferences] == ["a-step-1", "a-step-3", "a-step-4"]

    def test_a_long_argument_is_numbered_in_good_time(self):
        debate = Debate.of([Claim("x", id="x")])
        made = debate.add(Argument(lines=[Inference("x") for _ in range(20_000)], id="a"))
        assert made.inferences[-1].id == "a-step-20000"

    def test_an_id_that_was_given_is_kept_by_who_has_it(self):
        """A node without an id does not take the one that a later node has."""
        found = Debate.of([Claim("It rains."), Claim("x", id="it-rains"), Claim("?"), Claim("y", id="claim-1")])
        assert list(found.nodes) == ["it-rains-2", "it-rains", "claim-2", "claim-1"]

    def test_any_string_is_an_id(self):
        debate = Debate()
        for id in ("a:b", "no", "with spaces", "朝鮮", "<p>", "\x00", "1:30", " ", "\ud800", "x" * 10_000):
            assert debate.claim(id, id=id).id == id
            assert debate.nodes[id].id == id
        assert_consistent(debate)


class TestAdding:
    def test_a_node_made_by_hand(self, debate: Debate):
        made = debate.add(Argument(lines=[Premise("rain"), Inference("rain")], title="Round and round"))
        assert made.id == "round-and-round"
        assert made.inferences[0].id == "round-and-round-step-1"

    @pytest.mark.parametrize(
        ("node", "error", "said"),
        [
            (Claim("x", id="rain"), DuplicateId, "the id 'rain' is taken; give another one, or none and have one made"),
            (Claim("x", title="Rain"), DuplicateId, "the title 'Rain' is another claim's; its id is 'rain'"),
            (Rebuttal("x", "rain", id="r"), UnknownName, "the rebuttal 'r' refers to 'x', which is not in the debate"),
            (
                Claim("x", id="c", cites=Citation("rain")),
                WrongTarget,
                "the claim 'c' refers to 'rain', which is a claim; it can be: participant",
            ),
            (
                Inference("rain"),
                WrongTarget,
                "a step stands in an argument; add the argument, or give support() an `into`",
            ),
            (Node(id="n"), DebateError, "a node is expected, not a node"),
            (Link("rain", "rain"), DebateError, "a node is expected, not a link"),
            (Premise("rain"), DebateError, "a node is expected, not a premise"),
            ("It rains.", DebateError, "a node is expected, not a str"),
            (None, DebateError, "a node is expected, not a nonetype"),
        ],
    )
    def test_what_cannot_be_in_the_debate(self, debate: Debate, node: Node, error: type[DebateError], said: str):
        before = debate.copy()
        with pytest.raises(error) as caught:
            debate.add(node)
        assert said in str(caught.value)
        assert type(caught.value) is error
        assert debate == before
        found, refused = Debate.gathered([*debate, node])
        assert found == Debate.of(before)
        assert [(one, type(reason)) for one, reason in refused] == [(node, error)]

    def test_the_first_fault_is_raised(self):
        """In the order given: what is wrong by itself, then what refers to what is not there."""
        with pytest.raises(UnknownName, match="the rebuttal '1' refers to 'x'"):
            Debate.of([Rebuttal(["x"], "y", id="1"), Rebuttal(["z"], "y", id="2")])

    def test_what_refers_to_what_is_refused_is_refused(self):
        given = [Undercut("a", "r", id="u"), Rebuttal("a", "nowhere", id="r"), Claim("a", id="a")]
        found, refused = Debate.gathered(given)
        assert list(found.nodes) == ["a"]
        assert [node.id for node, _ in refused] == ["r", "u"]

    def test_nodes_may_refer_to_later_ones(self):
        given = [Rebuttal("b", "a", id="r"), Claim("a", id="a"), Claim("b", id="b")]
        assert list(Debate.of(given)) == given
