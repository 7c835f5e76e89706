"""Every reason is replayed: from what it cites, and the debate, its verdict follows."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rebut import Debate, Rebuttal
from rebut.model.verdicts import Label, Verdict, Verdicts

CLAIMS = [f"c{number}" for number in range(6)]
CLAIM = st.sampled_from(CLAIMS)
REASONS = st.lists(CLAIM, min_size=1, max_size=2, unique=True)
RELATIONS = st.lists(st.tuples(st.sampled_from(["support", "rebut", "undercut"]), CLAIM, REASONS), max_size=9)
STANDINGS = st.lists(st.sampled_from(["none", "none", "open", "granted", "denied"]), min_size=6, max_size=6)
HOLDING = {"holds": Label.IN, "does not hold": Label.OUT, "is open": Label.UNDECIDED}


@st.composite
def quarrels(draw: Any) -> Debate:
    """Claims with reasons for and against each other, and undercuts of what came before."""
    debate = Debate()
    for name, standing in zip(CLAIMS, draw(STANDINGS), strict=True):
        debate.claim(name, id=name, standing=standing)
    made: list[Any] = []
    for deed, target, reasons in draw(RELATIONS):
        if deed == "support":
            made.append(debate.support(target, because=reasons))
        elif deed == "rebut":
            made.append(debate.rebut(target, because=reasons))
        elif made:
            made.append(debate.undercut(made[int(target[1:]) % len(made)], because=reasons))
    return debate


def named(text: str) -> set[str]:
    return set(re.findall(r"“([^”]*)”", text))


def supports(debate: Debate, id: str) -> list[tuple[str, set[str]]]:
    """What concludes a claim, with what it rests on."""
    return [
        (argument.inferences[0].id, {premise.claim for premise in argument.premises})
        for argument in debate.arguments
        if argument.conclusion == id
    ]


def rebuttals(debate: Debate, id: str) -> list[tuple[str, set[str]]]:
    hits = [link for link in debate.all(Rebuttal) if link.target == id]
    return [(link.id, {source.claim for source in link.sources}) for link in hits]


def standing(verdicts: Verdicts, relations: list[tuple[str, set[str]]]) -> list[set[str]]:
    """The reasons of those relations that come through."""
    return [reasons for id, reasons in relations if verdicts[id] is Verdict.ACCEPTED]


def failed(verdicts: Verdicts, relations: list[tuple[str, set[str]]]) -> bool:
    return all(verdicts[id] is Verdict.REJECTED for id, _ in relations)


def replayed(verdicts: Verdicts, id: str) -> Verdict:
    """The verdict that follows from the reason that is given."""
    debate, reason = verdicts.debate, verdicts.reason(id)
    pros, cons = supports(debate, id), rebuttals(debate, id)
    first, *more = reason.split("; ")
    if first.startswith("supported by"):
        assert named(first) in standing(verdicts, pros)
        assert failed(verdicts, cons)
        return Verdict.ACCEPTED
    if first.startswith("it stands by itself"):
        assert not pros
        assert failed(verdicts, cons)
        return Verdict.ACCEPTED
    if first.startswith("rebutted by"):
        assert named(first) in standing(verdicts, cons)
        assert failed(verdicts, pros)
        return Verdict.REJECTED
    if first.startswith("what would support it fails"):
        assert failed(verdicts, pros)
        for part in (first, *more):
            due = Label.IN if "undercut by" in part else Label.OUT
            assert {verdicts.label(name) for name in named(part)} == {due}
        return Verdict.REJECTED
    if first.startswith("a tie"):
        pro, con = first.split(" for it weighs as much as ")
        assert named(pro) in standing(verdicts, pros)
        assert named(con) in standing(verdicts, cons)
        return Verdict.UNDECIDED
    return {
        "it is granted by all": Verdict.ACCEPTED,
        "it is denied by all": Verdict.REJECTED,
        "nothing speaks for it": Verdict.REJECTED,
    }.get(first, Verdict.UNDECIDED)


@given(quarrels())
def test_from_each_reason_its_verdict_follows(debate):
    verdicts = debate.judge()
    for id in CLAIMS:
        assert replayed(verdicts, id) is verdicts[id]


@given(quarrels())
def test_what_a_tree_says_of_a_claim_is_so(debate):
    verdicts = debate.judge()
    for id in verdicts:
        first, *rest = verdicts.explain(id).splitlines()
        assert f" is {verdicts[id]}: " in first
        for line in rest:
            if found := re.search(r"- (?:[a-z ]+: )?“([^”]*)” (holds|does not hold|is open)", line):
                assert verdicts.label(found[1]) is HOLDING[found[2]]


@given(quarrels())
def test_what_is_said_to_be_open_or_to_go_round_is_undecided(debate):
    verdicts = debate.judge()
    for id in CLAIMS:
        reason = verdicts.reason(id)
        if reason.startswith(("a loop", "it hangs on")):
            assert verdicts[id] is Verdict.UNDECIDED
            assert {verdicts.label(name) for name in named(reason)} <= {Label.UNDECIDED, Label.OUT}
