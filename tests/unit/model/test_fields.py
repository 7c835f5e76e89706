"""What the fields of nodes take, what they make of it, and what they refuse, in words."""

from __future__ import annotations

import copy
import enum
import pickle
import re
from collections import OrderedDict
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest

from rebut import (
    Act,
    Argument,
    Attribution,
    Citation,
    Claim,
    Conflict,
    Debate,
    Inference,
    Issue,
    Leftover,
    Move,
    Premise,
    Rebuttal,
    Support,
    Text,
    TextRange,
    Undercut,
)
from rebut.errors import DebateError, UnknownOption
from rebut.model import ConflictKind, FrozenMap, PremiseKind, Stance, Standard, Standing, freeze, thaw
from rebut.model.frozen import DEPTH


def nested(depth: int) -> object:
    value: object = 0
    for number in range(depth):
        value = {"a": value} if number % 2 else [value]
    return value


class TestTexts:
    def test_one_text_is_one_and_an_empty_one_is_none(self):
        assert Claim("It rains.").texts == (Text("It rains."),)
        assert Claim("").texts == Claim().texts == ()
        assert Claim(Text("It rains.")).texts == Claim(["It rains."]).texts == (Text("It rains."),)

    def test_the_last_is_shown_or_the_canonical_one(self):
        assert Claim(["first", "last"]).text == "last"
        assert Claim(["first", "last"], canonical=0).text == "first"
        assert Claim(title="x").text == ""
        assert Argument("x", ["first", "last"], canonical=0).shown == Text("first")

    def test_a_canonical_text_is_there(self):
        with pytest.raises(DebateError, match="the canonical text 2 is not there: there are 2"):
            Claim(["a", "b"], canonical=2)

    @pytest.mark.parametrize(("start", "stop"), [(-1, 1), (2, 1), (0, 4), (True, 2), (0.0, 1), (None, 1), ("0", 1)])
    def test_a_range_lies_in_its_text(self, start: int, stop: int):
        with pytest.raises(DebateError):
            Text("abc", [TextRange("bold", start, stop)])

    def test_a_range_may_be_empty_and_may_overlap(self):
        ranges = (TextRange("tag", 1, 1, "t"), TextRange("bold", 0, 2), TextRange("italic", 1, 3))
        assert Text("abc", ranges).ranges == ranges

    def test_a_range_has_a_kind_that_is_known(self):
        with pytest.raises(UnknownOption, match="'loud' is none of: bold, italic, link"):
            TextRange("loud", 0, 1)

    @pytest.mark.parametrize("given", [5, b"x", None])
    def test_a_text_is_a_string(self, given: object):
        with pytest.raises(DebateError, match=f"text is expected, not {given!r}"):
            Text(given)  # type: ignore[arg-type]

    def test_a_target_is_a_string(self):
        with pytest.raises(DebateError, match="text is expected, not 5"):
            TextRange("link", 0, 1, 5)  # type: ignore[arg-type]


class TestWords:
    def test_a_word_is_given_as_itself_or_as_its_text(self):
        assert Claim("x", standing="granted").standing is Standing.GRANTED
        assert Claim("x", standing=Standing.GRANTED).standing is Standing.GRANTED
        assert Premise("x", kind="concession").kind is PremiseKind.CONCESSION
        assert Issue("x", standard="dialectical-validity").standard is Standard.DIALECTICAL_VALIDITY
        assert Issue("x").standard is None

    def test_an_unknown_word_is_told_with_the_known_ones(self):
        with pytest.raises(UnknownOption) as caught:
            Claim("x", standing="maybe")
        assert str(caught.value) == "'maybe' is none of: none, granted, open, denied"

    @pytest.mark.parametrize("given", [None, 1, ["open"], "OPEN", ""])
    def test_nothing_else_is_a_word(self, given: str):
        with pytest.raises(UnknownOption):
            Claim("x", standing=given)

    def test_a_string_of_another_kind_becomes_a_plain_one(self):
        class Word(enum.StrEnum):
            RAIN = "rain"

        claim = Claim("x", id=Word.RAIN, tags=[Word.RAIN], title=Word.RAIN, data={Word.RAIN: Word.RAIN})
        strings = [claim.id, claim.tags[0], claim.title, *claim.data, *claim.data.values(), Text(Word.RAIN).plain]
        assert {type(one) for one in strings} == {str}


