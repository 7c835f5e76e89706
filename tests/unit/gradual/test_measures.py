"""Strengths against those that are published, and those that other programs compute; each graph names its source."""

from __future__ import annotations

import json

import pytest

from gradual_graphs import BAUMEISTER, BONZON, CAYROL, CIRCLE, DEMOCRACY, NEWS, POST, SIX, STOCK, THREE
from needs import shared
from rebut.evaluation.gradual import MEASURES, weigh
from rebut.model.bipolar import Bipolar

THEIRS = {
    "DFQuAD": "df-quad",
    "QE": "quadratic-energy",
    "EulerBased": "euler-based",
    "MLP": "mlp-based",
    "SquaredDFQuAD(Uncertainpy)": "squared-df-quad-uncertainpy",
    "SquaredEnergy": "squared-energy",
    "qbafpy:DFQuAD_model": "df-quad",
    "qbafpy:QuadraticEnergy_model": "quadratic-energy",
    "qbafpy:EulerBased_model": "euler-based",
    "qbafpy:EulerBasedTop_model": "euler-based-top",
    "qbafpy:SquaredDFQuAD_model": "squared-df-quad-qbaf-py",
}
"""What Uncertainpy and QBAF-Py call each measure."""
GRAPHS = ("stock", "qbafpy6", "rago", "kampik3.1", "fakenews", "movie")
UNDEFINED = {("qbafpy6", "MLP")}
"""Where Uncertainpy divides by zero: a base score of 1."""


@pytest.mark.parametrize("arithmetic", ["python", "numpy"])
@pytest.mark.parametrize("theirs", THEIRS)
@pytest.mark.parametrize("name", GRAPHS)
def test_strengths_are_those_of_other_programs(name, theirs, arithmetic):
    held = json.loads(shared("spec", "oracles_gradual.json").read_text("utf-8"))
    assert tuple(held) == GRAPHS
    one = held[name]
    assert set(one["sem"]) <= set(THEIRS)
    graph = Bipolar.of(one["tau"], attacks=map(tuple, one["att"]), supports=map(tuple, one["sup"]))
    found = weigh(graph, THEIRS[theirs], tolerance=1e-12, arithmetic=arithmetic)
    expected = one["sem"][theirs]
    if (name, theirs) in UNDEFINED:
        assert "ZeroDivisionError" in expected
        assert found["f"] == 1.0
    else:
        assert dict(found) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("graph", "measure", "expected"),
    [
        (DEMOCRACY, "df-quad", {"P2": 0.08, "A1": 0.862, "A2": 0.85}),
        (THREE, "df-quad", {"a": 0.125, "b": 0.75, "c": 0.5}),
        (NEWS, "df-quad", {"A": 0.59375}),
        (POST, "df-quad", {"fA": 0.25786, "m": 0.84774307}),
        (SIX, "quadratic-energy", {"a": 0.518755, "b": 0.172414, "c": 0.625}),
        (SIX, "df-quad", {"a": 0.676, "b": 0.12, "c": 0.34}),
        (SIX, "squared-df-quad-qbaf-py", {"a": 0.572193, "b": 0.142857, "c": 0.53125}),
        (SIX, "euler-based", {"a": 0.498787, "b": 0.153487, "c": 0.810773}),
        (SIX, "euler-based-top", {"a": 0.473958, "b": 0.153487, "c": 0.810773}),
        (STOCK, "quadratic-energy", {"Buy": 0.821646, "Sell": 0.36217, "1": 0.204744, "2": 0.805085, "3": 0.165746}),
        (STOCK, "df-quad", {"Buy": 0.99636, "Sell": 0.00338}),
        (STOCK, "euler-based", {"Buy": 0.717141, "Sell": 0.494889}),
        (STOCK, "mlp-based", {"Buy": 0.789955, "Sell": 0.407213}),
    ],
)
def test_strengths_are_those_that_are_published(graph, measure, expected):
    found = weigh(graph, measure)
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=5e-6 if graph is not POST else 5e-9)


