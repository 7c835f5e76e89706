"""The seed debates hold what their rows ask for, in their own words, and cite where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
import yaml

import needs
from map_geometry import cut_off, laid, overflowing, overlapping
from rebut import Argument, Claim, Conflict, Debate, Group, Inference, Premise, Source, load
from rebut.model import Link, Preference, Support, Undercut

SEEDS = Path(__file__).parents[2] / "seeds"
ESSAYS = {"S": "shlapentokh", "W": "won", "T": "terwilliger"}
MAPS = {name: load(SEEDS / f"{name}.argdown") for name in (*ESSAYS.values(), "kursk")}
DEBATE = MAPS["kursk"]

LINES = {
    "S1": "3", "S2": "4", "S3": "5, 34", "S4": "7-9, 15", "S5": "11-14", "S6": "15, 23", "S7": "18-19",
    "S8": "16, 20-21", "S9": "24-27", "S10": "29-35", "S11": "36",
    "W1": "2, 28", "W2": "4-5", "W3": "6", "W4": "8", "W5": "9-10", "W6": "12-13", "W7": "14-15", "W8": "16, 18-20",
    "W9": "22-26", "W10": "29", "W11": "30", "W12": "31",
    "T1": "38, 44", "T2": "38", "T3": "40", "T4": "42", "T5": "43", "T6": "44", "T7": "45", "T8": "47, 66-67",
    "T9": "49-66", "T10": "69-78", "T11": "80-82", "T12": "83-85",
}  # fmt: skip
"""A row of an essay -> the lines of the document that it is about."""

OF_NO_ROW = {"X6": {4, 37, 49}}
"""A row between essays that names lines itself."""

MEETINGS = (
    ("X1", "T1", "W2"), ("X1", "T1", "T2"), ("X2", "S3", "W4"), ("X2", "S11", "S3"), ("X3", "S7", "W11"),
    ("X4", "W11", "W11"), ("X5", "W1", "W1"), ("X6", "T9", "W2"), ("X7", "S1", "W3"), ("X8", "T7", "T1"),
    ("X9", "S8", "W2"), ("X9", "S2", "T8"), ("X9", "S6", "T9"),
)  # fmt: skip
"""A row between essays, and two rows of which it relates claims."""


def ranges(written: str) -> list[range]:
    """The lines that ``7-9, 15`` names."""
    ends = [[int(number) for number in part.split("-")] for part in written.split(",")]
    return [range(first, last + 1) for first, *_, last in ([*one, one[-1]] for one in ends)]


def lines(claim: Claim) -> list[int]:
    return [int(cite.place.removeprefix("line ")) for cite in claim.cites]


def tagged(debate: Debate, row: str) -> list[Claim]:
    return [claim for claim in debate.claims if row in claim.tags]


def document(debate: Debate, source: str) -> list[str]:
    (found,) = [one for one in debate.all(Source) if one.id == source]
    return needs.shared("seeds", found.document).read_text(encoding="utf-8").split("\n")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def nines(text: str) -> set[tuple[str, ...]]:
    said = words(text)
    return {tuple(said[at : at + 9]) for at in range(len(said) - 8)}


# rows, lines and anchors


def test_the_rows_are_those_that_are_asked_for() -> None:
    table = needs.shared("SEEDS.md").read_text(encoding="utf-8")
    asked = re.findall(r"^\| ([SWT]\d+) \| [SWT] ([\d, -]+?) \|", table, flags=re.MULTILINE)
    between = re.findall(r"^\| (X\d+) \|", table, flags=re.MULTILINE)
    assert dict(asked) == LINES
    assert list(dict.fromkeys(row for row, _, _ in MEETINGS)) == between


@pytest.mark.parametrize("name", MAPS)
def test_nothing_is_wrong_with_a_map(name: str) -> None:
    assert MAPS[name].findings == ()


@pytest.mark.parametrize("row", LINES)
def test_a_row_is_there_and_cites_each_of_its_passages(row: str) -> None:
    cited = {line for claim in tagged(MAPS[ESSAYS[row[0]]], row) for line in lines(claim)}
    assert [passage for passage in ranges(LINES[row]) if cited.isdisjoint(passage)] == []


@pytest.mark.parametrize("name", MAPS)
def test_every_claim_is_cited_within_the_lines_of_its_rows(name: str) -> None:
    for claim in MAPS[name].claims:
        allowed = {line for tag in claim.tags for line in OF_NO_ROW.get(tag, ())}
        allowed.update(line for tag in claim.tags if tag in LINES for one in ranges(LINES[tag]) for line in one)
        assert claim.cites, claim.title
        assert all(cite.by and cite.source and cite.anchor for cite in claim.cites), claim.title
        assert set(lines(claim)) <= allowed or not claim.tags, claim.title


@pytest.mark.parametrize("name", MAPS)
def test_only_what_an_essay_is_about_as_a_whole_belongs_to_no_row(name: str) -> None:
    assert [claim.title for claim in MAPS[name].claims if not claim.tags] == ["No surprise"] * (name == "shlapentokh")


@pytest.mark.parametrize("name", MAPS)
def test_an_anchor_is_short_and_stands_in_its_line(name: str) -> None:
    debate = MAPS[name]
    for claim in debate.claims:
        for cite, line in zip(claim.cites, lines(claim), strict=True):
            assert len(cite.anchor.split()) <= 8
            assert cite.anchor in document(debate, cite.source)[line - 1]


@pytest.mark.parametrize("name", MAPS)
def test_a_map_is_in_its_own_words(name: str) -> None:
    text = (SEEDS / f"{name}.argdown").read_text(encoding="utf-8")
    for source in MAPS[name].all(Source):
        text = text.replace(source.title, "\n")
    essays = needs.shared("seeds").glob("*.txt")
    assert [nines(text) & nines(essay.read_text(encoding="utf-8")) for essay in essays] == [set(), set()]


def test_what_the_debate_takes_from_an_essay_is_the_same_there() -> None:
    essays = {claim.title: claim for name in ESSAYS.values() for claim in MAPS[name].claims}
    for claim in DEBATE.claims:
        known = essays[claim.title]
        assert (known.text, known.cites) == (claim.text, claim.cites)
        assert {tag for tag in known.tags if tag in LINES} == {tag for tag in claim.tags if tag in LINES}


def test_read_together_the_maps_differ_in_their_titles_and_parts_alone() -> None:
    together = load(*[SEEDS / f"{name}.argdown" for name in MAPS])
    assert {finding.code for finding in together.findings} == {"RB240", "RB244"}


# what the rows between the essays relate


def related(debate: Debate) -> Iterator[set[str]]:
    """The claims that each conflict, link and argument brings together."""
    for node in debate.nodes.values():
        if isinstance(node, (Conflict, Argument, Link)):
            yield joined(debate, node.id)


def joined(debate: Debate, id: str) -> set[str]:
    """The claims at the ends of what goes by this id; a step brings in its argument."""
    owners = {step.id: argument.id for argument in debate.arguments for step in argument.inferences}
    node = debate.nodes[owners.get(id, id)]
    match node:
        case Conflict():
            return set(node.claims)
        case Argument():
            return {line.claim if isinstance(line, Premise) else line.conclusion for line in node.lines}
        case Link():
            ends = [*[source.claim for source in node.sources], node.target]
            return {claim for end in ends for claim in joined(debate, end)}
    return {id}


@pytest.mark.parametrize(("row", "one", "other"), MEETINGS)
def test_a_row_between_the_essays_relates_claims_of_both_rows(row: str, one: str, other: str) -> None:
    mine = {claim.id for claim in tagged(DEBATE, row) if one in claim.tags}
    theirs = {claim.id for claim in tagged(DEBATE, row) if other in claim.tags}
    assert any(a in mine and b in theirs for ends in related(DEBATE) for a in ends for b in ends - {a})


def conflicts(row: str, debate: Debate = DEBATE) -> list[tuple[str, set[str | None]]]:
    """The kinds of a row's conflicts, and the titles of what is in conflict."""
    found = [conflict for conflict in debate.all(Conflict) if row in conflict.tags]
    titles = {claim.id: claim.title for claim in debate.claims}
    return [(conflict.kind, {titles[id] for id in conflict.claims}) for conflict in found]


