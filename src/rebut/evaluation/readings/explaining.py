"""The reasons of verdicts by readings, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Unpack

from rebut.errors import UnknownOption
from rebut.evaluation.carneades.phrasing import listed
from rebut.evaluation.deriving import Stands
from rebut.evaluation.deriving.wording import GRANTED
from rebut.evaluation.limits import Waiting
from rebut.evaluation.sourcing import by_source
from rebut.evaluation.turning import Searching, Turning, turning
from rebut.evaluation.witnessing import Discussion, Witness, witness
from rebut.model.changed import Changes
from rebut.model.readings import Extent, Label, Readings
from rebut.model.verdicts import Judged

from .circling import circle
from .found import Found, Side

__all__ = ["ReadingReasons"]

MOST = 3
"""So many answers, sides or ways are told in a line."""
_LINES = 12
_BY_ALL = "it is granted by all"
_WORDS = {Label.IN: "accepted", Label.OUT: "rejected", Label.UNDECIDED: "undecided"}


class ReadingReasons:
    """What puts the reasons into words."""

    def __init__(self, found: Found, judged: Mapping[str, Judged], settings: Mapping[str, object]) -> None:
        self._found = found
        self._judged = judged
        self._settings = settings
        self._made = found.derived
        self._numbers = found.numbering

    # in a line

    def reason(self, id: str) -> str:
        """The reason in a line."""
        stands = self._made.holding[id]
        if self._found.none:
            return f"there is no {self._found.semantics} reading"
        if id in self._made.beyond:
            return "it hangs on more arguments than were made of the debate"
        if not stands.arguments:
            return "nothing speaks against it" if stands.surely else "nothing speaks for it"
        if (standing := self._surely_in(stands)) is not None:
            return self._stands(id, standing)
        if self._surely_out(stands):
            return self._defeated(id, stands)
        return self._by_readings(id, stands)

    def _surely_in(self, stands: Stands) -> int | None:
        """The argument that stands without any choice, of several the one that is lowest."""
        if not self._found.keeps_grounded:
            return None
        found = [one for one in stands.arguments if self._numbers.is_in(one)]
        return min(found, key=lambda one: (self._numbers.numbers[one], one), default=None)

    def _surely_out(self, stands: Stands) -> bool:
        return self._found.keeps_grounded and all(self._numbers.is_out(one) for one in stands.arguments)

    def _stands(self, id: str, argument: int) -> str:
        since = self._since(id, argument)
        pairs = [(one, self._numbers.defeater(one)) for one in self._numbers.attackers[argument]]
        if since == _BY_ALL:
            return since
        if not pairs:
            return f"{since}, and nothing attacks that" if since else "it stands by itself: nothing attacks it"
        answered = [f"{self._said(attacker)} is answered by {self._said(answer)}" for attacker, answer in pairs[:MOST]]
        more = [f"{len(pairs) - MOST} more attacks are answered"] if len(pairs) > MOST else []
        return "; ".join([*([since] if since else []), *answered, *more])

    def _since(self, id: str, argument: int) -> str:
        """What an argument for something rests on; "" where it is that itself."""
        said, own = self._said(argument), self._found.called(id)
        if said == own:
            return ""
        if said == f"{own}{GRANTED}":
            return _BY_ALL
        if said.startswith(f"{own}, "):
            return said.removeprefix(f"{own}, ")
        return f"it rests on {said}"

    def _defeated(self, id: str, stands: Stands) -> str:
        told = []
        for one in stands.arguments[:MOST]:
            since = self._since(id, one)
            by = self._said(self._numbers.defeater(one))
            told.append(f"{since}, but {by} defeats that" if since else f"defeated by {by}")
        more = len(stands.arguments) - MOST
        return "; ".join([*told, *([f"{more} more arguments for it are defeated"] if more > 0 else [])])

    def _by_readings(self, id: str, stands: Stands) -> str:
        labels = self._found.labels(stands)
        if self._found.readings.total == 1:
            return self._in_the_only(stands, labels)
        if labels == {Label.IN}:
            ways = self._standing(stands)
            return f"in every reading {self._or([self._since(id, one) or 'it stands by itself' for one in ways])}"
        if labels == {Label.OUT}:
            return "in every reading something stands that defeats what speaks for it"
        where = self._where(stands)
        return "; ".join([f"{_WORDS[label]} {self._or(names)}" for label, names in where.items()])

    def _in_the_only(self, stands: Stands, labels: frozenset[Label]) -> str:
        """Where there is one reading, and it decides more or less than what needs no choice."""
        if labels == {Label.IN}:
            return f"it stands in the only {self._found.semantics} reading"
        if labels == {Label.OUT}:
            return f"something stands that defeats it, in the only {self._found.semantics} reading"
        path = circle(self._numbers, stands.arguments)
        if not path:
            return f"nothing decides it in the only {self._found.semantics} reading"
        if len(path) == 1:
            return f"a circle: {self._said(path[0])} attacks itself"
        first, *hops = [(self._said(one), self._said(other)) for one, other in pairwise([*path, path[0]])]
        rest = [f"that by {other}" for _, other in hops]
        return f"a circle: {first[0]} is attacked by {first[1]}, and {listed(rest)}"

    def _or(self, names: Sequence[str]) -> str:
        shown = list(dict.fromkeys(names))
        more = [f"in {len(shown) - MOST} more ways"] if len(shown) > MOST else []
        return ", or ".join([*shown[:MOST], *more])

    def _standing(self, stands: Stands) -> list[int]:
        """The arguments for something that stand in some reading."""
        found: dict[int, None] = {}
        for number in self._found.matters_of(stands):
            for side in self._found.sides[number]:
                found.update(dict.fromkeys(self._found.standing_in(number, side.way, stands.arguments)))
        return list(found)

    def _where(self, stands: Stands) -> dict[Label, list[str]]:
        """In which readings it is accepted, rejected or open, by what tells them apart."""
        numbers = self._found.matters_of(stands)
        if len(numbers) > 1:
            told = self._found.labels(stands)
            about = [self._named(number, side) for number in numbers for side in self._found.sides[number]]
            return {label: [f"in some readings, by whether {listed(about)}"] for label in Label if label in told}
        found: dict[Label, list[str]] = {}
        for number in numbers:
            for side in self._found.sides[number]:
                label = self._found.in_way(stands, side.way)
                found.setdefault(label, []).append(f"where {self._named(number, side)}")
        return {label: found[label] for label in (Label.IN, Label.OUT, Label.UNDECIDED) if label in found}

    def _named(self, number: int, side: Side) -> str:
        return self._found.name_of(number, side)

    def _said(self, argument: int) -> str:
        return self._made.words[argument]

    # as a tree

    def tree(self, id: str) -> str:
        """The reason, and what that rests on, as a tree in words."""
        first = f"{self._found.called(id)} is {self._judged[id].verdict}: {self.reason(id)}"
        lines = list(self._lines(id))
        more = [f"  - and {len(lines) - _LINES} lines more: see its witness"] if len(lines) > _LINES + 1 else []
        return "\n".join([first, *(lines[:_LINES] if more else lines), *more])

    def _lines(self, id: str) -> Iterator[str]:
        stands = self._made.holding[id]
        if self._found.none or not stands.arguments or id in self._made.beyond:
            return
        if (standing := self._surely_in(stands)) is not None:
            yield from witness(self._numbers, self._made.words, standing).lines(1)
        elif self._surely_out(stands):
            yield from self._beaten(stands)
        else:
            yield from self._sided(id, stands)

    def _beaten(self, stands: Stands) -> Iterator[str]:
        for one in stands.arguments:
            by = self._numbers.defeater(one)
            ends = "" if self._numbers.attackers[by] else ", which nothing attacks"
            yield f"  - for it {self._said(one)}, but {self._said(by)}{ends}"
            yield from witness(self._numbers, self._made.words, by).lines(2)

    def _sided(self, id: str, stands: Stands) -> Iterator[str]:
        """What becomes of it on each side of what the readings disagree about."""
        numbers = self._found.matters_of(stands)
        for number in numbers:
            sides = self._found.sides[number]
            for side in sides if len(sides) > 1 else ():
                ways = self._found.standing_in(number, side.way, stands.arguments)
                why = [self._or([self._since(id, one) or "it stands by itself" for one in ways])] if ways else []
                if ways or len(numbers) == 1:
                    label = Label.IN if ways else self._found.in_way(stands, side.way)
                    yield f"  - where {self._named(number, side)}: {', '.join([_WORDS[label], *why])}"

    # for those who go on

    def behind(self, id: str) -> Iterable[str]:
        """The nodes that the verdict hangs on: of what needs no choice its witness, else what is disputed with it."""
        stands = self._made.holding[id]
        if (standing := self._surely_in(stands)) is not None:
            arguments = self._witnessed(standing)
        elif self._surely_out(stands):
            beaten = [self._numbers.defeater(one) for one in stands.arguments]
            arguments = [*stands.arguments, *[one for by in beaten for one in self._witnessed(by)]]
        else:
            arguments = [one for number in self._found.matters_of(stands) for one in self._found.members(number)]
        return dict.fromkeys([node for one in arguments for node in self._made.members[one]])

    def _witnessed(self, argument: int) -> list[int]:
        """The arguments of a witness, and those that it answers."""
        index = self._made.framework.index
        found = witness(self._numbers, self._made.words, argument)
        return [index(name) for name in found.numbers]

    def readings(self) -> Readings:
        """The ways in which the debate holds together."""
        return self._found.readings

    def extent(self, id: str) -> Extent:
        """In how many of them something is accepted."""
        labels = self._found.labels(self._made.holding[id])
        if id in self._made.beyond:
            return Extent.SOME
        if Label.IN not in labels:
            return Extent.NONE
        return Extent.EVERY if len(labels) == 1 else Extent.SOME

    def witness(self, id: str) -> Witness | None:
        """What makes it stand without any choice; None where it does not."""
        found = [one for one in self._made.holding[id].arguments if self._numbers.is_in(one)]
        first = min(found, key=lambda one: (self._numbers.numbers[one], one), default=None)
        return None if first is None else witness(self._numbers, self._made.words, first)

    def discussion(self, id: str) -> Discussion:
        """A discussion about it: about the argument for it that is most likely to be conceded."""
        arguments = self._made.holding[id].arguments
        if not arguments:
            raise UnknownOption(f"nothing speaks for {self._found.called(id)}", "there is nothing to discuss")
        first = min(arguments, key=lambda one: (self._rank(one), self._numbers.numbers[one], one))
        framework = self._made.framework
        name = framework.names[first]
        return Discussion.about(framework, name, words=self._made.words, numbering=self._numbers)

    def _rank(self, argument: int) -> int:
        """What is in comes first, and what is open before what is out."""
        return 0 if self._numbers.is_in(argument) else 1 if self._numbers.is_open(argument) else 2

    def turning(self, id: str, **how: Unpack[Searching]) -> Turning:
        """The smallest changes that would turn its verdict."""
        return turning(self._found.debate, id, self._judged[id].verdict, self._settings, **how)

    def by_source(self, **how: Unpack[Waiting]) -> dict[str, Changes]:
        """What would be judged otherwise without each source."""
        return by_source(self._found.debate, self._settings, **how)