@pytest.mark.parametrize("arithmetic", ["python", "numpy"])
@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("quadratic-energy", {"A": 0.224088, "B0": 0.047814, "C9": 0.186079}),
        ("df-quad", {"A": 0.033416, "B3": 0.033416, "C4": 0.288138}),
        ("euler-based", {"A": 1.0, "B0": 0.0, "C0": 0.0}),
    ],
)
def test_a_circle_in_which_repetition_never_settles_settles(measure, expected, arithmetic):
    found = weigh(CIRCLE, measure, arithmetic=arithmetic)
    assert (found.converged, found.residual < 1e-9, found.circular) == (True, True, 21)
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("measure", "sure", "half"),
    [
        ("df-quad", 0.5, 1 / 3),
        ("quadratic-energy", 0.682328, 0.423854),
        ("euler-based", 1.0, 0.433575),
        ("squared-df-quad-qbaf-py", 0.618034, 0.366025),
    ],
)
def test_two_that_attack_each_other(measure, sure, half):
    for score, expected in ((1.0, sure), (0.5, half)):
        graph = Bipolar.of({"a": score, "b": score}, attacks=[("a", "b"), ("b", "a")])
        assert dict(weigh(graph, measure)) == pytest.approx({"a": expected, "b": expected}, abs=1e-6)


@pytest.mark.parametrize(
    ("graph", "measure", "expected"),
    [
        (BONZON, "h-categoriser", {"a": 0.3770, "b": 1, "c": 0.5, "d": 0.6524, "e": 0.5328}),
        (BONZON, "weighted-h-categoriser", {"a": 0.3770, "b": 1, "c": 0.5, "d": 0.6524, "e": 0.5328}),
        (BONZON, "weighted-max-based", {"a": 0.5, "b": 1, "c": 0.5, "d": 0.6, "e": 0.6667}),
        (BONZON, "weighted-card-based", {"a": 0.26903, "b": 1, "c": 0.33333, "d": 0.43423, "e": 0.30292}),
        (BAUMEISTER, "h-categoriser", {"a1": 0.2756, "b1": 0.4615, "b2": 0.6667, "c1": 0.6667}),
        (CAYROL, "h-categoriser", {"a": 1, "b": 0.5, "c": 0.4722, "d": 0.6182, "e": 0.6182, "f": 0.6794}),
    ],
)
def test_measures_of_attacks_alone(graph, measure, expected):
    found = weigh(graph, measure)
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=2e-4)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [("weighted-h-categoriser", 0.618034), ("weighted-max-based", 0.618034), ("weighted-card-based", 0.414214)],
)
@pytest.mark.parametrize("attacks", [[("a", "a")], [("a", "b"), ("b", "a")]])
def test_measures_of_attacks_alone_in_the_smallest_circles(attacks, measure, expected):
    graph = Bipolar.of(dict.fromkeys("ab", 1.0), attacks=attacks)
    assert weigh(graph, measure)["a"] == pytest.approx(expected, abs=1e-6)


def test_who_is_attacked_by_what_has_no_base_score_counts_no_attack_by_card():
    graph = Bipolar.of({"a": 0.8, "b": 0.0, "c": 0.5}, attacks=[("b", "a")])
    assert weigh(graph, "weighted-card-based")["a"] == 0.8


def test_attackers_that_are_sure_make_nothing_of_it_by_energy():
    """Kampik and others, IJAR 2024, figure 4: two sure attackers of one half."""
    graph = Bipolar.of({"a": 0.5, "b": 1.0, "c": 1.0}, attacks=[("b", "a"), ("c", "a")])
    found = {name: weigh(graph, name)["a"] - 0.5 for name in MEASURES}
    assert found["quadratic-energy"] == pytest.approx(-0.4)
    assert found["df-quad"] == pytest.approx(-0.5)
    assert found["squared-df-quad-qbaf-py"] == pytest.approx(-0.25)
    assert found["squared-df-quad-uncertainpy"] == pytest.approx(-0.5)


def test_weights_scale_what_comes_through():
    graph = Bipolar.of({"a": 0.5, "b": 1.0}, attacks=[("b", "a", 0.5)])
    assert weigh(graph)["a"] == 0.25


def test_a_neuron_is_weighed_as_a_neuron():
    """Potyka, AAAI 2021: the log-odds of the base score, and the weighted sum of the others."""
    graph = Bipolar.of({"a": 0.5, "b": 1.0, "c": 1.0}, attacks=[("b", "a", 3.0)], supports=[("c", "a", 2.0)])
    assert weigh(graph, "mlp-based")["a"] == pytest.approx(0.2689414213699951)


@pytest.mark.parametrize("measure", MEASURES)
def test_many_hundred_supporters_are_no_overflow(measure):
    scores = {"a": 0.5, **{f"s{number}": 1.0 for number in range(2_000)}}
    for side in ("attacks", "supports"):
        graph = Bipolar.of(scores, **{side: [(name, "a") for name in scores if name != "a"]})
        for arithmetic in ("python", "numpy"):
            assert 0 <= weigh(graph, measure, arithmetic=arithmetic)["a"] <= 1


def test_every_measure_tells_who_defined_it():
    for name, measure in MEASURES.items():
        assert measure.name == name
        assert measure.reference
        assert measure.about
