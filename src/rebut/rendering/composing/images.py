"""Images for boxes: from files beside the document alone, and only those that are what they say."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rebut.findings import Finding, Level
from rebut.rendering.picture import Image

if TYPE_CHECKING:
    from rebut.maps import Picture
    from rebut.model import Document

__all__ = ["Images"]

_LARGEST = 5_000_000
"""Bytes of an image file; what is larger is no picture for a box."""
_ROOM = 180.0
"""How wide and high an image gets, in points, where nothing is said."""
_MOST = 2_000.0
"""How wide and high it gets at most."""


class Images:
    """Looks images up in the folder of a document, and notes what is wrong with them."""

    def __init__(self, document: Document | None) -> None:
        self._document = document
        self.findings: list[Finding] = []
        self._known: dict[tuple[str, str], tuple[bytes, str, float, float] | None] = {}

    def of(self, pictures: Iterable[Picture], node: str) -> tuple[Image, ...]:
        """The images of a claim or an argument that can be shown, each in its size."""
        return tuple(self._found(pictures, self._file(node)))

    def _file(self, node: str) -> str:
        """The file that says something; "" where there is none."""
        document = self._document
        if document is None:
            return ""
        place = document.places.get(node)
        return place.file if place is not None and place.file else document.name

    def _found(self, pictures: Iterable[Picture], file: str) -> Iterator[Image]:
        for picture in pictures:
            at = (file, picture.path)
            if at not in self._known:
                self._known[at] = self._read(*at)
            if (known := self._known[at]) is not None:
                data, type, width, height = known
                yield Image(data, type, *_sized(width, height, picture.width, picture.height))

    def _read(self, file: str, path: str) -> tuple[bytes, str, float, float] | None:
        """What is in a file, of what type it is, and how large; None, and a finding, where it is no image for us."""
        try:
            return _looked_at(file, path)
        except (OSError, ValueError) as problem:
            reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
            help = "images are PNG, JPEG or GIF files in the folder of the document, or in folders in it"
            message = f"the image {path!r:.120} is not shown: {reason[:1].lower()}{reason[1:]}"
            self.findings.append(Finding("RB824", message, level=Level.WARNING, help=help))
            return None


def _looked_at(document: str, path: str) -> tuple[bytes, str, float, float]:
    """What is in an image file beside a document."""
    if not document or not Path(document).is_file():
        raise ValueError("the debate was not read from a file")
    if "://" in path or path.startswith(("//", "\\\\", "data:")):
        raise ValueError("it is no local file")
    folder = Path(document).resolve().parent
    image = (folder / path).resolve()
    if not image.is_relative_to(folder):
        raise ValueError("it lies outside of the document's folder")
    if not image.is_file():
        raise ValueError("there is no such file")
    if image.stat().st_size > _LARGEST:
        raise ValueError(f"it has more than {_LARGEST:,} bytes")
    data = image.read_bytes()
    return (data, *_measured(data))


def _measured(data: bytes) -> tuple[str, float, float]:
    """The type of an image and its size in pixels, by what it begins with."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) > 24:  # noqa: PLR2004 -- where the size ends
        return ("image/png", *struct.unpack(">II", data[16:24]))
    if data.startswith((b"GIF87a", b"GIF89a")) and len(data) > 10:  # noqa: PLR2004
        return ("image/gif", *struct.unpack("<HH", data[6:10]))
    if data.startswith(b"\xff\xd8") and (size := _of_jpeg(data)):
        return ("image/jpeg", *size)
    raise ValueError("it is no PNG, JPEG or GIF")


def _of_jpeg(data: bytes) -> tuple[int, int] | None:
    """Width and height, which stand in the first segment that begins a frame."""
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:  # noqa: PLR2004 -- a marker
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 -- the frames
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + max(length, 2)
    return None


def _sized(width: float, height: float, wanted: float | None, high: float | None) -> tuple[float, float]:
    """Width and height in points, in the image's own proportion where one of them is left open."""
    if not width or not height:
        return min(wanted or _ROOM, _MOST), min(high or _ROOM, _MOST)
    if wanted and high:
        return min(wanted, _MOST), min(high, _MOST)
    scale = wanted / width if wanted else high / height if high else min(1.0, _ROOM / width, _ROOM / height)
    return min(max(width * scale, 1.0), _MOST), min(max(height * scale, 1.0), _MOST)
