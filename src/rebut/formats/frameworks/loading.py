"""Frameworks from files, without the debate that they would make."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from rebut.errors import UnknownFormat
from rebut.files.decoding import decode, read
from rebut.model.framework import Framework
from rebut.model.nearest import nearest

__all__ = ["READERS", "load_framework", "loads_framework"]

LARGEST = 2 * 1024**3
"""Bytes of the largest framework that is read."""


def load_framework(path: str | os.PathLike[str], *, format: str | None = None) -> Framework:
    """The framework that a file holds, by the format that is named, or that the name ends in, or that it looks like.

    What is wrong with the text stands in its ``findings``; what is an error there is left out of the framework.

    Raises ``OSError`` as Python gives it, `Refused` for what is no text or too large, `UnknownFormat`, and `ReadError`
    where nothing can be read.
    """
    name = os.fspath(path)
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    return loads_framework(read(path, largest=LARGEST), format=format or _ENDINGS.get(suffix), name=name)


def loads_framework(raw: bytes | str, *, format: str | None = None, name: str = "<text>") -> Framework:
    r"""The framework that a text holds: see `load_framework`.

    >>> loads_framework("p af 3\n1 2\n2 3\n")
    <Framework of 3 arguments and 2 attacks>
    """
    data = raw.encode("utf-8", "surrogatepass") if isinstance(raw, str) else raw
    chosen = _looks(data, name) if format is None else _ENDINGS.get(format.lower())
    if chosen is None:
        raise UnknownFormat(f"there is no format {format!r} of frameworks", nearest(format, READERS))
    return READERS[chosen](data, name)


def _apx(raw: bytes, name: str) -> Framework:
    from . import apx

    return _decoded(raw, name, lambda text: apx.read(text, name).framework())


def _tgf(raw: bytes, name: str) -> Framework:
    from . import tgf

    return _decoded(raw, name, lambda text: tgf.read(text, name).framework())


def _af(raw: bytes, name: str) -> Framework:
    from . import numbered

    return numbered.framework(raw, name)


READERS: Mapping[str, Callable[[bytes, str], Framework]] = MappingProxyType({"apx": _apx, "tgf": _tgf, "af": _af})
_ENDINGS = {**{name: name for name in READERS}, "i23": "af"}


def _decoded(raw: bytes, name: str, made: Callable[[str], Framework]) -> Framework:
    text, findings = decode(raw, name)
    framework = made(text)
    if not findings:
        return framework
    return Framework(framework.names, framework.attackers, framework.targets, (*findings, *framework.findings))


def _looks(raw: bytes, name: str) -> str:
    """What a text looks like, by its beginning."""
    from . import AF, APX, TGF

    start = decode(raw[:_SAMPLE], name)[0]
    found = next((format.name for format in (APX, AF, TGF) if format.sniff(start)), None)
    if found is None:
        raise UnknownFormat(f"{name} looks like no framework", f"name its format; there are: {', '.join(READERS)}")
    return found


_SAMPLE = 65536
