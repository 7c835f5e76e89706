"""Bipolar graphs: arguments with base scores, and who attacks and supports whom (Baroni, Rago and Toni 2019)."""

from __future__ import annotations

import enum
import math
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

import attrs

from rebut.errors import DebateError, UnknownName

from .frozen import EMPTY
from .nearest import nears

__all__ = ["NOBODY", "Bipolar", "Joint", "Pair", "Relations"]

Pair: TypeAlias = tuple[str, str] | tuple[str, str, float]
"""From whom, to whom, and a weight, which is 1 where none is given."""

_MOST_GUESSED = 100_000
"""Names among which one that comes near is looked for: more of them take too long."""
_WORD = array("i").itemsize


class Joint(enum.StrEnum):
    """How the strengths of what an argument rests on become its base score."""

    LEAST = "least"
    PRODUCT = "product"
    GREATEST = "greatest"
    MEAN = "mean"

    def of(self, strengths: Sequence[float]) -> float:
        """The base score that strengths make.

        >>> Joint.PRODUCT.of([0.5, 0.5]), Joint.MEAN.of([0, 1])
        (0.25, 0.5)
        """
        return _JOINED[self](strengths)


_JOINED: Mapping[Joint, Callable[[Sequence[float]], float]] = MappingProxyType({
    Joint.LEAST: min,
    Joint.PRODUCT: math.prod,
    Joint.GREATEST: max,
    Joint.MEAN: lambda found: sum(found) / len(found),
})  # fmt: skip


def _whole(given: Iterable[int]) -> array[int]:
    """Places as a column; a column of the same kind is taken as it is."""
    if isinstance(given, array) and given.typecode == "i":
        return given
    view = memoryview(given) if hasattr(given, "__array_interface__") else None  # type: ignore[arg-type]
    if view is not None and view.format == "i" and view.itemsize == _WORD:
        found = array("i")
        found.frombytes(view.cast("B") if view.c_contiguous else view.tobytes())
        return found
    return array("i", given)


def _real(given: Iterable[float]) -> array[float]:
    """Numbers as a column; a column of the same kind is taken as it is."""
    if isinstance(given, array) and given.typecode == "d":
        return given
    view = memoryview(given) if hasattr(given, "__array_interface__") else None  # type: ignore[arg-type]
    if view is not None and view.format == "d":
        found = array("d")
        found.frombytes(view.cast("B") if view.c_contiguous else view.tobytes())
        return found
    return array("d", given)


@attrs.frozen(repr=False)
class Relations:
    """Pairs of arguments, by their places among the names, in columns; and how much of the strength comes through."""

    sources: array[int] = attrs.field(factory=lambda: array("i"), converter=_whole)
    targets: array[int] = attrs.field(factory=lambda: array("i"), converter=_whole)
    weights: array[float] = attrs.field(factory=lambda: array("d"), converter=_real)
    """One for each pair; none at all where each is 1."""

    def __len__(self) -> int:
        return len(self.sources)

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        weights: Iterable[float] = self.weights or [1.0] * len(self)
        return zip(self.sources, self.targets, weights, strict=True)

    def __repr__(self) -> str:
        return f"<Relations: {len(self)}>"


NOBODY = Relations()


