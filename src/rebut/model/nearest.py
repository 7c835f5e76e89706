"""What may have been meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["near", "nearest"]


def near(word: object, known: Iterable[str], *, least: int = 60) -> str | None:
    """The known word that comes nearest, or None where none comes near: ``least`` is how near, from 0 to 100.

    >>> near("titel", ["title", "text"]), near("q", ["title", "text"])
    ('title', None)
    """
    from rapidfuzz import process

    found = process.extractOne(word, [str(one) for one in known], score_cutoff=least) if isinstance(word, str) else None
    return found[0] if found else None


def nearest(word: object, known: Iterable[str]) -> str:
    """What comes near, and all that there is.

    >>> nearest("titel", ["title", "text"])
    "did you mean 'title'? There are: title, text"
    >>> nearest("q", ["title", "text"])
    'there are: title, text'
    """
    words = list(known)
    guess = near(word.lower() if isinstance(word, str) else word, words)
    begin = f"did you mean {guess!r}? There" if guess else "there"
    return f"{begin} are: {', '.join(words)}"
