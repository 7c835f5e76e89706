"""Steps about what is left standing in a debate."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then, when

from rebut import Claim, loads


@pytest.fixture
def bench() -> SimpleNamespace:
    """The debate, its verdicts, and those before."""
    return SimpleNamespace(debate=None, verdicts=None, before=None)


@given("the debate to be judged")
def _read(bench: SimpleNamespace, docstring: str) -> None:
    bench.debate = loads(docstring, format="argdown")
    assert bench.debate.findings == ()


@when("it is judged")
def _judge(bench: SimpleNamespace) -> None:
    bench.verdicts = bench.debate.judge()


@when(parsers.re(r'it is judged by the standard "(?P<standard>[^"]+)"'))
def _judge_by(bench: SimpleNamespace, standard: str) -> None:
    bench.verdicts = bench.debate.judge(standard=standard)


@when(parsers.re(r'"(?P<claim>[^"]+)" is left open, and it is judged again'))
def _open(bench: SimpleNamespace, claim: str) -> None:
    bench.before = bench.verdicts
    bench.debate.replace(bench.debate.find(claim, Claim), standing="open")
    bench.verdicts = bench.debate.judge()


@then("the verdicts are")
def _verdicts(bench: SimpleNamespace, datatable: list[list[str]]) -> None:
    claims = [claim.title for claim in bench.debate.claims]
    found = [[name, str(bench.verdicts[name]), str(bench.verdicts.ground(name))] for name in claims]
    assert sorted(found) == sorted(datatable[1:])


@then(parsers.re(r'"(?P<claim>[^"]+)" is (?P<verdict>accepted|rejected|undecided), for the (?P<ground>\w+)'))
def _verdict(bench: SimpleNamespace, claim: str, verdict: str, ground: str) -> None:
    assert (bench.verdicts[claim], bench.verdicts.ground(claim)) == (verdict, ground)


@then(parsers.re(r'the reason for "(?P<claim>[^"]+)" is'))
def _reason(bench: SimpleNamespace, claim: str, docstring: str) -> None:
    assert bench.verdicts.reason(claim) == docstring


@then(parsers.re(r'the reasons for "(?P<claim>[^"]+)" are'))
def _reasons(bench: SimpleNamespace, claim: str, docstring: str) -> None:
    assert bench.verdicts.explain(claim) == docstring


@then("these verdicts have changed")
def _changes(bench: SimpleNamespace, datatable: list[list[str]]) -> None:
    changed = bench.before.changes(bench.verdicts)
    found = [[bench.debate.nodes[id].title, str(before), str(after)] for id, (before, after) in changed.items()
             if isinstance(bench.debate.nodes[id], Claim)]  # fmt: skip
    assert sorted(found) == sorted(datatable[1:])


@when(parsers.re(r'it is read by the "(?P<semantics>[^"]+)" semantics'))
def _read_by(bench: SimpleNamespace, semantics: str) -> None:
    bench.verdicts = bench.debate.judge(semantics)


@when(parsers.re(r'"(?P<source>[^"]+)" is withdrawn, and it is judged again'))
def _withdraw(bench: SimpleNamespace, source: str) -> None:
    bench.before = bench.verdicts
    bench.verdicts = bench.debate.without(source).judge()


@when(parsers.re(r'one discusses whether "(?P<claim>[^"]+)" has to be accepted'))
def _discuss(bench: SimpleNamespace, claim: str) -> None:
    bench.discussion = bench.verdicts.discussion(claim)
    while not bench.discussion.is_over:
        bench.discussion = bench.discussion.play(bench.discussion.best())


@then("it is accepted in")
def _extents(bench: SimpleNamespace, datatable: list[list[str]]) -> None:
    found = [[claim.title, str(bench.verdicts.extent(claim))] for claim in bench.debate.claims]
    assert sorted(found) == sorted(datatable[1:])


@then("the readings are")
def _readings(bench: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert [[reading.name] for reading in bench.verdicts.readings] == datatable


@then(parsers.re(r'what would make "(?P<claim>[^"]+)" (?P<verdict>accepted|rejected|undecided) is'))
def _turning(bench: SimpleNamespace, claim: str, verdict: str, datatable: list[list[str]]) -> None:
    found = bench.verdicts.turning(claim, to=verdict)
    assert [[str(turn)] for turn in found.turns] == datatable


@then("the discussion is")
def _discussion(bench: SimpleNamespace, datatable: list[list[str]]) -> None:
    discussion = bench.discussion
    assert [[str(move.player), discussion.tell(move)] for move in discussion.moves] == datatable


@then(parsers.re(r"the (?P<player>proponent|opponent) has won"))
def _won(bench: SimpleNamespace, player: str) -> None:
    assert bench.discussion.winner == player
