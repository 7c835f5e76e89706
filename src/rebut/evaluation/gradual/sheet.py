"""A bipolar graph laid out in the order in which strengths are found: every argument by its place in that order."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

import attrs

from rebut.model.bipolar import Joint

__all__ = ["Sheet", "Side"]


@attrs.frozen(eq=False)
class Side:
    """Who acts upon each argument in one way: those upon place k are ``sources[bounds[k]:bounds[k + 1]]``."""

    bounds: array[int] | list[int]
    sources: array[int] | list[int]
    weights: array[float] | list[float]
    """One for each source; none at all where each is 1."""


@attrs.frozen(eq=False)
class Sheet:
    """Base scores and relations by place.

    The places from 0 to ``held`` are those before a circle, in order; up to ``core`` the circles with what lies
    between them; and the rest, in order, are those that nothing in a circle hangs on.
    """

    order: array[int] | list[int]
    """Place -> number of the argument in its graph."""
    held: int
    core: int
    scores: array[float]
    attacks: Side
    supports: Side
    grounds: Side
    joints: Mapping[int, Joint]
    """Place -> how its grounds are joined to its base score."""
    runs: Sequence[tuple[int, int, bool]]
    """The places in pieces: from, to, and whether all of a piece can be found at once."""

    def __len__(self) -> int:
        return len(self.order)
