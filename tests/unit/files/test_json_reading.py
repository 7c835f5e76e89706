"""JSON is read strictly; each fault is told by line and column, or by its path."""

from __future__ import annotations

import pytest

from rebut.files.json_reading import read_json
from rebut.files.parsed import Parsed
from rebut.findings import Level, Place


def told(read: Parsed) -> list[str]:
    return [f"{finding.place}: {finding.code}" for finding in read.findings]


def test_plain_json_is_read_without_a_word():
    read = read_json('\ufeff {"a": [1, -2.5e3, true, false, null, "é\\n"], "b": {}} \n')
    assert (read.value, read.findings) == ({"a": [1, -2500.0, True, False, None, "é\n"], "b": {}}, ())


def test_places_are_paths():
    assert read_json('{"nodes": [{"text": "x"}]}', file="k.json").places["nodes", 0, "text"] == Place(
        "k.json", path="$.nodes[0].text"
    )


def test_escapes_of_surrogates_and_line_separators_are_kept():
    assert read_json('["\\ud800", "\\ud83d\\ude00", "\u2028"]').value == ["\ud800", "😀", "\u2028"]


def test_a_second_key_is_told_by_its_path_and_the_first_value_kept():
    read = read_json('{"a": [{"b": 1, "c": 0, "b": 1, "b": 3}], "a": 2}', file="k.json")
    assert read.value == {"a": [{"b": 1, "c": 0}]}
    assert told(read) == ["k.json: $.a: RB202", "k.json: $.a[0].b: RB202"]
    assert read.complete


def test_what_is_no_number_is_kept_as_text():
    read = read_json(f'[NaN, {{"x": -Infinity}}, 1e999, -{"9" * 5000}]', file="k.json")
    assert read.value == ["NaN", {"x": "-Infinity"}, "1e999", "-" + "9" * 5000]
    assert [type(value) for value in (read.value[0], read.value[2])] == [str, str]
    assert told(read) == ["k.json: $[0]: RB212", "k.json: $[1].x: RB212", "k.json: $[2]: RB208", "k.json: $[3]: RB208"]


def test_control_characters_in_strings_are_kept_and_told():
    read = read_json('{"a":\n "x\x00y\tz"}', file="k.json")
    assert (read.value, told(read)) == ({"a": "x\x00y\tz"}, ["k.json:2:4: RB211"])
    assert read.findings[0].level is Level.WARNING


def test_what_stands_behind_the_value_is_told():
    read = read_json('{"a": 1}\n{"b": 2}', file="k.json")
    assert (read.value, told(read), read.complete) == ({"a": 1}, ["k.json:2:1: RB210"], False)


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("", "1:1", "there is nothing here"),
        (" \n", "2:1", "there is nothing here"),
        ("[1 2]", "1:4", "a comma or a closing bracket should stand here"),
        ('{"a" 1}', "1:6", "a colon should stand here, between key and value"),
        ("{'a': 1}", "1:2", "a key in double quotes should stand here"),
        ('["a', "1:2", "the string that begins here is never closed"),
        ('["\\q"]', None, "this is no escape"),
        ("[1,", "1:4", "the text ends too early"),
        ("nul", "1:1", "a value should stand here"),
    ],
)
def test_broken_syntax_is_told_in_plain_words(text: str, where: str | None, words: str):
    read = read_json(text, file="k.json")
    assert (read.value, read.complete) == (None, False)
    assert [finding.message for finding in read.findings] == [words]
    assert where is None or told(read) == [f"k.json:{where}: RB201"]


def test_depth_is_measured_outside_of_strings():
    text = '["' + "[" * 200 + '\\""]'
    assert read_json(text).findings == ()
    assert read_json("[" * 3 + '"]]]{"' + "]" * 3, deepest=3).value == [[["]]]{"]]]
    read = read_json('[\n[[["x"]]]]', deepest=3)
    assert (read.value, told(read)) == (None, ["<text>:2:3: RB203"])
