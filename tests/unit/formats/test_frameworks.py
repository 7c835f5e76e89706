"""Frameworks as text: what is read, what is wrong with it, and what is written."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import rebut
from rebut.errors import ReadError, Refused, UnknownFormat, UnknownName
from rebut.findings import Level
from rebut.formats import formats
from rebut.formats.frameworks import READERS, load_framework, loads_framework, numbered
from rebut.model.framework import Framework, Numbers

APX = "arg(a).\narg(b).\narg(c).\natt(a,b).\natt(b,a).\natt(b,c).\n"
TGF = "a\nb\nc\n#\na b\nb a\nb c\n"
AF = "p af 3\n1 2\n2 1\n2 3\n"
PLAIN = {"apx": APX, "tgf": TGF, "af": AF}

SAME = [
    ("apx", "arg(a). arg(b). arg(c).\natt(a,b). att(b,a). att(b,c).\n"),
    ("apx", "att(a,b).\narg(a).arg(b).\n\n\natt(b,a).\r\natt(b,c).\narg(c)."),
    ("apx", "% who\narg( a ) .\narg(b). % two\n# three\narg(c).\natt( a , b ).\natt(b,a).\natt(b,c)."),
    ("apx", APX + "att(a,b).\n"),
    ("apx", "\ufeff" + APX),
    ("tgf", "a\nb\nc\n# \na b\nb a\nb c"),
    ("tgf", "# who\n\na It rains.\r\nb\r\nc\r\n#\r\na b\r\n\r\n# whom\r\nb a\r\nb c\r\nb c\r\n"),
    ("tgf", " a\n\tb\nc \n#\na\tb\nb  a\nb c\n"),
    ("af", "p af 3\r\n1 2\r\n2 1\r\n2 3\r\n"),
    ("af", "# who\n\np af 3\n# a\n1 2\n\n  2   1 \n2\t3 # last\n1 2"),
    ("af", "p af 3\r1 2\r2 1\r2 3"),
    ("af", "p af 3\n01 2\n2 1\n2 3\n"),
    ("af", "\ufeff" + AF),
]


def pairs(given: Framework) -> list[tuple[str, str]]:
    letters = dict(zip("123", "abc", strict=True))
    return sorted((letters.get(one, one), letters.get(other, other)) for one, other in given.attacks)


@pytest.mark.parametrize(("format", "text"), [*PLAIN.items(), *SAME])
def test_one_framework_in_many_hands(format: str, text: str):
    found = loads_framework(text, format=format)
    assert pairs(found) == [("a", "b"), ("b", "a"), ("b", "c")]
    assert len(found) == 3
    assert [one for one in found.findings if one.level is not Level.NOTE] == []


@pytest.mark.parametrize(("format", "text"), [*PLAIN.items(), *SAME])
def test_the_debate_says_the_same(format: str, text: str):
    debate = rebut.loads(text, format=format)
    assert [argument.title for argument in debate.arguments] == list(loads_framework(text, format=format).names)
    attacks = {(debate[link.sources[0].claim].title, debate[link.target].title) for link in debate.links}
    assert attacks == set(loads_framework(text, format=format).attacks)


@pytest.mark.parametrize("format", READERS)
def test_it_is_known_by_its_look_and_by_its_ending(format: str, tmp_path: Path):
    assert rebut.loads(PLAIN[format]).document.format == format
    assert loads_framework(PLAIN[format]) == loads_framework(PLAIN[format].encode(), format=format)
    (tmp_path / f"x.{format}").write_text(PLAIN[format])
    (tmp_path / "plain").write_text(PLAIN[format])
    assert pairs(load_framework(tmp_path / f"x.{format}")) == pairs(load_framework(tmp_path / "plain"))
    assert rebut.load(tmp_path / f"x.{format}").document.format == format


def test_an_attack_that_stands_there_twice_counts_once():
    for format, text in PLAIN.items():
        found = loads_framework(text + text.splitlines()[-1] + "\n", format=format, name="x")
        assert len(found.targets) == 3
        (told,) = found.findings
        assert (told.code, told.level) == ("RB274", Level.NOTE)
        assert told.place.line == len(text.splitlines()) + 1


FAULTY = [
    ("apx", "arg(a).\natt(a,z).\n", [("RB271", 2, "there is no argument 'z'")]),
    ("apx", "arg(a).\nsupport(a,a).\n", [("RB272", 2, "this is neither an argument nor an attack")]),
    ("apx", "arg(a)\narg(b).", [("RB275", 1, "a full stop is missing here")]),
    ("apx", "arg(a).\narg(a).\n", [("RB273", 2, "the argument 'a' stands in line 1 already")]),
    ("apx", "arg(a). att(a).\n", [("RB272", 1, "this is neither an argument nor an attack")]),
    ("tgf", "a\nb\n#\na z\n", [("RB271", 4, "there is no argument 'z'")]),
    ("tgf", "a\nb\n#\na\n", [("RB272", 4, "two names are expected behind the line with #: who attacks, and whom")]),
    ("tgf", "a\n#\na a but\n", [("RB276", 3, "what stands behind the two names says nothing about the attack")]),
    ("tgf", "a\nb\n", [("RB277", 1, "a line with # is missing, behind which the attacks stand")]),
    ("af", "p af 3\n1 4\n", [("RB271", 2, "there is no argument '4'")]),
    ("af", "p af 3\n0 1\n", [("RB271", 2, "there is no argument '0'")]),
    (
        "af",
        "p af 3\n1\n1 2 3\n-1 2\n1,2\n",
        [("RB272", n, "two numbers are expected: who attacks, and whom") for n in (2, 3, 4, 5)],
    ),
    ("af", "p af 3\n1 2\np af 4\n", [("RB272", 3, "two numbers are expected: who attacks, and whom")]),
    ("af", "p af 2\n1 99999999999999999999999\n", [("RB271", 2, "there is no argument '99999999999999999999999'")]),
    ("af", "p af 3\n1 ٢\n", [("RB272", 2, "two numbers are expected: who attacks, and whom")]),
]


@pytest.mark.parametrize(("format", "text", "expected"), FAULTY)
def test_what_is_wrong_is_told_with_its_place(format: str, text: str, expected: list[tuple[str, int, str]]):
    for found in (loads_framework(text, format=format), rebut.loads(text, format=format)):
        assert [(one.code, one.place.line, one.message) for one in found.findings] == expected


@pytest.mark.parametrize(("format", "text", "expected"), FAULTY)
def test_what_is_wrong_stays_as_it_was_written(format: str, text: str, expected: list[tuple[str, int, str]]):
    debate = rebut.loads(text, format=format)
    again = rebut.loads(debate.dumps(format), format=format)
    assert again == debate
    errors = [code for code, _, _ in expected if code in ("RB271", "RB272")]
    assert len(debate.all(rebut.model.Leftover)) == len(errors)


@pytest.mark.parametrize(
    "text", ["", "\n", "# nothing\n", "1 2\n", "p af\n", "p af x\n", "p cnf 3 2\n", "p af -3\n", "p af 2.5\n", "p af ٣"]
)
def test_without_a_number_of_arguments_nothing_is_read(text: str):
    with pytest.raises(ReadError, match=r"how many arguments there are; (write|begin with) such as: p af 3"):
        loads_framework(text, format="af")
    with pytest.raises(ReadError):
        rebut.loads(text, format="af")


@pytest.mark.parametrize("count", ["999999999", "1" * 30, "9" * 5000])
def test_more_arguments_than_can_be_read_are_refused(count: str):
    with pytest.raises(Refused, match="arguments are more than can be read"):
        loads_framework(f"p af {count}\n", format="af")


@pytest.mark.parametrize("raw", [bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n" + bytes(100)])
def test_what_is_no_text_is_refused(raw: bytes):
    for format in READERS:
        with pytest.raises((Refused, ReadError)):
            loads_framework(raw, format=format)


def test_text_in_other_encodings_is_read_with_a_finding():
    found = loads_framework(AF.encode("utf-16"), format="af")
    assert pairs(found) == [("a", "b"), ("b", "a"), ("b", "c")]
    assert [one.code for one in found.findings] == ["RB001"]


def test_of_many_faults_only_the_first_are_told_one_by_one():
    found = loads_framework("p af 1\n" + "1 2\n" * 250, format="af")
    assert len(found.findings) == 101
    assert found.findings[-1].message == "150 more of these are not told one by one"


def test_unknown_formats_and_looks():
    with pytest.raises(UnknownFormat, match="there is no format 'apy' of frameworks; did you mean 'apx'"):
        loads_framework("", format="apy")
    with pytest.raises(UnknownFormat, match="looks like no framework"):
        loads_framework("[Rain]: It rains.")


class TestLarge:
    """Large texts are read in another way, with numpy and without; what is read is the same."""

    TEXT = "p af 5000\n" + "".join(f"{k % 5000 + 1} {k * 7 % 5000 + 1}\n" for k in range(12_000))

    @pytest.fixture(params=["numpy", "plain"])
    def how(self, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
        monkeypatch.setattr(numbered, "_CHUNK", 1000)
        if request.param == "plain":
            monkeypatch.setitem(sys.modules, "numpy", None)
        else:
            pytest.importorskip("numpy")
        return request.param

    def test_it_is_what_the_small_way_reads(self, how: str):  # noqa: ARG002 -- a fixture
        found = numbered.framework(self.TEXT.encode(), "x")
        slowly = numbered.read(self.TEXT, "x").framework()
        assert (list(found.attackers), list(found.targets)) == (list(slowly.attackers), list(slowly.targets))
        assert found.names == slowly.names
        assert [one.message for one in found.findings] == [one.message for one in slowly.findings]

    def test_remarks_and_line_ends_change_nothing(self, how: str):  # noqa: ARG002 -- a fixture
        plain = numbered.framework(self.TEXT.encode(), "x")
        noisy = self.TEXT.replace("\n", "\r\n# so it is\r\n\r\n").encode()
        assert numbered.framework(noisy, "x") == plain

    @pytest.mark.parametrize("line", ["1 5001", "1 2 3", "1", "x"])
    def test_a_fault_in_it_is_told_with_its_place(self, how: str, line: str):  # noqa: ARG002 -- a fixture
        found = numbered.framework((self.TEXT + line).encode(), "x")
        errors = [one for one in found.findings if one.level is Level.ERROR]
        assert [one.place.line for one in errors] == [12_002]


class TestWriting:
    @pytest.mark.parametrize("format", READERS)
    def test_what_was_read_is_written_without_loss(self, format: str):
        debate = rebut.loads(PLAIN[format], format=format)
        assert formats()[format].dumps(debate) == (PLAIN[format], ())

    def test_what_a_graph_says_of_an_argument_is_kept(self):
        text = "a It rains.\nb\n#\nb a because\n"
        debate = rebut.loads(text, format="tgf")
        assert debate["a"].text == "It rains."
        assert debate.dumps("tgf") == text

    def test_names_are_words(self):
        debate = rebut.Debate()
        claim = debate.claim("It rains, they say.", title="Rain (heavy), today")
        debate.rebut(claim, because=debate.argument("Dry"))
        assert debate.dumps("apx") == "arg(Dry).\narg(rain_heavy_today).\natt(Dry,rain_heavy_today).\n"

    def test_what_a_framework_has_no_place_for_is_told(self):
        debate = rebut.Debate("Rain")
        rain = debate.claim("It rains.", tags=["weather"], by="Ann")
        dry = debate.claim("It is dry.")
        wet = debate.argument("Wet streets")
        debate.support(rain, because=wet)
        debate.undercut(wet, because=dry)
        debate.contradict(rain, dry)
        text, losses = formats()["apx"].dumps(debate)
        assert sorted(loads_framework(text).attacks) == [
            ("it_is_dry", "it_rains"), ("it_is_dry", "wet_streets"), ("it_rains", "it_is_dry"),
        ]  # fmt: skip
        told = {one.message.removeprefix("not written: ") for one in losses}
        assert told >= {
            "supports", "the title of the debate", "cites of claims", "tags of claims", "participants",
            "claims, which became bare arguments (2 times)", "undercuts, which became plain attacks",
            "conflicts, which became attacks both ways",
        }  # fmt: skip
        assert {one.code for one in losses} == {"RB340"}

    def test_names_that_become_numbers_are_told(self):
        _, losses = formats()["af"].dumps(rebut.loads(APX))
        assert [one.message for one in losses] == [
            "not written: ids, titles that are no plain words, or the order of nodes"
        ]


class TestFrameworks:
    def test_numbers_are_names(self):
        names = Numbers(12)
        assert (len(names), names[0], names[-1], names[2:4]) == (12, "1", "12", ("3", "4"))
        assert names == tuple(map(str, range(1, 13)))
        assert [names.index(name) for name in names] == list(range(12))
        for name in ("0", "13", "01", "-1", "x", "", "²", "1 "):
            assert name not in names
            with pytest.raises(ValueError, match="is no number from 1 to 12"):
                names.index(name)
        with pytest.raises(IndexError):
            names[12]

    def test_an_unknown_name_is_told(self):
        with pytest.raises(UnknownName, match="no argument is called '4'; the arguments are the numbers from 1 to 3"):
            loads_framework(AF).index("4")

    def test_they_are_compared_by_what_they_say(self):
        assert loads_framework(AF) == loads_framework("# x\n" + AF, name="y")
        assert loads_framework(AF) != loads_framework("p af 3\n1 2\n2 1\n")
        assert len({loads_framework(AF), loads_framework(AF)}) == 1
