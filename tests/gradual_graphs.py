"""Bipolar graphs with known strengths, each with where it was published, and graphs by chance."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from rebut.model.bipolar import Bipolar

__all__ = [
    "BAUMEISTER",
    "BONZON",
    "CAYROL",
    "CIRCLE",
    "DEMOCRACY",
    "MATT_TONI",
    "NEWS",
    "POST",
    "STOCK",
    "THREE",
    "graphs",
]


def attacked(names: str, attacks: str) -> Bipolar:
    """A graph of attacks alone, "ab" for a attacks b, with base scores of 1."""
    return Bipolar.of(dict.fromkeys(names.split(), 1.0), attacks=[tuple(pair.split(">")) for pair in attacks.split()])


DEMOCRACY = Bipolar.of(
    {"A1": 0.5, "A2": 0.5, "P1": 0.7, "P2": 0.5, "P3": 0.9, "C1": 0.2, "C2": 0.2, "C3": 0.6, "C4": 0.5},
    attacks=[("C1", "A2"), ("C2", "P2"), ("C3", "P2"), ("C4", "P2")],
    supports=[("P1", "A1"), ("P2", "A1"), ("P3", "A2")],
)
"""Rago, Toni, Aurisicchio and Baroni, KR 2016: an e-democracy debate; also in Uncertainpy."""

THREE = Bipolar.of(dict.fromkeys("abc", 0.5), attacks=[("b", "a")], supports=[("c", "b")])
"""Kampik, Potyka, Yin, Čyras and Toni, IJAR 2024, example 3.1."""

NEWS = Bipolar.of(
    dict.fromkeys("ABCDEFGH", 0.5),
    attacks=[("D", "A"), ("E", "B"), ("F", "D"), ("G", "F"), ("H", "F")],
    supports=[("B", "A"), ("C", "A")],
)
"""Yin, Potyka and Toni, ECAI 2023: fake news."""

POST = Bipolar.of(
    {"fA": 0.16, "fD": 0.05, "fW": 0.02, "A1": 0.05, "A2": 0.07, "m": 0.79},
    attacks=[("fW", "m")],
    supports=[("A1", "fA"), ("A2", "fA"), ("fA", "m"), ("fD", "m")],
)
"""The same: reviews of the movie The Post."""

SIX = Bipolar.of(
    {"a": 0.5, "b": 0.2, "c": 0.85, "d": 0.65, "e": 0.4, "f": 1.0},
    attacks=[("c", "a"), ("e", "b"), ("f", "c")],
    supports=[("b", "a"), ("d", "a"), ("e", "c")],
)
"""The notebook of QBAF-Py."""

STOCK = Bipolar.of(
    {"Buy": 0.5, "Sell": 0.5, "1": 0.8, "2": 0.7, "3": 0.3, "4": 0.9, "5": 0.9},
    attacks=[("Buy", "Sell"), ("Sell", "Buy"), ("2", "1"), ("3", "2"), ("4", "3"), ("5", "1")],
    supports=[("1", "Sell"), ("2", "Buy"), ("4", "2"), ("5", "Buy")],
)
"""Potyka, KR 2018: whether to buy a stock; Buy and Sell attack each other."""

CIRCLE = Bipolar.of(
    {"A": 1.0, **{f"{kind}{number}": 0.0 for kind in "BC" for number in range(10)}},
    attacks=[(f"C{number}", "A") for number in range(10)],
    supports=[("A", f"B{number}") for number in range(10)]
    + [(f"B{first}", f"C{second}") for first in range(10) for second in range(10)],
)
"""Potyka, KR 2018: circles in which plain repetition never settles."""

BONZON = attacked("a b c d e", "a>e b>a b>c c>e d>a e>d")
"""Bonzon, Delobelle, Konieczny and Maudet, AAAI 2016."""

BAUMEISTER = attacked(
    "a1 b1 b2 b3 b4 c1 c2 c3 c4 d1 d2 d3 e1",
    "b1>a1 b2>a1 b3>a1 b4>a1 c1>b1 c2>b1 c3>b2 c4>b3 d1>c1 d2>c2 d3>c3 e1>d1",
)
"""Thirteen arguments, an example of TweetyProject's rankings (as Cayrol and Lagasquie-Schiex 2005 there)."""

CAYROL = attacked("a b c d e f", "a>b b>c d>e c>f e>d e>c")
"""Six arguments, another one (as of Baumeister, Neugebauer and Rothe 2018 there)."""

MATT_TONI = attacked("a b c d e f", "a>b b>a b>c c>d e>c f>e")
"""Matt and Toni, JELIA 2008, table 1."""


Draw = Callable[[st.SearchStrategy[Any]], Any]
SCORES = st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.7, 1.0]) | st.floats(0, 1, allow_subnormal=False)


@st.composite
def graphs(draw: Draw, *, cyclic: bool = False, weights: bool = False, most: int = 7) -> Bipolar:
    """A graph by chance; without circles unless they are asked for."""
    count = draw(st.integers(0, most))
    names = [f"n{number}" for number in range(count)]
    scores = {name: draw(SCORES) for name in names}
    sides: list[list[Any]] = [[], []]
    for first in range(count):
        for second in range(count if cyclic else first):
            kind = draw(st.sampled_from([None, None, 0, 1]))
            if kind is not None:
                weight = (draw(st.sampled_from([0.0, 0.5, 1.0])),) if weights else ()
                sides[kind].append((names[first], names[second], *weight))
    return Bipolar.of(scores, attacks=sides[0], supports=sides[1])
