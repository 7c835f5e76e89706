"""Every explanation is replayed: from what its sentences cite, the verdicts follow; `replaying` tells how."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deriving import OPEN
from quarrels import CLAIMS, SIMPLE, quarrels
from rebut import Argument, Claim, Debate, Inference, Issue, Premise
from rebut.model import Standard
from rebut.model.verdicts import Ground, Label
from replaying import Replay
from strategies import debates

STANDARDS = st.sampled_from(list(Standard))
PRESUMING = st.sampled_from(["leaves", "leaves", "assumptions", "nothing"])


@given(quarrels(SIMPLE))
def test_from_each_explanation_its_verdict_follows(debate):
    Replay(debate.judge()).all()


@given(quarrels())
def test_so_it_does_where_everything_is_used_that_verdicts_depend_on(debate):
    Replay(debate.judge()).all()


@given(quarrels(), STANDARDS, PRESUMING)
def test_so_it_does_by_every_standard(debate, standard, presume):
    Replay(debate.judge(standard=standard, presume=presume)).all()


@given(quarrels(), STANDARDS, PRESUMING)
def test_the_labels_are_those_that_the_rules_give_when_they_are_tried_one_by_one(debate, standard, presume):
    verdicts = debate.judge(standard=standard, presume=presume)
    labels = Replay(verdicts).labels
    for id in CLAIMS:
        assert labels.get((id, True), OPEN) == verdicts.label(id)
        assert labels.get((id, False), OPEN) == verdicts.label(id, denied=True)


@pytest.mark.parametrize("standard", ["preponderance", "clear-and-convincing"])
@pytest.mark.parametrize("count", [2, 3])
def test_what_a_claim_would_compete_with_is_told_to_be_no_rival(standard, count):
    """It falls short by itself, before the conflict with what is granted is seen to be undercut."""
    debate = Debate()
    claims = [debate.claim(f"c{number}", standing="granted" if number == 1 else "open") for number in range(count)]
    reason = debate.claim("reason")
    debate.support(claims[0], because=reason, weight=0.1)
    debate.rebut(claims[0], because=reason, weight=0.1)
    conflict = debate.contradict(*claims, kind="contrary")
    debate.undercut(conflict, because=reason)
    verdicts = debate.judge(standard=standard)
    Replay(verdicts).all()
    assert verdicts["c0"] == "undecided"
    named = "that “c0” and “c1” cannot both hold" if count == 2 else "the conflict conflict-1"
    assert verdicts.reason("c0").endswith(f"; {named} is undercut")


def chain(*, negated: bool) -> Debate:
    """Each claim is a reason for the one before, or against it in its denial."""
    debate = Debate()
    for number in range(12):
        debate.claim(f"c{number}", id=f"c{number}", standing="granted" if number == 11 else "none")
    for number in range(11):
        debate.support(f"c{number}", because=Premise(f"c{number + 1}", negated=negated and number % 2 == 0))
    return debate


def star(*, failing: bool, weight: float | None = None) -> Debate:
    """One claim with many reasons, which hold or do not."""
    debate = Debate()
    middle = debate.claim("middle")
    for number in range(9):
        debate.support(middle, because=f"reason {number}", weight=weight)
        reason = debate.claim(f"objection {number}", standing="open" if failing else "none")
        debate.rebut(middle, because=reason)
    return debate


def many(*, weighing: str, standing: str) -> Debate:
    """One step with many premises."""
    debate = Debate()
    reasons = [debate.claim(f"reason {number}", standing=standing) for number in range(9)]
    debate.support(debate.claim("middle"), because=reasons, weighing=weighing)
    return debate


def clique(kind: str) -> Debate:
    """Many claims of which at most one holds, or each of which speaks against all others."""
    debate = Debate()
    claims = [debate.claim(f"c{number}") for number in range(9)]
    debate.support(claims[0], because="reason")
    if kind == "conflict":
        debate.contradict(*claims, kind="contrary")
    else:
        for one in claims:
            for other in claims:
                if one != other:
                    debate.rebut(one, because=other)
    return debate


@pytest.mark.parametrize(
    "debate",
    [
        pytest.param(chain(negated=False), id="a chain"),
        pytest.param(chain(negated=True), id="a chain of denials"),
        pytest.param(star(failing=False), id="as much for as against"),
        pytest.param(star(failing=True), id="many objections that fail"),
        pytest.param(star(failing=False, weight=0.5), id="many reasons that weigh less"),
        pytest.param(many(weighing="linked", standing="none"), id="many premises that hold"),
        pytest.param(many(weighing="linked", standing="open"), id="many premises that do not"),
        pytest.param(many(weighing="convergent", standing="open"), id="none of many premises"),
        pytest.param(many(weighing="cumulative", standing="none"), id="the share of many premises"),
        pytest.param(clique("conflict"), id="many rivals"),
        pytest.param(clique("rebuttals"), id="each against each"),
    ],
)
def test_what_is_cut_short_says_so_and_goes_on_elsewhere(debate):
    verdicts = debate.judge()
    Replay(verdicts).all()
    for id in verdicts:
        assert verdicts.explain(id).count("\n") < 40
        assert len(verdicts.reason(id)) < 400


def preferring(*, undercut: bool, because: str) -> Debate:
    """Reasons of equal weight, and preferences between them and between claims, one by way of another."""
    debate = Debate()
    claim = debate.claim("claim")
    pro, con = debate.support(claim, because="for"), debate.rebut(claim, because="against")
    for name in "abc":
        debate.claim(name, id=name)
    debate.contradict("a", "c", kind="contrary")
    preferences = [debate.prefer(*pair, because=because or ()) for pair in ((con, pro), ("c", "b"), ("b", "a"))]
    for one in preferences[:2] if undercut else ():
        debate.undercut(one, because="They are the same.")
    return debate


@pytest.mark.parametrize("undercut", [False, True])
@pytest.mark.parametrize("because", ["", "It is the better one."])
def test_preferences_are_named_that_decide(undercut, because):
    verdicts = preferring(undercut=undercut, because=because).judge()
    Replay(verdicts).all()
    told = [verdicts.reason("claim"), verdicts.reason("c")]
    if undercut:
        for number, one in enumerate(told, 1):
            assert one.endswith(f"the preference preference-{number} does not apply")
    else:
        assert "(the preference preference-1)" in told[0]
        assert "(the preference preference-2 and the preference preference-3)" in told[1]


def waiting(count: int) -> Debate:
    """A tie that a preference would break, which is as undecided as a loop that it rests on."""
    debate = Debate()
    claims = [debate.claim(f"c{number}") for number in range(count)]
    debate.contradict(*claims, kind="contrary")
    first, second = debate.claim("first"), debate.claim("second")
    debate.rebut(first, because=second)
    debate.rebut(second, because=first)
    for claim in claims[1:]:
        debate.prefer(claims[0], claim, because=first)
    return debate


@pytest.mark.parametrize("count", [2, 12])
def test_a_tie_waits_for_the_preferences_that_may_break_it(count):
    verdicts = waiting(count).judge()
    Replay(verdicts).all()
    assert verdicts.reason("c0").startswith("it hangs on what is open: the preference preference-1")
    assert verdicts.ground("c0") is Ground.WAITING
    assert verdicts.label("c1") is Label.OUT


def test_a_tie_is_told_with_what_no_preference_sets_it_above():
    debate = Debate()
    claims = [debate.claim(f"c{number}") for number in range(3)]
    debate.contradict(*claims, kind="contrary")
    debate.prefer(claims[1], claims[0])
    verdicts = debate.judge()
    Replay(verdicts).all()
    assert verdicts.reason("c1") == "a tie with “c2”: nothing speaks for either but that it was said"


def test_a_preference_that_rests_on_what_it_decides_is_a_loop():
    debate = Debate()
    first, second = debate.claim("first"), debate.claim("second")
    debate.contradict(first, second, kind="contrary")
    debate.prefer(first, second, because=first)
    verdicts = debate.judge()
    Replay(verdicts).all()
    assert verdicts.ground(first) is Ground.LOOP
    assert verdicts.reason(first) == (
        "a loop: “first” hangs on the preference preference-1, and the preference preference-1 on “first”"
    )


@pytest.mark.parametrize("standard", [None, "clear-and-convincing", "scintilla"])
@pytest.mark.parametrize("rising", [False, True])
def test_of_many_rivals_the_first_are_told_and_the_others_counted(standard, rising):
    debate = Debate()
    claims = [debate.claim(f"c{number}") for number in range(20)]
    debate.add(Issue("Which?", positions=[claim.id for claim in claims], exclusive=True, standard=standard))
    for number, claim in enumerate(claims):
        debate.support(claim, because=debate.claim(f"r{number}"), weight=(number + 1) / 20 if rising else 1.0)
    verdicts = debate.judge()
    Replay(verdicts).all()
    assert max(len(verdicts.reason(id)) for id in verdicts) < 400


def plainly_named(debate: Debate) -> Debate:
    """The same, with names that are easily read in a sentence."""
    debate = debate.copy()
    for number, node in enumerate(debate):
        if isinstance(node, (Claim, Argument)):
            debate.replace(node, title=f"n{number}", texts=(), canonical=None)
    for number, node in enumerate([*debate, *debate.all(Inference)]):
        debate.rename(node, f"{type(node).__name__.lower()}_{number}")
    return debate


@given(debates(hostile=False), STANDARDS, PRESUMING)
def test_so_it_does_in_debates_of_every_kind(debate, standard, presume):
    Replay(plainly_named(debate).judge(standard=standard, presume=presume)).all()
