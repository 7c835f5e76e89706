"""Data is exported as Argdown reads it: a debate holds what is written, Argdown's export what it takes it for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rebut import loads


def exported(text: str) -> dict[str, Any]:
    """The data of the statement ``a``."""
    debate = loads(text, format="argdown")
    found: dict[str, Any] = json.loads(debate.dumps("argdown-json"))["statements"]["a"]["data"]
    return found


@pytest.mark.parametrize(
    ("written", "own"),
    [
        ("2024-06-18", "2024-06-18T00:00:00.000Z"),
        ("'2024-06-18'", "2024-06-18"),
        ("2024-6-18", "2024-6-18"),
        ("2024-02-30", "2024-03-01T00:00:00.000Z"),
        ("2001-13-45", "2002-02-14T00:00:00.000Z"),
        ("0001-01-01", "1901-01-01T00:00:00.000Z"),
        ("9999-12-45", "9999-12-45"),
        ("2001-12-14t21:59:43.10-05:30", "2001-12-15T03:29:43.100Z"),
        ("2001-12-14 21:59:43 +1", "2001-12-14T20:59:43.000Z"),
        ("[2001-12-14T1:59:43Z]", ["2001-12-14T01:59:43.000Z"]),
        ("0b101", 5),
        ("-0x1F", -31),
        ("'0b101'", "0b101"),
        ("-.5", "-.5"),
        (".5", 0.5),
        (".inf", None),
        ("{b: 1, <<: {b: 2, c: 3}}", {"b": 1, "c": 3}),
        ("{<<: [{b: 2}, {b: 3, c: 4}], d: 5}", {"b": 2, "c": 4, "d": 5}),
        ("{<<: 5}", {"<<": 5}),
    ],
)
def test_data_is_exported_as_argdown_reads_it(written: str, own: object):
    assert exported(f"[a]: x {{k: {written}}}\n") == {"k": own}


@pytest.mark.parametrize(("written", "own"), [("1e3", "1000"), ("1.0", "1"), ("2.50", "2.5"), ("1e300", "1e+300")])
def test_whole_numbers_have_no_point(written: str, own: str):
    debate = loads(f"[a]: x {{k: {written}}}\n", format="argdown")
    assert f'"k": {own}' in debate.dumps("argdown-json")


def test_a_debate_holds_what_is_written():
    debate = loads("[a]: x {k: 2024-06-18}\n\n(1) [a]\n-- {on: 2024-06-18} --\n(2) [b]\n", format="argdown")
    assert debate["a"].data["k"] == "2024-06-18"
    assert debate.dumps("yaml").count("T00") == 0
    assert '"on": "2024-06-18T00:00:00.000Z"' in debate.dumps("argdown-json")


def test_in_blocks_over_several_lines_too():
    assert exported("[a]: x {\n  k: 2024-06-18 # said\n  l: >\n    2024-06-18\n}\n") == {
        "k": "2024-06-18T00:00:00.000Z",
        "l": "2024-06-18\n",
    }
