"""What an answer says: what shows it, where the search ended, and what is wrong with a question."""

from __future__ import annotations

import pickle

import pytest

from rebut.errors import OutOfTime, UnknownName, UnknownOption
from rebut.evaluation.dung import KINDS, Semantics, Task, answer, labellings, semantics_named, task_named
from rebut.evaluation.limits import deadline
from rebut.model.framework import Framework

FLOATING = Framework.of("abcd", [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c"), ("c", "d")])
EMPTY = Framework.of(())
PAIRS = Framework.of(
    [f"{side}{number}" for number in range(20) for side in "ab"],
    [pair for number in range(20) for pair in ((f"a{number}", f"b{number}"), (f"b{number}", f"a{number}"))],
)
"""Twenty pairs that attack each other: 2 to the 20th preferred extensions."""


@pytest.mark.parametrize("name", KINDS)
class TestEverySemantics:
    def test_it_says_what_it_is_and_where_that_stands(self, name: Semantics):
        import importlib

        module = importlib.import_module(f"rebut.evaluation.dung.{name.replace('-', '_')}")
        assert module.SEMANTICS is KINDS[name]
        assert "Definition: " in module.__doc__
        assert any(str(year) in module.__doc__ for year in range(1995, 2017))

    def test_of_no_arguments_there_is_the_empty_set(self, name: Semantics):
        assert [found.extension for found in labellings(EMPTY, name)] == [()]
        assert answer(EMPTY, "count", name).result == 1
        assert answer(EMPTY, "verify", name, []).result is True

    def test_an_argument_that_is_not_there(self, name: Semantics):
        for task in ("credulous", "sceptical"):
            with pytest.raises(UnknownName, match="no argument is called 'x'"):
                answer(FLOATING, task, name, "x")
        with pytest.raises(UnknownName, match="no argument is called 'x'"):
            answer(FLOATING, "verify", name, ["a", "x"])

    def test_what_attacks_itself_is_in_no_extension(self, name: Semantics):
        framework = Framework.of("ab", [("a", "a"), ("a", "b")])
        assert answer(framework, "credulous", name, "a").result is False
        refused = answer(framework, "verify", name, ["a"])
        assert (refused.result, refused.reason) == (False, "'a' attacks itself")


class TestVerifying:
    @pytest.mark.parametrize(
        ("semantics", "given", "reason"),
        [
            ("conflict-free", "ab", "'a' attacks 'b'"),
            ("admissible", "d", "'c' attacks 'd', and nothing in the set attacks 'c'"),
            ("complete", "a", "'d' is not in the set, which defends it"),
            ("preferred", "a", "'d' is not in the set, which defends it"),
            ("stable", "c", "'a' is neither in the set nor attacked by it"),
            ("naive", "a", "'d' could be added without a conflict"),
            ("strongly-admissible", "ad", "'a' is not defended by others that stand without it"),
            ("grounded", "ad", "'a' is not in the one extension that there is"),
            ("cf2", "c", "in its component, 'a' could be added without a conflict"),
            ("cf2", "a", "'d' is attacked by nothing that is chosen before it"),
        ],
    )
    def test_the_reason_is_said(self, semantics: str, given: str, reason: str):
        found = answer(FLOATING, "verify", semantics, list(given))
        assert (found.result, found.reason) == (False, reason)

    def test_a_larger_one_shows_it(self):
        found = answer(FLOATING, "verify", "preferred", ())
        assert found.witness.extension in {("a", "d"), ("b", "d")}
        assert found.reason == f"it can be enlarged by {found.witness.extension[0]!r}"

    def test_a_set_is_needed(self):
        with pytest.raises(UnknownOption, match="to verify needs a set"):
            answer(FLOATING, "verify", "stable")


class TestWhereItEnds:
    def test_the_cap_is_said(self):
        found = answer(PAIRS, "all", "preferred", cap=5)
        assert (found.result, len(found.labellings), found.stopped) == (5, 5, "cap")

    def test_a_cap_that_is_not_hit_is_not_said(self):
        found = answer(FLOATING, "all", "preferred", cap=2)
        assert (found.result, found.stopped) == (2, "")

    def test_all_are_found_as_they_are_asked_for(self):
        found = labellings(PAIRS, "preferred")
        assert len({next(found) for _ in range(100)}) == 100

    def test_parts_are_counted_one_by_one(self):
        assert answer(PAIRS, "count", "preferred").result == 2**20
        assert answer(PAIRS, "count", "complete").result == 3**20

    @pytest.mark.parametrize("task", ["all", "count", "one"])
    def test_where_the_time_is_over_that_is_said(self, task: str):
        found = answer(PAIRS, task, "stage", limit=0)
        assert (found.stopped, bool(found.labellings)) == ("limit", False)

    def test_an_answer_that_needs_no_search_needs_no_time(self):
        assert answer(FLOATING, "one", "grounded", limit=0).result is True

    def test_what_is_found_one_by_one_ends_by_an_error(self):
        with pytest.raises(OutOfTime, match="the limit of 0 seconds was reached"):
            list(labellings(PAIRS, "preferred", limit="0s"))

    def test_it_tells_how_far_it_has_come(self):
        told = []
        answer(FLOATING, "all", "complete", progress=lambda done, total: told.append((done, total)))
        assert sorted(set(told)) == [(0, None), (1, None), (2, None), (3, None)]
        assert told == sorted(told)


class TestWords:
    @pytest.mark.parametrize("given", Semantics)
    def test_a_semantics_goes_by_its_name_and_by_its_shorthand(self, given: Semantics):
        assert (
            semantics_named(given.short)
            is semantics_named(given.value)
            is semantics_named(given.short.lower())
            is given
        )

    @pytest.mark.parametrize("given", Task)
    def test_so_does_a_task(self, given: Task):
        assert task_named(given.short) is task_named(given.value) is given

    def test_what_is_none_is_told(self):
        with pytest.raises(UnknownOption, match="no task is called 'scetical'; did you mean 'sceptical'"):
            answer(FLOATING, "scetical", "stable", "a")
        with pytest.raises(UnknownOption, match="no semantics is called 'stabel'; did you mean 'stable'"):
            answer(FLOATING, "one", "stabel")

    def test_an_argument_is_asked_about_where_one_is_needed(self):
        with pytest.raises(UnknownOption, match="credulous asks about one argument"):
            answer(FLOATING, "credulous", "stable")
        with pytest.raises(UnknownOption, match="'all' asks about no argument"):
            answer(FLOATING, "all", "stable", "a")

    @pytest.mark.parametrize("limit", ["soon", -1, float("nan"), float("inf"), True, "10 parsecs", ""])
    def test_a_limit_is_a_time(self, limit: object):
        with pytest.raises(UnknownOption, match="is no limit of time"):
            deadline(limit)


def test_where_there_is_no_stable_extension_everything_is_in_all_of_them():
    odd = Framework.of("abc", [("a", "b"), ("b", "c"), ("c", "a")])
    assert answer(odd, "one", "stable").result is False
    assert answer(odd, "sceptical", "stable", "a").result is True
    assert (
        answer(odd, "sceptical", "stable", "a").reason
        == "no stable extension lacks it, which is so as well where there is none"
    )


def test_an_answer_can_be_kept():
    found = answer(FLOATING, "sceptical", "preferred", "a")
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_long_way_to_go_is_no_deep_recursion():
    count = 20_000
    chain = Framework.of(map(str, range(count)), [(str(one), str(one + 1)) for one in range(count - 1)])
    for semantics in ("preferred", "cf2", "stage2", "ideal", "semi-stable"):
        assert answer(chain, "credulous", semantics, "0").result is True
