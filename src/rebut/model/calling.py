"""How a kind of node or part is called in a sentence."""

from __future__ import annotations

__all__ = ["a"]


def a(kind: type) -> str:
    """A kind with its article.

    >>> from rebut.model.nodes import Argument, Claim
    >>> a(Claim), a(Argument)
    ('a claim', 'an argument')
    """
    name = kind.__name__.lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
