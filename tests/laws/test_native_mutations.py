"""Whatever a document holds, reading ends with a debate and findings, or with one clear error; and nothing is lost."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rebut import Debate, Leftover
from rebut.errors import ReadError
from rebut.files.json_writing import dump_json
from rebut.formats import dumps, formats, loads
from rebut.formats.native.schema import schema
from rebut.formats.native.tables import KINDS
from strategies import debates

CALM = settings(suppress_health_check=[HealthCheck.too_slow])
VALID = Draft202012Validator(schema())
KEYS = sorted({key for record in KINDS.values() for key in record.keys} | {*KINDS, "inference", "data"})
ODD = [None, True, 0, 1, -1, 0.5, 1.5, 2**70, "", "x", "opn", [], ["x"], [[]], {}, {"claim": "x"}, {"x": 1}]


@st.composite
def mutated(draw: Any) -> dict[str, Any]:
    """A sound document with one to three changes at random places."""
    document = json.loads(dumps(draw(debates(size=6, hostile=False))))
    for _ in range(draw(st.integers(1, 3))):
        holder = _holder(draw, document)
        if isinstance(holder, dict):
            _change_mapping(draw, holder)
        else:
            _change_list(draw, holder)
    return document


def _holder(draw: Any, value: Any) -> Any:
    """A list or a mapping, somewhere within."""
    inner = list(value.values()) if isinstance(value, dict) else value
    held = [one for one in inner if isinstance(one, (list, dict))]
    if not held or draw(st.integers(0, 3)) == 3:
        return value
    return _holder(draw, draw(st.sampled_from(held)))


def _change_mapping(draw: Any, holder: dict[str, Any]) -> None:
    key = draw(st.sampled_from([*holder, *KEYS]))
    if draw(st.booleans()):
        holder.pop(key, None)
    else:
        holder[key] = deepcopy(draw(st.sampled_from([*ODD, *holder.values()])))


def _change_list(draw: Any, holder: list[Any]) -> None:
    at = draw(st.integers(0, len(holder)))
    holder[at : at + draw(st.integers(0, 1))] = [deepcopy(draw(st.sampled_from([*ODD, *holder])))]


def read(document: dict[str, Any]) -> Debate | None:
    try:
        return loads(dump_json(document), format="json")
    except ReadError:
        return None


@given(mutated())
@CALM
def test_a_faulty_document_is_read_and_written_without_loss(document: dict[str, Any]):
    debate = read(document)
    if debate is None:
        assert document.get("rebut") != 1 or document["rebut"] is True
        return
    nodes = document.get("nodes")
    if isinstance(nodes, list):
        assert len(debate) >= len(nodes)
    assert bool(debate.findings) is any(_left_over(debate))
    for format in ("json", "yaml"):
        again = loads(dumps(debate, format), format=format)
        assert again == debate
        assert dumps(again, format) == dumps(debate, format)


def _left_over(debate: Debate) -> list[bool]:
    return [isinstance(node, Leftover) and node.format == "native" for node in debate]


@given(mutated())
@CALM
def test_what_is_read_without_a_finding_is_valid_by_the_schema(document: dict[str, Any]):
    debate = read(document)
    if debate is not None and not debate.findings:
        VALID.validate(document)


@given(mutated(), st.sampled_from(["json", "yaml"]))
@CALM
def test_a_faulty_document_is_saved_as_it_was_written(document: dict[str, Any], format: str):
    debate = read(document)
    if debate is None:
        return
    text = dumps(debate, format)
    again = loads(text, format=format)
    again.claim("A claim that is new.")
    patch = formats()[format].patch
    assert patch is not None
    assert again.document is not None
    assert loads(patch(again, again.document), format=format) == again


@given(st.text(st.characters(exclude_categories=())), st.sampled_from(["json", "yaml"]))
@CALM
def test_any_text_is_read_or_refused(text: str, format: str):
    for begin in ("", "rebut: 1\n", "rebut: 1\nnodes:\n- claim: ", '{"rebut": 1, "nodes": ['):
        try:
            debate = loads(begin + text, format=format)
        except ReadError:
            continue
        assert loads(dumps(debate, format), format=format) == debate