class TestNumbers:
    @pytest.mark.parametrize(
        "given", [-0.1, 1.1, float("nan"), float("inf"), 10**400, "0.5", True, [0.5], Decimal("0.5")]
    )
    def test_a_score_lies_between_0_and_1(self, given: float):
        for make in (
            lambda: Claim("x", score=given),
            lambda: Argument("x", score=given),
            lambda: Inference("x", weight=given),
            lambda: Support("x", "y", weight=given),
        ):
            with pytest.raises(DebateError, match=r"between 0 and 1|a number from 0 to 1 is expected"):
                make()

    def test_a_score_is_a_float_and_never_minus_nought(self):
        """Equal debates give equal text, and -0.0 equals 0.0."""
        assert [repr(Claim("x", score=given).score) for given in (0, 1, -0.0, 0.25)] == ["0.0", "1.0", "0.0", "0.25"]

    @pytest.mark.parametrize("uses", [[0], [-1], [True], ["1"], [1.0]])
    def test_lines_count_from_1(self, uses: list[int]):
        with pytest.raises(DebateError, match="line numbers count from 1"):
            Inference("x", uses=uses)

    @pytest.mark.parametrize("uses", [[2], [1, 2], [9]])
    def test_a_step_rests_on_what_comes_before_it(self, uses: list[int]):
        with pytest.raises(DebateError, match=rf"line 2 rests on line {max(uses)}, which does not come before it"):
            Argument(lines=[Premise("a"), Inference("b", uses=uses)])

    @pytest.mark.parametrize("given", [-1, 1.0, True, "0"])
    def test_a_canonical_text_is_counted_from_0(self, given: int):
        with pytest.raises(DebateError, match="a whole number from 0 up is expected"):
            Claim(["a", "b"], canonical=given)

    @pytest.mark.parametrize("given", [1, 0, "yes", None])
    def test_only_true_and_false_are_yes_and_no(self, given: Any):
        for make in (
            lambda: Premise("x", implicit=given),
            lambda: Inference("x", strict=given),
            lambda: Issue("x", exclusive=given),
        ):
            with pytest.raises(DebateError, match="True or False is expected"):
                make()


class TestParts:
    def test_one_part_may_stand_for_several(self):
        assert Support("a", "b").sources == Support(Premise("a"), "b").sources == Support(["a"], "b").sources
        assert Claim("x", cites=Citation("won")).cites == (Citation("won"),)
        assert Move("x", acts=Act("Asserting")).acts == (Act("Asserting"),)
        assert Claim("x", tags="one").tags == ("one",)

    def test_any_iterable_will_do(self):
        assert Claim("x", tags=(tag for tag in "ab")).tags == ("a", "b")
        assert Support((id for id in "ab"), "c").sources == (Premise("a"), Premise("b"))
        assert Argument(lines=iter([Premise("a")])).lines == (Premise("a"),)
        assert Citation(via=iter([Attribution("a")])).via == (Attribution("a"),)
        assert Conflict({"a": 1, "b": 2}).claims == ("a", "b")

    @pytest.mark.parametrize(
        ("make", "said"),
        [
            (lambda: Claim("x", cites=["won"]), "a citation is expected, not 'won'"),
            (lambda: Move("x", acts=["Asserting"]), "an act is expected, not 'Asserting'"),
            (lambda: Argument(lines=["a"]), "a line is a premise or an inference, not 'a'"),
            (lambda: Citation(via=["won"]), "an attribution is expected, not 'won'"),
            (lambda: Support([], "b"), "a support of 'b' has no source"),
            (lambda: Undercut((), "b"), "an undercut of 'b' has no source"),
            (lambda: Rebuttal([5], "b"), "text is expected, not 5"),
            (lambda: Conflict(["a"]), "a conflict is between two claims or more, not 1"),
            (lambda: Conflict(["a", "b", "c"]), "3 claims cannot be contradictory; several claims are contrary"),
            (lambda: Claim("x", tags=[1]), "text is expected, not 1"),
            (lambda: Claim("x", tags=None), "text is expected, not None"),
            (lambda: Issue("q", 5), "text is expected, not 5"),
            (lambda: Argument(lines=None), "a line is a premise or an inference, not None"),
            (lambda: Inference("a", uses=1), "line numbers are expected, not 1; give a list of them"),
            (lambda: Support(None, "b"), "a premise is expected, not None"),
            (lambda: Claim("x", data=[1]), "data is a mapping, not list"),
        ],
    )
    def test_what_does_not_fit_is_refused_in_words(self, make, said: str):
        with pytest.raises(DebateError, match=re.escape(said)):
            make()

    def test_contraries_and_tensions_may_be_of_several(self):
        for kind in (ConflictKind.CONTRARY, ConflictKind.TENSION):
            assert len(Conflict(["a", "b", "c"], kind).claims) == 3

    def test_a_stance_that_is_passed_on_may_be_unknown(self):
        assert Attribution("a").stance is None
        assert Attribution("a", "doubts").stance is Stance.DOUBTS

    def test_what_a_step_rests_on(self):
        first, second = Inference("b", id="1"), Inference("c", id="2", uses=[1, 2])
        argument = Argument(lines=[Premise("a"), first, Premise("x"), second, Inference("d", id="3")])
        assert argument.used(first) == (Premise("a"),)
        assert argument.used(second) == (Premise("a"), first)
        assert argument.used(argument.inferences[2]) == (second,)
        assert argument.conclusion == "d"


