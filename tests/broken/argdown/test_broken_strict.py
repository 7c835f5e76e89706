"""Hostile Argdown and Markdown, read strictly: taken or refused with one sentence, in bounded time."""

from __future__ import annotations

import contextlib
import time

import pytest

from rebut import load, loads
from rebut.errors import ReadError, Refused

MANY = 50_000
SECONDS = 20.0


def strictly(text: str, format: str = "argdown") -> str:
    """Why a text is refused; "" where it is taken."""
    start = time.perf_counter()
    message = ""
    try:
        loads(text, format=format, strict=True)
    except Refused as refused:
        message = refused.message
        assert "\n" not in message.partition(": ")[0]
    assert time.perf_counter() - start < SECONDS
    return message


@pytest.mark.parametrize(
    "sign",
    [
        *("[", "]", "{", "}", "<", ">", "(", "*", "**a", "_", "_a ", "#", "#(", "@[", "@<", "\\", "//", "/*", "<!--"),
        *(
            ".a",
            ":a",
            "[a](",
            "[a\n",
            "<a",
            '{a: "',
            "{a: '",
            "]:",
            "===",
            "'",
            "\t",
            "\x00",
            "{}",
            "{x}, ",
            "\r",
            "\u2028",
        ),
        *("[a]: x\n\n", "+ a\n", "* a\n", "1. a\n", "(1) a\n", "# a\n\n", "--\n", "{a: 1}\n", "{\n\n", "\r\n", "  \n"),
    ],
)
def test_many_of_one_kind(sign: str):
    strictly(sign * MANY)
    strictly(f"[a]: x\n\n{sign * (MANY // 10)}\n\n[b]: y\n")


def test_ten_thousand_levels_of_indentation():
    lines = [f"{' ' * depth}+ [c{depth}]" for depth in range(1, 10_001)]
    assert strictly("\n".join(["[c0]", *lines])) == ""


def test_ten_thousand_levels_of_headings():
    text = "\n\n".join(f"{'#' * level} H{level}\n\n[c{level}]: x" for level in range(1, 1_001))
    assert strictly(text) == ""


def test_brackets_ten_thousand_levels_deep():
    strictly("[" * 10_000 + "a" + "]" * 10_000 + ": x {k: " + "[" * 10_000 + "]" * 10_000 + "}")


def test_emphasis_ten_thousand_levels_deep():
    assert strictly(f"{'*a _b ' * 5_000}c{'_ d*' * 5_000}") == ""
    assert strictly(f"{'*a _b ' * 5_000}c{'_ d*' * 4_999}").startswith("<text>:1:")


def test_a_megabyte_on_one_line():
    assert strictly("[a]: " + "It rains, and _it_ pours (see @[b]). " * 28_000) == ""


def test_lone_carriage_returns_are_line_ends():
    assert [claim.text for claim in loads("[a]: one\rtwo\r  + three", format="argdown").claims] == ["one two", "three"]
    assert strictly("[a]: one\r[b]: two").startswith("<text>:2:1:")


def test_windows_line_ends_are_read_strictly():
    text = "===\ntitle: T\n===\n\n# H {k: 1}\n\n[a]: x // c\n  + [b]: y {l: 2}\n\n<A>\n\n(1) p\n--\nR\n--\n(2) q\n"
    assert strictly(text.replace("\n", "\r\n")) == ""


def test_an_unclosed_brace_is_no_data():
    assert strictly("[a]: open { brace\n\n[b]: y") == ""
    assert strictly("[a]: open {k: [1\n\n[b]: y {l: 1}").startswith("<text>:")


def test_anchors_that_grow_end():
    grown = "".join(f"  a{step}: &a{step} [*a{step - 1}, *a{step - 1}]\n" for step in range(1, 60))
    strictly(f"===\nk:\n  a0: &a0 [1, 1]\n{grown}===\n\n[a]: x")


@pytest.mark.parametrize("ending", [".argdown", ".md"])
def test_a_binary_file_is_refused(tmp_path, ending: str):
    path = tmp_path / f"rain{ending}"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(ReadError, match="is no text"):
        load(path, strict=True)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_other_encodings_are_taken(tmp_path, encoding: str):
    path = tmp_path / "rain.argdown"
    path.write_bytes("[a]: It rains.\n".encode(encoding))
    assert load(path, strict=True).claims[0].text == "It rains."


@pytest.mark.parametrize(
    "text", ["", "\n", "\x00", "```", "```argdown", "```argdown\n```", "> " * 10_000 + "```argdown"]
)
def test_markdown_of_nothing(text: str):
    with contextlib.suppress(Refused):
        loads(text, format="markdown", strict=True)
    assert loads(text, format="markdown").claims == ()


def test_a_megabyte_of_markdown():
    strictly("Some *words* and `code`.\n\n- a list\n\n" * 25_000 + "```argdown\n[a]: x\n```\n", "markdown")
    fences = [f"```argdown\n[c{number}]: It rains.\n  + <a{number}>\n```\n\n" for number in range(1_000)]
    strictly("".join(fences), "markdown")


def test_time_grows_with_the_length_of_the_text():
    claim = "[c{}]: It rains, *and* pours. {{k: 1}}\n  + <a{}>: Because of the radar. #seen\n\n"
    block = f"{claim}<a{{}}>\n\n(1) p\n----\n(2) q\n\n"

    def cost(count: int) -> float:
        text = "".join(block.format(n, n, n) for n in range(count))
        start = time.perf_counter()
        loads(text, format="argdown", strict=True)
        return time.perf_counter() - start

    cost(50)
    assert cost(2000) < 12 * max(cost(500), 0.05)
