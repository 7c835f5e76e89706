"""Graphs that make no sense, or make trouble: a clear error or a finding, and never a wrong answer."""

from __future__ import annotations

import math
import pickle
import sys
from array import array
from itertools import pairwise

import pytest

from rebut.errors import DebateError, ExtraMissing, UnknownName, UnknownOption
from rebut.evaluation.gradual import MEASURES, weigh
from rebut.model.bipolar import Bipolar, Joint, Relations
from rebut.model.framework import Framework


@pytest.mark.parametrize(
    ("score", "message"),
    [
        (1.2, r"the base score of 'a' is 1\.2, which does not lie between 0 and 1"),
        (-0.1, r"the base score of 'a' is -0\.1, which does not lie between 0 and 1"),
        (math.nan, "the base score of 'a' is not a number"),
        (math.inf, "the base score of 'a' is inf"),
        (True, "the base score of 'a' is True, which is no number"),
        ("much", "the base score of 'a' is 'much', which is no number"),
    ],
)
def test_a_base_score_that_is_none_is_refused(score, message):
    with pytest.raises(DebateError, match=message):
        Bipolar.of({"b": 0.5, "a": score, "c": 0.5})


def test_a_score_that_is_no_number_is_found_among_many():
    scores = array("d", [0.5]) * 100_000
    scores[77_777] = math.nan
    names = [str(number) for number in range(100_000)]
    with pytest.raises(DebateError, match="'77777' is not a number"):
        Bipolar(names, scores)


@pytest.mark.parametrize("pair", [("b", "a"), ("a", "b"), ("a", 7), (None, "a")])
def test_a_pair_that_names_nobody_is_refused(pair):
    with pytest.raises(UnknownName, match="no argument is called"):
        Bipolar.of({"a": 0.5}, attacks=[pair])


def test_a_name_that_comes_near_is_told():
    with pytest.raises(UnknownName, match="did you mean 'rain'"):
        Bipolar.of({"rain": 0.5}, supports=[("rains", "rain")])


@pytest.mark.parametrize("place", [-1, 1, 2**30])
def test_a_place_where_nobody_stands_is_refused(place):
    with pytest.raises(UnknownName, match=f"no argument stands at place {place}"):
        Bipolar(["a"], [0.5], Relations([place], [0]))


@pytest.mark.parametrize(
    ("relations", "message"),
    [(Relations([0, 0], [0]), "2 sources and 1 targets"), (Relations([0], [0], [1.0, 1.0]), "1 pairs and 2 weights")],
)
def test_columns_of_unequal_length_are_refused(relations, message):
    with pytest.raises(DebateError, match=message):
        Bipolar(["a"], [0.5], relations)


def test_scores_that_are_missing_are_refused():
    with pytest.raises(DebateError, match="2 arguments and 1 base scores"):
        Bipolar(["a", "b"], [0.5])


@pytest.mark.parametrize("weight", [-0.5, math.nan, math.inf])
def test_a_weight_that_is_none_is_refused(weight):
    with pytest.raises(DebateError, match=r"the weight .* is none"):
        Bipolar.of({"a": 0.5}, attacks=[("a", "a", weight)])


@pytest.mark.parametrize("measure", [name for name, one in MEASURES.items() if not one.any_weight])
def test_a_weight_above_1_is_refused_by_measures_that_take_none(measure):
    graph = Bipolar.of({"a": 0.5, "b": 0.5}, attacks=[("a", "b", 2.0)])
    with pytest.raises(DebateError, match="the weight 2 is above 1"):
        weigh(graph, measure)


@pytest.mark.parametrize("arithmetic", ["python", "numpy"])
@pytest.mark.parametrize("measure", MEASURES)
def test_nobody_has_no_strength(measure, arithmetic):
    assert dict(weigh(Bipolar.of({}), measure, arithmetic=arithmetic)) == {}


@pytest.mark.parametrize("arithmetic", ["python", "numpy"])
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("length", [1, 3, 5])
def test_odd_circles_of_attacks_settle(length, measure, arithmetic):
    names = [f"n{number}" for number in range(length)]
    graph = Bipolar.of(dict.fromkeys(names, 0.8), attacks=list(zip(names, [*names[1:], names[0]], strict=True)))
    found = weigh(graph, measure, arithmetic=arithmetic)
    assert (found.converged, found.circular) == (True, length)
    assert len({round(strength, 8) for strength in found.values()}) == 1
    assert all(0 < strength < 1 for strength in found.values())


def test_what_does_not_settle_says_so_and_ends():
    graph = Bipolar.of({"a": 1.0, "b": 1.0}, attacks=[("a", "b"), ("b", "a")])
    found = weigh(graph, steps=3)
    assert (found.converged, found.steps) == (False, 3)
    assert found.residual > 0.01
    assert [finding.code for finding in found.findings] == ["RB973"]
    assert "3 steps were not enough" in found.findings[0].message


@pytest.mark.parametrize("arithmetic", ["python", "numpy"])
def test_past_the_limit_what_is_known_is_told_as_such(arithmetic):
    names = [f"n{number}" for number in range(5)]
    chain = list(pairwise(names))
    found = weigh(Bipolar.of(dict.fromkeys(names, 0.5), attacks=chain), limit=0, arithmetic=arithmetic)
    assert (found.converged, dict(found)) == (False, dict.fromkeys(names, 0.5))
    assert [finding.code for finding in found.findings] == ["RB972"]
    assert found.findings[0].message == "there was no time for 5 of 5, which stand at their base scores"


