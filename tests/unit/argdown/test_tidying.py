"""Laying documents out: what it changes, what it keeps, and that it ends."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import needs
from rebut import Debate, load, loads
from rebut.findings import Level
from rebut.formats import dumps
from rebut.formats.argdown.reading import refused
from rebut.formats.argdown.writing.tidying import tidied
from strategies import debates


def page(text: str) -> str:
    return inspect.cleandoc(text) + "\n"


def test_indentation_spacing_and_empty_lines():
    untidy = (
        "\n\n#   Rain\n\n\n[a]:It rains.   \n      -   [b]:\n It does not.\n          + <c>\n      + [d]\n\n\n\n\n[e]"
    )
    assert tidied(untidy) == page(
        """
        # Rain

        [a]: It rains.
          - [b]: It does not.
            + <c>
          + [d]

        [e]
        """
    )


def test_comments_stay_where_they_are():
    untidy = "// first\n\n\n\n[a]: It /* or not */ rains.\n// between\n       - [b]\n\n/* a\n\n   long one */\n\n[c]\n"
    found = tidied(untidy)
    assert [
        part in found for part in ("// first\n\n[a]", "/* or not */", "// between\n", "/* a\n\n   long one */")
    ] == [True] * 4


def test_structures():
    untidy = "<A>: x\n\n(1)   p {premise:   assumption}\n(2) q\n--\nModus ponens\n--\n  _   [u]\n(3) c"
    assert tidied(untidy) == page(
        """
        <A>: x

        (1) p {premise: assumption}
        (2) q
        --
        Modus ponens
        --
            _ [u]
        (3) c
        """
    )


def test_long_lines_are_wrapped_and_short_ones_joined():
    text = tidied("[a]: " + "word " * 30 + "\nand\nmore")
    assert [len(line) <= 100 for line in text.splitlines()] == [True, True]
    assert loads(text, format="argdown").claims == loads("[a]: " + "word " * 30 + "and more", format="argdown").claims


def test_what_would_be_read_otherwise_on_one_line_stays():
    text = "[a]: see @[b\n  c] there\n"
    assert tidied(text) == text


def test_line_ends_stay():
    assert tidied("[a]\r\n\r\n\r\n[b]") == "[a]\r\n\r\n[b]\r\n"


@given(debates(size=8), st.data())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_is_laid_out_already_but_for_its_lines(debate: Debate, data: st.DataObject):
    text = dumps(debate, "argdown")
    untidy = (
        text.replace("\n\n", data.draw(st.sampled_from(["\n\n", "\n\n\n", "\n \n"]))) if "===" not in text else text
    )
    found = tidied(untidy)
    assert tidied(found) == found
    assert loads(found, format="argdown") == debate


def test_all_documents_without_a_fault_are_read_the_same_laid_out():
    folder = needs.shared("corpora", "argdown")
    paths = [path for path in sorted(Path(folder).rglob("*.a*d*")) if path.suffix in {".argdown", ".ad"}]
    seen = 0
    for path in paths:
        debate = load(path, format="argdown")
        if any(finding.level is Level.ERROR or refused(finding) for finding in debate.findings):
            continue
        assert debate.document is not None
        found = tidied(debate.document.text)
        assert tidied(found) == found, path
        assert loads(found, format="argdown", name=debate.document.name) == debate, path
        seen += 1
    assert seen > 150


@pytest.mark.parametrize("text", ["", "\n", "[a", "===\n", "-", "(1)", "----", "{", "/*", "\x00", "\\", "+ \n - x"])
def test_nothing_stops_it(text: str):
    assert tidied(tidied(text)) == tidied(text)


@pytest.mark.parametrize(
    ("untidy", "tidy"),
    [
        ("[a]:   x // c\n", "[a]: x // c\n"),
        ("[a]\n      +x\n      + y\n", "[a]\n  + x\n  + y\n"),
        ("[a]\n      + /* c */ x\n      + y\n", "[a]\n  + /* c */ x\n  + y\n"),
        ("[a\nb]: x\n", "[a\nb]: x\n"),
        ("if a < b\nand c > d\n", "if a < b\nand c > d\n"),
        ("[a] #t\u2028\n", "[a] #t\u2028\n"),
        ("[a]: x" + " " * 10_000 + "y\n", "[a]: x" + " " * 10_000 + "y\n"),
        ("one\n\n\n@include( b.argdown )\n\n\n@include(c)\n", "one\n\n@include( b.argdown )\n\n@include(c)\n"),
    ],
)
def test_what_is_laid_out(untidy: str, tidy: str):
    assert tidied(untidy) == tidy
    assert tidied(tidy) == tidy
    assert loads(tidy, format="argdown") == loads(untidy, format="argdown")
