"""Labellings: of each argument whether it is in, out or undecided (Caminada 2006)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from rebut.model.framework import Framework
from rebut.model.verdicts import Label

__all__ = ["IN", "OUT", "UNDECIDED", "Labelling"]

UNDECIDED, IN, OUT = 0, 1, 2
"""The labels as numbers, as they stand in ``Labelling.labels``."""

_LABELS = (Label.UNDECIDED, Label.IN, Label.OUT)


@attrs.frozen(repr=False)
class Labelling:
    """An extension, and what follows from it for all others: what it attacks is out, the rest undecided.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "c"), ("c", "c")])
    >>> found = Labelling(framework, bytes([1, 2, 0]))
    >>> found.extension, found[1], found.label("c")
    (('a',), <Label.OUT: 'out'>, <Label.UNDECIDED: 'undecided'>)
    """

    framework: Framework
    labels: bytes
    """For each argument, in the order of the framework's names, ``UNDECIDED`` (0), ``IN`` (1) or ``OUT`` (2)."""

    @property
    def extension(self) -> tuple[str, ...]:
        """The names of what is in, in their order."""
        return self._labelled(IN)

    @property
    def rejected(self) -> tuple[str, ...]:
        """The names of what is out."""
        return self._labelled(OUT)

    @property
    def undecided(self) -> tuple[str, ...]:
        """The names of what is neither in nor out."""
        return self._labelled(UNDECIDED)

    def label(self, name: str) -> Label:
        """The label of an argument by its name; `UnknownName` where there is none."""
        return self[self.framework.index(name)]

    def __getitem__(self, index: int) -> Label:
        return _LABELS[self.labels[index]]

    def __len__(self) -> int:
        return len(self.labels)

    def __repr__(self) -> str:
        return f"<Labelling {{{', '.join(self.extension)}}} of {len(self.labels)}>"

    def _labelled(self, label: int) -> tuple[str, ...]:
        names = self.framework.names
        return tuple([names[index] for index, found in enumerate(self.labels) if found == label])


def labelled(framework: Framework, after: Sequence[Iterable[int]], extension: Iterable[int]) -> Labelling:
    """The labelling that an extension stands for; ``after`` has the targets of each argument."""
    labels = bytearray(len(framework))
    for index in extension:
        labels[index] = IN
        for target in after[index]:
            if labels[target] != IN:
                labels[target] = OUT
    return Labelling(framework, bytes(labels))
