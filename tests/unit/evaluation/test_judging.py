"""The default verdict, case by case; C1 to C8 are examples of Carneades 4, D1 to D9 frameworks of the literature."""

from __future__ import annotations

import pickle

import pytest

from rebut import Citation, Debate, Issue, Premise
from rebut.errors import DebateError, UnknownName, UnknownOption
from rebut.model.verdicts import Ground, Label, Verdict, Verdicts

A, R, U = Verdict.ACCEPTED, Verdict.REJECTED, Verdict.UNDECIDED


def talk(*claims: str, granted: str = "", **standings: str) -> Debate:
    """A debate of claims that are called by a letter each; nothing of it is presumed by itself."""
    debate = Debate()
    for name in claims:
        standing = "granted" if name in granted.split() else standings.get(name, "open")
        debate.claim(f"{name} is so.", id=name, standing=standing)
    return debate


def labels(verdicts: Verdicts, names: str) -> str:
    """The labels in a row, as i, o and u."""
    return "".join([verdicts.label(name)[0] for name in names.split()])


def framework(attacks: str) -> Verdicts:
    """A framework as sketches: ``a>b`` for each attack."""
    debate = Debate()
    pairs = [pair.split(">") for pair in attacks.split()]
    for name in dict.fromkeys([name for pair in pairs for name in pair]):
        debate.argument(name, id=name)
    for pair in pairs:
        if len(pair) > 1:
            debate.rebut(pair[1], because=debate.nodes[pair[0]])
    return debate.judge()


# frameworks


@pytest.mark.parametrize(
    ("attacks", "names", "expected"),
    [
        pytest.param("1>2 2>3 3>4 4>5 5>6 6>7 7>8", "1 2 3 4 5 6 7 8", "ioioioio", id="D1 chain"),
        pytest.param("a>b b>a", "a b", "uu", id="D2 mutual"),
        pytest.param("a>a", "a", "u", id="D3 self"),
        pytest.param("a>b b>a a>c b>c c>d", "a b c d", "uuuu", id="D4 floating"),
        pytest.param("a>a b>a b>c c>b", "a b c", "uuu", id="D5"),
        pytest.param("1>2 2>1 2>3 3>3 5>4 5>5", "1 2 3 4 5", "uuuuu", id="D6"),
        pytest.param("a>b b>c c>a", "a b c", "uuu", id="D7 odd loop"),
        pytest.param("1>2 2>4 4>5 5>4 5>5 3", "1 2 3 4 5", "ioiuu", id="D8"),
        pytest.param("a>b b>c", "c a b", "iio", id="D9 reinstatement"),
    ],
)
def test_frameworks_through_sketches(attacks, names, expected):
    assert labels(framework(attacks), names) == expected


# Carneades 4


def test_c1_the_heavier_reason_wins():
    debate = talk("p", "np", "q", "r", granted="q r")
    debate.contradict("p", "np", kind="contrary")
    debate.support("p", because="q", weight=0.1)
    debate.support("np", because="r", weight=0.5)
    assert labels(debate.judge(presume="nothing"), "p np q r") == "oiii"


def test_c2_pollocks_red_light():
    debate = talk("red", "looks", "norm", "light", granted="looks norm light")
    argument = debate.support("red", because=["looks", "norm"])
    undercut = debate.undercut(argument, because="light")
    verdicts = debate.judge()
    assert labels(verdicts, "red") == "o"
    assert (verdicts[undercut], verdicts[argument], verdicts.ground(argument)) == (A, R, Ground.UNDERCUT)


def test_c3_reinstatement_by_weights():
    debate = talk("p", "np", "q", "r", "s", granted="q r s")
    debate.contradict("p", "np", kind="contrary")
    debate.support("p", because="q")
    debate.support("np", because="r", weighing="factorised")
    debate.support("p", because=["r", "s"], weighing="factorised")
    verdicts = debate.judge()
    assert labels(verdicts, "p np") == "io"
    assert verdicts.judged("np").weight == (pytest.approx(1 / 3), pytest.approx(1 / 3))


def test_c4_linked_and_convergent():
    debate = talk("p", "q", "r", "s", "t", granted="q r")
    debate.support("t", because=["p", "s"], weighing="convergent")
    debate.support("p", because=["q", "r"])
    assert labels(debate.judge(presume="nothing"), "q r p t s") == "iiiio"


def test_c5_an_unreliable_witness_says_so():
    debate = talk("reliable", "unreliable", "says", granted="says")
    debate.contradict("reliable", "unreliable", kind="contrary")
    argument = debate.support("unreliable", because="says")
    debate.undercut(argument, because="unreliable")
    verdicts = debate.judge()
    assert labels(verdicts, "unreliable reliable") == "uo"
    assert verdicts.ground("unreliable") is Ground.LOOP


