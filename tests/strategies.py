"""`debates()`: whole valid debates of every kind of node, every field and hostile text, for all laws of the project.

It draws a plan first, which nodes there are and what they are called, and then each node, so that references lead
forwards and backwards, round in circles and to the node itself. Everything shrinks towards fewer nodes, plain ids
and fields that are not set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

from hypothesis import strategies as st

from casting import KINDS, WEIGHTED, Cast, possible
from dice import Dice
from hostile import HOSTILE, PLAIN, SURROGATES
from making import MAKERS, Hand
from rebut import Argument, Claim, Debate, Inference, Node, Text

__all__ = ["HOSTILE", "KINDS", "PLAIN", "SURROGATES", "data", "debates", "texts", "words"]

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

BYTES = st.binary(min_size=96, max_size=96)
"""What one node is made of: drawn at once, which is quick, and the simplest node where all are zero."""


@st.composite
def debates(
    draw: Draw,
    *,
    hostile: bool = True,
    surrogates: bool = False,
    kinds: Iterable[type[Node]] = KINDS,
    size: int = 24,
) -> Debate:
    """A debate of up to ``size`` nodes of these kinds.

    Without ``hostile`` all texts and ids are plain words; with ``surrogates`` some hold half a character, which
    not every file can.
    """
    among = [kind for kind in WEIGHTED if kind in set(kinds)]
    own = Dice(draw(BYTES), _words(hostile, surrogates=surrogates))
    rolled: list[tuple[type[Node], Dice]] = []
    while among and len(rolled) < size and (number := draw(st.integers(0, len(among)))):  # 0 ends it
        rolled.append((among[number - 1], Dice(draw(BYTES), own.words)))
    found = _Plan(possible(rolled)).made()
    return Debate.of(found, title=own.some(own.word, ""), data=own.some(own.data, {}))


def texts(*, hostile: bool = True, surrogates: bool = False) -> st.SearchStrategy[Text]:
    """A text with its ranges."""
    return BYTES.map(lambda rolled: Dice(rolled, _words(hostile, surrogates=surrogates)).text())


def data(*, hostile: bool = True, surrogates: bool = False) -> st.SearchStrategy[dict[str, Any]]:
    """Nested data, as a file gives it."""
    return BYTES.map(lambda rolled: Dice(rolled, _words(hostile, surrogates=surrogates)).data())


def words(*, surrogates: bool = False) -> st.SearchStrategy[str]:
    """A hostile text, or any."""
    alphabet = st.characters(exclude_categories=() if surrogates else ("Cs",))
    return st.sampled_from(_words(hostile=True, surrogates=surrogates)) | st.text(alphabet, max_size=20)


def _words(hostile: bool, *, surrogates: bool) -> tuple[str, ...]:
    return HOSTILE + SURROGATES if surrogates else HOSTILE if hostile else PLAIN


class _Plan:
    """The nodes of a debate: first which there are and what they are called, then what each says."""

    def __init__(self, rolled: Sequence[tuple[type[Node], Dice]]) -> None:
        self.cast = Cast()
        self.dice: dict[str, Dice] = {}
        for kind, dice in rolled:
            id = self.cast.identified(kind, dice)
            self.cast.kinds[id], self.dice[id] = kind, dice
        for id in self.cast.pools.get(Argument, []) if Claim in self.cast.pools else []:
            own = self.dice[id]
            self.cast.steps[id] = [self.cast.identified(Inference, own) for _ in range(own.upto(3))]

    def made(self) -> list[Node]:
        return [MAKERS[kind](Hand(self.cast, self.dice[id]), id) for id, kind in self.cast.kinds.items()]
