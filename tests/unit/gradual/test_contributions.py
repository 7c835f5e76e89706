"""What each argument does to the strength of another, against published numbers."""

from __future__ import annotations

import pytest

from gradual_graphs import BONZON, CIRCLE, NEWS, POST, STOCK, THREE
from rebut import Debate
from rebut.errors import OutOfTime, UnknownName, UnknownOption
from rebut.evaluation.gradual import KINDS, weigh
from rebut.model.bipolar import Bipolar


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("removal", {"b": -0.375, "c": -0.125}),
        ("intrinsic-removal", {"b": -0.25, "c": -0.125}),
        ("shapley", {"b": -0.3125, "c": -0.0625}),
        ("gradient", {"a": 0.25, "b": -0.25, "c": -0.25}),
    ],
)
def test_the_example_of_kampik_and_others(kind, expected):
    """IJAR 2024, example 3.1; QBAF-Py has the same."""
    assert dict(weigh(THREE).contributions("a", kind)) == pytest.approx(expected)


def test_fair_shares_sum_to_what_was_changed():
    strengths = weigh(THREE)
    assert sum(strengths.contributions("a", "shapley").values()) == pytest.approx(strengths["a"] - 0.5)


def test_the_gradients_of_fake_news():
    """Yin, Potyka and Toni, ECAI 2023; that of the topic itself is not printed there."""
    expected = {"C": 0.375, "B": 0.125, "F": 0.0625, "G": -0.0625, "H": -0.0625, "E": -0.125, "D": -0.4375}
    found = dict(weigh(NEWS).contributions("A", "gradient"))
    assert found.pop("A") == pytest.approx(0.8125)
    assert found == pytest.approx(expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("C", 0.40625), ("B", 0.53125), ("F", 0.5625), ("G", 0.625), ("H", 0.625), ("E", 0.65625), ("D", 0.8125)],
)
def test_fake_news_without_one_base_score(name, expected):
    """The same paper: the strength of the topic where one argument has the base score 0."""
    scores = {one: 0.0 if one == name else 0.5 for one in NEWS.names}
    attacks = [("D", "A"), ("E", "B"), ("F", "D"), ("G", "F"), ("H", "F")]
    assert weigh(Bipolar.of(scores, attacks=attacks, supports=[("B", "A"), ("C", "A")]))["A"] == pytest.approx(expected)


def test_the_movie_without_the_actors():
    """The same paper: The Post with the base score of its acting at 0."""
    scores = dict(zip(POST.names, POST.scores, strict=True)) | {"fA": 0.0}
    supports = [("A1", "fA"), ("A2", "fA"), ("fA", "m"), ("fD", "m")]
    graph = Bipolar.of(scores, attacks=[("fW", "m")], supports=supports)
    assert weigh(graph)["m"] == pytest.approx(0.81954, abs=5e-6)


@pytest.mark.parametrize(
    ("measure", "change", "part"),
    [("quadratic-energy", -0.4, -0.15), ("df-quad", -0.5, 0.0), ("squared-df-quad-qbaf-py", -0.25, 0.0)],
)
def test_two_sure_attackers(measure, change, part):
    """Kampik and others, IJAR 2024, figure 4, with the numbers of QBAF-Py's notebook."""
    strengths = weigh(Bipolar.of({"a": 0.5, "b": 1, "c": 1}, attacks=[("b", "a"), ("c", "a")]), measure)
    assert strengths["a"] - 0.5 == pytest.approx(change)
    assert dict(strengths.contributions("a")) == pytest.approx({"b": part, "c": part})


@pytest.mark.parametrize("measure", ["df-quad", "euler-based-top"])
def test_of_two_sure_attackers_none_has_a_gradient(measure):
    """As the tests of QBAF-Py have it: neither can be any stronger, and neither is missed."""
    strengths = weigh(Bipolar.of({"a": 0.1, "b": 1, "c": 1}, attacks=[("b", "a"), ("c", "a")]), measure)
    found = strengths.contributions("a", "gradient")
    assert (found["b"], found["c"]) == (0, 0)


def test_a_gradient_that_cancels_out():
    """As the tests of QBAF-Py have it."""
    graph = Bipolar.of(
        {"a": 0.5, "b": 0, "c": 0, "d": 0, "e": 0.5},
        attacks=[("b", "e"), ("c", "e")],
        supports=[("a", "b"), ("a", "c"), ("a", "d"), ("d", "e")],
    )
    assert weigh(graph).contributions("e", "gradient")["a"] == pytest.approx(0)


