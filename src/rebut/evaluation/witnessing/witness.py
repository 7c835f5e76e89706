"""Witness trees: why an argument has to stand, with each attack on it and who answers that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from rebut.model.framework import Framework

from .numbering import Numbering

__all__ = ["Witness", "witness"]


@attrs.frozen
class Witness:
    """A strongly admissible set around one argument: each member is defended by others with lower numbers.

    From ``answers`` alone one can check it: whoever attacks a member stands there, with a member that attacks it in
    turn and has a lower number than the one that it defends (Caminada and Dunne 2019, theorem 4; Baroni and Giacomin
    2007 have strong admissibility). What is defended by nobody is attacked by nobody.
    """

    framework: Framework
    words: tuple[str, ...]
    """What the arguments of the framework say."""
    argument: str
    answers: Mapping[str, tuple[tuple[str, str], ...]]
    """Each member by its name -> its attackers, each with the member that answers it."""
    numbers: Mapping[str, int]
    """Members and attackers -> their min-max numbers."""

    @property
    def arguments(self) -> tuple[str, ...]:
        """The members, the argument itself first."""
        return tuple(self.answers)

    def said(self, name: str) -> str:
        """What an argument says."""
        return self.words[self.framework.index(name)]

    def told(self) -> dict[str, object]:
        """The whole as plain data, for programs."""
        return {
            "argument": self.argument,
            "says": self.said(self.argument),
            "members": [
                {
                    "argument": name,
                    "says": self.said(name),
                    "number": self.numbers[name],
                    "attacks": [
                        {"by": by, "says": self.said(by), "number": self.numbers[by], "answered_by": answer}
                        for by, answer in found
                    ],
                }
                for name, found in self.answers.items()
            ],
        }

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The attacks and answers below the argument, as lines in words."""
        yield from self._below(self.argument, depth, {self.argument})

    def _below(self, name: str, depth: int, shown: set[str]) -> Iterator[str]:
        waiting = [(depth, found) for found in reversed(self.answers[name])]
        while waiting:
            at, (attacker, answer) = waiting.pop()
            yield f"{'  ' * at}- against it {self.said(attacker)}, but {self.said(answer)}{self._ends(answer, shown)}"
            if answer not in shown:
                shown.add(answer)
                waiting.extend([(at + 1, found) for found in reversed(self.answers[answer])])

    def _ends(self, name: str, shown: set[str]) -> str:
        if not self.answers[name]:
            return ", which nothing attacks"
        return " (see above)" if name in shown else ""

    def __str__(self) -> str:
        if not self.answers[self.argument]:
            return f"{self.said(self.argument)}: nothing attacks it"
        return "\n".join([f"{self.said(self.argument)} stands:", *self.lines(1)])


def witness(numbering: Numbering, words: tuple[str, ...], argument: int) -> Witness:
    """The witness of an argument that is in; each attacker is answered by the lowest that defeats it."""
    names = numbering.framework.names
    answers: dict[str, tuple[tuple[str, str], ...]] = {}
    numbers: dict[str, int] = {}
    waiting = [argument]
    while waiting:
        member = waiting.pop()
        if names[member] in answers:
            continue
        pairs = [(one, numbering.defeater(one)) for one in numbering.attackers[member]]
        answers[names[member]] = tuple([(names[attacker], names[answer]) for attacker, answer in pairs])
        for one in (member, *[attacker for attacker, _ in pairs]):
            numbers[names[one]] = int(numbering.numbers[one])
        waiting.extend([answer for _, answer in reversed(pairs)])
    return Witness(numbering.framework, words, names[argument], answers, numbers)
