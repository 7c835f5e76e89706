"""Laws of maps and of Argdown JSON, over all debates."""

from __future__ import annotations

import json

from hypothesis import given

from rebut import Argument, Claim, loads
from rebut.files.json_writing import dump_json
from rebut.maps import ArgdownMap, argdown_map
from strategies import debates


@given(debates())
def test_every_claim_and_argument_is_on_the_map_or_it_is_said_why_not(debate):
    made = argdown_map(debate)
    shown = {node.node for node in made.nodes}
    everything = {node.id for node in debate if isinstance(node, (Claim, Argument))}
    assert shown | set(made.hidden) | set(made.left_out) == everything
    assert shown.isdisjoint(made.left_out)


@given(debates())
def test_arrows_lead_from_boxes_to_boxes_and_groups_hold_what_is_there(debate):
    made = argdown_map(debate)
    closed = {group.id for group in made.groups if group.closed}
    ends = {node.id for node in made.nodes} | closed
    assert all(edge.source in ends and edge.target in ends for edge in made.edges)
    groups = {group.id for group in made.groups}
    assert {node.group for node in made.nodes} - {""} <= groups - closed
    assert {group.parent for group in made.groups} - {""} <= groups - closed


@given(debates())
def test_every_arrow_shows_relations_of_the_debate_or_follows_from_an_argument(debate):
    made = argdown_map(debate)
    for edge in made.edges:
        assert all(id in debate.nodes for id in edge.nodes)
        assert edge.nodes or edge.from_statement == edge.to_statement != ""


@given(debates())
def test_equal_debates_have_equal_maps_and_equal_json(debate):
    other = loads(debate.dumps("json"))
    assert argdown_map(other) == argdown_map(debate)
    assert other.dumps("argdown-json") == debate.dumps("argdown-json")


@given(debates())
def test_what_is_written_and_read_is_written_the_same_again(debate):
    written = json.loads(debate.dumps("argdown-json"))
    read = loads(dump_json(written), format="argdown-json")
    assert json.loads(read.dumps("argdown-json")) == written


@given(debates())
def test_a_map_is_a_value(debate):
    made = argdown_map(debate)
    assert isinstance(hash(made.nodes), int)
    assert made == argdown_map(debate.copy())
    assert isinstance(made, ArgdownMap)
