"""The command line: one file a verb, and no logic; each verb says in words what a function of the library does."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import sys
from typing import NoReturn

__all__ = ["main"]


def main() -> None:
    """Run the command line on the words that follow the program's name."""
    _heed("SIGTERM", "SIGHUP")
    try:
        from .app import app

        app.main()
    except KeyboardInterrupt:  # while it was still being imported
        _leave(130)
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else int(end.code is not None))


def _leave(code: int) -> NoReturn:
    """End at once, when all is written and whoever waits for the end was told of it.

    To take every module apart, as the interpreter would, takes a tenth of the time of a short command.
    """
    atexit._run_exitfuncs()  # noqa: SLF001 -- there is no other way to have them run
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # nobody reads it any more, or it is closed
            if stream is not None:
                stream.flush()
    os._exit(code)


def _heed(*names: str) -> None:
    """End by these signals as by Ctrl-C: with the layout that is running, which stands in a group of its own."""
    for name in names:
        number = getattr(signal, name, None)  # Windows has but one of them
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # nohup ignores the other
            signal.signal(number, _end)


def _end(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)
