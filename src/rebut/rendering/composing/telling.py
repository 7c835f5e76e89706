"""Who says it and where that stands: speakers, reporters, footnotes, and what else is remarked beside a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from rebut.model import Argument, Attribution, Citation, Claim, Inference, Node, Participant, Preference, Source
from rebut.model.vocabulary import Stance, Standing, Weighing
from rebut.rendering.picture import Note

if TYPE_CHECKING:
    from rebut.rendering.words import Words

    from .relating import Stated

__all__ = ["Telling", "lifted"]

_STANCES = {
    Stance.DENIES: "denies",
    Stance.DOUBTS: "doubts",
    Stance.SUPPOSES: "supposes",
    Stance.CONCEDES: "concedes",
    Stance.ASKS: "asks",
}
_STANDINGS = {Standing.GRANTED: "granted", Standing.OPEN: "open", Standing.DENIED: "denied"}
_WEIGHINGS = {
    Weighing.CONVERGENT: "convergent_remark",
    Weighing.CUMULATIVE: "cumulative_remark",
    Weighing.FACTORISED: "factorised_remark",
    Weighing.CONSTANT: "constant_remark",
}
"""The names of their words."""


@attrs.define(eq=False)
class Telling:
    """Speaks about nodes in the words of a map, and numbers the sources that come up, in their order."""

    nodes: Mapping[str, Node]
    words: Words
    numbers: dict[str, int] = attrs.Factory(dict)

    def speakers(self, cites: Iterable[Citation]) -> tuple[str, ...]:
        """Everybody who says so or is said to, each once."""
        if not cites:
            return ()
        return tuple(dict.fromkeys([who for citation in cites if (who := self._speaker(citation))]))

    def _speaker(self, citation: Citation) -> str:
        who = self._named(citation.by)
        if who and citation.stance is not Stance.ASSERTS:
            who = self.words.named(_STANCES[citation.stance]).format(who=who)
        reporters = [self._reporter(one) for one in citation.via]
        patterns = [self.words.reported, *[self.words.reported_on] * len(reporters)]
        told = [pattern.format(who=one) for pattern, one in zip(patterns, reporters, strict=False)]
        return ", ".join([part for part in (who, *told) if part])

    def _reporter(self, one: Attribution) -> str:
        who = self._named(one.by)
        if one.stance is None:
            return who
        return self.words.own_stance.format(who=who, what=self.words.named(f"{one.stance}_itself"))

    def _named(self, id: str) -> str:
        found = self.nodes.get(id)
        return (found.name or found.id) if isinstance(found, Participant) else ""

    def sources(self, cites: Iterable[Citation]) -> tuple[str, ...]:
        """Where it stands: "Source [3], line 38"; nothing where no source or place is given."""
        if not cites:
            return ()
        places = list(dict.fromkeys([place for citation in cites if (place := self._place(citation))]))
        if not places:
            return ()
        pattern = self.words.source if len(places) == 1 else self.words.sources
        return (pattern.format(what="; ".join(places)),)

    def _place(self, citation: Citation) -> str:
        number = f"[{self._number(citation.source)}]" if citation.source else ""
        told = ", ".join([part for part in (number, citation.place) if part])
        return " ".join([part for part in (told, f"({citation.grade})" if citation.grade else "") if part])

    def _number(self, source: str) -> int:
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def notes(self) -> tuple[Note, ...]:
        """The sources that came up, as a bibliography."""
        return tuple([self._note(number, self.nodes[id]) for id, number in self.numbers.items()])

    def _note(self, number: int, source: object) -> Note:
        assert isinstance(source, Source)  # noqa: S101 -- a citation names nothing else
        told = [part for part in (source.author, source.title or source.document or source.id, source.date) if part]
        return Note(number, ", ".join(told), source.url)

    def standing(self, claim: Claim) -> tuple[str, ...]:
        """What all sides take of a claim, and its base score."""
        if claim.standing is Standing.NONE and claim.score is None:
            return ()
        word = _STANDINGS.get(claim.standing)
        told = [self.words.named(word)] if word else []
        return (*told, *self._score(claim.score))

    def _score(self, score: float | None) -> tuple[str, ...]:
        return () if score is None else (self.words.score.format(what=f"{score:g}"),)

    def step(self, node: Stated) -> tuple[str, ...]:
        """What is remarked about a step or a link: its scheme, its rules, and how it works."""
        found: list[str] = []
        if isinstance(node, Preference):
            return ()
        found += [node.scheme] if node.scheme else []
        if isinstance(node, Inference):
            found += [rule for rule in node.rules if rule]
            if word := _WEIGHINGS.get(node.weighing):
                found.append(self.words.named(word))
        found += [self.words.strict] if node.strict else []
        return (*found, *([] if node.weight is None else [self.words.weight.format(what=f"{node.weight:g}")]))

    def argument(self, argument: Argument) -> tuple[str, ...]:
        """What is remarked about an argument: the values that it promotes, and its base score."""
        values = (self.words.values.format(what=", ".join(argument.values)),) if argument.values else ()
        return (*values, *self._score(argument.score))


def lifted(groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The speakers that all cells have in common, which the header names once.

    >>> lifted([("Won",), ("Won",)]), lifted([("Won",), ("Kim",)])
    (('Won',), ())
    """
    return groups[0] if groups and all([group == groups[0] for group in groups]) else ()
