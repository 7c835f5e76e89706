"""How a debate is read as a bipolar graph, rule by rule."""

from __future__ import annotations

import pytest

from rebut import Debate, Inference, Premise, Support
from rebut.errors import DebateError, UnknownName, UnknownOption
from rebut.evaluation.gradual import Reading, graph_of
from rebut.model.bipolar import Joint


def pairs(debate: Debate, **reading: object) -> dict[str, set[tuple[str, str]]]:
    graph = graph_of(debate, Reading(**reading)).graph
    return {
        side: {(graph.names[source], graph.names[target]) for source, target, _ in relations}
        for side, relations in (("attack", graph.attacks), ("support", graph.supports), ("rest", graph.grounds))
    }


@pytest.fixture
def debate() -> Debate:
    found = Debate("Rain")
    found.claim("It rains.", id="rain")
    found.claim("The street is wet.", id="wet")
    found.claim("Nobody hosed it.", id="dry")
    return found


def test_an_argument_rests_on_its_premises_and_its_step_supports_the_conclusion(debate):
    argument = debate.support("rain", because=["wet", "dry"])
    step = argument.inferences[0].id
    assert pairs(debate) == {"attack": set(), "support": {(step, "rain")}, "rest": {("wet", step), ("dry", step)}}
    strengths = debate.weigh()
    assert (strengths[step], strengths[argument], strengths["rain"]) == (0.5, 0.5, 0.75)


@pytest.mark.parametrize(("linked", "expected"), [("least", 0.4), ("product", 0.2), ("apart", 0.85)])
def test_linked_premises_act_by_the_least_their_product_or_apart(debate, linked, expected):
    debate.replace(debate.nodes["wet"], score=0.4)
    argument = debate.support("rain", because=["wet", "dry"])
    strengths = debate.weigh(linked=linked)
    assert strengths[argument] == pytest.approx(expected)
    assert strengths.settings["linked"] == linked


@pytest.mark.parametrize(
    ("weighing", "joint", "expected"),
    [("linked", Joint.LEAST, 0.4), ("convergent", Joint.GREATEST, 0.5), ("cumulative", Joint.MEAN, 0.45),
     ("factorised", Joint.MEAN, 0.45), ("constant", Joint.LEAST, 0.4)],
)  # fmt: skip
def test_premises_join_as_their_step_weighs_them(debate, weighing, joint, expected):
    debate.replace(debate.nodes["wet"], score=0.4)
    argument = debate.support("rain", because=["wet", "dry"], weighing=weighing)
    graph = graph_of(debate, Reading()).graph
    assert list(graph.joints.values()) == [joint]
    assert debate.weigh()[argument] == pytest.approx(expected)


def test_an_argument_with_a_base_score_has_it_and_its_premises_support_it(debate):
    argument = debate.support("rain", because="wet")
    debate.replace(argument, score=0.2)
    assert debate.weigh()[argument] == pytest.approx(0.2 + 0.8 * 0.5)


def test_a_claim_has_the_base_score_that_it_was_given_else_the_one_that_is_set(debate):
    debate.replace(debate.nodes["wet"], score=0.9)
    strengths = debate.weigh(base=0.3)
    assert (strengths["wet"], strengths["rain"], strengths.base("rain")) == (0.9, 0.3, 0.3)


def test_a_link_from_one_source_goes_straight_to_its_target(debate):
    link = debate.rebut("rain", because="dry")
    assert pairs(debate)["attack"] == {("dry", "rain")}
    assert debate.weigh()[link] == 0.5


def test_a_link_from_several_sources_is_an_argument_of_its_own(debate):
    link = debate.rebut("rain", because=["dry", "wet"])
    assert pairs(debate) == {
        "attack": {(link.id, "rain")},
        "support": set(),
        "rest": {("dry", link.id), ("wet", link.id)},
    }


def test_a_link_that_is_undercut_is_an_argument_of_its_own(debate):
    link = debate.rebut("rain", because="dry")
    undercut = debate.undercut(link, because="wet")
    assert pairs(debate) == {
        "attack": {(link.id, "rain"), ("wet", link.id)},
        "support": set(),
        "rest": {("dry", link.id)},
    }
    strengths = debate.weigh()
    assert (strengths[link], strengths[undercut], strengths["rain"]) == (0.25, 0.5, 0.375)


def test_an_undercut_of_an_argument_is_one_of_its_last_step(debate):
    argument = debate.support("rain", because="wet")
    debate.undercut(argument, because="dry")
    assert pairs(debate)["attack"] == {("dry", argument.inferences[0].id)}


def test_an_undercut_of_a_claim_is_read_as_a_rebuttal_and_told(debate):
    debate.undercut("rain", because="dry")
    strengths = debate.weigh()
    assert strengths["rain"] == 0.25
    assert [finding.code for finding in strengths.findings] == ["RB901"]


def test_what_is_strict_cannot_be_undercut_and_that_is_told(debate):
    argument = debate.support("rain", because="wet", strict=True)
    debate.undercut(argument, because="dry")
    strengths = debate.weigh()
    assert strengths[argument] == 0.5
    assert [finding.code for finding in strengths.findings] == ["RB970"]


def test_an_exception_attacks_and_a_concession_does_nothing(debate):
    argument = debate.support("rain", because="wet", unless="A hose was seen.", even_if="The sky is blue.")
    assert pairs(debate)["attack"] == {("a-hose-was-seen", argument.inferences[0].id)}
    assert all("the-sky-is-blue" not in pair for side in pairs(debate).values() for pair in side)


def test_a_link_with_nothing_but_concessions_does_nothing(debate):
    debate.add(Support([Premise("wet", kind="concession")], "rain"))
    assert pairs(debate) == {"attack": set(), "support": set(), "rest": set()}


