"""The framework of a debate: worked examples of the literature, and each choice by itself."""

from __future__ import annotations

import pytest

from rebut import Debate, Rebuttal
from rebut.errors import OutOfTime, UnknownOption
from rebut.evaluation.deriving import Derived, choices, derived
from rebut.evaluation.deriving.bipolar import attacks_with_supports
from rebut.evaluation.deriving.choices import Reading, Supports
from rebut.evaluation.dung import labellings
from rebut.evaluation.limits import deadline
from rebut.model.framework import Framework

WAYS = [(link, set_) for link in ("last-link", "weakest-link") for set_ in ("elitist", "democratic")]


def attacks(debate: Debate, **given: object) -> set[tuple[str, str]]:
    return set(framework(debate, **given).attacks)


def framework(debate: Debate, **given: object):
    return derived(debate, choices(**given)).framework


def extensions(debate: Debate, semantics: str, **given: object) -> set[frozenset[str]]:
    return {frozenset(found.extension) for found in labellings(framework(debate, **given), semantics)}


# Modgil and Prakken


def snoring(*, ranked: bool) -> Debate:
    """Modgil and Prakken (2014), example 3.25: may a professor who snores be refused access?"""
    debate = Debate()
    for id in ("snores", "professor", "misbehaves", "denied"):
        debate.claim(f"{id}.", id=id)
    first = debate.support("misbehaves", because="snores")
    second = debate.support("denied", because="misbehaves")
    third = debate.rebut("denied", because="professor")
    if ranked:
        debate.prefer(third, first)
        debate.prefer(second, third)
        debate.prefer("professor", "snores")
    return debate


def test_a1_without_an_order_there_are_two_defeats_and_two_preferred_extensions():
    found = framework(snoring(ranked=False), joined=False)
    assert len(found.targets) == 2
    assert extensions(snoring(ranked=False), "grounded", joined=False) == {
        frozenset({"snores", "professor", "argument-1"})
    }
    assert len(extensions(snoring(ranked=False), "preferred", joined=False)) == 2


@pytest.mark.parametrize(
    ("ordering", "comparing", "verdict"),
    [
        ("last-link", "elitist", "accepted"),
        ("last-link", "democratic", "accepted"),
        ("weakest-link", "elitist", "rejected"),
        ("weakest-link", "democratic", "undecided"),
    ],
)
def test_a1_by_each_order(ordering, comparing, verdict):
    """Tweety and PyArg give the same."""
    verdicts = snoring(ranked=True).judge("grounded", preferences="r1", ordering=ordering, comparing=comparing)
    assert verdicts["denied"] == verdict


def whisky(*, granted: bool) -> Debate:
    """Modgil and Prakken (2014), example 3.26: does a Scot who loves fitness like whisky?"""
    debate = Debate()
    for id in ("born", "fitness", "scottish", "whisky"):
        standing = "granted" if granted and id in {"born", "fitness"} else "none"
        debate.claim(f"{id}.", id=id, standing=standing)
    first = debate.support("scottish", because="born")
    second = debate.support("whisky", because="scottish")
    third = debate.rebut("whisky", because="fitness")
    debate.prefer(third, first)
    debate.prefer(second, third)
    return debate


@pytest.mark.parametrize(
    ("granted", "ordering", "comparing", "verdict"),
    [
        (False, "last-link", "elitist", "accepted"),
        (False, "weakest-link", "elitist", "undecided"),
        (False, "weakest-link", "democratic", "undecided"),
        (True, "weakest-link", "elitist", "rejected"),
        (True, "weakest-link", "democratic", "accepted"),
    ],
)
def test_a2_by_each_order(granted, ordering, comparing, verdict):
    """The first three are Tweety's and PyArg's, the last two PyArg's."""
    verdicts = whisky(granted=granted).judge("grounded", preferences="r1", ordering=ordering, comparing=comparing)
    assert verdicts["whisky"] == verdict


