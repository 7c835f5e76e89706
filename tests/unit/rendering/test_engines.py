"""Which engine is used, what it is given, how it is ended, and what is said when it fails."""

import json
import os
import random
import signal
import stat
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from rebut.errors import EngineError, EngineFailed, EngineMissing, OutOfTime, UnknownOption
from rebut.findings import Level
from rebut.rendering import engines
from rebut.rendering.engines import dot, graphviz_pure, layout, pygraphviz, status
from rebut.rendering.engines._registry import ENGINES, FORMATS
from rebut.rendering.engines.coverage import in_arimo
from rebut.rendering.engines.engine import Found

SMALL = "digraph { n1 -> n2 }"


@pytest.fixture(autouse=True)
def _no_engine_is_named(monkeypatch):
    monkeypatch.delenv("REBUT_ENGINE", raising=False)


@pytest.fixture
def only(monkeypatch):
    """Hide every engine but those named."""

    def hide(*names):
        monkeypatch.setenv("PATH", "/nowhere")
        monkeypatch.setattr(sys, "path", [])
        for engine in ENGINES:
            found = Found(f"/opt/{engine.name}") if engine.name in names else None
            for tried in {
                id(one): one for made in FORMATS.values() for one in made if one.name == engine.name
            }.values():
                object.__setattr__(tried, "find", lambda found=found: found)

    before = [(engine, engine.find) for engine in ENGINES]
    yield hide
    for engine, find in before:
        object.__setattr__(engine, "find", find)


