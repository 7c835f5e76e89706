"""From bytes to text: a size limit, the usual encodings, and a clear word where it is no text at all."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path
from typing import BinaryIO

from rebut.errors import Refused
from rebut.findings import Finding, Level, Place

from .places import Lines

__all__ = ["LARGEST", "UNREADABLE", "decode", "read", "read_stream"]

LARGEST = 32 * 1024 * 1024
"""Bytes of the largest file that is read, unless the caller says otherwise."""

UNREADABLE = "RB002"
"""The finding that bytes could not be read: they are not in the text any more."""

_MARKS = (  # those of UTF-32 begin like those of UTF-16, so they are tried first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_SAMPLE = 64 * 1024  # bytes from the beginning that tell text from other things
_WRONG = re.compile("[\udc80-\udcff]")  # what "surrogateescape" makes of a byte that is no UTF-8


def read(path: str | os.PathLike[str], *, largest: int = LARGEST) -> bytes:
    """The bytes of a file, refused unread where there are more than the limit.

    An ``OSError`` passes as Python gives it: a file that is not there, a folder, a lack of rights.
    """
    opened = Path(path)
    found = opened.stat()
    if stat.S_ISREG(found.st_mode) and found.st_size > largest:
        raise _too_large(str(opened), largest)
    with opened.open("rb") as stream:
        return read_stream(stream, str(opened), largest=largest)


def read_stream(stream: BinaryIO, name: str, *, largest: int = LARGEST) -> bytes:
    """The bytes of a stream such as standard input; not more than one byte over the limit is ever asked for."""
    raw = stream.read(largest + 1)
    if len(raw) > largest:
        raise _too_large(name, largest)
    return raw


def _too_large(name: str, largest: int) -> Refused:
    return Refused(f"{name} is larger than {_bytes_text(largest)}", "split it into several files")


def _bytes_text(count: int) -> str:
    return f"{count // 2**20:,} MiB" if count >= 2**20 else f"{count:,} bytes"


def decode(raw: bytes, name: str) -> tuple[str, tuple[Finding, ...]]:
    """The text that these bytes are, and a finding where they are not plain UTF-8.

    What cannot be read becomes U+FFFD and is counted in the finding; what is no text at all is refused.

    >>> decode("Zürich".encode(), "a.txt")
    ('Zürich', ())
    >>> text, findings = decode("Zürich".encode("latin-1"), "a.txt")
    >>> print(text, findings[0])
    Z�rich a.txt:1:2: RB002 what stands here is no UTF-8, and is read as U+FFFD
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], encoding, name)
    if encoding := _unmarked_utf16(raw):
        return _guessed(raw, encoding, name)
    _refuse_binary(raw[:_SAMPLE], name)
    return _utf8(raw, name)


def _marked(raw: bytes, encoding: str, name: str) -> tuple[str, tuple[Finding, ...]]:
    if encoding == "utf-8":
        return _utf8(raw, name)
    text = raw.decode(encoding, "replace")
    note = f"read as {_encoding_text(encoding)}, as its first bytes say"
    finding = Finding("RB001", note, Place(name, 1, 1), Level.NOTE, help="save it as UTF-8, which every tool reads")
    if not _breaks(raw, encoding):
        return text, (finding,)
    return text, (finding, _unreadable(text, text.index("\ufffd"), text.count("\ufffd"), encoding, name))


def _breaks(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return True
    return False


def _unmarked_utf16(raw: bytes) -> str:
    """UTF-16 without its mark shows by zeros in every other byte, wherever it holds Latin letters."""
    sample = raw[:_SAMPLE]
    if len(raw) % 2 or len(raw) < 4:  # noqa: PLR2004 -- two characters are the least that shows a pattern
        return ""
    first, second = (part.count(0) for part in (sample[::2], sample[1::2]))
    enough = len(sample) // 4  # half of the characters
    if first == 0 and second >= enough:
        return "" if _breaks(raw, "utf-16-le") else "utf-16-le"
    if second == 0 and first >= enough:
        return "" if _breaks(raw, "utf-16-be") else "utf-16-be"
    return ""


def _guessed(raw: bytes, encoding: str, name: str) -> tuple[str, tuple[Finding, ...]]:
    message = f"read as {_encoding_text(encoding)}, which its bytes look like; no mark at its beginning says so"
    finding = Finding("RB003", message, Place(name, 1, 1), Level.WARNING, help="save it as UTF-8")
    return raw.decode(encoding), (finding,)


def _refuse_binary(sample: bytes, name: str) -> None:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    wrong = _wrong_bytes(sample)
    if controls * 10 > len(sample) or (wrong > 0 and 0 in sample):
        raise Refused(f"{name} is no text", "a debate is read from text: Argdown, YAML, JSON and others")
    if wrong * 10 > len(sample) * 3:
        raise Refused(f"{name} is no text in UTF-8", "save it as UTF-8")


def _wrong_bytes(sample: bytes) -> int:
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(sample)  # its end may cut a character
    return sum(1 for _ in _WRONG.finditer(text))


def _utf8(raw: bytes, name: str) -> tuple[str, tuple[Finding, ...]]:
    try:
        return raw.decode(), ()
    except UnicodeDecodeError:
        marked = raw.decode(errors="surrogateescape")
    text, count = _WRONG.subn("\ufffd", marked)
    first = next(_WRONG.finditer(marked)).start()
    return text, (_unreadable(text, first, count, "utf-8", name),)


def _unreadable(text: str, first: int, count: int, encoding: str, name: str) -> Finding:
    others = f" ({count:,} such in the text)" if count > 1 else ""
    message = f"what stands here is no {_encoding_text(encoding)}, and is read as U+FFFD{others}"
    place = Lines(text, name).place(first, first + 1)
    return Finding(UNREADABLE, message, place, Level.WARNING, help="save the file as UTF-8")


def _encoding_text(encoding: str) -> str:
    return encoding.upper().removesuffix("-LE").removesuffix("-BE")