def test_a3_a_bachelor_with_a_ring():
    """Modgil and Prakken (2014), example 4.1: six arguments and four defeats, as in Tweety's own test."""
    debate = Debate()
    for id in ("ring", "party", "married", "bachelor"):
        debate.claim(f"{id}.", id=id)
    debate.support("married", because="ring")
    debate.support("bachelor", because="party")
    for one, other in (("married", "bachelor"), ("bachelor", "married")):
        debate.add(Rebuttal(one, other, strict=True))
    found = framework(debate, joined=False)
    assert (len(found), len(found.targets)) == (6, 4)
    assert extensions(debate, "grounded", joined=False) == {frozenset({"ring", "party"})}
    preferred = extensions(debate, "preferred", joined=False)
    assert preferred == {
        frozenset({"ring", "party", "argument-1", "rebuttal-1"}),
        frozenset({"ring", "party", "argument-2", "rebuttal-2"}),
    }
    assert (len(framework(debate)), len(framework(debate).targets)) == (4, 2)  # what is strict is one with its premise


def running() -> Debate:
    """The running example of Modgil and Prakken (2013), as PyArg's test of it has it."""
    debate = Debate()
    for id in ("a", "p", "np", "q", "r", "nr", "s", "t", "naf_s", "naf_d"):
        debate.claim(f"{id}.", id=id)
    debate.contradict("p", "np")
    debate.contradict("r", "nr")
    debate.support("t", because="naf_s")
    d2 = debate.support("q", because="r")
    d3 = debate.support("p", because="a")
    debate.support("np", because=["t", "q"], strict=True)
    debate.support("s", because="naf_d")
    debate.add(Rebuttal("s", "naf_s", strict=True))
    debate.undercut(d3, because="r")
    debate.prefer(d3, d2)
    debate.prefer("r", "nr")
    debate.prefer("nr", "naf_s")
    return debate


A, B, T, Q, S = "argument-3", "argument-4", "argument-1", "argument-2", "argument-5"


def test_a4_attacks_of_the_running_example():
    found = attacks(running(), joined=False)
    assert (B, A) in found
    assert (A, B) not in found
    assert {("nr", "r"), ("r", "nr"), ("nr", Q), ("nr", B)} <= found
    assert (B, "nr") not in found
    assert {("rebuttal-1", "naf_s"), ("rebuttal-1", T), ("rebuttal-1", B)} <= found
    assert ("undercut-1", A) in found


@pytest.mark.parametrize(("ordering", "comparing"), WAYS)
def test_a4_defeats_of_the_running_example(ordering, comparing):
    found = attacks(running(), joined=False, preferences="r1", ordering=ordering, comparing=comparing)
    assert ((B, A) in found) == ((ordering, comparing) != ("last-link", "elitist"))
    assert not {("nr", "r"), ("nr", Q), ("nr", B)} & found
    assert ("r", "nr") in found
    assert {("rebuttal-1", "naf_s"), ("rebuttal-1", T), ("rebuttal-1", B), ("undercut-1", A)} <= found


# preferences between arguments


def sketched(names: str, pairs: list[str], better: list[str] = ()) -> Debate:
    debate = Debate()
    for name in names:
        debate.argument(name, id=name)
    for attacker, target in pairs:
        debate.rebut(debate.nodes[target], because=debate.nodes[attacker])
    for one, other in better:
        debate.prefer(debate.nodes[one], debate.nodes[other])
    return debate


@pytest.mark.parametrize(
    ("pairs", "reduction", "expected"),
    [
        (["ab"], "none", {"ab"}),
        (["ab"], "r1", set()),
        (["ab"], "r2", {"ba"}),
        (["ab"], "r3", {"ab"}),
        (["ab"], "r4", {"ab", "ba"}),
        (["ab", "ba"], "none", {"ab", "ba"}),
        (["ab", "ba"], "r1", {"ba"}),
        (["ab", "ba"], "r2", {"ba"}),
        (["ab", "ba"], "r3", {"ba"}),
        (["ab", "ba"], "r4", {"ba"}),
    ],
)
def test_the_four_reductions(pairs, reduction, expected):
    """Kaci, van der Torre and Villata (2018): b is preferred to a."""
    found = attacks(sketched("ab", pairs, ["ba"]), preferences=reduction)
    assert {f"{one}{other}" for one, other in found} == expected


