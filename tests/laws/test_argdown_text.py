"""Laws of reading Argdown that hold for any text at all."""

from __future__ import annotations

import itertools

from hypothesis import example, given
from hypothesis import strategies as st

from rebut import loads
from rebut.formats.argdown.lexer import lex
from rebut.formats.argdown.parser import parse
from rebut.formats.argdown.tree import Document, Element, Heading, Inference, Listing, Structure

PIECES = (
    *("[", "]", "[a]", "[a]:", "[-b]", "<b>", "<b>:", "@[a]", "@<b>", "[link](http://x.org)", "{", "}", "{k: 1}"),
    *("{cites: {by: x}}", "{link: {id: l}}", "{id: i}", "{\n  k: 1\n}", "===\n", "===\ntitle: T\n===\n\n"),
    *("(1) ", "(2) ", "----\n", "---\n", "--\n", "-- ", " --\n", ", ", "+ ", "- ", "_ ", "<+ ", "<- ", "<_ ", "+> "),
    *("-> ", "_> ", ">< ", "* ", "1. ", "2. ", "# ", "## ", "#tag", "#(two words)", "*", "**", "_", "__", "\\", "\\*"),
    *(".~.", ":heart:", ".", ":", "//", "/*", "*/", "<!--", "-->", "http://x.org", "word", "It rains.", "é", "😀"),
    *(" ", "  ", "\t", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\x00", "\u2028", "\ufeff", "'", '"'),
)
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=60))


@given(TEXTS)
@example("[a]: x // c")
@example("<!-- ")
@example("[a]: text {x: 1}. more {y: 2}")
def test_the_tokens_joined_are_the_document(text: str):
    assert "".join(text[token.start : token.end] for token in lex(text).tokens) == text


@given(TEXTS)
def test_tokens_follow_each_other_without_a_gap(text: str):
    ends = [0, *(token.end for token in lex(text).tokens)]
    assert all(before == token.start < token.end for before, token in zip(ends, lex(text).tokens, strict=False))


@given(TEXTS)
def test_every_part_of_the_tree_stands_within_the_document_in_order(text: str):
    document = parse(text)
    starts = [block.start for block in document.blocks]
    assert starts == sorted(starts)
    for start, end in _spans(document):
        assert 0 <= start <= end <= len(text)


@given(TEXTS)
def test_reading_never_fails_and_gives_the_same_twice(text: str):
    debate = loads(text, format="argdown")
    assert loads(text, format="argdown") == debate
    assert debate.document is not None
    assert debate.document.text == text.removeprefix("\ufeff")


@given(TEXTS)
def test_findings_have_places_in_the_document(text: str):
    lines = len(text.splitlines()) + 1
    for finding in loads(text, format="argdown").findings:
        assert 1 <= finding.place.line <= lines + 1
        assert finding.message


@given(TEXTS)
def test_every_occurrence_is_of_a_node_of_the_debate(text: str):
    debate = loads(text, format="argdown")
    assert debate.document is not None
    for occurrence in debate.document.occurrences:
        assert occurrence.node in debate.nodes
        assert 0 <= occurrence.start <= occurrence.stop <= len(text)
    assert {claim.id for claim in debate.claims} == {
        occurrence.node for occurrence in debate.document.occurrences if occurrence.role != "argument"
    }


BLOCKS = (
    "[rain]: It rains. {standing: open}\n  + <wet>: The street is wet. #seen\n  - [dry]: It is dry.",
    "<radar>: What the radar shows.\n\n(1) The radar shows rain.\n(2) [sure]: Radars do not err.\n----\n(3) [rain]",
    "* [one]: first\n* second",
    "Nothing but *prose*, and a [link](http://x.org).",
    "# A heading {id: h}",
    "[sun]: The sun shines.\n  >< [rain]\n  <- It is night.\n    - No, it is day.",
)
DAMAGE = st.sampled_from(
    ("*", "**", "_", "[", "]", "<", ">", "{", "}", "{x}", "//", "\\", "@[", "(", "- 5", "``", "|", "http://", "#(")
)


@given(st.permutations(BLOCKS), st.integers(0, len(BLOCKS) - 1), st.data())
def test_damage_to_one_block_leaves_the_others_as_they_are(blocks: list[str], hurt: int, data: st.DataObject):
    """Claims that stand in other blocks alone keep their texts, and arguments their lines."""
    damaged = list(blocks)
    at = data.draw(st.integers(0, len(blocks[hurt])))
    damaged[hurt] = f"{blocks[hurt][:at]}{data.draw(DAMAGE)}{blocks[hurt][at:]}"
    before, after = (loads("\n\n".join(some), format="argdown") for some in (blocks, damaged))
    others = "\n\n".join(block for place, block in enumerate(blocks) if place != hurt)
    alone = loads(others, format="argdown")
    texts = {text for claim in after.claims for text in claim.texts}
    for claim in alone.claims:
        assert set(claim.texts) <= texts
    assert {one.title for one in alone.arguments} <= {one.title for one in after.arguments}
    assert len(before.claims) - len(after.claims) < 8


def _spans(document: Document) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for block in document.blocks:
        found.append((block.start, block.end))
        found += itertools.chain.from_iterable(map(_element_spans, _elements(block)))
    return found


def _elements(block: Element | Heading | Structure | Listing) -> list[Element]:
    if isinstance(block, Element):
        return [block]
    if isinstance(block, Listing):
        return list(block.items)
    if isinstance(block, Structure):
        below = [relation.child for step in block.steps if isinstance(step, Inference) for relation in step.relations]
        return [*below, *(step.element for step in block.steps if not isinstance(step, Inference))]
    return []


def _element_spans(element: Element) -> list[tuple[int, int]]:
    found = [(element.start, element.end), (element.content.start, element.content.end)]
    found += [(mark.start, mark.end) for mark in element.content.marks]
    for relation in element.relations:
        found += [(relation.start, relation.end), *_element_spans(relation.child)]
    return found
