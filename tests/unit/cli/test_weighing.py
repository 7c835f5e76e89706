"""``rebut weigh``, and ``rebut draw --strengths``: how strong claims are, said in a terminal."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from rebut.cli.app import app
from rebut.evaluation.gradual import KINDS, MEASURES, RANKERS

RAIN = """\
[Rain]: It rains.
  + [Wet]: The street is wet.
  - [Blue]: The sky is blue.
      - [Night]: It is night.
"""
CIRCLE = "[A]: It was A.\n  - [B]: It was B.\n      - [A]\n"


@pytest.fixture
def rain(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rain.argdown").write_text(RAIN, encoding="utf-8")
    (tmp_path / "circle.argdown").write_text(CIRCLE, encoding="utf-8")
    return "rain.argdown"


def run(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, args)
    return result.exit_code, result.stdout, result.stderr


def cells(printed: str) -> list[list[str]]:
    rows = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in printed.splitlines()]
    return [row for row in rows if len(row) > 1]


def test_a_table_with_a_bar(rain):
    code, out, err = run("weigh", rain)
    assert (code, err) == (0, "by df-quad\n")
    assert cells(out) == [
        ["claim", "strength", "base score"],
        ["Rain", "0.625", "████████████", "0.500"],
        ["Wet", "0.500", "██████████", "0.500"],
        ["Blue", "0.250", "█████", "0.500"],
        ["Night", "0.500", "██████████", "0.500"],
    ]


def test_what_lies_in_circles_is_told(rain):  # noqa: ARG001 -- its folder
    _, _, err = run("weigh", "circle.argdown")
    assert err.startswith("by df-quad; 2 lie in circles, which settled after ")


def test_too_little_time_is_told_and_what_is_known_is_printed(rain):
    code, out, err = run("weigh", rain, "--limit", "0s")
    assert (code, "RB972 there was no time for 4 of 4" in err) == (0, True)
    assert cells(out)[1] == ["Rain", "0.500", "██████████", "0.500"]


def test_as_json_for_programs(rain):
    code, out, _ = run("weigh", rain, "--json", "--measure", "quadratic-energy", "--base", "0.4")
    told = json.loads(out)
    assert (code, told["settings"]["measure"], told["settings"]["base"]) == (0, "quadratic-energy", 0.4)
    assert (told["converged"], told["residual"], told["steps"]) == (True, 0.0, 0)
    assert (told["strengths"][0]["id"], told["strengths"][0]["kind"]) == ("rain", "claim")
    assert {one["kind"] for one in told["strengths"]} == {"claim", "support", "rebuttal"}


def test_as_markdown(rain):
    _, out, err = run("weigh", rain, "--markdown")
    assert out.splitlines()[2] == "| Rain | 0.625 | ████████████ | 0.500 |"
    assert err == ""


def test_one_claim_alone(rain):
    _, out, _ = run("weigh", rain, "--focus", "Blue")
    assert [row[0] for row in cells(out)] == ["claim", "Blue"]


def test_what_contributes_what_does_most_first(rain):
    code, out, err = run("weigh", rain, "--contributions", "Rain")
    assert code == 0
    assert err == "what adds to the strength 0.625, by df-quad, and what takes from it\n"
    assert cells(out) == [
        ["from", "removal", "intrinsic removal", "share", "gradient"],
        ["Wet", "+0.250", "+0.250", "+0.250", "+0.500"],
        ["Blue", "-0.125", "-0.250", "-0.188", "-0.250"],
        ["Night", "+0.125", "+0.125", "+0.062", "+0.250"],
    ]


def test_contributions_as_json(rain):
    _, out, _ = run("weigh", rain, "--contributions", "Rain", "--json")
    told = json.loads(out)
    assert (told["about"], told["strength"], set(told["contributions"])) == ("rain", 0.625, set(KINDS))
    assert told["contributions"]["removal"]["parts"] == {"wet": 0.25, "blue": -0.125, "night": 0.125}


def test_sampled_shares_say_so(tmp_path):
    lines = ["[A]: It is so.", *[f"  + [R{number}]: Reason {number}." for number in range(14)]]
    path = tmp_path / "many.argdown"
    path.write_text("\n".join(lines), encoding="utf-8")
    _, _, err = run("weigh", str(path), "--contributions", "A", "--seed", "3")
    assert "the shares are sampled from 1,000 orders, and off by 0." in err
    assert "with a confidence of 95%" in err
    assert (
        run("weigh", str(path), "--contributions", "A", "--seed", "3")[1]
        == run("weigh", str(path), "--contributions", "A", "--seed", "3")[1]
    )


def test_the_measures_are_listed():
    code, out, _ = run("weigh", "--measures")
    assert code == 0
    assert {row[0] for row in cells(out)} >= {*MEASURES, *RANKERS}


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (["--measure", "dfquad"], 2, "did you mean 'df-quad'"),
        (["--base", "1.2"], 2, "a base score is a number from 0 to 1, not 1.2"),
        (["--base", "nan"], 2, "a base score is a number from 0 to 1, not nan"),
        (["--linked", "leats"], 2, "did you mean 'least'"),
        (["--limit", "soon"], 2, "no limit of time"),
        (["--contributions", "Snow"], 1, "nothing goes by 'Snow'"),
        (["--measure", "burden", "--contributions", "Rain"], 2, "burden gives an order and no strengths"),
    ],
)
def test_what_is_wrong_is_said_in_words(rain, options, code, message):
    found, out, err = run("weigh", rain, *options)
    assert (found, out) == (code, "")
    assert message in err


@pytest.mark.dot
@pytest.mark.parametrize(
    ("options", "measure"),
    [
        (["--strengths", "rain.argdown"], "df-quad"),
        (["rain.argdown", "--strengths"], "df-quad"),
        (["rain.argdown", "--strengths", "quadratic-energy"], "quadratic-energy"),
        (["--strengths", "euler-based", "rain.argdown"], "euler-based"),
        (["--strengths=mlp-based", "rain.argdown"], "mlp-based"),
        (["rain.argdown", "--strengths", "--dark"], "df-quad"),
    ],
)
def test_a_map_shows_them_by_the_measure_that_is_named(rain, options, measure):  # noqa: ARG001 -- its folder
    code, out, err = run("draw", *options, "--to", "dot", "-o", "-")
    assert (code, err) == (0, "")
    assert f"by {measure};" in out


def test_a_measure_that_is_none_is_no_file(rain):
    code, _, err = run("draw", rain, "--strengths", "df-qaud", "--to", "dot", "-o", "-")
    assert (code, "did you mean 'df-quad'" in err) == (2, True)


def test_a_shell_completes_measures():
    from rebut.cli.completing import measures

    assert measures(None, None, "eul") == ["euler-based", "euler-based-top"]
