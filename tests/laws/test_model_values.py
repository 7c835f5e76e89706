"""Laws of the values: equal by content and order, frozen, hashed and pickled as they compare."""

from __future__ import annotations

import copy
import pickle
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from changing import changed
from rebut import Argument, Claim, Debate, Inference, Leftover, Node, Text
from rebut.model import FrozenMap, freeze, thaw
from strategies import data, debates, texts

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(debates(surrogates=True))
def test_a_debate_equals_one_of_the_same_nodes(debate: Debate):
    again = Debate.of(debate, title=debate.title, data=debate.data)
    assert again == debate
    assert [*again] == [*debate]


@given(debates())
def test_order_is_content(debate: Debate):
    turned = Debate.of(reversed(list(debate)), title=debate.title, data=debate.data)
    assert (turned == debate) is (list(debate) == list(reversed(list(debate))))
    assert sorted(turned.nodes) == sorted(debate.nodes)


@given(debates())
def test_the_title_and_the_data_are_content(debate: Debate):
    renamed, other = debate.copy(), debate.copy()
    renamed.title += "!"
    assert renamed != debate
    other.data = {**debate.data, "another key": 1}
    assert other != debate


@given(debates())
def test_findings_and_the_document_are_not_content(debate: Debate):
    other = debate.copy()
    other.findings = ("something",)  # type: ignore[assignment]
    assert other == debate


def test_a_debate_is_nothing_but_a_debate():
    assert Debate() != "Debate"
    assert Debate().__hash__ is None


@given(st.data(), debates(kinds=[], size=0))
def test_two_debates_without_nodes(data: st.DataObject, debate: Debate):
    del data
    assert debate == Debate(debate.title, data=debate.data)


@given(debates())
@settings(max_examples=40)
def test_a_change_of_any_field_of_any_part_is_unequal(debate: Debate):
    """Each field in turn; one that is only added later is reached too, or this fails."""
    for node in debate:
        others = list(changed(node))
        assert [other for other in others if other == node or node == other] == []
        names = {field.name for field in attrs.fields(type(node))} - _fixed(node)
        assert names == {name for name in names for other in others if getattr(other, name) != getattr(node, name)}


def _fixed(node: Node) -> set[str]:
    """What cannot be anything else: which of no texts is shown."""
    return {"canonical"} if isinstance(node, (Claim, Argument)) and not node.texts else set()


@given(debates(surrogates=True))
def test_equal_nodes_hash_alike_and_pickle(debate: Debate):
    for node in debate:
        again = pickle.loads(pickle.dumps(node))
        assert again == node == copy.deepcopy(node) == copy.copy(node) == attrs.evolve(node)
        assert hash(again) == hash(node)
        assert repr(again) == repr(node)


@given(debates())
def test_nodes_do_not_change(debate: Debate):
    for node in debate:
        for field in attrs.fields(type(node)):
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(node, field.name, getattr(node, field.name))


@given(debates())
def test_nodes_hold_nothing_that_changes(debate: Debate):
    for node in debate:
        hash(node)
        assert all_frozen(node), node


def all_frozen(value: Any) -> bool:
    if attrs.has(type(value)):
        return all(all_frozen(getattr(value, field.name)) for field in attrs.fields(type(value)))
    if isinstance(value, tuple):
        return all(map(all_frozen, value))
    if isinstance(value, FrozenMap):
        return all(map(all_frozen, value.values()))
    return value is None or isinstance(value, (str, bool, int, float))


@given(debates(surrogates=True))
def test_a_debate_survives_its_pickle(debate: Debate):
    again = pickle.loads(pickle.dumps(debate))
    assert again == debate
    assert type(again) is type(debate)
    assert again._store.order.keys() == debate._store.order.keys()


@given(JSON)
def test_data_thaws_to_what_it_was(value: Any):
    assert repr(thaw(freeze(value))) == repr(value)


@given(JSON)
def test_data_is_frozen_once(value: Any):
    once = freeze(value)
    assert repr(freeze(once)) == repr(once)


@given(JSON, JSON)
def test_data_is_equal_where_it_is_written_alike(one: Any, other: Any):
    """Type-strict, order counts, and what is equal hashes alike."""
    first, second = FrozenMap({"x": one}), FrozenMap({"x": other})
    assert (first == second) is (repr(one) == repr(other))
    assert first != second or hash(first) == hash(second)
    assert (Leftover("f", one) == Leftover("f", other)) is (first == second)


@given(data())
def test_data_pickles_and_copies(given: dict[str, Any]):
    held = FrozenMap(given)
    assert pickle.loads(pickle.dumps(held)) == held == copy.deepcopy(held) == given
    assert hash(copy.deepcopy(held)) == hash(held)


@given(data())
def test_data_is_no_longer_the_callers(given: dict[str, Any]):
    claim = Claim("x", data=given)
    before = copy.deepcopy(given)
    given["another key"] = 1
    for value in given.values():
        if isinstance(value, list):
            value.append(1)
    assert claim.data == before


@given(texts(surrogates=True))
def test_the_ranges_of_a_text_lie_in_it(text: Text):
    assert all(0 <= one.start <= one.stop <= len(text.plain) for one in text.ranges)
    assert str(text) == text.plain


@given(debates())
def test_a_step_rests_on_lines_before_it(debate: Debate):
    for argument in debate.arguments:
        for step in argument.inferences:
            before = argument.lines[: argument.lines.index(step)]
            assert all(line in before for line in argument.used(step))


@given(debates())
def test_lines_are_premises_and_steps(debate: Debate):
    for argument in debate.arguments:
        assert len(argument.premises) + len(argument.inferences) == len(argument.lines)
        assert argument.conclusion == next(
            (line.conclusion for line in reversed(argument.lines) if isinstance(line, Inference)), ""
        )
        assert (argument.shown in argument.texts) is bool(argument.texts)


@given(debates())
def test_a_node_is_equal_to_none_of_another_kind(debate: Debate):
    held: list[Node] = list(debate)
    for one, other in pairwise(held):
        assert one != other
    assert Argument(id="a") != Claim(id="a")