def test_preferences_lead_on():
    debate = sketched("abc", ["ac"], ["cb", "ba"])
    assert attacks(debate, preferences="r1") == set()


def test_a_preference_that_is_undercut_counts_for_nothing():
    debate = sketched("abc", ["ab"], ["ba"])
    debate.undercut("preference-1", because=debate.nodes["c"])
    assert attacks(debate, preferences="r1") >= {("a", "b")}


def test_undercuts_and_strict_rebuttals_ignore_preferences():
    debate = sketched("abc", [], ["ba", "bc"])
    debate.undercut(debate.nodes["b"], because=debate.nodes["a"])
    assert attacks(debate, preferences="r1") == set()  # of a sketch an undercut is a rebuttal
    debate.add(Rebuttal("c", "b", strict=True))
    assert attacks(debate, preferences="r1") == {("c", "b")}


def test_an_audience_ranks_values():
    """Bench-Capon (2003): who values red above blue accepts A and C, who values blue above red A and B."""
    debate = sketched("ABC", ["AB", "BC"])
    for name, value in zip("ABC", ("red", "blue", "blue"), strict=True):
        debate.replace(debate.nodes[name], values=[value])
    assert extensions(debate, "preferred", audience=["red", "blue"]) == {frozenset("AC")}
    assert extensions(debate, "preferred", audience=["blue", "red"]) == {frozenset("AB")}


@pytest.mark.parametrize("audience", [["life", "property"], ["property", "life"]])
def test_hal_and_carla(audience):
    """Bench-Capon (2003): whoever decides, Hal has to pay."""
    debate = sketched("ABC", ["CB", "BA"])
    for name, value in zip("ABC", ("life", "property", "property"), strict=True):
        debate.replace(debate.nodes[name], values=[value])
    assert extensions(debate, "preferred", audience=audience) == {frozenset("AC")}


def valued() -> Debate:
    debate = sketched("ABC", ["AB", "BC"])
    for name, value in zip("ABC", ("red", "blue", "blue"), strict=True):
        debate.replace(debate.nodes[name], values=[value])
    return debate


def test_what_every_audience_accepts_and_what_some_do():
    """Bench-Capon (2003): A is objectively acceptable, B and C are subjectively so."""
    verdicts = valued().judge("preferred", audience="every")
    assert [str(verdicts.extent(name)) for name in "ABC"] == ["every", "some", "some"]
    assert [str(verdicts[name]) for name in "ABC"] == ["accepted", "undecided", "undecided"]
    assert [reading.name for reading in verdicts.readings] == [
        "for those who put blue above red",
        "for those who put red above blue",
    ]
    assert verdicts.reason("B") == (
        "accepted for those who put blue above red; rejected for those who put red above blue"
    )
    assert verdicts.settings["audience"] == "every"
    assert "B" in str(verdicts.turning("B", by=["drop-link"]))
    with pytest.raises(UnknownOption, match="name one audience"):
        verdicts.discussion("A")


@pytest.mark.parametrize(
    ("budget", "expected"),
    [(0.0, [()]), (0.5, [(), ("b",)]), (1.0, [(), ("a",), ("b",)]), (1.5, [(), ("a",), ("a", "b"), ("b",)])],
)
def test_attacks_that_weigh_no_more_than_a_budget_are_left_out_in_turn(budget, expected):
    """Dunne and others (2011), with the weights halved: a and b attack each other, and that of b is the heavier one."""
    debate = sketched("ab", [])
    for attacker, target, weight in (("a", "b", 0.5), ("b", "a", 1.0)):
        debate.rebut(debate.nodes[target], because=debate.nodes[attacker], weight=weight)
    readings = debate.judge("grounded", budget=budget).readings
    found = {tuple(id for id in reading.accepted if id in "ab") for reading in readings}
    assert sorted(found) == expected


