"""What can be read in a drawing, and what its boxes are called: not where an engine has put them."""

from __future__ import annotations

from pathlib import Path

from defusedxml import ElementTree

__all__ = ["texts"]


def texts(svg: Path) -> list[str]:
    """Ids, and pieces of text, in their order."""
    root = ElementTree.fromstring(svg.read_bytes())
    ids = [element.get("id", "") for element in root.iter()]
    return [*filter(None, ids), *[text.strip() for text in root.itertext() if text.strip()]]
