"""Styles: how maps look."""

from ._registry import STYLES, style_called
from ._style import BoxLook, CellLook, Hue, LineLook, Palette, StampLook, Style, Type

__all__ = ["STYLES", "BoxLook", "CellLook", "Hue", "LineLook", "Palette", "StampLook", "Style", "Type", "style_called"]
