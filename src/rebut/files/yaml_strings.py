"""How a string is written in YAML: plainly where no reader can mistake it, else in quotes, or as a block of lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .plainness import INVISIBLE, joined_pairs

if TYPE_CHECKING:
    from typing import Final

__all__ = ["as_block", "in_line", "in_quotes"]

_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))  # in YAML 1.1 or 1.2, any case
_LIKE_NUMBERS = re.compile(r"[-+.0-9][-+.,:0-9_a-fA-FoOxXtTzZ ]*|[-+]?\.(?:inf|nan)", re.IGNORECASE)  # and dates, times
_NOT_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=<~ ")
_NOT_WITHIN = re.compile(r": |:$| #|[\t\n\r]| $")
_NOT_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\x00": "\\0"}
_ESCAPED = re.compile(f'[\\\\"\n\t\r]|{INVISIBLE.pattern}')
_LINES = re.compile(r"[^ \t\n][^\n]*(?:\n+[^\n]+)*\n?")
_LINES_WITH_LOOSE_ENDS = re.compile(r"[ \t](?:\n|\Z)|[\r\t]")


def in_line(text: str, *, flow: bool = False) -> str:
    r"""A string on one line; within ``[ ]`` (``flow``) more needs quotes.

    >>> [in_line(text) for text in ("as it is", "no", "1:30", "a: b", "it's: 1", "a\nb")]
    ['as it is', '"no"', '"1:30"', '"a: b"', '"it\'s: 1"', '"a\\nb"']
    """
    if _is_plain(text) and not (flow and _NOT_IN_FLOW.search(text)):
        return text
    if not _ESCAPED.search(text):
        return f'"{text}"'
    if "'" not in text and not _needs_escapes(text):
        return f"'{text}'"
    return in_quotes(text)


def in_quotes(text: str) -> str:
    """A string in double quotes, in which anything can be escaped."""
    return '"' + _ESCAPED.sub(_escape, joined_pairs(text)) + '"'


def _is_plain(text: str) -> bool:
    if not text or text[0] in _NOT_FIRST or text.startswith("..."):
        return False
    if _NOT_WITHIN.search(text) or INVISIBLE.search(text):
        return False
    return text.lower() not in _WORDS and not _LIKE_NUMBERS.fullmatch(text)


def _needs_escapes(text: str) -> bool:
    return bool(INVISIBLE.search(text)) or any(letter in text for letter in "\n\t\r")


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    code = ord(letter)
    if code <= 0xFF:  # noqa: PLR2004 -- the three lengths of escapes
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004


def as_block(text: str, indent: str) -> str:
    r"""A string of several lines as a block of them; empty where it must be written in quotes.

    >>> print(as_block("one\ntwo", "  "))
    |-
      one
      two
    """
    if "\n" not in text.rstrip("\n") or not _LINES.fullmatch(text):
        return ""
    if _LINES_WITH_LOOSE_ENDS.search(text) or INVISIBLE.search(text):
        return ""
    head = "|" if text.endswith("\n") else "|-"
    return "\n".join([head, *(indent + line if line else "" for line in text.removesuffix("\n").split("\n"))])
