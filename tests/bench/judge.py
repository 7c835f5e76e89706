"""Judging, and how that grows: ``python tests/bench/judge.py``."""

from __future__ import annotations

from collections.abc import Iterator

from table import Row, best, show

from rebut import Debate
from rebut.model.verdicts import Verdicts


def built(count: int) -> Debate:
    """So many claims in a chain of reasons, of which every third is rebutted, and every other rebuttal undercut."""
    debate = Debate("Scale")
    before = debate.claim("Report 0 is right.")
    made = 1
    while made < count:
        claim = debate.claim(f"Report {made} is right.")
        debate.support(before, because=claim)
        before, made = claim, made + 1
        if made % 3 == 0:
            objection = debate.rebut(before, because=debate.claim(f"Report {made} is forged."))
            made += 1
            if made % 2:
                debate.undercut(objection, because=debate.claim(f"Forgery {made} was ruled out."))
                made += 1
    return debate


def star(count: int) -> Debate:
    """One claim with so many reasons for it and against it."""
    debate = Debate("Star")
    middle = debate.claim("It is so.")
    for number in range(count // 2):
        debate.support(middle, because=f"Reason {number}.")
        debate.rebut(middle, because=f"Objection {number}.")
    return debate


def explained(debate: Debate) -> Verdicts:
    """The verdicts, with the reason of each in words."""
    verdicts = debate.judge()
    for id in verdicts:
        verdicts.explain(id)
    return verdicts


def rows() -> Iterator[Row]:
    small, large = built(2_000), built(20_000)
    judged = best(small.judge)
    yield f"{len(small.claims):,} claims judged", "300 ms", f"{1000 * judged:.0f} ms"
    yield "with all explanations", "300 ms", f"{1000 * best(lambda: explained(small)):.0f} ms"
    grown = best(large.judge, of=3) / judged
    yield f"{len(large.claims):,} claims, against {len(small.claims):,}", "12 times", f"{grown:.1f} times"
    few, many = star(2_000), star(20_000)
    one, other = best(few.judge), best(many.judge, of=3)
    yield "a claim with 2,000 reasons for and against", "300 ms", f"{1000 * one:.0f} ms"
    yield "with 20,000, against that", "15 times", f"{other / one:.1f} times"


if __name__ == "__main__":
    show("Judging", rows())
