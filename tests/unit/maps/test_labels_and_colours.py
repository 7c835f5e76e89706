"""What boxes say, and how they are coloured."""

from __future__ import annotations

import pytest

from mapping import mapped
from rebut.maps import ArgdownMap, Picture
from rebut.maps.schemes import SCHEMES
from rebut.model import RangeKind

LABELLED = "[Titled]: Text.\n  + An untitled one.\n  - <Bare>\n  - [Bare]\n"


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("hide-untitled", [("Titled", "Text."), ("", "An untitled one."), ("Bare", None)]),
        ("title", [("Titled", None), ("Untitled 1", None), ("Bare", None)]),
        ("text", [("", "Text."), ("", "An untitled one."), ("Bare", None)]),
        ("none", [("", None), ("", None), ("", None)]),
    ],
)
def test_a_mode_says_what_boxes_say(mode: str, expected: list[tuple[str, str | None]]):
    found = mapped(LABELLED, statement_label_mode=mode)
    assert [(node.label, node.wording) for node in found.nodes if node.kind == "statement"] == expected


def test_the_last_text_is_shown_or_the_canonical_one_with_its_ranges():
    assert mapped("[a]: First.\n  + [b]\n\n[a]: **Last**.\n").nodes[0].text.ranges[0].kind is RangeKind.BOLD
    text = "[a]: First. {isCanonical: true}\n  + [b]\n\n[a]: Last.\n"
    assert mapped(text).nodes[0].text.plain == "First."


def test_a_title_that_begins_with_untitled_is_a_title():
    """Argdown takes it for none."""
    found = mapped("<A>\n\n(1) [Untitled masterpiece]: x\n----\n(2) y\n")
    assert found.nodes[0].label == "Untitled masterpiece"


def test_what_has_no_title_never_goes_by_the_title_of_another():
    """Argdown takes both for one statement."""
    found = mapped("[Untitled 1]: Said.\n  + An untitled one.\n")
    assert [node.title for node in found.nodes] == ["Untitled 1", "Untitled 2"]


def colours(found: ArgdownMap) -> list[str | None]:
    return [node.color for node in found.nodes]


DEFAULT = SCHEMES["default"]


def test_tags_are_coloured_as_they_come():
    text = "[a]: x #one\n  + [b]: y #two\n  + [c]: z\n"
    assert colours(mapped(text)) == [DEFAULT[1], DEFAULT[2], DEFAULT[0]]
    assert colours(mapped(text, colorize_by_tag=False)) == [DEFAULT[0]] * 3
    assert colours(mapped(text, color_scheme="colorbrewer-set2"))[0] == SCHEMES["colorbrewer-set2"][1]
    assert colours(mapped(text, color_scheme=["#111111", "#222222"])) == ["#222222", None, "#111111"]


def test_of_several_tags_the_one_of_the_highest_priority_colours_and_else_the_first():
    text = "[a]: x #one #two\n  + [b]\n"
    assert colours(mapped(text))[0] == DEFAULT[1]
    tags = {"two": {"color": "#123456", "priority": 1}}
    assert colours(mapped(text, tag_colors=tags))[0] == "#123456"


def test_data_goes_before_titles_and_titles_before_tags():
    text = "[a]: x #one {color: 3}\n  + [b]: y #one\n"
    titles = {"a": "#111111", "b": "#222222"}
    assert colours(mapped(text, statement_colors=titles)) == [DEFAULT[3], "#222222"]
    assert colours(mapped(text, statement_colors=titles, ignore_color_data=True)) == ["#111111", "#222222"]


def test_a_colour_may_be_called_by_its_name():
    """Argdown takes it for none."""
    assert colours(mapped("[a]: x {color: red}\n  + [b]\n"))[0] == "#ff0000"


def test_what_is_no_colour_is_told():
    found = mapped("[a]: x {color: reddish}\n  + [b]\n")
    assert colours(found)[0] is None
    assert [(one.code, one.about) for one in found.findings] == [("RB832", ("a",))]


def test_groups_are_coloured_by_level_and_arrows_by_kind():
    text = "# Outer\n\n[a]\n  - [b]\n\n## Inner #t {color: '#abcdef'}\n\n[b]: b\n"
    found = mapped(text, group_font_color="#333333", relation_colors={"attack": "#000001"})
    assert [(group.color, group.font_color) for group in found.groups] == [
        ("#DADADA", "#333333"),
        ("#abcdef", "#333333"),
    ]
    assert found.edges[0].color == "#000001"
    assert mapped(text, ignore_color_data=True, colorize_groups_by_tag=True).groups[1].color == "#BABABA"


def test_images_are_named_as_they_are_written():
    text = "[a]: x #logo {images: [a.png, b.png]}\n  + [b]\n"
    files = {"logo": {"path": "logo.svg", "width": 20}, "b.png": {"path": "pics/b.png"}}
    found = mapped(text, images=files)
    assert found.nodes[0].images == (Picture("a.png"), Picture("pics/b.png"), Picture("logo.svg", 20))
    assert mapped(text, images=files, images_by_data=False, images_by_tag=False).nodes[0].images == ()


def test_ranks_are_told_by_settings_and_by_data():
    ranks = "===\ndot: {sameRank: [{arguments: [A], statements: [a]}]}\n===\n\n"
    text = f"{ranks}[a]: x {{rank: 1}}\n  + <A>\n  + [b]: y {{rank: 1}}\n"
    found = mapped(text)
    titles = {node.id: node.title for node in found.nodes}
    assert [[titles[id] for id in rank] for rank in found.ranks] == [["A", "a"], ["a", "b"]]
