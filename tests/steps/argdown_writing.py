"""Steps about a debate that is written in Argdown, or changed in its page."""

from __future__ import annotations

import difflib
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then, when

from rebut import Citation, Claim, Debate, load, loads


@pytest.fixture
def pen(tmp_path: Path) -> SimpleNamespace:
    """A debate, and the page that it is written on."""
    return SimpleNamespace(debate=Debate(), page="", before="", path=tmp_path / "page.argdown")


@given(parsers.re(r'the claim "(?P<text>[^"]*)" called "(?P<title>[^"]*)"'))
def _claim(pen: SimpleNamespace, text: str, title: str) -> None:
    pen.debate.claim(text, title=title)


@given(parsers.re(r'"(?P<reason>[^"]+)" speaks for "(?P<claim>[^"]+)"'))
def _for(pen: SimpleNamespace, reason: str, claim: str) -> None:
    from rebut import Support

    source = pen.debate.claim(reason)
    pen.debate.add(Support(source.id, pen.debate[claim].id))


@given(parsers.re(r'"(?P<reason>[^"]+)" speaks against "(?P<claim>[^"]+)"'))
@when(parsers.re(r'"(?P<reason>[^"]+)" is said against "(?P<claim>[^"]+)"'))
def _against(pen: SimpleNamespace, reason: str, claim: str) -> None:
    pen.debate.rebut(claim, because=reason)


@given(parsers.re(r'"(?P<claim>[^"]+)" follows from "(?P<first>[^"]+)" and "(?P<second>[^"]+)"'))
def _follows(pen: SimpleNamespace, claim: str, first: str, second: str) -> None:
    pen.debate.support(claim, because=[first, second])


@given(parsers.re(r'"(?P<name>[^"]+)" says so in "(?P<source>[^"]+)", at "(?P<place>[^"]+)"'))
def _cited(pen: SimpleNamespace, name: str, source: str, place: str) -> None:
    by, where = pen.debate.participant(name), pen.debate.source(source)
    pen.debate.replace(pen.debate.claims[-1], cites=[Citation(by.id, source=where.id, place=place)])


@given(parsers.re(r'the file "(?P<name>[^"]+)" beside the page'))
def _beside(pen: SimpleNamespace, name: str, docstring: str) -> None:
    pen.path.with_name(name).write_text(docstring + "\n", encoding="utf-8")


@given("the page")
def _page(pen: SimpleNamespace, docstring: str) -> None:
    pen.before = docstring + "\n"
    pen.path.write_text(pen.before, encoding="utf-8")
    pen.debate = load(pen.path)


@when("it is written in Argdown")
def _written(pen: SimpleNamespace) -> None:
    pen.page = pen.debate.dumps("argdown")


@when(parsers.re(r'the text of "(?P<claim>[^"]+)" becomes "(?P<text>[^"]+)"'))
def _reworded(pen: SimpleNamespace, claim: str, text: str) -> None:
    pen.debate.replace(pen.debate.find(claim, Claim), texts=text)


@when(parsers.re(r'"(?P<claim>[^"]+)" is called "(?P<title>[^"]+)" from now on'))
def _renamed(pen: SimpleNamespace, claim: str, title: str) -> None:
    pen.debate.replace(pen.debate.find(claim, Claim), title=title)


@when(parsers.re(r'"(?P<claim>[^"]+)" is taken out of the debate'))
def _removed(pen: SimpleNamespace, claim: str) -> None:
    pen.debate.remove(claim, dependents=True)


@when("the page is saved")
def _saved(pen: SimpleNamespace) -> None:
    assert pen.debate.save(pen.path) == ()
    pen.page = pen.path.read_text(encoding="utf-8")
    assert load(pen.path) == pen.debate


@then("the page is")
def _is(pen: SimpleNamespace, docstring: str) -> None:
    assert pen.page == docstring + "\n"


@then(parsers.re(r'the page has the line "(?P<line>.+)"'))
def _has(pen: SimpleNamespace, line: str) -> None:
    assert line in pen.page.splitlines()


@then("read again it is the same debate")
def _again(pen: SimpleNamespace) -> None:
    assert loads(pen.page, format="argdown") == pen.debate


@then("only these lines of it are new")
def _new(pen: SimpleNamespace, datatable: list[list[str]]) -> None:
    changes = difflib.ndiff(pen.before.splitlines(), pen.page.splitlines())
    body = [line[2:].strip() for line in changes if line.startswith("+ ")]
    assert [line for line in body if not _orders(line)] == [row[0] for row in datatable[1:]]


def _orders(line: str) -> bool:
    """Whether a line belongs to front matter that tells the order of nodes."""
    return line in {"===", "order:", ""} or (line.startswith("- [") and line.endswith("]"))
