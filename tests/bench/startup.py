"""What it costs to begin, over bare Python: ``python tests/bench/startup.py``."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from table import Row, show

RUNS = 21
BEGINNINGS = {
    "import attrs": "import attrs",
    "import rebut": "import rebut",
    "from rebut import Debate; Debate('d').claim('c')": "from rebut import Debate; Debate('d').claim('c')",
}
LIMITS = {"from rebut import Debate; Debate('d').claim('c')": "90 ms"}


def beginning() -> Iterator[Row]:
    """Medians, each run next to one of bare Python, so that both meet the same machine."""
    for what, code in BEGINNINGS.items():
        over = [_process(code) - _process("pass") for _ in range(RUNS)]
        yield f"{what}, over bare Python", LIMITS.get(what, ""), f"{1000 * statistics.median(over):.1f} ms"


def _process(code: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    show(f"Beginning, median of {RUNS}", beginning())
