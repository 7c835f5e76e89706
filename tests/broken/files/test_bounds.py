"""Hostile files end in a finding or one clear line, after a bounded amount of work and memory."""

from __future__ import annotations

import random
import tracemalloc
from typing import TYPE_CHECKING

import pytest
import yaml

from rebut.errors import Refused
from rebut.files import decode, read
from rebut.files.json_reading import read_json
from rebut.files.yaml12 import read_yaml

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=["with libyaml", "without"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    if request.param == "without":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


def codes(text: str) -> set[str]:
    return {finding.code for finding in read_yaml(text).findings}


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("text", ["[", "{", "- ", "? ", "{a: ", "[a, ", "- - ? - ", "!a [", "&a [", "{? "])
def test_a_hundred_thousand_brackets_are_not_even_looked_at(text: str):
    many = text * 100_000
    tracemalloc.start()
    read_ = read_yaml(many)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert {finding.code for finding in read_.findings} & {"RB203", "RB201"}
    assert len(read_.findings) < 300
    assert peak < 12 * len(many) + 2_000_000


@pytest.mark.parametrize("text", ["[", '{"a":', "[[],", '[{"a":['])
def test_a_hundred_thousand_brackets_of_json(text: str):
    assert [finding.code for finding in read_json(text * 100_000).findings] == ["RB203"]


def test_depth_in_json_is_found_behind_a_quote_that_is_never_closed():
    assert [finding.code for finding in read_json('["' + "[" * 100_000).findings] == ["RB201"]


@pytest.mark.usefixtures("parser")
def test_a_billion_laughs():
    laughs = "a0: &a0 ha\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    assert codes(laughs) == {"RB204"}


@pytest.mark.usefixtures("parser")
def test_aliases_of_one_long_text():
    assert codes("a: &a " + "x" * 500_000 + "\nb: [" + "*a," * 5000 + "]\n") == {"RB204"}


@pytest.mark.usefixtures("parser")
def test_aliases_may_stand_for_a_hundred_thousand_values():
    thousand = "a: &a [" + "x," * 999 + "]\nb: ["
    assert codes(thousand + "*a," * 100 + "]\n") == set()
    assert codes(thousand + "*a," * 101 + "]\n") == {"RB204"}


@pytest.mark.usefixtures("parser")
def test_aliases_that_grow_in_depth():
    text = "".join(f"- &b{n} " + "[" * 50 + (f"*b{n - 1}" if n else "x") + "]" * 50 + "\n" for n in range(100))
    assert codes(text) == {"RB203"}


def test_aliases_that_do_not_grow_are_welcome():
    read_ = read_yaml("a: &a x\nb: [" + "*a," * 5000 + "]\n")
    assert (read_.findings, len(read_.value["b"])) == ((), 5000)


def test_a_second_key_a_hundred_thousand_times():
    read_ = read_yaml("a: 1\n" * 20_000)
    assert (read_.value, len(read_.findings)) == ({"a": 1}, 1001)
    assert read_.findings[-1].message == "18,999 more findings in this text are not listed"
    assert read_json("{" + '"a":1,' * 100_000 + '"b":2}').value == {"a": 1, "b": 2}


def test_the_values_of_a_text_are_counted():
    assert codes("- a\n" * 1_000_001) == {"RB213"}


def test_what_ends_the_reading_is_listed_behind_a_thousand_findings():
    assert [finding.code for finding in read_yaml("a: 1\n" * 2000 + "b: [").findings[-2:]] == ["RB201", "RB214"]
    read_ = read_json("[" + "NaN," * 2000 + "1] x")
    assert (len(read_.findings), read_.findings[0].code, read_.findings[-1].code) == (1001, "RB210", "RB214")
    assert {type(value) for value in read_.value} == {str, int}


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path):
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(50 * 2**20)
    tracemalloc.start()
    with pytest.raises(Refused, match=r"large\.yaml is larger than 32 MiB"):
        read(path)
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()


def test_a_device_without_end_is_refused():
    with pytest.raises(Refused, match="/dev/zero is larger than 4 MiB"):
        read("/dev/zero", largest=2**22)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0\\r\xa8f",
        b"PK\3\4\x14\0\0\0\x08\0" + bytes(range(256)),
        b"\x7fELF\2\1\1" + b"\0" * 64,
        bytes(range(256)) * 10,
        b"\0" * 100,
        b"\1\2\3" * 100,
        random.Random(1).randbytes(5000),  # noqa: S311 -- no secret
    ],
    ids=["png", "zip", "elf", "all bytes", "zeros", "controls", "random"],
)
def test_what_is_no_text_is_refused(raw: bytes):
    with pytest.raises(Refused, match="a file is no text"):
        decode(raw, "a file")


def test_text_in_an_encoding_that_leaves_little_to_read_is_refused():
    with pytest.raises(Refused, match="a file is no text in UTF-8; save it as UTF-8"):
        decode("Война и мир, том первый".encode("cp1251"), "a file")


@pytest.mark.usefixtures("parser")
def test_broken_texts_never_raise():
    seed = random.Random(7)  # noqa: S311 -- no secret
    text = "a: &x [1, 'b', \"c\\n\"]\nd:\n  - {e: *x, f: !!int 3}\n  - |\n    lines\n? k\n: v\n# no\n"
    for _ in range(1500):
        letters = list(text)
        for _ in range(seed.randint(1, 4)):
            where = seed.randrange(len(letters))
            letters[where : where + seed.randint(0, 3)] = seed.choice(
                [
                    "",
                    "\t",
                    "\x00",
                    "\ud800",
                    "'",
                    '"',
                    "[",
                    "}",
                    ": ",
                    "- ",
                    "\n",
                    "&x",
                    "*y",
                    "!",
                    "%",
                    "---\n",
                    "\u2028",
                    "\\U",
                ]
            )
        read_ = read_yaml("".join(letters))
        assert read_.complete or read_.findings
        read_json("".join(letters))


@pytest.mark.parametrize(
    "text", ["&" * 10_000, "*" * 10_000, "!" * 10_000, "%" * 10_000, '"' * 9_999, ":" * 10_000, "a: " * 10_000]
)
def test_runs_of_signs(text: str):
    assert read_yaml(text).findings or read_yaml(text).value is not None
