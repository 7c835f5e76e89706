"""How a kind of node or part is called in a sentence."""

from __future__ import annotations

__all__ = ["a", "counted"]


def a(kind: type) -> str:
    """A kind with its article.

    >>> from rebut.model.nodes import Argument, Claim
    >>> a(Claim), a(Argument)
    ('a claim', 'an argument')
    """
    name = kind.__name__.lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def counted(count: int, kind: type) -> str:
    """So many nodes of a kind.

    >>> from rebut.model.nodes import Claim, Reply
    >>> counted(1, Claim), counted(2, Claim), counted(2, Reply)
    ('1 claim', '2 claims', '2 replies')
    """
    name = kind.__name__.lower()
    if count == 1:
        return f"1 {name}"
    return f"{count} {name.removesuffix('y')}ies" if name.endswith("y") else f"{count} {name}s"
