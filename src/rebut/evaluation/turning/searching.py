"""Looking for the smallest changes that turn a verdict: all single ones, then all pairs, and so on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import TypedDict, Unpack

import attrs

from rebut.errors import OutOfTime, UnknownOption
from rebut.evaluation.again import judged_again
from rebut.evaluation.limits import Deadline, Progress, deadline
from rebut.model import Debate
from rebut.model.nearest import near
from rebut.model.verdicts import Verdict
from rebut.model.vocabulary import member
from rebut.model.wording import called

from .candidates import candidates
from .changing import Change, Kind, applied
from .reaching import cone, narrowed

__all__ = ["Turn", "Turning", "turning"]

_DIRECTED = {
    "carneades", "complete", "grounded", "preferred", "ideal", "admissible", "strongly-admissible", "cf2",
}  # fmt: skip
"""Where only what leads to a claim has a say in it (Baroni and Giacomin 2007: directionality)."""


@attrs.frozen
class Turn:
    """Changes that turn a verdict together, none of which could be spared, and what it would be."""

    changes: tuple[Change, ...]
    verdict: Verdict

    def applied(self, debate: Debate) -> Debate:
        """A copy of the debate with these changes."""
        return applied(debate, self.changes)

    def __str__(self) -> str:
        return ", and ".join([change.words for change in self.changes])


@attrs.frozen
class Turning:
    """The smallest changes that would turn a verdict."""

    id: str
    words: str
    """What it is called."""
    verdict: Verdict
    """The verdict as it is."""
    turns: tuple[Turn, ...]
    """All of the fewest changes, in the order of the debate."""
    size: int
    """So many changes at a time were tried."""
    tried: int
    stopped: str = ""
    """What kept others from being found: ``"cap"``, ``"limit"``, or ""."""

    def told(self) -> dict[str, object]:
        """The whole as plain data, for programs."""
        turns = [
            {"verdict": str(turn.verdict), "changes": [change.told() for change in turn.changes]} for turn in self.turns
        ]
        return {
            "id": self.id,
            "verdict": str(self.verdict),
            "turns": turns,
            "size": self.size,
            "tried": self.tried,
            "stopped": self.stopped,
        }

    def __str__(self) -> str:
        return "\n".join([*self._lines(), *([_STOPPED[self.stopped]] if self.stopped else [])])

    def _lines(self) -> Iterator[str]:
        if not self.turns:
            many = "no single change" if self.size == 1 else f"nothing up to {self.size} changes"
            yield f"{self.words} is {self.verdict}, and {many} would turn that"
        for verdict in Verdict:
            found = [turn for turn in self.turns if turn.verdict is verdict]
            if found:
                yield f"{self.words} would be {verdict}"
                yield from [f"  - {turn}" for turn in found]


_STOPPED = {
    "cap": "(there are more: these were found first)",
    "limit": "(the time was over: this is what is known so far)",
}


class Searching(TypedDict, total=False):
    """How changes are looked for."""

    to: Verdict | str | None
    by: Iterable[str] | None
    size: int
    cap: int
    limit: float | str | Deadline | None
    progress: Progress | None


def turning(
    debate: Debate, id: str, verdict: Verdict, settings: Mapping[str, object], **how: Unpack[Searching]
) -> Turning:
    """The smallest changes after which something is judged otherwise: see `Verdicts.turning`."""
    to = how.get("to")
    wanted = set(Verdict) - {verdict} if to is None else {member(Verdict, to)} - {verdict}
    size, cap = _counts(how)
    search = _Search(debate, id, settings, wanted, _kinds(how.get("by")))
    return search.run(verdict, size, cap, deadline(how.get("limit"), how.get("progress")))


def _counts(how: Searching) -> tuple[int, int]:
    found = how.get("size", 3), how.get("cap", 100)
    for name, number in zip(("size", "cap"), found, strict=True):
        if isinstance(number, bool) or not isinstance(number, int) or number < 1:
            raise UnknownOption(f"{name} is a number from 1 up, not {number!r}")
    return found


def _kinds(by: Iterable[str] | None) -> Collection[Kind]:
    """The kinds of changes that are named; ``drop`` and ``add`` name four each."""
    if by is None:
        return tuple(Kind)
    found: dict[Kind, None] = {}
    for name in [by] if isinstance(by, str) else by:
        meant = [kind for kind in Kind if name in {kind, kind.partition("-")[0]}]
        if not meant:
            guess = near(str(name), Kind)
            help = f"did you mean {guess!r}? There are: " if guess else "there are: "
            raise UnknownOption(f"no kind of change is called {name!r}", help + ", ".join(Kind))
        found.update(dict.fromkeys(meant))
    return tuple(found)


class _Search:
    def __init__(
        self, debate: Debate, id: str, settings: Mapping[str, object], wanted: Collection[Verdict],
        kinds: Collection[Kind],
    ) -> None:  # fmt: skip
        self._debate, self._id, self._settings, self._wanted = debate, id, settings, wanted
        self._words = called(debate.by_id(id))
        directed = settings["semantics"] in _DIRECTED and settings.get("reading", "trees") == "trees"
        whole = set(debate.nodes)
        within = cone(debate, id, assumptions=settings.get("presume") == "assumptions") if directed else whole
        self._ground = narrowed(debate, within) if directed else debate
        """The part of the debate that has a say."""
        self._single = candidates(debate, within & set(self._ground.nodes), kinds)

    def run(self, verdict: Verdict, size: int, cap: int, until: Deadline) -> Turning:
        """The search, size by size, until something is found."""
        turns: list[Turn] = []
        tried, stopped, reached = 0, "", 0
        try:
            for reached in range(1, size + 1):
                for changes in combinations(self._single, reached):
                    until.tick(tried)
                    tried += 1
                    if (turn := self._turn(changes)) is not None:
                        if len(turns) == cap:
                            stopped = "cap"
                            break
                        turns.append(turn)
                if turns:
                    break
        except OutOfTime:
            stopped = "limit"
        return Turning(self._id, self._words, verdict, tuple(turns), max(reached, 1), tried, stopped)

    def _turn(self, changes: tuple[Change, ...]) -> Turn | None:
        verdicts = judged_again(applied(self._ground, changes), self._settings)
        found = dict(verdicts).get(self._id)
        return Turn(changes, found) if found is not None and found in self._wanted else None
