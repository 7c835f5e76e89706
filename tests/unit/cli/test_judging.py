"""``rebut judge``: what stands, said in a terminal."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from defusedxml.ElementTree import fromstring
from markdown_it import MarkdownIt

from rebut import Debate
from rebut.cli.app import app

RAIN = """\
[Rain]: It rains.
  + [Wet]: The street is wet.
  - [Blue]: The sky is blue.
      - [Night]: It is night.
"""


@pytest.fixture
def rain(tmp_path):
    path = tmp_path / "rain.argdown"
    path.write_text(RAIN, encoding="utf-8")
    return str(path)


def run(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["judge", *args])
    return result.exit_code, result.stdout, result.stderr


def test_a_table_with_the_reason_last(rain):
    code, out, err = run(rain)
    rows = [line.split("  ") for line in out.splitlines()]
    found = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert (code, err) == (0, "4 claims: 3 accepted, 1 rejected\n")
    assert [row[:2] for row in found if len(row) > 1] == [
        ["claim", "verdict"],
        ["Rain", "accepted"],
        ["Wet", "accepted"],
        ["Blue", "rejected"],
        ["Night", "accepted"],
    ]
    assert "rebutted by “Night”" in out


def test_why_one_stands(rain):
    code, out, _ = run(rain, "--why", "Rain")
    assert code == 0
    assert out.splitlines()[0] == (
        "“Rain” is accepted: supported by “Wet”; “Blue” against it does not hold"
    )  # fmt: skip
    assert "    - “Night” stands by itself: nothing speaks against it" in out.splitlines()


def test_json_is_for_programs(rain):
    code, out, _ = run(rain, "--json")
    found = json.loads(out)
    assert code == 0
    assert found["settings"]["standard"] == "preponderance"
    assert {row["id"]: row["verdict"] for row in found["verdicts"] if row["kind"] == "claim"} == {
        "rain": "accepted", "wet": "accepted", "blue": "rejected", "night": "accepted",
    }  # fmt: skip
    assert [row["id"] for row in json.loads(run(rain, "--json", "--why", "Blue")[1])["verdicts"]] == ["blue"]


def test_a_standard_that_there_is_not_and_a_claim_that_there_is_not(rain):
    code, _, err = run(rain, "--standard", "scintila")
    assert code == 2
    assert "did you mean 'scintilla'?" in err
    code, _, err = run(rain, "--why", "Rian")
    assert code == 1
    assert "did you mean 'Rain'" in err


def test_several_files_are_judged_as_one(rain, tmp_path):
    more = tmp_path / "more.argdown"
    more.write_text("[Night]\n  - [Noon]: It is noon.\n", encoding="utf-8")
    out = run(rain, str(more), "--why", "Rain")[1]
    assert out.startswith("“Rain” is undecided: a tie")


def test_only_what_is_asked_for_is_told(rain):
    code, out, err = run(rain, "--focus", "Blue", "--focus", "Night")
    assert (code, err) == (0, "2 claims: 1 accepted, 1 rejected\n")
    assert ("Blue" in out, "Night" in out, "Wet" in out) == (True, True, False)


def test_json_tells_only_what_is_asked_for_too(rain):
    rows = json.loads(run(rain, "--focus", "Blue", "--focus", "Night", "--json")[1])["verdicts"]
    assert [row["kind"] for row in rows] == ["claim", "claim", "rebuttal"]


def test_a_table_for_a_page_in_markdown(rain):
    assert run(rain, "--markdown", "--focus", "Blue")[1].splitlines() == [
        "| claim | verdict | reason |",
        "| --- | --- | --- |",
        "| Blue | rejected | rebutted by “Night” |",
    ]


HOSTILE = ["a | b", "*b* _i_ `c` [l](u) <i> &amp; # ~s~ $m$ ![x](y) {k}", "\\| \\", "<script>alert(1)</script>", "a\nb"]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_claim_says_it_is_one_cell_of_the_table(tmp_path, text):
    debate = Debate("Rain")
    debate.claim(text)
    debate.save(tmp_path / "rain.json")
    html = MarkdownIt("gfm-like", {"linkify": False}).render(run(str(tmp_path / "rain.json"), "--markdown")[1])
    cells = [cell.text for cell in fromstring(f"<a>{html}</a>").iter("td")]
    assert cells[:2] == [" ".join(text.split()), "accepted"]