def test_c6_self_defence_against_murder():
    debate = talk("murder", "kill", "intent", "selfdefence", "attack", "knew", granted="kill intent attack knew")
    step = debate.support("murder", because=["kill", "intent"], unless="selfdefence")
    defence = debate.support("selfdefence", because="attack")
    debate.undercut(defence, because="knew")
    assert labels(debate.judge(), "murder selfdefence") == "io"
    debate.remove("undercut-1", dependents=True)
    verdicts = debate.judge()
    assert labels(verdicts, "murder selfdefence") == "oi"
    assert verdicts.ground(step) is Ground.UNDERCUT


def test_c7_loops_of_support():
    debate = talk("p", "q")
    debate.support("p", because="q")
    debate.support("q", because="p")
    assert labels(debate.judge(), "p q") == "uu"
    assert debate.judge().ground("p") is Ground.LOOP
    debate.support("p", because=debate.claim("r is so.", id="r"))
    assert labels(debate.judge(), "p q r") == "iii"


def test_c8_harry_is_british_unless():
    debate = talk("british", "bermuda", "aliens", granted="bermuda aliens")
    argument = debate.support("british", because="bermuda")
    assert labels(debate.judge(), "british") == "i"
    debate.undercut(argument, because="aliens")
    assert labels(debate.judge(), "british") == "o"


# what the rules say of parts


def test_a_tie_is_undecided_and_a_preference_breaks_it():
    debate = Debate()
    claim = debate.claim("c", id="c")
    pro = debate.support(claim, because="for")
    con = debate.rebut(claim, because="against")
    assert (debate.judge()[claim], debate.judge().ground(claim)) == (U, Ground.TIE)
    debate.prefer(pro, con)
    assert (debate.judge()[claim], debate.judge().ground(claim)) == (A, Ground.PREFERRED)


def test_what_is_outweighed_by_what_does_not_stand_itself_is_no_tie():
    debate = Debate()
    for name, weight in (("a", 0.4), ("b", 0.6), ("c", 0.6)):
        debate.claim(f"{name} is so.", id=name, standing="open")
        debate.support(name, because=f"reason for {name}", weight=weight)
    debate.contradict("a", "b", kind="contrary")
    debate.contradict("b", "c", kind="contrary")
    verdicts = debate.judge()
    assert [(verdicts[name], verdicts.ground(name)) for name in "abc"] == [
        (U, Ground.STANDARD),
        (U, Ground.TIE),
        (U, Ground.TIE),
    ]


def test_the_worse_side_of_a_preference_is_rejected():
    debate = Debate()
    claim = debate.claim("c", id="c")
    pro = debate.support(claim, because="for")
    con = debate.rebut(claim, because="against")
    preference = debate.prefer(con, pro)
    assert debate.judge()[claim] is R
    debate.undercut(preference, because="They are the same.")
    assert debate.judge()[claim] is U


def test_preferences_reach_over_others_and_claims_too():
    debate = Debate()
    a, b = debate.claim("a", id="a"), debate.claim("b", id="b")
    middle = debate.claim("middle", id="middle")
    debate.contradict(a, b, kind="contrary")
    assert debate.judge()["a"] is U
    debate.prefer(a, middle)
    debate.prefer(middle, b)
    verdicts = debate.judge()
    assert (verdicts["a"], verdicts["b"]) == (A, R)


def test_a_circle_of_preferences_decides_nothing_and_is_told():
    debate = Debate()
    a, b = debate.claim("a", id="a"), debate.claim("b", id="b")
    debate.contradict(a, b, kind="contrary")
    first, second = debate.prefer(a, b), debate.prefer(b, a)
    verdicts = debate.judge()
    assert verdicts["a"] is U
    assert [(one.code, one.about) for one in verdicts.findings] == [("RB902", (first.id,)), ("RB902", (second.id,))]


def test_conflicts_that_are_undercut_end():
    debate = talk("a", "b", granted="b")
    debate.replace(debate.find("a"), standing="none")
    conflict = debate.contradict("a", "b", kind="contrary")
    assert debate.judge()["a"] is R
    debate.undercut(conflict, because="They go together.")
    verdicts = debate.judge()
    assert (verdicts["a"], verdicts["b"], verdicts[conflict]) == (A, A, R)


def test_what_speaks_against_one_of_two_contradictory_claims_speaks_for_the_other():
    debate = Debate()
    debate.claim("a", id="a")
    debate.claim("b", id="b", standing="open")
    debate.rebut("a", because="e")
    assert debate.judge()["b"] is R
    debate.contradict("a", "b")
    verdicts = debate.judge()
    assert (verdicts["a"], verdicts["b"]) == (R, A)


