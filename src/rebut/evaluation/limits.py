"""How long something may take, and how far it has come."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable
from typing import TypeAlias, TypedDict

from rebut.errors import OutOfTime, UnknownOption

__all__ = ["Deadline", "Progress", "Waiting", "deadline"]

Progress: TypeAlias = Callable[[int, int | None], None]
"""Told now and then: how much is done, and of how much; None where that is not known."""


class Waiting(TypedDict, total=False):
    """How long something may take, and who is told how far it has come."""

    limit: float | str | Deadline | None
    progress: Progress | None


_UNITS = {"ms": 0.001, "s": 1.0, "": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}
_WRITTEN = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*(ms|s|min|m|h|)\s*")


class Deadline:
    """A moment after which no more is begun; one without a limit never comes.

    >>> deadline(None).passed(), deadline("0s").passed()
    (False, True)
    """

    __slots__ = ("_at", "_done", "_progress", "seconds")

    def __init__(self, seconds: float | None = None, progress: Progress | None = None) -> None:
        self.seconds = seconds
        self._at = math.inf if seconds is None else time.monotonic() + seconds
        self._progress = progress
        self._done: tuple[int, int | None] = (0, None)

    def left(self) -> float:
        """The seconds that are left; infinity where there is no limit."""
        return self._at - time.monotonic() if self._at != math.inf else math.inf

    def passed(self) -> bool:
        """Whether the time is over."""
        return self._at != math.inf and time.monotonic() >= self._at

    def check(self) -> None:
        """Raise `OutOfTime` where the time is over."""
        if self.passed():
            raise OutOfTime(f"the limit of {self.seconds:g} seconds was reached", "give it more time, such as 2m")

    def tick(self, done: int, total: int | None = None) -> None:
        """Say how far it has come, and check the time."""
        self._done = done, total
        self.beat()

    def beat(self) -> None:
        """Say that it goes on, as far as it has come, and check the time."""
        if self._progress is not None:
            self._progress(*self._done)
        self.check()


def deadline(limit: float | str | Deadline | None = None, progress: Progress | None = None) -> Deadline:
    """The moment that a limit leads to: seconds, or a text such as ``500ms``, ``10s``, ``2m``; None is no limit.

    >>> deadline("500ms").seconds, deadline("2m").seconds, deadline(3).seconds
    (0.5, 120.0, 3.0)
    >>> deadline("soon")
    Traceback (most recent call last):
    rebut.errors.UnknownOption: 'soon' is no limit of time; write seconds, or such as 500ms, 10s, 2m
    """
    if isinstance(limit, Deadline):
        return limit
    return Deadline(None if limit is None else _seconds(limit), progress)


def _seconds(limit: float | str) -> float:
    found = _read(limit) if isinstance(limit, str) else limit
    if isinstance(found, (int, float)) and not isinstance(found, bool) and 0 <= found < math.inf:
        return float(found)
    raise UnknownOption(f"{limit!r} is no limit of time", "write seconds, or such as 500ms, 10s, 2m")


def _read(text: str) -> float | None:
    match = _WRITTEN.fullmatch(text.lower())
    return float(match[1]) * _UNITS[match[2]] if match else None
