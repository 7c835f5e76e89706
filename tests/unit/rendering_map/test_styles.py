"""Every style can be read, and tells relations apart without colours."""

from __future__ import annotations

import pytest

from rebut.errors import UnknownOption
from rebut.model import PremiseKind
from rebut.rendering.picture import Mark, Relation, Role
from rebut.rendering.styles import STYLES, style_called

EACH = pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
PAGES = pytest.mark.parametrize("page", ["light", "dark"])


def luminance(colour: str) -> float:
    """As WCAG 2.2 defines relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@EACH
@PAGES
def test_every_text_stands_out_from_what_it_stands_on(style, page):
    pairs = list(getattr(style, page).pairs())
    faint = [(name, round(contrast(text, ground), 2)) for name, text, ground in pairs if contrast(text, ground) < 4.5]
    assert (len(pairs) > 20, faint) == (True, [])


@EACH
def test_a_style_says_how_everything_looks(style):
    assert set(style.boxes) == set(Role)
    assert set(style.lines) == set(Relation)
    assert set(style.cells) == set(PremiseKind)
    hues = {look.hue for look in (*style.boxes.values(), *style.lines.values())}
    assert hues <= set(style.light.hues) == set(style.dark.hues)


@EACH
def test_verdicts_differ_in_badge_and_rule_and_not_only_in_colour(style):
    assert set(style.stamps) == set(style.light.stamps) == set(style.dark.stamps) == set(Mark)
    assert len({look.badge for look in style.stamps.values()}) == len(Mark)
    assert len({look.rule for look in style.stamps.values()}) == len(Mark)


@EACH
def test_relations_differ_in_head_and_stroke_and_not_only_in_colour(style):
    told = [Relation.SUPPORTS, Relation.ATTACKS, Relation.UNDERCUTS, Relation.UNDERPINS, Relation.TENSION]
    looks = [(style.lines[one].head, style.lines[one].stroke) for one in told]
    assert len(set(looks)) == len(looks)


@EACH
def test_kinds_of_premise_that_qualify_a_step_differ_in_their_outline(style):
    looks = [style.cells[kind] for kind in PremiseKind] + [style.implicit]
    assert len({(bool(look.hue), look.stroke) for look in looks}) >= 3


def test_a_style_is_taken_as_itself_too():
    style = STYLES["rationale"]
    assert style_called(style) is style


@pytest.mark.parametrize("given", ["rational", "", None, 3])
def test_a_style_that_is_not_known_is_refused(given):
    with pytest.raises(UnknownOption, match="rationale"):
        style_called(given)