@pytest.mark.parametrize(("name", "row", "pair"), [
    ("kursk", "X2", {"Serves China", "China upset"}), ("kursk", "X3", {"No obstacle", "Language costs lives"}),
    ("kursk", "X4", {"3,000 dead", "1,000 dead"}), ("won", "W11", {"3,000 dead", "1,000 dead"}),
    ("kursk", "X7", {"Soldiers requested", "Pyongyang proposed"}),
])  # fmt: skip
def test_rivals_are_contraries(name: str, row: str, pair: set[str]) -> None:
    assert conflicts(row, MAPS[name]) == [("contrary", pair)]


@pytest.mark.parametrize(("name", "row"), [("won", "W1"), ("kursk", "X5")])
def test_a_dead_end_and_a_strategy_are_in_tension(name: str, row: str) -> None:
    assert conflicts(row, MAPS[name]) == [("tension", {"Dead end", "Survival strategy"})]


def test_the_dates_of_the_treaty_are_two_pairs_that_overlap() -> None:
    (_, one), (_, other) = conflicts("X6")
    assert one & other == {"Signed in July"}
    assert one | other == {"Signed in June", "Signed on 18 June", "Signed in July"}
    assert [kind for kind, _ in conflicts("X6")] == ["contrary", "contrary"]


# the structures that the rows name