@pytest.fixture
def program(tmp_path):
    """Write a program that behaves as a script says, and give its path."""

    def write(script):
        path = tmp_path / "engine"
        path.write_text(f"#!{sys.executable}\nimport os, sys, time\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return write


def png_size(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", data[16:24])


def running(needle):
    """Processes whose command line has these words."""
    listed = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if needle in line and "ps -eo" not in line]


class TestChoice:
    def test_the_argument_goes_before_the_environment(self, only, monkeypatch):
        only("graphviz-pure", "dot", "pygraphviz")
        monkeypatch.setenv("REBUT_ENGINE", "dot")
        assert engines.chosen("svg", "pygraphviz").engine.name == "pygraphviz"
        assert engines.chosen("svg").engine.name == "dot"

    @pytest.mark.parametrize(
        ("there", "format", "name"),
        [
            (("graphviz-pure", "dot", "pygraphviz"), "svg", "graphviz-pure"),
            (("dot", "pygraphviz"), "png", "dot"),
            (("pygraphviz",), "svg", "pygraphviz"),
            (("graphviz-pure", "dot", "pygraphviz"), "pdf", "pygraphviz"),
            (("graphviz-pure", "dot"), "pdf", "dot"),
        ],
    )
    def test_the_first_that_is_there_and_makes_the_format(self, only, there, format, name):
        only(*there)
        assert engines.chosen(format).engine.name == name

    def test_none_there_is_one_error_with_what_mends_it(self, only):
        only()
        with pytest.raises(EngineMissing) as caught:
            layout(SMALL, "svg")
        told = str(caught.value)
        assert all(
            command in told for command in ("pip install graphviz-pure", "apt install", "brew install", "winget")
        )
        assert ".dot" in told

    def test_a_named_engine_that_is_absent_is_not_replaced(self, only):
        only("graphviz-pure")
        with pytest.raises(EngineMissing, match="layout engine dot is not installed; apt install graphviz"):
            layout(SMALL, "svg", engine="dot")

    def test_an_engine_that_does_not_make_the_format(self, only, monkeypatch):
        only("graphviz-pure")
        monkeypatch.setenv("REBUT_ENGINE", "graphviz-pure")
        with pytest.raises(EngineError, match=r"pure, which REBUT_ENGINE names, makes svg.* no pdf; pygraphviz or"):
            layout(SMALL, "pdf")

    def test_did_you_mean(self):
        with pytest.raises(UnknownOption, match="is called 'graphviz-pur'; did you mean 'graphviz-pure'"):
            layout(SMALL, "svg", engine="graphviz-pur")
        with pytest.raises(UnknownOption, match="no engine makes 'sgv'; did you mean 'svg'"):
            layout(SMALL, "sgv")

    @pytest.mark.parametrize("limit", [0, -1, float("nan"), "60", True])
    def test_a_limit_is_above_0(self, limit):
        with pytest.raises(UnknownOption, match="a number of seconds above 0"):
            layout(SMALL, "svg", limit=limit)


class TestStatus:
    def test_it_tells_what_is_there_and_what_is_used(self, only):
        only("dot")
        there = {one.name: one.found for one in status.available()}
        assert there == {"graphviz-pure": False, "dot": True, "pygraphviz": False}
        assert {use.format: use.engine for use in status.uses()}["png"] == "dot"

    def test_nothing_there_is_told_too(self, only):
        only()
        assert all(use.problem and not use.engine for use in status.uses())

    def test_a_bad_environment_is_told_and_not_raised(self, monkeypatch):
        monkeypatch.setenv("REBUT_ENGINE", "nonsense")
        assert len(status.available()) == 3
        assert "nonsense" in status.uses()[0].problem

    def test_a_path_in_the_environment_is_listed(self, monkeypatch, program):
        path = program("print('dot - graphviz version 9.9', file=sys.stderr)")
        monkeypatch.setenv("REBUT_ENGINE", path)
        first = status.available()[0]
        assert (first.name, first.found, first.version) == (path, True, "9.9")
        assert status.uses()[0].why == "REBUT_ENGINE names it"


class TestFinding:
    def install(self, site, program, listed):
        info = site / "graphviz_pure-0.2.9.dist-info"
        info.mkdir(parents=True)
        (info / "RECORD").write_text(f"{listed},sha256=x,1\ngraphviz_pure-0.2.9.dist-info/RECORD,,\n")
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text("")
        program.chmod(0o755)

    @pytest.mark.parametrize(
        ("listed", "place"),
        [
            ("../../../bin/graphviz-pure", "bin/graphviz-pure"),  # a virtual environment, --user
            ("../../Scripts/graphviz-pure.exe", "lib/Scripts/graphviz-pure.exe"),
            ("../../bin/graphviz-pure", "lib/p/site-packages/bin/graphviz-pure"),  # --target
        ],
    )
    def test_graphviz_pure_is_found_through_its_files(self, tmp_path, monkeypatch, listed, place):
        site = tmp_path / "lib/p/site-packages"
        self.install(site, tmp_path / place, listed)
        monkeypatch.setattr(sys, "path", ["/nowhere", str(site)])
        monkeypatch.setenv("PATH", "")
        assert graphviz_pure.find() == Found(os.path.normpath(tmp_path / place), "0.2.9")

    def test_a_package_without_its_program_is_not_found(self, tmp_path, monkeypatch):
        self.install(tmp_path, tmp_path / "bin/other", "../bin/graphviz-pure")
        monkeypatch.setattr(sys, "path", [str(tmp_path)])
        assert graphviz_pure.find() is None

    def test_dot_is_found_through_path(self, program, monkeypatch, tmp_path):
        path = Path(program(""))
        path.rename(tmp_path / "dot")
        monkeypatch.setenv("PATH", str(tmp_path))
        assert dot.find() == Found(str(tmp_path / "dot"))

    def test_a_program_in_this_folder_is_not_looked_for_in_path(self, program, monkeypatch):
        monkeypatch.chdir(Path(program("print('mine')")).parent)
        assert layout(SMALL, "svg", engine="./engine").data == b"mine\n"
        with pytest.raises(EngineMissing, match=r"\./ls is no program that may be run"):
            layout(SMALL, "svg", engine="./ls")

    def test_the_home_of_nobody(self):
        with pytest.raises(EngineMissing, match="~nobody-we-know/dot is no program that may be run"):
            layout(SMALL, "svg", engine="~nobody-we-know/dot")

    def test_who_does_not_say_its_version_is_ended_with_all_that_it_started(self, program, monkeypatch):
        monkeypatch.setattr(dot, "_PATIENCE", 0.5)
        path = program("os.spawnl(os.P_WAIT, '/bin/sleep', 'sleep', '654.123')")
        assert dot.version(Found(path)) == ""
        assert running(path) == running("654.123") == []


class TestChild:
    """A program that is given by its path stands in for an engine that behaves badly."""

    def test_it_is_fed_and_read_however_much_there_is(self, program):
        path = program(
            "data = sys.stdin.buffer.read(); sys.stderr.write('x' * 200000); sys.stdout.buffer.write(data * 2)"
        )
        assert layout("é" * 2_000_000, "svg", engine=path).data == ("é" * 4_000_000).encode()

    def test_it_may_write_before_it_reads(self, program):
        path = program("sys.stdout.write('y' * 1000000); sys.stdout.flush(); sys.stdin.read()")
        assert len(layout("x" * 1_000_000, "svg", engine=path).data) == 1_000_000

    def test_it_may_leave_its_input_unread(self, program):
        assert layout("x" * 1_000_000, "svg", engine=program("print('done')")).data == b"done\n"

    @pytest.mark.parametrize(
        "script",
        [
            "time.sleep(600)",
            "print('half', flush=True); time.sleep(600)",
            "sys.stdout.close(); os.close(1); os.close(2); time.sleep(600)",
            "os.spawnl(os.P_WAIT, '/bin/sleep', 'sleep', '654.321')",
            "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)",
            "while True: pass",
        ],
    )
    def test_it_is_ended_in_time_with_all_that_it_started(self, program, script):
        path = program(script)
        started = time.monotonic()
        with pytest.raises(OutOfTime, match=r"did not lay the map out within 0\.5 s; raise the limit \(--limit"):
            layout(SMALL, "svg", engine=path, limit=0.5)
        assert time.monotonic() - started < 3
        assert running(path) == running("654.321") == []

    def test_what_writes_without_end_is_ended(self, program, monkeypatch):
        monkeypatch.setattr("rebut.rendering.engines.running.MOST_OUTPUT", 10_000_000)
        path = program("while True: sys.stdout.write('x' * 100000)")
        with pytest.raises(EngineFailed, match="more than any drawing"):
            layout(SMALL, "svg", engine=path)
        assert running(path) == []

    def test_ctrl_c_ends_it_too(self, program):
        path = program("time.sleep(600)")
        threading.Timer(0.5, os.kill, [os.getpid(), signal.SIGINT]).start()
        with pytest.raises(KeyboardInterrupt):
            layout(SMALL, "svg", engine=path)
        assert running(path) == []

    @pytest.mark.parametrize(
        ("script", "told"),
        [
            (
                "sys.stderr.write('Error: bad \\x1b[31m label\\n'); sys.exit(1)",
                r"Error: bad \\x1b\[31m label; try another",
            ),
            ("print('<svg/>'); sys.stderr.write('Error: lost\\n')", "Error: lost"),
            ("sys.exit(3)", "it ended with exit code 3"),
            ("pass", "it wrote nothing"),
            ("os.kill(os.getpid(), 11)", "it was ended by SIGSEGV"),
        ],
    )
    def test_what_it_says_when_it_fails(self, program, script, told):
        with pytest.raises(EngineFailed, match=told):
            layout(SMALL, "svg", engine=program(script))

    def test_a_program_that_is_none(self, tmp_path):
        path = tmp_path / "engine"
        path.write_text("no program")
        path.chmod(0o755)
        with pytest.raises(EngineFailed, match="cannot be run"):
            layout(SMALL, "svg", engine=str(path))
        with pytest.raises(EngineMissing, match="is no program that may be run"):
            layout(SMALL, "svg", engine=str(tmp_path / "nothing"))

    def test_its_warnings_are_told(self, program):
        laid = layout(SMALL, "svg", engine=program("print('<svg/>'); sys.stderr.write('Warning: odd\\n')"))
        assert laid.warnings == ("Warning: odd",)
        assert [(finding.code, finding.level) for finding in laid.findings] == [("RB803", Level.NOTE)]

    def test_it_is_told_to_load_no_files(self, program, monkeypatch):
        monkeypatch.setenv("GV_FILE_PATH", "/etc")
        path = program("print('GV_FILE_PATH' in os.environ, os.environ['SERVER_NAME'])")
        assert layout(SMALL, "svg", engine=path).data == b"False rebut\n"

    @pytest.mark.parametrize("format", ["png", "pdf", "json"])
    def test_what_it_writes_is_what_was_asked_for(self, program, format):
        with pytest.raises(EngineFailed, match=f"wrote something that is no {format.upper()}; try another engine"):
            layout(SMALL, format, engine=program("print('something else')"))

    def test_one_limit_holds_for_all_runs_of_a_png(self, program):
        path = program('time.sleep(0.6); print(\'<svg width="9pt" height="9pt"\')')
        with pytest.raises(OutOfTime):
            layout(SMALL, "png", engine=path, limit=1.0)


class TestPygraphviz:
    """The child is run with a stand-in for the package, so that nothing need be installed."""

    @pytest.fixture
    def package(self, tmp_path, monkeypatch):
        def write(draw):
            (tmp_path / "pygraphviz.py").write_text(
                "class AGraph:\n"
                "    def __init__(self, string): self.string, self.graph_attr = string, {}\n"
                f"    def draw(self, format, prog): {draw}\n"
            )
            monkeypatch.setenv("PYTHONPATH", str(tmp_path))
            monkeypatch.syspath_prepend(str(tmp_path))

        return write

    def test_it_runs_in_a_python_of_its_own(self, package):
        package("return f'%PDF-{format} {prog} {self.string}'.encode()")
        assert pygraphviz.find() == Found(sys.executable)
        assert layout("digraph { é }", "pdf", engine="pygraphviz").data == "%PDF-pdf dot digraph { é }".encode()

    def test_what_the_library_says_is_a_failure(self, package):
        package("import sys; sys.stderr.write('Error: mismatched tag\\n'); return b'<svg/>'")
        with pytest.raises(EngineFailed, match="pygraphviz gave up: Error: mismatched tag"):
            layout(SMALL, "svg", engine="pygraphviz")

    def test_what_it_raises_is_one_line(self, package):
        package("raise ValueError('no')")
        with pytest.raises(EngineFailed, match=r"^pygraphviz gave up: Error: ValueError: no; try"):
            layout(SMALL, "svg", engine="pygraphviz")

    def test_a_crash_does_not_reach_us(self, package):
        package("import os; os.abort()")
        with pytest.raises(EngineFailed, match="SIGABRT"):
            layout(SMALL, "svg", engine="pygraphviz")


@pytest.mark.dot
class TestLayout:
    """With the engine that comes with the package."""

    @pytest.mark.parametrize(
        ("format", "begins"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("json", b"{"), ("xdot", b"digraph")]
    )
    def test_formats(self, format, begins):
        laid = layout(SMALL, format, engine="graphviz-pure")
        assert laid.data.startswith(begins)
        assert (laid.engine, laid.findings, laid.warnings) == ("graphviz-pure", (), ())

    def test_json_has_the_positions(self):
        assert json.loads(layout(SMALL, "json").data)["objects"][0]["pos"]

    def test_a_bad_label_is_told(self):
        with pytest.raises(EngineFailed, match="syntax error in line 1 near '>'"):
            layout("digraph { n1 [label=<<p> implies q>>] }", "svg", engine="graphviz-pure")

    def test_a_layout_without_end_is_ended(self):
        at_random = random.Random(7)  # noqa: S311 -- the same graph each time
        edges = " ".join(f"n{at_random.randrange(400)} -> n{at_random.randrange(400)};" for _ in range(3_000))
        started = time.monotonic()
        with pytest.raises(OutOfTime, match=r"graphviz-pure did not lay the map out within 0\.5 s"):
            layout(f"digraph {{ splines=ortho {edges} }}", "svg", engine="graphviz-pure", limit=0.5)
        assert time.monotonic() - started < 3
        assert running("graphviz-pure -Tsvg") == []

    def test_a_wide_png_is_kept_within_bounds(self):
        laid = layout("digraph { n1 [shape=box fixedsize=true width=900] }", "png", engine="graphviz-pure")
        width, height = png_size(laid.data)
        assert 32_000 < width <= 32_767
        assert height > 10
        assert [finding.code for finding in laid.findings] == ["RB802"]

    def test_a_large_png_is_kept_within_bounds(self):
        laid = layout("digraph { n1 [shape=box fixedsize=true width=120 height=120] }", "png", engine="graphviz-pure")
        width, height = png_size(laid.data)
        assert width * height <= 100_500_000
        assert laid.findings[0].level is Level.NOTE

    def test_a_png_has_two_dots_a_point(self):
        laid = layout("digraph { n1 [shape=box fixedsize=true width=2 height=1] }", "png", engine="graphviz-pure")
        assert png_size(laid.data) == (2 * (144 + 8), 2 * (72 + 8))

    def test_characters_without_a_glyph_are_told(self):
        laid = layout('digraph { n1 [label="Жé朝鮮ع"] }', "png", engine="graphviz-pure")
        assert [(one.code, one.level) for one in laid.findings] == [("RB801", Level.WARNING)]
        assert "boxes: ع 朝 鮮" in laid.findings[0].message
        assert layout('digraph { n1 [label="朝鮮"] }', "svg", engine="graphviz-pure").findings == ()


def test_what_arimo_has():
    assert all(map(in_arimo, "aé Жשα–“→►─┤◊\ufffd\n\u202e"))
    assert not any(map(in_arimo, "中あ한عहก😀∀␀"))
