"""Why a statement holds or not, in a line: what speaks for it, and what becomes of all that speaks against it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rebut.model import Standard
from rebut.model.verdicts import Label

from .answering import Answering, Line, Side, Told
from .competing import Contest
from .labelling import Labelling
from .looping import Loops
from .opposing import Opposing
from .phrasing import MOST, Phrases, listed
from .preferring import Preferring
from .standards import GRANTED
from .structure import denial
from .waiting import Waiting

__all__ = ["Telling"]

IN, OUT, OPEN = Label.IN, Label.OUT, Label.UNDECIDED
_NOTHING = Told("nothing speaks for it")
_SAID = "only that it was said"


class Telling:
    """The lines of all statements, each put together once."""

    def __init__(self, now: Labelling, phrases: Phrases, answering: Answering) -> None:
        self._now = now
        self.phrases = phrases
        self._answering = answering
        self._opposing = Opposing(now, answering, phrases.worded)
        self._preferring = Preferring(now)
        self._told: dict[int, Told] = {}
        self._waits = Waiting(now, self._preferring)
        self._loops = Loops(now, self._waits)

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
        rival = self._opposing.standing(statement)
        if rival is not None and not alone:
            return self._defeated(statement, rival)
        if not now.most[statement]:
            return self._unsupported(statement)
        return self._short(statement) if now.least[statement] == now.most[statement] else self._at_most(statement)

    def _denied(self, statement: int) -> str:
        return self.phrases.said(denial(statement)) if statement % 2 else "it"

    def _accepted(self, statement: int) -> Told:
        line = Line()
        if preferred := self._preferring.deciding(statement):
            for number in preferred.edges:
                self._through(line, statement, number)
            named = listed([self.phrases.said(one) for one in preferred.applying])
            self._rivals(line, statement, above=_just_below(self._now.least[statement]))
            line.add(f"it is preferred to what weighs as much ({named})", preferred.applying)
            return line.told()
        self._pro(line, statement)
        if self._standard(statement) is Standard.SCINTILLA:
            if self._ended(line, statement) or self._now.concluding[denial(statement)]:
                line.add("that is enough for the standard: scintilla")
        else:
            self._rivals(line, statement)
        if line.clauses == ["it stands by itself"]:
            return Told("it stands by itself: nothing speaks against it")
        return line.told()

    def _standard(self, statement: int) -> Standard:
        return self._now.structure.standards.get(statement, Standard.PREPONDERANCE)

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
        for one in now.structure.edges.undercutters[number]:
            if now.concluding[one] and (said := self.phrases.states(one)) not in line.clauses:
                line.add(said, [one])

    def _rivals(self, line: Line, statement: int, *, above: float = -1.0, even: bool = False) -> None:
        """What was brought against a statement, and why that does not matter."""
        now = self._now
        pool = self._opposing.pool(self._ended(line, statement, even=even))
        against = denial(statement)
        told = pool.named(above).first(statement, above, MOST)
        sides = [self._against(against, above), *[self._for_rival(one, above) for one in told]]
        beyond = pool.named(above).beyond(statement, told, above)
        self._answering.answer(line, sides, "attack", before=now.when[statement], above=above, even=even, beyond=beyond)
        if above >= 0:
            return
        for first, more, presumed in pool.unspoken(statement, MOST):
            were = "they were" if len(first) + more > 1 else "it was"
            but = f" but that {were} said" if presumed else ""
            line.add(f"nothing speaks for {self.phrases.listed(first, more)}{but}")

    def _ended(self, line: Line, statement: int, *, even: bool = False) -> list[Contest]:
        """Tell of the groups whose members are rivals no more; the other groups."""
        now = self._now
        on = []
        for contest in now.contests.get(statement, ()):
            ended = contest.ended
            if ended is not None and now.labels[ended] is IN and (even or now.when[ended] < now.when[statement]):
                line.add(self.phrases.states(ended), [ended])
            else:
                on.append(contest)
        return on

    def _against(self, rival: int, above: float = -1.0) -> Side:
        return Side(self._failing(rival, above), "against it", "speak against it")

    def _for_rival(self, rival: int, above: float) -> Side:
        said = f"its rival {self.phrases.said(rival)}"
        return Side(self._failing(rival, above), f"for {said}", f"support {said}")

    def _failing(self, rival: int, above: float) -> Sequence[int]:
        """The edges that come to no more than so much, where that is what matters."""
        numbers, most = self._now.concluding[rival], self._now.tallies.most
        return numbers if above < 0 else [one for one in numbers if most[one] <= above]

    def _own(
        self, line: Line, statement: int, *, above: float = -1.0, even: bool = False, speaking: str = "for it"
    ) -> bool:
        """What would speak for a statement, and why it does not help."""
        edges = self._now.concluding[statement] if even else self._failing(statement, above)
        side = Side(edges, speaking, "support it")
        before = self._now.when[statement]
        return self._answering.answer(line, [side], "reason", before=before, above=above, even=even)

    def _defeated(self, statement: int, rival: int) -> Told:
        now, line = self._now, Line()
        if rival == denial(statement):
            if now.least[rival] == GRANTED:
                return Told(f"{self._denied(statement)} is {'granted' if statement % 2 else 'denied'} by all")
            return self._rebutted(statement, rival)
        own = Line()
        fell = self._own(own, statement)
        scintilla = now.structure.standards.get(rival) is Standard.SCINTILLA
        early = now.least[rival] != GRANTED and (fell or scintilla or self._came_first(statement, rival))
        if (fell or now.most[statement]) and (early or self._before_rivalry(statement, rival)):
            self._limited(line, statement)
            line.add(self.phrases.states(rival), [rival])
        else:
            self._beaten(line, statement, rival)
        for clause in own.clauses:
            line.add(clause, own.cited)
        return line.told()

    def _beaten(self, line: Line, statement: int, rival: int) -> None:
        line.add(f"{self.phrases.said(rival)} holds, and they cannot both hold", [rival])
        self._rivalry(line, statement, rival)

    def _came_first(self, statement: int, rival: int) -> bool:
        """Whether a statement was out before its rival was in, for what spoke for that by then."""
        before = self._now.when[statement]
        if before > self._now.when[rival]:
            return False
        return self._answering.best(rival, before) is not None or self._answering.best(rival) is None

    def _before_rivalry(self, statement: int, rival: int) -> bool:
        """Whether a statement was out while it was open that the two are rivals."""
        since = [self._opposing.since(one) for one in self._opposing.between(statement, rival) or ()]
        return self._now.when[statement] <= min(since, default=0)

    def _rebutted(self, statement: int, rival: int) -> Told:
        now, line = self._now, Line()
        before: float = now.when[statement]
        if self._answering.weight(rival, before) < self._answering.weight(rival, math.inf):
            if self._answering.best(rival, before) is not None:
                self._cannot_prevail(line, statement, rival)
            elif self._own(Line(), statement) or now.most[statement]:
                self._limited(line, statement)
            before = math.inf
        preferred, best = self._preferring.deciding(rival), self._answering.best(rival, before)
        word = "rebutted by" if self.phrases.is_named(statement) else "undercut by"
        for number in preferred.edges if preferred else [best] if best is not None else []:
            self._through(line, rival, number, word, before)
        if best is None:
            line.add(f"{self.phrases.said(rival)} stands by itself")
        if preferred:
            named = listed([self.phrases.said(one) for one in preferred.applying])
            line.add(f"what weighs as much for it is not preferred ({named})", preferred.applying)
        self._own(line, statement, above=_just_below(now.least[rival]) if preferred else -1.0)
        return line.told()

    def _unsupported(self, statement: int) -> Told:
        line, plain = Line(), Line()
        if self._own(line, statement):
            line = Line()
            self._limited(line, statement)
            self._own(line, statement)
            return line.told()
        if not line.clauses:
            return _NOTHING
        if not line.clauses[0].endswith(" hold"):
            return line.told()
        self._own(plain, statement, speaking="")
        would = "what would support it fails" if self.phrases.is_named(statement) else "what would do so fails"
        return Told(f"{would}: {plain.told().text}", tuple(plain.cited))

    def _short(self, statement: int) -> Told:
        """Why a statement for which something speaks is not in, though none of its rivals is."""
        now, line = self._now, Line()
        standard, rival = self._standard(statement), self._opposing.strongest(statement, math.inf)
        pro, con = now.least[statement], now.least[rival]
        tied = con == pro and standard is Standard.PREPONDERANCE
        if tied:
            rival = self._preferring.blocking(statement, rival)
        line.add(self._tie(statement, rival) if tied else self._measured(statement, rival, standard))
        for one in self._preferring.idle(statement, rival) if tied else ():
            line.add(self.phrases.states(one), [one])
        for one in (statement, rival):
            self._cite_best(line, one)
        self._rivalry(line, statement, rival)
        self._heavier(line, statement, pro)
        ranked = tied and bool(now.structure.rankings)  # what fails might have been preferred
        self._own(line, statement, above=_just_below(pro) if ranked else pro, even=True)
        self._rivals(line, statement, above=pro, even=True)
        return line.told()

    def _heavier(self, line: Line, statement: int, pro: float) -> None:
        """What becomes of the rivals that may weigh more."""
        other = denial(statement)
        if self._now.most[other] > pro or self._standard(other) is Standard.SCINTILLA:
            line.add(self.phrases.states(other), [other])
        on = [one for one in self._now.contests.get(statement, ()) if not self._opposing.over(one)]
        for first, more in self._opposing.pool(on).heavier(statement, pro, MOST):
            line.add(self.phrases.together(first, more=more), first)
            line.more += more
        for ended in [one.ended for one in on if one.ended is not None]:
            if self._now.labels[ended] is OPEN and self._opposing.stands_in(ended, beside=statement):
                line.add(self.phrases.states(ended), [ended])

    def _at_most(self, statement: int) -> Told:
        """Why a statement cannot hold, though it is open how much speaks for it."""
        line = Line()
        con = self._limited(line, statement)
        waiting = self._hangs(statement)
        line.add(waiting.text, waiting.cited)
        line.more += waiting.more
        self._own(line, statement, above=con, even=True)
        return line.told()

    def _limited(self, line: Line, statement: int) -> float:
        """What keeps a statement from holding, whatever else speaks for it, and what that weighs."""
        before = self._now.when[statement]
        rival = self._opposing.strongest(statement, before)
        if self._now.least[rival] == GRANTED:
            self._beaten(line, statement, rival)
            return GRANTED
        if con := self._answering.weight(rival, before):
            self._cannot_prevail(line, statement, rival)
        else:
            line.add(f"it cannot meet the standard: {self._standard(statement).replace('-', ' ')}")
        return con

    def _cannot_prevail(self, line: Line, statement: int, rival: int) -> None:
        side = "against it" if rival == denial(statement) else f"for {self.phrases.said(rival)}"
        before = self._now.when[statement]
        standard = self._standard(statement)
        asked = "" if standard is Standard.PREPONDERANCE else f", as the standard asks: {standard.replace('-', ' ')}"
        line.add(f"it cannot outweigh what speaks {side} ({self._speaking(rival, before)}){asked}")
        for one in self._preferring.idle(statement, rival):
            if self._now.when[one] < before and self._now.labels[one] is OUT:
                line.add(self.phrases.states(one), [one])
        self._cite_best(line, rival, before)
        self._rivalry(line, statement, rival)

    def _rivalry(self, line: Line, statement: int, rival: int) -> None:
        """That two statements are rivals still, where that was disputed."""
        if (contests := self._opposing.between(statement, rival)) is None:
            return
        ends = [one.ended for one in contests if one.ended is not None and self._now.concluding[one.ended]]
        if len(ends) == len(contests) and (over := [one for one in ends if self._now.labels[one] is OUT]):
            line.add(self.phrases.states(over[0]), over[:1])

    def _cite_best(self, line: Line, statement: int, before: float = math.inf) -> None:
        if (best := self._answering.best(statement, before)) is not None:
            line.cited.update(dict.fromkeys(self._held(best, statement, before)))
            self.unstopped(line, best)

    def _held(self, number: int, statement: int, before: float) -> list[int]:
        return self._answering.held(number, self._answering.asked(statement, before))

    def _tie(self, statement: int, rival: int) -> str:
        pro, con = self._speaking(statement), self._speaking(rival)
        if rival == denial(statement):
            return f"a tie: as much speaks for it ({pro}) as against it ({con})"
        said = self.phrases.said(rival)
        if pro == con == _SAID:
            return f"a tie with {said}: nothing speaks for either but that it was said"
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
        return self._hangs(statement)

    def _hangs(self, statement: int) -> Told:
        waiting = self._waits.of(statement)
        return self.hanging(waiting.first(MOST), len(waiting) - MOST)

    def hanging(self, waiting: Iterable[int], more: int = 0) -> Told:
        """What has to be decided first."""
        shown, more = tuple(dict.fromkeys(waiting)), max(more, 0)
        return Told(f"it hangs on what is open: {self.phrases.listed(shown, more)}", shown, more)

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


def _just_below(weight: float) -> float:
    """What is less than a weight, and no less than any other that is."""
    return math.nextafter(weight, 0)
