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


def test_an_empty_file_stays_empty(file: Path):
    file.write_bytes(b"")
    assert run("format", str(file)) == (0, "", "")
    assert file.read_bytes() == b""


def test_streams():
    assert run("format", "-", given=UNTIDY) == (0, TIDY, "")
    assert run("format", "--check", "-", given=UNTIDY)[:2] == (1, "")


def test_what_a_document_includes_stays_where_it_is(file: Path):
    (file.parent / "b.argdown").write_text("[b]:   two\n", encoding="utf-8")
    file.write_text("[a]:   one // keep\n\n\n@include(b.argdown)\n\n\n\n[c]: three\n", encoding="utf-8")
    assert run("format", str(file)) == (0, "", f"laid out {file}\n")
    assert file.read_text(encoding="utf-8") == "[a]: one // keep\n\n@include(b.argdown)\n\n[c]: three\n"
    assert (file.parent / "b.argdown").read_text(encoding="utf-8") == "[b]:   two\n"
    assert run("format", "--check", str(file)) == (0, "", "")


def test_a_fault_in_an_included_file_is_told_with_its_place(file: Path):
    (file.parent / "b.argdown").write_text("\n[b]: **two\n", encoding="utf-8")
    file.write_text("[a]\n\n\n@include(b.argdown)\n", encoding="utf-8")
    code, _, said = run("format", str(file))
    assert (code, "b.argdown:2:" in said) == (1, True)


def test_what_could_not_be_read_is_not_written(file: Path):
    file.write_bytes("[a]:   Zürich\n".encode("latin-1"))
    assert run("format", str(file))[0] == 1
    assert file.read_bytes() == "[a]:   Zürich\n".encode("latin-1")


def test_the_mark_and_the_line_ends_stay(file: Path):
    file.write_bytes("\ufeff[a]:   one\r\n\r\n\r\n[b]\r\n".encode())
    assert run("format", str(file))[0] == 0
    assert file.read_bytes() == "\ufeff[a]: one\r\n\r\n[b]\r\n".encode()


def test_a_comment_that_looks_like_an_include_is_none(file: Path):
    text = "[a]:   one\n\n<!--\ufdd0include 0-->\n\n@include(b.argdown)\n"
    file.write_text(text, encoding="utf-8")
    run("format", str(file))
    assert file.read_text(encoding="utf-8") == text
