"""What holds for the map of any debate."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import HealthCheck, given, settings

from rebut import Debate
from rebut.rendering import draw
from rebut.rendering.composing import composed
from rebut.rendering.composing.planning import planned
from rebut.rendering.composing.relating import left_out, related
from rebut.rendering.picture import HEAD, Picture
from rebut.rendering.styles import STYLES
from strategies import debates

ANY = settings(suppress_health_check=[HealthCheck.too_slow])
STYLE = pytest.mark.parametrize("style", STYLES)


@given(debate=debates())
@ANY
def test_every_claim_that_relates_to_anything_is_told_once(debate: Debate):
    plan = planned(related(debate))
    picture = composed(debate)
    told = [cell.claim for box in picture.boxes for cell in box.cells if not cell.elsewhere]
    echoed = {plan.reasons[id].sources[0].claim for id in plan.echoes}
    for claim in debate.claims:
        if claim.id in plan.folded or claim.id in echoed or claim.id in plan.carried.values():
            continue
        drawn = plan.related.touched(claim.id) or not (claim.id in picture.left_out or left_out(claim))
        assert told.count(claim.id) == int(drawn), claim.id


@given(debate=debates())
@ANY
def test_every_reason_is_a_box_or_an_arrow(debate: Debate):
    plan = planned(related(debate))
    picture = composed(debate)
    shown = {one.id for one in (*picture.boxes, *picture.arrows)}
    for reason in plan.related.reasons:
        argument = reason.argument.id if reason.argument is not None and reason.last else reason.node.id
        assert {reason.node.id, argument} & shown or reason.id in plan.folded or reason.id in plan.echoes


@given(debate=debates())
@ANY
def test_every_arrow_ends_at_something_that_is_there(debate: Debate):
    picture = composed(debate)
    ports = _ports(picture)
    for arrow in picture.arrows:
        for end in (arrow.source, arrow.target):
            assert end.port in ports[end.box]
    framed = [key for frame in _frames(picture) for key in frame.boxes]
    assert len(set(framed)) == len(framed)
    assert set(framed) <= set(ports)


def _ports(picture: Picture) -> dict[str, set[str]]:
    return {box.key: {"", HEAD, *(f"c{at}" for at in range(1, len(box.cells) + 1))} for box in picture.boxes}


def _frames(picture: Picture) -> list:
    from rebut.rendering.picture import all_frames

    return list(all_frames(picture.frames))


@pytest.mark.dot
@STYLE
@given(debate=debates())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=25)
def test_any_debate_is_drawn_as_valid_svg_and_the_engine_has_no_complaint(style: str, debate: Debate):
    drawing = draw(debate, style=style, verdicts=debate.judge())
    assert fromstring(drawing.data, forbid_dtd=True).tag.endswith("svg")
    assert not [one for one in drawing.findings if one.code == "RB803"]


@STYLE
@given(debate=debates())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=25)
def test_a_copy_has_the_same_dot_text(style: str, debate: Debate):
    assert draw(debate.copy(), format="dot", style=style).data == draw(debate, format="dot", style=style).data
