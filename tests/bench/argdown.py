"""Reading Argdown beside Argdown 1.7.5 itself: ``python tests/bench/argdown.py``.

Ratios are taken pair by pair, one of ours and one of Argdown's in turn, so that both meet the same machine; given is
their median, by the clock and by processor time. Memory is what `tracemalloc` counts: held by the debate with its
map, and the most at any time while they were made.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Self

sys.path.insert(0, str(Path(__file__).parents[1]))

import pytest
from argdown_text import copies, document, without_data
from table import Row, show

import needs
from rebut import loads
from rebut.maps import argdown_map

PAIRS = 15
WARM = 3
"""So many runs of both are not counted."""
REAL = ("corpora", "argdown", "core-test", "semmelweis_betz.argdown")

WHOLE = """
const { argdown } = require(process.argv[2] + "/@argdown/node");
const steps = ["parse-input", "build-model", "build-map", "transform-closed-groups", "colorize", "export-json"];
const input = require("fs").readFileSync(process.argv[3], "utf8");
console.log(argdown.run({ input, process: steps, logLevel: "error" }).json);
"""
"""What the command ``argdown json`` does, without its command line."""

WARMED = """
const { argdown } = require(process.argv[2] + "/@argdown/node");
const input = require("fs").readFileSync(process.argv[3], "utf8");
const steps = ["parse-input", "build-model", "build-map"];
require("readline").createInterface({ input: process.stdin }).on("line", () => {
  const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
  const { parserErrors, map } = argdown.run({ input, process: steps, logLevel: "error" });
  const [took, spent] = [Number(process.hrtime.bigint() - start) / 1e9, process.cpuUsage(used)];
  const faults = (parserErrors || []).length;
  console.log(JSON.stringify({ wall: took, cpu: (spent.user + spent.system) / 1e6, faults, boxes: map.nodes.length }));
});
"""


OURS = """
import gc, json, sys, time
from rebut import loads
from rebut.maps import argdown_map
text = open(sys.argv[1], encoding="utf-8").read()
for _ in sys.stdin:
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    debate = loads(text, format="argdown")
    held = debate, argdown_map(debate)
    took, spent = time.perf_counter() - wall, time.process_time() - cpu
    print(json.dumps({"wall": took, "cpu": spent, "faults": 0, "boxes": len(held[1].nodes)}), flush=True)
    del debate, held
