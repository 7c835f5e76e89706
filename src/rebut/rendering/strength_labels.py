"""Strengths set in type: a bar that is filled as far as something is strong, and the number beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import attrs

from .escaping import label
from .metrics import text_width
from .text_runs import LEFT, font

if TYPE_CHECKING:
    from .styles import Palette, Style

__all__ = ["StrengthSetter", "number", "width"]

_LONG, _HIGH = 64, 6
"""Of the bar, in points."""
_GAP = 5
_ROW = 12
"""How high bar and number are together."""
_BARE = 'CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
_THINNEST, _SPREAD = 0.35, 1.3
"""How wide an arrow is of what has the strength 0, against its usual width, and how much is added up to 1."""


def number(strength: float) -> str:
    """A strength in print.

    >>> number(0.625), number(1.0)
    ('0.62', '1.00')
    """
    return f"{strength:.2f}"


def width(strength: float) -> float:
    """How wide the arrow of what is so strong gets, against its usual width, which it has in the middle.

    >>> width(0.0), width(0.5), width(1.0)
    (0.35, 1.0, 1.65)
    """
    return round(_THINNEST + _SPREAD * strength, 3)


@attrs.frozen(eq=False)
class StrengthSetter:
    """Sets strengths in the type and the colours of a style."""

    style: Style
    palette: Palette

    def row(self, strength: float, attributes: str = "", padding: int = 0) -> str:
        """Bar and number as a row of a table."""
        return f'<TR><TD {attributes} {LEFT} CELLPADDING="{padding}">{self.gauge(strength)}</TD></TR>'

    def gauge(self, strength: float) -> str:
        """Bar and number as a table, which keeps its size wherever there is more room than it needs."""
        bar, gap = f"<TD {_sized(_LONG + 2)}>{self._bar(strength)}</TD>", f"<TD {_sized(_GAP)}></TD>"
        said = f'<TD {_sized(self._said_wide)} ALIGN="LEFT">{self.said(strength)}</TD>'
        return f'<TABLE BORDER="0" {_BARE} ALIGN="LEFT" {_sized(self.wide)}><TR>{bar}{gap}{said}</TR></TABLE>'

    def said(self, strength: float) -> str:
        """The number alone."""
        return font(f"<B>{label(number(strength))}</B>", size=self.style.type.header, colour=self.palette.muted)

    def _bar(self, strength: float) -> str:
        hue = self.palette.hues["neutral"]
        full = round(_LONG * strength)
        parts = [(full, hue.line), (_LONG - full, hue.tint)]
        cells = "".join([f'<TD {_sized(long, _HIGH)} BGCOLOR="{colour}"></TD>' for long, colour in parts if long])
        size = _sized(_LONG + 2, _HIGH + 2)
        return f'<TABLE BORDER="1" COLOR="{hue.line}" {_BARE} {size}><TR>{cells}</TR></TABLE>'

    @property
    def _said_wide(self) -> int:
        return math.ceil(text_width(number(1), self.style.type.header, bold=True)) + 2

    @property
    def wide(self) -> int:
        """How wide bar and number get."""
        return _LONG + 2 + _GAP + self._said_wide


def _sized(long: int, high: int = _ROW) -> str:
    return f'FIXEDSIZE="TRUE" WIDTH="{long}" HEIGHT="{high}"'
