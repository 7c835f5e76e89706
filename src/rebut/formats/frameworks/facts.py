"""What a text about a framework says: who argues, and who attacks whom; and what it says wrongly."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TypeAlias

import attrs

from rebut.files.places import Lines
from rebut.findings import Finding, Level, Place
from rebut.model.framework import Framework

__all__ = ["Facts", "Gathering", "Span", "twice"]

Span: TypeAlias = tuple[int, int]
"""Where something stands in a text: the offsets of its first character, and of the one behind its last."""

_MOST = 100
"""Findings of one kind that are told one by one."""


@attrs.frozen
class Facts:
    """The arguments and the attacks, each where it stands; a second time nothing counts."""

    names: tuple[str, ...]
    attacks: dict[tuple[int, int], Span]
    """From attacker and target, by number, to where it stands."""
    spans: tuple[Span, ...]
    """Where each argument stands."""
    labels: dict[int, str]
    """What arguments say, by number."""
    notes: dict[tuple[int, int], str]
    """What attacks are labelled with."""
    left: tuple[tuple[str, Span], ...]
    """What could not be read."""
    findings: tuple[Finding, ...]
    lines: Lines

    def framework(self) -> Framework:
        """The framework; what could not be read is not in it, but in the findings."""
        attackers, targets = ([pair[end] for pair in self.attacks] for end in (0, 1))
        return Framework(self.names, array("i", attackers), array("i", targets), self.findings)

    def place(self, span: Span) -> Place:
        """Where something stands, as a place."""
        return self.lines.place(*span)


class Gathering:
    """Facts as they are met; an attack may come before those that it is about."""

    def __init__(self, text: str, name: str) -> None:
        self._lines = Lines(text, name)
        self._text = text
        self._arguments: dict[str, Span] = {}
        self._labels: dict[str, str] = {}
        self._attacks: list[tuple[str, str, Span, str]] = []
        self._left: list[tuple[str, Span]] = []
        self._findings: list[Finding] = []
        self._told: dict[str, int] = {}

    def number(self, count: int, span: Span) -> None:
        """Let there be the arguments "1" to "count"."""
        self._arguments = dict.fromkeys(map(str, range(1, count + 1)), span)

    def argument(self, name: str, span: Span, label: str = "") -> None:
        """There is an argument."""
        if name in self._arguments:
            first = self._lines.at(self._arguments[name][0])[0]
            self.tell("RB273", f"the argument {_said(name)} stands in line {first} already", span, Level.WARNING)
            return
        self._arguments[name] = span
        if label:
            self._labels[name] = label

    def attack(self, attacker: str, target: str, span: Span, note: str = "") -> None:
        """One argument attacks another one."""
        self._attacks.append((attacker, target, span, note))

    def odd(self, message: str, span: Span, help: str = "") -> None:
        """Something is there that says neither of these; it is kept as it stands."""
        self._left.append((self._text[span[0] : span[1]], span))
        self.tell("RB272", message, span, help=help)

    def tell(self, code: str, message: str, span: Span, level: Level = Level.ERROR, help: str = "") -> None:
        """A finding; of many of one kind, only the first are told."""
        self._told[code] = self._told.get(code, 0) + 1
        if self._told[code] <= _MOST:
            self._findings.append(Finding(code, message, self._lines.place(*span), level, help=help))

    def facts(self) -> Facts:
        """What was gathered."""
        at = {name: index for index, name in enumerate(self._arguments)}
        attacks: dict[tuple[int, int], Span] = {}
        notes: dict[tuple[int, int], str] = {}
        again: list[Span] = []
        for attacker, target, span, note in self._attacks:
            if attacker not in at or target not in at:
                self._unknown(attacker if attacker not in at else target, span)
                continue
            pair = at[attacker], at[target]
            if pair in attacks:
                again.append(span)
            else:
                attacks[pair] = span
                if note:
                    notes[pair] = note
        self._tell_twice(again)
        labels = {at[name]: said for name, said in self._labels.items()}
        return Facts(
            tuple(at), attacks, tuple(self._arguments.values()), labels, notes,
            tuple(self._left), self._all_findings(), self._lines,
        )  # fmt: skip

    def _unknown(self, name: str, span: Span) -> None:
        help = "name it among the arguments; until then the attack is left out"
        self._left.append((self._text[span[0] : span[1]], span))
        self.tell("RB271", f"there is no argument {_said(name)}", span, help=help)

    def _tell_twice(self, spans: Sequence[Span]) -> None:
        if spans:
            self.tell("RB274", twice(len(spans)), spans[0], Level.NOTE)

    def _all_findings(self) -> tuple[Finding, ...]:
        more = [
            Finding(
                code, f"{count - _MOST:,} more of these are not told one by one", Place(self._lines.file), Level.NOTE
            )
            for code, count in self._told.items()
            if count > _MOST
        ]
        return (*self._findings, *more)


def twice(count: int) -> str:
    """That attacks stand there a second time, in words."""
    if count == 1:
        return "an attack stands in the text a second time, and counts once"
    return f"{count:,} attacks stand in the text a second time, and count once"


def _said(name: str) -> str:
    return repr(name if len(name) <= 40 else f"{name[:39]}…")  # noqa: PLR2004 -- enough to know it by
