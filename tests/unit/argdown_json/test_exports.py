"""Argdown JSON: what is written of a document, and what is read of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from argdown_expected import differences, expected
from rebut import Claim, Debate, Leftover, Source, load, loads
from rebut.errors import ReadError, UnknownFormat

DOCUMENT = """===
title: Rain
author: Somebody
selection: {statementSelectionMode: all}
sources: [{source: report, title: Report}]
===

# Weather #wet {isClosed: true}

[Rain]: It *rains*, see [there](https://example.org) and @[Wet]. #wet {score: 0.8, cites: Report}
  + <Street>
  >< [Sun]

[Rain]: Water falls. {isCanonical: true, k: [1, 2]}

<Street>: The street is wet. #seen

(1) [Wet]: The street is wet.
(2) What is wet, was rained on. {premise: assumption}
-- Modus ponens {uses: [1, 2], k: v} --
(3) [Rain]
  <_ <Hose>: Somebody hosed it.

 * A list.
 * <Item>
"""


def written(debate: Debate) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(debate.dumps("argdown-json"))
    return found


@pytest.fixture
def export() -> dict[str, Any]:
    return written(loads(DOCUMENT, format="argdown"))


def test_a_statement_has_all_its_places(export: dict[str, Any]):
    rain = export["statements"]["Rain"]
    assert [(one["role"], one.get("text"), one.get("isReference")) for one in rain["members"]] == [
        ("top-level-statement", "It rains, see there and @[Wet]. #wet ", None),
        ("top-level-statement", "Water falls. ", None),
        ("main-conclusion", " ", True),
    ]
    assert rain["data"] == {"score": 0.8, "cites": "Report", "isCanonical": True, "k": [1, 2]}
    assert rain["tags"] == ["wet"]
    assert (rain["isUsedAsTopLevelStatement"], rain["isUsedAsMainConclusion"]) == (True, True)


def test_ranges_are_counted_up_to_their_last_character(export: dict[str, Any]):
    ranges = export["statements"]["Rain"]["members"][0]["ranges"]
    assert ranges == [
        {"type": "italic", "start": 3, "stop": 7},
        {"type": "link", "start": 14, "stop": 18, "url": "https://example.org"},
        {"type": "statement-mention", "title": "Wet", "start": 24, "stop": 29},
        {"type": "tag", "start": 32, "stop": 35, "tag": "wet"},
    ]


def test_ranges_are_counted_as_javascript_counts():
    debate = loads("[a]: 👩‍🚒 **bold** 🏴\n  + [b]\n", format="argdown")
    (found,) = written(debate)["statements"]["a"]["members"][0]["ranges"]
    assert (found["start"], found["stop"]) == (6, 9)
    assert loads(debate.dumps("argdown-json"))["a"].texts == debate["a"].texts


def test_an_argument_has_its_premises_and_steps(export: dict[str, Any]):
    lines = export["arguments"]["Street"]["pcs"]
    assert [(line["title"], line["role"]) for line in lines] == [
        ("Wet", "premise"),
        ("Untitled 1", "premise"),
        ("Rain", "main-conclusion"),
    ]
    inference = lines[2]["inference"]
    assert inference["inferenceRules"] == ["Modus ponens"]
    assert inference["data"] == {"uses": [1, 2], "k": "v"}
    assert inference["relations"][0]["toType"] == "inference"


def test_positions_are_those_of_the_document(export: dict[str, Any]):
    member = export["arguments"]["Hose"]["members"][0]
    assert (member["startLine"], member["startColumn"]) == (22, 6)
    assert export["sections"][0]["startLine"] == 8


def test_a_closed_group_is_marked_and_has_its_boxes(export: dict[str, Any]):
    (group,) = export["map"]["nodes"]
    assert (group["title"], group["isClosed"], group["level"]) == ("Weather #wet", True, 1)
    assert {child["title"] for child in group["children"]} >= {"Rain", "Wet", "Street", "Hose"}


def test_the_front_matter_is_written_beside_what_argdown_writes(export: dict[str, Any]):
    assert list(export) == ["arguments", "statements", "relations", "map", "sections", "tags", "frontMatter"]
    assert export["frontMatter"]["author"] == "Somebody"
    assert "frontMatter" not in written(loads("[a]\n  + [b]\n", format="argdown"))


def test_what_is_read_is_the_same_debate(export: dict[str, Any]):
    debate, read = loads(DOCUMENT, format="argdown"), loads(json.dumps(export))
    assert (read.title, read.data) == (debate.title, debate.data)
    for kind in (Claim, Source):
        assert {node.id: node for node in read.all(kind)} == {node.id: node for node in debate.all(kind)}
    assert {(one.title, one.texts, len(one.lines)) for one in read.arguments} == {
        (one.title, one.texts, len(one.lines)) for one in debate.arguments
    }
    assert len(read) == len(debate)
    assert not [finding for finding in read.findings if finding.code != "RB143"]


def test_what_was_read_is_written_the_same_again(export: dict[str, Any]):
    read = loads(json.dumps(export))
    assert read.document.format == "argdown-json"
    assert written(read) == export


def test_a_changed_debate_is_written_as_it_is_now():
    debate = loads("[a]: Old.\n  + [b]: b\n", format="argdown")
    debate.replace(debate["a"], texts=["New."])
    found = written(debate)
    assert [one["text"] for one in found["statements"]["a"]["members"]] == ["New."]
    assert [one["text"] for one in found["statements"]["b"]["members"]] == ["b"]


def test_titles_that_look_like_numbers_stay_titles():
    debate = loads("[Untitled 1]: Said.\n  + No title.\n", format="argdown")
    read = loads(debate.dumps("argdown-json"))
    assert [claim.title for claim in read.claims] == ["Untitled 1", ""]


def test_what_it_cannot_carry_is_told(tmp_path: Path):
    debate = Debate("Rain")
    debate.claim("It rains.", by="Won")
    told = debate.save(tmp_path / "x.json", format="argdown-json")
    assert [(one.code, one.message) for one in told] == [
        ("RB331", "not written: the field cites"),
        ("RB331", "not on the map: 1 participant"),
    ]
    assert load(tmp_path / "x.json").document.format == "argdown-json"


def test_a_file_of_argdown_loses_nothing(tmp_path: Path):
    assert loads(DOCUMENT, format="argdown").save(tmp_path / "x.json", format="argdown-json") == ()


# broken and hostile exports

BROKEN = {
    "relations": [
        {"relationType": "support", "from": "a", "fromType": "equivalence-class", "to": "?", "toType": "argument"},
        {"relationType": "suport", "from": "a", "fromType": "equivalence-class", "to": "a"},
        5,
    ],
    "statements": {
        "a": {"members": [{"text": 5, "tags": "x", "ranges": [{"type": "bold", "start": 5}]}, 7]},
        "b": None,
    },
    "arguments": {"A": {"pcs": [{"title": "?"}, {"title": "a", "role": "main-conclusion", "inference": 3}]}},
    "sections": [{"id": "s1", "level": "x", "children": 3}],
    "tags": [],
    "frontMatter": [],
}


def test_what_is_faulty_is_told_by_its_path_and_left_over():
    debate = loads(json.dumps(BROKEN))
    told = {(str(one.place), one.code) for one in debate.findings}
    assert told >= {
        ("<text>: $.relations[0].to", "RB261"),
        ("<text>: $.relations[1].relationType", "RB262"),
        ("<text>: $.relations[2]", "RB222"),
        ("<text>: $.statements.a.members[1]", "RB222"),
        ("<text>: $.statements.b", "RB222"),
        ("<text>: $.arguments.A.pcs[0]", "RB261"),
        ("<text>: $.sections[0].children", "RB222"),
        ("<text>: $.tags", "RB222"),
        ("<text>: $.frontMatter", "RB222"),
    }
    assert [one.raw["relations"][0] for one in debate.all(Leftover)][2] == 5
    assert len(written(debate)["relations"]) == 3


@pytest.mark.parametrize("text", ["{", '{"arguments": {}, "statements": [], "relations": []}', "[]", "5", ""])
def test_what_is_no_export_is_one_clear_error(text: str):
    with pytest.raises(ReadError):
        loads(text, format="argdown-json")


def test_what_is_nested_too_deeply_is_one_clear_error():
    with pytest.raises(ReadError, match="nested more than"):
        loads('{"statements":' * 10_000, format="argdown-json")


def test_data_that_no_debate_can_hold_is_told():
    deep: dict[str, Any] = {"relations": [], "arguments": {}}
    value: Any = 1
    for _ in range(80):
        value = [value]
    deep["statements"] = {"a": {"members": [{"text": "x", "data": {"k": value}}]}}
    assert [one.code for one in loads(json.dumps(deep)).findings] == ["RB260"]


def test_it_is_known_by_its_look(export: dict[str, Any]):
    assert loads(json.dumps(export)).document.format == "argdown-json"
    with pytest.raises(UnknownFormat):
        loads('{"arguments": {}}')


def test_expected_says_where_two_exports_differ():
    one = expected(written(loads("[a]\n  + [b]\n", format="argdown")))
    other = expected(written(loads("[a]\n  - [b]\n", format="argdown")))
    assert set(differences(one, other)) == {"relations", "edges"}
