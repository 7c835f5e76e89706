"""A strict reading refuses what Argdown 1.7 refuses, at the place at which it stops, and takes all else."""

from __future__ import annotations

import pickle

import pytest

from rebut import load, loads
from rebut.errors import Refused
from rebut.formats.argdown.own_grammar import stop


def refused(text: str) -> str:
    with pytest.raises(Refused) as refusal:
        loads(text, format="argdown", strict=True)
    place, _, words = refusal.value.message.removeprefix("<text>:").partition(" ")
    return f"{place.rstrip(':')} {words.partition(' ')[0]}"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "1:1 RB123"),
        ("// nothing\n", "1:1 RB123"),
        ("===\ntitle: T\n===\n[a]: x", "4:1 RB101"),
        ("[a]: x\n\n===\ntitle: T\n===", "3:1 RB158"),
        ("Text\n[a]: x", "2:1 RB104"),
        ("# H\n[a]: x", "2:1 RB104"),
        ("[a]: x\n\n  + [b]: y", "3:1 RB105"),
        ("[a]: x\n+ [b]: y", "2:1 RB106"),
        ("-5 degrees", "1:1 RB105"),
        ("[a]: x\n    + [b]: y\n  - [c]: z", "3:1 RB107"),
        ("[a]: x\n    + [b]: y\n\t- [c]: z", "3:1 RB107"),
        ("[a]: a snake_case word", "1:13 RB108"),
        ("**never closed\n\nand more", "1:1 RB108"),
        ("**never\nclosed\n\nand more", "2:7 RB152"),
        ("a < b and c > d", "1:3 RB109"),
        ("[a]: a set {x} of things", "1:12 RB110"),
        ("[a] : text", "1:1 RB121"),
        ("[a]: x {k: [1}", "1:12 RB201"),
        ("[a]: x {k: 1, k: 2}", "1:15 RB202"),
        ("[a]: x {k: *b}", "1:12 RB205"),
        ("===\nk: 1\nk: 2\n===\n\n[a]: x", "3:1 RB202"),
        ("[a]: x \\\n  y", "1:8 RB125"),
        ("(1) p\n(2) q", "2:5 RB152"),
        ("(1) p\n\n----\n(2) q", "1:6 RB128"),
        ("(1) p\n---\n(2) q", "3:1 RB152"),
        ("(1) p\n----\n(2) q\n(3) r", "4:5 RB152"),
        ("(1) <A>: p\n----\n(2) q", "1:1 RB118"),
        ("(1) p\n----\n  - [x]: no\n(2) q", "3:1 RB127"),
        ("[p]: x\n  >< <a>: y", "2:1 RB118"),
        ("* one\n  * two", "2:1 RB120"),
        ("* one\n1. two", "2:1 RB120"),
        ("<a>\n  _<b>", "2:3 RB131"),
        ("<A>\n\n(1) p\n----\n(2) q\n\n<A>\n\n(1) r\n----\n(2) s", "9:1 RB119"),
        ("[constructor]: x", "1:1 RB140"),
        ("[a]: see [the\n  report](http://x.org)", "1:10 RB153"),
        ("--\n[a]", "1:1 RB156"),
        ("[a]: it goes\n--on", "2:1 RB156"),
        ("[a]: x {k: \x0c}", "1:12 RB173"),
        ("===\n\x0b\n===\n\n[a]", "2:1 RB173"),
        ("[a]: see [it\u2028](x)", "1:10 RB153"),
        ("===\nmodel: {explodeArguments: true}\n===\n\n(1) p\n-- {uses: [3]} --\n(2) q", "6:1 RB145"),
        (
            "===\nmodel: {explodeArguments: true}\n===\n\n<A>\n\n(1) p\n----\n(2) q\n----\n(3) r\n\n<A - 1>: x",
            "5:1 RB155",
        ),
    ],
)
def test_what_argdown_refuses_is_refused_where_it_stops(text: str, where: str):
    assert refused(text) == where


@pytest.mark.parametrize(
    "text",
    [
        "[a]: x",
        "\n\n[a]: x\n\n\n[b]: y\n\n",
        "===\ntitle: T\n===\n\n# H *b* #t {k: 1}\n\n[a]: x",
        "====== \n\n[a]",
        "[a]: see http://x.org",
        "[a]: x // at the end",
        "[a]: x\n  + <b>: y\n      - [c] #t {k: 1}\n    _ z\n  '+ [d]",
        "[a]: x\n  - b\n      - c\n    - d",
        "* one\n* <two>\n    + three\n\n 1. one\n 2. two",
        "<A>: x\n\n(1) p\n(2) q\n-- R, S {uses: [1]} --\n  <_ <B>\n(3) r\n----\n(4) s\n  + t",
        "(1) p\n--\nR\n{k: 1}\n--\n(2) q",
        "a **b *c* d** _e_, __f__",
        "*a b *.",
        "a [b](c) @[d] @<e> #f #(g h) .~. :heart: \\* {",
        "[ a ]: x\n\n[-a] y\n\n[]: z",
        "[a]: x {\n  k: v\n}\n\n[b]: y {k: {l: 1}}",
        "[a]:\n text\n {k: 1}\n  + [b]",
        "/* c */ [a]: x <!-- c -->\n// c\n  + y\n",
        "[a]: two definitions\n\n[a]: that differ {cites: 3}",
    ],
)
def test_what_argdown_reads_is_taken(text: str):
    assert loads(text, format="argdown", strict=True) == loads(text, format="argdown")


def test_the_refusal_carries_all_that_was_found_and_what_would_do():
    with pytest.raises(Refused) as refusal:
        loads("[a]: snake_case\n[b]: y", format="argdown", strict=True, name="a.argdown")
    error = pickle.loads(pickle.dumps(refusal.value))
    assert error.message == "a.argdown:2:1: RB104 blank line expected before [b]:"
    assert error.help == "put an empty line above it"
    assert [finding.code for finding in error.findings] == ["RB108", "RB104"]


def test_a_file_is_refused_by_its_name(tmp_path):
    path = tmp_path / "rain.argdown"
    path.write_text("[a]: x\n[b]: y\n", "utf-8")
    with pytest.raises(Refused, match=r"rain\.argdown:2:1: RB104"):
        load(path, strict=True)
    assert len(load(path).claims) == 2


def test_other_formats_refuse_what_is_an_error():
    with pytest.raises(Refused, match="has errors"):
        loads("rebut: 1\nnodes: [{claim: x, txt: y}]", strict=True)


@pytest.mark.parametrize(
    "sign", ["[", "<", "*", "_a", "{", "{}", "}", "(", ".a", "//", "/*", "===", "#(", "@[", "\n- "]
)
def test_strict_reading_takes_no_longer_for_many_signs(sign: str):
    stop(sign * 100_000)
    stop("[a]: x\n\n" + f"{sign}\n" * 50_000)


def test_relations_ten_thousand_levels_deep_are_walked():
    lines = [f"{' ' * depth}+ [c{depth}]" for depth in range(1, 5_001)]
    assert stop("\n".join(["[c0]", *lines])) is None
    assert stop("*a " * 10_000) is not None
