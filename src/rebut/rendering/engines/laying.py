"""Laying a map out: DOT text in, a drawing out, by an engine in a child process that ends in time."""

from __future__ import annotations

import math
import os
import re
import signal
from typing import TYPE_CHECKING

import attrs

from rebut.errors import EngineFailed, OutOfTime
from rebut.findings import Finding, Level
from rebut.rendering.escaping import printable

from .choosing import Choice, chosen
from .running import Deadline, Ended, TimeIsUp, TooMuch, run

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DPI", "Laid", "layout"]

DPI = 144.0
"""Dots an inch of a PNG, where it does not get too large: two a point, so that small type is crisp."""
MOST_PIXELS_A_SIDE = 32_767
MOST_PIXELS = 100_000_000
_POINTS_AN_INCH = 72
_READABLE_DPI = 72
_SVG_SIZE = re.compile(rb'<svg width="([\d.]+)pt" height="([\d.]+)pt"')
_BEGINNINGS = {"png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-", "json": b"{"}
"""What a drawing begins with; an SVG is read as XML later."""
_FEW = 8
_LINES_TOLD = 5


@attrs.frozen
class Laid:
    """A drawing as its engine wrote it, the name of the engine, and what is to be said about it."""

    data: bytes
    engine: str
    findings: tuple[Finding, ...] = ()
    warnings: tuple[str, ...] = ()
    """Lines that the engine wrote to its standard error."""


def layout(dot: str, format: str, *, engine: str | None = None, limit: float | None = 60.0, dpi: float = DPI) -> Laid:
    """Lay DOT text out as ``svg``, ``png``, ``pdf``, ``json``, ``xdot`` or ``ps``.

    ``engine`` is ``graphviz-pure``, ``dot``, ``pygraphviz`` or the path of a program; else ``REBUT_ENGINE`` names it;
    else it is the first that is there. ``limit`` is in seconds, for all of it; None is no limit. ``dpi`` counts for PNG
    alone, and is lowered where the picture would have more than 32,767 pixels a side or 100 million in all.

    Raises ``EngineMissing``, ``EngineFailed``, ``OutOfTime``, and ``UnknownOption`` for what is not known.
    """
    deadline = Deadline.after(limit)
    choice = chosen(format, engine)
    given = dot.encode("utf-8", "replace")
    if format == "png":
        return _png(choice, dot, given, deadline, dpi)
    return _laid(choice, given, format, deadline)


def _png(choice: Choice, dot: str, given: bytes, deadline: Deadline, dpi: float) -> Laid:
    """A PNG no larger than programs can open; the size is known from an SVG, which takes no memory to speak of."""
    probe = _laid(choice, given, "svg", deadline)
    size = _SVG_SIZE.search(probe.data)
    width, height = (float(size[1]), float(size[2])) if size else (1.0, 1.0)
    fitting = min(dpi, _largest_dpi(width, height))
    laid = _laid(choice, given, "png", deadline, {"dpi": f"{fitting:.4f}"})
    findings = (*_smaller(width, height, dpi, fitting), *_unshown(dot, choice))
    return attrs.evolve(laid, findings=(*findings, *laid.findings))


def _largest_dpi(width: float, height: float) -> float:
    """The resolution at which a picture of so many points a side just fits; two pixels are kept for rounding."""
    by_side = (MOST_PIXELS_A_SIDE - 2) / max(width, height)
    by_area = math.sqrt(MOST_PIXELS / (width * height))
    return math.floor(min(by_side, by_area) * _POINTS_AN_INCH * 10_000) / 10_000


def _smaller(width: float, height: float, dpi: float, fitting: float) -> tuple[Finding, ...]:
    if fitting >= dpi:
        return ()
    level = Level.NOTE if fitting >= _READABLE_DPI else Level.WARNING
    message = f"the map is {width:,.0f} by {height:,.0f} points; the PNG has {fitting:.3g} dots an inch, not {dpi:g}"
    return (Finding("RB802", message, level=level, help="SVG stays sharp at any size; or draw a smaller view"),)


