"""The styles we know."""

from __future__ import annotations

from rebut.errors import UnknownOption
from rebut.model.outside import outside
from rebut.rendering.guessing import unknown

from . import argdown, rationale
from ._style import Style

__all__ = ["STYLES", "style_called"]

STYLES = {style.name: style for style in (rationale.STYLE, argdown.STYLE)}


def style_called(given: Style | str) -> Style:
    """A style, given as itself or by its name.

    >>> style_called("rationale").name
    'rationale'
    >>> style_called("rationals")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: no style is called 'rationals'; did you mean 'rationale'? There are: rationale, argdown

    Packages from outside are asked only where none of ours has the name.
    """
    if isinstance(given, Style):
        return given
    if isinstance(given, str) and (found := STYLES.get(given)) is not None:
        return found
    brought = outside("rebut.styles", Style, UnknownOption)
    if isinstance(given, str) and (found := brought.get(given)) is not None:
        return found
    raise unknown("style is called", given, (*STYLES, *brought))
