"""Texts as people write them: the plain string, and ranges of it that are bold, italic, a link, a mention or a tag."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import attrs

from rebut.errors import DebateError

from .converting import place, string
from .showing import Shown
from .vocabulary import RangeKind, member

__all__ = ["Text", "TextLike", "TextRange", "texts"]


def _kind(given: RangeKind | str) -> RangeKind:
    return member(RangeKind, given)


@attrs.frozen(order=False, repr=False)
class TextRange(Shown):
    """A range of a text, from ``start`` up to but without ``stop``, in characters.

    ``target`` is the address of a link, the tag itself, or what is mentioned: ``[title]`` for a claim, ``<title>``
    for an argument.

    >>> TextRange("bold", 4, 9).kind
    <RangeKind.BOLD: 'bold'>
    """

    kind: RangeKind = attrs.field(converter=_kind)
    start: int = attrs.field(converter=place)
    stop: int = attrs.field(converter=place)
    target: str = attrs.field(default="", converter=string)

    def __attrs_post_init__(self) -> None:
        if self.start > self.stop:
            raise DebateError(f"a range runs from {self.start} to {self.stop}")


def _ranges(given: Iterable[TextRange]) -> tuple[TextRange, ...]:
    return given if given.__class__ is tuple else tuple(given)


@attrs.frozen(order=False, repr=False)
class Text(Shown):
    """A plain string, and its ranges in the order in which they were written.

    >>> Text("The deployment is fabricated.", [TextRange("italic", 18, 28)]).plain
    'The deployment is fabricated.'
    """

    plain: str = attrs.field(converter=string)
    ranges: tuple[TextRange, ...] = attrs.field(default=(), converter=_ranges)

    def __attrs_post_init__(self) -> None:
        for given in self.ranges:  # of most texts, there is none
            if not isinstance(given, TextRange) or given.stop > len(self.plain):
                raise DebateError(f"{given!r} does not lie in a text of {len(self.plain)} characters")

    def __str__(self) -> str:
        return self.plain


TextLike: TypeAlias = Text | str


def texts(given: TextLike | Iterable[TextLike]) -> tuple[Text, ...]:
    """One text or several, as a node holds them; an empty string is none.

    >>> texts("It is raining.")
    (Text(plain='It is raining.'),)
    """
    if given.__class__ is list or given.__class__ is tuple:  # as every reader gives them
        return tuple([one if one.__class__ is Text else Text(one) for one in given])
    if isinstance(given, str):
        return (Text(given),) if given else ()
    if isinstance(given, Text):
        return (given,)
    if not isinstance(given, Iterable):
        raise DebateError(f"text is expected, not {given!r}")
    return tuple([one if isinstance(one, Text) else Text(one) for one in given])
