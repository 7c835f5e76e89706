"""Places in an export: parts of it are numbered as they are met, and a number leads to its path."""

from __future__ import annotations

import attrs

from rebut.files.places import Lines, Path, path_text
from rebut.findings import Place

__all__ = ["PathLines"]


@attrs.frozen
class PathLines(Lines):
    """Lines of a text that has none: the place with a number is a path."""

    paths: tuple[Path, ...] = ()

    def place(self, start: int, stop: int | None = None) -> Place:  # noqa: ARG002 -- a path has no end
        """The path with this number."""
        path = self.paths[start] if 0 <= start < len(self.paths) else ()
        return Place(self.file, path=path_text(path))
