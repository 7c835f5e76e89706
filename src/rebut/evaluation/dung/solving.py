"""Questions to a SAT solver, which a limit or Ctrl-C ends at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Thread
from typing import TYPE_CHECKING

from rebut.errors import ExtraMissing
from rebut.evaluation.limits import Deadline

if TYPE_CHECKING:
    from pysat.solvers import Solver

__all__ = ["Solving"]

Clause = Sequence[int]

_ENGINE = "minisat-gh"
_FIRST = 2000
"""Conflicts that a question may take at once: most take fewer, and a solver has thousands of them in a second."""
_PATIENCE = 0.1
"""Seconds between looks at the clock, where a question takes more."""


class Solving:
    """A SAT solver with some clauses; variables are numbers from 1, and negative where they are denied."""

    def __init__(self, clauses: Iterable[Clause], clock: Deadline) -> None:
        self._solver = _solver(clauses)
        self._clock = clock

    def add(self, clause: Iterable[int]) -> None:
        """One more clause, for all questions to come."""
        self._solver.add_clause(list(clause))

    def phases(self, literals: Iterable[int]) -> None:
        """What a model should rather have, where nothing speaks for the one or the other."""
        self._solver.set_phases(list(literals))

    def solve(self, assumptions: Sequence[int] = ()) -> bool:
        """Whether there is a model in which these hold."""
        self._clock.beat()
        self._solver.conf_budget(_FIRST)
        found = self._solver.solve_limited(assumptions=assumptions, expect_interrupt=True)
        return bool(self._patiently(assumptions) if found is None else found)

    def _patiently(self, assumptions: Sequence[int]) -> bool | None:
        """The answer to a hard question, sought beside this thread, which stays free for the clock and for Ctrl-C.

        In slices the solver would forget each time what it learned.
        """
        self._solver.conf_budget(-1)
        found: list[bool | None] = []
        seeking = Thread(
            target=lambda: found.append(self._solver.solve_limited(assumptions=assumptions, expect_interrupt=True)),
            daemon=True,
        )
        seeking.start()
        try:
            while seeking.is_alive():
                seeking.join(_PATIENCE)
                self._clock.beat()
        except BaseException:  # also Ctrl-C
            self._solver.interrupt()
            seeking.join()
            raise
        return found[0] if found else None

    def model(self) -> list[int]:
        """The model that was found last: literal k+1 stands at k."""
        found: list[int] | None = self._solver.get_model()
        return found or []


def _solver(clauses: Iterable[Clause]) -> Solver:
    try:
        from pysat.solvers import Solver
    except ImportError:
        raise ExtraMissing("this question is too hard without python-sat", "pip install python-sat") from None
    return Solver(name=_ENGINE, bootstrap_with=clauses)
