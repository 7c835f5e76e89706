"""The grounded discussion game: one says that an argument has to be accepted, another doubts it."""

from __future__ import annotations

import enum
from functools import cached_property

import attrs

from rebut.errors import UnknownOption
from rebut.model.framework import Framework

from .numbering import Numbering, numbered

__all__ = ["Act", "Discussion", "Move", "Player"]


class Player(enum.StrEnum):
    """Who speaks."""

    PROPONENT = "proponent"
    OPPONENT = "opponent"


class Act(enum.StrEnum):
    """What is done with an argument."""

    HAS_TO_BE = "has to be"
    """The proponent: it has to be accepted."""
    CAN_BE = "can be"
    """The opponent: it can be that this holds instead, and attacks it."""
    CONCEDE = "concede"
    """The opponent: yes, all that attacks it was taken back."""
    RETRACT = "retract"
    """The opponent: no, it is attacked by what was conceded."""


@attrs.frozen
class Move:
    """One move: what is done, with which argument, by its name."""

    act: Act
    argument: str

    @property
    def player(self) -> Player:
        """Whose move it is."""
        return Player.PROPONENT if self.act is Act.HAS_TO_BE else Player.OPPONENT


@attrs.frozen
class Discussion:
    """A discussion as far as it went; ``play`` gives the next one, and this stays as it is.

    The rules are those of Caminada (2015), "A discussion game for grounded semantics", definition 5; the web
    demonstration of the game by Braden (github.com/Braden1996) has the same. The proponent begins. The opponent doubts
    the last claim that was not conceded by an attacker of it, and the proponent has to answer with an attacker of that.
    As soon as all attackers of a claim are retracted the opponent concedes it, and retracts what a conceded claim
    attacks; nobody may do anything else before. Who comes back to an argument that is open already has gone round in a
    circle, and the proponent has lost. The proponent has won where the first claim is conceded, and can make sure of
    that just where it is in the grounded extension.

    >>> framework = Framework.of("abc", [("b", "a"), ("c", "b")])
    >>> discussion = Discussion.about(framework, "a")
    >>> while not discussion.is_over:
    ...     discussion = discussion.play(discussion.best())
    >>> [f"{move.act} {move.argument}" for move in discussion.moves], str(discussion.winner)
    (['has to be a', 'can be b', 'has to be c', 'concede c', 'retract b', 'concede a'], 'proponent')
    """

    framework: Framework
    words: tuple[str, ...]
    first: str
    """What it is about, by its name."""
    moves: tuple[Move, ...] = ()
    _numbering: Numbering = attrs.field(kw_only=True, eq=False, repr=False)

    @classmethod
    def about(
        cls, framework: Framework, argument: str, *, words: tuple[str, ...] = (), numbering: Numbering | None = None
    ) -> Discussion:
        """A discussion about an argument, which has not begun.

        Raises `UnknownName`.
        """
        framework.index(argument)
        return cls(framework, words or tuple(framework.names), argument, numbering=numbering or numbered(framework))

    def said(self, name: str) -> str:
        """What an argument says."""
        return self.words[self.framework.index(name)]

    def _attackers(self, name: str) -> list[str]:
        names = self.framework.names
        return [names[one] for one in self._numbering.attackers[self.framework.index(name)]]

    # what has been said

    def _done(self, act: Act) -> dict[str, None]:
        return {move.argument: None for move in self.moves if move.act is act}

    @cached_property
    def _claimed(self) -> dict[str, None]:
        return self._done(Act.HAS_TO_BE)

    @cached_property
    def _doubted(self) -> dict[str, None]:
        return self._done(Act.CAN_BE)

    @cached_property
    def conceded(self) -> dict[str, None]:
        """The arguments that the opponent has conceded, in their order."""
        return self._done(Act.CONCEDE)

    @cached_property
    def retracted(self) -> dict[str, None]:
        """The arguments that the opponent has taken back, in their order."""
        return self._done(Act.RETRACT)

    @property
    def repeats(self) -> bool:
        """Whether somebody came back to an argument that was there already."""
        opened = [move.argument for move in self.moves if move.act in {Act.HAS_TO_BE, Act.CAN_BE}]
        return len(set(opened)) < len(opened)

    # what may be said

    @cached_property
    def options(self) -> tuple[Move, ...]:
        """The moves that may be made now; none when it is over."""
        if not self.moves:
            return (Move(Act.HAS_TO_BE, self.first),)
        if self.repeats or self.first in self.conceded:
            return ()
        if forced := self._forced():
            return forced
        last = self.moves[-1]
        if last.act is Act.CAN_BE:
            return tuple([Move(Act.HAS_TO_BE, one) for one in self._attackers(last.argument)])
        open_ = next((one for one in reversed(self._claimed) if one not in self.conceded), None)
        rest = [one for one in self._attackers(open_) if one not in self.retracted] if open_ is not None else []
        return tuple([Move(Act.CAN_BE, one) for one in rest])

    def _forced(self) -> tuple[Move, ...]:
        """What has to be conceded or retracted before anything else."""
        concedes = [
            Move(Act.CONCEDE, one)
            for one in self._claimed
            if one not in self.conceded and all(by in self.retracted for by in self._attackers(one))
        ]
        retracts = [
            Move(Act.RETRACT, one)
            for one in self._doubted
            if one not in self.retracted and any(by in self.conceded for by in self._attackers(one))
        ]
        return (*concedes, *retracts)

    @property
    def is_over(self) -> bool:
        """Whether no move is left."""
        return not self.options

    @property
    def turn(self) -> Player | None:
        """Whose move it is; None when it is over."""
        return self.options[0].player if self.options else None

    @property
    def winner(self) -> Player | None:
        """Who has won; None where it is not over."""
        if not self.is_over:
            return None
        return Player.PROPONENT if self.first in self.conceded and not self.repeats else Player.OPPONENT

    @property
    def circle(self) -> tuple[str, ...]:
        """The arguments between the two times that one was brought up; () where none was."""
        opened = [move.argument for move in self.moves if move.act in {Act.HAS_TO_BE, Act.CAN_BE}]
        return tuple(opened[opened.index(opened[-1]) :]) if self.repeats else ()

    # playing

    def play(self, move: Move) -> Discussion:
        """The discussion with one move more.

        Raises `UnknownOption` where that may not be made now.
        """
        if move not in self.options:
            allowed = ", ".join([f"{one.act} {one.argument}" for one in self.options]) or "none, it is over"
            raise UnknownOption(f"“{move.act} {move.argument}” cannot be said now", f"what can: {allowed}")
        return attrs.evolve(self, moves=(*self.moves, move))

    def best(self) -> Move:
        """The move by which the player wins soonest, if there is one: by the min-max numbers.

        Raises `UnknownOption` when it is over.
        """
        if not self.options:
            raise UnknownOption("the discussion is over", f"the {self.winner} has won")
        return min(self.options, key=self._rank)

    def _rank(self, move: Move) -> tuple[float, ...]:
        """The proponent answers with what is in and lowest; the opponent with what is not out, or else longest."""
        at = self.framework.index(move.argument)
        number = self._numbering.numbers[at]
        if move.act is Act.HAS_TO_BE:
            return (not self._numbering.is_in(at), number)
        if move.act is Act.CAN_BE:
            return (
                self._numbering.is_out(at),
                -number if self._numbering.is_out(at) else move.argument not in self._seen,
            )
        return (0, 0)

    @property
    def _seen(self) -> set[str]:
        return {*self._claimed, *self._doubted}

    def tell(self, move: Move) -> str:
        """A move in words."""
        return _SAID[move.act].format(self.said(move.argument))

    def told(self) -> dict[str, object]:
        """The whole as plain data, for programs."""
        return {
            "about": self.first,
            "says": self.said(self.first),
            "moves": [
                {"player": move.player, "act": move.act, "argument": move.argument, "says": self.said(move.argument)}
                for move in self.moves
            ],
            "options": [{"act": move.act, "argument": move.argument} for move in self.options],
            "winner": self.winner,
        }

    def __str__(self) -> str:
        return "\n".join([f"{move.player}: {self.tell(move)}" for move in self.moves])


_SAID = {
    Act.HAS_TO_BE: "It has to be that {}.",
    Act.CAN_BE: "But it can be that {}.",
    Act.CONCEDE: "I concede that {}.",
    Act.RETRACT: "I take back that {}.",
}
