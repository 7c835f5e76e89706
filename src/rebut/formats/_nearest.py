"""What may have been meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["nearest"]


def nearest(word: str, known: Iterable[str]) -> str:
    """What comes near, and all that there is.

    >>> nearest("titel", ["title", "text"])
    "did you mean 'title'? There are: title, text"
    >>> nearest("q", ["title", "text"])
    'there are: title, text'
    """
    from rapidfuzz import process

    words = list(known)
    found = process.extractOne(word.lower(), words, score_cutoff=60)
    begin = f"did you mean {found[0]!r}? There" if found else "there"
    return f"{begin} are: {', '.join(words)}"