def test_a_circle_past_the_limit_is_told():
    graph = Bipolar.of({"a": 1.0, "b": 1.0}, attacks=[("a", "b"), ("b", "a")])
    found = weigh(graph, limit=0)
    assert not found.converged
    assert "the time was over" in "".join([finding.message for finding in found.findings])


def test_it_is_told_how_far_a_circle_has_come():
    told = []
    graph = Bipolar.of({"a": 1.0, "b": 1.0}, attacks=[("a", "b"), ("b", "a")])
    weigh(graph, progress=lambda done, total: told.append((done, total)))
    assert told[:3] == [(0, None), (1, None), (2, None)]


def test_without_numpy_plain_python_is_used_and_asking_for_it_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    names = [f"n{number}" for number in range(3_000)]
    graph = Bipolar.of(dict.fromkeys(names, 0.5), attacks=list(pairwise(names)))
    assert weigh(graph)["n1"] == 0.25
    with pytest.raises(ExtraMissing, match="numpy is not installed") as caught:
        weigh(graph, arithmetic="numpy")
    assert caught.value.help == 'pip install "rebut[gradual]"'


@pytest.mark.parametrize("given", [None, 7, "debate", {"a": 0.5}])
def test_what_is_neither_a_debate_nor_a_graph_is_refused(given):
    with pytest.raises(UnknownOption, match="a debate or a bipolar graph is weighed"):
        weigh(given)


@pytest.mark.parametrize("measure", ["", "DF-QuAD ", None, 7])
def test_an_unknown_measure_is_refused(measure):
    with pytest.raises(UnknownOption, match="no measure is called"):
        weigh(Bipolar.of({"a": 0.5}), measure)


def test_a_long_chain_is_no_recursion():
    names = [str(number) for number in range(20_000)]
    graph = Bipolar.of(dict.fromkeys(names, 0.5), supports=list(pairwise(names)))
    for arithmetic in ("python", "numpy"):
        assert weigh(graph, arithmetic=arithmetic)["19999"] == pytest.approx(1.0)


@pytest.mark.parametrize("arithmetic", ["python", "numpy"])
def test_circles_hold_up_only_what_hangs_on_them(arithmetic):
    """What stands before a circle and what hangs on nothing of it is exact, whatever the circle does."""
    graph = Bipolar.of(
        dict.fromkeys("abcdefgh", 0.5),
        attacks=[("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("d", "e"), ("e", "d"), ("e", "f"), ("g", "h")],
    )
    found = weigh(graph, arithmetic=arithmetic, steps=1)
    assert (found["a"], found["g"], found["h"], found.circular) == (0.5, 0.5, 0.25, 4)
    assert found["f"] == pytest.approx(0.5 - 0.5 * found["e"])


def test_between_two_circles_all_is_circular():
    graph = Bipolar.of(
        dict.fromkeys("abcde", 0.5), attacks=[("a", "a"), ("a", "b"), ("b", "c"), ("c", "d"), ("d", "d"), ("d", "e")]
    )
    assert weigh(graph).circular == 4


def test_grounds_of_nobody_leave_the_base_score():
    graph = Bipolar(["a"], [0.3], joints={0: Joint.LEAST})
    assert weigh(graph)["a"] == 0.3


@pytest.mark.parametrize("arithmetic", ["python", "numpy"])
@pytest.mark.parametrize(
    ("joint", "expected"),
    [(Joint.LEAST, 0.25), (Joint.PRODUCT, 0.125), (Joint.GREATEST, 0.5), (Joint.MEAN, 0.375)],
)
def test_grounds_are_joined_also_where_one_is_denied(joint, expected, arithmetic):
    graph = Bipolar(["a", "b", "c"], [0.9, 0.5, 0.75], grounds=Relations([1, 2], [0, 0], [1, -1]), joints={0: joint})
    assert weigh(graph, arithmetic=arithmetic)["a"] == pytest.approx(expected)


@pytest.mark.parametrize("arithmetic", ["python", "numpy"])
@pytest.mark.parametrize("joint", list(Joint))
def test_grounds_in_a_circle_settle(joint, arithmetic):
    graph = Bipolar(
        ["a", "b", "c"], [0.9, 0.5, 0.75], Relations([0], [1]), grounds=Relations([1, 2], [0, 0]), joints={0: joint}
    )
    found = weigh(graph, arithmetic=arithmetic)
    assert (found.converged, found.circular) == (True, 2)
    assert found["b"] == pytest.approx(0.5 - 0.5 * found["a"])
    assert found["a"] == pytest.approx(joint.of([found["b"], 0.75]))


def test_a_framework_is_weighed_as_a_graph_of_sure_arguments():
    found = weigh(Framework.of("ab", [("a", "b")]), "h-categoriser")
    assert dict(found) == {"a": 1.0, "b": 0.5}


def test_graphs_can_be_pickled_and_compared():
    graph = Bipolar.of({"a": 0.5, "b": 0.25}, attacks=[("a", "b", 0.5)])
    assert pickle.loads(pickle.dumps(graph)) == graph
    assert graph != Bipolar.of({"a": 0.5, "b": 0.25}, attacks=[("a", "b")])


def test_columns_of_numpy_are_taken():
    np = pytest.importorskip("numpy")
    for kind in (np.int32, np.int64):
        relations = Relations(np.array([0, 9, 1, 9], kind)[::2], np.array([1, 2], kind))
        graph = Bipolar(["a", "b", "c"], np.full(3, 0.5), relations)
        assert list(graph.attacks) == [(0, 1, 1.0), (1, 2, 1.0)]
