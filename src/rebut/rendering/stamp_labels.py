"""Verdicts set in type: a badge, a word, and a rule along what is judged, so that colour alone tells nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .escaping import label
from .metrics import text_width
from .text_runs import LEFT, font

if TYPE_CHECKING:
    from .picture import Mark
    from .styles import Palette, Style
    from .words import Words

__all__ = ["StampSetter"]

_PADDING = 3
"""Around a verdict that stands by itself, in points."""
_RULE = 4
"""How wide the rule is."""
_BARE = 'CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'


@attrs.frozen(eq=False)
class StampSetter:
    """Sets stamps in the type and the colours of a style."""

    style: Style
    palette: Palette
    words: Words

    def said(self, mark: Mark) -> str:
        """Badge and word."""
        return self._set(f"{self.style.stamps[mark].badge} {self.words.named(mark)}", mark)

    def badge(self, mark: Mark) -> str:
        """The badge alone, where the word stands elsewhere."""
        return self._set(self.style.stamps[mark].badge, mark)

    def _set(self, text: str, mark: Mark) -> str:
        return font(f"<B>{label(text)}</B>", size=self.style.type.header, colour=self.palette.stamps[mark].line)

    def ruled(self, mark: Mark, table: str, *, plain: bool = False) -> str:
        """A table with the rule of a verdict along its left side; a plain one has no paper behind it."""
        stroke, colour = self.style.stamps[mark].rule, self.palette.stamps[mark].line
        style = "" if stroke == "solid" else f' STYLE="{stroke.upper()}"'
        paper = "" if plain else f' BGCOLOR="{self.palette.paper}"'
        rule = f'BORDER="{_RULE}" SIDES="L" COLOR="{colour}"{style}{paper}'
        return f"<TABLE {rule} {_BARE}><TR><TD>{table}</TD></TR></TABLE>"

    def row(self, mark: Mark, padding: int = _PADDING, ground: str = "") -> str:
        """A verdict as a ``TD`` of its own, with its rule at the left."""
        style, colour = self.style.stamps[mark].rule, self.palette.stamps[mark].line
        stroke = "" if style == "solid" else f' STYLE="{style.upper()}"'
        tint = ground or self.palette.stamps[mark].tint
        frame = f'BORDER="{_RULE}" SIDES="L" COLOR="{colour}"{stroke} BGCOLOR="{tint}" CELLPADDING="{padding}" {LEFT}'
        return f"<TD {frame}>{self.said(mark)}</TD>"

    def wide(self, mark: Mark) -> float:
        """How wide badge and word get."""
        word = f"{self.style.stamps[mark].badge} {self.words.named(mark)}"
        return text_width(word, self.style.type.header, bold=True) + 2 * (_RULE + _PADDING)