class TestData:
    def test_it_is_deep_frozen(self):
        pages = [3, 4]
        claim = Claim("x", data={"pages": pages, "in": {"book": 1}})
        pages.append(5)
        assert claim.data == {"pages": (3, 4), "in": {"book": 1}}
        with pytest.raises(TypeError):
            claim.data["in"]["book"] = 2  # type: ignore[index,call-overload]
        with pytest.raises(AttributeError):
            claim.data.x = 1  # type: ignore[attr-defined]

    @pytest.mark.parametrize(("one", "other"), [(1, True), (0, False), (1, 1.0), (0.0, -0.0), ("1", 1), (None, False)])
    def test_it_is_strict_about_types(self, one: object, other: object):
        for wrap in (lambda x: x, lambda x: [x], lambda x: {"in": x}, lambda x: [[{"in": [x]}]]):
            assert Claim("x", data={"a": wrap(one)}) != Claim("x", data={"a": wrap(other)})
            assert Leftover("f", wrap(one)) != Leftover("f", wrap(other))
            assert Leftover("f", wrap(one)) == Leftover("f", wrap(one))

    def test_order_counts(self):
        assert Claim("x", data={"a": 1, "b": 2}) != Claim("x", data={"b": 2, "a": 1})

    def test_it_compares_with_any_mapping(self):
        assert FrozenMap({"a": [1]}) == {"a": [1]} == FrozenMap({"a": (1,)})
        assert FrozenMap({"a": 1}) == OrderedDict(a=1) == FrozenMap(MappingProxyType({"a": 1}))
        assert FrozenMap({"a": 1}) != {"a": object()}
        assert FrozenMap() != 0

    @pytest.mark.parametrize("given", [float("nan"), float("inf"), -float("inf")])
    def test_what_json_has_no_word_for_is_refused(self, given: float):
        with pytest.raises(DebateError, match=r"data cannot hold (nan|inf|-inf); JSON has no word for it"):
            Claim("x", data={"a": [given]})

    @pytest.mark.parametrize("given", [b"x", object(), {1}, 1j, Decimal(1), bytearray(b"x"), Claim("x")])
    def test_what_is_no_data_is_refused(self, given: object):
        with pytest.raises(DebateError, match=f"data cannot hold a {type(given).__name__}; text, numbers, true"):
            freeze([given])

    def test_a_key_is_a_string(self):
        with pytest.raises(DebateError, match="a key of data is a string, not int"):
            freeze({1: 2})

    def test_it_may_be_nested_as_deep_as_a_file_may(self):
        """Whatever walks it, it does not run out of stack."""
        deepest = nested(DEPTH)
        for value in (Claim("x", data={"a": nested(DEPTH - 1)}), Leftover("f", deepest)):
            again = pickle.loads(pickle.dumps(value))
            assert again == value == copy.deepcopy(value)
            assert hash(again) == hash(value)
            assert repr(again) == repr(value)
        assert thaw(freeze(deepest)) == deepest

    @pytest.mark.parametrize("given", [nested(DEPTH + 1), nested(5000)])
    def test_it_is_not_nested_deeper(self, given: object):
        for make in (lambda: freeze(given), lambda: FrozenMap({"a": given}), lambda: Leftover("f", given)):
            with pytest.raises(DebateError, match=f"data is nested deeper than {DEPTH}"):
                make()

    def test_nor_is_it_when_it_is_built_from_the_inside(self):
        held = FrozenMap()
        with pytest.raises(DebateError, match="nested deeper"):  # noqa: PT012 -- some step of the way
            for _ in range(DEPTH + 1):
                held = FrozenMap({"a": held})

    def test_data_that_holds_itself_is_too_deep(self):
        loop: list[object] = []
        loop.append(loop)
        with pytest.raises(DebateError, match="nested deeper"):
            freeze(loop)

    def test_an_empty_one_is_an_empty_one(self):
        assert Claim("x", data={}) == Claim("x", data=None) == Claim("x")  # type: ignore[arg-type]
        assert Debate("x", data={}) == Debate("x")


def test_data_holds_no_number_that_cannot_be_written() -> None:
    assert Claim("a", data={"n": 10**3000}).data["n"] == 10**3000
    with pytest.raises(DebateError, match="thousands of digits"):
        Claim("a", data={"n": [-(10**4000)]})
