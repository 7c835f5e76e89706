"""User text reaches markup, drawings and terminals by one door, and means nothing there."""

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from rebut.rendering import escaping

CLOSERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
BIDI = st.text(st.sampled_from("ab\n" + "".join(CLOSERS) + "\u202c\u2069"))


@given(st.text(st.characters()) | st.text(st.sampled_from("<>&\"'\\\0\x1b\ud800\ufffe\x85\r\n]")))
def test_any_text_is_valid_xml_and_reads_as_it_is_legible(text):
    element = fromstring(f'<a b="{escaping.xml_text(text)}">{escaping.xml_text(text)}</a>'.encode())
    assert (element.text or "") == escaping.legible(text)


@given(st.text())
def test_what_is_legible_stays_as_it_is(text):
    assert escaping.legible(escaping.legible(text)) == escaping.legible(text)


@given(BIDI)
def test_directions_are_closed_in_every_line(text):
    for line in escaping.legible(text).split("\n"):
        due = []
        for char in line:
            if char in CLOSERS:
                due.append(CLOSERS[char])
            elif char == "\u202c":
                assert due.pop() == char
            elif char == "\u2069":
                while due.pop() != char:
                    pass
        assert due == []


def test_an_override_keeps_its_text_and_ends_with_it():
    assert escaping.legible("see \u202efdp.exe") == "see \u202efdp.exe\u202c"


def test_many_directions_take_no_time():
    assert len(escaping.legible("\u202a\u2066" * 50_000 + "\u2069" * 50_000)) < 101_000


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain words", "plain words"),
        ("<p> implies q>", "&lt;p&gt; implies q&gt;"),
        ('R&D &amp; "x"', "R&amp;D &amp;amp; &quot;x&quot;"),
        (r"\N and \\", r"\\N and \\\\"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("", " "),
        ("a\0b", "a\ufffdb"),
    ],
)
def test_label(text, written):
    assert escaping.label(text) == written


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "vbscript:x",
        "//example.org/x",
        "/etc/passwd",
        "http:",
        "https:///",
        "",
        "\x01javascript:x",
    ],
)
def test_what_is_no_link(url):
    assert escaping.safe_url(url) == ""


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/?a=1&b=2#c", "https://example.org/?a=1&b=2#c"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ('https://e.org/"onclick="x', "https://e.org/%22onclick=%22x"),
        ("https://e.org/a\\N b\u202e", "https://e.org/a%5CN%20b%E2%80%AE"),
        ("https://de.wikipedia.org/wiki/Größe", "https://de.wikipedia.org/wiki/Größe"),
    ],
)
def test_what_is_a_link(url, safe):
    assert escaping.safe_url(url) == safe


@given(st.lists(st.text()))
def test_element_ids_are_apart_and_plain(names):
    ids = escaping.element_ids(names, taken=["map"])
    assert len(set(ids)) == len(names)
    assert "map" not in ids
    assert all(id.isascii() and id[0].isalpha() and all(c.isalnum() or c in "-_" for c in id) for id in ids)


def test_many_names_alike_take_no_time():
    assert escaping.element_ids(["same"] * 20_000)[-1] == "same-20000"


def test_a_terminal_gets_no_controls():
    assert escaping.printable("\x1b]0;x\x07\u202e\u2028\x9b\ud800") == r"\x1b]0;x\x07\u202e\u2028\x9b\ud800"
    assert escaping.printable("tab\tand\nnewline, é 中 😀") == "tab\tand\nnewline, é 中 😀"
