"""A discussion with the program, move by move: it takes the side that can be defended."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from .judged import show_json
from .saying import say
from .tables import printable

if TYPE_CHECKING:
    from rebut.evaluation.witnessing import Discussion, Move, Player
    from rebut.model.verdicts import Verdicts

__all__ = ["discuss"]

_ENDS = {
    "proponent": "That is conceded: it has to be accepted.",
    "opponent": "It does not have to be accepted",
}


def discuss(verdicts: Verdicts, ref: str, answers: Iterable[str] | None, *, as_json: bool) -> None:
    """Discuss whether something has to be accepted.

    The program speaks for it where it is so, and else against it. Answers that are given beforehand are taken in their
    order; else one is asked. Where no more come, or an empty one, it goes on by itself.
    """
    found = verdicts.discussion(ref)
    table = _Table(found, answers, shown=not as_json)
    over = table.play()
    if as_json:
        show_json({"settings": verdicts.settings, "you": table.you, **over.told()})


class _Table:
    """Where two sit and talk."""

    def __init__(self, discussion: Discussion, answers: Iterable[str] | None, *, shown: bool) -> None:
        from rebut.evaluation.witnessing import Player

        self._now = discussion
        self._answers = None if answers is None else list(answers)
        self._shown = shown
        defended = _can_be_defended(discussion)
        self.you: Player = Player.OPPONENT if defended else Player.PROPONENT
        """The side that is left to the user."""
        self._is_alone = False
        """Whether the program goes on by itself."""

    def play(self) -> Discussion:
        """The discussion to its end."""
        self._say(f"You are the {self.you}.")
        while not self._now.is_over:
            asked = self._now.turn is self.you and len(self._now.options) > 1
            made = self._chosen() if asked else self._now.best()
            self._now = self._now.play(made)
            self._say(f"{'you' if made.player is self.you else 'rebut'}: {self._now.tell(made)}")
        self._say(_end(self._now))
        return self._now

    def _say(self, text: str) -> None:
        if self._shown:
            click.echo(printable(text))

    def _chosen(self) -> Move:
        """The user's move, or the best one where the user says no more."""
        options = self._now.options
        if not self._is_alone:
            for number, option in enumerate(options, 1):
                self._say(f"  {number}  {self._now.tell(option)}")
        while not self._is_alone:
            word = self._word()
            move = self._meant(options, word) if word is not None else None
            if word is None:
                self._is_alone = True
                break
            if move is not None:
                return move
            said = f"{word!r} is none of the answers: give a number from 1 to {len(options)}"
            if self._answers is not None:
                raise click.UsageError(said, click.get_current_context())
            say(said)
        return self._now.best()

    def _meant(self, options: tuple[Move, ...], word: str) -> Move | None:
        """The option of a number, or of what its argument is called or says."""
        if word.isascii() and word.isdigit() and 1 <= int(word) <= len(options):
            return options[int(word) - 1]
        named = [(move, {move.argument.lower(), self._now.said(move.argument).strip("“”").lower()}) for move in options]
        return next((move for move, names in named if word.lower() in names), None)

    def _word(self) -> str | None:
        """The next answer; None where there are no more."""
        if self._answers is not None:
            return self._answers.pop(0) if self._answers else None
        click.echo("What do you say? ", nl=False, err=True)
        line = sys.stdin.readline() if sys.stdin is not None else ""
        if not line:
            click.echo(err=True)
        return line.strip() or None


def _can_be_defended(discussion: Discussion) -> bool:
    """Whether the proponent wins where both play as well as they can."""
    while not discussion.is_over:
        discussion = discussion.play(discussion.best())
    return str(discussion.winner) == "proponent"


def _end(over: Discussion) -> str:
    told = _ENDS[str(over.winner)]
    if str(over.winner) == "proponent":
        return told
    if over.circle:
        return f"{told}: whoever says so has come round in a circle, to {over.said(over.circle[-1])}."
    return f"{told}: there is no answer to {over.said(over.moves[-1].argument)}."
