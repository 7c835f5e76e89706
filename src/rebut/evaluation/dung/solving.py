"""Questions to a SAT solver, in slices short enough that a limit or Ctrl-C ends them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rebut.errors import ExtraMissing
from rebut.evaluation.limits import Deadline

if TYPE_CHECKING:
    from pysat.solvers import Solver

__all__ = ["Solving"]

Clause = Sequence[int]

_ENGINE = "m22"
_SLICE = 2000
"""Conflicts after which the clock is looked at; a solver has thousands of them in a second."""


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
        solver, clock = self._solver, self._clock
        found = None
        while found is None:
            clock.check()
            solver.conf_budget(_SLICE)
            found = solver.solve_limited(assumptions=assumptions, expect_interrupt=True)
        return bool(found)

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
