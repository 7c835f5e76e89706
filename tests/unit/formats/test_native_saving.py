"""Saving into the document that a debate was read from, and to new files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rebut import Claim, Debate, Leftover
from rebut.findings import Finding, Level
from rebut.formats import dumps, load, loads, save


def patched(folder: Path, ending: str, text: str) -> tuple[Debate, Path]:
    path = folder / f"rain{ending}"
    path.write_text(text, "utf-8", newline="")
    return load(path), path


def saved(debate: Debate, path: Path) -> str:
    assert save(debate, path) == ()
    assert load(path) == debate
    return path.read_bytes().decode()


def test_a_debate_that_did_not_change_is_saved_as_it_was(tmp_path: Path):
    text = "%YAML 1.2\n---\n# odd, but YAML\n{rebut: 1, nodes: [&a {claim: a, text: A}], title: 'Rain' }\n...\n"
    debate, path = patched(tmp_path, ".yaml", text)
    assert saved(debate, path) == text


@pytest.mark.parametrize("text", ["{rebut: 1, title: Rain}", "{ rebut: 1,\n  title: Rain }\n"])
def test_what_cannot_be_cut_is_written_anew(tmp_path: Path, text: str):
    debate, path = patched(tmp_path, ".yaml", text)
    debate.claim("It rains.")
    assert saved(debate, path) == dumps(debate, "yaml")


def test_a_list_in_brackets_is_written_anew_and_the_rest_stays(tmp_path: Path):
    debate, path = patched(tmp_path, ".yaml", "# a comment\nrebut: 1 # one\nnodes: [{claim: a, text: A}]\n")
    debate.claim("B")
    expected = "# a comment\nrebut: 1 # one\nnodes:\n  - claim: a\n    text: A\n  - claim: b\n    text: B\n"
    assert saved(debate, path) == expected


def test_new_keys_stand_in_their_usual_order(tmp_path: Path):
    debate, path = patched(tmp_path, ".yaml", "# top\nrebut: 1\n# end")
    debate.data = {"a": 1}
    debate.title = "Rain"
    debate.claim("A")
    expected = "# top\nrebut: 1\ntitle: Rain\ndata:\n  a: 1\nnodes:\n  - claim: a\n    text: A\n# end\n"
    assert saved(debate, path) == expected


def test_keys_go_with_what_they_held(tmp_path: Path):
    text = "rebut: 1\n# what it is about\ntitle: Rain\ndata: {a: 1}\nnodes:\n- {claim: a, text: A}\n# end\n"
    debate, path = patched(tmp_path, ".yaml", text)
    debate.title = ""
    debate.data = {}
    debate.remove("a")
    assert saved(debate, path) == "rebut: 1\n# end\n"


def test_the_order_of_nodes_is_followed(tmp_path: Path):
    text = "rebut: 1\nnodes:\n# first\n- {claim: a, text: A}\n# second\n- {claim: b, text: B}\n"
    debate, path = patched(tmp_path, ".yaml", text)
    turned = Debate.of(reversed(list(debate)))
    turned.document = debate.document
    assert saved(turned, path) == "rebut: 1\nnodes:\n# second\n- {claim: b, text: B}\n# first\n- {claim: a, text: A}\n"


def test_a_node_that_named_another_by_its_text_is_written_anew(tmp_path: Path):
    nodes = "- {claim: a, text: A}\n- {claim: b, text: B}  # kept\n- {rebuttal: r, sources: [B], target: A}\n"
    text = f"rebut: 1\nnodes:\n{nodes}"
    debate, path = patched(tmp_path, ".yaml", text)
    debate.replace(debate.nodes["a"], texts="A, reworded")
    expected = """rebut: 1
nodes:
- claim: a
  text: A, reworded
- {claim: b, text: B}  # kept
- rebuttal: r
  sources: [b]
  target: a
