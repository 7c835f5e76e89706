"""Steps in a terminal: files in a folder of their own, and what the program says."""

from __future__ import annotations

import shlex
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest
from click.testing import CliRunner
from pytest_bdd import given, parsers, then, when

import rebut

_QUOTED = r'"(?P<{}>[^"]*)"'


def _step(words: str) -> parsers.re:
    """Words with quoted arguments: "{name}"."""
    for name in ("file", "other", "command", "text"):
        words = words.replace(f'"{{{name}}}"', _QUOTED.format(name))
    return parsers.re(words)


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A folder to stand in, and how the last command ended."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REBUT_ENGINE", raising=False)
    return SimpleNamespace(code=None, printed="", said="")


def _run(terminal: SimpleNamespace, command: str) -> None:
    from rebut.cli.app import app

    program, *words = shlex.split(command)
    assert program == "rebut"
    result = CliRunner().invoke(app, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    terminal.code, terminal.printed, terminal.said = result.exit_code, result.stdout, result.stderr


@given(_step('the file "{file}"'))
def _a_file(terminal: SimpleNamespace, file: str, docstring: str) -> None:  # noqa: ARG001 -- in its folder
    Path(file).write_text(docstring, "utf-8")


@given(parsers.re(r'a file "(?P<file>[^"]+)" with (?P<parts>\d+) headings of (?P<claims>\d+) claims each'))
def _a_large_file(terminal: SimpleNamespace, file: str, parts: str, claims: str) -> None:  # noqa: ARG001 -- in its folder
    lines = [
        line
        for part in range(1, int(parts) + 1)
        for line in (f"# Part {part}", *[f"[{part}-{number}]: It is so." for number in range(int(claims))])
    ]
    Path(file).write_text("\n\n".join(lines), "utf-8")


@when(_step('I run "{command}"$'))
def _run_it(terminal: SimpleNamespace, command: str) -> None:
    _run(terminal, command)


@when(_step('I run "{command}" where no layout engine is installed'))
def _run_without_engine(terminal: SimpleNamespace, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from rebut.rendering.engines import choosing

    absent = {
        format: tuple(attrs.evolve(engine, find=lambda: None) for engine in engines)
        for format, engines in choosing.FORMATS.items()
    }
    with monkeypatch.context() as patch:
        patch.setattr(choosing, "FORMATS", absent)
        _run(terminal, command)


@then("it ends well")
def _ends_well(terminal: SimpleNamespace) -> None:
    assert terminal.code == 0, terminal.said


@then(parsers.re(r"it ends with (?P<code>\d+)"))
def _ends_with(terminal: SimpleNamespace, code: str) -> None:
    assert terminal.code == int(code)


@then(_step('it says "{text}"'))
def _says(terminal: SimpleNamespace, text: str) -> None:
    assert text in terminal.said


@then(_step('it prints "{text}"'))
def _prints(terminal: SimpleNamespace, text: str) -> None:
    assert text in terminal.printed


@then(_step('the file "{file}" has "{text}"'))
def _has(terminal: SimpleNamespace, file: str, text: str) -> None:  # noqa: ARG001 -- in its folder
    assert text in Path(file).read_text("utf-8")


@then(_step('the file "{file}" has not "{text}"'))
def _has_not(terminal: SimpleNamespace, file: str, text: str) -> None:  # noqa: ARG001 -- in its folder
    assert text not in Path(file).read_text("utf-8")


@then(_step('there is no file "{file}"'))
def _no_file(terminal: SimpleNamespace, file: str) -> None:  # noqa: ARG001 -- in its folder
    assert not Path(file).exists()


@then(_step('"{file}" and "{other}" hold the same debate'))
def _same(terminal: SimpleNamespace, file: str, other: str) -> None:  # noqa: ARG001 -- in its folder
    assert rebut.load(file) == rebut.load(other)
