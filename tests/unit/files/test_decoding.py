"""Bytes become text; what is not plain UTF-8 is told, and what is no text is refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from rebut.errors import Refused
from rebut.files import decode, read, read_stream
from rebut.findings import Finding, Level, Place

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Zürich: 12,000 troops\nsecond line 한국\n"


def test_utf8_is_read_without_a_word():
    assert decode(TEXT.encode(), "a.txt") == (TEXT, ())


def test_the_mark_of_utf8_is_dropped():
    assert decode(TEXT.encode("utf-8-sig"), "a.txt") == (TEXT, ())


@pytest.mark.parametrize(
    ("encoding", "words"),
    [("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-32-le", "UTF-32"), ("utf-32-be", "UTF-32")],
)
def test_marked_encodings_are_read_with_a_note(encoding: str, words: str):
    text, findings = decode(("\ufeff" + TEXT).encode(encoding), "a.txt")
    note = Finding(
        "RB001",
        f"read as {words}, as its first bytes say",
        Place("a.txt", 1, 1),
        Level.NOTE,
        help="save it as UTF-8, which every tool reads",
    )
    assert (text, findings) == (TEXT, (note,))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised_and_warned_of(encoding: str):
    text, (finding,) = decode(TEXT.encode(encoding), "a.txt")
    assert text == TEXT
    assert (finding.code, finding.level, str(finding.place)) == ("RB003", Level.WARNING, "a.txt:1:1")


def test_bytes_of_another_encoding_are_counted_and_placed_at_the_first():
    text, (finding,) = decode("one\ntwo ü\nthree ß and so on\n".encode("latin-1"), "a.txt")
    assert text == "one\ntwo \ufffd\nthree \ufffd and so on\n"
    assert (finding.code, finding.level) == ("RB002", Level.WARNING)
    assert str(finding) == "a.txt:2:5: RB002 what stands here is no UTF-8, and is read as U+FFFD (2 such in the text)"


def test_half_a_character_at_the_end_of_utf16_is_told():
    text, findings = decode("\ufeffab".encode("utf-16-le") + b"c", "a.txt")
    assert text == "ab\ufffd"
    assert [finding.code for finding in findings] == ["RB001", "RB002"]


def test_a_single_zero_byte_in_a_text_is_left_to_the_reader_of_its_format():
    assert decode(b"claims:\n- one\x00two\n- and some more text\n", "a.txt")[0].count("\x00") == 1


def test_nothing_is_empty_text():
    assert decode(b"", "a.txt") == ("", ())


def test_a_file_up_to_the_limit_is_read(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"12345")
    assert read(path, largest=5) == b"12345"
    assert read(str(path), largest=5) == b"12345"


def test_a_file_over_the_limit_is_refused(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"123456")
    with pytest.raises(Refused, match=r"a\.txt is larger than 5 bytes; split it into several files"):
        read(path, largest=5)


def test_a_stream_is_asked_for_no_more_than_a_byte_over_the_limit():
    stream = io.BytesIO(b"x" * 100)
    with pytest.raises(Refused, match="standard input is larger than 5 bytes"):
        read_stream(stream, "standard input", largest=5)
    assert stream.tell() == 6


def test_what_python_says_of_files_passes(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none")
    with pytest.raises((IsADirectoryError, PermissionError)):
        read(tmp_path)
