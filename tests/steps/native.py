"""Steps about a debate in a file: it is written, read, changed and saved."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then, when

from rebut import Claim, Debate
from rebut.errors import ReadError
from rebut.formats import load, save


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The file that the debate is written in, and what reading it gave."""
    monkeypatch.chdir(tmp_path)
    return SimpleNamespace(file="", debate=None, refused="")


@given(parsers.re(r'the debate is written in "(?P<file>[^"]*)":'))
def _is_written(written: SimpleNamespace, file: str, docstring: str) -> None:
    Path(file).write_text(f"{docstring}\n", "utf-8")
    written.file = file


@when("the file is read")
def _is_read(written: SimpleNamespace) -> None:
    try:
        written.debate = load(written.file)
    except ReadError as refused:
        written.refused = str(refused)


def _read(written: SimpleNamespace) -> Debate:
    if written.debate is None:
        written.debate = load(written.file)
    found: Debate = written.debate
    return found


@when(parsers.re(r'the claim "(?P<ref>[^"]*)" is reworded as "(?P<text>[^"]*)"'))
def _is_reworded(written: SimpleNamespace, ref: str, text: str) -> None:
    debate = _read(written)
    debate.replace(debate.find(ref, Claim), texts=text)


@when(parsers.re(r'the debate is saved as "(?P<file>[^"]*)"'))
def _is_saved(written: SimpleNamespace, file: str) -> None:
    assert save(_read(written), file) == ()


@then("nothing is wrong in the file")
def _nothing_is_wrong(written: SimpleNamespace) -> None:
    assert _read(written).findings == ()


@then(parsers.re(r'"(?P<file>[^"]*)" holds the same debate as "(?P<other>[^"]*)"'))
def _holds_the_same(written: SimpleNamespace, file: str, other: str) -> None:  # noqa: ARG001 -- in its folder
    assert load(file) == load(other)


@then(parsers.re(r'"(?P<reason>[^"]*)" speaks against "(?P<target>[^"]*)"'))
def _speaks_against(written: SimpleNamespace, reason: str, target: str) -> None:
    debate = _read(written)
    sources = {source.claim for attack in debate.attackers(target) for source in attack.sources}
    assert debate.find(reason).id in sources


@then("these faults are told:")
def _is_told(written: SimpleNamespace, datatable: list[list[str]]) -> None:
    told = _read(written).findings
    assert len(told) == len(datatable) - 1
    for finding, (place, what, help) in zip(told, datatable[1:], strict=True):
        assert str(finding.place) == place
        assert what in finding.message
        assert help in finding.help


@then(parsers.re(r'the claims that were read are "(?P<text>[^"]*)"'))
def _claims_are(written: SimpleNamespace, text: str) -> None:
    assert [claim.text for claim in _read(written).claims] == [text]


@then(parsers.re(r'"(?P<file>[^"]*)" has the words:'))
def _has_words(written: SimpleNamespace, file: str, docstring: str) -> None:  # noqa: ARG001 -- in its folder
    assert " ".join(docstring.split()) in " ".join(Path(file).read_text("utf-8").split())


@then(parsers.re(r'"(?P<file>[^"]*)" is now:'))
def _is_now(written: SimpleNamespace, file: str, docstring: str) -> None:  # noqa: ARG001 -- in its folder
    assert Path(file).read_text("utf-8") == f"{docstring}\n"


@then(parsers.re(r'the file is refused, for "(?P<reason>[^"]*)"'))
def _is_refused(written: SimpleNamespace, reason: str) -> None:
    assert reason in written.refused
    assert "\n" not in written.refused
