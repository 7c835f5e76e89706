"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from rebut.files import write_whole


def test_a_new_file_has_the_rights_that_the_umask_leaves(tmp_path: Path):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "a", b"one")
    finally:
        os.umask(before)
    assert (tmp_path / "a").read_bytes() == b"one"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_file_that_is_there_is_replaced_and_keeps_its_rights(tmp_path: Path):
    path = tmp_path / "a"
    path.write_bytes(b"a longer text than the next")
    path.chmod(0o604)
    write_whole(str(path), b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "real").write_bytes(b"one")
    link = tmp_path / "link"
    link.symlink_to("folder/real")
    write_whole(link, b"two")
    assert link.is_symlink()
    assert (tmp_path / "folder" / "real").read_bytes() == b"two"


def test_a_link_to_nothing_makes_the_file_it_leads_to(tmp_path: Path):
    (tmp_path / "link").symlink_to("real")
    write_whole(tmp_path / "link", b"one")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"one"


def test_a_folder_is_no_file(tmp_path: Path):
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, b"one")


def test_a_folder_that_is_missing_is_named_by_the_path_that_was_given(tmp_path: Path):
    with pytest.raises(FileNotFoundError) as raised:
        write_whole(tmp_path / "none" / "a", b"one")
    assert raised.value.filename == str(tmp_path / "none" / "a")


@pytest.mark.parametrize("step", ["fsync", "fdopen"])
def test_a_failure_leaves_what_was_there_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
):
    path = tmp_path / "a"
    path.write_bytes(b"one")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_write_that_is_broken_off_by_the_user_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a", b"two")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_rights_are_respected(tmp_path: Path):
    path = tmp_path / "a"
    path.write_bytes(b"one")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_whole(path, b"two")
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(PermissionError):
            write_whole(tmp_path / "b", b"two")
    finally:
        tmp_path.chmod(0o755)


def test_a_write_protected_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a"
    path.write_bytes(b"one")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_directly(tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"one")
    reader.join(10)
    assert got == [b"one"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="this system has no /dev/null")
def test_a_device_is_written_directly():
    write_whole("/dev/null", b"one")
    assert not Path("/dev/null").is_file()


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="this system has no /dev/fd")
def test_a_file_behind_standard_output_is_gone_on_with(tmp_path: Path):
    with (tmp_path / "a").open("wb") as stream:
        stream.write(b"one ")
        stream.flush()
        inode = os.fstat(stream.fileno()).st_ino
        write_whole(f"/dev/fd/{stream.fileno()}", b"two")
    assert (tmp_path / "a").read_bytes() == b"one two"
    assert (tmp_path / "a").stat().st_ino == inode
