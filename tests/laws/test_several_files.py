"""Debates that are read together: nothing is doubled, nothing is lost."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from rebut import Debate, Inference, Leftover, Move, Node
from rebut.formats import joined
from rebut.model.evolving import evolved
from rebut.model.store import TITLES, UNIQUE
from strategies import debates

UNHURRIED = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)


@given(debate=debates())
@UNHURRIED
def test_a_debate_with_itself_is_itself(debate: Debate):
    both = joined([debate, debate])
    assert both == debate
    assert both.findings == ()


@given(debate=debates())
@UNHURRIED
def test_an_empty_debate_adds_nothing(debate: Debate):
    assert joined([debate, Debate()]) == debate
    assert joined([Debate(), debate]) == debate


@given(one=debates(), two=debates())
@UNHURRIED
def test_every_node_is_still_there(one: Debate, two: Debate):
    both = joined([one, two])
    assert list(both.nodes)[: len(one)] == list(one.nodes)
    assert len(both) <= len(one) + len(two)
    for kind, field in UNIQUE.items():
        titles = {getattr(node, field) for node in both.all(kind)}
        assert titles >= {getattr(node, field) for debate in (one, two) for node in debate.all(kind)}


@given(one=debates(), two=debates(), three=debates())
@UNHURRIED
def test_what_has_nothing_in_common_is_joined_in_any_grouping(one: Debate, two: Debate, three: Debate):
    one, two, three = (_apart(debate, letter) for debate, letter in ((one, "a"), (two, "b"), (three, "c")))
    at_once = joined([one, two, three])
    assert at_once == joined([one, joined([two, three])])
    assert len(at_once) == len(one) + len(two) + len(three)


def _apart(debate: Debate, letter: str) -> Debate:
    """The same debate with ids and names that no other has, and nothing on its top."""
    apart = Debate.of(debate)
    for node in (*debate, *debate.all(Inference)):
        apart.rename(apart.nodes.get(node.id, node), f"{letter}:{node.id}")
    return Debate.of([_named_apart(node, letter) for node in apart])


def _named_apart(node: Node, letter: str) -> Node:
    field = NAMES.get(type(node))
    return evolved(node, **{field: f"{letter} {node.id}"}) if field else node


NAMES = {**TITLES, Move: "text", Leftover: "format"}
