"""Judging, and how that grows: ``python tests/bench/judge.py``."""

from __future__ import annotations

import gc
import time
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


def contrary(count: int, *, reasons: bool = False) -> Debate:
    """So many claims of which at most one holds, each with a reason of its own or none."""
    debate = Debate("Rivals")
    claims = [debate.claim(f"It was {number}.") for number in range(count)]
    debate.contradict(*claims, kind="contrary")
    for number, claim in enumerate(claims if reasons else ()):
        debate.support(claim, because=f"Witness {number} says so.", weight=(number + 1) / count)
    return debate


def explained(debate: Debate) -> Verdicts:
    """The verdicts, with the reason of each in words."""
    verdicts = debate.judge()
    for id in verdicts:
        verdicts.explain(id)
    return verdicts


def told_of(debate: Debate) -> Verdicts:
    """The verdicts, with each reason in a line and as a tree."""
    verdicts = debate.judge()
    for id in verdicts:
        verdicts.reason(id)
        verdicts.explain(id)
    return verdicts


def taken(*debates: Debate, of: int = 8) -> list[float]:
    """Seconds of the processor for judging each debate, in turns, so that what disturbs one disturbs all; the best."""
    found = [float("inf")] * len(debates)
    for _ in range(of):
        for at, debate in enumerate(debates):
            gc.collect()
            for _ in range(4 if at == 0 else 1):  # the smallest is over so soon that one run says little
                start = time.process_time()
                held = debate.judge()
                found[at] = min(found[at], time.process_time() - start)
                del held
    return found


def rows() -> Iterator[Row]:
    small, large = built(2_000), built(20_000)
    one, ten = taken(small, large)
    yield "2,000 claims judged", "300 ms", f"{1000 * one:.0f} ms"
    yield "with all explanations", "300 ms", f"{1000 * best(lambda: explained(small)):.0f} ms"
    yield "20,000 claims, against 2,000", "12 times", f"{ten / one:.1f} times"
    one, ten = taken(star(2_000), star(20_000))
    yield "a claim with 2,000 reasons for and against", "300 ms", f"{1000 * one:.0f} ms"
    yield "with 20,000, against that", "12 times", f"{ten / one:.1f} times"
    for reasons in (False, True):
        small, large = contrary(1_000, reasons=reasons), contrary(10_000, reasons=reasons)
        one, ten = taken(small, large)
        told = " with a reason each" if reasons else ""
        yield f"1,000 claims of which one holds{told}", "50 ms", f"{1000 * one:.0f} ms"
        yield f"10,000 claims of which one holds{told}", "600 ms", f"{1000 * ten:.0f} ms"
        for count, debate, limit in (("1,000", small, 150), ("10,000", large, 1500)):
            took = best(lambda given=debate: told_of(given), of=2)
            yield f"all reasons and explanations of {count}{told}", f"{limit} ms", f"{1000 * took:.0f} ms"


if __name__ == "__main__":
    show("Judging", rows())