def test_denying_one_of_two_contradictory_claims_is_holding_the_other():
    debate = talk("a", "b", a="denied")
    debate.contradict("a", "b")
    verdicts = debate.judge()
    assert (verdicts["a"], verdicts["b"], verdicts.ground("a")) == (R, A, Ground.DENIED)


def test_a_tension_decides_nothing():
    debate = Debate()
    debate.claim("a", id="a")
    debate.claim("b", id="b")
    tension = debate.contradict("a", "b", kind="tension")
    assert set(debate.judge().values()) == {A}
    assert tension.id not in debate.judge()


@pytest.mark.parametrize(
    ("standard", "pro", "con", "verdict"),
    [
        ("scintilla", 0.1, 0.9, A),
        ("preponderance", 0.6, 0.5, A),
        ("preponderance", 0.5, 0.5, U),
        ("clear-and-convincing", 0.9, 0.5, A),
        ("clear-and-convincing", 0.8, 0.5, U),
        ("clear-and-convincing", 0.4, 0.0, U),
        ("beyond-reasonable-doubt", 0.9, 0.1, A),
        ("beyond-reasonable-doubt", 0.9, 0.5, U),
        ("dialectical-validity", 0.1, 0.0, A),
        ("dialectical-validity", 0.9, 0.1, U),
    ],
)
def test_standards(standard, pro, con, verdict):
    debate = Debate()
    claim = debate.claim("c")
    debate.support(claim, because="for", weight=pro)
    debate.rebut(claim, because="against", weight=con)
    assert debate.judge(standard=standard)[claim] is verdict
    other = debate.claim("d", standing="open")
    debate.issue("Which?", [claim, other], standard=standard)
    assert debate.judge()[claim] is verdict


def test_thresholds_are_settings():
    debate = Debate()
    claim = debate.claim("c")
    debate.support(claim, because="for", weight=0.9)
    debate.rebut(claim, because="against", weight=0.5)
    assert debate.judge(standard="clear-and-convincing")[claim] is A
    strict = debate.judge(standard="clear-and-convincing", thresholds=(0.5, 0.5, 0.3))
    assert (strict[claim], strict.ground(claim)) == (U, Ground.STANDARD)
    assert strict.settings["thresholds"] == (0.5, 0.5, 0.3)


def test_an_exclusive_issue_makes_rivals():
    debate = Debate()
    for name in "abc":
        debate.claim(f"{name} is so.", id=name, standing="open")
    debate.support("a", because="x", weight=0.9)
    debate.support("b", because="y", weight=0.5)
    debate.issue("Which?", ["a", "b", "c"], exclusive=True)
    verdicts = debate.judge()
    assert [verdicts[name] for name in "abc"] == [A, R, R]


@pytest.mark.parametrize(
    ("weighing", "weight"),
    [("linked", 0), ("convergent", 0.8), ("cumulative", 0.4), ("factorised", 0), ("constant", 0)],
)
def test_weighings_where_one_premise_of_two_fails(weighing, weight):
    debate = talk("c", "p", "q", granted="p")
    debate.support("c", because=["p", "q"], weighing=weighing, weight=0.8)
    assert debate.judge().judged("c").weight == (weight, weight)


def test_what_is_presumed():
    debate = Debate()
    debate.claim("leaf", id="leaf")
    debate.claim("open", id="open", standing="open")
    debate.claim("doubted", id="doubted", cites=[Citation(debate.participant("Won").id, "doubts")])
    debate.support("leaf", because="reason", assuming="assumed", unless="exception", even_if="concession")
    names = ["leaf", "reason", "assumed", "exception", "concession", "open", "doubted"]
    assert [debate.judge()[name] for name in names] == [A, A, A, R, R, R, R]
    assert [debate.judge(presume="assumptions")[name] for name in names[:3]] == [R, R, A]
    assert set(debate.judge(presume="nothing").values()) & {
        debate.judge(presume="nothing")[name] for name in names
    } == {R}


def test_a_claim_that_serves_in_its_denial_alone_is_presumed_false():
    debate = Debate()
    debate.claim("It thaws.", id="thaw")
    debate.support(debate.claim("Ice holds."), because=Premise("thaw", negated=True))
    verdicts = debate.judge()
    assert (verdicts["Ice holds."], verdicts["thaw"]) == (A, R)


def test_what_is_strict_cannot_be_undercut():
    debate = talk("c", "p", "u", granted="p u")
    argument = debate.support("c", because="p", strict=True)
    debate.undercut(argument, because="u")
    assert debate.judge()["c"] is A


