"""Colours as numbers: how well one is read on another, and what lies between two."""

from __future__ import annotations

__all__ = ["READABLE", "SEEN", "contrast", "legible_on", "luminance", "mixed"]

READABLE = 4.5
"""The least contrast of a text, as WCAG 2.2 asks for at level AA."""
SEEN = 3.0
"""The least contrast of what is no text, such as a line, as WCAG 2.2 asks for."""
_DARK, _LIGHT = "#14181D", "#FFFFFF"


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``, from 0 to 1, as WCAG 2.2 defines it.

    >>> luminance("#FFFFFF"), luminance("#000000")
    (1.0, 0.0)
    """
    red, green, blue = [_linear(part / 255) for part in _parts(colour)]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 -- by definition


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.

    >>> round(contrast("#000000", "#FFFFFF"))
    21
    """
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def legible_on(ground: str) -> str:
    """A text colour that is read well on a ground.

    >>> legible_on("#FFFF00"), legible_on("#000080")
    ('#14181D', '#FFFFFF')
    """
    return max((_DARK, _LIGHT), key=lambda text: contrast(text, ground))


def mixed(colour: str, ground: str, share: float) -> str:
    """What is seen where a colour covers a ground to this share, from 0 to 1.

    >>> mixed("#FF0000", "#FFFFFF", 0.5)
    '#FF8080'
    """
    pairs = zip(_parts(colour), _parts(ground), strict=True)
    return "#" + "".join([f"{round(one * share + other * (1 - share)):02X}" for one, other in pairs])


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
