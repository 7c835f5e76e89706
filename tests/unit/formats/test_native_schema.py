"""The JSON Schema in the package: it follows from the tables, takes what we write, and refuses what is faulty."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from rebut import Debate
from rebut.files.json_writing import dump_json
from rebut.files.yaml12 import read_yaml
from rebut.formats import dumps
from rebut.formats.native import schema as module
from rebut.formats.native.schema import packaged, schema
from strategies import debates

VALID = Draft202012Validator(schema())
FILE = Path(module.__file__).with_name("schema.json")


def test_the_packaged_schema_is_the_one_that_follows_from_the_tables(*, update_golden: bool):
    """``--update-golden`` writes it anew."""
    if update_golden:
        FILE.write_text(dump_json(schema()), "utf-8")
    assert FILE.read_text("utf-8") == dump_json(schema())
    assert packaged() == schema()


def test_it_is_a_schema():
    Draft202012Validator.check_schema(schema())


@given(debates())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_we_write_is_valid(debate: Debate):
    VALID.validate(json.loads(dumps(debate)))


NODES = {
    "an unknown key": "{claim: a, txt: A}",
    "two wordings": "{claim: a, text: A, texts: [B]}",
    "an unknown kind": "{clam: a}",
    "no kind": "{text: A}",
    "an empty id": "{claim: ''}",
    "a number for an id": "{claim: 1}",
    "a number for a text": "{claim: a, text: 1}",
    "a word that is none": "{claim: a, standing: opn}",
    "a score that is too large": "{claim: a, score: 2}",
    "text for a score": "{claim: a, score: '1'}",
    "a flag that is a number": "{issue: a, question: Q, exclusive: 1}",
    "no target": "{support: a, sources: [b]}",
    "a line that is nothing": "{argument: a, lines: [{kind: assumption}]}",
    "line numbers from 0": "{argument: a, lines: [b, {inference: , conclusion: c, uses: [0]}]}",
    "a range of three numbers": "{claim: a, text: {text: A, ranges: [{bold: [0, 1, 2]}]}}",
    "a range of an unknown kind": "{claim: a, text: {text: A, ranges: [{bald: [0, 1]}]}}",
    "data that is a list": "{claim: a, data: []}",
    "a word alone": "a",
}


@pytest.mark.parametrize("node", NODES.values(), ids=NODES.keys())
def test_faulty_nodes_are_refused(node: str):
    assert not VALID.is_valid({"rebut": 1, "nodes": [read_yaml(node).value]})


@pytest.mark.parametrize(
    "node",
    [
        "{claim: , text: by hand}",
        "{text: the word that says it may stand anywhere, claim: a}",
        "{source: a, target: b, rephrase: r}",
        "{move: m, to: n, reply: r}",
        "{claim: a, text: {text: A, ranges: [{link: [0, 1], target: 'https://example.org'}]}}",
    ],
)
def test_what_is_written_by_hand_is_valid(node: str):
    VALID.validate({"rebut": 1, "nodes": [read_yaml(node).value]})


@pytest.mark.parametrize("top", [{}, {"rebut": 2}, {"rebut": 1, "titel": "a"}, {"rebut": 1, "nodes": {}}, [], None])
def test_a_faulty_top_is_refused(top: object):
    assert not VALID.is_valid(top)
