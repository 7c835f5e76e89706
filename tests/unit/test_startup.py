"""`import rebut` stays quick: what is heavy is imported when it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    *(
        "yaml",
        "cattrs",
        "graphviz",
        "graphviz_pure",
        "click",
        "rich",
        "defusedxml",
        "rapidfuzz",
        "pygraphviz",
        "markdown_it",
    ),
    *("asyncio", "http", "urllib.request", "email", "subprocess", "tempfile", "xml", "importlib.metadata"),
    *(
        "multiprocessing",
        "concurrent.futures",
        "unittest",
        "sqlite3",
        "ssl",
        "socket",
        "decimal",
        "fractions",
        "logging",
    ),
    *("rebut.model.bipolar", "rebut.model.strengths", "rebut.model.verdicts"),
}

QUICK = {
    "import": "import rebut",
    "a first claim": "from rebut import Debate; Debate('d').claim('c', by='Won', cites='A report')",
    "a small debate": (
        "from rebut import Debate; d = Debate('d'); a = d.support(d.claim('c'), because='r')\n"
        "d.undercut(a, because='u'); d.view(focus='c', hops=1); d.copy(); d.rename('c', 'x')\n"
        "d.replace(d['x'], title='t'); d.remove('x', dependents=True)"
    ),
}


def modules_after(code: str) -> set[str]:
    command = [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("code", QUICK.values(), ids=QUICK)
def test_nothing_heavy_is_imported(code: str):
    bare = modules_after("import attrs")
    assert (modules_after(code) - bare) & HEAVY == set()


def test_what_is_asked_for_comes_when_it_is_asked_for():
    """A name that nobody has is looked for by rapidfuzz, and reading and writing bring their room."""
    missing = "from rebut import Debate\ntry: Debate('d')['x']\nexcept KeyError: pass"
    assert "rapidfuzz" in modules_after(missing)
    assert "rebut.formats" not in modules_after("import rebut")
    assert "rebut.formats" in modules_after("import rebut; rebut.load")
    assert "rebut.rendering" not in modules_after("import rebut; rebut.load")


def test_the_face_says_what_it_has():
    code = (
        "import rebut; [getattr(rebut, name) for name in rebut.__all__]; assert sorted(rebut.__all__) == rebut.__all__"
    )
    assert modules_after(code)
    with pytest.raises(subprocess.CalledProcessError):
        modules_after("import rebut; rebut.nothing")
