"""Solving frameworks beside the other solvers of PyPI: ``python tests/bench/solve.py [--quick] [--limit SECONDS]``.

Each solver answers in a process of its own, which is ended at the limit; what is measured is the answer alone, from the
framework in its own form. Answers are compared as well.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import attrs
from instances import admbuster, generated, shared
from peers import PEERS, Refuses, Solve, ours
from table import Row, best, show

from rebut.evaluation.dung import answer
from rebut.model.framework import Framework

Peers = dict[str, Callable[[Framework], Solve]]

PROBLEMS = (
    "SE-GR", "SE-PR", "SE-ST", "SE-ID", "SE-SST", "EE-CO", "EE-PR", "EE-ST", "EE-SST", "CE-PR", "CE-CO",
    "DC-PR", "DC-ST", "DC-SST", "DS-PR", "DS-ST", "DS-SST",
)  # fmt: skip
LIMITS = {"SE-GR": 0.1}
USUAL = 0.5
SHORT = 0.2
"""Seconds below which an answer is measured again, and the best of three counts."""


@attrs.frozen
class Took:
    """What a solver did with a question: "done", "refused", "late" or "failed", and in how many seconds."""

    how: str
    seconds: float = math.inf
    result: object = None


def took(solver: Callable[[Framework], Solve], framework: Framework, problem: str, limit: float) -> Took:
    """How a solver answers, in a process of its own."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(there, solver, framework, problem, limit))
    process.start()
    there.close()
    found = here.recv() if here.poll(limit + 1) else Took("late")
    process.kill()
    process.join()
    return found


