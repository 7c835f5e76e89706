"""Rankings, against published orders and those of other programs."""

from __future__ import annotations

import pytest

from gradual_graphs import BONZON, attacked
from rebut.evaluation.gradual import RANKERS, weigh
from rebut.evaluation.gradual.burden import RANKER as BURDEN
from rebut.evaluation.gradual.ranking import ranked
from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import Bipolar

DIFFERENT = attacked("a b c d e g h i j k l", "h>c c>a g>d d>a l>h e>j k>j j>b i>b")
"""TweetyProject's test of what tells burdens and discussions apart."""
DEFENDED = attacked("a a1 a2 a3 a4 a5 a6 b b1 b2 b3 b4", "a6>a5 a5>a4 a4>a a3>a2 a2>a1 a1>a b3>b2 b2>b b4>b2 b1>b")
"""TweetyProject's test of defences that are spread."""


@pytest.mark.parametrize("name", RANKERS)
def test_the_order_of_bonzon_and_others(name):
    """AAAI 2016; TweetyProject has the same."""
    assert weigh(BONZON, name).ranking == (("b",), ("d",), ("c",), ("e",), ("a",))


def test_the_order_of_the_categoriser():
    assert weigh(BONZON, "h-categoriser").ranking == (("b",), ("d",), ("e",), ("c",), ("a",))


def test_the_burdens_of_bonzon_and_others():
    """After two steps: a 2.5, b 1, c 2, d 4/3 and e 11/6."""
    burdens = dict.fromkeys(BONZON.names, 1.0)
    attackers = {name: [] for name in BONZON.names}
    for source, target, _ in BONZON.attacks:
        attackers[BONZON.names[target]].append(BONZON.names[source])
    for step in (1, 2):
        burdens = {name: BURDEN.counted([burdens[one] for one in attackers[name]], step) for name in burdens}
    assert burdens == pytest.approx({"a": 2.5, "b": 1, "c": 2, "d": 4 / 3, "e": 11 / 6})


def place(graph: Bipolar, name: str, which: str) -> int:
    return next(number for number, group in enumerate(weigh(graph, which).ranking) if name in group)


def test_burdens_and_discussions_differ():
    assert place(DIFFERENT, "a", "burden") < place(DIFFERENT, "b", "burden")
    assert place(DIFFERENT, "a", "discussion") >= place(DIFFERENT, "b", "discussion")


def test_only_burdens_prefer_defences_that_are_spread():
    assert place(DEFENDED, "a", "burden") < place(DEFENDED, "b", "burden")
    for name in ("discussion", "h-categoriser"):
        assert place(DEFENDED, "a", name) >= place(DEFENDED, "b", name)


def test_an_order_is_shown_as_strengths_from_1_to_0():
    strengths = weigh(BONZON, "burden")
    assert dict(strengths) == {"a": 0.0, "b": 1.0, "c": 0.5, "d": 0.75, "e": 0.25}
    assert strengths.converged


@pytest.mark.parametrize("name", RANKERS)
def test_those_that_are_alike_share_a_rank_however_long_one_looks(name):
    graph = attacked("a b c d", "a>b b>a c>d d>c")
    assert weigh(graph, name).ranking == (("a", "b", "c", "d"),)
    assert weigh(graph, name).steps == 0


@pytest.mark.parametrize("name", RANKERS)
def test_a_chain_is_told_apart_to_its_end(name):
    """A difference far away comes late; six steps would miss it."""
    chains = [[f"{side}{number}" for number in range(length)] for side, length in (("a", 20), ("b", 22))]
    pairs = [f"{first}>{second}" for chain in chains for first, second in zip(chain[1:], chain, strict=False)]
    graph = attacked(" ".join(chains[0] + chains[1]), " ".join(pairs))
    strengths = weigh(graph, name)
    assert (strengths["a0"] == strengths["b0"], strengths.converged) == (False, True)


@pytest.mark.parametrize("name", RANKERS)
def test_too_few_steps_are_told(name):
    strengths = weigh(BONZON, name, steps=1)
    assert (strengths.converged, strengths.steps) == (False, 1)
    assert [finding.code for finding in strengths.findings] == ["RB974"]


@pytest.mark.parametrize("name", RANKERS)
def test_of_nobody_there_is_no_order(name):
    assert weigh(Bipolar.of({}), name).ranking == ()
    assert dict(weigh(Bipolar.of({"a": 0.5}), name)) == {"a": 1.0}


def test_counts_that_no_float_can_hold_are_compared_exactly():
    """Everybody attacks everybody, but for one attack: the counts grow as powers of the number of arguments."""
    names = [f"n{number}" for number in range(12)]
    pairs = [(one, other) for one in names for other in names if (one, other) != ("n0", "n1")]
    graph = Bipolar.of(dict.fromkeys(names, 1.0), attacks=pairs)
    groups, told, _ = ranked(graph, RANKERS["discussion"], 10_000, Deadline())
    assert told
    assert {graph.names[one] for one in groups[0]} == {"n1"}
