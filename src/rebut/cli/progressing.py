"""A bar on standard error for what may take long; only where that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["Tell", "bar"]

Tell = Callable[[int, int | None], None]
"""Told how much is done, and of how much."""

_PATIENCE = 0.5
"""Seconds before a bar is shown: what is quicker needs none."""


@contextmanager
def bar(title: str) -> Iterator[Tell | None]:
    """A bar that goes when it is done; None where nobody would see it."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    shown = _Bar(title)
    try:
        yield shown.tell
    finally:
        shown.stop()


class _Bar:
    def __init__(self, title: str) -> None:
        self._title = title
        self._begun = time.monotonic()
        self._progress: object = None

    def tell(self, done: int, total: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        if isinstance(self._progress, Progress):
            self._progress.update(self._progress.task_ids[0], completed=done, total=total)
        elif time.monotonic() - self._begun > _PATIENCE:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._progress.add_task(self._title, completed=done, total=total)
            self._progress.start()

    def stop(self) -> None:
        from rich.progress import Progress

        if isinstance(self._progress, Progress):
            self._progress.stop()