def steps(row: str) -> list[tuple[Inference, list[Premise]]]:
    """The steps of a row's arguments, with the premises that stand before them."""
    debate = MAPS[ESSAYS[row[0]]]
    found = [argument for argument in debate.arguments if row in argument.tags]
    return [(step, list(argument.premises)) for argument in found for step in argument.inferences]


LINKED = ("S4", "S5", "S7", "S9", "S10", "W4", "W7", "W8", "T1", "T8", "T9", "T10", "T11", "T12")


@pytest.mark.parametrize("row", LINKED)
def test_what_is_linked_is_one_step_from_several_premises(row: str) -> None:
    assert any(len([one for one in premises if one.kind == "ordinary"]) > 1 for _, premises in steps(row))


def test_both_halves_of_the_contrast_rest_on_linked_premises() -> None:
    linked = [argument for argument in MAPS["shlapentokh"].arguments if "S5" in argument.tags]
    assert len([argument for argument in linked if len(argument.premises) > 1]) == 3


@pytest.mark.parametrize(("row", "title", "step"), [
    ("S4", "Stolen", "Red China"), ("S4", "Convinced before", "Theft"), ("S7", "No obstacle", "Language objection"),
    ("T7", "Fog of war", "Nothing confirmed"),
])  # fmt: skip
def test_an_undercut_is_of_a_step(row: str, title: str, step: str) -> None:
    debate = MAPS[ESSAYS[row[0]]]
    claim = next(one for one in tagged(debate, row) if one.title == title)
    argument = next(one for one in debate.arguments if one.title == step)
    hits = {cut.target for cut in debate.all(Undercut) if claim.id in {source.claim for source in cut.sources}}
    assert hits == {inference.id for inference in argument.inferences}


@pytest.mark.parametrize(("row", "kind"), [("T2", "concession"), ("W11", "concession"), ("S11", "exception")])
def test_even_if_is_a_concession_and_only_if_an_exception(row: str, kind: str) -> None:
    mine = {claim.id for claim in tagged(MAPS[ESSAYS[row[0]]], row)}
    assert any(one.kind == kind and one.claim in mine for _, premises in steps(row) for one in premises)


@pytest.mark.parametrize(("row", "scheme"), [
    ("S4", "argument from analogy"), ("S7", "argument from analogy"), ("T6", "argument from position to know"),
    ("T1", "argument from ignorance"), ("T9", "argument from sign"), ("T12", "practical reasoning"),
])  # fmt: skip
def test_a_scheme_stands_at_its_step(row: str, scheme: str) -> None:
    assert scheme in {step.scheme for step, _ in steps(row)}


def test_the_word_of_an_owner_meets_its_critical_questions() -> None:
    asked = [one.question for step, premises in steps("T6") for one in premises if step.scheme]
    assert asked == ["Is he in a position to know?", "Did he say so?", "Is he an honest source?"]


@pytest.mark.parametrize(("row", "title", "by", "via"), [
    ("T2", "Rear echelons", "pentagon", [("terwilliger", "doubts")]),
    ("W3", "Pyongyang proposed", "south-korean-intelligence", [("won", None)]),
    ("W5", "A thousand years", "kim", [("rumour", None), ("won", "doubts")]),
    ("W11", "3,000 dead", "zelensky", [("won", None)]),
    ("W11", "1,000 dead", "south-korean-intelligence", [("won", None)]),
    ("S4", "Backward", "the-west", [("shlapentokh", "denies")]),
    ("S4", "Stolen", "washington", [("shlapentokh", "denies")]),
])  # fmt: skip
def test_what_an_essay_only_reports_says_who_reports_it(
    row: str, title: str, by: str, via: list[tuple[str, str | None]]
) -> None:
    (cite,) = next(claim for claim in tagged(MAPS[ESSAYS[row[0]]], row) if claim.title == title).cites
    assert (cite.by, [(one.by, one.stance) for one in cite.via]) == (by, via)


