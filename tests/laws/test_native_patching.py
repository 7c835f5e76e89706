"""A save to the text that a debate was read from changes what changed, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebut import Claim, Debate
from rebut.formats import dumps, formats, loads, save
from rebut.formats.native.json_pieces import JSON_PIECES
from rebut.formats.native.pieces import Notation
from rebut.formats.native.yaml_pieces import YAML_PIECES
from rebut.model import Document
from strategies import debates

CALM = settings(suppress_health_check=[HealthCheck.too_slow])


def commented(text: str) -> str:
    """YAML with a comment above each node, another at its end, and an empty line between them."""
    start = re.compile(r"^  - (?=\w+: )", re.MULTILINE)
    return start.sub("\n  # a comment - about: the next\n  - ", text) + "# the end\n"


def spaced(text: str) -> str:
    """JSON with odd space before each node."""
    return re.sub(r"^    (?=[{}])", "\t  \n     ", text, flags=re.MULTILINE)


LAYOUTS = pytest.mark.parametrize(
    ("format", "laid_out", "notation"),
    [("yaml", commented, YAML_PIECES), ("yaml", str, YAML_PIECES), ("json", spaced, JSON_PIECES)],
    ids=["commented yaml", "plain yaml", "json"],
)


def patch(format: str, debate: Debate, document: Document | None) -> str:
    """The document with the changes of the debate."""
    by = formats()[format].patch
    assert by is not None
    assert document is not None
    return by(debate, document)


def changed(debate: Debate, draw: Any) -> None:
    """One change of many."""
    ids = list(debate.nodes)
    at = debate.nodes[draw(st.sampled_from(ids))] if ids else None
    change = draw(st.sampled_from(["title", "data", "add", "remove", "tags", "empty", "turn"]))
    if change == "title":
        debate.title = draw(st.sampled_from(["", "Rain", "no", "a: b"]))
    elif change == "data":
        debate.data = draw(st.sampled_from([{}, {"a": [1, {"b": "c"}]}]))
    elif change == "add" or at is None:
        debate.claim("A claim that is new.")
    elif change == "remove":
        debate.remove(at, dependents=True)
    elif change == "tags":
        debate.replace(at, tags=[*at.tags, "new"])
    elif change == "empty":
        debate.remove(*debate, dependents=True)
    elif change == "turn":
        _turn(debate)


def _turn(debate: Debate) -> None:
    turned = Debate.of(reversed(list(debate)), title=debate.title, data=debate.data)
    debate._store = turned._store


@LAYOUTS
@given(debate=debates(size=8), data=st.data())
@CALM
def test_a_patched_text_reads_as_the_debate(format: str, laid_out: Any, notation: Notation, debate: Debate, data: Any):
    text = laid_out(dumps(debate, format))
    read = loads(text, format=format)
    assert read == debate
    before = read.copy()
    changed(read, data.draw)
    patched = patch(format, read, read.document)
    assert loads(patched, format=format) == read
    assert_kept(patched, read, before, notation)


def assert_kept(patched: str, read: Debate, before: Debate, notation: Notation):
    """Every node that did not change stands in the new text as it stood in the old."""
    assert before.document is not None
    pieces = notation.mapping(before.document.text)
    assert pieces is not None
    for nodes in [piece for piece in pieces.held if piece.key == "nodes"]:
        members = notation.members(nodes.body)
        assert members is not None
        for node, piece in zip(before, members.held, strict=True):
            if read.nodes.get(node.id) == node:
                assert piece.lead + piece.body in patched


@LAYOUTS
@given(debate=debates(size=8))
@CALM
def test_an_unchanged_debate_is_saved_as_it_was(format: str, laid_out: Any, notation: Notation, debate: Debate):
    del notation
    text = laid_out(dumps(debate, format))
    read = loads(text, format=format)
    assert patch(format, read, read.document) == text


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("format", ["json", "yaml"])
def test_line_ends_stay(tmp_path: Path, format: str, end: str):
    debate = Debate.of([Claim("A", id="a"), Claim("B\nC\n", id="b")], title="Rain")
    path = tmp_path / f"rain.{format}"
    path.write_bytes(dumps(debate, format).replace("\n", end).encode())
    read = loads(path.read_bytes(), format=format)
    read.replace(read.nodes["a"], texts="A new\nwording")
    save(read, path)
    written = path.read_bytes().decode()
    assert loads(written, format=format) == read
    if end != "\r":  # too rare to be kept
        assert written.count("\n") == written.count(end)
