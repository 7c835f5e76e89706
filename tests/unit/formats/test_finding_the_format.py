"""Which format a file or a text is in: the one that is named, the one of its ending, the one that it looks like."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest

from rebut import Debate
from rebut.errors import ReadError, Refused, UnknownFormat, UnknownOption
from rebut.findings import Finding
from rebut.formats import Opened, dumps, formats, load, loads, save
from rebut.formats._format import opened
from rebut.formats._registry import FORMATS

DEBATE = Debate("Rain")
DEBATE.claim("It rains.")


def test_our_own_formats_are_listed_in_the_order_in_which_they_are_tried():
    assert list(FORMATS) == ["json", "yaml", "carneades", "apx", "af", "tgf", "markdown", "argdown", "argdown-json"]
    assert all(formats()[name] is FORMATS[name] for name in FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_each_says_what_it_is(name: str):
    format = FORMATS[name]
    assert format.name == name
    assert format.title
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in format.suffixes)


@pytest.mark.parametrize("ending", ["x.json", "x.yaml", "x.yml", "x.JSON", "x.Yaml"])
def test_the_ending_says_it(tmp_path: Path, ending: str):
    assert save(DEBATE, tmp_path / ending) == ()
    assert load(tmp_path / ending) == DEBATE
    assert load(tmp_path / ending).document.format == ending.lower()[2:].replace("yml", "yaml")


def test_the_name_goes_before_the_ending(tmp_path: Path):
    save(DEBATE, tmp_path / "x.json", format="yaml")
    assert (tmp_path / "x.json").read_text() == dumps(DEBATE, "yaml")
    assert load(tmp_path / "x.json", format="yaml") == DEBATE


@pytest.mark.parametrize("format", ["json", "yaml"])
def test_without_an_ending_the_look_says_it(tmp_path: Path, format: str):
    path = tmp_path / "rain"
    save(DEBATE, path, format=format)
    assert load(path) == DEBATE
    assert load(path).document.format == format


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ('{"rebut": 1}', "json"),
        ('\n{"title": "a", "rebut": 1}', "json"),
        ("rebut: 1", "yaml"),
        ("# a comment\n---\ntitle: a\nrebut: 1\n", "yaml"),
        ("{rebut: 1}", "yaml"),
        ("'rebut': 1", "yaml"),
        ("[a]: b", "argdown"),
        ("===\nrebut: 1\n===\n\n[a]: b\n", "argdown"),
    ],
)
def test_how_formats_look(text: str, format: str):
    assert loads(text).document.format == format


def test_an_unknown_name_says_what_comes_near():
    with pytest.raises(UnknownFormat, match=r"there is no format 'jason'; did you mean 'json'\? There are: json, yaml"):
        loads("{}", format="jason")
    with pytest.raises(UnknownFormat, match=r"there is no format 'q'; there are"):
        dumps(DEBATE, "q")


def test_an_unknown_ending_says_what_comes_near(tmp_path: Path):
    with pytest.raises(UnknownFormat, match=r"end in \.jsn; did you mean '\.json'\?"):
        save(DEBATE, tmp_path / "x.jsn")
    with pytest.raises(UnknownFormat, match="has no ending that says its format; name one of: json, yaml"):
        save(DEBATE, tmp_path / "x")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "<text> is empty; write a debate into it"),
        (" \n", "<text> is empty"),
        ("[]", "<text> looks like no format of debates; name the format; there are: json, yaml"),
        ('{"nodes": {}}', "looks like no format"),
        ("null", "looks like no format"),
        ("<graph/>", "looks like no format"),
    ],
)
def test_what_looks_like_nothing_is_no_empty_debate(text: str, says: str):
    with pytest.raises(UnknownFormat, match=says.replace("(", r"\(")):
        loads(text)


def test_no_file_is_no_debate():
    with pytest.raises(UnknownOption, match="is given no file"):
        load()


def test_strictly_an_error_is_raised_with_all_findings():
    text = "rebut: 1\nnodes: [{claim: a, txt: b}, {claim: c, txt: d}]"
    assert len(loads(text).findings) == 2
    with pytest.raises(
        ReadError, match=r"rain has errors: rain:2:20: RB221 a claim has no 'txt' \(and 1 more\)"
    ) as caught:
        loads(text, strict=True, name="rain")
    assert caught.value.findings == loads(text, name="rain").findings


def test_strictly_a_warning_passes():
    text = "rebut: 1\nnodes: [{claim: a, text: !odd b}]"
    debate = loads(text, strict=True)
    assert [finding.code for finding in debate.findings] == ["RB206"]


def test_what_the_bytes_say_is_told_first():
    debate = loads("rebut: 1\nnodes: [{claim: a, txt: b}]".encode("utf-16"), name="rain")
    assert [finding.code for finding in debate.findings] == ["RB001", "RB221"]


def test_an_outside_format_is_asked_when_ours_miss(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    shout = attrs.evolve(
        FORMATS["json"],
        name="shout",
        suffixes=(".shout",),
        sniff=lambda text: text == "SHOUT!",
        loads=lambda source: Debate(source.text),
        dumps=lambda debate: (debate.title.upper(), (Finding("RB399", "the nodes"),)),
        patch=None,
    )
    points = [SimpleNamespace(name="shout", load=lambda: shout), SimpleNamespace(name="odd", load=lambda: None)]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points[:1] if group == "rebut.formats" else [])
    assert formats()["shout"] is shout
    assert dumps(DEBATE, "shout") == "RAIN"
    assert save(DEBATE, tmp_path / "x.shout") == (Finding("RB399", "the nodes"),)
    assert load(tmp_path / "x.shout").title == "RAIN"
    assert loads("SHOUT!").title == "SHOUT!"
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points)  # noqa: ARG005 -- as it is called
    with pytest.raises(UnknownFormat, match=r"the package behind 'odd' in rebut\.formats gives a NoneType, no Format"):
        loads("x", format="odd")


def test_what_is_only_read_is_not_written():
    reading = [name for name, format in FORMATS.items() if format.dumps is None]
    for name in reading:
        with pytest.raises(UnknownFormat, match="is only read, not written"):
            dumps(DEBATE, name)


class TestFilesBeside:
    def test_what_lies_beside_is_opened(self, tmp_path: Path):
        (tmp_path / "parts").mkdir()
        (tmp_path / "a.txt").write_text("a")
        (tmp_path / "parts" / "b.txt").write_text("b")
        (tmp_path / "parts" / "c.txt").write_text("c")
        top = opened(tmp_path / "a.txt")
        inner = top.beside("parts/b.txt")
        assert (inner.text, inner.name) == ("b", str(tmp_path / "parts" / "b.txt"))
        assert inner.beside("c.txt").text == "c"
        assert inner.beside("../a.txt").text == "a"

    @pytest.mark.parametrize("name", ["../outside.txt", "link.txt"])
    def test_what_lies_outside_is_refused(self, tmp_path: Path, name: str):
        inside = tmp_path / "inside"
        inside.mkdir()
        (tmp_path / "outside.txt").write_text("secret")
        (inside / "a.txt").write_text("a")
        (inside / "link.txt").symlink_to(tmp_path / "outside.txt")
        with pytest.raises(Refused, match="which lies outside of its folder"):
            opened(inside / "a.txt").beside(name)

    @pytest.mark.parametrize("name", ["/etc/passwd", "https://x.org/a.txt", "file:///a.txt", "C:\\a.txt", "a\0.txt"])
    def test_what_is_no_path_from_here_is_refused(self, tmp_path: Path, name: str):
        (tmp_path / "a.txt").write_text("a")
        with pytest.raises(Refused, match="which is no path from here"):
            opened(tmp_path / "a.txt").beside(name)

    def test_what_is_no_file_is_refused_unopened(self, tmp_path: Path):
        (tmp_path / "a.txt").write_text("a")
        os.mkfifo(tmp_path / "pipe.txt")
        with pytest.raises(Refused, match="which is no file"):
            opened(tmp_path / "a.txt").beside("pipe.txt")

    def test_a_text_alone_has_nothing_beside_it(self):
        with pytest.raises(Refused, match="stands in no folder"):
            Opened("<text>", "").beside("a.txt")

    def test_what_is_not_there_is_told_as_python_does(self, tmp_path: Path):
        (tmp_path / "a.txt").write_text("a")
        with pytest.raises(FileNotFoundError):
            opened(tmp_path / "a.txt").beside("b.txt")


def test_a_picture_is_no_format_of_a_debate(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"end in \.png; a picture is drawn, not saved: draw\(\) makes it"):
        save(DEBATE, tmp_path / "map.png")
