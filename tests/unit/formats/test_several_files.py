"""Several files are read as one debate."""

from __future__ import annotations

from pathlib import Path

import pytest

from rebut import Argument, Claim, Debate, Finding, Group, Level, load
from rebut.errors import ReadError
from rebut.formats import joined


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(*texts: str) -> Debate:
    """Argdown texts, each in a file of its own: a.argdown, b.argdown and so on."""
    names = [f"{letter}.argdown" for letter, _ in zip("abcdef", texts, strict=False)]
    for name, text in zip(names, texts, strict=True):
        Path(name).write_text(text, "utf-8")
    return load(*names)


def told(debate: Debate) -> list[str]:
    return [str(finding) for finding in debate.findings]


def test_claims_of_one_title_are_one():
    debate = read(
        "[Rain]: It rains. #sky\n  + [Wet]: It is wet.",
        "[Rain] #street\n  - [Dry]: It is dry.",
    )
    assert [claim.title for claim in debate.claims] == ["Rain", "Wet", "Dry"]
    assert debate.find("Rain", Claim).tags == ("sky", "street")
    assert [len(debate.supporters("Rain")), len(debate.attackers("Rain"))] == [1, 1]
    assert told(debate) == []


def test_two_wordings_of_one_title_are_told_and_both_are_kept():
    debate = read("[Rain]: It rains.", "\n[Rain]: It pours.")
    assert [text.plain for text in debate.find("Rain", Claim).texts] == ["It rains.", "It pours."]
    assert told(debate) == [
        "b.argdown:2:1: RB241 the claim 'Rain' says 'It pours.' here, and 'It rains.' in a.argdown:1:1"
    ]
    assert debate.findings[0].about == ("rain",)


def test_a_reference_of_one_file_finds_its_text_in_the_other():
    debate = read("[Rain]\n  + [Wet]: It is wet.", "[Rain]: It rains.")
    assert debate.find("Rain", Claim).text == "It rains."
    assert told(debate) == []


def test_arguments_of_one_title_are_one_and_a_sketch_gets_its_steps():
    steps = "<Street>\n\n(1) [Wet]: It is wet.\n----\n(2) [Rain]: It rains."
    debate = read("<Street>: Look at the street.", steps, steps)
    assert len(debate.arguments) == 1
    argument = debate.find("Street", Argument)
    assert (argument.text, len(argument.premises), argument.conclusion) == ("Look at the street.", 1, "rain")


def test_arguments_of_one_title_with_other_steps_are_both_kept():
    first = "<Street>\n\n(1) [Wet]: It is wet.\n----\n(2) [Rain]: It rains."
    second = "<Street>\n\n(1) [Cold]: It is cold.\n----\n(2) [Rain]: It rains.\n\n[Hose]: Hosed.\n  -> <Street>"
    debate = read(first, second)
    assert [argument.title for argument in debate.arguments] == ["Street", "Street (2)"]
    assert [finding.code for finding in debate.findings] == ["RB243"]
    assert not debate.attackers(debate.arguments[0])
    assert debate.attackers(debate.arguments[1])


def test_the_same_relation_is_there_once_and_an_undercut_finds_its_step():
    text = "<A>\n\n(1) [P]: p.\n----\n(2) [C]: c.\n  _ [U]: u.\n\n[C]\n  - [R]: r."
    debate = read(text, text)
    assert debate == load("a.argdown")
    assert told(debate) == []


def test_ids_that_stand_for_two_nodes_part_and_references_follow(folder: Path):
    for name, text in (("a", "It rains."), ("b", "It snows.")):
        (folder / f"{name}.yaml").write_text(
            f"rebut: 1\nnodes:\n  - {{claim: c, text: {text}}}\n  - {{claim: w, text: White {name}.}}\n"
            "  - {argument: x, lines: [w, {inference: s, conclusion: c}]}\n"
            "  - {undercut: u, sources: [c], target: s}\n",
            "utf-8",
        )
    debate = load("a.yaml", "b.yaml")
    assert [claim.id for claim in debate.claims] == ["c", "w", "c-2", "w-2"]
    second = debate.arguments[1]
    assert (second.id, second.premises[0].claim, second.conclusion) == ("x-2", "w-2", "c-2")
    assert (debate.links[1].target, debate.links[1].sources[0].claim) == (second.inferences[0].id, "c-2")


def test_data_of_both_is_kept_and_two_values_of_one_key_are_told():
    debate = read("[Rain]: It rains. {a: 1, m: {x: 1}}", "[Rain]: It rains. {b: 2, m: {x: 2, y: 3}}")
    assert debate.find("Rain").data == {"a": 1, "m": {"x": 1, "y": 3}, "b": 2}
    assert told(debate) == ["b.argdown:1:1: RB242 the data m.x of the claim 'Rain' is 2 here, and 1 in a.argdown:1:1"]


def test_citations_are_not_doubled_and_people_join_by_name():
    debate = read("[R]: r. {cites: {by: Ann}}", "[R]: r. {cites: [{by: Ann}, {by: Bob}]}")
    assert [one.by for one in debate.find("R", Claim).cites] == ["ann", "bob"]
    assert told(debate) == []


def test_groups_of_one_title_are_one_and_a_node_stays_in_its_first():
    debate = read("# Weather\n\n[A]: a.\n\n## Pro\n\n[B]: b.", "# Weather\n\n[C]: c.\n\n## Con\n\n[B]: b.")
    assert [group.title for group in debate.all(Group)] == ["Pro", "Weather", "Con"]
    weather = debate.all(Group)[1]
    assert {"a", "c"} <= set(weather.members)
    assert [(finding.code, finding.level) for finding in debate.findings] == [("RB244", Level.NOTE)]


def test_the_first_title_holds_and_another_is_noted():
    debate = read("===\ntitle: Rain\n===\n\n[A]: a.", "===\ntitle: Snow\n===\n\n[A]: a.", "[A]: a.")
    assert debate.title == "Rain"
    assert told(debate) == ["b.argdown: RB240 the title is 'Snow' here, and 'Rain' in a.argdown"]


def test_places_keep_their_files_and_there_is_no_text():
    debate = read("[A]: a.", "\n[B]: b.")
    assert debate.document is not None
    assert (debate.document.text, debate.document.format) == ("", "")
    assert [str(debate.document.places[id]) for id in ("a", "b")] == ["a.argdown:1:1", "b.argdown:2:1"]


def test_findings_of_all_files_come_first_and_strict_refuses_them():
    debate = read("[A]: a.", "{", "[A]: other.")
    assert debate.findings
    assert debate.findings[-1].code == "RB241"
    Path("x.yaml").write_text("rebut: 1\nnodes: [{claim: x, txt: y}]\n", "utf-8")
    with pytest.raises(ReadError, match=r"^x\.yaml has errors: x\.yaml"):
        load("a.argdown", "x.yaml", strict=True)


def test_findings_about_a_node_that_was_renamed_follow_it():
    first, second = Debate(), Debate()
    first.claim("One.", id="x")
    second.claim("Two.", id="x")
    second.findings = (Finding("RB401", "odd", about=("x",)),)
    assert joined([first, second]).findings[0].about == ("x-2",)


def test_undercuts_of_each_other_are_no_endless_matter():
    text = (
        "rebut: 1\nnodes:\n  - {claim: a, text: A.}\n  - {claim: b, text: B.}\n"
        "  - {undercut: u, sources: [a], target: v}\n  - {undercut: v, sources: [b], target: u}\n"
    )
    Path("a.yaml").write_text(text, "utf-8")
    assert load("a.yaml", "a.yaml") == load("a.yaml")