@pytest.mark.parametrize("kind", ["contradictory", "contrary"])
def test_rivals_attack_each_other(debate, kind):
    debate.contradict("wet", "dry", kind=kind)
    assert pairs(debate)["attack"] == {("wet", "dry"), ("dry", "wet")}


def test_a_tension_does_nothing(debate):
    debate.contradict("wet", "dry", kind="tension")
    assert pairs(debate)["attack"] == set()


def test_positions_of_which_one_holds_attack_each_other(debate):
    debate.issue("Wet or dry?", ["wet", "dry"], exclusive=True)
    assert pairs(debate)["attack"] == {("wet", "dry"), ("dry", "wet")}


def test_a_conflict_that_is_undercut_is_weaker(debate):
    conflict = debate.contradict("wet", "dry")
    before = debate.weigh()["wet"]
    debate.undercut(conflict, because="rain")
    assert len(pairs(debate)["attack"]) == 4
    assert debate.weigh()["wet"] > before


def test_a_reason_that_is_a_denial_is_as_strong_as_its_claim_is_weak(debate):
    debate.replace(debate.nodes["wet"], score=0.2)
    debate.add(Support([Premise("wet", negated=True)], "rain"))
    strengths = debate.weigh()
    assert strengths["rain"] == pytest.approx(0.5 + 0.5 * 0.8)


def test_a_weight_scales_what_comes_through(debate):
    debate.rebut("rain", because="dry", weight=0.5)
    assert debate.weigh()["rain"] == 0.375


def test_a_sketch_is_weighed_as_a_claim_is(debate):
    sketch = debate.argument("Umbrellas", gist="Everybody carries one.")
    debate.support("rain", because=sketch)
    strengths = debate.weigh()
    assert (strengths[sketch], strengths["rain"]) == (0.5, 0.75)


def test_an_argument_as_a_source_is_what_it_concludes(debate):
    argument = debate.support("wet", because="dry")
    debate.add(Support([Premise(argument.id)], "rain"))
    assert ("wet", "rain") in pairs(debate)["support"]


def test_a_step_that_rests_on_a_step_rests_on_what_that_concludes(debate):
    argument = debate.support("wet", because="dry")
    debate.replace(argument, lines=[*argument.lines, Inference("rain", id="last")])
    assert ("wet", "last") in pairs(debate)["rest"]
    assert debate.weigh()[argument.id] == debate.weigh()["last"]


def test_what_says_the_same_twice_counts_once(debate):
    debate.rebut("rain", because="dry", weight=0.2)
    debate.rebut("rain", because="dry")
    assert debate.weigh()["rain"] == 0.25


def test_a_claim_that_attacks_itself_is_told(debate):
    debate.rebut("rain", because="rain")
    strengths = debate.weigh()
    assert strengths["rain"] == pytest.approx(1 / 3)
    assert [finding.code for finding in strengths.findings] == ["RB971"]


def test_supports_are_left_out_of_measures_of_attacks_and_that_is_told(debate):
    debate.support("rain", because="wet")
    strengths = debate.weigh("h-categoriser")
    assert strengths["rain"] == 1.0
    assert [(finding.code, finding.level) for finding in strengths.findings] == [("RB975", "note")]


def test_what_has_no_strength_is_named(debate):
    group = debate.group("Weather", ["rain"])
    with pytest.raises(UnknownName, match="has no strength"):
        debate.weigh()[group]
    assert group not in debate.weigh()


def test_strengths_are_those_of_the_debate_as_it_was(debate):
    strengths = debate.weigh()
    debate.rebut("rain", because="dry")
    assert strengths["It rains."] == 0.5
    assert strengths.changes(debate.weigh()) == {"rain": (0.5, 0.25)}
    assert len(strengths.debate.links) == 0


def test_every_choice_stands_in_the_result(debate):
    debate.rebut("rain", because="rain")
    assert debate.weigh("quadratic-energy", base=0.4, linked="product", steps=500).settings == {
        "measure": "quadratic-energy", "base": 0.4, "linked": "product", "convergent": "greatest", "cumulative": "mean",
        "rivals": "attack each other", "denied": "1 - strength", "step": 0.1, "tolerance": 1e-10, "most steps": 500,
    }  # fmt: skip


@pytest.mark.parametrize("base", [1.2, -0.1, float("nan"), True, "half"])
def test_a_base_score_that_is_none_is_refused(debate, base):
    with pytest.raises(UnknownOption, match="a base score is a number from 0 to 1"):
        debate.weigh(base=base)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"measure": "dfquad"}, "did you mean 'df-quad'"),
        ({"linked": "leats"}, "did you mean 'least'"),
        ({"arithmetic": "numby"}, "did you mean 'numpy'"),
        ({"step": 0}, "above 0"),
        ({"tolerance": float("nan")}, "above 0"),
        ({"steps": 0}, "from 1 up"),
        ({"limit": "soon"}, "no limit of time"),
    ],
)
def test_an_option_that_is_none_is_refused(debate, options, message):
    with pytest.raises(UnknownOption, match=message):
        debate.weigh(**options)


def test_a_base_score_of_a_claim_above_1_is_no_claim(debate):
    with pytest.raises(DebateError, match=r"1\.2 does not lie between 0 and 1"):
        debate.replace(debate.nodes["rain"], score=1.2)


def test_thousands_of_rivals_are_refused_in_words():
    debate = Debate("Many")
    debate.contradict(*[debate.claim(f"It was {number}.") for number in range(3_001)], kind="contrary")
    with pytest.raises(DebateError, match="3,001 rivals"):
        debate.weigh()


def test_an_empty_debate_has_no_strengths():
    strengths = Debate("").weigh()
    assert (dict(strengths), strengths.ranking, strengths.converged) == ({}, (), True)
