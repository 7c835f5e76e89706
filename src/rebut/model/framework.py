"""Abstract frameworks: arguments that have only names, and which attacks which (Dung 1995)."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

import attrs

from rebut.errors import DuplicateId, UnknownName
from rebut.findings import Finding

from .nearest import nears

__all__ = ["Framework", "Numbers"]

_MOST_GUESSED = 100_000
"""Names among which one that comes near is looked for: more of them take too long."""


class Numbers(Sequence[str]):
    """The names "1" to "n", of which none is kept.

    >>> list(Numbers(3)), Numbers(3).index("2"), "4" in Numbers(3)
    (['1', '2', '3'], 1, False)
    """

    __slots__ = ("_count",)

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        return map(str, range(1, self._count + 1))

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        if isinstance(at, slice):
            return tuple([str(number + 1) for number in range(self._count)[at]])
        return str(range(1, self._count + 1)[at])

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._at(name) is not None

    def index(self, name: str, start: int = 0, stop: int | None = None) -> int:
        """Where a name stands; raises ``ValueError`` where it is none of them."""
        at = self._at(name)
        if at is None or at not in range(self._count)[start:stop]:
            raise ValueError(f"{name!r} is no number from 1 to {self._count}")
        return at

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Numbers):
            return self._count == other._count
        return tuple(self) == other if isinstance(other, tuple) and len(other) == self._count else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # equal to tuples, whose hash it would have to build

    def __repr__(self) -> str:
        return f"Numbers({self._count})"

    def _at(self, name: str) -> int | None:
        plain = name.isascii() and name.isdigit() and name[0] != "0" and len(name) <= len(str(self._count))
        return int(name) - 1 if plain and int(name) <= self._count else None


@attrs.frozen(repr=False)
class Framework:
    """Arguments by their names, and the attacks between them.

    Attack k goes from ``names[attackers[k]]`` to ``names[targets[k]]``; none stands there twice. The arrays are not to
    be changed. Findings, which do not count in comparing, are what a reader had to say of the text.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "c"), ("a", "b")])
    >>> len(framework), list(framework.attacks), framework.index("c")
    (3, [('a', 'b'), ('b', 'c')], 2)
    >>> framework
    <Framework of 3 arguments and 2 attacks>
    """

    names: Sequence[str]
    attackers: array[int]
    targets: array[int]
    findings: tuple[Finding, ...] = attrs.field(default=(), eq=False)

    @classmethod
    def of(cls, names: Iterable[str], attacks: Iterable[tuple[str, str]] = ()) -> Framework:
        """From names and pairs of names; attacks that are given twice count once.

        Raises `DuplicateId` for a name that is given twice, and `UnknownName` for an attack by or on a name that is
        not given.
        """
        listed = tuple(names)
        at = {name: index for index, name in enumerate(listed)}
        if len(at) != len(listed):
            twice = next(name for index, name in enumerate(listed) if at[name] != index)
            raise DuplicateId(f"the argument {twice!r} is given twice", "give each argument a name of its own")
        pairs = dict.fromkeys([(_at(at, attacker), _at(at, target)) for attacker, target in attacks])
        return cls(listed, array("i", [pair[0] for pair in pairs]), array("i", [pair[1] for pair in pairs]))

    def __len__(self) -> int:
        return len(self.names)

    def __hash__(self) -> int:
        return hash((len(self.names), self.attackers.tobytes(), self.targets.tobytes()))

    def __repr__(self) -> str:
        return f"<Framework of {len(self.names)} arguments and {len(self.targets)} attacks>"

    @property
    def attacks(self) -> Iterator[tuple[str, str]]:
        """The attacks as pairs of names: who attacks, and whom."""
        names = self.names
        return ((names[attacker], names[target]) for attacker, target in zip(self.attackers, self.targets, strict=True))

    def index(self, name: str) -> int:
        """Where an argument stands among the names.

        >>> Framework.of(["rain", "snow"]).index("rains")
        Traceback (most recent call last):
        rebut.errors.UnknownName: no argument is called 'rains'; did you mean 'rain'?
        """
        try:
            return self.names.index(name)
        except ValueError:
            raise _unknown(name, self.names) from None


def _at(at: dict[str, int], name: str) -> int:
    found = at.get(name)
    if found is None:
        raise _unknown(name, list(at))
    return found


def _unknown(name: object, names: Sequence[str]) -> UnknownName:
    guesses = nears(name, names, most=1) if len(names) <= _MOST_GUESSED else []
    if guesses:
        help = f"did you mean {guesses[0]!r}?"
    elif isinstance(names, Numbers):
        help = f"the arguments are the numbers from 1 to {len(names)}" if names else "there are no arguments"
    else:
        help = "" if names else "there are no arguments"
    return UnknownName(f"no argument is called {name!r}", help)
