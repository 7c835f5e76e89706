"""Strengths on the map: where they stand, what they mean for arrows, and what cannot be shown."""

from __future__ import annotations

import re

import pytest

from map_debates import GOLDEN
from map_geometry import cut_off, laid, overflowing, overlapping
from rebut import Debate
from rebut.errors import UnknownOption
from rebut.evaluation.gradual import weigh
from rebut.model.bipolar import Bipolar
from rebut.rendering import draw
from rebut.rendering.drawing import pictured
from rebut.rendering.picture import Arrow, Box, Picture, Relation
from rebut.rendering.styles import STYLES


def weighed(debate: Debate, **how: object) -> Picture:
    return pictured(debate, strengths=debate.weigh(**how))


def strengths(picture: Picture) -> dict[str, float | None]:
    return {cell.claim: cell.strength for box in picture.boxes for cell in box.cells}


def box(picture: Picture, word: str) -> Box:
    (found,) = [one for one in picture.boxes if one.word == word]
    return found


def widths(debate: Debate) -> dict[str, float]:
    """Id of a node -> how wide its arrow is."""
    found = debate.weigh()
    text = draw(debate, format="dot", strengths=found).text
    keys = {arrow.key: arrow.id for arrow in pictured(debate).arrows}
    return {keys[key]: float(width) for key, width in re.findall(r"\[id=(\w+) .*? penwidth=([\d.]+)", text)}


def rain() -> Debate:
    debate = Debate("Rain")
    debate.claim("It rains.", id="rain")
    debate.rebut("rain", because="The sky is blue.", id="blue-sky")
    return debate


def test_each_claim_has_its_strength():
    assert strengths(weighed(rain())) == {"rain": 0.25, "the-sky-is-blue": 0.5}


def test_a_step_has_its_own_where_its_premises_differ():
    debate = Debate("Rain")
    debate.claim("The street is wet.", score=0.3)
    debate.support(debate.claim("It rains."), because=["The street is wet.", "Nobody hosed it."])
    assert box(weighed(debate), "SUPPORTS").weighed == 0.3


def test_a_step_that_is_as_strong_as_each_of_its_premises_says_it_once():
    debate = Debate("Rain")
    debate.support(debate.claim("It rains."), because=["The street is wet.", "Nobody hosed it."])
    step = box(weighed(debate), "SUPPORTS")
    assert (step.strength, step.weighed) == (0.5, None)


def test_a_step_that_is_undercut_is_weaker_than_its_premise_and_says_so():
    debate = Debate("Rain")
    step = debate.support(debate.claim("It rains."), because="The street is wet.")
    assert box(weighed(debate), "SUPPORTS").weighed is None
    debate.undercut(step, because="It is always wet.")
    assert box(weighed(debate), "SUPPORTS").weighed == 0.25


def test_what_is_stronger_has_a_thicker_arrow():
    debate = rain()
    debate.rebut("rain", because="The radar shows nothing.", id="radar")
    debate.replace(debate.find("The radar shows nothing."), score=1.0)
    debate.rebut("rain", because="I say so.", id="mere")
    debate.replace(debate.find("I say so."), score=0.0)
    found = widths(debate)
    assert found["mere"] < found["blue-sky"] < found["radar"]
    assert found["mere"] > 0


def test_what_counts_half_has_a_thinner_arrow():
    debate = rain()
    debate.rebut("rain", because="The grass is dry.", weight=0.5, id="grass")
    found = widths(debate)
    assert found["grass"] < found["blue-sky"]


def test_a_bar_is_filled_as_far_as_the_claim_is_strong():
    text = draw(rain(), format="dot", strengths=rain().weigh()).text
    bars = re.findall(r'HEIGHT="8"><TR><TD FIXEDSIZE="TRUE" WIDTH="(\d+)" HEIGHT="6"', text)
    assert sorted(bars) == ["16", "32", "32"]  # a quarter, a half, and the legend's


@pytest.mark.parametrize(("score", "parts"), [(0.0, 1), (1.0, 1), (0.5, 2)])
def test_an_empty_and_a_full_bar_have_one_part(score, parts):
    debate = Debate("Rain")
    debate.claim("It rains.", title="Rain", score=score)
    text = draw(debate, format="dot", strengths=debate.weigh()).text
    (_, shown) = re.findall(r'HEIGHT="8"><TR>((?:<TD FIXEDSIZE="TRUE" WIDTH="\d+" HEIGHT="6"[^>]*></TD>)+)', text)
    assert shown.count("<TD") == parts  # the legend's stands before it


def test_conflicts_keep_their_width():
    debate = Debate("Dead")
    debate.contradict(debate.claim("3,000 died."), debate.claim("1,000 died."), kind="contrary")
    arrows: list[Arrow] = list(weighed(debate).arrows)
    assert [(arrow.relation, arrow.strength) for arrow in arrows] == [(Relation.CONTRARY, None)]


def test_whoever_hears_the_map_hears_the_strengths():
    text = rain().draw(format="svg", strengths=rain().weigh()).text
    assert text.count("strength 0.25") >= 1
    assert text.count("strength 0.50") >= 2


def test_the_legend_names_the_measure():
    debate = rain()
    text = draw(debate, format="dot", strengths=debate.weigh("quadratic-energy")).text
    assert "how strong, from 0 to 1, by quadratic-energy; the stronger, the thicker the arrow" in text


def test_without_strengths_nothing_is_said_of_them():
    assert "how strong" not in draw(rain(), format="dot").text


def test_what_changed_since_has_none_and_that_is_told():
    debate = rain()
    found = debate.weigh()
    debate.replace(debate.nodes["rain"], texts="It pours.")
    debate.rebut("rain", because="It is snow.")
    drawing = draw(debate, format="dot", strengths=found)
    assert [finding.code for finding in drawing.findings] == ["RB823"]
    assert strengths(pictured(debate, strengths=found)) == {"rain": None, "the-sky-is-blue": 0.5, "it-is-snow": None}


def test_a_view_shows_the_strengths_of_the_whole():
    debate = rain()
    drawing = draw(debate.view(focus="rain", hops=0), format="dot", strengths=debate.weigh())
    assert (drawing.findings, "0.25" in drawing.text) == ((), True)


@pytest.mark.parametrize("given", [True, {"rain": 0.5}, 0.5])
def test_what_is_no_strengths_is_refused(given):
    with pytest.raises(UnknownOption, match="strengths= is"):
        rain().draw(format="dot", strengths=given)


def test_strengths_of_a_graph_are_of_no_debate():
    with pytest.raises(UnknownOption, match="of a graph, and of no debate"):
        rain().draw(format="dot", strengths=weigh(Bipolar.of({"rain": 0.5})))


@pytest.mark.dot
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", GOLDEN)
@pytest.mark.parametrize("direction", ["down", "right"])
def test_nothing_overlaps_or_is_cut_off_on_a_map_with_strengths(name, direction, style):
    debate = GOLDEN[name]()
    look = {"strengths": debate.weigh(), "verdicts": debate.judge()}
    graph = laid(debate, direction, style=style, **look)
    assert (overlapping(graph), overflowing(graph), cut_off(graph)) == ([], [], [])
