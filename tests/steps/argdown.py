"""Steps about a debate that is written in Argdown, in the words of someone who argues."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from pytest_bdd import given, parsers, then, when

from rebut import load, loads
from rebut.cli.app import app
from rebut.errors import Refused
from rebut.model import (
    Argument,
    Citation,
    Claim,
    Conflict,
    Debate,
    Group,
    Inference,
    Link,
    Participant,
    Source,
    Support,
)

DEEDS = {"Support": "supports", "Rebuttal": "rebuts", "Undercut": "undercuts"}


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What is written down, and what was read from it."""
    monkeypatch.chdir(tmp_path)
    return SimpleNamespace(debate=None, text="", result=None)


@given("the debate in Argdown")
def _read(page: SimpleNamespace, docstring: str) -> None:
    page.text = docstring
    page.debate = loads(docstring, format="argdown")


@given(parsers.re(r'the debate in Argdown, with "(?P<sign>[^"]+)" for the end of a line'))
def _read_on_one_line(page: SimpleNamespace, sign: str, docstring: str) -> None:
    _read(page, docstring.replace(sign, "\n"))


@given(parsers.re(r'the claim is written in Argdown as "(?P<written>.+)"'))
def _read_claim(page: SimpleNamespace, written: str) -> None:
    _read(page, f"[it]: {written}")


@given(parsers.re(r'the (?:Argdown|Markdown) file "(?P<name>[^"]+)":'))
def _is_a_file(page: SimpleNamespace, name: str, docstring: str) -> None:  # noqa: ARG001 -- in its folder
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(f"{docstring}\n", "utf-8")


@when(parsers.re(r'"(?P<name>[^"]+)" is read'))
def _read_file(page: SimpleNamespace, name: str) -> None:
    page.debate = load(name)


@when(parsers.re(r'"(?P<name>[^"]+)" is checked strictly in the terminal'))
def _checked(page: SimpleNamespace, name: str) -> None:
    page.result = CliRunner().invoke(app, ["check", "--strict", name])


@when(parsers.re(r'"(?P<name>[^"]+)" is drawn in the terminal'))
def _drawn(page: SimpleNamespace, name: str) -> None:
    page.result = CliRunner().invoke(app, ["draw", name, "-o", "map.dot"])


@then(parsers.re(r'the drawing says "(?P<words>[^"]+)"'))
def _drawing(page: SimpleNamespace, words: str) -> None:
    assert page.result.exit_code == 0
    drawn = Path("map.dot").read_text("utf-8")
    assert all(word in drawn for word in words.split())


@then("these are the claims")
def _claims(page: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert sorted([claim.title, claim.text] for claim in page.debate.claims) == sorted(datatable[1:])


@then(parsers.re(r'it reads "(?P<text>.*)"'))
def _reads(page: SimpleNamespace, text: str) -> None:
    assert [claim.text for claim in page.debate.claims] == [text]


@then(parsers.re(r'the claim "(?P<title>[^"]+)" has the tags "(?P<tags>[^"]*)"'))
def _tags(page: SimpleNamespace, title: str, tags: str) -> None:
    assert ", ".join(page.debate.find(title, Claim).tags) == tags


@then(parsers.re(r'the text of "(?P<title>[^"]+)" has these marks'))
def _marks(page: SimpleNamespace, title: str, datatable: list[list[str]]) -> None:
    text = page.debate.find(title, Claim).shown
    assert [[text.plain[one.start : one.stop], str(one.kind), one.target] for one in text.ranges] == datatable[1:]


@then(parsers.re(r'the data of "(?P<title>[^"]+)" is'))
def _data(page: SimpleNamespace, title: str, datatable: list[list[str]]) -> None:
    data = page.debate.find(title, Claim).data
    assert [[key, _shown(value)] for key, value in data.items()] == datatable[1:]


def _shown(value: object) -> str:
    return repr(value) if isinstance(value, (str, tuple, bool, int)) else str(dict(value))  # type: ignore[call-overload]


@then("the groups hold")
def _groups(page: SimpleNamespace, datatable: list[list[str]]) -> None:
    debate = page.debate
    found = [[one.title, ", ".join(debate.nodes[id].title for id in one.members)] for one in debate.all(Group)]
    assert sorted(found) == sorted(datatable[1:])


@then(parsers.re(r'the debate is called "(?P<title>[^"]+)"'))
def _title(page: SimpleNamespace, title: str) -> None:
    assert page.debate.title == title


@then(parsers.re(r'"(?P<first>[^"]+)" entails "(?P<second>[^"]+)"'))
def _entails(page: SimpleNamespace, first: str, second: str) -> None:
    ends = [(one.sources[0].claim, one.target) for one in page.debate.all(Support) if one.strict]
    assert ends == [(page.debate[first].id, page.debate[second].id)]


@then(parsers.re(r'"(?P<title>[^"]+)" stands at "(?P<place>[^"]+)"'))
def _stands(page: SimpleNamespace, title: str, place: str) -> None:
    assert str(page.debate.document.places[page.debate[title].id]) == place


@then("its steps go by these rules")
def _rules(page: SimpleNamespace, datatable: list[list[str]]) -> None:
    steps = [step for argument in page.debate.arguments for step in argument.inferences]
    found = [
        [page.debate[step.conclusion].title, ", ".join(step.rules), ", ".join(map(str, step.uses or ()))]
        for step in steps
    ]
    assert found == datatable[1:]


@then("there is an argument without a title")
def _untitled(page: SimpleNamespace) -> None:
    assert [argument.title for argument in page.debate.arguments] == [""]


@then("it is read")
def _is_read(page: SimpleNamespace) -> None:
    assert page.debate.claims
    assert page.debate.findings


@then(parsers.re(r"a strict reading stops at line (?P<line>\d+)"))
def _refused(page: SimpleNamespace, line: str) -> None:
    with pytest.raises(Refused, match=rf"^<text>:{line}:"):
        loads(page.text, format="argdown", strict=True)


@then("a strict reading takes it")
def _taken(page: SimpleNamespace) -> None:
    assert loads(page.text, format="argdown", strict=True) == page.debate


@then(parsers.re(r'it is refused with "(?P<words>[^"]+)"'))
def _refused_with(page: SimpleNamespace, words: str) -> None:
    assert f"error: {words}" in page.result.stderr


@then("the exit code says that something is wrong")
def _exit_code(page: SimpleNamespace) -> None:
    assert page.result.exit_code == 1


@then(parsers.re(r'this is told: "(?P<told>.+)"'))
def _told(page: SimpleNamespace, told: str) -> None:
    assert any(told in finding.message for finding in page.debate.findings)


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