def _unshown(dot: str, choice: Choice) -> tuple[Finding, ...]:
    """Characters for which the engine's own fonts have no glyph: in a PNG they are empty boxes."""
    shows = choice.engine.shows
    if shows is None or dot.isascii():
        return ()
    missing = sorted(char for char in set(dot) if not shows(char))
    if not missing:
        return ()
    told = " ".join(missing[:_FEW]) + (f" and {len(missing) - _FEW} more" if len(missing) > _FEW else "")
    message = f"the fonts of {choice.engine.name} lack characters of this map, which the PNG shows as boxes: {told}"
    help = "SVG shows them; so does a PNG by another engine (dot), where fonts for them are installed"
    return (Finding("RB801", printable(message), level=Level.WARNING, help=help),)


def _laid(
    choice: Choice, given: bytes, format: str, deadline: Deadline, attributes: Mapping[str, str] | None = None
) -> Laid:
    engine = choice.engine
    command = engine.command(choice.found, format, attributes or {})
    try:
        ended = run(command, given, deadline=deadline, environment=_environment())
    except TimeIsUp:
        raise _out_of_time(engine.name, deadline) from None
    except TooMuch:
        raise EngineFailed(f"{engine.name} wrote more than any drawing has", "draw a smaller view") from None
    except OSError as error:
        raise EngineFailed(f"{engine.name} cannot be run: {error}", "rebut doctor says what is there") from error
    lines = _said(choice, ended.errors)
    if ended.code or not ended.output or any(line.startswith("Error") for line in lines):
        raise _failed(engine.name, ended, lines)
    if not ended.output.startswith(_BEGINNINGS.get(format, b"")):
        raise EngineFailed(
            f"{engine.name} wrote something that is no {format.upper()}", "try another engine (--engine, engine=)"
        )
    return Laid(ended.output, engine.name, _remarks(engine.name, lines), lines)


def _environment() -> dict[str, str]:
    """Ours, but so that a Graphviz program loads no file, even if the DOT text named one, which ours never does.

    With SERVER_NAME set it loads none; GV_FILE_PATH would allow some again in old versions, and stops new ones. The
    library under pygraphviz asks for neither.
    """
    kept = {name: value for name, value in os.environ.items() if name != "GV_FILE_PATH"}
    return kept | {"SERVER_NAME": "rebut"}


def _said(choice: Choice, errors: bytes) -> tuple[str, ...]:
    lines = (line.strip() for line in errors.decode("utf-8", "replace").splitlines())
    return tuple(
        printable(line) for line in lines if line and not any(noise.search(line) for noise in choice.engine.noise)
    )


def _remarks(engine: str, lines: tuple[str, ...]) -> tuple[Finding, ...]:
    if not lines:
        return ()
    return (Finding("RB803", f"{engine} says: {'; '.join(lines[:_LINES_TOLD])}", level=Level.NOTE),)


def _out_of_time(engine: str, deadline: Deadline) -> OutOfTime:
    return OutOfTime(
        f"{engine} did not lay the map out within {deadline.limit:g} s",
        "raise the limit (--limit, limit=), draw a smaller view, or write DOT text, which takes no layout",
    )


def _failed(engine: str, ended: Ended, lines: tuple[str, ...]) -> EngineFailed:
    how = "; ".join(lines[:_LINES_TOLD]) or _ending(ended)
    return EngineFailed(f"{engine} gave up: {how}", "try another engine (--engine, engine=), or look at the DOT text")


def _ending(ended: Ended) -> str:
    if not ended.code:
        return "it wrote nothing"
    if ended.code > 0:
        return f"it ended with exit code {ended.code}"
    try:
        return f"it was ended by {signal.Signals(-ended.code).name}"
    except ValueError:
        return f"it was ended by signal {-ended.code}"