@pytest.mark.parametrize("measure", ["df-quad", "quadratic-energy", "mlp-based"])
def test_gradients_in_circles_are_those_of_trying(measure):
    strengths = weigh(STOCK, measure, tolerance=1e-13)
    found = strengths.contributions("Buy", "gradient")
    for name, score in zip(STOCK.names, STOCK.scores, strict=True):
        tried = []
        for step in (-1e-6, 1e-6):
            scores = [score + step if one == name else old for one, old in zip(STOCK.names, STOCK.scores, strict=True)]
            graph = Bipolar(STOCK.names, scores, STOCK.attacks, STOCK.supports)
            tried.append(weigh(graph, measure, tolerance=1e-13)["Buy"])
        assert found[name] == pytest.approx((tried[1] - tried[0]) / 2e-6, abs=1e-5)


def test_sampled_shares_lie_within_their_bounds_and_say_so():
    strengths = weigh(NEWS)
    exact = strengths.contributions("A", "shapley")
    found = strengths.contributions("A", "shapley", exact=3, samples=400, seed=7)
    assert (exact.exact, found.exact, found.samples, found.seed, found.confidence) == (True, False, 400, 7, 0.95)
    assert all(abs(found[name] - exact[name]) <= found.bounds[name] for name in exact)
    assert max(found.bounds.values()) < 0.2
    assert found.parts == strengths.contributions("A", "shapley", exact=3, samples=400, seed=7).parts


def test_more_samples_have_tighter_bounds():
    strengths = weigh(NEWS)
    few, many = [strengths.contributions("A", "shapley", exact=0, samples=count).bounds for count in (50, 800)]
    assert all(many[name] < few[name] for name in few)


def test_what_is_not_connected_contributes_nothing_and_is_not_told():
    graph = Bipolar.of({"a": 0.5, "b": 0.5, "c": 0.5}, attacks=[("b", "a"), ("a", "c")])
    assert set(weigh(graph).contributions("a")) == {"b"}


def test_nobody_contributes_to_what_stands_alone():
    strengths = weigh(Bipolar.of({"a": 0.5}))
    assert {kind: dict(strengths.contributions("a", kind)) for kind in KINDS} == {
        "removal": {},
        "intrinsic-removal": {},
        "shapley": {},
        "gradient": {"a": 1.0},
    }


def test_steps_have_no_part_of_their_own():
    debate = Debate("Rain")
    rain = debate.claim("It rains.", id="rain")
    debate.support(rain, because=["The street is wet.", "Nobody hosed it."])
    found = debate.weigh().contributions(rain, "shapley")
    assert set(found) == {"the-street-is-wet", "nobody-hosed-it"}
    assert sum(found.values()) == pytest.approx(0.25)


def test_an_attack_that_is_gone_is_not_counted():
    graph = Bipolar.of({"a": 1, "b": 1, "c": 1}, attacks=[("b", "a"), ("c", "a")])
    found = weigh(graph, "weighted-card-based").contributions("a")
    assert dict(found) == pytest.approx({"b": 1 / 4 - 1 / 3, "c": 1 / 4 - 1 / 3})


def test_a_ranking_has_no_contributions():
    with pytest.raises(UnknownOption, match="burden gives an order and no strengths"):
        weigh(BONZON, "burden").contributions("a")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"kind": "shaply"}, "did you mean 'shapley'"),
        ({"exact": 30}, "up to 24"),
        ({"samples": 0}, "from 1 up"),
        ({"confidence": 1.5}, "between 0 and 1"),
        ({"limit": "soon"}, "no limit of time"),
    ],
)
def test_what_makes_no_sense_is_refused(options, message):
    with pytest.raises(UnknownOption, match=message):
        weigh(THREE).contributions("a", **options)


def test_an_unknown_name_is_refused():
    with pytest.raises(UnknownName, match="no argument is called 'z'"):
        weigh(THREE).contributions("z")


def test_shares_past_the_limit_are_those_that_are_known():
    found = weigh(NEWS).contributions("A", "shapley", exact=0, samples=10**9, limit=0.05)
    assert 2 <= found.samples < 10**9
    assert not found.exact


def test_what_is_not_found_in_time_is_no_answer():
    with pytest.raises(OutOfTime):
        weigh(CIRCLE).contributions("A", "removal", limit=0)


def test_it_is_told_how_far_it_has_come():
    told = []
    weigh(NEWS).contributions("A", "removal", progress=lambda done, total: told.append((done, total)))
    assert told == [(done, 7) for done in range(7)]