# supports


def bipolar(names: str, attacking: list[str], supporting: list[str], way: Supports) -> set[str]:
    pairs = [[(names.index(one), names.index(other)) for one, other in given] for given in (attacking, supporting)]
    return {f"{names[one]}{names[other]}" for one, other in attacks_with_supports(len(names), *pairs, way)}


def test_b1_deductive_support():
    """Cayrol and Lagasquie-Schiex (2013): x against c, which b entails; a entails x. Tweety has {a, x} as well."""
    debate = sketched("abcx", ["xc"])
    debate.underpin(debate.nodes["x"], because=debate.nodes["a"])
    debate.underpin(debate.nodes["c"], because=debate.nodes["b"])
    assert extensions(debate, "preferred", reading="map", supports="deductive") == {frozenset("ax")}


def test_b2_necessary_support():
    """After Polberg and Oren (2014): the attacks on a are attacks on c too; Tweety has {b, d, e} by both its ways."""
    found = bipolar("abcde", ["ea", "cd", "ba"], ["ac", "bb"], Supports.NECESSARY)
    assert found == {"ea", "cd", "ba", "bc", "ec"}
    preferred = labellings(Framework.of("abcde", [(one, other) for one, other in found]), "preferred")
    assert [one.extension for one in preferred] == [("b", "d", "e")]


def test_b3_supported_and_secondary_attacks():
    """As the tests of ctoth/argumentation have them."""
    assert "AC" in bipolar("ABC", ["BC"], ["AB"], Supports.SUPPORTED)
    assert "AC" in bipolar("ABC", ["AB"], ["BC"], Supports.SUPPORTED)
    assert {"AD", "BD"} <= bipolar("ABCD", ["CD"], ["AB", "BC"], Supports.SUPPORTED)


# the map


def test_an_attack_on_a_claim_is_one_on_what_uses_it():
    debate = Debate()
    for id in ("wet", "rain", "sun"):
        debate.claim(f"{id}.", id=id)
    argument = debate.support("rain", because="wet")
    debate.rebut("wet", because="sun")
    assert attacks(debate, reading="map") == {("sun", "wet"), ("sun", argument.id)}


def test_on_the_map_an_undercut_conflict_hangs_on_its_undercut():
    debate = Debate()
    for id in ("a", "b", "c"):
        debate.claim(f"{id}.", id=id)
    conflict = debate.contradict("a", "b", kind="contrary")
    assert attacks(debate, reading="map") == {("a", "b"), ("b", "a")}
    debate.undercut(conflict, because="c")
    assert debate.judge("grounded", reading="map")["a"] == "accepted"
    assert debate.judge("grounded", reading="map")["b"] == "accepted"
    debate.rebut("c", because=debate.claim("no.", id="no"))
    assert {debate.judge("grounded", reading="map")[id] for id in "ab"} == {"undecided"}


def test_on_the_map_what_is_granted_is_not_attacked_and_what_is_denied_falls():
    debate = Debate()
    debate.claim("a.", id="a", standing="granted")
    debate.claim("b.", id="b", standing="denied")
    debate.rebut("a", because="b")
    verdicts = debate.judge("grounded", reading="map")
    assert (verdicts["a"], verdicts["b"]) == ("accepted", "rejected")


def test_on_the_map_reasons_that_are_denials_count_as_such():
    from rebut import Premise

    debate = Debate()
    for id in ("a", "b"):
        debate.claim(f"{id}.", id=id)
    debate.rebut("b", because=Premise("a", negated=True))
    verdicts = debate.judge("grounded", reading="map")
    assert (verdicts["a"], verdicts["b"]) == ("accepted", "accepted")


# trees


