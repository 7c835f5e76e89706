"""Laws of abstract frameworks: which semantics is part of which, and that texts say what they were written from."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from rebut.evaluation.dung import IN, OUT, UNDECIDED, Semantics, answer, labellings
from rebut.formats import dumps, loads
from rebut.formats.frameworks import READERS, loads_framework
from rebut.model.framework import Framework

NAMES = string.ascii_lowercase[:10]
PARTS = (
    ("stable", "semi-stable"),
    ("semi-stable", "preferred"),
    ("preferred", "complete"),
    ("complete", "admissible"),
    ("grounded", "strongly-admissible"),
    ("strongly-admissible", "admissible"),
    ("admissible", "conflict-free"),
    ("stable", "stage"),
    ("stage", "naive"),
    ("stable", "stage2"),
    ("stage2", "cf2"),
    ("cf2", "naive"),
    ("naive", "conflict-free"),
    ("ideal", "complete"),
    ("eager", "complete"),
)
"""Each extension of the first is one of the second."""


@st.composite
def frameworks(draw: st.DrawFn, most: int = 10) -> Framework:
    names = NAMES[: draw(st.integers(0, most))]
    ends = st.sampled_from(names) if names else st.nothing()
    return Framework.of(names, draw(st.lists(st.tuples(ends, ends), max_size=3 * len(names))) if names else ())


@st.composite
def layered(draw: st.DrawFn) -> Framework:
    """Frameworks without circles: each argument attacks later ones alone."""
    names = NAMES[: draw(st.integers(1, 10))]
    pairs = [(one, other) for at, one in enumerate(names) for other in names[at + 1 :]]
    return Framework.of(names, draw(st.lists(st.sampled_from(pairs), max_size=20)) if pairs else ())


def extensions(framework: Framework, semantics: str) -> set[frozenset[str]]:
    return {frozenset(found.extension) for found in labellings(framework, semantics)}


def only(framework: Framework, semantics: str) -> frozenset[str]:
    (found,) = extensions(framework, semantics)
    return found


@given(frameworks(7))
def test_what_is_part_of_what(framework: Framework):
    every = {semantics: extensions(framework, semantics) for semantics in Semantics}
    for inner, outer in PARTS:
        assert every[inner] <= every[outer], (inner, outer)
    assert all(every[semantics] for semantics in Semantics if semantics is not Semantics.STABLE)


@given(frameworks())
def test_grounded_ideal_and_every_preferred(framework: Framework):
    grounded, ideal, eager = [only(framework, semantics) for semantics in ("grounded", "ideal", "eager")]
    assert grounded <= ideal <= eager
    assert all(ideal <= found for found in extensions(framework, "preferred"))
    assert all(eager <= found for found in extensions(framework, "semi-stable"))
    assert all(grounded <= found for found in extensions(framework, "cf2"))


@given(layered())
def test_without_circles_there_is_nothing_to_choose(framework: Framework):
    grounded = {only(framework, "grounded")}
    for semantics in ("complete", "preferred", "stable", "semi-stable", "stage", "ideal", "eager", "cf2", "stage2"):
        assert extensions(framework, semantics) == grounded


@given(frameworks())
def test_where_there_are_stable_extensions_they_are_the_widest(framework: Framework):
    if stable := extensions(framework, "stable"):
        assert extensions(framework, "semi-stable") == extensions(framework, "stage") == stable


@given(frameworks(), st.sampled_from(NAMES))
def test_being_in_some_is_the_same_for_admissible_complete_and_preferred(framework: Framework, name: str):
    if name in framework.names:
        found = {answer(framework, "DC", semantics, name).result for semantics in ("AD", "CO", "PR")}
        assert len(found) == 1
        assert answer(framework, "DS", "CO", name).result == (name in only(framework, "grounded"))


@given(frameworks(7), st.sampled_from(Semantics))
def test_labels_follow_from_the_extension(framework: Framework, semantics: Semantics):
    attacks = set(framework.attacks)
    for found in labellings(framework, semantics):
        held = set(found.extension)
        for index, name in enumerate(framework.names):
            hit = any((one, name) in attacks for one in held)
            assert found.labels[index] == (IN if name in held else OUT if hit else UNDECIDED)


@given(frameworks(), st.randoms(use_true_random=False))
def test_the_order_of_arguments_and_attacks_changes_nothing(framework: Framework, dice: object):
    names, attacks = list(framework.names), list(framework.attacks)
    dice.shuffle(names)
    dice.shuffle(attacks)
    for semantics in ("preferred", "stage", "cf2", "ideal"):
        assert extensions(Framework.of(names, attacks), semantics) == extensions(framework, semantics)


@given(frameworks(), st.sampled_from(sorted(READERS)))
def test_what_is_written_is_read_again(framework: Framework, format: str):
    text = f"p af {len(framework)}\n" + "".join(
        f"{framework.index(one) + 1} {framework.index(other) + 1}\n" for one, other in framework.attacks
    )
    debate = loads(text, format="af")
    written = dumps(debate, format)
    assert loads_framework(written, format=format) == loads_framework(text, format="af")
    assert loads(written, format=format) == debate


@given(st.text("arg(t) .,#%\n0123p af\"'", max_size=60), st.sampled_from(sorted(READERS)))
def test_any_text_is_read_or_refused(text: str, format: str):
    """Never an error of another kind; as a framework and as a debate, the same is found."""
    from rebut.errors import ReadError

    try:
        framework = loads_framework(text, format=format)
    except ReadError:
        return
    debate = loads(text, format=format)
    assert [one.message for one in debate.findings] == [one.message for one in framework.findings]
    assert len(debate.arguments) == len(framework)
    assert loads(dumps(debate, format), format=format).arguments == debate.arguments
