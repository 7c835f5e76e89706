"""``rebut judge`` by readings: what holds in every one, why, what would turn it, and what hangs on whom."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from rebut import loads
from rebut.cli.app import app
from rebut.evaluation.deriving import derived
from refereeing import Attacks, check_discussion, check_witness

FRONT = """\
===
sources:
  - source: essay
    title: The essay
===

[Fabricated]: The deployment is fabricated.
  - [Front]: Troops are on the front. {cites: {source: essay}}
    - [Denied]: Both governments deny it.
      - [Untrue]: What they say is not true.
    + [Reported]: Reports say so.

[One]: One thing.
  >< [Other]: The other.
"""


@pytest.fixture
def front(tmp_path):
    path = tmp_path / "front.argdown"
    path.write_text(FRONT, encoding="utf-8")
    return str(path)


def run(*args: str, stdin: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["judge", *args], input=stdin)
    return result.exit_code, result.stdout, result.stderr


def test_a_table_of_claims_and_one_of_ways(front):
    code, out, err = run(front, "--semantics", "preferred")
    rows = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in out.splitlines()]
    assert code == 0
    assert ["Front", "accepted", "every"] in [row[:3] for row in rows]
    assert ["One", "undecided", "some"] in [row[:3] for row in rows]
    assert ["1a where “One” stands", "“One”", "“Other”"] in rows
    assert ["1b where “Other” stands", "“Other”", "“One”"] in rows
    assert err.splitlines() == ["7 claims: 3 accepted, 2 rejected, 2 undecided", "2 readings"]


def test_the_same_in_markdown(front):
    code, out, _ = run(front, "--semantics", "preferred", "--markdown")
    assert code == 0
    assert "| One | undecided | some | accepted where “One” stands; rejected where “Other” stands |" in out
    assert "| 1a where “One” stands | “One” | “Other” |" in out


def test_the_same_in_json(front):
    code, out, _ = run(front, "--semantics", "preferred", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["readings"]["count"] == 2
    assert [way["name"] for way in told["readings"]["disagreements"][0]["ways"]] == ["“One” stands", "“Other” stands"]
    rows = {row["id"]: row for row in told["verdicts"]}
    assert (rows["one"]["accepted_in"], rows["front"]["accepted_in"]) == ("some", "every")
    assert told["settings"]["semantics"] == "preferred"
    assert told["settings"]["reading"] == "trees"


def test_of_many_ways_the_first_are_shown(tmp_path):
    path = tmp_path / "crown.argdown"
    names = [f"c{number}" for number in range(20)]
    text = "\n\n".join(
        ["\n".join([f"[{one}]: {one}.", *[f"  - [{two}]" for two in names if two != one]]) for one in names]
    )
    path.write_text(text, encoding="utf-8")
    code, out, _ = run(str(path), "--semantics", "preferred")
    assert code == 0
    assert "1l where “c11” stands" in out
    assert "1m" not in out
    assert "1 and in 8 more ways" in " ".join(out.split())


def test_why_with_its_witness(front):
    code, out, _ = run(front, "--semantics", "grounded", "--why", "Front")
    assert code == 0
    assert out.splitlines() == [
        "“Front” is accepted: since “Reported”; not “Front”, since “Denied” is answered by “Untrue”",
        "  - against it not “Front”, since “Denied”, but “Untrue”, which nothing attacks",
    ]
    _, out, _ = run(front, "--semantics", "grounded", "--why", "Front", "--json")
    attacks = Attacks(derived(loads(FRONT, format="argdown")).framework)
    assert check_witness(json.loads(out)["verdicts"][0]["witness"], attacks)
    _, out, _ = run(front, "--semantics", "grounded", "--why", "One", "--json")
    assert json.loads(out)["verdicts"][0]["witness"] is None


def test_choices_are_heard(front):
    code, out, _ = run(front, "--semantics", "preferred", "--reading", "map", "--supports", "deductive", "--json")
    told = json.loads(out)["settings"]
    assert (code, told["reading"], told["supports"]) == (0, "map", "deductive")
    code, _, err = run(front, "--reading", "map")
    assert code == 2
    assert "reading is a choice of readings" in err
    code, _, err = run(front, "--semantics", "prefered")
    assert (code, "did you mean 'preferred'?" in err) == (2, True)
    code, _, err = run(front, "--semantics", "preferred", "--audience", "life, property", "--json")
    assert code == 0


def test_a_discussion_that_is_answered_beforehand(front):
    code, out, _ = run(front, "--discuss", "Front", "--answers", "1,1")
    assert code == 0
    assert out.splitlines() == [
        "You are the opponent.",
        "rebut: It has to be that “Front”, since “Reported”.",
        "you: But it can be that not “Front”, since “Denied”.",
        "rebut: It has to be that “Untrue”.",
        "you: I concede that “Untrue”.",
        "you: I take back that not “Front”, since “Denied”.",
        "you: I concede that “Front”, since “Reported”.",
        "That is conceded: it has to be accepted.",
    ]


MANY = """\
[Guilty]: Guilty.
  - [Alibi]: Was elsewhere.
    - [Lie]: The witness lies.
  - [Twin]: Has a twin.
    - [Abroad]: The twin is abroad.
