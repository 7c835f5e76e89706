"""Broken and hostile Argdown: findings or one clear error, in bounded time, never a traceback."""

from __future__ import annotations

import time

import pytest

from rebut import load, loads
from rebut.errors import ReadError
from rebut.formats import dumps
from rebut.formats.argdown.writing.patching import patched
from rebut.formats.argdown.writing.tidying import tidied

MANY = 100_000
SECONDS = 20.0


def timed(text: str):
    start = time.perf_counter()
    debate = loads(text, format="argdown")
    assert time.perf_counter() - start < SECONDS
    return debate


@pytest.mark.parametrize(
    "sign",
    [
        *("[", "]", "{", "}", "<", ">", "(", "*", "**a", "_", "_a", "#", "#(", "@[", "@<", "\\", "//", "/*", "<!--"),
        *(".a", ":a", "[a](", "[a", "<a", '{a: "', "{a: '", "]:", "===", "`", "'", "\t", "\x00", "😀", "{}", "{x}, "),
    ],
)
def test_one_line_of_many_signs(sign: str):
    text = sign * MANY
    debate = timed(text)
    assert len(debate.findings) < 1000
    assert debate.document is not None
    assert debate.document.text == text


@pytest.mark.parametrize(
    "line",
    [
        *("[a]\n", "[a]: x\n\n", "+ a\n", "* a\n", "1. a\n", "(1) a\n", "(2) a\n\n", "# a\n", "--\n", "{a: 1}\n"),
        *("[a\n \n", "{,\n\n", "{\n\n", "\n", "\r\n", "  \n", "/**/", "===\n"),
    ],
)
def test_many_lines_of_one_kind(line: str):
    timed(line * (MANY // 4))


def test_a_structure_of_many_steps():
    assert len(timed("(1) a\n----\n" * 3000 + "(1) a").claims) == 3001


def test_a_megabyte_on_one_line():
    text = "[a]: " + "It rains, and _it_ pours (see @[b]). " * 28_000
    assert len(timed(text).claims[0].text) > 900_000


def test_relations_ten_thousand_levels_deep():
    lines = [f"{' ' * depth}+ [c{depth}]" for depth in range(1, 10_001)]
    debate = timed("\n".join(["[c0]", *lines]))
    assert len(debate.links) == 10_000
    assert debate.links[-1].target == "c9999"


def test_data_nested_too_deep_is_told():
    debate = timed(f"[a]: x {{k: {'[' * MANY}{']' * MANY}}}\n\n[b]: y")
    assert any(finding.code == "RB111" for finding in debate.findings)
    assert debate.find("b").title == "b"


def test_anchors_that_grow_are_told():
    grown = "".join(f"  a{step}: &a{step} [*a{step - 1}, *a{step - 1}]\n" for step in range(1, 60))
    debate = timed(f"===\nk:\n  a0: &a0 [1, 1]\n{grown}===\n\n[a]: It rains.")
    assert debate.claims[0].text == "It rains."
    assert any(finding.place.line > 1 for finding in debate.findings)


def test_an_unclosed_brace_costs_nothing_but_itself():
    debate = timed("[a]: open { brace\n  + [b]: y {k: 1}\n\n[c]: z {l: 2}")
    assert [claim.title for claim in debate.claims] == ["a", "b", "c"]
    assert debate.find("b").data == {"k": 1}
    assert debate.find("c").data == {"l": 2}


def test_line_ends_of_windows_change_nothing_but_the_places():
    front, tree = "===\ntitle: T\n===\n\n", "[a]: x // c\n  + [b]: one\n    two {\n      k: 1\n    }\n\n"
    text = f"{front}{tree}<A>\n\n(1) p\n--\nR {{uses: [1]}}\n--\n(2) q\n"
    assert loads(text.replace("\n", "\r\n"), format="argdown") == loads(text, format="argdown")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_other_encodings_are_read(tmp_path, encoding: str):
    path = tmp_path / "rain.argdown"
    path.write_bytes("[a]: It rains.\n".encode(encoding))
    assert load(path).claims[0].text == "It rains."


def test_a_binary_file_is_refused_in_one_sentence(tmp_path):
    path = tmp_path / "rain.argdown"
    path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(ReadError):
        load(path)


def test_an_empty_file_is_an_empty_debate_with_a_finding(tmp_path):
    path = tmp_path / "rain.argdown"
    path.write_bytes(b"")
    debate = load(path)
    assert len(debate) == 0
    assert [str(finding) for finding in debate.findings] == [f"{path}:1:1: RB123 there is nothing to read"]


def test_cost_grows_with_the_length_of_the_text():
    claim = "[c{}]: It rains, *and* pours. {{k: 1}}\n  + <a{}>: Because of the radar. #seen\n\n"
    block = f"{claim}<a{{}}>\n\n(1) p\n----\n(2) q\n\n"

    def cost(count: int) -> float:
        text = "".join(block.format(n, n, n) for n in range(count))
        start = time.perf_counter()
        loads(text, format="argdown")
        return time.perf_counter() - start

    cost(50)
    assert cost(4000) < 12 * max(cost(1000), 0.05)


def test_many_relations_of_one_claim_are_written():
    text = "[a]\n" + "".join(f"  + [b{number}]\n" for number in range(20_000))
    assert dumps(loads(text, format="argdown"), "argdown") == text


def test_many_untitled_reasons_are_written():
    text = "[a]\n" + "  + because\n" * 20_000
    debate = loads(text, format="argdown")
    assert loads(dumps(debate, "argdown"), format="argdown") == debate


def test_many_includes_without_an_end():
    assert timed("@include(" * MANY).findings == ()
    assert len(timed("@include(" * MANY + "a)").findings) < 1000


LONG = "a " * 50_000 + "a"


@pytest.mark.parametrize(
    "text",
    [
        f"@[{LONG}] b",
        f"[{LONG}]: x\n\n[{LONG}]: y",
        f"<{LONG}>\n\n(1) a\n----\n(2) b\n\n<{LONG}>\n\n(1) a\n----\n(2) c",
        f"[a] {{id: {LONG}}}\n\n[b] {{id: {LONG}}}",
        f"@include({LONG})",
        f"===\nmodel: {{{LONG}: {LONG}}}\n===\n\n[a] {{standing: {LONG}}}",
    ],
)
def test_no_finding_repeats_a_text_without_an_end(text: str):
    found = timed(text).findings
    assert found
    assert all(len(finding.message) + len(finding.help) < 600 for finding in found)


def test_a_structure_of_many_lines_is_changed_in_place():
    text = "<A>\n\n" + "".join(f"({at}) [p{at}]\n" for at in range(10_000)) + "----\n(10000) [c]\n"
    debate = loads(text, format="argdown")
    debate.replace(debate.nodes["p0"], texts="It rains.")
    assert debate.document is not None
    assert patched(debate, debate.document) == text.replace("[p0]", "[p0]: It rains.")


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("[a]: open { brace\n\n[b]: y", "RB169", "1:11"),
        ("[a]: x {k: [1\n\n[b]: y", "RB169", "1:8"),
        ("[a]: x {k: [1\n\n[b]: y {l: 1}", "RB132", "1:8"),
        ("[a\n\n[b]: y", "RB172", "1:1"),
        ("x\n  + <a and more\n\n[b]: y", "RB172", "2:5"),
        ("[a]: x /* never\n\n[b]: y", "RB114", "1:8"),
        ("[a]: x <!-- never\n\n[b]: y", "RB114", "1:8"),
        ("===\ntitle: T\n\n[b]: y", "RB102", "1:1"),
        ("[a]: x **y\n\n[b]: y", "RB108", "1:8"),
    ],
)
def test_what_is_never_closed_is_told_where_it_opens(text: str, code: str, place: str):
    debate = timed(text)
    found = [f"{one.place.line}:{one.place.column}" for one in debate.findings if one.code == code]
    assert found == [place]
    assert debate.find("b").text == "y"


def test_what_is_wrong_ten_thousand_times_is_told_two_hundred_times():
    links = "".join(f"  - support: null\n    sources: [none{at}]\n    target: none\n" for at in range(5_000))
    for text in ("@include(a.argdown)\n" * 10_000, f"===\nlinks:\n{links}===\n\n[a]: x"):
        found = timed(text).findings
        assert 200 < len(found) < 210
        assert "more such findings" in found[-1].message


def deep(levels: int) -> str:
    return "\n".join(["[c0]", *[f"{' ' * level}+ [c{level}]" for level in range(1, levels)], ""])


def test_thousands_of_levels_are_laid_out_and_changed_in_place():
    debate = loads(deep(3_000), format="argdown")
    assert loads(tidied(deep(3_000)), format="argdown") == debate
    debate.replace(debate.nodes["c2999"], texts="It rains.")
    assert debate.document is not None
    assert patched(debate, debate.document) == deep(3_000).replace("[c2999]", "[c2999]: It rains.")
