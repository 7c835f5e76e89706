"""Files are written whole or not at all: beside, then put in place."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import stat
from pathlib import Path

__all__ = ["marked", "write_whole"]

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would else change line ends


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Puts these bytes into a file, which keeps its rights; until all are written, what was there stays.

    Where the path is a link, the file behind it is replaced. Devices and pipes are written directly. An ``OSError``
    passes as Python gives it, and then nothing has changed: a folder, a file that may not be written, a full disk.
    """
    target = Path(path)
    found = _found(target)
    if found is not None and stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if found is not None and (not stat.S_ISREG(found.st_mode) or _is_stream(target)):
        with target.open("ab") as stream:  # where it leads to a file, what was written there before stays
            stream.write(data)
        return
    if found is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    _replace(target, data, found)


def marked(path: str | os.PathLike[str], data: bytes) -> bytes:
    """Text in UTF-8, with the mark at its beginning where the file that it replaces has one.

    An ``OSError`` is left to the writing.
    """
    with contextlib.suppress(OSError):
        if stat.S_ISREG(Path(path).stat().st_mode):
            with Path(path).open("rb") as stream:
                return codecs.BOM_UTF8 + data if stream.read(3) == codecs.BOM_UTF8 else data
    return data


def _found(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_stream(path: Path) -> bool:
    """``/dev/stdout`` may lead to a file, which must not be replaced under the shell that opened it."""
    return path.absolute().parts[:2] in {("/", "dev"), ("/", "proc")}


def _replace(path: Path, data: bytes, found: os.stat_result | None) -> None:
    target = path.resolve()
    beside = target.with_name(f".rebut-{os.urandom(8).hex()}.tmp")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    except OSError as error:
        error.filename = str(path)  # the name that the user knows
        raise
    try:
        _fill(handle, data, found)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _fill(handle: int, data: bytes, found: os.stat_result | None) -> None:
    with os.fdopen(handle, "wb") as stream:
        if found is not None and hasattr(os, "fchmod"):
            _keep_rights(handle, found)
        stream.write(data)
        stream.flush()
        os.fsync(handle)


def _keep_rights(handle: int, found: os.stat_result) -> None:
    mine = os.fstat(handle)
    if (mine.st_uid, mine.st_gid) != (found.st_uid, found.st_gid):
        with contextlib.suppress(OSError):  # only the superuser may give a file away
            os.fchown(handle, found.st_uid, found.st_gid)
    os.fchmod(handle, stat.S_IMODE(found.st_mode))
