"""Settings: read from front matter and given in Python; what is wrong is told with its place."""

from __future__ import annotations

import pytest

from mapping import made, mapped
from rebut import loads
from rebut.errors import UnknownOption
from rebut.maps import Heading, Picture, Selecting, Settings, TagColour, settings
from rebut.maps.settings import KEYS

FRONT = """===
title: Rain
author: Somebody
selection:
  excludeDisconected: false
  statementSelectionMode: al
map: 5
selectedTags: [pro]
colour: {colorScheme: default}
model: {selectedTags: [pro]}
color: {tagColors: {pro: redish, con: blue}}
===

[a]
  + [b]
"""


def test_what_is_wrong_is_told_with_its_place_and_left_out():
    found = mapped(FRONT).settings
    assert found.tag_colors == {"pro": TagColour(), "con": TagColour("#0000ff")}
    told = [(str(one.place), one.code, one.message, one.help) for one in found.findings]
    assert told == [
        (
            "<text>:5:3",
            "RB830",
            "there is no setting selection.excludeDisconected",
            "did you mean 'excludeDisconnected'?",
        ),
        (
            "<text>:6:3",
            "RB831",
            f"selection.statementSelectionMode is one of {', '.join(Selecting)}, not 'al'",
            "did you mean 'all'?",
        ),
        ("<text>:7:1", "RB831", "map is a mapping, not 5", ""),
        ("<text>:8:1", "RB830", "selectedTags is no setting by itself", "it belongs under selection"),
        ("<text>:9:1", "RB830", "there are no settings 'colour'", "did you mean 'color'?"),
        ("<text>:10:9", "RB830", "there is no setting model.selectedTags", "it belongs under selection"),
        (
            "<text>:11:21",
            "RB831",
            "color.tagColors.pro is a colour, such as #1b9e77 or its number in the scheme, not 'redish'",
            "did you mean 'red'?",
        ),
    ]


def test_it_is_told_when_the_document_is_read_and_not_again_with_the_map():
    debate = loads(FRONT, format="argdown")
    assert debate.findings == mapped(FRONT).settings.findings
    assert made(debate).findings == ()
    debate.data = {"selection": {"groupDepth": 1}}
    assert [one.help for one in made(debate).findings] == ["it belongs under group"]


def test_what_is_given_in_python_goes_before_what_is_written():
    data = {"group": {"groupDepth": 1}}
    assert settings(data).group_depth == 1
    assert settings(data, group_depth=3).group_depth == 3
    assert settings(data, sections={"One": Heading(is_group=True)}, images={"a": Picture("a.png")}).group_depth == 1


def test_a_setting_that_is_none_is_refused():
    with pytest.raises(UnknownOption, match="there is no setting 'group_deph' of a map; did you mean 'group_depth'"):
        settings({}, group_deph=3)
    with pytest.raises(UnknownOption, match="group_depth is a number from 0 up, not 'deep'"):
        settings({}, group_depth="deep")


def test_every_setting_has_a_key_in_the_front_matter():
    fields = {name for name, _ in KEYS.values()}
    assert fields == {field.name for field in Settings.__attrs_attrs__} - {"findings", "dot"}


def test_without_settings_they_are_those_of_argdown():
    assert settings({}) == Settings()
