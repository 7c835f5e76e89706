"""Verdicts on the map: where they stand, what they mean for arrows, and what cannot be shown."""

from __future__ import annotations

import re

import pytest

from map_debates import ALL_OF, GOLDEN
from map_geometry import cut_off, laid, overflowing, overlapping
from rebut import Debate
from rebut.errors import UnknownOption
from rebut.rendering import draw
from rebut.rendering.dot import graph_of
from rebut.rendering.drawing import pictured
from rebut.rendering.picture import Box, Mark, Relation
from rebut.rendering.styles import STYLES

ACCEPTED, REJECTED, UNDECIDED, UNJUDGED = Mark


def judged(debate: Debate) -> list[Box]:
    return list(pictured(debate, verdicts=debate.judge()).boxes)


def stamps(boxes: list[Box]) -> dict[str, Mark]:
    return {cell.claim: cell.stamp.mark for box in boxes for cell in box.cells if cell.stamp is not None}


def undercut() -> Debate:
    debate = Debate("Rain")
    debate.claim("It rains.", id="rain")
    argument = debate.support("rain", because=["The street is wet.", "Nobody hosed it."], title="Wet")
    debate.undercut(argument, because="The street is always wet.")
    return debate


def test_a_step_that_fails_says_so_in_its_header():
    (step,) = [box for box in judged(undercut()) if box.title == "Wet"]
    assert (step.stamp.mark, step.remarked) == (REJECTED, REJECTED)
    assert {cell.stamp.mark for cell in step.cells} == {ACCEPTED}


def test_a_step_that_holds_needs_no_word():
    debate = undercut()
    debate.rebut("The street is always wet.", because="It was dry yesterday.")
    (step,) = [box for box in judged(debate) if box.title == "Wet"]
    assert (step.stamp.mark, step.remarked) == (ACCEPTED, None)


def test_a_step_that_fails_as_its_only_claim_does_says_it_once():
    debate = Debate("Rain")
    debate.support(debate.claim("It rains."), because="The street is wet.")
    debate.rebut("The street is wet.", because="It is dry.")
    (step,) = [box for box in judged(debate) if box.word == "SUPPORTS"]
    assert (step.stamp.mark, step.cells[0].stamp.mark, step.remarked) == (REJECTED, REJECTED, None)


def test_an_arrow_between_two_boxes_says_that_it_fails():
    debate = Debate("Rain")
    rain, wet, doubt = [debate.claim(text) for text in ("It rains.", "The street is wet.", "It does not.")]
    link = debate.rebut(rain, because=wet)
    debate.rebut(doubt, because=wet)
    debate.rebut(wet, because="It is dry.")
    picture = pictured(debate, verdicts=debate.judge())
    (arrow,) = [arrow for arrow in picture.arrows if arrow.id == link.id]
    assert (arrow.stamp.mark, arrow.told, arrow.remarked) == (REJECTED, False, REJECTED)


def test_what_is_in_tension_or_in_other_words_has_no_verdict():
    debate = Debate("Rain")
    rain, wet = debate.claim("It rains."), debate.claim("It is wet.")
    debate.contradict(rain, wet, kind="tension")
    debate.rephrase(rain, wet)
    picture = pictured(debate, verdicts=debate.judge())
    assert {arrow.relation: arrow.stamp for arrow in picture.arrows} == {
        Relation.TENSION: None,
        Relation.REPHRASES: None,
    }


def test_a_sketch_has_one_verdict():
    debate = Debate("Rain")
    sketch = debate.argument("Wet", gist="The street is wet.")
    debate.rebut(sketch, because="It is dry.")
    (box,) = [box for box in judged(debate) if box.title == "Wet"]
    assert (box.stamp, box.cells[0].stamp.mark) == (None, REJECTED)


def test_a_title_alone_has_its_verdict_in_the_header():
    debate = Debate("Rain")
    debate.rebut(debate.argument("Wet"), because="It is dry.")
    (box,) = [box for box in judged(debate) if box.title == "Wet"]
    assert (box.cells, box.remarked) == ((), REJECTED)


def test_a_claim_that_was_reworded_since_is_not_judged():
    debate = Debate("Rain")
    rain = debate.claim("It rains.", id="rain")
    verdicts = debate.judge()
    debate.replace(rain, texts="It does not rain.")
    assert stamps(list(pictured(debate, verdicts=verdicts).boxes)) == {"rain": UNJUDGED}


def test_what_is_no_verdict_is_refused():
    with pytest.raises(UnknownOption, match="verdicts= is bool"):
        Debate("Rain").draw(format="dot", verdicts=True)


def test_a_view_of_what_was_judged_shows_the_verdicts_of_the_whole():
    debate = undercut()
    verdicts = debate.judge()
    drawing = draw(debate.view(focus="rain", hops=0), format="dot", verdicts=verdicts)
    assert (drawing.findings, "× rejected" in drawing.text) == ((), True)


def test_without_verdicts_nothing_is_said_of_them():
    text = draw(undercut(), format="dot").text
    assert re.findall("accepted|rejected|undecided|judged", text) == []


@pytest.mark.parametrize("style", STYLES)
def test_with_the_colours_taken_away_verdicts_are_still_told_apart(style):
    debate = Debate("Dead")
    debate.contradict(debate.claim("3,000 died."), debate.claim("1,000 died."), kind="contrary")
    debate.rebut(debate.claim("Nobody died."), because="The news tell of dead.")
    verdicts = debate.judge()
    debate.claim("It is early.", title="Early")
    picture = pictured(debate, style=style, verdicts=verdicts, settings=ALL_OF.get(style))
    bare = re.sub("#[0-9A-F]{6}", "", graph_of(picture, STYLES[style]).source)
    rules = re.findall(r'BORDER="4" SIDES="L" COLOR=""((?: STYLE="\w+")?)', bare)
    assert set(rules) == {"", ' STYLE="DASHED"', ' STYLE="DOTTED"', ' STYLE="INVISIBLE"'}


@pytest.mark.dot
@pytest.mark.parametrize("name", GOLDEN)
@pytest.mark.parametrize("direction", ["down", "right"])
def test_nothing_overlaps_or_is_cut_off_on_a_map_with_verdicts(name, direction):
    debate = GOLDEN[name]()
    graph = laid(debate, direction, verdicts=debate.judge())
    assert (overlapping(graph), overflowing(graph), cut_off(graph)) == ([], [], [])
