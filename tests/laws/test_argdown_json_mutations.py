"""Damaged exports of Argdown: findings or one clear error, whatever stands where."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rebut import loads
from rebut.errors import ReadError
from rebut.maps import argdown_map
from strategies import debates

VALUES = ("null", "true", "-1", "0", "3.5", '"x"', '"Untitled 1"', "[]", "{}", "[1]", '{"a": 1}', '["x", null]')


@given(debates(size=8), st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 2**16)), min_size=1, max_size=5))
def test_a_damaged_export_is_read_with_findings_or_refused_with_one_error(debate, hits):
    export = json.loads(debate.dumps("argdown-json"))
    for where, what in hits:
        sites = list(_sites(export))
        holder, key = sites[where % len(sites)]
        holder[key] = json.loads(VALUES[what % len(VALUES)])
    try:
        read = loads(json.dumps(export), format="argdown-json")
    except ReadError:
        return
    assert argdown_map(read).nodes is not None
    assert json.loads(read.dumps("argdown-json"))["map"]


def _sites(value: Any):
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from _sites(inner)
