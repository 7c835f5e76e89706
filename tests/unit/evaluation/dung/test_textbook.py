"""Frameworks that the literature and other solvers have answers for."""

from __future__ import annotations

import pytest

from rebut.evaluation.dung import KINDS, Semantics, answer, labellings
from rebut.model.framework import Framework

ALL = tuple(Semantics)
SETS_ANYWAY = {"conflict-free", "admissible", "strongly-admissible"}


def framework(attacks: str, others: str = "") -> Framework:
    """From attacks written as ``ab``: the first attacks the second."""
    pairs = [tuple(pair) for pair in attacks.split()]
    names = dict.fromkeys(sorted({name for pair in pairs for name in pair} | set(others)))
    return Framework.of(names, pairs)


def extensions(given: Framework, semantics: str) -> set[str]:
    return {"".join(found.extension) for found in labellings(given, semantics)}


CHAIN = framework("12 23 34 45 56 67 78")
"""Cegartix, tests/chain.apx."""

FLOATING = framework("ab ba ac bc cd")
"""Floating acceptance: Caminada 2006, figure 4; cegartix, tests/cred-vs-skept."""

DIFFERENT = framework("aa ba bc cb")
"""Cegartix, tests/grd-stb-pref-diff.apx; answers of Tweety."""

SEMI_STABLE = framework("12 21 23 33 54 55")
"""Cegartix, tests/sst.apx; answers of Tweety."""

CIRCLE = framework("ab bc ca")
"""Baroni and Giacomin 2005, figure 2."""

TAIL = framework("12 24 45 54 55", "3")
"""Answers of Tweety, mu-toksia, clingo and pygarg."""

CASES = [
    *[(CHAIN, name, {"1357"}) for name in ALL if name not in SETS_ANYWAY | {"naive"}],
    (framework("ab ba"), "grounded", {""}),  # cegartix, tests/mutual-attack.apx
    (framework("ab ba"), "preferred", {"a", "b"}),
    (framework("ab ba"), "stable", {"a", "b"}),
    *[(framework("aa"), name, {""}) for name in ("grounded", "preferred", "semi-stable", "stage")],  # Tweety, mu-toksia
    (framework("aa"), "stable", set()),
    (FLOATING, "grounded", {""}),
    (FLOATING, "complete", {"", "ad", "bd"}),
    *[(FLOATING, name, {"ad", "bd"}) for name in ("preferred", "stable", "semi-stable", "stage")],
    (FLOATING, "ideal", {""}),
    (FLOATING, "eager", {""}),
    (FLOATING, "naive", {"ad", "bd", "c"}),
    (DIFFERENT, "grounded", {""}),
    (DIFFERENT, "complete", {"", "b", "c"}),
    (DIFFERENT, "preferred", {"b", "c"}),
    *[(DIFFERENT, name, {"b"}) for name in ("stable", "semi-stable", "stage", "eager")],
    (DIFFERENT, "cf2", {"b", "c"}),
    (SEMI_STABLE, "preferred", {"1", "2"}),
    (SEMI_STABLE, "stable", set()),
    (SEMI_STABLE, "semi-stable", {"2"}),
    (SEMI_STABLE, "stage", {"24"}),
    (SEMI_STABLE, "cf2", {"14", "24"}),
    (SEMI_STABLE, "ideal", {""}),
    (SEMI_STABLE, "eager", {"2"}),
    *[(CIRCLE, name, {""}) for name in ("complete", "preferred", "semi-stable", "grounded")],
    (CIRCLE, "stable", set()),
    *[(CIRCLE, name, {"a", "b", "c"}) for name in ("stage", "naive", "cf2")],
    (TAIL, "grounded", {"13"}),
    (TAIL, "complete", {"13", "134"}),
    *[(TAIL, name, {"134"}) for name in ("preferred", "stable", "ideal", "stage", "cf2")],
    *[(framework("ab bc"), name, {"ac"}) for name in ALL if name not in SETS_ANYWAY | {"naive"}],  # reinstatement
]


@pytest.mark.parametrize(("given", "semantics", "expected"), CASES)
def test_extensions(given: Framework, semantics: str, expected: set[str]):
    assert extensions(given, semantics) == expected


def test_each_semantics_is_in_a_case():
    assert {semantics for _, semantics, _ in CASES} >= set(KINDS) - SETS_ANYWAY


def test_floating_acceptance():
    """Caminada 2006, figure 4: d is in every preferred extension, though nothing of the grounded one defends it."""
    held = {name: answer(FLOATING, "sceptical", "preferred", name).result for name in "abcd"}
    assert held == {"a": False, "b": False, "c": False, "d": True}


def test_strongly_admissible_sets():
    """Caminada 2014, figure 1: of a chain, those that can be built up from what nothing attacks."""
    assert extensions(framework("ab bc cd de"), "strongly-admissible") == {"", "a", "ac", "ace"}


def test_stage2_tells_what_cf2_does_not():
    """Dvořák and Gaggl 2012, example 2: of a circle of six, cf2 takes also sets that leave an argument unreached."""
    circle = framework("ab bc cd de ef fa")
    assert extensions(circle, "stage2") == {"ace", "bdf"}
    assert extensions(circle, "cf2") == {"ace", "bdf", "ad", "be", "cf"}
