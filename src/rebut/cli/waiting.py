"""A bar on standard error, where something takes long and somebody may be looking."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from rebut.evaluation.limits import Progress

__all__ = ["bar"]

_PATIENCE = 0.5
"""Seconds before a bar is shown."""
_OFTEN = 0.1


@contextmanager
def bar(what: str) -> Iterator[Progress | None]:
    """Somebody to tell how far it has come; None where nobody looks."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    made = Progress(*columns, console=Console(stderr=True), transient=True)
    try:
        yield _Showing(made, what)
    finally:
        made.stop()


class _Showing:
    """Shows a bar once it has taken a while."""

    def __init__(self, made: Bar, what: str) -> None:
        self._bar, self._what = made, what
        self._task: TaskID | None = None
        self._next = time.monotonic() + _PATIENCE

    def __call__(self, done: int, total: int | None) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _OFTEN
        if self._task is None:
            self._bar.start()
            self._task = self._bar.add_task(self._what, total=total)
        self._bar.update(self._task, completed=done, total=total)