def test_undercutting_a_sketch_stops_it():
    debate = Debate()
    claim = debate.claim("c", standing="open")
    sketch = debate.argument("sketch", id="sketch")
    link = debate.support(claim, because=sketch)
    assert debate.judge()[claim] is A
    debate.undercut(sketch, because="u")
    verdicts = debate.judge()
    assert (verdicts["sketch"], verdicts[claim]) == (R, R)
    assert link is not None


def test_an_argument_that_concludes_what_it_is_linked_to_says_it_once():
    debate = talk("c", "p", granted="")
    argument = debate.support("c", because="p")
    link = debate.support("c", because=argument)
    assert labels(debate.judge(), "c p") == "oo"
    assert debate.judge()[link] is R


# odd debates


def test_an_undercut_of_a_claim_is_read_as_a_rebuttal_and_told():
    debate = Debate()
    claim = debate.claim("c")
    undercut = debate.undercut(claim, because="u")
    verdicts = debate.judge()
    assert verdicts[claim] is R
    assert [(one.code, one.about) for one in verdicts.findings] == [("RB901", (undercut.id,))]


def test_an_issue_with_one_position_is_told():
    debate = Debate()
    debate.claim("a", id="a")
    issue = debate.add(Issue("Which?", ["a"], exclusive=True))
    verdicts = debate.judge()
    assert verdicts["a"] is A
    assert [(one.code, one.about) for one in verdicts.findings] == [("RB903", (issue.id,))]


def test_a_claim_that_rebuts_itself_is_undecided_and_told():
    debate = Debate()
    claim = debate.claim("This is false.")
    link = debate.rebut(claim, because=claim)
    verdicts = debate.judge()
    assert (verdicts[claim], verdicts.ground(claim)) == (U, Ground.LOOP)
    assert [(one.code, one.about) for one in verdicts.findings] == [("RB905", (link.id,))]


def test_an_odd_loop_of_conflicts_is_undecided():
    debate = Debate()
    for name in "abc":
        debate.claim(f"{name} is so.", id=name)
    for one, other in ("ab", "bc", "ca"):
        debate.rebut(other, because=one)
    verdicts = debate.judge()
    assert {verdicts[name] for name in "abc"} == {U}
    assert {verdicts.ground(name) for name in "abc"} == {Ground.LOOP}
    assert verdicts.reason("a").startswith("a loop: ")


@pytest.mark.parametrize("weight", [float("nan"), -1, 2, "much"])
def test_weights_that_are_none_are_refused(weight):
    debate = Debate()
    with pytest.raises(DebateError):
        debate.support(debate.claim("c"), because="p", weight=weight)


@pytest.mark.parametrize(
    "options",
    [
        {"standard": "scintila"}, {"semantics": "carneads"}, {"presume": "leafs"}, {"thresholds": (1, 2)},
        {"thresholds": (0.5, 0.3, float("nan"))}, {"thresholds": 3},
    ],
)  # fmt: skip
def test_options_that_are_not_known_are_refused(options):
    with pytest.raises(UnknownOption):
        Debate().judge(**options)


def test_a_standard_that_is_misspelt_gets_a_guess():
    with pytest.raises(UnknownOption, match="did you mean 'scintilla'"):
        Debate().judge(standard="scintila")


# the mapping


def test_verdicts_are_of_the_debate_as_it_was():
    debate = Debate()
    claim = debate.claim("c")
    before = debate.judge()
    debate.rebut(claim, because="e")
    later = debate.claim("later")
    after = debate.judge()
    assert (before[claim], after[claim]) == (A, R)
    assert later not in before
    with pytest.raises(UnknownName):
        before[later]
    assert before.changes(after)[claim.id] == (A, R)
    assert before.changes(after)[later.id] == (None, A)


def test_verdicts_are_looked_up_by_any_name():
    debate = Debate()
    claim = debate.claim("It rains.", title="Rain")
    group = debate.group("Weather", [claim])
    verdicts = debate.judge()
    assert {verdicts[name] for name in (claim, "rain", "Rain", "It rains.", "[Rain]")} == {A}
    assert "Rain" in verdicts
    assert 3 not in verdicts
    assert verdicts.get("Snow") is None
    assert list(verdicts) == [claim.id]
    with pytest.raises(UnknownName, match="a group has no verdict"):
        verdicts[group]


def test_verdicts_can_be_pickled():
    debate = Debate()
    claim = debate.claim("c")
    debate.rebut(claim, because="e")
    again = pickle.loads(pickle.dumps(debate.judge()))
    assert (again[claim], again.reason(claim)) == (R, "rebutted by “e”")


def test_labels_are_there_of_denials_too():
    debate = Debate()
    claim = debate.claim("c")
    debate.rebut(claim, because="e")
    verdicts = debate.judge()
    assert (verdicts.label(claim), verdicts.label(claim, denied=True)) == (Label.OUT, Label.IN)
