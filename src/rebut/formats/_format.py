"""What a format is: a record of functions from text to a debate, and back.

To add one, write ``formats/NAME.py`` (or a folder) with ``FORMAT = Format(…)`` and list it in ``_registry.py``. Its
functions import what is heavy within themselves, so that listing it costs nothing. An outside package names its record
in the entry point group ``rebut.formats``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path, PureWindowsPath
from typing import TypeAlias

import attrs

from rebut.errors import Refused
from rebut.files.decoding import decode, read
from rebut.files.shown import shown
from rebut.findings import Finding
from rebut.model import Debate, Document

__all__ = ["Format", "Opened", "Written"]


@attrs.frozen
class Opened:
    """A text that is opened for reading, and the files beside it.

    ``name`` is what findings call it; ``raw`` has its bytes where it is a file, for formats that are no text.
    """

    name: str
    text: str = attrs.field(repr=False)
    raw: bytes = attrs.field(default=b"", repr=False)
    folder: Path | None = None
    """The folder in which it lies; None where it stands alone."""
    root: Path | None = None
    """The folder that what it includes must not lead out of."""
    findings: tuple[Finding, ...] = ()
    """What was found in its bytes; those of the format come after them."""

    def beside(self, name: str) -> Opened:
        """A file that this one includes, by the path from here; it is named by the path from where the user stands.

        Raises `Refused` for what leads out of the folder, also by a link, for what is no file or no path from here, and
        ``OSError`` as Python gives it.
        """
        if self.folder is None or self.root is None:
            raise Refused(f"{self.name} includes {shown(name)}, and stands in no folder", "load it from a file")
        if "\0" in name or "://" in name or PureWindowsPath(name).anchor:
            raise Refused(f"{self.name} includes {shown(name)}, which is no path from here", "name a file beside it")
        path = self.folder / name
        real = Path(os.path.realpath(path))
        if not real.is_relative_to(os.path.realpath(self.root)):
            raise Refused(f"{self.name} includes {shown(name)}, which lies outside of its folder", "put it beside it")
        if real.exists() and not real.is_file():
            raise Refused(f"{self.name} includes {shown(name)}, which is no file", "name a file beside it")
        return opened(path, root=self.root)


def opened(path: str | os.PathLike[str], *, root: Path | None = None) -> Opened:
    """A file, read and decoded; what it includes lies in its own folder, or in that of the file that includes it."""
    name = os.fspath(path)
    raw = read(path)
    text, findings = decode(raw, name)
    folder = Path(path).parent
    return Opened(name, text, raw, folder, root or folder, findings)


Written: TypeAlias = tuple[str, tuple[Finding, ...]]
"""The text of a debate in a format, and a finding (RB3…) for each thing that the format cannot carry."""


@attrs.frozen
class Format:
    """One way of writing debates down."""

    name: str
    """The word by which it is asked for, such as ``json``."""
    title: str
    """What people call it."""
    suffixes: tuple[str, ...]
    """Endings of its files, in lower case, with the dot; the first is the usual one. Formats may share one."""
    sniff: Callable[[str], bool]
    """Whether a text looks like this format; asked where the suffix leaves it open. It must be quick."""
    loads: Callable[[Opened], Debate]
    """The debate that a text holds, with its ``document`` and ``findings``. What is faulty becomes a finding, and a
    `Leftover` where no node fits; `ReadError` is raised only where nothing can be read."""
    dumps: Callable[[Debate], Written] | None = None
    """Canonical: equal debates give equal text. None for a format that is only read."""
    loses: str = ""
    """What it cannot carry, in words; "" for nothing."""
    patch: Callable[[Debate, Document], str] | None = None
    """The text of the document that the debate was read from, changed only where the debate changed since; None where
    there is no way. What comes out is read again before it is kept, so it may be wrong where too much changed."""
    refusal: Callable[[Debate], Finding | None] | None = None
    """Why a strict reading refuses the document that the debate was read from; None where it takes it. A format that
    does not say refuses where one of the findings is an error."""
