"""What is read without a YAML parser is read as the parser reads it, and stands where it says."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from rebut.files import Lines
from rebut.files.yaml12 import _parsed, read_yaml
from rebut.files.yaml_flow import LONGEST, flow_mapping

KEYS = st.sampled_from(["by", "a-b", "_x", "null", "true", "y", "no", "k1", "1", "é", '"q"', "a b", ""])
WORDS = st.sampled_from(
    [
        *(
            "no",
            "true",
            "~",
            "null",
            "Null",
            "1",
            "-1",
            "+3",
            "1.5",
            "1e3",
            "1e999",
            "0o7",
            "0x1f",
            "012",
            "1_0",
            ".inf",
        ),
        *("-", "- a", "-.inf", "2024-06-18", "a: b", "a:b", "a #b", "#a", "p. 12", "x  y", "é à", "it's", 'a"b', "<<"),
        *('"a, b"', '"a\\"b"', '"é: {x}"', "'it''s'", "'a\\b'", '""', "''", "'#'", '"\u2028"', "&a 1", "*a", "!!str 1"),
        *("a;b=c", "(x)", "a/b", "\t", "\xa0", "\xad", "😀", "%", "@a", "`", "|", ">", "?", "a?", "9" * 5000),
    ]
)
TEXTS = st.text("ab1 :,[]{}'\"-#.é", max_size=8)
SPACES = st.sampled_from(["", "", " ", "  ", "\n"])


@st.composite
def listed(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    parts = draw(st.lists(inner, max_size=3))
    return f"[{draw(SPACES)}{f'{draw(SPACES)},{draw(SPACES)}'.join(parts)}{draw(SPACES)}]"


@st.composite
def mapped(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    parts = draw(st.lists(st.tuples(KEYS, st.sampled_from([": ", ":", ":  ", " : "]), inner), max_size=3))
    pairs = [f"{draw(SPACES)}{''.join(part)}{draw(SPACES)}" for part in parts]
    return "{" + draw(st.sampled_from([",", ", "])).join(pairs) + "}"


VALUES = st.recursive(WORDS | TEXTS, lambda inner: listed(inner) | mapped(inner), max_leaves=8)


TIDY_WORDS = st.sampled_from(
    ["no", "Null", "1", "-1.5", "1e3", "012", "1_0", "2024-06-18", "p. 12", '"a, b"', "''", "é à", "x  y"]
)
TIDY = st.recursive(
    TIDY_WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"[{', '.join(parts)}]"),
        st.dictionaries(st.sampled_from("abc"), inner, min_size=1).map(
            lambda pairs: "{" + ",".join([f" {key}: {value} " for key, value in pairs.items()]) + "}"
        ),
    ),
    max_leaves=8,
)
"""As nearly everything is written: of what is drawn without care, most is left to the parser."""


@given(mapped(VALUES) | mapped(TIDY) | TIDY.map("{{a: {} }}".format))
@example("{a: 1}")
@example("{a: b, a: c}")
@example("{a: [1, {b: [x]}], c: {d: 'e'}}")
@example("{a: 1} ")
@example("{a: 1,}")
@example("{}")
def test_it_is_what_the_parser_reads(text: str):
    value = flow_mapping(text)
    if value is None:
        return
    lines = Lines(f"[a]: b {text}", "a.argdown")
    quick, slow = read_yaml(text, within=lines, offset=7), _parsed(text, lines, 7, 100, 1000)
    assert repr(value) == repr(quick.value) == repr(slow.value)  # 1, 1.0 and True are three values
    assert quick.findings == slow.findings == ()
    for path in [(), *[(key,) for key in value], *[(key, 0) for key in value]]:
        assert quick.places[path] == slow.places[path]
        assert quick.places.key(path) == slow.places.key(path)


def test_a_long_text_is_left_to_the_parser():
    assert flow_mapping("{a: " + "b" * LONGEST + "}") is None


def test_most_data_needs_no_parser():
    """Else the law above would say nothing."""
    cites = '{cites: {by: Terwilliger, source: essay, place: "line 3"}, score: 0.8, pages: [3, 4], sure: true}'
    assert flow_mapping(cites) == {
        "cites": {"by": "Terwilliger", "source": "essay", "place": "line 3"}, "score": 0.8, "pages": [3, 4],
        "sure": True,
    }  # fmt: skip
