"""The game-based measure, against the numbers of its authors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradual_graphs import MATT_TONI, attacked, graphs
from rebut.errors import DebateError, OutOfTime, UnknownOption
from rebut.evaluation.gradual import weigh
from rebut.evaluation.gradual.playing import played
from rebut.evaluation.limits import Deadline


def test_the_strengths_of_matt_and_toni():
    """JELIA 2008, table 1, the framework F8."""
    found = weigh(MATT_TONI, "game-based")
    assert dict(found) == pytest.approx({"a": 0.5, "b": 0.5, "c": 0.417, "d": 0.5, "e": 0.25, "f": 1.0}, abs=5e-4)


def test_what_nobody_attacks_is_sure_and_what_attacks_itself_is_lost():
    assert dict(weigh(attacked("a b", "b>b"), "game-based")) == {"a": 1.0, "b": 0.0}


@given(graph=graphs(cyclic=True, most=4))
def test_strengths_lie_between_0_and_1_and_1_is_for_what_nobody_attacks(graph):
    hit = {graph.names[target] for _, target, _ in graph.attacks}
    for name, strength in weigh(graph, "game-based").items():
        assert -1e-9 <= strength <= 1 + 1e-9
        assert (strength > 1 - 1e-9) == (name not in hit)


@given(
    st.integers(1, 4).flatmap(
        lambda wide: st.lists(st.lists(st.floats(0, 1), min_size=wide, max_size=wide), min_size=1, max_size=4)
    )
)
def test_no_choice_does_better_than_the_value(rewards):
    """Between the best of sure choices and the worst of sure answers, and as the other side sees it."""
    rows, columns = range(len(rewards)), range(len(rewards[0]))
    value = played(rows, columns, lambda row, column: rewards[row][column], Deadline())
    assert max(min(row) for row in rewards) - 1e-9 <= value
    assert value <= min(max(row[column] for row in rewards) for column in columns) + 1e-9
    other = played(columns, rows, lambda column, row: 1 - rewards[row][column], Deadline())
    assert value + other == pytest.approx(1, abs=1e-8)


def test_matching_pennies_are_even():
    assert played([0, 1], [0, 1], lambda one, other: float(one == other), Deadline()) == pytest.approx(0.5)


def test_too_many_arguments_are_refused_in_words():
    with pytest.raises(DebateError, match="takes up to 12: here are 13"):
        weigh(attacked(" ".join("abcdefghijklm"), "a>b"), "game-based")


def test_past_the_limit_there_is_no_value():
    with pytest.raises(OutOfTime):
        weigh(MATT_TONI, "game-based", limit=0)


def test_contributions_are_not_told():
    with pytest.raises(UnknownOption, match="not told by game-based"):
        weigh(MATT_TONI, "game-based").contributions("a")
