"""Argdown, written and read: the same debate, the same bytes, whatever its texts and titles hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import needs
from rebut import Argument, Citation, Claim, Debate, Participant, Text, load, loads
from rebut.formats import dumps
from rebut.formats.argdown.content import Reading
from rebut.formats.argdown.reading import refused
from rebut.formats.argdown.writing.wordings import wording
from strategies import debates, texts, words

CALM = settings(suppress_health_check=[HealthCheck.too_slow])


@given(debates())
@CALM
def test_what_is_written_is_read_as_the_same_debate(debate: Debate):
    assert loads(dumps(debate, "argdown"), format="argdown") == debate


@given(debates())
@CALM
def test_what_was_read_is_written_the_same_again(debate: Debate):
    text = dumps(debate, "argdown")
    assert dumps(loads(text, format="argdown"), "argdown") == text


def test_what_is_cited_twice_is_cited_twice():
    debate = Debate.of(
        [Claim("It rains.", id="c", cites=[Citation("kim"), Citation("kim")]), Participant("Kim", id="kim")]
    )
    assert loads(dumps(debate, "argdown"), format="argdown") == debate


def test_a_structure_behind_a_further_wording_is_not_taken_for_that_of_its_argument():
    text = "[a]: It rains.\n  + <b>: x\n\n(1) two\n----\n(2) three\n\n[c]\n\n<b>: y\n"
    debate = loads(text, format="argdown")
    assert loads(dumps(debate, "argdown"), format="argdown") == debate


@given(debates())
@CALM
def test_argdown_refuses_nothing_that_is_written(debate: Debate):
    found = loads(dumps(debate, "argdown"), format="argdown").findings
    assert [finding for finding in found if refused(finding) and finding.code != "RB123"] == []


@given(debates(surrogates=True, size=6))
@CALM
def test_halves_of_characters_are_no_obstacle(debate: Debate):
    assert len(list(loads(dumps(debate, "argdown"), format="argdown"))) == len(list(debate))


@given(words(), words())
@example("constructor", "__proto__")
@example("-5", "Untitled 1")
@example("a]: b", "<x>")
@example("", " ")
@CALM
def test_titles_that_argdown_cannot_write_come_back(claim: str, argument: str):
    debate = Debate.of([Claim("It rains.", claim, id="c"), Argument(argument, "It is wet.", id="a")])
    assert loads(dumps(debate, "argdown"), format="argdown") == debate


BEGINNINGS = (
    *(
        "-5",
        "+",
        "+ x",
        "- x",
        "(1) x",
        "# x",
        "#x",
        "* x",
        "*x*",
        "[x]",
        "[x]: y",
        "<y>",
        "<y>: z",
        "{x}",
        "{",
        "}",
        ",",
    ),
    *("// x", "/* x */", "<!-- x -->", "=== x", "a === b === c", "--", "----", ":smile:", ".->.", "@[x]", "@<x>", "\\"),
    *(
        "\\*",
        "1. x",
        "12. x",
        "_ x",
        "_x_",
        "__x__",
        "> <",
        ">< x",
        "<- x",
        "<_ x",
        "'- x",
        "'(1) x",
        "e.g.  x",
        "a.  b",
    ),
    *(
        "a ,  b",
        "x\u00a0y",
        "x\u3000y",
        "https://x.org/_y_",
        "a.*b.c",
        ":[x]:",
        "a  b",
        "so: {x: 1}",
        "[a](b)",
        "x_y_z",
    ),
)


@pytest.mark.parametrize("text", BEGINNINGS)
def test_signs_are_written_so_that_they_are_read_as_themselves(text: str):
    """Not only in data: what can be said is said."""
    assert wording(Text(text), Reading()).exact
    debate = Debate.of([Claim(text, id="c"), Claim(f"see {text}", "T", id="d")])
    assert "exact" not in dumps(debate, "argdown")
    assert loads(dumps(debate, "argdown"), format="argdown") == debate


@given(texts())
@CALM
def test_a_text_is_written_as_itself_or_said_not_to_be(text: Text):
    found = wording(text, Reading())
    if found.exact:
        claim = loads(f"[a]: {found.written}", format="argdown").claims[0]
        assert claim.texts == (text,)


@given(st.integers(1, 40))
@CALM
def test_long_chains_go_on_in_blocks_of_their_own(length: int):
    debate = Debate()
    last = debate.claim("No 0")
    for number in range(1, length):
        debate.rebut(last, because=f"No {number}")
        last = debate.claims[-1]
    text = dumps(debate, "argdown")
    assert loads(text, format="argdown") == debate
    assert max(len(line) - len(line.lstrip()) for line in text.splitlines()) <= 16


def test_all_documents_of_argdown_are_written_and_read_again():
    folder = needs.shared("corpora", "argdown")
    paths = [path for path in sorted(Path(folder).rglob("*.a*d*")) if path.suffix in {".argdown", ".ad"}]
    debates_ = {path: load(path, format="argdown") for path in paths}
    assert len(debates_) > 200
    assert [
        path for path, debate in debates_.items() if loads(dumps(debate, "argdown"), format="argdown") != debate
    ] == []
