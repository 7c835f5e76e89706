"""What a token is depends on where it stands."""

from __future__ import annotations

import pytest

from rebut.formats.argdown.lexer import lex
from rebut.formats.argdown.tokens import SILENT


def kinds(text: str) -> list[str]:
    return [token.kind.name for token in lex(text).tokens if token.kind not in SILENT]


def words(text: str) -> list[str]:
    return [text[token.start : token.end] for token in lex(text).tokens if token.kind not in SILENT]


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("+", "SUPPORTED_BY"),
        ("<+", "SUPPORTED_BY"),
        ("+>", "SUPPORTS"),
        ("-", "ATTACKED_BY"),
        ("<-", "ATTACKED_BY"),
        ("->", "ATTACKS"),
        ("_", "UNDERCUT_BY"),
        ("<_", "UNDERCUT_BY"),
        ("_>", "UNDERCUTS"),
        ("><", "CONTRADICTS"),
    ],
)
def test_a_relation_symbol_begins_a_line(symbol: str, kind: str):
    assert kinds(f"[a]\n  {symbol} [b]") == ["STATEMENT_REFERENCE", "NEWLINE", kind, "STATEMENT_REFERENCE"]
    assert kind not in kinds(f"[a]: x {symbol} y")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("# Heading", "HEADING"),
        ("#tag first", "TAG"),
        ("#(two words!) first", "TAG"),
        ("(1) premise", "NUMBER"),
        ("(a) no premise", "TEXT"),
        ("* item", "UNORDERED"),
        ("*italic*", "ITALIC_OPEN"),
        ("**bold**", "BOLD_OPEN"),
        ("2. item", "ORDERED"),
        ("2.5 percent", "TEXT"),
        ("[a]: x", "STATEMENT_DEFINITION"),
        ("[a]", "STATEMENT_REFERENCE"),
        ("[-a]", "TEXT"),
        ("[-a]: x", "STATEMENT_DEFINITION"),
        ("[]: x", "TEXT"),
        ("<>: y", "TEXT"),
        ("@[a] said", "STATEMENT_MENTION"),
        ("@<a> said", "ARGUMENT_MENTION"),
        ("@you said", "TEXT"),
        ("[text](http://x.org) said", "LINK"),
        ("<a>: x", "ARGUMENT_DEFINITION"),
        (".~. p", "SHORTCODE"),
        ("\\[a] is text", "ESCAPE"),
        ("----", "RULE"),
    ],
)
def test_what_a_document_begins_with(text: str, first: str):
    assert kinds(text)[0] == first


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("[a [b] c]: text", "[a [b] c]:"),
        ("[a] foo [b]: x", "[a] foo [b]:"),
        ("[ a ]: x", "[ a ]:"),
        ("[http://x.org]: y", "[http://x.org]:"),
        ("<A [square]>: y", "<A [square]>:"),
    ],
)
def test_titles_are_taken_verbatim_up_to_the_first_closing_bracket_with_a_colon(text: str, title: str):
    assert words(text)[0] == title


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("[a]: x {k: 1}", ["{k: 1}"]),
        ("[a]: x {k: {l: 1}}", ["{k: {l: 1}}"]),
        ('[a]: x {k: "} no"}', ['{k: "} no"}']),
        ("[a]: x {k: 'it''s }'} ", ["{k: 'it''s }'}"]),
        ("[a]: x {k: don't}", ["{k: don't}"]),
        ("[a]: x {\n  k: 1\n}\n", ["{\n  k: 1\n}"]),
        ("[a]: x {k: 1,\n\n l: 2}", ["{k: 1,\n\n l: 2}"]),
        ("[a]: open { brace\n\n[b]: closed }", []),
        ("[a]: the set {x}, which", []),
        ("[a]: open { brace", []),
    ],
)
def test_data_reaches_to_its_own_brace(text: str, data: list[str]):
    assert [text[token.start : token.end] for token in lex(text).tokens if token.kind.name == "DATA"] == data


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("[a]: x // c\n  + [b]", ["// c"]),
        ("[a]: x /* c\n\n */ y", ["/* c\n\n */"]),
        ("[a]: x <!-- c --> y", ["<!-- c -->"]),
        ("// c\n[a]", ["// c\n"]),
        ("[a]: x\n  // c\n  + [b]", ["// c\n"]),
        ("[a]\n\n// c\n\n\n[b]", ["// c\n\n\n"]),
        ("[a]: see http://x.org/path", []),
        ("[a]: x /* y", []),
        ("[a]: x {k: http://x.org} // c\n", ["// c"]),
    ],
)
def test_a_comment_adds_no_empty_line_and_an_address_is_none(text: str, comments: list[str]):
    assert [text[token.start : token.end] for token in lex(text).tokens if token.kind.name == "COMMENT"] == comments


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("**b**", ["BOLD_OPEN", "BOLD_CLOSE"]),
        ("__b__", ["BOLD_OPEN", "BOLD_CLOSE"]),
        ("***b***", ["BOLD_OPEN", "ITALIC_OPEN", "ITALIC_CLOSE", "BOLD_CLOSE"]),
        ("*a **b** c*", ["ITALIC_OPEN", "BOLD_OPEN", "BOLD_CLOSE", "ITALIC_CLOSE"]),
        ("a * b * c", []),
        ("snake_case_name", []),
        ("2*3*4", []),
        ("(_no_/maybe)", ["ITALIC_OPEN", "ITALIC_CLOSE"]),
        ('**yes**" loudly', ["BOLD_OPEN", "BOLD_CLOSE"]),
        ("*never closed", []),
    ],
)
def test_bold_and_italic(text: str, marks: list[str]):
    assert [kind for kind in kinds(text) if kind.startswith(("BOLD", "ITALIC"))] == marks


def test_an_inference_is_read_in_its_own_way():
    text = "(1) p\n-- Modus ponens, by [x] {uses: [1]} --\n(2) q"
    assert kinds(text)[3:] == [
        *("INFERENCE_START", "TEXT", "COMMA", "TEXT", "DATA", "INFERENCE_END", "NEWLINE", "NUMBER", "TEXT"),
    ]


def test_front_matter_stands_at_the_beginning_alone():
    assert kinds("===\ntitle: a === b\n===\n\n[a]")[0] == "FRONT_MATTER"
    assert "FRONT_MATTER" in kinds("// first\n\n===\nk: 1\n===\n\n[a]")
    assert "FRONT_MATTER" not in kinds("[a]: x === y === z")
    assert "FRONT_MATTER" not in kinds("[a]\n\n===\nk: 1\n===\n")


def test_line_ends_of_all_systems_are_line_ends():
    for end in ("\n", "\r\n"):
        assert kinds(f"[a]{end}  + [b]{end}{end}[c]") == [
            *("STATEMENT_REFERENCE", "NEWLINE", "SUPPORTED_BY", "STATEMENT_REFERENCE", "BLANK", "STATEMENT_REFERENCE"),
        ]
