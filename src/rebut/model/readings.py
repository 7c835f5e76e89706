"""Readings: the ways in which a debate holds together, and what tells one of them from the others."""

from __future__ import annotations

import enum
import math
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import overload

import attrs

__all__ = ["Alternative", "Disagreement", "Extent", "Label", "Reading", "Readings"]


class Label(enum.StrEnum):
    """What the rules make of a statement, before a tie is told from a defeat."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class Extent(enum.StrEnum):
    """In how many readings something is accepted."""

    EVERY = "every"
    SOME = "some"
    NONE = "none"


def _labels(given: Mapping[str, Label]) -> Mapping[str, Label]:
    return MappingProxyType(dict(given))


@attrs.frozen(eq=False)
class Reading:
    """One way in which a debate holds together: who is accepted in it, who rejected, and what is left open."""

    name: str
    """What tells it from the others, such as ``where “Rain” stands``; "" for the only one."""
    labels: Mapping[str, Label] = attrs.field(converter=_labels)
    """Claim, argument, step or link -> its label."""

    def labelled(self, label: Label) -> tuple[str, ...]:
        """The ids that have a label."""
        return tuple([id for id, found in self.labels.items() if found is label])

    @property
    def accepted(self) -> tuple[str, ...]:
        """The ids of what stands."""
        return self.labelled(Label.IN)

    @property
    def rejected(self) -> tuple[str, ...]:
        """The ids of what falls."""
        return self.labelled(Label.OUT)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reading) and (self.name, dict(self.labels)) == (other.name, dict(other.labels))

    def __hash__(self) -> int:
        return hash(self.name)

    def __reduce__(self) -> tuple[type[Reading], tuple[str, dict[str, Label]]]:
        return Reading, (self.name, dict(self.labels))


@attrs.frozen(eq=False)
class Alternative:
    """One side of a disagreement."""

    name: str
    """What tells it from the other sides, such as ``“Rain” stands``."""
    labels: Mapping[str, Label] = attrs.field(converter=_labels)

    def __reduce__(self) -> tuple[type[Alternative], tuple[str, dict[str, Label]]]:
        return Alternative, (self.name, dict(self.labels))


@attrs.frozen
class Disagreement:
    """Claims, arguments and links that go together, one way or another, whatever becomes of all else."""

    alternatives: tuple[Alternative, ...]
    about: tuple[str, ...]
    """The ids of what is not judged alike in all of them."""


class Readings(Sequence[Reading]):
    """The readings of a debate, made one by one as they are asked for: one alternative of each disagreement.

    There may be more than anybody would go through; ``total`` is how many, and ``stopped`` says what kept others from
    being found: ``"cap"``, ``"limit"``, or "".
    """

    def __init__(
        self, total: int, made: Callable[[int], Reading], *, stopped: str = "",
        disagreements: tuple[Disagreement, ...] = (),
    ) -> None:  # fmt: skip
        self.total = total
        self.stopped = stopped
        self.disagreements = disagreements
        """What the readings disagree about; each combination of alternatives is a reading."""
        self._made = made

    def __len__(self) -> int:
        return min(self.total, sys.maxsize)

    @overload
    def __getitem__(self, at: int) -> Reading: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Reading, ...]: ...
    def __getitem__(self, at: int | slice) -> Reading | tuple[Reading, ...]:
        if isinstance(at, slice):
            return tuple([self._made(number) for number in range(self.total)[at]])
        return self._made(range(self.total)[at])

    def __iter__(self) -> Iterator[Reading]:
        return (self._made(number) for number in range(self.total))

    def __repr__(self) -> str:
        return f"<{self.total:,} readings>" if self.total != 1 else "<one reading>"


def combined(sizes: Sequence[int], number: int) -> list[int]:
    """Which alternative of each disagreement a reading takes; the last one changes first.

    >>> [combined([2, 3], number) for number in (0, 1, 3)]
    [[0, 0], [0, 1], [1, 0]]
    """
    left = math.prod(sizes)
    found = []
    for size in sizes:
        left //= size
        found.append(number // left)
        number %= left
    return found
