"""What holds of the smallest changes that turn a verdict, and of debates from which sources are withdrawn."""

from __future__ import annotations

import itertools
import json

from hypothesis import assume, given
from hypothesis import strategies as st

from consistency import assert_consistent
from quarrels import SIMPLE, quarrels
from rebut import Citation, Debate, Participant, Source
from rebut.evaluation.turning import Kind
from rebut.evaluation.turning.candidates import candidates
from rebut.evaluation.turning.changing import applied
from rebut.model.verdicts import Verdict
from strategies import debates

SEMANTICS = st.sampled_from(["carneades", "grounded", "preferred"])
CLAIMS = st.sampled_from(["c0", "c1", "c2"])
DROPPING = [kind for kind in Kind if kind.startswith("drop")]


def judged(debate: Debate, semantics: str, id: str) -> Verdict | None:
    verdicts = debate.judge(semantics)
    return dict(verdicts).get(id)


@given(quarrels(size=8), SEMANTICS, CLAIMS)
def test_each_change_turns_the_verdict_and_no_part_of_it_does(debate, semantics, id):
    before = debate.copy()
    verdicts = debate.judge(semantics)
    found = verdicts.turning(id, size=2, cap=20)
    assert debate == before
    for turn in found.turns:
        assert judged(turn.applied(debate), semantics, id) == turn.verdict != verdicts[id]
        for size in range(len(turn.changes)):
            for part in itertools.combinations(turn.changes, size):
                assert judged(applied(debate, part), semantics, id) in {verdicts[id], None}
    assert len({len(turn.changes) for turn in found.turns}) <= 1
    json.dumps(found.told())
    assert str(found).startswith(f"“{id}” ")


@given(quarrels(size=8), st.sampled_from(["carneades", "grounded", "preferred", "stable"]), CLAIMS)
def test_no_single_change_is_missed(debate, semantics, id):
    """Also not one of what does not seem to lead to the claim."""
    verdicts = debate.judge(semantics)
    found = {turn.changes for turn in verdicts.turning(id, size=1, cap=1000).turns}
    for change in candidates(debate, set(debate.nodes), list(Kind)):
        after = judged(applied(debate, [change]), semantics, id)
        assert ((change,) in found) == (after not in {None, verdicts[id]}), change


@given(quarrels(SIMPLE, size=6), SEMANTICS, CLAIMS)
def test_no_pair_is_missed(debate, semantics, id):
    verdicts = debate.judge(semantics)
    found = verdicts.turning(id, size=2, cap=10_000, by=["drop-claim", "drop-link"])
    assume(not found.turns or len(found.turns[0].changes) == 2)
    every = candidates(debate, set(debate.nodes), [Kind.DROP_CLAIM, Kind.DROP_LINK])
    turning = {
        pair
        for pair in itertools.combinations(every, 2)
        if judged(applied(debate, pair), semantics, id) not in {None, verdicts[id]}
    }
    assert {turn.changes for turn in found.turns} == turning


@given(quarrels(size=8), SEMANTICS, CLAIMS, st.sampled_from(list(Verdict)))
def test_what_is_asked_for_is_what_comes_out(debate, semantics, id, wanted):
    verdicts = debate.judge(semantics)
    found = verdicts.turning(id, to=wanted, by=["drop"], size=1)
    assert {turn.verdict for turn in found.turns} <= {wanted}
    assert all(change.kind in DROPPING for turn in found.turns for change in turn.changes)


# sources


@st.composite
def cited(draw) -> Debate:
    """Quarrels in which claims, arguments and links are said by some of three sources."""
    debate = draw(quarrels(size=8))
    debate.add(Source("The paper", id="paper"))
    debate.add(Source("The radio", id="radio"))
    debate.add(Participant("Won", id="won"))
    whose = st.lists(st.sampled_from(["paper", "radio", "won"]), max_size=2, unique=True)
    for node in list(debate):
        if hasattr(node, "cites") and (names := draw(whose)):
            stance = draw(st.sampled_from(["asserts", "asserts", "doubts"]))
            cites = [
                Citation(by=name, stance=stance) if name == "won" else Citation(source=name, stance=stance)
                for name in names
            ]
            debate.replace(node, cites=cites)
    return debate


@given(cited(), st.lists(st.sampled_from(["paper", "radio", "won"]), min_size=1, max_size=3, unique=True))
def test_a_debate_without_sources_is_a_debate(debate, gone):
    before = debate.copy()
    left = debate.without(*gone)
    assert debate == before
    assert_consistent(left)
    assert not set(gone) & set(left.nodes)
    assert set(left.nodes) <= set(debate.nodes)
    for node in left:
        for one in getattr(node, "cites", ()):
            assert not {one.by, one.source} & set(gone)
    assert left.without() == left
    left.judge()
    left.judge("grounded")


@given(cited())
def test_what_another_source_asserts_stays(debate):
    for name in ("paper", "radio", "won"):
        left = debate.without(name)
        for claim in debate.claims:
            others = [one for one in claim.cites if name not in {one.by, one.source}]
            if not claim.cites and not debate.supporters(claim):
                assert claim.id in left.nodes
            if any(one.stance == "asserts" for one in others):
                assert claim.id in left.nodes
            if claim.cites and not others and not debate.supporters(claim):
                assert claim.id not in left.nodes


@given(cited())
def test_to_withdraw_more_leaves_no_more(debate):
    assert set(debate.without("paper", "radio").nodes) <= set(debate.without("paper").nodes)
    assert debate.without() == Debate.of(list(debate), title=debate.title)


@given(debates())
def test_of_every_debate_each_source_can_be_withdrawn(debate):
    for node in [*debate.all(Source), *debate.all(Participant)]:
        assert_consistent(debate.without(node))


@given(cited())
def test_by_source_is_what_changes_without_each(debate):
    verdicts = debate.judge()
    for id, changes in verdicts.by_source().items():
        assert changes == verdicts.changes(debate.without(id).judge())
        assert str(changes)