@attrs.frozen(repr=False)
class Bipolar:
    """Arguments by their names, each with a base score from 0 to 1, and who attacks and who supports whom.

    An argument of ``joints`` has no base score of its own: it takes the least, the product, the greatest or the mean
    of the strengths of its ``grounds``. The columns are not to be changed, and no pair stands twice in one of them.

    >>> graph = Bipolar.of({"a": 0.5, "b": 0.5, "c": 0.5}, attacks=[("b", "a")], supports=[("c", "b")])
    >>> graph
    <Bipolar of 3 arguments, 1 attack and 1 support>
    >>> Bipolar.of({"a": 1.2})
    Traceback (most recent call last):
    rebut.errors.DebateError: the base score of 'a' is 1.2, which does not lie between 0 and 1
    """

    names: Sequence[str]
    scores: array[float] = attrs.field(converter=_real)
    attacks: Relations = NOBODY
    supports: Relations = NOBODY
    grounds: Relations = NOBODY
    """From what an argument rests on to it; the weight is -1 where it rests on the denial, which is 1 less the rest."""
    joints: Mapping[int, Joint] = EMPTY  # type: ignore[assignment]  # it is empty
    """How the grounds of an argument are joined, by its place."""

    def __attrs_post_init__(self) -> None:
        _check_scores(self.names, self.scores)
        for relations, least in ((self.attacks, 0.0), (self.supports, 0.0), (self.grounds, -1.0)):
            _check_pairs(relations, len(self.names))
            _check_weights(relations, least)

    @classmethod
    def of(cls, scores: Mapping[str, float], *, attacks: Iterable[Pair] = (), supports: Iterable[Pair] = ()) -> Bipolar:
        """From base scores by name, and pairs of names, each with its weight where that is not 1.

        A pair that is given twice counts once, with the greater weight. Raises `UnknownName` for a pair that names
        nobody, and `DebateError` for a score outside of 0 to 1 or a weight that is none.
        """
        names = tuple(scores)
        at = {name: number for number, name in enumerate(names)}
        return cls(names, array("d", [_number(name, score) for name, score in scores.items()]),
                   _related(attacks, at), _related(supports, at))  # fmt: skip

    def __len__(self) -> int:
        return len(self.names)

    def __repr__(self) -> str:
        counts = (len(self), "argument"), (len(self.attacks), "attack"), (len(self.supports), "support")
        first, second, third = [f"{count:,} {word}{'s' * (count != 1)}" for count, word in counts]
        return f"<Bipolar of {first}, {second} and {third}>"

    def index(self, name: str) -> int:
        """Where an argument stands among the names.

        >>> Bipolar.of({"rain": 0.5}).index("rains")
        Traceback (most recent call last):
        rebut.errors.UnknownName: no argument is called 'rains'; did you mean 'rain'?
        """
        try:
            return self.names.index(name)
        except ValueError:
            raise _unknown(name, self.names) from None


def _number(name: str, score: float) -> float:
    if isinstance(score, bool) or not isinstance(score, (int, float)):
        raise DebateError(f"the base score of {name!r} is {score!r}, which is no number")
    return float(score)


def _check_scores(names: Sequence[str], scores: array[float]) -> None:
    if len(names) != len(scores):
        raise DebateError(f"there are {len(names)} arguments and {len(scores)} base scores", "give one for each")
    if not scores or (min(scores) >= 0 and max(scores) <= 1 and not math.isnan(math.fsum(scores))):
        return
    for name, score in zip(names, scores, strict=True):
        if not 0 <= score <= 1:
            said = "is not a number" if math.isnan(score) else f"is {score:g}, which does not lie between 0 and 1"
            raise DebateError(f"the base score of {name!r} {said}")


def _check_pairs(relations: Relations, count: int) -> None:
    if len(relations.sources) != len(relations.targets):
        raise DebateError(f"there are {len(relations.sources)} sources and {len(relations.targets)} targets")
    for column in (relations.sources, relations.targets):
        if column and not (min(column) >= 0 and max(column) < count):
            wrong = next(place for place in column if not 0 <= place < count)
            raise UnknownName(f"no argument stands at place {wrong}", f"places count from 0, and there are {count}")


def _check_weights(relations: Relations, least: float) -> None:
    weights = relations.weights
    if weights and len(weights) != len(relations):
        raise DebateError(f"there are {len(relations)} pairs and {len(weights)} weights", "give one for each, or none")
    for weight in weights:
        if not least <= weight < math.inf:
            raise DebateError(f"the weight {weight:g} is none", "a weight is a number from 0 up")


def _related(pairs: Iterable[Pair], at: Mapping[str, int]) -> Relations:
    found: dict[tuple[int, int], float] = {}
    for source, target, *rest in pairs:
        pair = _place(source, at), _place(target, at)
        weight = float(rest[0]) if rest else 1.0
        found[pair] = weight if math.isnan(weight) else max(weight, found.get(pair, -math.inf))
    weights = list(found.values()) if any(weight != 1 for weight in found.values()) else []
    return Relations([pair[0] for pair in found], [pair[1] for pair in found], weights)


def _place(name: object, at: Mapping[str, int]) -> int:
    found = at.get(name) if isinstance(name, str) else None
    if found is None:
        raise _unknown(name, list(at))
    return found


def _unknown(name: object, names: Sequence[str]) -> UnknownName:
    guesses = nears(name, names, most=1) if len(names) <= _MOST_GUESSED else []
    help = f"did you mean {guesses[0]!r}?" if guesses else "" if names else "there are no arguments"
    return UnknownName(f"no argument is called {name!r}", help)
