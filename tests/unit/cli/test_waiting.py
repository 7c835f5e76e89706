"""The bar that says how far something has come."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.progress import Progress

from rebut.cli import waiting
from rebut.cli.waiting import bar


def test_where_nobody_looks_there_is_no_bar():
    with bar("judging") as progress:
        assert progress is None


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("patience", "seen"), [(0.0, True), (3600.0, False)])
def test_on_a_screen_there_is_one_when_it_takes_long(monkeypatch, patience, seen):
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(waiting, "_PATIENCE", patience)
    monkeypatch.setattr(waiting, "_OFTEN", 0.0)
    with bar("judging") as progress:
        assert progress is not None
        progress(3, 10)
        progress(4, 10)
    assert ("judging" in screen.getvalue()) is seen


def test_how_much_there_is_may_not_be_known():
    with Progress(console=Console(file=io.StringIO())) as made:
        showing = waiting._Showing(made, "judging")
        showing._next = 0.0
        showing(1, None)
        assert made.tasks[0].total is None
