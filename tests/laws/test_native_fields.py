"""Whatever differs in a debate differs in its text: every field of every node and part is written."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from rebut import Act, Attribution, Citation, Debate, Leftover, Node, Premise, Text
from rebut.errors import RebutError
from rebut.files.json_writing import dump_json
from rebut.formats import dumps, loads
from rebut.formats.native.items import write_item
from rebut.formats.native.tables import INFERENCE, KINDS, PARTS
from rebut.model import FrozenMap
from strategies import debates

ONE_OF_EACH = {
    "texts": Text("x"),
    "lines": Premise("x"),
    "sources": Premise("x"),
    "cites": Citation("x"),
    "via": Attribution("x"),
    "acts": Act("x"),
    "uses": 1,
}
"""A member for a list that has none."""


def changed(value: Any) -> Iterator[Any]:
    """The value with each of its fields changed in turn, and each field of each of its parts."""
    for field in attrs.fields(type(value)):
        for other in others(getattr(value, field.name), field.name):
            try:
                yield attrs.evolve(value, **{field.name: other})
            except (RebutError, TypeError):  # it would not hold, such as a canonical text that is not there
                continue


def others(held: Any, name: str) -> Iterator[Any]:
    """Some values that differ from what a field holds."""
    if name == "raw":
        yield from (None, 1, 1.0, True, "1", [held], {"1": held})
    elif isinstance(held, enum.Enum):
        yield from type(held)
    elif isinstance(held, bool):
        yield not held
    elif isinstance(held, str):
        yield f"{held}!"
    elif isinstance(held, FrozenMap):
        yield {**held, "another key": None}
        yield from [{**held, key: other} for key in held for other in (0, 0.0, False, -0.0, "0", None, [], {})]
    elif isinstance(held, tuple):
        yield from _other_lists(held, name)
    else:
        yield from (None, 0, 1, 0.25, "asserts", "scintilla", ())


def _other_lists(held: tuple[Any, ...], name: str) -> Iterator[Any]:
    yield held[::-1]
    yield (*held, held[-1] if held else ONE_OF_EACH.get(name, "x"))
    if held:
        yield held[1:]
    if held and attrs.has(type(held[0])):
        yield from [(part, *held[1:]) for part in changed(held[0])]


@given(debate=debates(size=8))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_change_of_any_field_changes_the_text(debate: Debate):
    for node in debate:
        written = dump_json(write_item(node))
        for other in changed(node):
            assert (dump_json(write_item(other)) == written) is (other == node), other


@given(debate=debates(size=5))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_debate_with_a_changed_field_is_another_one(debate: Debate):
    before = dumps(debate)
    for at, node in enumerate(debate):
        for other in changed(node):
            nodes: list[Node] = [*list(debate)[:at], other, *list(debate)[at + 1 :]]
            found, refused = Debate.gathered(nodes, title=debate.title, data=debate.data)
            if not refused:
                assert (found == debate) is (dumps(found) == before)
                assert loads(dumps(found)) == found


@given(debate=debates(size=0))
def test_the_title_and_the_data_are_written(debate: Debate):
    for other in (Debate(f"{debate.title}!", data=debate.data), Debate(debate.title, data={**debate.data, "k": 1})):
        assert other != debate
        assert dumps(other) != dumps(debate)


@pytest.mark.parametrize("name", [*KINDS, *PARTS, "inference"])
def test_every_field_has_its_place_in_the_format(name: str):
    """A field that is only added later is written, or fails here."""
    record = {**KINDS, **PARTS, "inference": INFERENCE}[name]
    fields = {field.name for field in attrs.fields(record.made)}
    assert {field.name for field in record.fields} == fields - {"id"}


def test_a_leftover_of_our_own_that_would_now_be_a_node_stays_what_it_is():
    debate = Debate.of([Leftover("native", {"claim": "a", "text": "A"})])
    assert loads(dumps(debate)) == debate
    assert loads(dumps(debate, "yaml")) == debate
