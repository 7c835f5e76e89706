"""What is written is read again as it was, by us and by the tools of others."""

from __future__ import annotations

import json
import re

import yaml
from hypothesis import given
from hypothesis import strategies as st

from rebut.files import Lines, path_text
from rebut.files.json_reading import read_json
from rebut.files.json_writing import dump_json
from rebut.files.yaml12 import read_yaml
from rebut.files.yaml_writing import dump_yaml

WORDS = "no on ~ null 1:30 0o7 0x1f 012 0b1 2024-06-18 1e3 1_0 .inf -.INF << = # '\" --- ... %a @ a: &a *a | n a,b 0?"
HOSTILE = st.sampled_from(
    [
        *WORDS.split(),
        *("", "- a", "a: b", "a #b", "[a, b]", "{a: b}", "? a", "> a", "--- a\n...", "http://x.y", "</a>", "x" * 1100),
        *("\\", "\\ud800", "\ud800", "\udc00", "\u2028a", "a\x85b", "\ufeff", "\u202eabc", "\x00", "\x7f", "\xa0a\xa0"),
        *("😀", "\U000e0041", "\uffff", "\ue000", "ue000 \\ud83d"),
        *("a\nb", "a\n\n b\n", "\n", "a\n\n", " a\nb", "a \nb", "a\r\nb", "\t", "a\tb", "#c\nd"),
    ]
)
PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")  # no format tells it from the character that it is
TEXT = st.one_of(
    HOSTILE,
    st.text(st.characters(), max_size=20),
    st.lists(HOSTILE, max_size=3).map("".join),
    st.lists(HOSTILE, max_size=3).map("\n".join),
    st.text("ab :#-\n\t'\"[]{},\\?&*!|>%@`0.e", max_size=12),
).filter(lambda text: not PAIR.search(text))
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
VALUES = st.recursive(
    SCALARS,
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(TEXT, parts, max_size=4),
    max_leaves=12,
)
# repr tells True from 1, 1 from 1.0, 0.0 from -0.0, and the order of keys


@given(VALUES)
def test_yaml_is_read_again_as_it_was_written(value: object):
    read = read_yaml(dump_yaml(value))  # type: ignore[arg-type]
    assert (repr(read.value), read.findings, read.complete) == (repr(value), (), True)


@given(VALUES)
def test_other_readers_of_yaml_read_the_same(value: object):
    text = dump_yaml(value)  # type: ignore[arg-type]
    if r"\ud" in text:
        return  # not all of them take halves of characters
    assert repr(yaml.safe_load(text)) == repr(value)
    if hasattr(yaml, "CSafeLoader"):
        assert repr(yaml.load(text, yaml.CSafeLoader)) == repr(value)


@given(VALUES)
def test_json_is_read_again_as_it_was_written(value: object):
    text = dump_json(value)  # type: ignore[arg-type]
    read = read_json(text)
    assert (repr(read.value), read.findings, read.complete) == (repr(value), (), True)
    assert repr(json.loads(text)) == repr(value)


@given(VALUES)
def test_what_is_written_can_be_saved_as_utf8(value: object):
    assert dump_yaml(value).encode().decode() == dump_yaml(value)  # type: ignore[arg-type]
    assert dump_json(value).encode().decode() == dump_json(value)  # type: ignore[arg-type]


@given(VALUES)
def test_our_json_is_also_yaml(value: object):
    text = dump_json(value)  # type: ignore[arg-type]
    if max(map(len, text.split("\n"))) < 1000:  # longer keys need a question mark in YAML
        read = read_yaml(text)
        assert (read.complete, read.findings) == (True, ())


@given(VALUES)
def test_every_value_has_a_place_within_that_of_its_holder(value: object):
    text = dump_yaml(value)  # type: ignore[arg-type]
    read = read_yaml(text, file="a.yaml")
    for path in paths(read.value):
        place, holder = read.places[path], read.places[path[:-1]]
        assert place.end is not None
        assert holder.end is not None
        assert (holder.line, holder.column) <= (place.line, place.column) <= place.end <= holder.end


def paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    pairs = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    return [path, *(deeper for step, part in pairs for deeper in paths(part, (*path, step)))]


@given(st.text(st.sampled_from("ab\r\n\u2028é😀"), max_size=30))
def test_lines_and_columns_lead_back_to_the_offset(text: str):
    lines = Lines(text)
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", text))]
    assert [starts[line - 1] + column - 1 for line, column in map(lines.at, range(len(text) + 1))] == list(
        range(len(text) + 1)
    )
    assert len(lines) == len(starts)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_read_or_told(text: str, more: str):
    for read in (read_yaml(text + more), read_json(text + more)):
        assert read.complete or read.findings


@given(
    st.lists(st.one_of(TEXT, st.integers(0, 9)), max_size=4), st.lists(st.one_of(TEXT, st.integers(0, 9)), max_size=4)
)
def test_different_paths_read_differently(first: list[str | int], second: list[str | int]):
    assert (path_text(tuple(first)) == path_text(tuple(second))) == (first == second)
