"""What a bench prints: a row for each number, with its limit."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable

Row = tuple[str, str, str]


def best(act: Callable[[], object], *, of: int = 5) -> float:
    """Seconds of the quickest of several runs, which is the one that was disturbed least."""
    return min(_seconds(act) for _ in range(of))


def _seconds(act: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    held = act()
    took = time.perf_counter() - start
    del held
    return took


def show(title: str, rows: Iterable[Row]) -> None:
    """The rows, in columns."""
    print(f"\n{title}")
    print(f"  {'what':<64} {'limit':>12} {'measured':>14}")
    for what, limit, measured in rows:
        print(f"  {what:<64} {limit:>12} {measured:>14}")
