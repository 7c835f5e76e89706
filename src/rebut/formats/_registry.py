"""All formats, in the order in which a text of unknown kind is tried."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rebut.errors import UnknownFormat
from rebut.model.nearest import nearest
from rebut.model.outside import outside

from ._format import Format
from .argdown import FORMAT as ARGDOWN
from .argdown_json import FORMAT as ARGDOWN_JSON
from .carneades import FORMAT as CARNEADES
from .frameworks import AF, APX, TGF
from .markdown import FORMAT as MARKDOWN
from .native import JSON, YAML

__all__ = ["FORMATS", "fitting", "formats", "named"]

_OURS = (JSON, YAML, CARNEADES, APX, AF, TGF, MARKDOWN, ARGDOWN, ARGDOWN_JSON)

FORMATS: Mapping[str, Format] = MappingProxyType({format.name: format for format in _OURS})


def formats() -> Mapping[str, Format]:
    """All formats by name: our own, and those that installed packages bring.

    >>> formats()["yaml"].suffixes
    ('.yaml', '.yml')
    """
    return MappingProxyType({**_outside(), **FORMATS})


def named(name: str) -> Format:
    """The format of this name.

    >>> named("jsn")
    Traceback (most recent call last):
    rebut.errors.UnknownFormat: there is no format 'jsn'; did you mean 'json'? There are: json, yaml, carneades, ...

    Packages from outside are asked only where none of ours has the name.
    """
    found = FORMATS.get(name) or _outside().get(name)
    if found is None:
        raise UnknownFormat(f"there is no format {name!r}", nearest(name, formats()))
    return found


def fitting(suffix: str) -> tuple[Format, ...]:
    """The formats whose files end like this."""
    ours = tuple([format for format in _OURS if suffix in format.suffixes])
    return ours or tuple([format for format in _outside().values() if suffix in format.suffixes])


def _outside() -> dict[str, Format]:
    return outside("rebut.formats", Format, UnknownFormat)
