"""``rebut solve``: the protocol of the competitions, and what happens where it cannot be answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rebut.cli.app import app
from rebut.evaluation.dung import Semantics, Task

FLOATING = "p af 4\n1 2\n2 1\n1 3\n2 3\n3 4\n"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "x.af"
    path.write_text(FLOATING)
    return str(path)


def solve(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(app, ["solve", *words], input=given)


@pytest.mark.parametrize(
    ("problem", "argument", "printed"),
    [
        ("DC-CO", "1", "YES\nw 1 4\n"),
        ("DC-CO", "3", "NO\n"),
        ("DS-PR", "4", "YES\n"),
        ("DS-PR", "1", "NO\nw 2 4\n"),
        ("DS-GR", "4", "NO\nw\n"),
        ("SE-GR", None, "w\n"),
        ("SE-ID", None, "w\n"),
        ("EE-ST", None, "w 1 4\nw 2 4\n"),
        ("CE-CO", None, "3\n"),
        ("VE-PR", "1,4", "YES\n"),
        ("VE-PR", "4, 2", "YES\n"),
        ("VE-CO", "", "YES\n"),
        ("VE-ST", "4", "NO\n"),
    ],
)
def test_the_protocol(file: str, problem: str, argument: str | None, printed: str):
    asked = [] if argument is None else ["-a", argument]
    result = solve("-p", problem, "-f", file, *asked)
    assert (result.exit_code, sorted(result.stdout.splitlines())) == (0, sorted(printed.splitlines())), result.stderr


def test_where_there_is_no_extension_it_says_no(tmp_path: Path):
    path = tmp_path / "odd.apx"
    path.write_text("arg(a).\natt(a,a).\n")
    for problem in ("SE-ST", "EE-ST"):
        assert (solve("-p", problem, "-f", str(path)).stdout) == "NO\n"
    assert solve("-p", "CE-ST", "-f", str(path)).stdout == "0\n"


def test_all_problems_are_listed_and_answered(file: str):
    listed = solve("--problems").stdout.strip().strip("[]").split(",")
    assert len(listed) == len(set(listed)) == len(Semantics) * len(Task)
    for problem in listed:
        asked = {"DC": ["-a", "4"], "DS": ["-a", "4"], "VE": ["-a", "1,4"]}.get(problem[:2], [])
        result = solve("-p", problem.lower(), "-f", file, *asked)
        assert (result.exit_code, bool(result.stdout)) == (0, True), problem


def test_the_formats_are_listed_and_can_be_named(tmp_path: Path):
    assert solve("--formats").stdout == "[apx,tgf,af]\n"
    path = tmp_path / "x.txt"
    path.write_text(FLOATING)
    for named in ([], ["-fo", "af"], ["-fo", "i23"]):
        assert solve("-p", "SE-GR", "-f", str(path), *named).stdout == "w\n"
    assert solve("-p", "SE-GR", "-f", "-", given=FLOATING).stdout == "w\n"


def test_labels_and_reasons_as_json(file: str):
    value = json.loads(solve("-p", "DS-PR", "-f", file, "-a", "1", "--json").stdout)
    assert value["result"] is False
    assert value["witness"] == {"in": ["2", "4"], "out": ["1", "3"], "undecided": []}
    every = json.loads(solve("-p", "EE-CO", "-f", file, "--json").stdout)
    assert [one["undecided"] for one in every["labellings"]].count(["1", "2", "3", "4"]) == 1


def test_no_more_are_looked_for_than_asked(file: str):
    result = solve("-p", "EE-CF", "-f", file, "--most", "2")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 2)
    assert "there are more than these 2" in result.stderr
    assert solve("-p", "CE-CF", "-f", file, "--most", "2").stdout == ">=2\n"


def test_where_the_time_is_over_the_exit_code_says_it(file: str):
    for problem in ("EE-PR", "SE-PR", "CE-PR", "DS-ST"):
        asked = ["-a", "4"] if problem.startswith("DS") else []
        result = solve("-p", problem, "-f", file, "--limit", "0s", *asked)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "limit of 0" in result.stderr


@pytest.mark.parametrize(
    ("text", "words", "code", "said"),
    [
        ("p af 3\n1 4\n", ["-p", "SE-GR"], 1, "x.af:2:1: RB271 there is no argument '4'"),
        ("p af 3\n1 4\n", ["-p", "SE-GR"], 1, "has errors, so no answer can be trusted"),
        ("1 2\n", ["-p", "SE-GR"], 1, "write such as: p af 3"),
        ("p af 3\n", ["-p", "DC-PR", "-a", "4"], 1, "no argument is called '4'"),
        ("p af 3\n", ["-p", "DC-PR"], 2, "DC asks about an argument: -a names it"),
        ("p af 3\n", ["-p", "DC-PQ", "-a", "1"], 2, "there is no problem 'DC-PQ'"),
        ("p af 3\n", ["-p", "SE-GR", "-fo", "xml"], 1, "there is no format 'xml' of frameworks"),
        ("p af 3\n", ["-p", "SE-GR", "--limit", "soon"], 2, "'soon' is no limit of time"),
        ("p af 3\n", [], 2, "-p says what is asked"),
    ],
)
def test_what_is_wrong_is_said_plainly(tmp_path: Path, text: str, words: list[str], code: int, said: str):
    path = tmp_path / "x.af"
    path.write_text(text)
    result = solve("-f", str(path), *words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr


def test_an_empty_framework(tmp_path: Path):
    path = tmp_path / "x.af"
    path.write_text("p af 0\n")
    assert solve("-p", "SE-PR", "-f", str(path)).stdout == "w\n"
    assert solve("-p", "CE-ST", "-f", str(path)).stdout == "1\n"
