"""Text of a user's file as messages show it."""

from __future__ import annotations

__all__ = ["cut", "shown"]


def shown(text: str, width: int = 40) -> str:
    r"""A text in quotes, cut where it is long, with nothing in it that cannot be seen.

    >>> print(shown("a\x00b" + "c" * 50))
    "a\u0000bcccccccccccccccccccccccccccccccccccc…"
    """
    return f'"{cut(text, width)}"'


def cut(text: str, width: int = 200) -> str:
    r"""The same without the quotes.

    >>> print(cut("a\tb"), cut("abc", 2))
    a\u0009b a…
    """
    begin = text if len(text) <= width else text[: width - 1] + "…"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in begin)
