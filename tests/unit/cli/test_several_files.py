"""The verbs that take several files read them as one debate."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rebut import load
from rebut.cli.app import app


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.argdown").write_text("[Rain]: It rains.\n  + [Wet]: It is wet.\n", "utf-8")
    Path("b.argdown").write_text("[Rain]: It rains.\n  - [Dry]: It is dry.\n", "utf-8")
    Path("c.argdown").write_text("[Rain]: It pours.\n", "utf-8")


def run(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, args)
    return result.exit_code, result.stdout, result.stderr


def test_they_are_drawn_as_one_map():
    assert run("draw", "a.argdown", "b.argdown", "-o", "both.dot") == (0, "", "wrote both.dot\n")
    drawn = Path("both.dot").read_text("utf-8")
    assert all(drawn.count(said) == 1 for said in ("It rains.", "It is wet.", "It is dry."))


def test_the_map_is_named_as_the_first_file():
    assert run("draw", "a.argdown", "b.argdown", "--to", "dot")[2] == "wrote a.dot\n"


def test_none_of_them_is_drawn_over():
    assert "b.argdown is the debate itself" in run("draw", "a.argdown", "b.argdown", "-o", "b.argdown")[2]


def test_they_are_converted_to_one_file():
    assert run("convert", "a.argdown", "b.argdown", "both.json") == (0, "", "wrote both.json\n")
    assert load("both.json") == load("a.argdown", "b.argdown")


def test_what_differs_is_told_behind_what_is_wrong_in_each():
    code, out, said = run("check", "a.argdown", "b.argdown", "c.argdown")
    assert code == 0
    assert "c.argdown:1:1: RB241 the claim 'Rain' says 'It pours.' here, and 'It rains.' in a.argdown:1:1" in out
    assert said.splitlines()[-1] == "together: 1 warning"


def test_where_nothing_differs_nothing_is_said():
    assert "together" not in run("check", "a.argdown", "b.argdown")[2]


def test_a_file_that_is_not_there_is_named():
    assert run("draw", "a.argdown", "no.argdown")[2].startswith("error: no.argdown: ")
