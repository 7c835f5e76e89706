"""Steps about a debate that stands in several files."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then, when

from rebut import Claim, load


@pytest.fixture
def together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The files, and the debate that they are."""
    monkeypatch.chdir(tmp_path)
    return SimpleNamespace(files=[], debate=None)


@given(parsers.re(r'the file "(?P<file>[^"]*)":'))
def _file(together: SimpleNamespace, file: str, docstring: str) -> None:
    Path(file).write_text(f"{docstring}\n", "utf-8")
    together.files.append(file)


@when("both are read as one debate")
def _are_read(together: SimpleNamespace) -> None:
    together.debate = load(*together.files)


@then(parsers.re(r'its claims are "(?P<one>[^"]*)", "(?P<two>[^"]*)" and "(?P<three>[^"]*)"'))
def _claims_are(together: SimpleNamespace, one: str, two: str, three: str) -> None:
    assert [claim.title for claim in together.debate.claims] == [one, two, three]


@then(parsers.re(r'"(?P<pro>[^"]*)" speaks for "(?P<target>[^"]*)", and "(?P<con>[^"]*)" against it'))
def _speak(together: SimpleNamespace, pro: str, target: str, con: str) -> None:
    debate = together.debate
    for links, title in ((debate.supporters(target), pro), (debate.attackers(target), con)):
        assert [debate[source.claim].title for link in links for source in link.sources] == [title]


@then("nothing differs")
def _nothing_differs(together: SimpleNamespace) -> None:
    assert together.debate.findings == ()


@then(parsers.re(r'it is told at "(?P<here>[^"]*)" that "(?P<title>[^"]*)" says something else in "(?P<there>[^"]*)"'))
def _is_told(together: SimpleNamespace, here: str, title: str, there: str) -> None:
    (finding,) = together.debate.findings
    assert str(finding.place) == here
    assert repr(title) in finding.message
    assert finding.message.endswith(f"in {there}")


@then(parsers.re(r'"(?P<title>[^"]*)" has both wordings'))
def _both_wordings(together: SimpleNamespace, title: str) -> None:
    assert len(together.debate.find(title, Claim).texts) == 2
