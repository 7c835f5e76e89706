"""Texts are broken into even lines that lose nothing and fit."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebut.errors import UnknownOption
from rebut.rendering.metrics import cell_width, text_width
from rebut.rendering.wrapping import spans, wrap

TEXTS = st.text() | st.text(st.sampled_from("ab -/中、。「」 \n\t\u0301\u200d🇩🇪👩👧é")) | st.text("word ", min_size=50)


@given(TEXTS, st.floats(1, 500), st.floats(4, 40), st.booleans())
def test_only_white_space_is_lost_between_lines(text, width, size, bold):
    """The lines, joined with what was dropped between them, are the text."""
    behind = 0
    for start, stop in spans(text, width, size, bold=bold):
        assert behind <= start <= stop
        assert text[behind:start].replace("\u200b", "").strip() == ""
        behind = stop
    assert text[behind:].replace("\u200b", "").strip() == ""


@given(TEXTS, st.floats(40, 500), st.booleans())
def test_no_line_is_too_wide(text, width, bold):
    """Every line fits, but one that is a single character with all that joins it."""
    for line in wrap(text, width, 11, bold=bold):
        assert text_width(line, 11, bold=bold) <= width + 0.01 or "\u200d" in line


@given(TEXTS, st.floats(20, 500))
def test_no_letter_is_parted_from_its_marks(text, width):
    for start, _ in spans(text, width):
        if start and not text[start - 1].isspace() and text[start - 1] not in "\u200b\x1c\x1d\x1e\x85":
            assert text[start] not in "\u0301\u200d"
            assert text[start - 1] != "\u200d"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The troop deployment is fabricated.", ("The troop deployment", "is fabricated.")),
        ("Two soldiers were interviewed on camera.", ("Two soldiers were", "interviewed on camera.")),
        ("one\r\ntwo\n\nfour", ("one", "two", "", "four")),
        ("", ("",)),
        ("   ", ("",)),
        ("  led and trailed  ", ("led and trailed",)),
        ("https://example.org/some/long/path", ("https://example.org/", "some/long/path")),
        ("2024-10-18 and F-16 and 1/2 and more of these", ("2024-10-18 and", "F-16 and 1/2 and", "more of these")),
    ],
)
def test_where_it_breaks(text, lines):
    assert wrap(text, 120) == lines


def test_a_last_word_gets_company():
    assert wrap("aaaa bbbb cccc dddd eeee ffff g", 80)[-1] != "g"


def test_no_line_begins_or_ends_with_the_wrong_japanese_sign():
    lines = wrap("朝鮮の部隊がクルスクの前線にいる、と言う。「それは偽造だ」と彼は言った。" * 5, 60)
    assert not any(line[0] in "、。」ー" or line[-1] == "「" for line in lines)
    assert len(lines) > 20


def test_a_word_of_five_thousand_letters_is_cut():
    lines = wrap("x" * 5_000, 140)
    assert "".join(lines) == "x" * 5_000
    assert max(text_width(line, 11) for line in lines) <= 140


@pytest.mark.parametrize("unit", ["word ", "x", "\u0301", "中", "\u200d", " ", "🇩🇪", "a-b/"])
def test_time_grows_with_the_text_only(unit):
    started = time.perf_counter()
    wrap(unit * (100_000 // len(unit)), 140)
    assert time.perf_counter() - started < 3


@pytest.mark.parametrize("width", [0, -1, float("nan")])
def test_a_width_is_above_0(width):
    with pytest.raises(UnknownOption, match="no text fits"):
        wrap("text", width)


def test_bold_is_wider():
    assert text_width("text", 10, bold=True) > text_width("text", 10)


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 0), ("é", 6), ("中文", 20), ("a\u0301", 6), ("ع" * 4, 30), ("", 0)]
)
def test_cells_are_told_their_width_where_bytes_mislead(text, width):
    assert cell_width([text], 10) == width
