"""Laws of strengths (Baroni, Rago and Toni, IJAR 2019), each for the measures that obey it."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gradual_graphs import graphs
from rebut.evaluation.gradual import KINDS, MEASURES, RANKERS, weigh
from rebut.model.bipolar import Bipolar, Relations
from strategies import debates

BOTH = [name for name, one in MEASURES.items() if not one.attacks_only]
SYMMETRIC = [name for name in BOTH if not name.startswith("euler")]
"""Attackers and supporters move alike; Euler's move unlike."""
SATURATED = {"df-quad", "squared-df-quad-uncertainpy"}
EVERY = [*MEASURES, *RANKERS]
NEAR = 1e-9


def near(expected):
    return pytest.approx(expected, abs=NEAR)


def acted_on(graph: Bipolar) -> set[str]:
    return {graph.names[target] for relations in (graph.attacks, graph.supports) for _, target, _ in relations}


@pytest.mark.parametrize("measure", EVERY)
@given(graph=graphs(cyclic=True))
@settings(max_examples=25)
def test_strengths_lie_between_0_and_1(measure, graph):
    found = weigh(graph, measure, steps=300)
    assert all(0 <= strength <= 1 for strength in found.values())


@pytest.mark.parametrize("measure", MEASURES)
@given(graph=graphs(weights=True))
def test_columns_and_plain_python_agree(measure, graph):
    plain, columns = [weigh(graph, measure, arithmetic=one) for one in ("python", "numpy")]
    assert dict(columns) == near(dict(plain))


@pytest.mark.parametrize("measure", MEASURES)
@given(graph=graphs(cyclic=True, weights=True))
@settings(max_examples=25)
def test_columns_and_plain_python_agree_in_circles(measure, graph):
    plain, columns = [weigh(graph, measure, arithmetic=one, steps=300) for one in ("python", "numpy")]
    assert dict(columns) == near(dict(plain))
    assert (columns.steps, columns.circular) == (plain.steps, plain.circular)


@pytest.mark.parametrize("measure", BOTH)
@given(graph=graphs())
def test_stability_whom_nobody_acts_upon_keeps_the_base_score(measure, graph):
    found = weigh(graph, measure)
    left = set(graph.names) - acted_on(graph)
    assert {name: found[name] for name in left} == near({name: graph.scores[graph.index(name)] for name in left})


