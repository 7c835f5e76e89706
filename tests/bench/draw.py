"""What drawing costs: ``python tests/bench/draw.py``."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from table import Row, best, show

from rebut import Debate

RUNS = 21
SEED = Path(__file__).parents[2] / "seeds" / "kursk.argdown"


def tree(claims: int) -> Debate:
    """A debate of so many claims: reasons of two premises, and every fourth reply a rebuttal or an undercut."""
    debate = Debate("How well does it draw?")
    waiting = [debate.claim(_text(0))]
    while len(debate.claims) < claims:
        number, target = len(debate.claims), waiting.pop(0)
        step = debate.support(target, because=[_text(number), _text(number + 1)], title=f"Reason {number}")
        waiting += [debate.find(premise.claim) for premise in step.premises]  # type: ignore[misc]
        if number % 4 == 0:
            debate.rebut(target, because=_text(number + 2))
        elif number % 4 == 1:
            debate.undercut(step.inferences[0], because=_text(number + 2))
    return debate


def _text(number: int) -> str:
    return f"Claim {number} says in a dozen words or so what somebody has said about the matter."


def drawing() -> Iterator[Row]:
    debate = tree(1000)
    claims, arguments, links = len(debate.claims), len(debate.arguments), len(debate.links)
    what = f"DOT text, {claims:,} claims, {arguments} arguments, {links} links"
    yield what, "60 ms", f"{1000 * best(lambda: debate.draw(format='dot')):.1f} ms"
    yield f"SVG, {claims:,} claims", "", f"{best(debate.draw, of=3):.2f} s"
    with tempfile.TemporaryDirectory() as folder:
        yield from _processes(Path(folder))


def _processes(folder: Path) -> Iterator[Row]:
    out = folder / "kursk.svg"
    program = Path(sys.executable).with_name("rebut")
    command = [str(program)] if program.exists() else [sys.executable, "-m", "rebut"]
    took = [_process([*command, "draw", str(SEED), "-o", str(out)]) for _ in range(RUNS)]
    size = SEED.stat().st_size / 1000
    yield (
        f"rebut draw, {size:.1f} kB to SVG, whole process, median of {RUNS}",
        "0.25 s",
        f"{statistics.median(took):.3f} s",
    )
    bare = statistics.median([_process([sys.executable, "-c", "pass"]) for _ in range(RUNS)])
    yield "of that, bare Python", "", f"{bare:.3f} s"


def _process(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    show("Drawing", drawing())