"""
"""In a process of its own, too, in which nothing else is held that the garbage collector would go through."""


class Spent(NamedTuple):
    """Seconds: by the clock, and of the processor."""

    wall: float
    cpu: float


def whole(folder: Path) -> Iterator[Row]:
    """Both as a command, from start to end."""
    modules = needs.argdown()
    command = modules / ".bin" / "argdown"
    script = folder / "whole.js"
    script.write_text(WHOLE)
    begins = [str(command), "json"] if command.exists() else ["node", str(script), str(modules)]
    program = Path(sys.executable).with_name("rebut")
    ours = [str(program)] if program.exists() else [sys.executable, "-m", "rebut"]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled
    for size in (5_000, 12_000):
        path = folder / f"{size}.argdown"
        path.write_text(document(size))
        convert = [*ours, "convert", "--to", "argdown-json", str(path), str(folder / "out.json")]
        theirs = [*begins, str(path), *[str(folder / "json")] * command.exists()]
        subprocess.run(convert, check=True, capture_output=True, env=environment)
        pairs = _pairs(partial(_process, convert, environment), partial(_process, theirs, environment), PAIRS)
        yield from _ratios(f"JSON of {path.stat().st_size / 1000:.1f} kB, whole process", "0.35", pairs)


def warm(folder: Path) -> Iterator[Row]:
    """Both in a process that runs already: parsed, made a model, made a map."""
    modules = needs.argdown()
    script, own, path = folder / "warm.js", folder / "warm.py", folder / "text.argdown"
    script.write_text(WARMED)
    own.write_text(OURS)
    for what, limit, text in _texts():
        path.write_text(text)
        theirs = _Reader(["node", str(script), str(modules), str(path)])
        with _Reader([sys.executable, str(own), str(path)]) as ours, theirs:
            _pairs(ours.run, theirs.run, WARM)
            pairs = _pairs(ours.run, theirs.run, PAIRS)
        yield from _ratios(f"{what}, {len(text) / 1e6:.2f} MB", limit, pairs)


def _texts() -> Iterator[tuple[str, str, str]]:
    one = document(10_000)
    yield f"100 copies of {len(one) / 1000:.1f} kB with {one.count('{')} pieces of data", "0.7", copies(one, 100)
    yield "without data", "", copies(without_data(one), 100)
    if os.environ.get("REBUT_SHARED"):
        yield "a real one", "", copies(needs.shared(*REAL).read_text(), 100)


def growing() -> Iterator[Row]:
    """How time and memory grow with the text."""
    one = document(10_000)
    small, large = copies(one, 100), copies(one, 1000)
    tiny, huge = _least(small, of=5), _least(large, of=3)
    yield "time a byte, 10 MB against 1 MB", "1.5", f"{huge / tiny:.2f}"
    yield "  of that, microseconds a byte at 1 MB and at 10 MB", "", f"{1e6 * tiny:.2f} {1e6 * huge:.2f}"
    held, most = _memory(small)
    yield "memory, bytes a byte of text, held", "60", f"{held / len(small.encode()):.1f}"
    yield "  at most while reading", "", f"{most / len(small.encode()):.1f}"


def _memory(text: str) -> tuple[int, int]:
    """Bytes that the debate and its map hold, and the most that was held while they were made."""
    gc.collect()
    tracemalloc.start()
    debate = loads(text, format="argdown")
    held = debate, argdown_map(debate)
    most = tracemalloc.get_traced_memory()[1]
    gc.collect()
    left = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del held
    return left, most


def _least(text: str, *, of: int) -> float:
    """Seconds of the processor for each character, of the quickest of several runs."""
    with tempfile.TemporaryDirectory() as folder:
        script, path = Path(folder) / "warm.py", Path(folder) / "text.argdown"
        script.write_text(OURS)
        path.write_text(text)
        with _Reader([sys.executable, str(script), str(path)]) as ours:
            return min(ours.run().cpu for _ in range(of)) / len(text)


def _process(command: list[str], environment: dict[str, str]) -> Spent:
    wall, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(time.perf_counter() - wall, cpu)


class _Reader:
    """A process that reads one text as often as it is asked to."""

    def __init__(self, command: list[str]) -> None:
        self.command = command

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def run(self) -> Spent:
        assert self.process.stdin
        assert self.process.stdout
        print(file=self.process.stdin, flush=True)
        found: dict[str, Any] = json.loads(self.process.stdout.readline())
        assert found["boxes"]
        assert not found["faults"]
        return Spent(found["wall"], found["cpu"])

    def __exit__(self, *_: object) -> None:
        self.process.communicate()


def _pairs(ours: Callable[[], Spent], theirs: Callable[[], Spent], count: int) -> list[tuple[Spent, Spent]]:
    return [(ours(), theirs()) for _ in range(count)]


def _ratios(what: str, limit: str, pairs: list[tuple[Spent, Spent]]) -> Iterator[Row]:
    wall = statistics.median(one.wall / other.wall for one, other in pairs)
    cpu = statistics.median(one.cpu / other.cpu for one, other in pairs)
    yield what, limit, f"{wall:.2f}"
    yield "  by processor time", "", f"{cpu:.2f}"
    for who, spent in (("ours", [one for one, _ in pairs]), ("Argdown's", [other for _, other in pairs])):
        least, middle = min(one.wall for one in spent), statistics.median(one.wall for one in spent)
        yield f"  {who}, least and median", "", f"{1000 * least:.0f} {1000 * middle:.0f} ms"


def main() -> None:
    """All tables; those beside Argdown where it is there."""
    show("Growing", growing())
    try:
        with tempfile.TemporaryDirectory() as folder:
            show(f"Beside Argdown {needs.ARGDOWN}, median of {PAIRS}", whole(Path(folder)))
            show(f"The same in process, warm, median of {PAIRS}", warm(Path(folder)))
    except pytest.skip.Exception as absent:
        print(f"\nNot measured beside Argdown: {absent}")


if __name__ == "__main__":
    main()
