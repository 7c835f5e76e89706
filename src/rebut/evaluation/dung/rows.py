"""Rows of numbers laid out in one array: what each argument attacks, for frameworks of many arguments."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import overload

__all__ = ["Rows"]


class Rows(Sequence[Sequence[int]]):
    """For each of some numbers, a row of others; unlike lists of lists, it is two objects in all.

    >>> [list(row) for row in Rows.of(3, array("i", [0, 2, 0]), array("i", [1, 1, 2]))]
    [[1, 2], [], [1]]
    """

    __slots__ = ("_starts", "flat")

    def __init__(self, starts: list[int], flat: array[int]) -> None:
        self._starts = starts
        self.flat = flat
        """All rows, one behind the other."""

    @classmethod
    def of(cls, count: int, keys: array[int], values: array[int]) -> Rows:
        """The row of each key, from pairs; by numpy, where that is there."""
        try:
            import numpy as np
        except ImportError:
            return cls._plainly(count, keys, values)
        wide = np.frombuffer(keys, np.int32).astype(np.int64)
        wide *= max(count, 1)
        wide += np.frombuffer(values, np.int32)
        wide.sort()
        lengths = np.bincount(np.frombuffer(keys, np.int32), minlength=count)
        flat = array("i")
        flat.frombytes((wide % max(count, 1)).astype(np.int32).tobytes())
        return cls([0, *np.cumsum(lengths).tolist()], flat)

    @classmethod
    def _plainly(cls, count: int, keys: array[int], values: array[int]) -> Rows:
        lengths = [0] * (count + 1)
        for key in keys:
            lengths[key + 1] += 1
        starts = list(accumulate(lengths))
        at = starts[:]
        flat = array("i", bytes(values.itemsize * len(values)))
        for key, value in zip(keys, values, strict=True):
            flat[at[key]] = value
            at[key] += 1
        return cls(starts, flat)

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, index: int) -> Sequence[int]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Sequence[int]]: ...
    def __getitem__(self, index: int | slice) -> Sequence[int] | Sequence[Sequence[int]]:
        if isinstance(index, slice):
            return [self[one] for one in range(len(self))[index]]
        return self.flat[self._starts[index] : self._starts[index + 1]]

    def __iter__(self) -> Iterator[Sequence[int]]:
        flat, starts = self.flat, self._starts
        return (flat[start:stop] for start, stop in pairwise(starts))

    def counts(self) -> list[int]:
        """How often each number stands in a row."""
        found = [0] * len(self)
        for value in self.flat:
            found[value] += 1
        return found

    def keys(self) -> array[int]:
        """The number of the row for each place of ``flat``."""
        found = array("i")
        for key, (start, stop) in enumerate(pairwise(self._starts)):
            found.extend([key] * (stop - start))
        return found
