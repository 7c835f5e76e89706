"""Carneades 4: its argument graphs are read, written, and judged as its examples say."""

from __future__ import annotations

import pytest

import needs
from rebut import Argument, Claim, Debate, Issue, Leftover, Undercut, load, loads
from rebut.formats import dumps, formats, save
from rebut.model import Standing, Weighing, thaw

BIRD = """\
meta:
  title: Tweety
  source: Reiter
statements:
  bird: Tweety is a bird.
  penguin: {text: Tweety is a penguin., assumed: true}
  flies: Tweety flies.
  ¬flies: Tweety does not fly.
  odd: It is an odd bird.
issues:
  i1: {positions: [flies, ¬flies], standard: BRD}
argument_schemes:
  - {id: rule, weight: {constant: 0.1}}
arguments:
  a1: {scheme: rule, premises: [bird], conclusion: flies, undercutter: odd}
  a2: {scheme: cumulative, premises: {kind: penguin}, conclusion: ¬flies, meta: {title: Penguins}}
assumptions: [bird]
tests:
  in: [¬flies]
"""

SKIPPED = {
    "basic_event_calculus": "its arguments are made by rules (CHR)",
    "lex": "it weighs by a preference (lexicographic)",
}
"""Examples with labels that are not judged, and why."""

JUDGED = (
    "caminada1", "even-loop", "frisian", "jogging2", "library", "linked-convergent", "mandatory-sentences", "odd-loop",
    "rebuttal", "sherlock", "snake", "support-loop", "tandem", "trivial", "unsupported2",
)  # fmt: skip


def bird() -> Debate:
    return loads(BIRD, name="bird.yml")


def test_what_it_looks_like_is_enough():
    assert next(name for name, format in formats().items() if format.sniff(BIRD)) == "carneades"
    assert loads(f"# a comment\n\n---\n{BIRD}") == bird()


def test_a_statement_is_granted_where_it_is_assumed_and_else_open():
    standings = {claim.id: claim.standing for claim in bird().claims}
    assert standings == {
        "bird": Standing.GRANTED, "penguin": Standing.GRANTED, "flies": Standing.OPEN, "¬flies": Standing.OPEN,
        "odd": Standing.OPEN,
    }  # fmt: skip
    assert bird().find("¬flies", Claim).text == "Tweety does not fly."


def test_an_argument_is_one_step_and_its_scheme_says_how_it_weighs():
    first, second = bird().arguments
    (step,) = first.inferences
    assert (step.scheme, step.weighing, step.weight) == ("rule", Weighing.CONSTANT, 0.1)
    assert second.inferences[0].weighing is Weighing.CUMULATIVE
    assert (second.title, second.premises[0].role) == ("Penguins", "kind")
    (undercut,) = bird().all(Undercut)
    assert (undercut.sources[0].claim, undercut.target) == ("odd", step.id)


def test_an_issue_is_exclusive_and_has_its_standard():
    (issue,) = bird().all(Issue)
    assert (issue.positions, issue.standard, issue.exclusive) == (
        ("flies", "¬flies"),
        "beyond-reasonable-doubt",
        True,
    )


def test_the_rest_is_carried_along_and_written_back():
    debate = bird()
    assert debate.title == "Tweety"
    assert list(debate.data) == ["meta", "argument_schemes", "tests"]
    text = dumps(debate, "carneades")
    assert loads(text) == debate
    assert dumps(loads(text), "carneades") == text
    assert "title: Tweety\n  source: Reiter" in text


def test_a_statement_that_is_only_mentioned_is_made():
    debate = loads("arguments:\n  a: {premises: [p], conclusion: q}\nassumptions: [p, r]\n")
    assert [claim.id for claim in debate.claims] == ["p", "q", "r"]
    assert [claim.standing for claim in debate.claims] == ["granted", "open", "granted"]
    assert "statements" not in dumps(debate, "carneades")


