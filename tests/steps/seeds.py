"""Steps about what would turn the seed debates."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then, when

from rebut import Argument, Claim, Conflict, Debate, Participant, load

ROOT = Path(__file__).parents[2]


def pytest_configure(config: pytest.Config) -> None:
    """The scenarios are tagged with the row of the debate that they are about."""
    for number in range(1, 10):
        config.addinivalue_line("markers", f"X{number}: about row X{number} of the debate between the essays")


@given(parsers.re(r'the debate in "(?P<file>[^"]+)"'))
def _read(bench: SimpleNamespace, file: str) -> None:
    bench.debate = load(ROOT / file)
    bench.before = bench.verdicts = bench.debate.judge()


# changes


@when(parsers.re(r'"(?P<claim>[^"]+)" is (?P<how>doubted|granted)'))
def _stands(bench: SimpleNamespace, claim: str, how: str) -> None:
    """To doubt a claim is to leave it open: that it was said no longer counts for it."""
    standing = {"doubted": "open", "granted": "granted"}[how]
    bench.debate.replace(bench.debate.find(claim, Claim), standing=standing)
    bench.verdicts = bench.debate.judge()


@when(parsers.re(r'the word of "(?P<who>[^"]+)" is withdrawn'))
def _withdrawn(bench: SimpleNamespace, who: str) -> None:
    """What nobody else says is left open; what another says as well, or what has reasons, keeps these."""
    speaker = bench.debate.find(who, Participant).id
    said = [claim for claim in bench.debate.claims if {cite.by for cite in claim.cites} == {speaker}]
    assert said
    for claim in said:
        bench.debate.replace(claim, standing="open")
    bench.verdicts = bench.debate.judge()


@when(parsers.re(r'somebody (?P<how>answers|confirms) "(?P<claim>[^"]+)" with "(?P<reason>[^"]+)"'))
def _answered(bench: SimpleNamespace, claim: str, how: str, reason: str) -> None:
    debate: Debate = bench.debate
    {"confirms": debate.support, "answers": debate.rebut}[how](debate.find(claim, Claim), because=reason)
    bench.verdicts = debate.judge()


@when(parsers.re(r'somebody objects to the step of "(?P<argument>[^"]+)" with "(?P<reason>[^"]+)"'))
def _objected(bench: SimpleNamespace, argument: str, reason: str) -> None:
    (step,) = bench.debate.find(argument, Argument).inferences
    bench.debate.undercut(step, because=reason)
    bench.verdicts = bench.debate.judge()


@when(parsers.re(r'"(?P<reason>[^"]+)" is held against what "(?P<con>[^"]+)" says of "(?P<claim>[^"]+)"'))
def _held_against(bench: SimpleNamespace, reason: str, con: str, claim: str) -> None:
    attacker = bench.debate.find(con, Claim).id
    (link,) = [one for one in bench.debate.attackers(claim) if attacker in {source.claim for source in one.sources}]
    bench.debate.undercut(link, because=reason)
    bench.verdicts = bench.debate.judge()


# verdicts before and after


@then(parsers.re(r'(?P<kind>the argument )?"(?P<name>[^"]+)" was (?P<verdict>\w+), since'))
def _was(bench: SimpleNamespace, kind: str | None, name: str, verdict: str, docstring: str) -> None:
    node = bench.debate.find(name, Argument if kind else Claim)
    assert (bench.before[node], bench.before.reason(node)) == (verdict, docstring)


@then(parsers.re(r'"(?P<claim>[^"]+)" is (?P<verdict>\w+) now, since'))
def _turned(bench: SimpleNamespace, claim: str, verdict: str, docstring: str) -> None:
    assert (bench.verdicts[claim], bench.verdicts.reason(claim)) == (verdict, docstring)
    assert bench.before[claim] != verdict


@then(parsers.re(
    r'"(?P<one>[^"]+)" and "(?P<other>[^"]+)" are both accepted now, and their conflict rejected, since'
))  # fmt: skip
def _side_by_side(bench: SimpleNamespace, one: str, other: str, docstring: str) -> None:
    (conflict,) = _conflicts(bench.debate, one, other)
    assert (bench.verdicts[one], bench.verdicts[other]) == ("accepted", "accepted")
    assert (bench.verdicts[conflict], bench.verdicts.reason(conflict)) == ("rejected", docstring)
    assert "accepted" not in (bench.before[one], bench.before[other])


@then(parsers.re(r'the argument "(?P<argument>[^"]+)" is (?P<verdict>\w+) now'))
def _argument_turned(bench: SimpleNamespace, argument: str, verdict: str) -> None:
    node = bench.debate.find(argument, Argument)
    assert bench.verdicts[node] == verdict
    assert bench.before[node] != verdict


@then(parsers.re(r'"(?P<claim>[^"]+)" is (?P<verdict>\w+) as before, but now since'))
def _kept(bench: SimpleNamespace, claim: str, verdict: str, docstring: str) -> None:
    assert bench.before[claim] == bench.verdicts[claim] == verdict
    assert bench.before.reason(claim) != bench.verdicts.reason(claim) == docstring


@then(parsers.re(r'"(?P<claim>[^"]+)" is (?P<verdict>\w+), since'))
def _is(bench: SimpleNamespace, claim: str, verdict: str, docstring: str) -> None:
    assert (bench.verdicts[claim], bench.verdicts.reason(claim)) == (verdict, docstring)


@then(parsers.re(r'"(?P<claim>[^"]+)" (?P<when>is|was) undecided, for the tie with "(?P<rival>[^"]+)"'))
def _tied(bench: SimpleNamespace, claim: str, when: str, rival: str) -> None:
    verdicts = {"is": bench.verdicts, "was": bench.before}[when]
    assert (verdicts[claim], verdicts.ground(claim)) == ("undecided", "tie")
    assert f"“{rival}”" in verdicts.reason(claim)


# what is related


@then(parsers.re(r'"(?P<one>[^"]+)" and "(?P<other>[^"]+)" are in tension, which decides nothing'))
def _tension(bench: SimpleNamespace, one: str, other: str) -> None:
    (conflict,) = _conflicts(bench.debate, one, other)
    assert conflict.kind == "tension"
    assert conflict not in bench.verdicts


@then(parsers.re(r'"(?P<one>[^"]+)" and "(?P<other>[^"]+)" can both hold'))
def _agree(bench: SimpleNamespace, one: str, other: str) -> None:
    assert _conflicts(bench.debate, one, other) == []


@then(parsers.re(r'"(?P<one>[^"]+)" cannot hold together with "(?P<other>[^"]+)"'))
def _rivals(bench: SimpleNamespace, one: str, other: str) -> None:
    assert [conflict.kind for conflict in _conflicts(bench.debate, one, other)] == ["contrary"]


def _conflicts(debate: Debate, *titles: str) -> list[Conflict]:
    ids = {debate.find(title, Claim).id for title in titles}
    return [conflict for conflict in debate.all(Conflict) if ids <= set(conflict.claims)]


@then("these reasons of one author support what another says", target_fixture="agreeing")
def _support(bench: SimpleNamespace, datatable: list[list[str]]) -> set[str]:
    debate: Debate = bench.debate
    for title, author, reason, other in datatable[1:]:
        claim, why = debate.find(title, Claim), debate.find(reason, Claim)
        assert (_speakers(debate, claim), _speakers(debate, why)) == ({author}, {other})
        assert why.id in _reasons(debate, claim)
    return {title for row in datatable[1:] for title in (row[0], row[2])}


def _speakers(debate: Debate, claim: Claim) -> set[str]:
    return {debate.find(cite.by, Participant).name for cite in claim.cites}


def _reasons(debate: Debate, claim: Claim) -> set[str]:
    """The claims that support a claim, by a link or in an argument."""
    arguments = [one for one in debate.arguments if one.conclusion == claim.id]
    linked = {source.claim for link in debate.links if link.target == claim.id for source in link.sources}
    return linked | {premise.claim for argument in arguments for premise in argument.premises}


@then("all of them are accepted")
def _accepted(bench: SimpleNamespace, agreeing: set[str]) -> None:
    assert {title: str(bench.verdicts[title]) for title in agreeing} == dict.fromkeys(agreeing, "accepted")
