"""What a document includes is read in its place, with the places of its own file; nothing else is opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rebut import load, loads
from rebut.errors import Refused
from rebut.formats.argdown import including
from rebut.model import Debate


def write(folder: Path, **files: str) -> Path:
    """The files of a document; the first one is the document."""
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True)
        path.with_suffix(".argdown").write_text(text, "utf-8", newline="")
    return (folder / next(iter(files))).with_suffix(".argdown")


def texts(debate: Debate) -> list[str]:
    return [claim.text for claim in debate.claims]


def told(debate: Debate, folder: Path) -> list[str]:
    return [f"{str(one.place).removeprefix(f'{folder}/')} {one.code}" for one in debate.findings]


def test_what_is_included_stands_in_its_place(tmp_path):
    path = write(tmp_path, a="one\n\n@include(parts/b.argdown)\n\nfour\n", parts__b="two\n\n@include(c.argdown)\n")
    write(tmp_path, parts__c="three")
    debate = load(path, strict=True)
    assert texts(debate) == ["one", "two", "three", "four"]
    assert debate.findings == ()


def test_places_name_the_file_that_something_stands_in(tmp_path):
    path = write(tmp_path, a="one\n\n@include(b.argdown)\n\n[d]: four_five\n", b="[b]: two\n  + [c]: thr_ee {k: 1}\n")
    debate = load(path)
    places = debate.document.places
    assert str(places["b"]) == f"{tmp_path / 'b.argdown'}:1:1"
    assert str(places["c"]) == f"{tmp_path / 'b.argdown'}:2:5"
    assert str(places["d"]) == f"{path}:5:1"
    assert told(debate, tmp_path) == ["b.argdown:2:13 RB108", "a.argdown:5:10 RB108"]
    spans = [debate.document.text[one.start : one.stop] for one in debate.document.occurrences]
    assert spans == ["one", "[b]: two", "[c]: thr_ee {k: 1}", "[d]: four_five"]


def test_data_that_is_included_is_told_in_its_file(tmp_path):
    path = write(tmp_path, a="one\n\n@include(b.argdown)\n", b="[b]: two {k: [1}\n")
    assert told(load(path), tmp_path) == ["b.argdown:1:10 RB111", "b.argdown:1:14 RB201"]
    with pytest.raises(Refused, match=r"b\.argdown:1:14: RB201"):
        load(path, strict=True)


def test_a_strict_reading_names_the_included_file(tmp_path):
    path = write(tmp_path, a="one\n\n@include(b.argdown)\n", b="[b]: two\n[c]: three\n")
    with pytest.raises(Refused, match=r"b\.argdown:2:1: RB104"):
        load(path, strict=True)


def test_a_file_that_is_not_there_is_told_and_the_rest_is_read(tmp_path):
    path = write(tmp_path, a="one\n\n@include(b.argdown)\n\ntwo")
    debate = load(path)
    assert (texts(debate), told(debate, tmp_path)) == (["one", "two"], ["a.argdown:3:1 RB161"])
    assert debate.document.text == path.read_text("utf-8")
    with pytest.raises(Refused, match="there is no such file"):
        load(path, strict=True)


@pytest.mark.parametrize(
    "name",
    [
        *("../other.argdown", "inner/../../other.argdown", "link.argdown", "folder/other.argdown", "/etc/passwd"),
        *("https://x.org/a.argdown", "file:///etc/passwd", "C:\\a.argdown", "inner", "pipe", "a\0b", "x" * 5000),
    ],
)
def test_what_leads_out_of_the_folder_or_is_no_file_is_not_opened(tmp_path, name: str):
    inside = tmp_path / "inside"
    (inside / "inner").mkdir(parents=True)
    write(tmp_path, other="hidden")
    (inside / "link.argdown").symlink_to(tmp_path / "other.argdown")
    (inside / "folder").symlink_to(tmp_path)
    os.mkfifo(inside / "pipe")
    path = write(inside, a=f"one\n\n@include({name})\n\ntwo")
    debate = load(path)
    assert (texts(debate), told(debate, inside)) == (["one", "two"], ["a.argdown:3:1 RB163"])
    with pytest.raises(Refused):
        load(path, strict=True)


def test_the_folder_of_the_document_is_that_of_all_its_files(tmp_path):
    path = write(tmp_path, a="@include(parts/b.argdown)", parts__b="two\n\n@include(../c.argdown)", c="three")
    assert texts(load(path)) == ["two", "three"]


def test_a_link_to_a_file_in_the_folder_is_followed(tmp_path):
    path = write(tmp_path, a="@include(link.argdown)", b="two")
    (tmp_path / "link.argdown").symlink_to(tmp_path / "b.argdown")
    assert texts(load(path)) == ["two"]


def test_links_in_a_circle_are_told(tmp_path):
    path = write(tmp_path, a="one\n\n@include(x.argdown)\n")
    (tmp_path / "x.argdown").symlink_to(tmp_path / "y.argdown")
    (tmp_path / "y.argdown").symlink_to(tmp_path / "x.argdown")
    assert [code[-5:] for code in told(load(path), tmp_path)] == ["RB163"]


def test_a_circle_ends_and_is_told(tmp_path):
    path = write(
        tmp_path, a="one\n\n@include(b.argdown)", b="two\n\n@include(c.argdown)", c="three\n\n@include(b.argdown)"
    )
    debate = load(path, strict=True)
    assert (texts(debate), told(debate, tmp_path)) == (["one", "two", "three"], ["c.argdown:3:1 RB162"])


def test_a_document_that_includes_itself_is_read_once_more_as_argdown_does(tmp_path):
    path = write(tmp_path, a="[a]: one\n\n@include(a.argdown)")
    debate = load(path)
    assert [text.plain for text in debate.claims[0].texts] == ["one", "one"]
    assert told(debate, tmp_path) == ["a.argdown:3:1 RB162", "a.argdown:3:1 RB162"]


def test_a_file_is_read_where_it_is_first_included(tmp_path):
    path = write(tmp_path, a="@include(b.argdown)\n\n@include(./b.argdown)\n\nthree", b="two")
    debate = load(path, strict=True)
    assert (texts(debate), told(debate, tmp_path)) == (["two", "three"], ["a.argdown:3:1 RB164"])


def test_how_many_and_how_deep_and_how_much_is_bounded(tmp_path, monkeypatch):
    many = {f"f{number}": f"c{number}\n\n@include(f{number + 1}.argdown)" for number in range(60)}
    path = write(tmp_path, **many)
    assert len(load(path).claims) == including.DEEPEST + 1
    assert told(load(path), tmp_path)[-1].endswith("RB163")
    monkeypatch.setattr(including, "LARGEST", 50)
    assert len(load(path).claims) < 4
    monkeypatch.setattr(including, "MOST", 1)
    wide = write(tmp_path, w="@include(f1.argdown)\n\n@include(f2.argdown)")
    assert [one[-5:] for one in told(load(wide), tmp_path)] == ["RB163", "RB163"]


def test_a_text_that_stands_in_no_folder_includes_nothing():
    text = "one\n\n@include(/etc/passwd)\n\ntwo"
    debate = loads(text, format="argdown", strict=True)
    assert (texts(debate), [one.code for one in debate.findings]) == (["one", "two"], ["RB160"])
    assert debate.document.text == text


def test_findings_about_the_bytes_of_an_included_file_are_told(tmp_path):
    path = write(tmp_path, a="@include(b.argdown)")
    (tmp_path / "b.argdown").write_bytes("Zürich".encode("latin-1"))
    assert told(load(path), tmp_path) == ["b.argdown:1:2 RB002"]
    (tmp_path / "b.argdown").write_bytes(bytes(range(256)) * 40)
    assert told(load(path), tmp_path) == ["a.argdown:1:1 RB123", "a.argdown:1:1 RB163"]


def test_windows_line_ends_change_nothing(tmp_path):
    path = write(tmp_path, a="one\r\n\r\n@include(b.argdown)\r\n\r\nfour\r\n", b="two\r\n\r\nthree\r\n")
    debate = load(path)
    assert texts(debate) == ["one", "two", "three", "four"]
    assert [place.line for place in debate.document.places.values()] == [1, 1, 3, 5]
