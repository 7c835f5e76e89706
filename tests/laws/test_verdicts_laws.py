"""What holds of the verdicts of every debate."""

from __future__ import annotations

import itertools
import pickle
import re

from hypothesis import example, given
from hypothesis import strategies as st

from rebut import Debate, Preference
from rebut.model.verdicts import Ground, Label, Verdict
from strategies import debates

ARGUMENTS = "abcdef"
ATTACKS = st.sets(st.tuples(st.sampled_from(ARGUMENTS), st.sampled_from(ARGUMENTS)))


def sketched(attacks: set[tuple[str, str]]) -> Debate:
    debate = Debate()
    for name in ARGUMENTS:
        debate.argument(name, id=name)
    for attacker, attacked in sorted(attacks):
        debate.rebut(debate.nodes[attacked], because=debate.nodes[attacker])
    return debate


def complete(labels: dict[str, Label], attacks: set[tuple[str, str]]) -> bool:
    """Whether a labelling is complete: in where all attackers are out, out where one is in, else undecided."""
    for name in ARGUMENTS:
        met = {labels[attacker] for attacker, attacked in attacks if attacked == name}
        due = Label.OUT if Label.IN in met else Label.IN if met <= {Label.OUT} else Label.UNDECIDED
        if labels[name] is not due:
            return False
    return True


def grounded(attacks: set[tuple[str, str]]) -> dict[str, Label]:
    """The complete labelling with the fewest that are in, found by trying all."""
    tried = (dict(zip(ARGUMENTS, labels, strict=True)) for labels in itertools.product(Label, repeat=len(ARGUMENTS)))
    return min(
        (labels for labels in tried if complete(labels, attacks)), key=lambda one: list(one.values()).count(Label.IN)
    )


@given(ATTACKS)
@example({("a", "b"), ("b", "a"), ("a", "c"), ("b", "c"), ("c", "d")})
@example({("a", "a")})
def test_maps_of_sketches_alone_are_judged_as_dungs_grounded_semantics_does(attacks):
    verdicts = sketched(attacks).judge()
    expected = grounded(attacks)
    assert {name: verdicts.label(name) for name in ARGUMENTS} == expected
    words = {Label.IN: Verdict.ACCEPTED, Label.OUT: Verdict.REJECTED, Label.UNDECIDED: Verdict.UNDECIDED}
    assert {name: verdicts[name] for name in ARGUMENTS} == {name: words[expected[name]] for name in ARGUMENTS}


@given(debates())
def test_every_debate_is_judged_and_every_verdict_told(debate):
    before = debate.copy()
    verdicts = debate.judge()
    assert debate == before
    assert {node.id for node in (*debate.claims, *debate.arguments, *debate.links)} <= set(verdicts)
    for id in verdicts:
        assert verdicts.reason(id)
        assert verdicts.explain(id)


@given(debates(), st.sampled_from(["leaves", "assumptions", "nothing"]))
def test_verdicts_follow_from_the_debate_alone(debate, presume):
    first, again = debate.judge(presume=presume), pickle.loads(pickle.dumps(debate)).judge(presume=presume)
    assert dict(first) == dict(again)
    assert [first.explain(id) for id in first] == [again.explain(id) for id in again]


@given(debates())
def test_the_order_in_which_a_debate_was_written_does_not_matter(debate):
    turned = Debate.of(list(debate)[::-1])
    first, other = debate.judge(), turned.judge()
    assert {id: first.label(id) for id in first} == {id: other.label(id) for id in first}
    assert {id: first[id] for id in first} == {id: other[id] for id in first}


@given(debates())
def test_a_verdict_goes_with_its_label_and_its_weight(debate):
    verdicts = debate.judge()
    for claim in debate.claims:
        judged = verdicts.judged(claim.id)
        least, most = judged.weight
        assert 0 <= least <= most
        assert (judged.label is Label.IN) == (judged.verdict is Verdict.ACCEPTED)
        if judged.label is Label.IN:
            assert least > 0
        if judged.verdict is Verdict.REJECTED:
            assert judged.label is Label.OUT
            assert most == 0 or judged.ground in {Ground.DEFEATED, Ground.DENIED}
        if judged.ground is Ground.TIE:
            assert judged.label is Label.OUT
            assert most > 0


@given(debates())
def test_preferences_that_decide_nothing_change_nothing(debate):
    """Where nothing is tied, what is preferred is of no weight."""
    if debate.all(Preference):
        return
    verdicts = debate.judge()
    if Ground.TIE in {verdicts.ground(id) for id in verdicts} or len(debate.claims) < 2:
        return
    if Ground.LOOP in {verdicts.ground(id) for id in verdicts}:
        return
    first, second = debate.claims[:2]
    debate.prefer(first, second)
    assert {id: verdicts[id] for id in verdicts} == {id: debate.judge()[id] for id in verdicts}


@given(debates())
def test_each_name_in_an_explanation_is_of_the_debate(debate):
    verdicts = debate.judge()
    plain = [claim for claim in debate.claims if not set("“”…\n") & set(claim.title + claim.text)]
    names = {name for node in (*debate.claims, *debate.arguments) for name in (node.title, node.text)}
    if len(plain) < len(debate.claims) or any(len(name) > 80 or set("“”\n") & set(name) for name in names):
        return
    for id in verdicts:
        assert set(re.findall(r"“([^”]*)”", verdicts.explain(id))) <= names
