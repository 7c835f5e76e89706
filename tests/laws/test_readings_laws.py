"""What holds of every debate that is judged by readings."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quarrels import SIMPLE, quarrels
from rebut import Debate
from rebut.evaluation import semantics as every_semantics
from rebut.evaluation.deriving import choices, derived
from rebut.evaluation.dung import KINDS, labellings
from rebut.model.framework import Framework
from rebut.model.readings import Extent, Label
from rebut.model.verdicts import Ground, Verdict
from refereeing import Attacks, check_discussion, check_tree, check_witness
from strategies import debates

NAMES = "abcdef"
ATTACKS = st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=12)
READ = [name for name in every_semantics() if name != "carneades"]
KINDS_OF = st.sampled_from(READ)
CHOSEN = st.sampled_from(
    [{}, {"reading": "map"}, {"rebutting": "unrestricted"}, {"preferences": "r4"}, {"joined": False}]
)


def sketched(attacks: set[tuple[str, str]]) -> Debate:
    debate = Debate()
    for name in NAMES:
        debate.argument(name, id=name)
    for attacker, target in sorted(attacks):
        debate.rebut(debate.nodes[target], because=debate.nodes[attacker])
    return debate


@given(ATTACKS)
@example({("a", "a")})
def test_sketches_and_rebuttals_alone_are_their_own_framework(attacks):
    expected = Framework.of(NAMES, sorted(attacks))
    for reading in ("trees", "map"):
        assert derived(sketched(attacks), choices(reading=reading)).framework == expected


@given(ATTACKS, KINDS_OF)
@example({("a", "b"), ("b", "a"), ("a", "c"), ("b", "c"), ("c", "d")}, "preferred")
@example({("a", "a")}, "stable")
@example({("a", "b"), ("b", "c"), ("c", "a")}, "preferred")
def test_and_are_judged_as_dung_has_it(attacks, semantics):
    verdicts = sketched(attacks).judge(semantics, cap=100_000)
    found = [dict(one.labels) for one in verdicts.readings]
    every = labellings(Framework.of(NAMES, sorted(attacks)), semantics)
    expected = [{name: one.label(name) for name in NAMES} for one in every]
    assert sorted(map(str, [{name: one[name] for name in NAMES} for one in found])) == sorted(map(str, expected))
    for name in NAMES:
        labels = {one[name] for one in expected}
        assert verdicts[name] == (
            Verdict.ACCEPTED
            if labels == {Label.IN}
            else Verdict.REJECTED
            if labels == {Label.OUT}
            else Verdict.UNDECIDED
        )
        some, every_ = Label.IN in labels, labels == {Label.IN}
        assert verdicts.extent(name) is (Extent.EVERY if every_ else Extent.SOME if some else Extent.NONE)


@given(quarrels(), CHOSEN)
def test_readings_of_complete_semantics_are_those_found_by_trying(debate, chosen):
    made = derived(debate, choices(**chosen))
    if len(made.framework) > 9:
        return
    attacks = Attacks(made.framework)
    every = attacks.labellings()
    standing = [{name for name, label in one.items() if label == "in"} for one in every]
    best = [one for one, own in zip(every, standing, strict=True) if not any(own < other for other in standing)]
    for semantics, expected in (("complete", every), ("preferred", best)):
        verdicts = debate.judge(semantics, **chosen)
        for id, stands in made.holding.items():
            labels = {holds(one, attacks, stands) for one in expected}
            assert {str(one.labels[id]) for one in verdicts.readings} == labels, id
            assert (verdicts[id] == "accepted") == (labels == {"in"})
            assert (verdicts[id] == "rejected") == (labels == {"out"})


def holds(labelling: dict[str, str], attacks: Attacks, stands) -> str:
    """In if some argument for it is in, out if all are out, else undecided."""
    if not stands.arguments:
        return "in" if stands.surely else "out"
    labels = {labelling[attacks.names[one]] for one in stands.arguments}
    return "in" if "in" in labels else "out" if labels == {"out"} else "undecided"


@given(quarrels(), KINDS_OF, CHOSEN)
def test_every_debate_is_read_and_every_verdict_told(debate, semantics, chosen):
    before = debate.copy()
    verdicts = debate.judge(semantics, cap=50, **chosen)
    assert debate == before
    assert {node.id for node in (*debate.claims, *debate.arguments, *debate.links)} <= set(verdicts)
    json.dumps(verdicts.settings)
    for id in verdicts:
        assert verdicts.reason(id)
        assert verdicts.explain(id).startswith(f"{verdicts.called(id)} is {verdicts[id]}: ")
        labels = {reading.labels[id] for reading in itertools.islice(verdicts.readings, 50)}
        assert (verdicts.extent(id) is Extent.NONE) <= (Label.IN not in labels)
        assert (verdicts.extent(id) is Extent.EVERY) <= (labels <= {Label.IN})
        assert (verdicts.ground(id) is Ground.UNREAD) == (verdicts.readings.total == 0)


@given(debates(), st.sampled_from(["grounded", "preferred"]), st.sampled_from(["trees", "map"]))
def test_debates_of_every_kind_are_read(debate, semantics, reading):
    verdicts = debate.judge(semantics, reading=reading)
    for id in verdicts:
        assert verdicts.reason(id)
        assert verdicts.explain(id)


@given(quarrels(SIMPLE), st.sampled_from(["grounded", "preferred"]))
def test_the_order_in_which_a_debate_was_written_does_not_matter(debate, semantics):
    turned = Debate.of(list(debate)[::-1])
    first, other = debate.judge(semantics), turned.judge(semantics)
    assert {id: first[id] for id in first} == {id: other[id] for id in first}
    assert first.readings.total == other.readings.total


@given(quarrels(SIMPLE))
def test_what_stands_without_a_choice_stands_in_every_reading(debate):
    grounded, preferred = debate.judge("grounded"), debate.judge("preferred")
    for id in grounded:
        if grounded[id] != "undecided":
            assert preferred[id] == grounded[id]


@given(quarrels(SIMPLE))
def test_readings_have_names_that_tell_them_apart(debate):
    readings = debate.judge("preferred").readings
    names = [one.name for one in itertools.islice(readings, 64)]
    assert len(set(names)) == len(names)
    assert ("" in names) == (readings.total == 1)


# witnesses, discussions and explanations, each replayed by a referee


@given(quarrels(), CHOSEN)
def test_from_each_witness_it_follows_that_something_stands(debate, chosen):
    verdicts = debate.judge("grounded", **chosen)
    made = derived(debate, choices(**chosen))
    attacks = Attacks(made.framework)
    grounded = attacks.grounded()
    for id in verdicts:
        found = verdicts.witness(id)
        own = {attacks.names[one] for one in made.holding[id].arguments}
        assert (found is None) == own.isdisjoint(grounded)
        if found is not None:
            assert check_witness(json.loads(json.dumps(found.told())), attacks) in own
            assert verdicts[id] == "accepted"


@given(ATTACKS, st.sampled_from(NAMES), st.lists(st.integers(0, 10), max_size=30))
def test_a_discussion_that_is_played_well_is_won_just_where_something_has_to_stand(attacks, name, rolled):
    referee = Attacks(Framework.of(NAMES, sorted(attacks)))
    has_to = name in referee.grounded()
    for player in ("proponent", "opponent"):
        discussion = sketched(attacks).judge("grounded").discussion(name)
        rolls = iter(rolled)
        while not discussion.is_over:
            options = discussion.options
            free = discussion.turn == player
            move = options[next(rolls, 0) % len(options)] if free else discussion.best()
            discussion = discussion.play(move)
            assert len(discussion.moves) <= 4 * len(NAMES) + 2
        won = check_discussion(json.loads(json.dumps(discussion.told())), referee)
        assert won == discussion.winner
        if player == "opponent" and has_to:
            assert won == "proponent"
        if not has_to and player == "proponent":
            assert won == "opponent"


@given(quarrels(SIMPLE))
def test_from_each_explanation_the_label_follows(debate):
    verdicts = debate.judge("grounded")
    made = derived(debate)
    attacks = Attacks(made.framework)
    said = {words: name for name, words in zip(attacks.names, made.words, strict=True)}
    if len(said) < len(made.words):
        return
    grounded = attacks.grounded()
    for id in verdicts:
        text = verdicts.explain(id)
        own = {attacks.names[one] for one in made.holding[id].arguments}
        if not own or "lines more" in text:
            continue
        shown = check_tree(text, said, attacks, own)
        if verdicts[id] == "undecided":
            assert own.isdisjoint(grounded)
        else:
            assert shown == {"accepted": "in", "rejected": "out"}[verdicts[id]], text


@pytest.mark.parametrize("semantics", READ)
@pytest.mark.parametrize("debate", [Debate(), sketched(set()), sketched({("a", "a")})], ids=["empty", "apart", "self"])
def test_small_debates_are_judged_by_each_semantics(semantics, debate):
    verdicts = debate.judge(semantics)
    assert verdicts.settings["semantics"] == semantics
    assert len(verdicts) == len(debate.arguments) + len(debate.links)


def test_every_semantics_of_frameworks_judges_debates():
    assert set(READ) == {str(name) for name in KINDS}


@given(quarrels(), st.sampled_from(["grounded", "preferred", "complete"]), st.integers(1, 12))
def test_with_too_few_arguments_nothing_is_said_that_is_not_so(debate, semantics, most):
    whole, part = debate.judge(semantics), debate.judge(semantics, most=most)
    for id in whole:
        assert part[id] in {whole[id], Verdict.UNDECIDED}, id
