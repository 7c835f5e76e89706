"""Steps about a debate that is written in Argdown, in the words of someone who argues."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then

from rebut import loads
from rebut.model import Argument, Citation, Claim, Conflict, Debate, Inference, Link, Participant, Source

DEEDS = {"Support": "supports", "Rebuttal": "rebuts", "Undercut": "undercuts"}


@pytest.fixture
def page() -> SimpleNamespace:
    """What is written down, and what was read from it."""
    return SimpleNamespace(debate=None)


@given("the debate in Argdown")
def _read(page: SimpleNamespace, docstring: str) -> None:
    page.debate = loads(docstring, format="argdown")


@then("these claims are made")
def _claims(page: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert [[claim.text] for claim in page.debate.claims] == datatable[1:]


@then("they stand to each other like this")
def _relations(page: SimpleNamespace, datatable: list[list[str]]) -> None:
    links = page.debate.all(Link)
    found = [
        [_said(page.debate, one.sources[0].claim), DEEDS[type(one).__name__], _hit(page.debate, one)] for one in links
    ]
    assert sorted(found) == sorted(datatable[1:])


def _said(debate: Debate, id: str) -> str:
    node = debate.nodes[id]
    assert isinstance(node, (Claim, Argument))
    return node.title or node.text


def _hit(debate: Debate, link: Link) -> str:
    if link.target in debate.nodes:
        return _said(debate, link.target)
    step = debate.find(link.target, Inference)
    return debate.find(step.conclusion, Claim).text


@then(parsers.re(r'the argument "(?P<title>[^"]+)" goes like this'))
def _lines(page: SimpleNamespace, title: str, datatable: list[list[str]]) -> None:
    argument = page.debate.find(title, Argument)
    found = []
    for line in argument.lines:
        concludes = isinstance(line, Inference)
        claim = page.debate.find(line.conclusion if concludes else line.claim, Claim)
        found.append([claim.text, "conclusion" if concludes else str(line.kind)])
    assert found == datatable[1:]


@then("these claims are in conflict")
def _conflicts(page: SimpleNamespace, datatable: list[list[str]]) -> None:
    debate = page.debate
    found = [[", ".join(_said(debate, id) for id in one.claims), str(one.kind)] for one in debate.all(Conflict)]
    assert found == datatable[1:]


@then(parsers.re(r'the claim "(?P<title>[^"]+)" is cited like this'))
def _cited(page: SimpleNamespace, title: str, datatable: list[list[str]]) -> None:
    cites = page.debate.find(title, Claim).cites
    assert [_citation(page.debate, one) for one in cites] == datatable[1:]


def _citation(debate: Debate, given: Citation) -> list[str]:
    via = [debate.find(one.by, Participant).name for one in given.via]
    by, source = debate.find(given.by, Participant).name, debate.find(given.source, Source).title
    return [by, source, given.place, ", ".join(via)]


@then("nothing is wrong with the document")
def _sound(page: SimpleNamespace) -> None:
    assert page.debate.findings == ()


@then("this is said about the document")
def _findings(page: SimpleNamespace, datatable: list[list[str]]) -> None:
    found = [[f"{one.place.line}:{one.place.column}", one.message] for one in page.debate.findings]
    assert len(found) == len(datatable) - 1
    for (place, message), (where, what) in zip(found, datatable[1:], strict=True):
        assert (place, what) == (where, message[: len(what)])