@pytest.mark.parametrize("measure", EVERY)
@given(graph=graphs(cyclic=True), order=st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_anonymity_names_and_their_order_mean_nothing(measure, graph, order):
    places = list(range(len(graph)))
    order.shuffle(places)
    back = {place: number for number, place in enumerate(places)}

    def moved(relations: Relations) -> Relations:
        return Relations([back[one] for one in relations.sources], [back[one] for one in relations.targets])

    other = Bipolar(
        [f"x{graph.names[place]}" for place in places], [graph.scores[place] for place in places],
        moved(graph.attacks), moved(graph.supports),
    )  # fmt: skip
    first, second = weigh(graph, measure, steps=300), weigh(other, measure, steps=300)
    assert {name: second[f"x{name}"] for name in first} == near(dict(first))


@pytest.mark.parametrize("measure", EVERY)
@given(graph=graphs(most=5))
def test_independence_what_is_not_connected_changes_nothing(measure, graph):
    scores = {**dict(zip(graph.names, graph.scores, strict=True)), "x": 0.3, "y": 0.9}
    attacks = [*named(graph.attacks, graph), ("x", "y")]
    more = Bipolar.of(scores, attacks=attacks, supports=named(graph.supports, graph))
    if measure in RANKERS:
        first, second = [flat(weigh(one, measure).ranking) for one in (graph, more)]
        assert [name for name in second if name in graph.names] == first
    else:
        found = weigh(more, measure)
        assert {name: found[name] for name in graph.names} == near(dict(weigh(graph, measure)))


def flat(ranking: tuple[tuple[str, ...], ...]) -> list[str]:
    return [name for group in ranking for name in sorted(group)]


def named(relations: Relations, graph: Bipolar) -> list[tuple[str, str]]:
    return [(graph.names[source], graph.names[target]) for source, target, _ in relations]


@pytest.mark.parametrize("measure", MEASURES)
@given(graph=graphs(cyclic=True), kind=st.sampled_from(["attacks", "supports"]))
@settings(max_examples=25)
def test_directionality_one_more_relation_changes_only_what_lies_behind_it(measure, graph, kind):
    assume(len(graph) > 1)
    source, target = graph.names[-1], graph.names[0]
    sides = {side: set(named(getattr(graph, side), graph)) for side in ("attacks", "supports")}
    sides[kind].add((source, target))
    scores = dict(zip(graph.names, graph.scores, strict=True))
    other = Bipolar.of(scores, attacks=sorted(sides["attacks"]), supports=sorted(sides["supports"]))
    behind, edge = {target}, [target]
    pairs = sides["attacks"] | sides["supports"]
    while edge:
        at = edge.pop()
        edge += [second for first, second in pairs if first == at and second not in behind]
        behind |= {second for first, second in pairs if first == at}
    before, after = weigh(graph, measure), weigh(other, measure)
    assume(before.converged and after.converged)
    kept = set(graph.names) - behind
    assert {name: after[name] for name in kept} == pytest.approx({name: before[name] for name in kept}, abs=1e-6)


@pytest.mark.parametrize("measure", BOTH)
@given(graph=graphs(), kind=st.sampled_from(["attacks", "supports"]))
def test_neutrality_who_has_no_strength_does_nothing(measure, graph, kind):
    assume(len(graph))
    scores = {**dict(zip(graph.names, graph.scores, strict=True)), "nothing": 0.0}
    sides = {side: named(getattr(graph, side), graph) for side in ("attacks", "supports")}
    sides[kind] = [*sides[kind], ("nothing", graph.names[0])]
    found = weigh(Bipolar.of(scores, **sides), measure)
    assert {name: found[name] for name in graph.names} == near(dict(weigh(graph, measure)))


SCORE = st.floats(0, 1, allow_subnormal=False)
INNER = st.floats(0.05, 0.95)


def star(score: float, attackers: list[float], supporters: list[float]) -> Bipolar:
    names = [*[f"a{number}" for number in range(len(attackers))], *[f"s{number}" for number in range(len(supporters))]]
    scores = {"x": score, **dict(zip(names, [*attackers, *supporters], strict=True))}
    return Bipolar.of(
        scores, attacks=[(name, "x") for name in names if name[0] == "a"],
        supports=[(name, "x") for name in names if name[0] == "s"],
    )  # fmt: skip


@pytest.mark.parametrize("measure", BOTH)
@given(score=SCORE, strengths=st.lists(SCORE, max_size=4))
def test_balance_the_same_on_both_sides_leaves_the_base_score(measure, score, strengths):
    assert weigh(star(score, strengths, strengths), measure)["x"] == near(score)


@pytest.mark.parametrize("measure", BOTH)
@given(score=INNER, strengths=st.lists(INNER, min_size=1, max_size=3))
def test_balance_one_side_alone_moves_it(measure, score, strengths):
    assert weigh(star(score, strengths, []), measure)["x"] < score
    assert weigh(star(score, [], strengths), measure)["x"] > score


@pytest.mark.parametrize("measure", MEASURES)
@given(score=SCORE, more=SCORE, attackers=st.lists(SCORE, max_size=3), supporters=st.lists(SCORE, max_size=3))
def test_monotony_attackers_never_strengthen_and_supporters_never_weaken(measure, score, more, attackers, supporters):
    before = weigh(star(score, attackers, supporters), measure)["x"]
    assert weigh(star(score, [*attackers, more], supporters), measure)["x"] <= before + NEAR
    assert weigh(star(score, attackers, [*supporters, more]), measure)["x"] >= before - NEAR


@pytest.mark.parametrize("measure", MEASURES)
@given(low=SCORE, high=SCORE, attackers=st.lists(SCORE, max_size=3), supporters=st.lists(SCORE, max_size=3))
def test_monotony_in_the_base_score(measure, low, high, attackers, supporters):
    low, high = sorted((low, high))
    first, second = [weigh(star(score, attackers, supporters), measure)["x"] for score in (low, high)]
    assert first <= second + NEAR


@pytest.mark.parametrize("measure", SYMMETRIC)
@given(score=INNER, strengths=st.lists(INNER, max_size=3), others=st.lists(INNER, max_size=3))
def test_duality_what_supporters_add_attackers_take(measure, score, strengths, others):
    up = weigh(star(score, strengths, others), measure)["x"]
    down = weigh(star(1 - score, others, strengths), measure)["x"]
    assert up + down == near(1.0)


def test_euler_based_is_not_dual():
    up, down = [weigh(star(0.5, *sides), "euler-based")["x"] for sides in (([0.5], []), ([], [0.5]))]
    assert up + down != near(1.0)


@pytest.mark.parametrize("measure", ["euler-based", "euler-based-top"])
@given(score=SCORE, attackers=st.lists(SCORE, max_size=6))
def test_attacks_never_take_euler_below_the_square_of_the_base_score(measure, score, attackers):
    assert weigh(star(score, attackers, []), measure)["x"] >= score * score - NEAR


@pytest.mark.parametrize("measure", BOTH)
@given(score=INNER)
def test_one_sure_attacker_ends_it_only_where_attacks_saturate(measure, score):
    found = weigh(star(score, [1.0], []), measure)["x"]
    assert (found == near(0.0)) == (measure in SATURATED)


@pytest.mark.parametrize("measure", MEASURES)
@given(graph=graphs(most=5))
def test_fair_shares_are_what_all_others_do_together(measure, graph):
    assume(len(graph))
    found, name = weigh(graph, measure), graph.names[-1]
    alone = found.base(name)
    assert sum(found.contributions(name, "shapley").values()) == near(found[name] - alone)


@pytest.mark.parametrize("measure", MEASURES)
@given(graph=graphs(most=5))
def test_removal_is_what_the_graph_without_it_lacks(measure, graph):
    assume(len(graph) > 1)
    found, name = weigh(graph, measure), graph.names[-1]
    for other, part in found.contributions(name, "removal").items():
        scores = {one: score for one, score in zip(graph.names, graph.scores, strict=True) if one != other}
        sides = {
            side: [pair for pair in named(getattr(graph, side), graph) if other not in pair]
            for side in ("attacks", "supports")
        }
        assert part == near(found[name] - weigh(Bipolar.of(scores, **sides), measure)[name])


@pytest.mark.parametrize(
    "measure", ["quadratic-energy", "euler-based", "mlp-based", "squared-energy", "weighted-h-categoriser"]
)
@given(graph=graphs(most=5))
def test_gradients_are_those_of_trying_where_there_are_no_kinks(measure, graph):
    scores = [0.2 + 0.6 * score for score in graph.scores]
    graph = attrs.evolve(graph, scores=scores)
    assume(len(graph))
    found, name = weigh(graph, measure), graph.names[-1]
    for other, part in found.contributions(name, "gradient").items():
        tried = []
        for step in (-1e-5, 1e-5):
            moved = [score + step * (one == other) for one, score in zip(graph.names, scores, strict=True)]
            tried.append(weigh(attrs.evolve(graph, scores=moved), measure)[name])
        assert part == pytest.approx((tried[1] - tried[0]) / 2e-5, abs=1e-3 if "energy" in measure else 1e-5)


@given(debate=debates(size=16), measure=st.sampled_from(EVERY), linked=st.sampled_from(["least", "product", "apart"]))
def test_every_debate_can_be_weighed(debate, measure, linked):
    found = debate.weigh(measure, linked=linked, steps=50)
    assert all(0 <= strength <= 1 for strength in found.values())
    assert all(0 <= found.base(name) <= 1 for name in found)
    for claim in debate.claims:
        assert claim in found


@given(debate=debates(size=12), kind=st.sampled_from(list(KINDS)))
@settings(max_examples=25)
def test_every_strength_can_be_taken_apart(debate, kind):
    found = debate.weigh(steps=50)
    for claim in debate.claims[:3]:
        parts = found.contributions(claim, kind, exact=3, samples=5)
        assert all(abs(part) <= 1 + NEAR or kind == "gradient" for part in parts.values())
