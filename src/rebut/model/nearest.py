"""What may have been meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["near", "nearest", "nears"]


def near(word: object, known: Iterable[str], *, least: int = 60) -> str | None:
    """The known word that comes nearest, or None where none comes near: ``least`` is how near, from 0 to 100.

    >>> near("titel", ["title", "text"]), near("q", ["title", "text"])
    ('title', None)
    """
    found = nears(word, known, least=least, most=1)
    return found[0] if found else None


def nears(word: object, known: Iterable[str], *, least: int = 60, most: int = 3) -> list[str]:
    """The known words that come near, the nearest first.

    >>> nears("rains", ["rain", "train", "snow"])
    ['rain', 'train']
    """
    from rapidfuzz import process

    if not isinstance(word, str):
        return []
    return [match[0] for match in process.extract(word, [str(one) for one in known], limit=most, score_cutoff=least)]


def nearest(word: object, known: Iterable[str]) -> str:
    """What comes near, and all that there is.

    >>> nearest("titel", ["title", "text"])
    "did you mean 'title'? There are: title, text"
    >>> nearest("q", ["title", "text"])
    'there are: title, text'
    """
    words = list(known)
    guess = near(word, words) or near(word.lower() if isinstance(word, str) else word, words)
    begin = f"did you mean {guess!r}? There" if guess else "there"
    return f"{begin} are: {', '.join(words)}"