def test_a_conflict_that_is_undercut_ends_where_the_undercut_stands():
    debate = Debate()
    for id in ("a", "b", "thaw"):
        debate.claim(f"{id}.", id=id)
    for id in "ab":
        debate.support(id, because=f"why {id}")
    conflict = debate.contradict("a", "b", kind="contrary")
    assert len(debate.judge("preferred").readings) == 2
    undercut = debate.undercut(conflict, because="thaw")
    assert [debate.judge("preferred")[id] for id in "ab"] == ["accepted", "accepted"]
    debate.rebut("thaw", because="frost")
    verdicts = debate.judge("preferred")
    assert {verdicts[id] for id in "ab"} == {"undecided"}
    assert all(len({"a", "b"} & {*reading.accepted}) == 1 for reading in verdicts.readings)
    assert verdicts[undercut.id] == "rejected"


def test_what_is_only_said_attacks_nothing_that_is_inferred():
    debate = Debate()
    for id in ("a", "b"):
        debate.claim(f"{id}.", id=id)
    debate.contradict("a", "b", kind="contrary")
    assert {debate.judge("grounded")[id] for id in "ab"} == {"undecided"}
    debate.support("b", because="a witness")
    verdicts = debate.judge("grounded")
    assert (verdicts["a"], verdicts["b"]) == ("rejected", "accepted")


def test_strict_steps_are_rebutted_only_without_restriction():
    debate = Debate()
    for id in ("a", "b", "c", "d"):
        debate.claim(f"{id}.", id=id)
    debate.support("b", because="a", strict=True)
    debate.support("d", because="c")
    debate.contradict("b", "d")
    assert debate.judge("grounded")["b"] == "accepted"
    assert debate.judge("grounded", rebutting="unrestricted")["b"] == "undecided"


def test_an_exception_that_stands_stops_its_step():
    debate = Debate()
    for id in ("a", "b", "e"):
        debate.claim(f"{id}.", id=id)
    step = debate.support("b", because="a", unless="e")
    verdicts = debate.judge("grounded")
    assert (verdicts["b"], verdicts[step]) == ("accepted", "accepted")  # an exception is not presumed
    debate.replace(debate.nodes["e"], standing="granted")
    verdicts = debate.judge("grounded")
    assert (verdicts["b"], verdicts[step]) == ("rejected", "rejected")
    assert verdicts.reason("b") == "since “a.”, but “e.” (granted by all) defeats that"


def test_premises_that_do_alone_make_an_argument_each():
    debate = Debate()
    for id in ("a", "b", "c"):
        debate.claim(f"{id}.", id=id)
    debate.support("c", because=["a", "b"], weighing="convergent")
    assert len(derived(debate).holding["c"].arguments) == 2
    debate.rebut("a", because="no")
    assert debate.judge("grounded")["c"] == "accepted"


def test_premises_that_add_up_are_read_as_linked_and_that_is_told():
    debate = Debate()
    debate.support(debate.claim("c"), because=["a", "b"], weighing="cumulative", weight=0.5)
    assert [one.code for one in debate.judge("grounded").findings] == ["RB911", "RB912"]


def test_what_is_not_read_is_told():
    debate = sketched("ab", ["ab"], ["ba"])
    assert [one.code for one in debate.judge("preferred").findings] == ["RB914"]
    claims = [debate.claim(f"claim {number}") for number in range(2)]
    debate.issue("Which?", claims, standard="scintilla")
    assert [one.code for one in debate.judge("preferred").findings] == ["RB913", "RB914"]


def test_no_statement_stands_twice_on_a_path():
    debate = Debate()
    for id in "ab":
        debate.claim(f"{id}.", id=id)
    debate.support("a", because="b")
    debate.support("b", because="a")
    assert len(derived(debate).framework) == 0
    assert debate.judge("grounded")["a"] == "rejected"
    debate.support("a", because="a fact")
    assert [debate.judge("grounded")[id] for id in "ab"] == ["accepted", "accepted"]


