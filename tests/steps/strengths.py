"""Steps about how strong the claims of a debate are."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then, when

from rebut import Claim, loads

_PAIR = r'"(?P<first>[^"]+)" is {} "(?P<second>[^"]+)"'


@pytest.fixture
def scales() -> SimpleNamespace:
    """The debate, and its strengths."""
    return SimpleNamespace(debate=None, strengths=None)


@given("the debate to be weighed")
def _read(scales: SimpleNamespace, docstring: str) -> None:
    scales.debate = loads(docstring, format="argdown")
    assert scales.debate.findings == ()


@given(parsers.re(r'"(?P<claim>[^"]+)" has the base score (?P<score>[\d.]+)'))
def _score(scales: SimpleNamespace, claim: str, score: str) -> None:
    scales.debate.replace(scales.debate.find(claim, Claim), score=float(score))


@when("it is weighed")
def _weigh(scales: SimpleNamespace) -> None:
    scales.strengths = scales.debate.weigh()


@when(parsers.re(r'it is weighed by "(?P<measure>[^"]+)"'))
def _weigh_by(scales: SimpleNamespace, measure: str) -> None:
    scales.strengths = scales.debate.weigh(measure)


@when(parsers.re(r"it is weighed for (?P<steps>\d+) steps"))
def _weigh_for(scales: SimpleNamespace, steps: str) -> None:
    scales.strengths = scales.debate.weigh(steps=int(steps))


@then("the strengths are")
def _strengths(scales: SimpleNamespace, datatable: list[list[str]]) -> None:
    found = [[claim.title, f"{scales.strengths[claim]:.3f}"] for claim in scales.debate.claims]
    assert sorted(found) == sorted(datatable[1:])


@then(parsers.re(_PAIR.format("stronger than")))
def _stronger(scales: SimpleNamespace, first: str, second: str) -> None:
    assert scales.strengths[first] > scales.strengths[second]


@then(parsers.re(_PAIR.format("as strong as")))
def _as_strong(scales: SimpleNamespace, first: str, second: str) -> None:
    assert scales.strengths[first] == pytest.approx(scales.strengths[second])


@then(parsers.re(r"the circle has (?P<how>not )?settled"))
def _settled(scales: SimpleNamespace, how: str | None) -> None:
    assert scales.strengths.circular > 0
    assert scales.strengths.converged == (how is None)
    assert (scales.strengths.residual <= 1e-10) == scales.strengths.converged


@then(parsers.re(r'it is told that "(?P<text>[^"]+)"'))
def _told(scales: SimpleNamespace, text: str) -> None:
    assert [text in finding.message for finding in scales.strengths.findings] == [True]


@then(parsers.re(r'what contributes to "(?P<claim>[^"]+)" is'))
def _contributes(scales: SimpleNamespace, claim: str, datatable: list[list[str]]) -> None:
    parts = [scales.strengths.contributions(claim, kind) for kind in ("removal", "shapley")]
    found = [
        [other.title, *[f"{part[other.id]:+.3f}" for part in parts]]
        for other in scales.debate.claims
        if other.id in parts[0]
    ]
    assert sorted(found) == sorted(datatable[1:])


@then(parsers.re(r'from the strongest to the weakest they are "(?P<order>[^"]+)"'))
def _order(scales: SimpleNamespace, order: str) -> None:
    titles = {claim.id: claim.title for claim in scales.debate.claims}
    groups = [", ".join(sorted(titles[name] for name in group)) for group in scales.strengths.ranking]
    assert " / ".join(groups) == order
