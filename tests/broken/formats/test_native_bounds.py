"""Files that are no debate, or would take all time and memory: one clear line or findings, soon."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rebut.errors import ReadError, Refused, UnknownFormat
from rebut.formats import dumps, load, loads, save

SOON = 10.0
"""Seconds: far more than any of these takes on a slow machine, and far less than for ever."""

HEAD = "rebut: 1\nnodes:\n"
NATIVE = pytest.mark.parametrize("ending", [".json", ".yaml", ""])


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    start = time.perf_counter()
    yield
    assert time.perf_counter() - start < SOON


def written(folder: Path, ending: str, data: bytes) -> Path:
    path = folder / f"rain{ending}"
    path.write_bytes(data)
    return path


@NATIVE
def test_a_file_that_is_not_there(tmp_path: Path, ending: str):
    with pytest.raises(FileNotFoundError):
        load(tmp_path / f"rain{ending}")


@NATIVE
def test_a_folder(tmp_path: Path, ending: str):
    (tmp_path / f"rain{ending}").mkdir()
    with pytest.raises(OSError) as caught:  # noqa: PT011 -- Windows has another one
        load(tmp_path / f"rain{ending}")
    assert caught.value.errno in (errno.EISDIR, errno.EACCES)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path):
    path = written(tmp_path, ".json", b"{}")
    path.chmod(0)
    with pytest.raises(PermissionError):
        load(path)


@NATIVE
@pytest.mark.parametrize(
    "data", [b"", b" \n\n", b"\xef\xbb\xbf", b"\xff\xfe"], ids=["nothing", "space", "mark", "mark 16"]
)
def test_an_empty_file(tmp_path: Path, ending: str, data: bytes):
    with pytest.raises(ReadError, match="is empty"):
        load(written(tmp_path, ending, data))


@NATIVE
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, bytes(10_000), os.urandom(10_000)])
def test_a_binary_file(tmp_path: Path, ending: str, data: bytes):
    with pytest.raises(ReadError):
        load(written(tmp_path, ending, data))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("ending", [".json", ".yaml", ""])
def test_other_encodings_are_read(tmp_path: Path, ending: str, encoding: str):
    text = '{"rebut": 1, "nodes": [{"claim": "a", "text": "It rains in Zürich."}]}'
    debate = load(written(tmp_path, ending, text.encode(encoding)))
    assert debate.claims[0].text == "It rains in Zürich."
    assert {finding.code for finding in debate.findings} <= {"RB001", "RB003"}


def test_bytes_that_are_no_text_are_told(tmp_path: Path):
    debate = load(written(tmp_path, ".yaml", f"{HEAD}- {{claim: a, text: Zürich}}".encode("latin-1")))
    assert debate.claims[0].text == "Z\ufffdrich"
    assert [finding.code for finding in debate.findings] == ["RB002"]


@NATIVE
def test_fifty_megabytes(tmp_path: Path, ending: str):
    path = tmp_path / f"rain{ending}"
    with path.open("wb") as stream:
        stream.truncate(50 * 2**20)
    with pytest.raises(Refused, match="is larger than 32 MiB"):
        load(path)


@pytest.mark.parametrize("opening", ["[", "{", '{"a":', "[{", "- ", "? ", "a: {"])
@pytest.mark.parametrize("ending", [".json", ".yaml"])
def test_a_hundred_thousand_brackets(tmp_path: Path, ending: str, opening: str):
    for begin in ("", '{"rebut": 1, "nodes": '):
        with pytest.raises(ReadError):
            load(written(tmp_path, ending, (begin + opening * 100_000).encode()))


def test_closed_brackets_a_hundred_thousand_deep():
    text = '{"rebut": 1, "nodes": [' + "[" * 100_000 + "]" * 100_000 + "]}"
    for format in ("json", "yaml"):
        with pytest.raises(ReadError, match="nested more than 100 levels deep"):
            loads(text, format=format)


@pytest.mark.parametrize("depth", [10, 60, 64, 65, 90, 97])
def test_what_is_as_deep_as_may_be_is_read(depth: int):
    inner = "[" * depth + "]" * depth
    debate = loads(f'{{"rebut": 1, "nodes": [{inner}, {{"claim": "a", "data": {{"x": {inner[2:-2]}}}}}]}}')
    assert {finding.code for finding in debate.findings} <= {"RB222", "RB225"}
    assert len(debate) == 2
    for format in ("json", "yaml"):
        assert loads(dumps(debate, format)) == debate


def test_aliases_that_grow():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    with pytest.raises(ReadError, match="RB204 the aliases up to here stand for more than"):
        loads("rebut: 1\n" + "\n".join(lines), format="yaml")


def test_an_alias_within_what_it_stands_for():
    debate = loads("rebut: 1\nnodes: &n [*n]")
    assert [finding.code for finding in debate.findings] == ["RB205", "RB222"]


def test_a_node_that_stands_twice_by_an_alias():
    debate = loads("rebut: 1\nnodes:\n- &a {claim: a, text: A}\n- *a\n", name="f")
    assert [str(finding) for finding in debate.findings] == ["f:4:3: RB228 the id 'a' is taken"]
    assert len(debate.claims) == 1


def test_keys_that_stand_twice():
    for format in ("json", "yaml"):
        debate = loads('{"rebut": 1, "rebut": 2, "nodes": [{"claim": "a", "claim": "b"}], "nodes": []}', format=format)
        assert {finding.code for finding in debate.findings} == {"RB202"}
        assert len(debate.findings) == 3
        assert list(debate.nodes) == ["a"]


def test_thousands_of_faults_are_told_in_bounded_time():
    debate = loads(HEAD + "- {clam: a}\n" * 5_000, name="f")
    assert len(debate) == 5_000
    assert 1_000 <= len(debate.findings) <= 5_000


def test_thousands_of_unknown_names_are_told_in_bounded_time():
    claims = "".join([f"- {{claim: c{n}, text: claim number {n} of many}}\n" for n in range(2_000)])
    links = "".join([f"- {{rebuttal: r{n}, sources: [c{n}], target: d{n}}}\n" for n in range(2_000)])
    debate = loads(HEAD + claims + links)
    assert len(debate.findings) >= 1_000
    assert len(debate.claims) == 2_000


def test_a_long_chain_that_breaks_at_its_end():
    """Each undercut hits the one before; the first target is not there."""
    links = "".join([f"- {{undercut: u{n + 1}, sources: [a], target: u{n}}}\n" for n in range(5_000)])
    debate = loads(f"{HEAD}- {{claim: a, text: A}}\n{links}")
    assert [claim.id for claim in debate.claims] == ["a"]
    assert not debate.links
    assert len(debate) == 5_001


def test_many_groups_in_a_circle():
    groups = "".join([f"- {{group: g{n}, title: G, members: [g{(n + 1) % 500}]}}\n" for n in range(500)])
    debate = loads(HEAD + groups)
    assert len(debate) == 500
    assert debate.findings


def test_long_ids_texts_and_keys():
    debate = loads(HEAD + f"- {{claim: {'a' * 100_000}, text: {'b' * 1_000_000}, {'c' * 500}: 1}}\n")
    assert len(str(debate.findings[0])) < 500


@pytest.mark.parametrize("number", ["1e400", "9" * 5_000, "-1e400"])
def test_numbers_that_are_too_large(number: str):
    for format in ("json", "yaml"):
        text = f'{{"rebut": 1, "nodes": [{{"claim": "a", "data": {{"x": {number}}}}}]}}'
        debate = loads(text, format=format)
        assert [finding.code for finding in debate.findings] == ["RB208"]
        assert debate.claims[0].data == {"x": number}


def test_a_save_that_fails_leaves_what_was_there(tmp_path: Path):
    path = written(tmp_path, ".json", b'{"rebut": 1, "nodes": [{"claim": "a", "text": "A"}]}')
    before = path.read_bytes()
    debate = load(path)
    debate.claim("B")
    with pytest.raises(UnknownFormat):
        save(debate, path, format="jsn")
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["rain.json"]


def test_a_save_to_where_nothing_can_be_written(tmp_path: Path):
    debate = loads('{"rebut": 1}')
    with pytest.raises(FileNotFoundError):
        save(debate, tmp_path / "no such folder" / "rain.json")
    (tmp_path / "rain.json").mkdir()
    with pytest.raises(IsADirectoryError):
        save(debate, tmp_path / "rain.json")
