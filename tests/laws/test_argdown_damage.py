"""Whatever happens to one block of an Argdown document, all others keep what they say.

But for a comment that opens in one and closes in another: what stands between is meant to be one.
"""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebut import loads
from rebut.errors import Refused
from rebut.formats.argdown.spans import spans
from rebut.model import Argument, Claim, Debate, Inference, Link

DOCUMENT = r"""[rain]: It *rains*, and @[wet] says so. #sky {standing: open, k: 1}
  + <radar>: What the radar shows. #seen
      - [fog]: It is **foggy**. {l: [1, 2]}
  - [dry]

[dry]: It is dry.
%%%%
<step>: From one to the other. {score: 0.5}

(1) [one]: First, see [here](http://x.org).
(2) [two]
-- Rule A, Rule B {uses: [1]} --
  <_ <not so>: No.
(3) [three]: Third.
----
(4) [four]: Fourth. {k: v}
    + [five]: Fifth.
%%%%
* [item]: first
* <second>: of the
  list
    + [under]: it
* third .->. last
%%%%
# Weather #head {id: weather, isClosed: true}
%%%%
1. [ten]: 10 \* 2 and a_b
2. <eleven>
%%%%
[sun]: The sun
shines {
  k: v

  l: [a,
    b]
}
  >< [moon]: The moon does.
  <- [night]: It is night. // a comment
    - No, day.
%%%%
// only a comment

Text without a title in it. #untitled
%%%%
<own>

(1) [p]: A premise.
--
Modus ponens
--
(2) [q]: A conclusion.
  _ [r]: An undercut.
%%%%
<says>: he says: it is so. {cites: {by: Kim, source: essay}}
  +> [so]: it is so {link: {weight: 0.5}}

[said]: Said."""
BLOCKS = tuple(DOCUMENT.split("\n%%%%\n"))
SIGNS = st.sampled_from(
    (
        *("*", "**", "_", "__", "[", "]", "<", ">", "{", "}", "{x}", "{k: ", "//", "\\", "@[", "(", ")", "``", "|"),
        *(
            "http://",
            "#(",
            "#",
            "]:",
            ">:",
            "===",
            "----",
            "---",
            "--",
            "/*",
            "*/",
            "<!--",
            "-->",
            "\n",
            "\n\n",
            "\n- 5",
        ),
        *(
            "\n  + ",
            "\n(1) ",
            "(2)",
            "\n* ",
            "\n----\n",
            "\n===\n",
            "\n  ",
            "\t",
            "'",
            '"',
            ".",
            ":",
            "\r",
            "\x00",
            "\u2028",
        ),
    )
)
EDITS = st.tuples(st.sampled_from(("put", "cut", "double", "swap")), st.floats(0, 1), st.integers(1, 12), SIGNS)


def damaged(block: str, edits: list[tuple[str, float, int, str]]) -> str:
    for kind, where, length, sign in edits:
        at = round(where * len(block))
        stop = min(len(block), at + length)
        block = {
            "put": block[:at] + sign + block[at:],
            "cut": block[:at] + block[stop:],
            "double": block[:stop] + block[at:],
            "swap": block[:at] + sign + block[stop:],
        }[kind]
    return block


HURT = given(st.permutations(BLOCKS), st.integers(0, len(BLOCKS) - 1), st.lists(EDITS, min_size=1, max_size=3))


@HURT
def test_damage_to_one_block_leaves_the_values_of_all_others(
    blocks: list[str], hurt: int, edits: list[tuple[str, float, int, str]]
):
    broken = damaged(blocks[hurt], edits)
    after = said(read([*blocks[:hurt], broken, *blocks[hurt + 1 :]]))
    for place, block in enumerate(blocks):
        if place != hurt:
            for words, values in said(read([block])).items():
                assert values <= after.get(words, set()), f"{words} of {block!r}"


@pytest.mark.fuzz
@pytest.mark.timeout(900)
@settings(max_examples=20_000)
@HURT
def test_so_it_does_however_often_it_is_tried(blocks: list[str], hurt: int, edits: list[tuple[str, float, int, str]]):
    test_damage_to_one_block_leaves_the_values_of_all_others.hypothesis.inner_test(blocks, hurt, edits)


WHOLE = "===\ntitle: T\nmodel: {shortcodes: {':so:': {unicode: s}}}\n===\n\n" + "\n\n".join(BLOCKS) + "\n"


@given(st.lists(EDITS, min_size=1, max_size=6))
def test_a_damaged_document_is_read_with_findings_or_refused_where_that_is_asked(
    edits: list[tuple[str, float, int, str]],
):
    text = damaged(WHOLE, edits)
    debate = loads(text, format="argdown")
    assert debate.document is not None
    assert debate.document.text == text.removeprefix("\ufeff")
    if text.count("===") == 2 and "/*" not in text and "<!--" not in text:
        assert len(debate.claims) >= 15
    for span in spans(debate.document):
        assert 0 <= span.start <= span.stop <= len(text)
    with contextlib.suppress(Refused):
        assert loads(text, format="argdown", strict=True) == debate


@given(st.lists(EDITS, min_size=1, max_size=4))
def test_damaged_markdown_is_read(edits: list[tuple[str, float, int, str]]):
    fenced = "\n\n".join(f"- A word\n\n  ```argdown\n{_indented(block)}\n  ```\n" for block in BLOCKS)
    debate = loads(damaged(fenced, edits), format="markdown")
    assert all(finding.place.line >= 1 for finding in debate.findings)


def _indented(block: str) -> str:
    return "\n".join(f"  {line}" for line in block.split("\n"))


def read(blocks: list[str]) -> Debate:
    return loads("[start]: Here.\n\n" + "\n\n".join(blocks) + "\n\n[end]: There.\n", format="argdown")


def said(debate: Debate) -> dict[str, set[str]]:
    """What is said of each claim and argument, by its title or text."""
    found: dict[str, set[str]] = {}
    for node in (*debate.claims, *debate.arguments):
        values = found.setdefault(_name(node), set())
        values |= {f"text {text}" for text in node.texts} | {f"tag {tag}" for tag in node.tags}
        values |= {f"data {key} {value}" for key, value in node.data.items()}
        values |= {f"line {line}" for line in _lines(debate, node)}
    for link in debate.all(Link):
        source = debate.nodes[link.sources[0].claim]
        found[_name(source)].add(f"{type(link).__name__} {link.weight} {_target(debate, link.target)}")
    return found


def _name(node: Any) -> str:
    return node.title or f"({node.text})"


def _lines(debate: Debate, node: Claim | Argument) -> list[str]:
    if not isinstance(node, Argument):
        return []
    return [
        f"{_name(debate.nodes[line.conclusion])} by {line.rules} from {line.uses}"
        if isinstance(line, Inference)
        else f"{_name(debate.nodes[line.claim])} as {line.kind}"
        for line in node.lines
    ]


def _target(debate: Debate, id: str) -> str:
    node = debate.nodes.get(id)
    return _name(node) if node else f"step of {_name(debate.owner(debate.find(id, Inference)))}"
