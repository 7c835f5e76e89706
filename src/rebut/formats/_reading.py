"""From files and texts to debates: which format it is, what the format makes of it, and several as one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import PurePath

from rebut.errors import Refused, UnknownFormat, UnknownOption
from rebut.files.decoding import decode
from rebut.findings import Finding, Level
from rebut.model import Debate

from ._format import Format, Opened, opened
from ._joining import joined
from ._registry import FORMATS, fitting, formats, named
from ._telling import DIFFERENCES

__all__ = ["load", "loads", "read"]


def load(*paths: str | os.PathLike[str], format: str | None = None, strict: bool = False) -> Debate:
    """The debate that a file holds, or several files together; its ``findings`` tell what reading found, with places.

    Several files are read as one debate, in the order given: what has the same title is one, with the texts, tags,
    citations and data of all, and what differs is a finding.

    The format is the one that is named, else the one that the name ends in, else the one that the text looks like.
    ``strict`` raises `Refused`, carrying all findings, where the format's own tool would refuse the file: Argdown
    stops at the line that the error names. Of a format that has no such tool, any finding that is an error is refused.

    Raises ``OSError`` as Python gives it, `Refused` for what is too large or no text, and `UnknownFormat`.
    """
    if not paths:
        raise UnknownOption("load() is given no file", "name one or more")
    debate = joined([_loaded(path, format, strict=strict) for path in paths])
    if strict:
        different = tuple([finding for finding in debate.findings if finding.code in DIFFERENCES])
        _refuse(" ".join([os.fspath(path) for path in paths]), different)
    return debate


def _loaded(path: str | os.PathLike[str], format: str | None, *, strict: bool) -> Debate:
    source = opened(path)
    return read(source, format=_format(source, format, PurePath(source.name).suffix.lower()), strict=strict)


def loads(text: str | bytes, *, format: str | None = None, strict: bool = False, name: str = "<text>") -> Debate:
    r"""The debate that a text holds; ``name`` is what findings call the text. See `load`.

    >>> debate = loads("rebut: 1\nnodes: [{claim: rain, text: It rains.}]")
    >>> debate["rain"].text
    'It rains.'
    """
    source = Opened(name, text.removeprefix("\ufeff")) if isinstance(text, str) else _decoded(text, name)
    return read(source, format=_format(source, format, ""), strict=strict)


def _decoded(raw: bytes, name: str) -> Opened:
    text, findings = decode(raw, name)
    return Opened(name, text, raw, findings=findings)


def read(source: Opened, *, format: Format, strict: bool = False) -> Debate:
    """What a format makes of an opened text; what was found in its bytes is told first."""
    debate = format.loads(source)
    debate.findings = (*source.findings, *debate.findings)
    if strict:
        _read_strictly(source.name, format, debate)
    return debate


def _read_strictly(name: str, format: Format, debate: Debate) -> None:
    if format.refusal is None:
        _refuse(name, debate.findings)
    elif found := format.refusal(debate):
        raise Refused(str(found), found.help, debate.findings)


def _refuse(name: str, findings: tuple[Finding, ...]) -> None:
    errors = [finding for finding in findings if finding.level is Level.ERROR]
    if errors:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        raise Refused(f"{name} has errors: {errors[0]}{more}", errors[0].help, findings)


def _format(source: Opened, asked: str | None, suffix: str) -> Format:
    """The format that is asked for, or the one of the suffix, or the one that the text looks like."""
    if asked is not None:
        return named(asked)
    candidates = fitting(suffix) if suffix else ()
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        return _sniffed(source.text, candidates) or candidates[0]
    found = _sniffed(source.text, FORMATS.values()) or _sniffed(source.text, formats().values())
    if found is None:
        raise _unknown(source)
    return found


def _sniffed(text: str, candidates: Iterable[Format]) -> Format | None:
    return next((format for format in candidates if format.sniff(text)), None)


def _unknown(source: Opened) -> UnknownFormat:
    if not source.text.strip():
        return UnknownFormat(f"{source.name} is empty", "write a debate into it")
    known = ", ".join(formats())
    return UnknownFormat(f"{source.name} looks like no format of debates", f"name the format; there are: {known}")