def test_a_statement_and_an_argument_may_have_one_key():
    text = "statements: {a: A}\narguments:\n  a: {premises: [], conclusion: a}\n"
    debate = loads(text)
    assert (debate.arguments[0].title, debate.arguments[0].id) == ("a", "a-2")
    assert "  a:\n    conclusion: a" in dumps(debate, "carneades")


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("statements: [p]\n", "RB250", "1:13"),
        ("arguments: {a: 5}\n", "RB251", "1:16"),
        ("arguments:\n  a: {premises: [p]}\n", "RB252", "2:6"),
        ("issues: {i: {positions: [p, q], standard: SURE}}\n", "RB253", "1:13"),
        ("argument_schemes: [{id: s, weight: lex}]\narguments: {a: {scheme: s, conclusion: p}}\n", "RB254", "2:16"),
        ("assumptions: [[p]]\n", "RB255", "1:14"),
        ("arguments:\n  a: {conclusion: p, premises: {r: [q]}}\n", "RB255", "2:36"),
        ("arguments:\n  a: {conclusion: p, undercutter: {u: v}}\n", "RB255", "2:35"),
        ("statements:\n  p: {text: P, rate: .nan}\n", "RB256", "2:6"),
    ],
)
def test_what_is_faulty_is_told_kept_and_written_back(text: str, code: str, place: str):
    debate = loads(text, format="carneades", name="x.yml")
    assert [(finding.code, str(finding.place)) for finding in debate.findings] == [(code, f"x.yml:{place}")]
    again = loads(dumps(debate, "carneades"), format="carneades")
    assert again == debate


def test_a_faulty_part_is_left_over():
    (left,) = loads("arguments:\n  a: {premises: [p]}\n", format="carneades").all(Leftover)
    assert thaw(left.raw) == {"arguments": {"a": {"premises": ["p"]}}}


def test_links_and_conflicts_of_other_debates_are_written_as_arguments_and_issues(tmp_path):
    debate = Debate("Rain")
    rain, sun = debate.claim("It rains.", id="rain"), debate.claim("It shines.", id="sun")
    objection = debate.rebut(rain, because=sun)
    debate.undercut(objection, because="It does both.")
    debate.contradict(rain, debate.claim("It is dry."), kind="contrary")
    assert save(debate, tmp_path / "rain.yml", format="carneades") == ()
    read = load(tmp_path / "rain.yml")
    assert {issue.positions for issue in read.all(Issue)} == {("rain", "it-is-dry"), ("rain", "¬rain")}
    (argument,) = read.arguments
    assert (argument.premises[0].claim, argument.conclusion) == ("sun", "¬rain")
    assert len(read.all(Undercut)) == 1


def test_what_it_has_no_place_for_is_told():
    debate = Debate()
    debate.claim("It rains.", by="Ann", tags=["sky", "wet"])
    told = [finding.message for finding in formats()["carneades"].dumps(debate)[1]]
    assert told == ["not written: 1 participant", "a citation is not written", "a tag is not written (2 times)"]


def test_native_yaml_is_still_native(tmp_path):
    save(bird(), tmp_path / "bird.yml")
    assert (tmp_path / "bird.yml").read_text("utf-8").startswith("rebut: 1")
    assert load(tmp_path / "bird.yml") == bird()


# the examples of Carneades


def test_every_example_is_read_without_a_fault_and_written_back():
    for path in sorted(needs.shared("corpora", "carneades").glob("*.yml")):
        debate = load(path)
        assert {finding.code for finding in debate.findings} <= {"RB254"}, path.name
        text, losses = formats()["carneades"].dumps(debate)
        assert losses == (), path.name
        again = loads(text, format="carneades")
        assert again == debate, path.name
        assert dumps(again, "carneades") == text, path.name


def test_every_example_that_has_labels_is_judged_or_named_with_its_reason():
    paths = needs.shared("corpora", "carneades").glob("*.yml")
    assert {path.stem for path in paths if "tests" in load(path).data} == {*JUDGED, *SKIPPED}


@pytest.mark.parametrize("name", JUDGED)
def test_an_example_gets_the_labels_that_it_says(name: str):
    debate = load(needs.shared("corpora", "carneades", f"{name}.yml"))
    verdicts = debate.judge(thresholds=(0.5, 0.5, 0.3))
    for label, keys in thaw(debate.data["tests"]).items():
        assert {key: str(verdicts.judged(debate.nodes[key]).label) for key in keys} == dict.fromkeys(keys, label)


def test_an_argument_without_steps_is_a_sketch_and_becomes_an_assumed_statement():
    debate = Debate()
    sketch = debate.argument("Clouds", gist="There are clouds.")
    debate.support(debate.claim("It rains.", id="rain"), because=sketch)
    read = loads(dumps(debate, "carneades"))
    assert read.find("clouds", Claim).standing is Standing.GRANTED
    assert [type(node) for node in read.supporters("rain")] == [Argument]
