"""YAML is read by the core schema of YAML 1.2, with the place of each value and a finding for each fault."""

from __future__ import annotations

import math

import pytest
import yaml

from rebut.files import Lines
from rebut.files.parsed import Parsed
from rebut.files.yaml12 import read_yaml
from rebut.findings import Level, Place


@pytest.fixture(params=["with libyaml", "without"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    """Both parsers of PyYAML must give the same."""
    if request.param == "without":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML was built without libyaml")


def told(read: Parsed) -> list[str]:
    return [f"{finding.code} {finding.place.line}:{finding.place.column}" for finding in read.findings]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("y", "y"),
        ("Yes", "Yes"),
        ("tRUE", "tRUE"),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("nULL", "nULL"),
        ("12", 12),
        ("-12", -12),
        ("+12", 12),
        ("0123", 123),
        ("0o17", 15),
        ("0x1F", 31),
        ("-0x1F", "-0x1F"),
        ("0b11", "0b11"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("2024-06-18", "2024-06-18"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("-.inf", -math.inf),
        (".INF", math.inf),
        ("1.2.3", "1.2.3"),
        (".", "."),
        ("=", "="),
        ('"12"', "12"),
        ("'true'", "true"),
        ("|\n  12\n", "12\n"),
        ("! 12", "12"),
        ("! '12'", "12"),
        ("!!str 12", "12"),
        ("!!int '12'", 12),
        ("!!float 12", 12.0),
        ("!!bool 'true'", True),
        ("!!null ''", None),
        ("!!map {}", {}),
        ("!!seq []", []),
    ],
)
def test_scalars_follow_the_core_schema(text: str, value: object):
    read = read_yaml(text)
    assert (read.value, type(read.value), read.findings) == (value, type(value), ())


def test_nan_is_read():
    assert math.isnan(read_yaml(".NaN").value)  # type: ignore[arg-type]


def test_nothing_is_no_value_and_no_fault():
    assert read_yaml("") == read_yaml("# only a comment\n") == Parsed(None, read_yaml("").places)


def test_each_value_and_key_has_its_place():
    read = read_yaml("claims:\n- id: a\n  text: |\n    one\n    two\n\n- {id: b}\nempty:\n", file="k.yaml")
    assert read.places["claims", 0, "id"] == Place("k.yaml", 2, 7, end=(2, 8))
    assert read.places.key(("claims", 0, "id")) == Place("k.yaml", 2, 3, end=(2, 5))
    assert read.places["claims", 0, "text"] == Place("k.yaml", 3, 9, end=(5, 8))
    assert read.places["claims", 1] == Place("k.yaml", 7, 3, end=(7, 10))
    assert read.places["claims",] == Place("k.yaml", 2, 1, end=(7, 10))
    assert read.places["empty",] == Place("k.yaml", 8, 7, end=(8, 7))


def test_what_is_not_there_has_the_place_of_what_holds_it():
    read = read_yaml("claims:\n- id: a\n", file="k.yaml")
    assert str(read.places["claims", 0, "text"]) == "k.yaml:2:3"
    assert str(read.places.key(("claims", 0, "text"))) == "k.yaml:2:3"


def test_a_part_of_a_larger_text_has_its_places_there():
    whole = "[Claim]: text {a: 1,\n  b: @x}\n"
    read = read_yaml(whole[14:-1], within=Lines(whole, "k.argdown"), offset=14)
    assert told(read) == ["RB201 2:6"]
    assert str(read.places["a",]) == "k.argdown:1:19"


def test_line_separators_of_unicode_end_no_line():
    read = read_yaml("a: one\u2028two\x85three\nb: 1\n")
    assert read.value == {"a": "one\u2028two\x85three", "b": 1}
    assert (read.findings, str(read.places["b",])) == ((), "<text>:2:4")


def test_escapes_of_surrogates_are_read_as_in_json():
    read = read_yaml(r"""{a: "\ud83d\ude00 \uD800 \\ud800 \U0000d800", b: '\ud800', c: \ud800}""")
    assert read.value == {"a": "😀 \ud800 \\ud800 \ud800", "b": r"\ud800", "c": r"\ud800"}
    assert read.findings == ()


def test_a_stand_in_is_never_mistaken_for_text():
    text = "\ue000 \\ue000 e001 \x85\ue002"
    assert read_yaml(f'"{text}\\ud800"').value == "\ue000 \ue000 e001 \x85\ue002\ud800"


def test_merge_keys_are_keys_as_others_are():
    read = read_yaml("a: &a {x: 1}\nb:\n  <<: *a\n")
    assert (read.value, read.findings) == ({"a": {"x": 1}, "b": {"<<": {"x": 1}}}, ())


def test_keys_are_their_text():
    read = read_yaml("1: a\ntrue: b\n~: c\n2024-06-18: d\n? \n: e\n")
    assert (read.value, read.findings) == ({"1": "a", "true": "b", "~": "c", "2024-06-18": "d", "": "e"}, ())


def test_a_key_that_is_a_collection_is_taken_as_its_text():
    read = read_yaml("? [a, {b: c}]\n: d\n? {[x]: y}\n: z\n")
    assert read.value == {"[a, {b: c}]": "d", "{[x]: y}": "z"}
    assert told(read) == ["RB209 1:3", "RB209 3:3"]


def test_a_second_key_is_told_and_the_first_value_kept():
    read = read_yaml("a: 1\nb: 2\na: {x: 1, x: 2}\nc: 3\n")
    assert read.value == {"a": 1, "b": 2, "c": 3}
    assert told(read) == ["RB202 3:1", "RB202 3:11"]
    assert read.findings[0].message == 'the key "a" stands here once more (first in line 1); its first value is kept'
    assert str(read.places["a",]) == "<text>:1:4"


def test_an_alias_is_what_it_stands_for_at_its_own_place():
    read = read_yaml("a: &x [1, 2]\nb: *x\n*y : 1\n? &y k\n: *y\n")
    assert read.value == {"a": [1, 2], "b": [1, 2], "*y": 1, "k": "k"}
    assert told(read) == ["RB205 3:1"]
    assert str(read.places["b", 0]) == "<text>:2:4"


def test_an_alias_within_what_it_stands_for_is_told():
    read = read_yaml("a: &x [1, *x]\n")
    assert (read.value, told(read)) == ({"a": [1, "*x"]}, ["RB205 1:11"])


def test_unknown_tags_are_told_and_passed_over():
    read = read_yaml("- !claim 12\n- !!binary 'aGk='\n- !x {a: 1}\n- !!python/object:os.system [x]\n- !!set [b]\n")
    assert read.value == [12, "aGk=", {"a": 1}, ["x"], ["b"]]
    assert told(read) == ["RB206 1:3", "RB206 2:3", "RB206 3:3", "RB206 4:3", "RB206 5:3"]
    assert {finding.level for finding in read.findings} == {Level.WARNING}


def test_a_tag_that_does_not_fit_is_told():
    read = read_yaml("- !!int abc\n- !!bool 1\n- !!float x\n- !!null x\n- !!int [1]\n")
    assert read.value == ["abc", 1, "x", "x", [1]]
    assert told(read) == ["RB207 1:3", "RB207 2:3", "RB207 3:3", "RB207 4:3", "RB206 5:3"]


@pytest.mark.parametrize("number", ["9" * 5000, "-" + "1" * 5000, "0x" + "f" * 5000, "1e999", "!!float " + "9" * 400])
def test_numbers_that_cannot_be_kept_are_kept_as_text(number: str):
    read = read_yaml(f"a: {number}\n")
    assert read.value == {"a": number.removeprefix("!!float ")}
    assert told(read) == ["RB208 1:4"]


def test_only_the_first_document_is_read():
    read = read_yaml("a: 1\n---\nb: 2\n")
    assert (read.value, told(read), read.complete) == ({"a": 1}, ["RB210 2:1"], False)


def test_invisible_characters_are_kept_and_told_once():
    read = read_yaml("a: one\x00two\nb: \ud800\x07\n")
    assert read.value == {"a": "one\x00two", "b": "\ud800\x07"}
    assert told(read) == ["RB211 1:7"]
    assert read.findings[0].message == "an invisible character, U+0000, stands here (and 2 more such in the text)"


def test_depth_up_to_the_limit_is_read_and_no_deeper():
    assert read_yaml("[" * 3 + "]" * 3, deepest=3).complete
    read = read_yaml("a:\n- - 1\n  - [2]\n", deepest=3)
    assert (read.value, told(read), read.complete) == ({"a": [[1]]}, ["RB203 3:5"], False)


def test_the_number_of_values_has_a_limit():
    read = read_yaml("[a, b, c, d]", most=3)
    assert (read.value, told(read), read.complete) == (["a", "b"], ["RB213 1:8"], False)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("a: b: c", "RB201 1:5", "a colon stands where no key can stand"),
        ("a:\n\tb: 1\n", "RB201 2:1", "a tab indents this line"),
        ("a: 'x\nb: 1\n", "RB201 1:4", "the quote that opens here is never closed"),
        ('a: "x\nb: 1\n', "RB201 1:4", "the quote that opens here is never closed"),
        ("a: [1, 2\n", "RB201 1:4", "the list that begins here lacks a comma or its ]"),
        ("b: 1\na: {x: 1\n", "RB201 2:4", "the mapping that begins here lacks a comma or its }"),
        ("- a\nb: 1\n", "RB201 2:1", "this line fits none of the lines before it"),
        ("a: @x\n", "RB201 1:4", "no text can begin with this character"),
        ('a: "\\q"\n', None, "an unknown escape"),
        ("a: !b!c d\n", "RB201 1:4", "a tag that is not declared"),
        ("a: - b\n", "RB201 1:4", "a list cannot begin here"),
        ("a: ]\n", "RB201 1:4", "a value is missing here"),
        ("[a]]\n", "RB201 1:4", "this stands behind the end of the text's value"),
    ],
)
def test_broken_syntax_is_told_in_plain_words(text: str, code: str | None, words: str):
    read = read_yaml(text)
    assert [finding.message for finding in read.findings] == [words]
    assert not read.complete
    assert told(read) == [code or told(read)[0]]


def test_what_was_read_before_a_fault_is_there():
    assert read_yaml("a: 1\nb:\n  c: 2\n  d: [3\n").value == {"a": 1, "b": {"c": 2, "d": [3]}}


def test_an_escape_beyond_unicode_is_a_finding():
    read = read_yaml('a: "\\UFFFFFFFF"\n')
    assert [finding.code for finding in read.findings] == ["RB201"]


def test_a_mark_at_the_beginning_is_dropped():
    assert read_yaml("\ufeffa: 1\n").value == {"a": 1}
