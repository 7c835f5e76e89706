"""YAML and JSON are written readably, and so that nobody can mistake them."""

from __future__ import annotations

import math
from collections.abc import Callable
from types import MappingProxyType

import pytest

from rebut.errors import DebateError
from rebut.files.json_writing import dump_json
from rebut.files.yaml_writing import dump_yaml

DEBATE = {
    "title": "Are they there?",
    "nodes": [
        {"id": "no", "text": 'He said "no": and so on', "tags": ["a", "1:30", "b, c"], "weight": 1e16, "data": {}},
        {"id": "b", "text": "one\n\n  two\nthree", "place": {"page": 3, "lines": [[1, 2], [3]]}},
    ],
}


def test_yaml_looks_as_one_would_write_it():
    assert dump_yaml(DEBATE) == (
        "title: Are they there?\n"
        "nodes:\n"
        '  - id: "no"\n'
        "    text: 'He said \"no\": and so on'\n"
        '    tags: [a, "1:30", "b, c"]\n'
        "    weight: 1.0e+16\n"
        "    data: {}\n"
        "  - id: b\n"
        "    text: |-\n"
        "      one\n"
        "\n"
        "        two\n"
        "      three\n"
        "    place:\n"
        "      page: 3\n"
        "      lines:\n"
        "        - [1, 2]\n"
        "        - [3]\n"
    )


def test_json_looks_as_one_would_write_it():
    assert dump_json({"a": [1, {"b": None}], "c": True, "d": [], "e": "é</script>", "f": 1e16}) == (
        "{\n"
        '  "a": [\n'
        "    1,\n"
        "    {\n"
        '      "b": null\n'
        "    }\n"
        "  ],\n"
        '  "c": true,\n'
        '  "d": [],\n'
        '  "e": "é</script>",\n'
        '  "f": 1e+16\n'
        "}\n"
    )


WORDS = "no Yes ON y null ~ 1:30 2024-06-18 0o7 0x1F 1_000 .5 .inf -.INF << = 12 1e3 +1 %a @a `a !a &a *a a: --- ... #a"


@pytest.mark.parametrize(
    "text", [*WORDS.split(), "", " a", "a ", "- a", "a: b", "a #b", "? a", ", a", "[a", "{a", "|", ">"]
)
def test_what_could_be_mistaken_is_quoted(text: str):
    assert dump_yaml({text: text}) == f'"{text}": "{text}"\n'


@pytest.mark.parametrize(
    "text", ["a", "Is it? no", "a#b", "12 Monkeys", "http://x.y/z?a=b", "é 한국 😀", "it's", "a, b"]
)
def test_what_cannot_be_mistaken_is_plain(text: str):
    assert dump_yaml([text, {"a": text}]).endswith(f"a: {text}\n")


@pytest.mark.parametrize(
    ("text", "yaml", "json"),
    [
        ("a\x00", '"a\\0"', '"a\\u0000"'),
        ("a\x85", '"a\\x85"', '"a\\u0085"'),
        ("\u2028", '"\\u2028"', '"\\u2028"'),
        ("\ud800", '"\\ud800"', '"\\ud800"'),
        ("\u202eabc", '"\\u202eabc"', '"\\u202eabc"'),
        ("\ufeff", '"\\ufeff"', '"\\ufeff"'),
        ("\U000e0041", '"\\U000e0041"', '"\\udb40\\udc41"'),
        ("a\r\nb", '"a\\r\\nb"', '"a\\r\\nb"'),
        ("a \nb", '"a \\nb"', '"a \\nb"'),
        ("\ta", '"\\ta"', '"\\ta"'),
        ("👩\u200d🔬", "👩\u200d🔬", '"👩\u200d🔬"'),
    ],
)
def test_what_cannot_be_seen_is_escaped(text: str, yaml: str, json: str):
    assert (dump_yaml(text), dump_json(text)) == (yaml + "\n", json + "\n")


def test_numbers_keep_their_kind():
    assert dump_yaml([1, 1.0, -0.0, 1e-7, math.inf, -math.inf, True]) == "[1, 1.0, -0.0, 1.0e-07, .inf, -.inf, true]\n"
    assert dump_yaml(math.nan) == ".nan\n"


def test_long_keys_are_written_so_that_every_reader_takes_them():
    key = "k" * 1001
    assert dump_yaml({key: {"a": 1}}) == f"? {key}\n:\n  a: 1\n"


def test_frozen_mappings_and_tuples_are_written():
    value = MappingProxyType({"a": (1, 2)})
    assert dump_yaml(value) == "a: [1, 2]\n"
    assert dump_json(value) == dump_json({"a": [1, 2]})


@pytest.mark.parametrize("dump", [dump_yaml, dump_json])
@pytest.mark.parametrize("value", [{1: "a"}, [{1, 2}], b"raw", [b"raw"], {"a": object()}, 10**4000, [10**9999]])
def test_what_neither_format_has_is_refused(dump: Callable[[object], str], value: object):
    with pytest.raises(DebateError):
        dump(value)


@pytest.mark.parametrize("value", [math.nan, [math.inf], {"a": -math.inf}])
def test_json_has_no_infinities(value: object):
    with pytest.raises(DebateError, match="no number that JSON has"):
        dump_json(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("dump", [dump_yaml, dump_json])
def test_what_would_be_too_deep_to_read_is_not_written(dump: Callable[[object], str]):
    value: list[object] = []
    for _ in range(99):
        value = [value]
    dump(value)
    with pytest.raises(DebateError, match="more than 100 levels"):
        dump([value])
    value.append(value)
    with pytest.raises(DebateError, match="or holds itself"):
        dump(value)