def test_a_rumour_is_marked_as_such() -> None:
    graded = [claim.title for claim in tagged(MAPS["won"], "W5") if any(cite.grade for cite in claim.cites)]
    assert graded == ["A thousand years"]


def test_the_real_aim_outweighs_the_money() -> None:
    (order,) = MAPS["won"].all(Preference)
    titles = {argument.id: argument.title for argument in MAPS["won"].arguments}
    assert (titles[order.better], titles[order.worse]) == ("Keeping China out", "Currency")


def test_the_aims_of_the_visit_stand_side_by_side() -> None:
    debate = MAPS["shlapentokh"]
    aims = [support for support in debate.all(Support) if support.target == "several-aims"]
    assert [len(aim.sources) for aim in aims] == [1, 1, 1]


def test_the_history_supports_a_pattern_and_speaks_against_it() -> None:
    debate = MAPS["terwilliger"]
    supported = [argument.title for argument in debate.arguments if argument.conclusion == "pattern"]
    attacked = [link.sources[0].claim for link in debate.links if link.target == "pattern"]
    assert (supported, attacked) == (["Ruptures"], ["new-era"])


@pytest.mark.parametrize("name", MAPS)
def test_titles_tell_claims_apart(name: str) -> None:
    claims = MAPS[name].claims
    assert all(claim.title for claim in claims)
    assert [one.title for one, other in combinations(claims, 2) if one.text == other.text] == []


@pytest.mark.dot
@pytest.mark.parametrize("name", MAPS)
def test_nothing_in_a_map_overlaps_or_is_cut_off(name: str) -> None:
    graph = laid(MAPS[name], "auto")
    assert (overlapping(graph), overflowing(graph), cut_off(graph)) == ([], [], [])


def test_each_group_is_small_enough_for_a_page() -> None:
    for debate in MAPS.values():
        for group in debate.all(Group):
            held = [debate.nodes[id] for id in group.members]
            assert 1 < len([node for node in held if isinstance(node, Claim)]) <= 30


# the verdicts that they should have

EXPECTED = yaml.safe_load((SEEDS / "verdicts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", MAPS)
def test_each_claim_has_the_verdict_that_it_should_have(name: str) -> None:
    verdicts = MAPS[name].judge()
    judged = {claim.title: str(verdicts[claim]) for claim in MAPS[name].claims}
    assert judged == {title: should["verdict"] for title, should in EXPECTED[f"{name}.argdown"].items()}


def test_the_verdicts_are_those_of_the_maps_and_of_nothing_else() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in SEEDS.glob("*.argdown"))
    keys = {tuple(should) for claims in EXPECTED.values() for should in claims.values()}
    assert keys == {("verdict", "because")}


@pytest.mark.parametrize("name", MAPS)
def test_each_verdict_has_a_reason_of_its_own_in_a_sentence(name: str) -> None:
    given = [should["because"] for should in EXPECTED[f"{name}.argdown"].values()]
    assert [one for one, other in combinations(given, 2) if one == other] == []
    assert [one for one in given if not re.fullmatch(r"[\w“][^.!?]+\.", one) or len(one.split()) < 5] == []


def test_the_reasons_are_in_their_own_words() -> None:
    given = [should["because"] for claims in EXPECTED.values() for should in claims.values()]
    essays = [nines(essay.read_text(encoding="utf-8")) for essay in needs.shared("seeds").glob("*.txt")]
    assert [one for one in given if any(nines(one) & essay for essay in essays)] == []


def test_each_row_between_the_essays_has_a_scenario() -> None:
    feature = (Path(__file__).parents[1] / "features" / "seeds.feature").read_text(encoding="utf-8")
    tagged = set(re.findall(r"@(X\d+)", feature))
    assert tagged == {row for row, _, _ in MEETINGS}
    changed = [scenario for scenario in re.split(r"\n(?=  @X)", feature) if "    When " in scenario]
    turned = {tag for scenario in changed for tag in re.findall(r"@(X\d+)", scenario)}
    assert turned >= {"X1", "X2", "X3", "X4", "X7", "X8"}
