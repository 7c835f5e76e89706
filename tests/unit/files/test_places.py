"""Offsets become lines and columns, paths become words."""

from __future__ import annotations

import pytest

from rebut.files import Lines, path_text
from rebut.findings import Place


@pytest.mark.parametrize(
    ("offset", "where"),
    [
        (0, (1, 1)),
        (1, (1, 2)),
        (3, (2, 1)),
        (4, (2, 2)),
        (5, (3, 1)),
        (6, (4, 1)),
        (7, (4, 2)),
        (99, (4, 2)),
        (-1, (1, 1)),
    ],
)
def test_lines_end_with_each_of_the_three_line_ends(offset: int, where: tuple[int, int]):
    assert Lines("a\r\nb\r\rc").at(offset) == where


def test_other_separators_end_no_line():
    assert Lines("a\u2028b\x0bc\x85d").at(6) == (1, 7)


def test_columns_count_characters():
    assert Lines("😀é한x").at(3) == (1, 4)


def test_a_place_has_its_end_behind_the_last_character():
    assert Lines("one\ntwo\n", "a.txt").place(4, 7) == Place("a.txt", 2, 1, end=(2, 4))
    assert Lines("one", "a.txt").place(1) == Place("a.txt", 1, 2)


def test_the_text_of_a_line_is_without_its_end():
    lines = Lines("one\r\ntwo\n")
    assert [lines.line(number) for number in (0, 1, 2, 3, 4)] == ["", "one", "two", "", ""]
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), "$"),
        (("nodes", 0, "text"), "$.nodes[0].text"),
        (("a b", "c-d", ""), '$["a b"]["c-d"][""]'),
        (('"', "\n", "\ud800"), '$["\\""]["\\u000a"]["\\ud800"]'),
        (("é",), '$["é"]'),
    ],
)
def test_odd_keys_are_quoted_in_paths(path: tuple[str | int, ...], text: str):
    assert path_text(path) == text