def ladder(steps: int) -> Debate:
    """Two ways at each step: twice as many arguments at each of them."""
    debate = Debate()
    debate.claim("c0", id="c0")
    for number in range(steps):
        debate.claim(f"c{number + 1}", id=f"c{number + 1}")
        for _ in range(2):
            debate.support(f"c{number + 1}", because=f"c{number}")
    return debate


def test_too_many_arguments_are_cut_and_that_is_told():
    found = derived(ladder(5), choices(most=20, joined=False))
    assert len(found.framework) == 20
    assert [one.code for one in found.findings] == ["RB910"]
    assert not derived(ladder(5), choices(most=63, joined=False)).beyond
    assert derived(ladder(5), choices(most=62, joined=False)).beyond == {"c5", "argument-9", "argument-10", *STEPS}


STEPS = ("argument-9-step-1", "argument-10-step-1")


def test_what_hangs_on_too_many_arguments_is_left_undecided():
    debate = ladder(6)
    debate.claim("apart.", id="apart")
    debate.rebut("apart", because="c6")
    debate.claim("well.", id="well")
    verdicts = debate.judge("grounded", most=40)
    assert [str(verdicts[id]) for id in ("c0", "c6", "apart", "well")] == [
        "accepted", "undecided", "undecided", "accepted",
    ]  # fmt: skip
    assert verdicts.reason("c6") == "it hangs on more arguments than were made of the debate"
    assert verdicts.explain("apart") == "“apart.” is undecided: it hangs on more arguments than were made of the debate"
    whole = debate.judge("grounded")
    assert all(verdicts[id] in {"undecided", whole[id]} for id in whole)


def test_out_of_time_it_says_so():
    with pytest.raises(OutOfTime):
        derived(ladder(3), until=deadline(0))


def test_each_choice_stands_in_the_result():
    debate = sketched("ab", ["ab"])
    verdicts = debate.judge("preferred", reading="map", supports="deductive", cap=5, presume="nothing")
    told = verdicts.settings
    assert (told["semantics"], told["reading"], told["supports"]) == ("preferred", "map", "deductive")
    assert (told["cap"], told["presume"], told["preferences"]) == (5, "nothing", "none")


@pytest.mark.parametrize(
    "given",
    [
        {"reading": "tree"}, {"rebutting": "free"}, {"preferences": "r5"}, {"ordering": "first-link"},
        {"comparing": "best"}, {"supports": "strong"}, {"audience": "life"}, {"audience": ["a", "a"]}, {"most": 0},
        {"budget": -1}, {"budget": "much"}, {"budget": float("nan")}, {"budget": True},
        {"ordering": "values"}, {"most": True}, {"audience": 3}, {"audience": [1]},
    ],
)  # fmt: skip
def test_choices_that_are_not_known_are_refused(given):
    with pytest.raises(UnknownOption):
        Debate().judge("preferred", **given)


def test_choices_of_readings_are_refused_where_debates_are_weighed():
    with pytest.raises(UnknownOption, match="reading is a choice of readings"):
        Debate().judge(reading="map")
    with pytest.raises(UnknownOption, match="standards and thresholds are for weighing"):
        Debate().judge("grounded", standard="scintilla")


@pytest.mark.parametrize("reading", list(Reading))
def test_an_empty_debate_is_an_empty_framework(reading):
    found = derived(Debate(), choices(reading=reading))
    assert isinstance(found, Derived)
    assert (len(found.framework), dict(found.holding)) == (0, {})


def test_names_are_told_apart():
    debate = Debate()
    for id in ("a", "b", "c", "not b"):
        debate.claim(f"{id}.", id=id)
    debate.claim("d.", id="d", standing="denied")
    debate.rebut("c", because=["a", "b"])
    names = list(derived(ladder(2), choices(joined=False)).framework.names)
    assert len(set(names)) == len(names)
    assert "not d" in derived(debate).framework.names
