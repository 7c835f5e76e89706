"""`rebut format`: what it writes, what it says, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rebut.cli.app import app

UNTIDY = "[a]:  It rains.\n\n\n\n[b]\n       - [a]\n"
TIDY = "[a]: It rains.\n\n[b]\n  - [a]\n"


def run(*words: str, given: str | None = None) -> tuple[int, str, str]:
    """The exit code, the output, and what is said on standard error."""
    result = CliRunner().invoke(app, words, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "page.argdown"
    path.write_text(UNTIDY, encoding="utf-8")
    return path


def test_a_file_is_laid_out_once(file: Path):
    assert run("format", str(file)) == (0, "", f"laid out {file}\n")
    assert file.read_text(encoding="utf-8") == TIDY
    assert run("format", str(file)) == (0, "", "")


def test_check_changes_nothing_and_tells(file: Path):
    assert run("format", "--check", str(file)) == (1, "", f"{file} would be laid out\n")
    assert file.read_text(encoding="utf-8") == UNTIDY
    file.write_text(TIDY, encoding="utf-8")
    assert run("format", "--check", str(file)) == (0, "", "")


def test_a_document_with_a_fault_stays_as_it_is(file: Path):
    file.write_text("[a]: **open\n\n\n\n[b]", encoding="utf-8")
    code, _, said = run("format", str(file))
    assert (code, "left as it is" in said, "line 1" in said) == (1, True, True)
    assert file.read_text(encoding="utf-8") == "[a]: **open\n\n\n\n[b]"


def test_other_formats_stay_as_they_are(tmp_path: Path):
    path = tmp_path / "a.json"
    path.write_text('{"rebut": 1}', encoding="utf-8")
    code, _, said = run("format", str(path))
    assert (code, "only Argdown" in said) == (1, True)


def test_one_file_that_is_not_there_keeps_no_other_from_being_laid_out(file: Path):
    assert run("format", str(file.with_name("none.argdown")), str(file))[0] == 1
    assert file.read_text(encoding="utf-8") == TIDY


def test_streams():
    assert run("format", "-", given=UNTIDY) == (0, TIDY, "")
    assert run("format", "--check", "-", given=UNTIDY)[:2] == (1, "")
