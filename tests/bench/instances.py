"""Frameworks to measure on: random ones of the usual kinds, each made of a seed, and those of the shared data."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

from rebut.formats.frameworks import load_framework
from rebut.model.framework import Framework

__all__ = ["admbuster", "generated", "shared"]


def generated() -> Iterator[tuple[str, Framework]]:
    """Some of each kind, by name."""
    for count, density, seed in ((60, 0.05, 1), (80, 0.1, 2), (120, 0.03, 3), (200, 0.02, 4), (400, 0.01, 5)):
        yield f"Erdős–Rényi {count} {density}", _framework(count, erdos_renyi(count, density, random.Random(seed)))
    for count, links, seed in ((100, 1, 1), (200, 2, 2), (400, 2, 3)):
        pairs = barabasi_albert(count, links, random.Random(seed))
        yield f"Barabási–Albert {count} {links}", _framework(count, pairs)
    for count, degree, beta, seed in ((60, 4, 0.2, 1), (100, 6, 0.5, 2), (200, 4, 0.3, 3)):
        pairs = watts_strogatz(count, degree, beta, random.Random(seed))
        yield f"Watts–Strogatz {count} {degree} {beta}", _framework(count, pairs)
    for count in (200, 1000):
        yield f"admbuster {count}", admbuster(count)


def _framework(count: int, pairs: Iterator[tuple[int, int]]) -> Framework:
    return Framework.of(map(str, range(1, count + 1)), [(str(one + 1), str(other + 1)) for one, other in pairs])


def erdos_renyi(count: int, density: float, dice: random.Random) -> Iterator[tuple[int, int]]:
    """Each argument attacks each other one with the same chance."""
    for one in range(count):
        for other in range(count):
            if one != other and dice.random() < density:
                yield one, other


def barabasi_albert(count: int, links: int, dice: random.Random) -> Iterator[tuple[int, int]]:
    """Each comes with some links to those that have many; half of them are mutual."""
    ends = list(range(links + 1))
    for one in range(links + 1, count):
        for other in {dice.choice(ends) for _ in range(links)}:
            yield (one, other) if dice.random() < 0.5 else (other, one)
            if dice.random() < 0.5:
                yield (other, one) if dice.random() < 0.5 else (one, other)
            ends += [one, other]


def watts_strogatz(count: int, degree: int, beta: float, dice: random.Random) -> Iterator[tuple[int, int]]:
    """A ring of neighbours, of which some links lead elsewhere; each in one direction, or in both."""
    for one in range(count):
        for step in range(1, degree // 2 + 1):
            other = dice.randrange(count) if dice.random() < beta else (one + step) % count
            if other != one:
                yield (one, other) if dice.random() < 0.5 else (other, one)
                if dice.random() < 0.3:
                    yield other, one


def admbuster(count: int) -> Framework:
    """One long way to go: everything is decided, step by step, from its far end (Caminada and Podlaszewski 2017)."""
    pairs = [
        (1, 0),
        (2, 0),
        *[(one, one - 2) for one in range(3, count)],
        *[pair for one in range(5, count - 1, 4) for pair in ((one, one - 1), (one + 1, one - 2))],
    ]
    return _framework(count, iter(pairs))


def shared() -> Iterator[tuple[str, Framework]]:
    """What the shared data has."""
    root = os.environ.get("REBUT_SHARED")
    folder = Path(root) / "corpora" / "iccma" if root else None
    if folder is None or not folder.is_dir():
        print("  the shared data is not there: generated frameworks alone")
        return
    for path in sorted([*folder.rglob("*.apx"), *folder.rglob("*.af")]):
        yield path.stem, load_framework(path)
