"""Laws of views and copies: independent debates with the same ids, closed, and the larger the more is asked for."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consistency import assert_consistent
from rebut import Conflict, Debate, Move, Rebuttal, Reply, Support, Undercut
from strategies import debates

ONLY = st.sampled_from([None, "attacks", "supports"])
STEPS = st.none() | st.integers(0, 4)


@st.composite
def focused(draw: Any) -> tuple[Debate, list[str]]:
    """A debate, and some nodes of it."""
    debate = draw(debates())
    assume(len(debate))
    return debate, draw(st.lists(st.sampled_from(list(debate.nodes)), min_size=1, max_size=3))


@given(debates())
def test_a_view_of_everything_is_the_debate(debate: Debate):
    assert debate.view() == debate


@given(focused(), STEPS, STEPS, ONLY)
def test_a_view_is_a_debate_of_known_nodes(asked: tuple[Debate, list[str]], hops: Any, depth: Any, only: Any):
    debate, focus = asked
    part = debate.view(focus=[debate.nodes[id] for id in focus], hops=hops, depth=depth, only=only)
    assert_consistent(part)
    assert {node.id: type(node) for node in part}.items() <= {node.id: type(node) for node in debate}.items()
    assert [node.id for node in part] == [id for id in debate.nodes if id in part.nodes]
    assert (part.title, part.data) == (debate.title, debate.data)


@given(debates(), STEPS, STEPS, ONLY)
def test_a_view_without_a_focus_is_one_too(debate: Debate, hops: Any, depth: Any, only: Any):
    part = debate.view(hops=hops, depth=depth, only=only)
    assert_consistent(part)
    assert {node.id: type(node) for node in part}.items() <= {node.id: type(node) for node in debate}.items()


@given(focused(), STEPS, ONLY)
def test_what_is_looked_at_is_seen(asked: tuple[Debate, list[str]], hops: Any, only: Any):
    debate, focus = asked
    part = debate.view(focus=[debate.nodes[id] for id in focus], hops=hops, only=only)
    assert set(focus) <= set(part.nodes)


@given(focused(), st.integers(0, 3), ONLY)
def test_more_hops_show_no_less(asked: tuple[Debate, list[str]], hops: int, only: Any):
    debate, focus = asked
    nodes = [debate.nodes[id] for id in focus]
    near, far = debate.view(focus=nodes, hops=hops, only=only), debate.view(focus=nodes, hops=hops + 1, only=only)
    assert set(near.nodes) <= set(far.nodes) <= set(debate.view(focus=nodes, only=only).nodes)


@given(focused(), st.integers(0, 3), ONLY)
def test_more_depth_shows_no_less(asked: tuple[Debate, list[str]], depth: int, only: Any):
    debate, focus = asked
    nodes = [debate.nodes[id] for id in focus]
    near, far = debate.view(focus=nodes, depth=depth, only=only), debate.view(focus=nodes, depth=depth + 1, only=only)
    assert set(near.nodes) <= set(far.nodes)
    assert set(near.nodes) <= set(debate.view(focus=nodes, hops=depth, only=only).nodes)


@given(debates())
def test_attacks_and_supports_are_told_apart(debate: Debate):
    attacks = debate.view(only="attacks")
    hit = {rebuttal.target for rebuttal in [*attacks.all(Rebuttal), *attacks.all(Undercut)]}
    assert all(support.id in hit or _serves(attacks, support.id) for support in attacks.all(Support))
    supports = debate.view(only="supports")
    underpinned = {support.target for support in supports.all(Support)}
    for kind in (Rebuttal, Undercut, Conflict):
        assert all(one.id in underpinned or _serves(supports, one.id) for one in supports.all(kind))


def _serves(debate: Debate, id: str) -> bool:
    """Whether something in the view needs this node."""
    return any(node.id != id for node in debate.referrers(debate.nodes[id]))


@given(focused())
def test_moves_of_a_view_keep_their_replies(asked: tuple[Debate, list[str]]):
    debate, focus = asked
    part = debate.view(focus=[debate.nodes[id] for id in focus])
    seen = {move.id for move in part.all(Move)}
    between = {reply.id for reply in debate.all(Reply) if {reply.move, reply.to} <= seen}
    assert between == {reply.id for reply in part.all(Reply)}


@given(debates())
def test_a_copy_goes_its_own_way(debate: Debate):
    for other in (debate.copy(), copy.copy(debate), copy.deepcopy(debate), debate.view()):
        assert_consistent(other)
        assert other == debate
        other.claim("Something else.", id="something else", title="something else")
        other.title, other.data = "another", {"other": True}
        assert "something else" not in debate.nodes
        assert (debate.title, debate.data) != (other.title, other.data)
        assert_consistent(debate)
        assert_consistent(other)


@given(debates())
def test_a_debate_goes_its_own_way_from_its_copy(debate: Debate):
    kept, before = debate.copy(), list(debate)
    debate.remove(*debate.nodes.values(), dependents=True)
    assert len(debate) == 0
    assert list(kept) == before
    assert_consistent(kept)
    assert_consistent(debate)


def test_a_kind_of_debate_stays_one():
    class Court(Debate):
        pass

    court = Court("x")
    court.claim("y")
    assert {type(one) for one in (court.view(), court.copy(), copy.deepcopy(court))} == {Court}
    assert pytest.importorskip("pickle")
