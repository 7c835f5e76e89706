"""`quarrels()`: small debates that use all that verdicts depend on, with names that are easily read in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from rebut import Citation, Debate, Premise
from rebut.model import ConflictKind, Standard, Weighing

CLAIMS = tuple(f"c{number}" for number in range(6))
SKETCHES = ("s0", "s1")
WEIGHTS = (None, None, None, None, 0.0, 0.1, 0.3, 0.5, 0.8)
STANDINGS = ("none", "none", "none", "open", "granted", "denied")


class _Quarrel:
    """A debate while it is drawn; every choice is a number, and the simplest is 0."""

    def __init__(self, draw: Callable[[Any], Any], kinds: tuple[str, ...]) -> None:
        self.rolled = iter(draw(st.binary(min_size=120, max_size=120)))
        self.debate = Debate()
        self.made: list[str] = []
        """Ids of arguments, links, conflicts and preferences."""
        for name in CLAIMS:
            cites = [Citation(stance="doubts")] if self.upto(9) == 9 else []
            self.debate.claim(name, id=name, standing=self.one(STANDINGS), cites=cites)
        for name in SKETCHES if "sketch" in kinds else ():
            self.debate.argument(name, id=name)
        self.kinds = kinds

    def upto(self, most: int) -> int:
        return next(self.rolled, 0) % (most + 1)

    def one(self, options: Any) -> Any:
        return options[self.upto(len(options) - 1)]

    def reasons(self, most: int = 2) -> list[Premise]:
        names = dict.fromkeys([self.one(CLAIMS) for _ in range(1 + self.upto(most - 1))])
        negated = "negated" in self.kinds
        return [Premise(name, negated=negated and self.upto(5) == 5) for name in names]

    def idle(self) -> dict[str, Any]:
        kind = self.one((None, None, None, None, None, "assuming", "unless", "unless", "even_if"))
        return {} if kind is None or "idle" not in self.kinds else {kind: [Premise(self.one(CLAIMS))]}

    def how(self) -> dict[str, Any]:
        weight = self.one(WEIGHTS) if "weight" in self.kinds else None
        return {**self.idle(), "weight": weight, "strict": self.upto(9) == 9}

    def deed(self) -> None:
        kind = self.one(self.kinds)
        if (deed := _DEEDS.get(kind)) is not None and (made := deed(self)) is not None:
            self.made.append(made.id)


def _support(on: _Quarrel) -> Any:
    weighing = _weighing(on)
    into = [id for id in on.made if id.startswith("argument-")]
    own = {"into": on.one(into)} if into and on.upto(5) == 5 else {}
    made = on.debate.support(on.one(CLAIMS), because=on.reasons(3), weighing=weighing, **on.how(), **own)
    if not own and on.upto(3) == 3:
        made = on.debate.replace(made, title=f"t{len(on.made)}")
    return None if own else made


def _weighing(on: _Quarrel) -> Weighing:
    return on.one(list(Weighing)) if "weighing" in on.kinds and on.upto(1) else Weighing.LINKED


def _rebut(on: _Quarrel) -> Any:
    return on.debate.rebut(on.one(CLAIMS), because=on.reasons(), **on.how())


def _undercut(on: _Quarrel) -> Any:
    return on.debate.undercut(on.one(on.made), because=on.reasons(), **on.how()) if on.made else None


def _underpin(on: _Quarrel) -> Any:
    targets = [id for id in on.made if not id.startswith(("conflict", "preference"))]
    return on.debate.underpin(on.one(targets), because=on.reasons(), **on.how()) if targets else None


def _sketch(on: _Quarrel) -> Any:
    """Something from a sketch, or against one."""
    sketch = on.debate.nodes[on.one(SKETCHES)]
    if on.upto(1):
        claim = on.debate.nodes[on.one(CLAIMS)]
        return on.debate.rebut(claim, because=sketch) if on.upto(1) else on.debate.support(claim, because=sketch)
    deed = on.one((on.debate.rebut, on.debate.underpin, on.debate.undercut))
    source = on.debate.nodes[on.one(SKETCHES)] if on.upto(2) == 2 else on.reasons()
    return deed(sketch, because=source)


def _conflict(on: _Quarrel) -> Any:
    kind = on.one(list(ConflictKind))
    names = list(dict.fromkeys([on.one(CLAIMS) for _ in range(2 if kind == "contradictory" else 3)]))
    return on.debate.contradict(*names, kind=kind) if len(names) > 1 else None


def _issue(on: _Quarrel) -> None:
    names = dict.fromkeys([on.one(CLAIMS) for _ in range(3)])
    on.debate.issue("Which?", names, standard=on.one((None, *Standard)), exclusive=on.upto(1) == 1)


def _prefer(on: _Quarrel) -> Any:
    among = [*CLAIMS, *[id for id in on.made if not id.startswith(("conflict", "preference"))] * 3]
    better, worse = on.one(among), on.one(among)
    reasons = on.reasons() if on.upto(3) == 3 else []
    return on.debate.prefer(better, worse, because=reasons) if better != worse else None


_DEEDS: dict[str, Callable[[_Quarrel], Any]] = {
    "support": _support,
    "rebut": _rebut,
    "undercut": _undercut,
    "underpin": _underpin,
    "sketch": _sketch,
    "conflict": _conflict,
    "issue": _issue,
    "prefer": _prefer,
}

SIMPLE = ("support", "rebut", "undercut")
EVERYTHING = (
    *("support", "support", "support", "rebut", "rebut", "undercut", "undercut", "underpin", "sketch"),
    *("conflict", "issue", "prefer", "negated", "idle", "weight", "weighing"),
)


@st.composite
def quarrels(draw: Callable[[Any], Any], kinds: tuple[str, ...] = EVERYTHING, size: int = 14) -> Debate:
    """Claims with reasons for and against each other, and whatever else of these kinds."""
    on = _Quarrel(draw, kinds)
    for _ in range(draw(st.integers(4, size))):
        on.deed()
    return on.debate
