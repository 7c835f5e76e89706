"""The value of a game of two, in which what one wins the other loses (von Neumann 1928).

Few of all choices are ever needed: a small game is solved by the simplex method (Dantzig 1951), each side's best answer
to it among all of its choices is added, and so on until neither has a better one (McMahan, Gordon and Blum, ICML 2003).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rebut.evaluation.limits import Deadline

__all__ = ["played"]

_NOTHING = 1e-12
_ENOUGH = 1e-10
"""No answer that is better by less than this is added."""


def played(
    mine: Sequence[int], others: Sequence[int], reward: Callable[[int, int], float], deadline: Deadline
) -> float:
    """What the first can be sure to get on average; rewards are from 0 to 1."""
    rows, columns = [mine[0]], [others[0]]
    while True:
        deadline.check()
        value, first, second = _solved([[reward(row, column) for column in columns] for row in rows])
        best, row = max([(_mean(reward, one, columns, second), one) for one in mine], key=lambda found: found[0])
        worst, column = min([(_mean_of(reward, rows, first, one), one) for one in others], key=lambda found: found[0])
        if best <= value + _ENOUGH and worst >= value - _ENOUGH:
            return value
        rows += [row] if best > value + _ENOUGH else []
        columns += [column] if worst < value - _ENOUGH else []


def _mean(reward: Callable[[int, int], float], row: int, columns: Sequence[int], shares: Sequence[float]) -> float:
    return sum([share * reward(row, one) for one, share in zip(columns, shares, strict=True) if share])


def _mean_of(reward: Callable[[int, int], float], rows: Sequence[int], shares: Sequence[float], column: int) -> float:
    return sum([share * reward(one, column) for one, share in zip(rows, shares, strict=True) if share])


def _solved(rewards: Sequence[Sequence[float]]) -> tuple[float, list[float], list[float]]:
    """Value of a game and the shares of either side's choices: with all rewards moved above 0, a linear programme."""
    tall, wide = len(rewards), len(rewards[0])
    table = [
        [one + 1 for one in row] + [float(at == number) for at in range(tall)] + [1.0]
        for number, row in enumerate(rewards)
    ]
    goal = [-1.0] * wide + [0.0] * (tall + 1)
    basis = list(range(wide, wide + tall))
    while (enter := next((at for at in range(wide + tall) if goal[at] < -_NOTHING), None)) is not None:
        _turn(table, goal, basis, enter)
    value = 1 / goal[-1]
    second = [0.0] * wide
    for number, at in enumerate(basis):
        if at < wide:
            second[at] = table[number][-1] * value
    return value - 1, [one * value for one in goal[wide:-1]], second


def _turn(table: list[list[float]], goal: list[float], basis: list[int], enter: int) -> None:
    """One step of the simplex method; of equal ways the first is taken, so that it does not go round (Bland 1977)."""
    leave = min(
        [number for number, row in enumerate(table) if row[enter] > _NOTHING],
        key=lambda number: (table[number][-1] / table[number][enter], basis[number]),
    )
    by = table[leave][enter]
    table[leave] = [one / by for one in table[leave]]
    for row in (*[row for number, row in enumerate(table) if number != leave], goal):
        if much := row[enter]:
            row[:] = [one - much * other for one, other in zip(row, table[leave], strict=True)]
    basis[leave] = enter
