"""Building, copying and asking, and how that grows: ``python tests/bench/build.py``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from table import Row, best, show

from rebut import Claim, Debate

SAME = "North Korean troops are fighting on the front of the Kursk region, as report number "
assert len(SAME) > 60


def built(count: int) -> Debate:
    """So many claims whose texts begin alike, with an argument each for the one before."""
    debate = Debate("Scale")
    before = debate.claim(f"{SAME}0 says.")
    for number in range(1, count + 1):
        claim = debate.claim(f"{SAME}{number} says.")
        debate.support(before, because=claim)
        before = claim
    return debate


def scale() -> Iterator[Row]:
    small, large = best(lambda: built(10_000)), best(lambda: built(20_000), of=3)
    yield "10,000 claims that begin alike, with an argument each", "500 ms", f"{1000 * small:.0f} ms"
    yield "20,000 of them, against 10,000", "2.3 times", f"{large / small:.2f} times"
    debate = built(7_500)
    yield f"a copy of {len(debate):,} nodes", "50 ms", f"{1000 * best(debate.copy):.1f} ms"


def asking() -> Iterator[Row]:
    debates = [built(count // 2) for count in (1_000, 10_000, 100_000)]
    yield "asked of 1,000, 10,000 and 100,000 nodes, microseconds:", "", ""
    for what, act in _acts().items():
        taken = [1e6 * best(lambda debate=debate, act=act: _often(act, debate)) / 100 for debate in debates]  # type: ignore[misc]
        yield what, "no growth", " ".join(f"{one:.1f}" for one in taken)


def _acts() -> dict[str, Callable[[Debate], object]]:
    text = f"{SAME}100 says."
    return {
        "  by text": lambda debate: debate[text],
        "  by text, of a kind": lambda debate: debate.find(text, Claim),
        "  by id": lambda debate: debate["argument-100"],
        "  a step": lambda debate: debate["argument-100-step-1"],
        "  supporters": lambda debate: debate.supporters(text),
        "  uses": lambda debate: debate.uses(text),
        "  referrers": lambda debate: debate.referrers(text),
        "  replace": lambda debate: debate.replace(debate.find(text, Claim), standing="open"),
        "  add and remove": lambda debate: debate.remove(debate.claim(f"{SAME}-1 says.")),
    }


def _often(act: Callable[[Debate], object], debate: Debate) -> None:
    for _ in range(100):
        act(debate)


if __name__ == "__main__":
    show("Building", scale())
    show("Asking", asking())
