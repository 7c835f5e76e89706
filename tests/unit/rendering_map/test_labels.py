"""How boxes are set: the words of premises, ranges of texts, links, and a legend of exactly what is used."""

from __future__ import annotations

import pytest

from map_debates import reasons
from rebut import Debate, Premise, Text, TextRange
from rebut.rendering import digraph
from rebut.rendering.text_runs import address, lines_of


def source(debate: Debate, **look: object) -> str:
    return digraph(debate, **look).source


def with_premise(**how: object) -> Debate:
    debate = Debate("Rain")
    wet = debate.claim("The street is wet.")
    debate.support(debate.claim("It rains."), because=[Premise(wet.id, **how), "Nobody hosed it."])
    return debate


@pytest.mark.parametrize(
    ("how", "word"),
    [
        ({"kind": "exception"}, "<B>UNLESS</B>"),
        ({"kind": "concession"}, "<B>EVEN IF</B>"),
        ({"kind": "assumption"}, "<B>ASSUMING</B>"),
        ({"implicit": True}, "<I>(unstated)</I>"),
        ({"negated": True}, "<B>NOT:</B>"),
    ],
)
def test_kinds_of_premise_are_told_in_words(how, word):
    assert word not in source(with_premise())
    assert word in source(with_premise(**how))


@pytest.mark.parametrize(
    ("how", "line"),
    [({"kind": "exception"}, 'STYLE="DOTTED"'), ({"implicit": True}, 'STYLE="DASHED"')],
)
def test_and_in_lines(how, line):
    assert line not in source(with_premise())
    assert line in source(with_premise(**how))


def test_what_qualifies_a_step_is_not_joined_to_its_premises():
    assert ">+</B>" in source(with_premise())
    debate = Debate("Rain")
    debate.support(debate.claim("It rains."), because="The street is wet.", unless="It thaws.", even_if="It shines.")
    assert "<TD><FONT" not in source(debate)


def test_what_stands_behind_a_qualification_alone_is_not_joined_to_it():
    debate = Debate("Rain")
    thaws = Premise(debate.claim("It thaws.").id, kind="exception")
    debate.support(debate.claim("It rains."), because=[thaws, "The street is wet."])
    assert ">+</B>" not in source(debate)


def test_ranges_are_cut_at_the_lines():
    text = Text("one two three four", [TextRange("bold", 4, 13), TextRange("italic", 8, 18)])
    lines = lines_of(text, 50, 11).markup.replace('<FONT POINT-SIZE="13.2"> </FONT>', "")
    assert lines.split('<BR ALIGN="LEFT"/>') == ["one <B>two</B>", "<I><B>three</B></I><I> four</I>"]


def test_tags_in_a_text_are_set_back():
    text = Text("It rains. #wet", [TextRange("tag", 10, 14, "wet")])
    assert '<FONT COLOR="#5F6368">#wet</FONT>' in lines_of(text, 200, 11, muted="#5F6368").markup


@pytest.mark.parametrize(
    ("urls", "found"),
    [
        (["https://example.org/a?b=1"], "https://example.org/a?b=1"),
        (["javascript:alert(1)"], ""),
        (["https://a.org", "https://b.org"], ""),
        (["https://a.org", "file:///etc/passwd"], "https://a.org"),
    ],
)
def test_a_text_leads_to_its_one_safe_address(urls, found):
    text = Text("ab", [TextRange("link", at, at + 1, url) for at, url in enumerate(urls)])
    assert address(text) == found


def test_the_legend_has_exactly_what_is_used():
    debate = Debate("Rain")
    rain = debate.claim("It rains.")
    assert "supports" not in source(debate)
    debate.support(rain, because="The street is wet.")
    assert "supports</FONT>" in source(debate)
    assert "attacks</FONT>" not in source(debate)
    assert "co-premises" not in source(debate)
    told = source(reasons())
    for phrase in ("supports", "attacks", "undercuts (attacks the step, not a premise)", "co-premises"):
        assert phrase in told
    assert "in tension" not in told


def test_the_legend_tells_of_a_plus_only_where_there_is_one():
    debate = Debate("Rain")
    debate.support(debate.claim("It rains."), because="The street is wet.", unless="It thaws.")
    assert "co-premises" not in source(debate)


def test_the_legend_tells_of_reasons_that_count_each_by_itself():
    debate = Debate("Rain")
    debate.support(debate.claim("It rains."), because=["It drips.", "It splashes."], weighing="convergent")
    told = source(debate)
    assert "each supports by itself" in told
    assert "co-premises" not in told


def test_the_lines_of_a_long_title_all_begin_at_the_left():
    debate = Debate("Rain")
    debate.group("A group whose title is so long that it takes two lines " * 2, [debate.claim("It rains.")])
    title = source(debate).partition("A group whose")[0].rpartition("label=")[2]
    assert 'BALIGN="LEFT"' in title


def test_reasons_for_and_against_do_not_end_at_one_spot():
    debate = Debate("Rain")
    step = debate.support(debate.claim("It rains."), because="The street is wet.", title="Wet")
    debate.undercut(step, because="Somebody hosed it.")
    debate.support("The street is wet.", because="Shoes get wet.")
    debate.rebut("The street is wet.", because="Shoes stay dry.")
    told = source(debate, direction="right")
    assert ":c1:ne ->" in told
    assert ":c1:se ->" in told


def test_reasons_for_alone_end_in_the_middle_of_the_side():
    debate = Debate("Rain")
    step = debate.support(debate.claim("It rains."), because="The street is wet.", title="Wet")
    debate.undercut(step, because="Somebody hosed it.")
    debate.support("The street is wet.", because="Shoes get wet.")
    assert ":c1:e ->" in source(debate, direction="right")


def test_what_is_at_one_level_stands_side_by_side():
    debate = Debate("Rain")
    first, _, last = (debate.claim(f"It {what}.", title=what.title()) for what in ("rains", "snows", "is dry"))
    debate.contradict(first, last)
    told = source(debate)
    assert told.index("It rains.") < told.index("It is dry.") < told.index("It snows.")


def test_six_premises_stand_in_rows_and_what_is_attacked_at_the_rim():
    debate = Debate("Rain")
    debate.support(debate.claim("It rains."), because=[f"Reason {number}." for number in range(1, 7)])
    debate.rebut("Reason 1.", because="No.")
    down = source(debate, direction="down")
    assert down.index('PORT="c2"') < down.index(">Reason 1.<")
    across = source(debate, direction="right")
    assert across.index(">Reason 1.<") < across.index('PORT="c2"')


def test_chinese_text_gets_the_room_that_it_needs():
    debate = Debate("Rain")
    debate.claim("朝鮮の部隊がクルスクの前線にいる。")
    assert 'WIDTH="' in source(debate)


def test_a_dark_map_differs_in_colours_alone():
    light, dark = source(reasons()), source(reasons(), dark=True)
    assert light != dark
    assert len(light.splitlines()) == len(dark.splitlines())
