"""What a game is: a way to find each strength from the whole graph at once."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from rebut.evaluation.limits import Deadline
from rebut.model.bipolar import Bipolar

__all__ = ["Game"]


@attrs.frozen
class Game:
    """A measure that looks at sets of arguments, and so takes small graphs alone."""

    name: str
    about: str
    """A few words for those who choose."""
    reference: str
    most: int
    """How many arguments it takes."""
    value: Callable[[Bipolar, int, Deadline], float]
    """The strength of the argument at a place."""