def _answer(
    out: Connection, solver: Callable[[Framework], Solve], framework: Framework, problem: str, limit: float
) -> None:
    try:
        solve = solver(framework)
        task, semantics = problem.split("-")
        argument = framework.names[len(framework) // 2]
        start = time.perf_counter()
        result = solve(task, semantics, argument)
        seconds = time.perf_counter() - start
        if seconds < SHORT:
            seconds = min(seconds, best(lambda: solve(task, semantics, argument), of=3))
        out.send(Took("done", seconds, result) if seconds <= limit else Took("late"))
    except Refuses:
        out.send(Took("refused"))
    except Exception as fault:  # noqa: BLE001 -- whatever another solver may do
        out.send(Took(f"failed: {type(fault).__name__}"))


def compared(instances: list[tuple[str, Framework]], problems: list[str], peers: Peers, limit: float) -> None:
    """The ratios of our time to that of each other solver, by problem."""
    ratios: dict[tuple[str, str], list[float]] = defaultdict(list)
    beaten, differing = [], []
    for problem in problems:
        for name, framework in instances:
            mine = took(ours, framework, problem, limit)
            for peer, solver in peers.items():
                theirs = took(solver, framework, problem, limit)
                if theirs.how != "done":
                    continue
                if mine.how != "done":
                    beaten.append(f"{problem} {name}: {peer} {theirs.seconds:.2f} s, we {mine.how}")
                    continue
                ratios[problem, peer].append(mine.seconds / theirs.seconds)
                if not problem.startswith("SE") and mine.result != theirs.result:
                    differing.append(f"{problem} {name}: {peer}")
        show(problem, list(_rows(problem, ratios)))
    for title, lines in (("where another answers and we do not", beaten), ("where answers differ", differing)):
        print(f"\n{title}: {len(lines)}")
        print(*[f"  {line}" for line in lines], sep="\n")


def _rows(problem: str, ratios: dict[tuple[str, str], list[float]]) -> Iterator[Row]:
    for peer in PEERS:
        if found := ratios[problem, peer]:
            limit = f"{LIMITS.get(problem, USUAL)}" if peer == "pygarg" else "–"
            mean = statistics.geometric_mean(found)
            yield f"{peer}: geometric mean over {len(found)}, worst {max(found):.2f}", limit, f"{mean:.4f}"


def whole(instances: list[tuple[str, Framework]]) -> Iterator[Row]:
    """The time of the whole program, from the command line."""
    name, framework = instances[0]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.apx"
        facts = [f"arg({one})." for one in framework.names] + [
            f"att({one},{other})." for one, other in framework.attacks
        ]
        path.write_text("\n".join(facts) + "\n", "utf-8")
        commands = {"rebut": ["rebut", "solve"]} | ({"pygarg": ["pygarg", "-fo", "apx"]} if "pygarg" in PEERS else {})
        for program, words in commands.items():
            for problem in ("SE-GR", "SE-PR"):
                command = [sys.executable, "-m", *words, "-p", problem, "-f", str(path)]
                seconds = best(lambda command=command: subprocess.run(command, check=True, capture_output=True), of=3)
                yield f"{program} {problem} on {name}, whole process", "–", f"{seconds * 1000:.0f} ms"


def grounding() -> Iterator[Row]:
    """Grounded alone, after reading."""
    framework = admbuster(10_000)
    seconds = best(lambda: answer(framework, "one", "grounded"))
    yield f"grounded, {framework}", "50 ms", f"{seconds * 1000:.0f} ms"


_LARGE = """
import resource, sys, time
if sys.argv[2] == "plain": sys.modules["numpy"] = None
from rebut.evaluation.dung import answer
from rebut.formats.frameworks import load_framework
start = time.perf_counter()
framework = load_framework(sys.argv[1])
answer(framework, "one", "grounded")
took = f"{time.perf_counter() - start:.2f} s ({time.process_time():.2f} computing)"
print(f"{took}, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")
"""


def large(count: int, attacks: int) -> Iterator[Row]:
    """A large framework, from its file to the grounded extension; with numpy, and without."""
    with tempfile.TemporaryDirectory() as folder:
        for kind, path in _large_files(Path(folder), count, attacks):
            for how, limit in (("numpy", "4 s, 1 GB"), ("plain", "15 s")):
                command = [sys.executable, "-c", _LARGE, str(path), how]
                printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
                yield f"{kind}, {count:,} arguments, {attacks:,} attacks, {how}", limit, printed


def _large_files(folder: Path, count: int, attacks: int) -> Iterator[tuple[str, Path]]:
    import random

    dice = random.Random(1)
    kinds = {
        "random": lambda: (dice.randrange(count), dice.randrange(count)),
        "shallow": lambda: (dice.randrange(count // 10), dice.randrange(count // 10, count)),
        "deep": None,
    }
    for kind, pair in kinds.items():
        pairs = (pair() for _ in range(attacks)) if pair else _near(count, attacks)
        lines = [f"{one + 1} {other + 1}\n" for one, other in pairs]
        path = folder / f"{kind}.af"
        path.write_text(f"p af {count}\n" + "".join(lines), "utf-8")
        yield kind, path
        if kind == "random":
            path.write_text(f"p af {count}\n" + "# a remark\n".join(lines), "utf-8")
            yield "random, full of remarks", path
        path.unlink()


def _near(count: int, attacks: int) -> Iterator[tuple[int, int]]:
    """Each attacks those a few places on: the grounded labelling takes as many steps as there are arguments."""
    for step in (1, 3, 5, 7, 9)[: attacks // count or 1]:
        yield from ((one, one + step) for one in range(count - step))


def main() -> None:
    """Measure, and print."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--limit", type=float, default=60.0, help="seconds for an answer")
    words.add_argument("--problem", action="append", help="only these, such as EE-PR")
    words.add_argument("--instance", default="", help="only those whose name has this")
    words.add_argument("--peer", action="append", help="only beside these")
    words.add_argument("--beside", action="store_true", help="only the comparison")
    words.add_argument("--alone", action="store_true", help="no comparison")
    given = words.parse_args()
    if not given.beside:
        show("alone", list(grounding()))
        show("large", list(large(1_000_000, 5_000_000)))
    if not given.alone:
        instances = [(name, one) for name, one in (*shared(), *generated()) if len(one) and given.instance in name]
        peers = {name: peer for name, peer in PEERS.items() if name in (given.peer or PEERS)}
        show("whole processes", list(whole(instances)))
        compared(instances, given.problem or list(PROBLEMS), peers, given.limit)


if __name__ == "__main__":
    main()