"""


def test_a_discussion_in_the_terminal(tmp_path):
    path = tmp_path / "guilty.argdown"
    path.write_text(MANY, encoding="utf-8")
    code, out, err = run(str(path), "--discuss", "Guilty", stdin="3\n2\n")
    assert code == 0
    assert "  1  But it can be that “Alibi”." in out
    assert "you: But it can be that “Twin”." in out.splitlines()
    assert "'3' is none of the answers: give a number from 1 to 2" in err
    assert out.splitlines()[-1] == "That is conceded: it has to be accepted."


@pytest.mark.parametrize("stdin", ["", "\n", "2"])
def test_where_no_more_is_said_it_goes_on_by_itself(tmp_path, stdin):
    path = tmp_path / "guilty.argdown"
    path.write_text(MANY, encoding="utf-8")
    code, out, _ = run(str(path), "--discuss", "Guilty", stdin=stdin)
    assert code == 0
    assert out.splitlines()[-1] == "That is conceded: it has to be accepted."
    _, told, _ = run(str(path), "--discuss", "Guilty", "--answers", "Twin", "--json")
    found = json.loads(told)
    attacks = Attacks(derived(loads(MANY, format="argdown")).framework)
    assert (found["you"], found["winner"], check_discussion(found, attacks)) == ("opponent", "proponent", "proponent")


def test_an_answer_that_is_none_is_refused(tmp_path):
    path = tmp_path / "guilty.argdown"
    path.write_text(MANY, encoding="utf-8")
    code, _, err = run(str(path), "--discuss", "Guilty", "--answers", "7")
    assert code == 2
    assert "'7' is none of the answers" in err


def test_whoever_cannot_be_defended_is_left_to_the_user(front):
    code, out, _ = run(front, "--discuss", "One", "--answers", "")
    assert code == 0
    assert out.splitlines()[0] == "You are the proponent."
    assert out.splitlines()[-1] == (
        "It does not have to be accepted: whoever says so has come round in a circle, to “One”."
    )
    code, out, _ = run(front, "--discuss", "Denied", "--answers", "")
    assert out.splitlines()[-1] == "It does not have to be accepted: there is no answer to “Untrue”."


def test_what_would_turn_it(front):
    code, out, _ = run(front, "--turn", "Front", "--by", "drop-claim")
    assert code == 0
    assert out.splitlines() == ["“Front” would be undecided", "  - without the claim “Untrue”"]
    _, out, _ = run(front, "--turn", "Front", "--to", "rejected", "--by", "drop", "--size", "1")
    assert out == "“Front” is accepted, and no single change would turn that\n"
    _, out, _ = run(front, "--turn", "Front", "--by", "drop-claim", "--json", "--cap", "5")
    told = json.loads(out)
    assert told["turns"] == [
        {
            "verdict": "undecided",
            "changes": [{"kind": "drop-claim", "target": "untrue", "says": "without the claim “Untrue”"}],
        }
    ]
    code, _, err = run(front, "--turn", "Front", "--by", "drop-claims")
    assert (code, "did you mean 'drop-claim'?" in err) == (2, True)


def test_what_hangs_on_a_source(front):
    code, out, _ = run(front, "--withdraw", "The essay")
    assert (code, out.splitlines()) == (0, ["nothing is judged otherwise"])  # there are reports, too
    code, out, _ = run(front, "--by-source")
    assert (code, out.split()[:4]) == (0, ["without", "claim", "was", "is"])
    _, told, _ = run(front, "--by-source", "--json")
    assert [one["source"] for one in json.loads(told)["sources"]] == ["essay"]
    _, told, _ = run(front, "--withdraw", "The essay", "--json")
    assert isinstance(json.loads(told)["changes"], list)
    code, _, err = run(front, "--withdraw", "The essey")
    assert (code, "did you mean 'The essay'" in err) == (1, True)


def test_a_limit(front):
    code, out, err = run(front, "--semantics", "preferred", "--limit", "0")
    assert (code, "undecided" in out) == (0, True)
    assert "the limit of 0 seconds was reached: the verdicts are what is known so far" in err
    code, _, err = run(front, "--limit", "soon")
    assert (code, "'soon' is no limit of time" in err) == (2, True)
    assert run(front, "--limit", "1m")[0] == 0


def test_broken_input(tmp_path):
    path = tmp_path / "empty.argdown"
    path.write_text("", encoding="utf-8")
    for args in ((), ("--semantics", "stable"), ("--by-source",), ("--semantics", "preferred", "--json")):
        assert run(str(path), *args)[0] == 0
    for args in (("--turn", "Nobody"), ("--discuss", "Nobody"), ("--withdraw", "Nobody"), ("--why", "Nobody")):
        code, _, err = run(str(path), *args)
        assert code == 1
        assert "nothing goes by 'Nobody'" in err


def test_a_map_of_what_one_verdict_hangs_on(front):
    def drawn(*args: str) -> str:
        result = CliRunner().invoke(app, ["draw", front, "-o", "-", "--to", "dot", *args])
        assert result.exit_code == 0
        return result.stdout

    every, own = drawn("--verdicts"), drawn("--why", "Front")
    assert "undecided" in every
    assert "undecided" not in own  # that one of the others stands or falls is another matter
    assert "accepted" in own
    assert "Other" in own


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_ctrl_c_ends_within_a_second(tmp_path):
    path = tmp_path / "large.argdown"
    lines = [f"[c{number}]: c{number}." for number in range(60)]
    links = [f"  - [c{(number * 7 + step) % 60}]" for number in range(60) for step in (1, 2, 3)]
    text = "\n".join([line for number, one in enumerate(lines) for line in (one, *links[3 * number : 3 * number + 3])])
    path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "rebut", "judge", str(path), "--turn", "c0", "--to", "accepted", "--size", "9"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(["src", *os.environ.get("PYTHONPATH", "").split(os.pathsep)])}
    root = Path(__file__).parents[3]
    process = subprocess.Popen(command, cwd=root, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(2)
    assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=5)
    assert process.returncode == 130
