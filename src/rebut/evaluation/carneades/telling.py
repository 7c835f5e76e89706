"""Why a statement holds or not, in a line: what speaks for it, and what becomes of all that speaks against it."""

from __future__ import annotations

import math
from itertools import pairwise

from rebut.model import Standard
from rebut.model.verdicts import Label

from .answering import Answering, Line, Side, Told
from .judging import standing_rivals
from .labelling import Labelling
from .looping import Loops
from .phrasing import Phrases, listed
from .preferring import idle, preferences
from .standards import GRANTED
from .structure import denial

__all__ = ["Telling"]

IN, OUT, OPEN = Label.IN, Label.OUT, Label.UNDECIDED
_NOTHING = Told("nothing speaks for it")
_SAID = "that it was said"


class Telling:
    """The lines of all statements, each put together once."""

    def __init__(self, now: Labelling, phrases: Phrases, answering: Answering) -> None:
        self._now = now
        self.phrases = phrases
        self._answering = answering
        self._told: dict[int, Told] = {}
        self._loops = Loops(now)

    def told(self, statement: int) -> Told:
        """Why a statement holds or not."""
        if (found := self._told.get(statement)) is None:
            found = self._told[statement] = self._why(statement)
        return found

    def _why(self, statement: int) -> Told:
        now, label = self._now, self._now.labels[statement]
        if now.least[statement] == GRANTED:
            return Told(f"{self._denied(statement)} is {'denied' if statement % 2 else 'granted'} by all")
        if label is not OUT:
            return self._accepted(statement) if label is IN else self._waiting(statement)
        alone = statement % 2 and not now.most[statement] and now.least[denial(statement)] != GRANTED
        rivals = [one for one in standing_rivals(now, statement) if self._surely_rivals(statement, one)]
        if rivals and not alone:
            return self._defeated(statement, min(rivals, key=lambda one: (one != denial(statement), now.when[one])))
        if not now.most[statement]:
            return self._unsupported(statement)
        return self._short(statement) if now.least[statement] == now.most[statement] else self._at_most(statement)

    def _denied(self, statement: int) -> str:
        return self.phrases.said(denial(statement)) if statement % 2 else "it"

    def _surely_rivals(self, statement: int, rival: int) -> bool:
        return any(
            one == rival and (ended is None or self._now.labels[ended] is OUT)
            for one, ended in self._now.rivals[statement]
        )

    def _accepted(self, statement: int) -> Told:
        line = Line()
        if preferred := preferences(self._now, statement):
            for number in preferred.edges:
                self._through(line, statement, number)
            named = listed([self.phrases.said(one) for one in preferred.applying])
            self._rivals(line, statement, above=self._now.least[statement])
            line.add(f"it is preferred to what weighs as much ({named})", preferred.applying)
        else:
            self._pro(line, statement)
            self._rivals(line, statement)
        if line.clauses == ["it stands by itself"]:
            return Told("it stands by itself: nothing speaks against it")
        return line.told()

    def _pro(self, line: Line, statement: int) -> None:
        """What speaks for a statement most."""
        if (best := self._answering.best(statement)) is None:
            line.add("it stands by itself")
        else:
            self._through(line, statement, best)

    def _through(self, line: Line, statement: int, number: int, word: str = "", before: float = math.inf) -> None:
        """What an edge rests on, and that nothing stops it."""
        held = self._held(number, statement, before)
        if held:
            by = word or ("by" if statement % 2 and not self.phrases.is_named(statement) else "supported by")
            line.add(f"{by} {self.phrases.listed(held)}", held)
        else:
            line.add(f"{self._answering.called(number)} needs no reason")
        self.unstopped(line, number)

    def unstopped(self, line: Line, number: int) -> None:
        """That what was brought against a step does not stop it."""
        now = self._now
        for one in now.structure.edges[number].undercutters:
            if now.concluding[one] and (said := self.phrases.states(one)) not in line.clauses:
                line.add(said, [one])

    def _rivals(self, line: Line, statement: int, *, above: float = -1.0, even: bool = False) -> None:
        """What was brought against a statement, and why that does not matter."""
        now = self._now
        sides: list[Side] = []
        bare: list[int] = []
        empty: list[int] = []
        for rival, ended in dict.fromkeys(now.rivals[statement]):
            if ended is not None and now.labels[ended] is IN and now.when[ended] < now.when[statement]:
                line.add(self.phrases.states(ended), [ended])
            elif rival == denial(statement):
                sides.append(self._against(rival))
            elif any(now.structure.edges[number].names for number in now.concluding[rival]):
                sides.append(self._for_rival(rival))
            else:
                (bare if now.concluding[rival] else empty).append(rival)
        self._answering.answer(line, sides, "attacks", before=now.when[statement], above=above, even=even)
        for rivals, said in ((bare, "only that it was said"), (empty, "nothing")):
            if rivals and above < 0:
                line.add(f"{said} speaks for {self.phrases.listed(rivals)}")

    def _against(self, rival: int) -> Side:
        return Side(self._now.concluding[rival], "against it, ", "the attack", "against it")

    def _for_rival(self, rival: int) -> Side:
        said = f"its rival {self.phrases.said(rival)}"
        return Side(self._now.concluding[rival], f"for {said}, ", f"the support of {said}", f"for {said}")

    def _own(self, line: Line, statement: int, *, above: float = -1.0, even: bool = False) -> bool:
        """What would speak for a statement, and why it does not help."""
        side = Side(self._now.concluding[statement], "for it, ", "its support", "for it")
        before = self._now.when[statement]
        return self._answering.answer(line, [side], "reasons", before=before, above=above, even=even)

    def _defeated(self, statement: int, rival: int) -> Told:
        now, line = self._now, Line()
        if rival == denial(statement):
            if now.least[rival] == GRANTED:
                return Told(f"{self._denied(statement)} is {'granted' if statement % 2 else 'denied'} by all")
            return self._rebutted(statement, rival)
        own = Line()
        fell = self._own(own, statement)
        scintilla = now.structure.standards.get(rival) is Standard.SCINTILLA
        spoken = (fell or now.most[statement]) and now.least[rival] != GRANTED
        if spoken and (fell or scintilla or self._came_first(statement, rival)):
            self._limited(line, statement)
            line.add(self.phrases.states(rival), [rival])
        else:
            line.add(f"{self.phrases.said(rival)} holds, and both cannot hold", [rival])
            self._rivalry(line, statement, rival)
        for clause in own.clauses:
            line.add(clause, own.cited)
        return line.told()

    def _came_first(self, statement: int, rival: int) -> bool:
        """Whether a statement was out before its rival was in, for what spoke for that by then."""
        before = self._now.when[statement]
        if before > self._now.when[rival]:
            return False
        return self._answering.best(rival, before) is not None or self._answering.best(rival) is None

    def _rebutted(self, statement: int, rival: int) -> Told:
        now, line = self._now, Line()
        before: float = now.when[statement]
        if self._answering.weight(rival, before) < self._answering.weight(rival, math.inf):
            if self._answering.best(rival, before) is not None:
                self._cannot_prevail(line, statement, rival)
            before = math.inf
        preferred, best = preferences(now, rival), self._answering.best(rival, before)
        for number in preferred.edges if preferred else [best] if best is not None else []:
            self._through(line, rival, number, "rebutted by", before)
        if best is None:
            line.add(f"{self.phrases.said(rival)} stands by itself")
        if preferred:
            named = listed([self.phrases.said(one) for one in preferred.applying])
            line.add(f"what weighs as much for it is not preferred ({named})", preferred.applying)
        self._own(line, statement, above=now.least[rival] if preferred else -1.0)
        return line.told()

    def _unsupported(self, statement: int) -> Told:
        line = Line()
        if self._own(line, statement):
            line = Line()
            self._limited(line, statement)
            self._own(line, statement)
            return line.told()
        if not line.clauses:
            return _NOTHING
        told = line.told()
        if not line.clauses[0].startswith("for it, "):
            return told
        would = "what would support it fails: " if self.phrases.is_named(statement) else "what would do so fails: "
        return Told(would + told.text.removeprefix("for it, ").replace("; for it, ", "; "), told.cited)

    def _short(self, statement: int) -> Told:
        """Why a statement for which something speaks is not in, though none of its rivals is."""
        now, line = self._now, Line()
        standard = now.structure.standards.get(statement, Standard.PREPONDERANCE)
        rivals, rival = self._strongest(statement)
        pro, con = now.least[statement], now.least[rival]
        tied = con == pro and standard is Standard.PREPONDERANCE
        line.add(self._tie(statement, rival) if tied else self._measured(statement, rival, standard))
        for one in idle(now, statement, rival) if tied else ():
            line.add(self.phrases.states(one), [one])
        for one in (statement, rival):
            self._cite_best(line, one)
        self._rivalry(line, statement, rival)
        for one in rivals:
            if now.most[one] > pro or now.structure.standards.get(one) is Standard.SCINTILLA:
                line.add(self.phrases.states(one), [one])
        self._own(line, statement, above=pro, even=True)
        self._rivals(line, statement, above=pro, even=True)
        return line.told()

    def _at_most(self, statement: int) -> Told:
        """Why a statement cannot hold, though it is open how much speaks for it."""
        line = Line()
        con = self._limited(line, statement)
        waiting = self.hanging(self._loops.waits_for(statement))
        line.add(waiting.text, waiting.cited)
        self._own(line, statement, above=con, even=True)
        return line.told()

    def _limited(self, line: Line, statement: int) -> float:
        """What keeps a statement from holding, whatever else speaks for it, and what that weighs."""
        before = self._now.when[statement]
        rival = self._strongest(statement, before)[1]
        if con := self._answering.weight(rival, before):
            self._cannot_prevail(line, statement, rival)
        else:
            standard = self._now.structure.standards.get(statement, Standard.PREPONDERANCE)
            line.add(f"it cannot meet the standard: {standard.replace('-', ' ')}")
        return con

    def _cannot_prevail(self, line: Line, statement: int, rival: int) -> None:
        side = "against it" if rival == denial(statement) else f"for {self.phrases.said(rival)}"
        before = self._now.when[statement]
        line.add(f"it cannot prevail over what speaks {side} ({self._speaking(rival, before)})")
        self._cite_best(line, rival, before)
        self._rivalry(line, statement, rival)

    def _strongest(self, statement: int, before: float = math.inf) -> tuple[list[int], int]:
        """The rivals of a statement, and the one that weighs most."""
        now = self._now
        pairs = [(one, ended) for one, ended in now.rivals[statement] if ended is None or now.labels[ended] is not IN]
        on = [one for one, ended in pairs if ended is None or now.labels[ended] is OUT]
        return [one for one, _ in pairs], max(on, key=lambda one: self._answering.weight(one, before))

    def _rivalry(self, line: Line, statement: int, rival: int) -> None:
        """That two statements are rivals still, where that was disputed."""
        ends = [ended for one, ended in self._now.rivals[statement] if one == rival]
        disputed = [one for one in ends if one is not None and self._now.concluding[one]]
        if len(disputed) == len(ends) and (over := [one for one in disputed if self._now.labels[one] is OUT]):
            line.add(self.phrases.states(over[0]), over[:1])

    def _cite_best(self, line: Line, statement: int, before: float = math.inf) -> None:
        if (best := self._answering.best(statement, before)) is not None:
            line.cited.update(dict.fromkeys(self._held(best, statement, before)))
            self.unstopped(line, best)

    def _held(self, number: int, statement: int, before: float) -> list[int]:
        return self._answering.held(number, min(before, self._answering.decided(statement)))

    def _tie(self, statement: int, rival: int) -> str:
        pro, con = self._speaking(statement), self._speaking(rival)
        if rival == denial(statement):
            return f"a tie: as much speaks for it ({pro}) as against it ({con})"
        said = self.phrases.said(rival)
        if pro == con == _SAID:
            return f"a tie with {said}: neither has more for it than {_SAID}"
        return f"a tie with {said}: as much speaks for it ({pro}) as for {said} ({con})"

    def _measured(self, statement: int, rival: int, standard: Standard) -> str:
        now = self._now
        pro = f"{now.least[statement]:.2g} for it ({self._speaking(statement)})"
        side = "against it" if rival == denial(statement) else f"for {self.phrases.said(rival)}"
        con = f"{now.least[rival]:.2g} {side} ({self._speaking(rival)})" if now.least[rival] else "nothing against it"
        if standard is Standard.PREPONDERANCE:
            return f"outweighed, with {pro} and {con}"
        return f"the standard is not met: {standard.replace('-', ' ')}, with {pro} and {con}"

    def _speaking(self, statement: int, before: float = math.inf) -> str:
        """What speaks for a statement most, in a few words."""
        if (best := self._answering.best(statement, before)) is None:
            return _SAID
        return self.phrases.listed(self._held(best, statement, before)) or self._answering.called(best)

    def _waiting(self, statement: int) -> Told:
        if (path := self._loops.path(statement)) is not None:
            return self._loop(path)
        waiting = self._loops.waits_for(statement)
        orders = [one.applies for one in self._now.structure.rankings if self._now.labels[one.applies] is OPEN]
        return self.hanging(waiting or orders)

    def hanging(self, waiting: list[int]) -> Told:
        """What has to be decided first."""
        shown = list(dict.fromkeys(waiting))
        return Told(f"it hangs on what is open: {self.phrases.listed(shown)}", tuple(shown))

    def _loop(self, path: list[int]) -> Told:
        """The way from a statement round to one that was met before, or as far as is told at once."""
        names = [self.phrases.said(one) for one in path]
        hops = [f"{one} on {other}" for one, other in pairwise(names)]
        if len(path) == 2 and path[0] == path[1]:  # noqa: PLR2004 -- itself
            return Told("a loop: it hangs on itself")
        first = f"{names[0]} hangs on {names[1]}"
        said = ", ".join([first, *hops[1:-1]]) + (f", and {hops[-1]}" if len(hops) > 1 else "")
        if path[-1] not in path[:-1]:
            return Told(f"a loop: {said}, and so on", (path[-1],))
        return Told(f"a loop: {said}")
