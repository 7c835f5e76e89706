r"""Words as Argdown takes them for themselves: with a backslash before what would mean something else.

What is written here is read the same by Argdown and by us; what neither can read is not sayable, and stands in data.
"""

from __future__ import annotations

import re
from collections.abc import Container

__all__ = ["escaped", "is_sayable", "is_tag", "nearest_words", "written_tag"]

UNSAYABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
"""Characters that no line of Argdown holds as they are."""

_SIGNS = re.compile(r"={3,}|[\\*_\[{#<]|/(?=[/*])|[@,.:;/>()}\]\-](?=  )")
_BEGINNINGS = re.compile(r"'*(?:[+\-]|><|\([0-9]+\)|[0-9]+\.)|[,}]")
"""What a line cannot begin with and mean itself, or what data before it would go on with."""
_SHORTCODE = re.compile(r"\.\S+?\.|:\S+?:")

_SIMPLE_TAG = re.compile("[A-Za-z0-9\\-\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+")
_NO_TAG = re.compile(r"[)\s]|[\]>]:")


def is_sayable(plain: str) -> bool:
    """Whether a text can stand in a document as it is, but for backslashes."""
    return bool(plain) and plain == plain.strip() and not UNSAYABLE.search(plain)


def nearest_words(plain: str) -> str:
    """What comes nearest to a text that is not sayable; "" where nothing is left of it."""
    return " ".join(UNSAYABLE.sub(" ", plain).split())


def escaped(plain: str, shortcodes: Container[str] = (), *, begins: bool = True) -> str:
    r"""A text with a backslash before each sign that would mean something.

    >>> print(escaped("-5 is *less* than [0], see http://x.org"))
    \-5 is \*less\* than \[0], see http:\//x.org
    """
    found = _SIGNS.sub(_with_backslashes, plain)
    if begins and found[:1] != "\\" and _BEGINNINGS.match(plain):
        found = f"\\{found}"
    return _without_shortcodes(found, shortcodes) if "." in found or ":" in found else found


def _with_backslashes(found: re.Match[str]) -> str:
    return "".join([f"\\{sign}" for sign in found[0]])


def _without_shortcodes(written: str, shortcodes: Container[str]) -> str:
    """The same, with a backslash before what reads as a shortcode: within one, no backslash counts."""
    parts: list[str] = []
    at = last = 0
    while (found := _NEXT.search(written, at)) is not None:
        at = found.end()
        if found[0][0] == "\\":
            continue
        code = _SHORTCODE.match(written, found.start())
        if code is None:
            continue
        if "\\" in code[0] or code[0] in shortcodes:
            parts += [written[last : code.start()], "\\"]
            last = code.start()
        else:
            at = code.end()
    return "".join([*parts, written[last:]])


_NEXT = re.compile(r"\\.|[.:]", re.DOTALL)


def is_tag(tag: str) -> bool:
    """Whether a tag can be written with its ``#``."""
    words = tag.strip()
    return bool(words) and words == tag and not UNSAYABLE.search(tag) and not _NO_TAG.search(tag.replace(" ", "_"))


def written_tag(tag: str) -> str:
    """A tag with its ``#``, in brackets where it is more than a word.

    >>> written_tag("X1"), written_tag("two words")
    ('#X1', '#(two words)')
    """
    return f"#{tag}" if _SIMPLE_TAG.fullmatch(tag) else f"#({tag})"
