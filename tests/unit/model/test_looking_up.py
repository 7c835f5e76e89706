"""Finding nodes by what people call them, and what stands next to them."""

from __future__ import annotations

import pytest

from rebut import (
    Argument,
    Claim,
    Debate,
    Inference,
)
from rebut.errors import AmbiguousName, UnknownName, WrongTarget


@pytest.fixture
def debate() -> Debate:
    debate = Debate("Rain")
    debate.claim("It rains.", title="Rain", id="rain")
    return debate


class TestLookingUp:
    def test_by_id_title_text_and_brackets(self):
        debate = Debate()
        claim = debate.claim("It  rains\nagain.", title="Rain", id="r")
        argument = debate.argument("Radar", gist="The radar shows it.")
        for ref in ("r", "Rain", "[Rain]", "It rains again.", " It rains\tagain. ", claim):
            assert debate.find(ref) == debate[ref] == claim
            assert ref in debate
        for ref in ("radar", "Radar", "<Radar>", "The radar shows it."):
            assert debate[ref] == argument

    def test_every_wording_counts(self):
        debate = Debate.of([Claim(["first", "second"], id="a")])
        assert debate["first"] == debate["second"]

    def test_a_kind_tells_apart(self):
        debate = Debate()
        claim, argument = debate.claim("x", title="Rain", id="c"), debate.argument("Rain", id="a")
        assert debate.find("Rain", Claim) == debate.find("[Rain]") == claim
        assert debate.find("Rain", Argument) == debate.find("<Rain>") == argument
        with pytest.raises(AmbiguousName) as caught:
            debate.find("Rain")
        assert str(caught.value) == (
            "'Rain' could be the claim 'c' or the argument 'a'; "
            "give the node itself; debate.nodes[id] finds one by its id alone"
        )

    def test_many_are_not_all_told(self):
        debate = Debate.of([Claim("x", id=f"c{number}") for number in range(8)])
        with pytest.raises(AmbiguousName, match="'c4' or 3 more"):
            debate["x"]

    def test_what_is_told_does_not_hang_on_the_past(self):
        debate = Debate.of([Claim("x", id="b"), Claim("x", id="a")])
        debate.replace(debate.nodes["b"], tags=["t"])
        with pytest.raises(AmbiguousName, match="the claim 'b' or the claim 'a'"):
            debate["x"]

    @pytest.mark.parametrize(
        ("name", "help"),
        [("Rian", "did you mean 'Rain'?"), ("it rain", "did you mean"), ("qqqqqq", ""), ("", ""), ("\ud800", "")],
    )
    def test_did_you_mean(self, debate: Debate, name: str, help: str):
        with pytest.raises(UnknownName) as caught:
            debate[name]
        assert caught.value.message == f"nothing goes by {name!r}"
        assert caught.value.help.startswith(help)
        assert bool(caught.value.help) == bool(help)

    def test_only_what_could_stand_there_is_suggested(self, debate: Debate):
        debate.participant("Raine")
        with pytest.raises(UnknownName, match="did you mean 'Rain'"):
            debate.rebut("Rainy", because="x")

    def test_a_long_name_is_cut(self):
        with pytest.raises(UnknownName) as caught:
            Debate()["x" * 5000]
        assert len(str(caught.value)) < 120

    def test_nodes_are_found_as_they_are_now(self, debate: Debate):
        old = debate.find("rain", Claim)
        new = debate.replace(old, standing="open")
        assert debate.find(old) == new
        assert old not in debate
        assert new in debate
        other = Debate()
        with pytest.raises(UnknownName, match="the claim 'rain' is not in this debate"):
            other.find(old)
        with pytest.raises(UnknownName, match=r"this claim is in no debate yet; add\(\) takes it in"):
            other.find(Claim("x"))

    def test_a_reason_of_another_debate_is_refused(self, debate: Debate):
        with pytest.raises(UnknownName, match="the claim 'elsewhere' is not in this debate"):
            debate.support("rain", because=Claim("x", id="elsewhere"))

    @pytest.mark.parametrize("ref", [5, None, b"rain", ("rain",)])
    def test_nothing_else_is_a_name(self, debate: Debate, ref: str):
        with pytest.raises(WrongTarget, match="a node or its name is expected"):
            debate[ref]
        assert ref not in debate

    def test_a_step_is_found_and_has_an_owner(self, debate: Debate):
        argument = debate.support("rain", because="a")
        step = debate.find("argument-1-step-1", Inference)
        assert step == argument.inferences[0]
        assert debate.owner(step) == argument
        assert debate.all(Inference) == (step,)
        assert step in debate
        with pytest.raises(WrongTarget, match="'rain' is a claim, which cannot stand here; what can: inference"):
            debate.owner("rain")

    def test_who_refers_to_what(self, debate: Debate):
        argument = debate.support("rain", because="a")
        rebuttal = debate.rebut("a", because="b")
        assert debate.referrers("a") == (argument, rebuttal)
        assert debate.uses("a") == (argument,)
        assert debate.uses("b") == (rebuttal,)
        assert debate.referrers("rain") == (argument,)


def test_a_debate_as_a_collection():
    debate = Debate("Rain")
    assert debate
    assert len(debate) == 0
    assert repr(debate) == "<Debate 'Rain': empty>"
    debate.rebut(debate.claim("a"), because="b")
    assert [node.id for node in debate] == list(debate.nodes) == ["a", "b", "rebuttal-1"]
    assert repr(debate) == "<Debate 'Rain': 2 claims, 1 rebuttal>"
    with pytest.raises(TypeError):
        debate.nodes["x"] = debate.nodes["a"]  # type: ignore[index]
    with pytest.raises(TypeError, match="unhashable"):
        hash(debate)
