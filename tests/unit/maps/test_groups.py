"""Groups: which headings are frames, what is in them, and what closed ones hide."""

from __future__ import annotations

import pytest

from mapping import arrows, boxes, mapped
from rebut.maps import ArgdownMap, Regrouped

NESTED = """
# Outer

[a]
  + [b]

## Middle

[b]: b
  + [c]

### Inner

[c]: c
"""


def frames(found: ArgdownMap) -> list[str]:
    """Groups with their level and what is directly in them."""
    titles = {one.id: one.title for one in (*found.nodes, *found.groups)}
    return [f"{group.level} {group.title}: {' '.join([titles[id] for id in group.members])}" for group in found.groups]


@pytest.mark.parametrize(
    ("depth", "expected"),
    [
        (0, []),
        (1, ["1 Inner: c"]),
        (2, ["1 Middle: b Inner", "2 Inner: c"]),
        (3, ["1 Outer: a Middle", "2 Middle: b Inner", "3 Inner: c"]),
    ],
)
def test_the_deepest_headings_are_groups(depth: int, expected: list[str]):
    assert frames(mapped(NESTED, group_depth=depth)) == expected


def test_a_heading_can_say_that_it_is_a_group_or_none():
    text = NESTED.replace("# Outer", "# Outer {isGroup: true}", 1).replace("## Middle", "## Middle {isGroup: false}", 1)
    assert frames(mapped(text)) == ["1 Outer: a b Inner", "2 Inner: c"]
    assert frames(mapped(text, ignore_is_group=True)) == ["1 Middle: b Inner", "2 Inner: c"]


def test_where_groups_are_listed_no_other_is_one():
    text = "===\ngroup: {sections: {Middle: {isGroup: true}}}\n===\n" + NESTED
    assert frames(mapped(text)) == ["1 Middle: b c"]


CLOSED = """
# Here {isClosed: true}

[a]
  + [b]

[b]
  - [out]

# There

[out]: out
  + [far]
"""


def test_a_closed_group_is_one_box_with_the_arrows_over_its_border():
    found = mapped(CLOSED)
    assert boxes(found) == ["Here", "[far]", "[out]"]
    assert arrows(found) == ["far support out", "out attack Here"]
    assert found.hidden == ("a", "b")
    assert "Here" not in boxes(mapped(CLOSED, ignore_is_closed=True))


def test_a_closed_group_hides_the_groups_in_it():
    text = "# Here {isClosed: true}\n\n## Deep\n\n[a]\n  + [b]\n\n# There\n\n[b]\n"
    found = mapped(text)
    assert [group.title for group in found.groups] == ["Here"]
    assert arrows(found) == []
    assert boxes(mapped(text.replace("[b]\n\n# There\n\n[b]", "<B>\n\n# There\n\n[c]\n  + <B>"))) == ["Here", "[c]"]


def test_regrouped_groups_stand_instead_of_headings():
    text = """
===
group:
  regroup:
    - {title: G, statements: [a], children: [{title: H, statements: [b], isClosed: true}]}
===

# Old

[a]
  + [b]
"""
    assert frames(mapped(text, ignore_is_closed=True)) == ["1 G: a H", "2 H: b"]
    found = mapped("# Old\n\n[a]\n  + [b]\n", regroup=[Regrouped("New", ("a", "b"))])
    assert frames(found) == ["1 New: a b"]


def test_two_headings_of_one_title_are_two_groups():
    found = mapped("# One\n\n[a]\n  + [b]\n\n# One\n\n[b]: b\n")
    assert frames(found) == ["1 One: a", "1 One: b"]


def test_groups_know_the_group_of_the_debate():
    assert [group.group for group in mapped(NESTED).groups] == ["middle", "inner"]
