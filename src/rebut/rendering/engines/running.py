"""A child process that is fed, read and ended in time, whatever it does."""

from __future__ import annotations

import contextlib
import math
import os
import signal
import subprocess
import sys
import threading
import time
from typing import IO, TYPE_CHECKING

import attrs

from rebut.errors import UnknownOption

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Deadline", "Ended", "TimeIsUp", "TooMuch", "run"]

MOST_OUTPUT = 512 * 2**20
"""Bytes of a drawing; a map of ten thousand boxes takes a tenth of it."""
MOST_ERRORS = 64 * 2**10
_PIECE = 2**16


class TimeIsUp(Exception):
    """The child was ended because its time was up."""


class TooMuch(Exception):
    """The child was ended because it wrote more than any drawing has."""


@attrs.frozen
class Ended:
    """How a child ended: its exit code (below 0: the signal), and what it wrote."""

    code: int
    output: bytes
    errors: bytes


@attrs.frozen
class Deadline:
    """A moment by which all is done; None is never."""

    limit: float | None
    moment: float | None

    @classmethod
    def after(cls, limit: float | None) -> Deadline:
        """So many seconds from now."""
        if limit is None:
            return cls(None, None)
        if isinstance(limit, bool) or not isinstance(limit, int | float) or math.isnan(limit) or limit <= 0:
            raise UnknownOption(f"a time limit of {limit!r}", "it is a number of seconds above 0, or None for no limit")
        return cls(limit, time.monotonic() + limit)

    def left(self) -> float | None:
        """Seconds that are left, at least 0; None where there is no end."""
        if self.moment is None:
            return None
        return min(max(self.moment - time.monotonic(), 0.0), threading.TIMEOUT_MAX)


def run(command: Sequence[str], given: bytes, *, deadline: Deadline, environment: Mapping[str, str]) -> Ended:
    """Run a command on what it is given; where this raises, the command and all that it started are gone."""
    child = subprocess.Popen(  # noqa: S603 -- the engine that the user chose, and never through a shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        env=environment,
        start_new_session=True,  # a group of its own, to be ended as one
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        return _ended(child, given, deadline)
    except BaseException:  # Ctrl-C among them
        _end(child)
        raise
    finally:
        _close(child)


def _ended(child: subprocess.Popen[bytes], given: bytes, deadline: Deadline) -> Ended:
    """Feed and read the child from threads, so that no full pipe holds anybody up, and wait no longer than allowed."""
    output, errors = _Reader(child.stdout, MOST_OUTPUT), _Reader(child.stderr, MOST_ERRORS, goes_on=True)
    threads = [threading.Thread(target=_feed, args=(child.stdin, given), daemon=True), output.thread, errors.thread]
    for thread in threads:
        thread.start()
    _await(output.thread, deadline)
    if output.too_much:
        raise TooMuch
    _await(errors.thread, deadline)
    try:
        code = child.wait(deadline.left())
    except subprocess.TimeoutExpired:
        raise TimeIsUp from None
    return Ended(code, output.read(), errors.read())


def _await(thread: threading.Thread, deadline: Deadline) -> None:
    thread.join(deadline.left())
    if thread.is_alive():
        raise TimeIsUp


class _Reader:
    """A thread that reads a pipe to its end, and keeps no more of it than it may."""

    def __init__(self, pipe: IO[bytes] | None, most: int, *, goes_on: bool = False) -> None:
        self._pipe, self._most, self._goes_on = pipe, most, goes_on
        self._pieces: list[bytes] = []
        self.too_much = False
        self.thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        kept = 0
        with contextlib.suppress(OSError, ValueError):  # the pipe was closed under us: the child is being ended
            while self._pipe and (piece := os.read(self._pipe.fileno(), _PIECE)):
                self.too_much = kept + len(piece) > self._most
                if not self.too_much:
                    self._pieces.append(piece)
                    kept += len(piece)
                elif not self._goes_on:
                    return

    def read(self) -> bytes:
        return b"".join(self._pieces)


def _feed(pipe: IO[bytes] | None, given: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # it stopped reading; its exit code and its errors say why
        left = memoryview(given)
        while pipe and left:
            left = left[os.write(pipe.fileno(), left[:_PIECE]) :]
        if pipe:
            pipe.close()


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the child and what it started. It is not waited for before, so its number is nobody else's yet."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(child.pid)], capture_output=True, check=False)  # noqa: S603, S607
            child.kill()
        else:
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _close(child: subprocess.Popen[bytes]) -> None:
    for pipe in (child.stdin, child.stdout, child.stderr):
        with contextlib.suppress(OSError, ValueError):
            if pipe:
                pipe.close()