"""
    assert saved(debate, path) == expected


def test_an_anchor_that_went_is_written_out(tmp_path: Path):
    nodes = "- {claim: a, text: A, tags: &t [x]}\n- {claim: b, text: B, tags: *t}\n- {claim: c, text: C}\n"
    text = f"rebut: 1\nnodes:\n{nodes}"
    debate, path = patched(tmp_path, ".yaml", text)
    debate.replace(debate.nodes["a"], texts="A, reworded")
    written = saved(debate, path)
    assert "*t" not in written
    assert "- {claim: c, text: C}\n" in written


def test_a_renamed_node_stands_in_its_place(tmp_path: Path):
    debate, path = patched(tmp_path, ".yaml", "rebut: 1\nnodes:\n- {claim: a, text: A}\n- {claim: b, text: B}\n")
    debate.rename("a", "z")
    assert saved(debate, path) == "rebut: 1\nnodes:\n- claim: z\n  text: A\n- {claim: b, text: B}\n"


def test_what_stands_above_a_node_that_is_renamed_stays_above_it(tmp_path: Path):
    text = "rebut: 1\nnodes:\n  # one\n  - claim: a\n\n  # two\n  - claim: b\n"
    debate, path = patched(tmp_path, ".yaml", text)
    debate.rename("b", "snow")
    debate.rename("a", "rain")
    assert saved(debate, path) == text.replace("claim: a", "claim: rain").replace("claim: b", "claim: snow")


def test_what_stands_above_a_node_goes_with_it_where_another_comes_instead(tmp_path: Path):
    debate, path = patched(tmp_path, ".yaml", "rebut: 1\nnodes:\n  # about a\n  - claim: a\n    text: A\n")
    debate.remove("a")
    debate.claim("B")
    assert saved(debate, path) == "rebut: 1\nnodes:\n  - claim: b\n    text: B\n"


def test_what_was_left_over_at_the_top_stays_there(tmp_path: Path):
    text = "rebut: 1\ntitel: Rain # a slip\nnodes:\n- {claim: a, text: A}\n"
    debate, path = patched(tmp_path, ".yaml", text)
    debate.claim("B")
    assert isinstance(list(debate)[1], Leftover)
    debate = Debate.of([debate.nodes["a"], debate.nodes["b"], list(debate)[1]], title=debate.title)
    debate.document = load(path).document
    assert saved(debate, path) == f"{text}- claim: b\n  text: B\n"


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        (".yaml", "# top\nrebut: 1\nnodes:\n- claim: a\nodd: 3\n"),
        (".json", '{"rebut": 1, "nodes": [{"claim": "a"}], "odd": 3}'),
    ],
)
def test_a_text_that_cannot_be_changed_into_the_debate_is_written_anew(tmp_path: Path, ending: str, text: str):
    """What is left over at the top comes behind all nodes, wherever it stands: nothing can be added behind it."""
    debate, path = patched(tmp_path, ending, text)
    debate.claim("B")
    assert [finding.code for finding in save(debate, path)] == ["RB303"]
    assert path.read_bytes().decode() == dumps(debate, ending[1:])


def test_json_on_one_line_stays_on_one_line(tmp_path: Path):
    debate, path = patched(tmp_path, ".json", '{"rebut": 1, "nodes": [{"claim": "a", "text": "A"}]}')
    debate.claim("B")
    assert saved(debate, path) == '{"rebut": 1, "nodes": [{"claim": "a", "text": "A"},{ "claim": "b", "text": "B" }]}'


def test_an_empty_list_is_filled(tmp_path: Path):
    debate, path = patched(tmp_path, ".json", '{\n  "rebut": 1,\n  "nodes": []\n}\n')
    debate.claim("B")
    assert saved(debate, path) == dumps(debate)


def test_numbers_keep_their_digits(tmp_path: Path):
    text = '{"rebut": 1,\n "nodes": [\n  {"claim": "a", "score": 0.50},\n  {"claim": "b", "score": 5e-1}\n ]}'
    debate, path = patched(tmp_path, ".json", text)
    debate.replace(debate.nodes["b"], score=0.25)
    assert '{"claim": "a", "score": 0.50}' in saved(debate, path)


def test_a_debate_of_another_format_is_written_canonically(tmp_path: Path):
    debate, _ = patched(tmp_path, ".yaml", "rebut: 1 # one\n")
    assert saved(debate, tmp_path / "rain.json") == dumps(debate)


def test_a_save_twice_is_a_save_once(tmp_path: Path):
    debate, path = patched(tmp_path, ".yaml", "rebut: 1 # one\nnodes:\n- {claim: a, text: A}\n")
    debate.claim("B")
    first = saved(debate, path)
    assert saved(debate, path) == first
    assert saved(load(path), path) == first


def test_two_halves_of_a_character_are_told(tmp_path: Path):
    debate = Debate.of([Claim("\ud83d\ude00 and \ud83d", id="a")])
    for ending in ("json", "yaml"):
        losses = save(debate, tmp_path / f"rain.{ending}")
        assert [(finding.code, finding.level) for finding in losses] == [("RB302", Level.WARNING)]
        assert load(tmp_path / f"rain.{ending}").claims[0].text == "\U0001f600 and \ud83d"


def test_findings_come_as_findings(tmp_path: Path):
    assert all(isinstance(loss, Finding) for loss in save(Debate("\ud83d\ude00"), tmp_path / "rain.json"))


@pytest.mark.parametrize("format", ["json", "yaml"])
def test_a_file_says_the_same_as_the_text(tmp_path: Path, format: str):
    debate = Debate("Zürich\u2028\x00")
    debate.claim("\ud83d \u202e 👩‍👩‍👧‍👦")
    path = tmp_path / f"rain.{format}"
    assert saved(debate, path) == dumps(debate, format)
    assert path.read_text("utf-8").isprintable() is False  # line ends
    assert loads(path.read_bytes()) == debate


def test_listing_the_formats_imports_nothing_heavy():
    heavy = ("yaml", "cattrs", "rapidfuzz", "importlib.metadata", "json", "click", "rich", "graphviz", "defusedxml")
    code = f"import sys, rebut.formats; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
