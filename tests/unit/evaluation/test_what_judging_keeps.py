"""What is left behind when a debate has been judged: nothing but the verdicts, as long as somebody holds them."""

from __future__ import annotations

import gc
import sys
import tracemalloc
import weakref

import pytest

from rebut import Debate


def quarrel() -> Debate:
    """Every way to be for or against something, so that all of the judging is gone through."""
    debate = Debate("Rain")
    rain, snow, hail = [debate.claim(f"It {falls}.", id=falls) for falls in ("rains", "snows", "hails")]
    step = debate.support(rain, because="The street is wet.")
    debate.rebut(snow, because="It is warm.")
    debate.undercut(step, because="The street was washed.")
    conflict = debate.contradict(rain, snow, hail, kind="contrary")
    debate.undercut(conflict, because="It may do all of that.")
    debate.prefer(rain, snow)
    return debate


def test_verdicts_and_all_behind_them_are_gone_with_the_last_who_holds_them():
    debate = quarrel()
    verdicts = debate.judge()
    assert verdicts.explain("rains")
    held = [weakref.ref(part) for part in (verdicts, verdicts._explainer, verdicts._explainer._now)]
    del verdicts
    gc.collect()
    assert [one() for one in held] == [None] * len(held)


def test_judging_again_and_again_takes_no_more_memory():
    debate = quarrel()
    sizes = []
    tracemalloc.start()
    try:
        for number in range(60):
            debate.replace(debate.find("hails"), texts=[f"It hails, said {number}."])
            debate.judge().explain("rains")
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert max(sizes[30:]) - max(sizes[10:30]) < 4_000  # the verdicts alone are more than that


def test_the_debate_is_referred_to_by_nobody_afterwards():
    debate = quarrel()
    before = sys.getrefcount(debate), sys.getrefcount(debate.find("rains"))
    debate.judge()
    gc.collect()
    assert (sys.getrefcount(debate), sys.getrefcount(debate.find("rains"))) == before


def test_judging_leaves_the_garbage_collector_alone(monkeypatch):
    def refused(*_: object) -> None:
        pytest.fail("the garbage collector is everybody's")

    for switch in ("disable", "enable", "freeze", "set_threshold"):
        monkeypatch.setattr(gc, switch, refused)
    assert quarrel().judge()


def test_what_is_judged_alike_is_one_value_and_is_not_collected_one_by_one():
    debate = Debate()
    claims = [debate.claim(f"It was {number}.") for number in range(500)]
    verdicts = debate.judge()
    assert len({id(verdicts.judged(claim)) for claim in claims}) == 1
