"""Maps as Argdown makes them: which claims and arguments of a debate are boxes, and which arrows lead between them.

Nothing is drawn here, and no file is touched: a map is a value, `ArgdownMap`, made of any debate by `argdown_map`. Of
a debate that was read from an Argdown document it is the map that Argdown makes; of any other, the map that Argdown
would make if it were written there. What has no sign in such a map is told in its ``findings``. `Settings` are those
of Argdown's front matter; `settings` reads them.
"""

from __future__ import annotations

from .making import argdown_map, outline, traced
from .mapped import ArgdownMap, Edge, Grouped, Node
from .outline import Argued, Line, Outline, Relation, Section, Stated
from .reading import settings
from .settings import Heading, Picture, Regrouped, Settings, TagColour, Together
from .vocabulary import Kind, Labels, Mode, Part, Relating, Selecting

__all__ = [
    "ArgdownMap", "Argued", "Edge", "Grouped", "Heading", "Kind", "Labels", "Line", "Mode", "Node", "Outline", "Part",
    "Picture", "Regrouped", "Relating", "Relation", "Section", "Selecting", "Settings", "Stated", "TagColour",
    "Together", "argdown_map", "outline", "settings", "traced",
]  # fmt: skip
