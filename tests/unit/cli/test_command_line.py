"""The command line says what the library does, in plain words, and never with a traceback."""

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

import rebut
from rebut.cli.app import VERBS, app

GOOD = '{"rebut": 1, "title": "Rain", "nodes": [{"claim": "rain", "text": "It rains."}]}'
BAD = "rebut: 1\nnodes:\n  - {claim: rain, text: It rains.}\n  - {claim: sun, txt: It shines.}\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REBUT_ENGINE", raising=False)
    (tmp_path / "rain.json").write_text(GOOD)
    (tmp_path / "bad.yaml").write_text(BAD)
    return tmp_path


@pytest.fixture
def run(folder):  # noqa: ARG001 -- it stands there
    """Run the program within this process: exit code, output, and what it says on standard error."""

    def ran(*args, given=None):
        result = CliRunner().invoke(app, args, input=given)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.stderr
        return result.exit_code, result.stdout, result.stderr

    return ran


def started(*args, **options):
    """The program as a process of its own."""
    source = str(Path(rebut.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": source, **options.pop("env", {})}
    return subprocess.Popen([sys.executable, "-m", "rebut", *args], env=environment, **options)


class TestProgram:
    def test_alone_it_tells_its_verbs(self, run):
        code, out, _ = run()
        assert code == 0
        assert all(verb in out for verb in VERBS)

    def test_version(self, run):
        assert run("--version") == (0, f"rebut {rebut.__version__}\n", "")

    @pytest.mark.parametrize("verb", VERBS)
    def test_each_verb_tells_of_itself(self, run, verb):
        code, out, _ = run(verb, "--help")
        assert code == 0
        assert out.startswith(f"Usage: rebut {verb}")

    def test_did_you_mean(self, run):
        code, _, said = run("drew", "rain.json")
        assert code == 2
        assert "error: there is no verb 'drew'; did you mean 'draw'?" in said

    @pytest.mark.parametrize("args", [("draw",), ("draw", "--nonsense"), ("check",), ("convert", "x"), ("new",)])
    def test_a_wrong_command_is_2(self, run, args):
        code, out, said = run(*args)
        assert (code, out) == (2, "")
        assert said.splitlines()[-1].startswith("error: ")

    @pytest.mark.parametrize("args", [("draw", "no.json"), ("check", "no.json"), ("convert", "no.json", "x.yaml")])
    def test_a_file_that_is_not_there(self, run, args):
        assert run(*args) == (1, "", "error: no.json: No such file or directory\n")

    def test_a_folder(self, run):
        assert run("check", ".")[0] == 1

    @pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 100, b"\x89PNG\r\n\x1a\n", b"no format at all"])
    def test_what_is_no_debate(self, run, folder, content):
        (folder / "odd.txt").write_bytes(content)
        code, _, said = run("check", "odd.txt")
        assert code == 1
        assert said.startswith("error: odd.txt")

    def test_too_little_memory(self, run, monkeypatch):
        def hungry(*_args, **_options):
            raise MemoryError

        monkeypatch.setattr("rebut.formats.load", hungry)
        assert run("check", "rain.json") == (1, "", "error: there is not enough memory for this\n")


class TestCheck:
    def test_nothing_wrong(self, run):
        assert run("check", "rain.json") == (0, "", "rain.json: nothing wrong was found\n")

    def test_a_finding_has_its_line_and_a_caret(self, run):
        code, out, said = run("check", "bad.yaml")
        lines = out.splitlines()
        assert code == 1
        assert lines[0].startswith("bad.yaml:4:18: RB")
        assert lines[1] == "      - {claim: sun, txt: It shines.}"
        assert lines[2] == " " * 21 + "^^^"
        assert lines[3].startswith("    help: did you mean 'text'?")
        assert said == "bad.yaml: 1 error\n"

    def test_several_files_and_one_that_is_missing(self, run):
        code, out, said = run("check", "rain.json", "no.json", "bad.yaml")
        assert code == 1
        assert "bad.yaml:4:18" in out
        assert (
            said == "rain.json: nothing wrong was found\nerror: no.json: No such file or directory\nbad.yaml: 1 error\n"
        )

    def test_standard_input(self, run):
        code, out, said = run("check", "-", given=BAD)
        assert code == 1
        assert out.startswith("<stdin>:4:18: RB")
        assert "txt: It shines" in out
        assert said == "standard input: 1 error\n"

    def test_the_caret_stands_below_wide_characters(self, run):
        _, out, _ = run("check", "-", given="rebut: 1\nnodes:\n  - {claim: 部隊,\ttxt: x}\n")
        lines = out.splitlines()
        assert lines[1] == "      - {claim: 部隊, txt: x}"
        assert lines[2] == " " * 22 + "^^^"

    def test_of_a_long_line_the_part_is_shown(self, run):
        _, out, _ = run("check", "-", given=f"rebut: 1\nnodes:\n  - {{claim: x, text: {'long ' * 400}, txt: x}}\n")
        shown, caret = out.splitlines()[1:3]
        assert len(shown) < 120
        assert shown.lstrip().startswith("…")
        assert shown[caret.index("^") :].startswith("txt")

    def test_nothing_reaches_the_terminal_that_moves_it(self, run):
        _, out, said = run(
            "check", "-", given='rebut: 1\nnodes:\n  - {claim: "\\e[31m", "t\\e[2J": "\\u202e"}\n# \u202e \x1b[2J'
        )
        assert "\x1b" not in out + said
        assert "\u202e" not in out + said
        code, _, said = run("check", "no\x1b[2J.json")
        assert code == 1
        assert "\x1b" not in said

    def test_a_pipe_is_read_once(self, folder):
        os.mkfifo(folder / "pipe.yaml")
        child = started("check", "pipe.yaml", stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
        (folder / "pipe.yaml").write_text(BAD)
        out, said = child.communicate(timeout=10)
        assert out.startswith(b"pipe.yaml:4:18: RB")
        assert said == b"pipe.yaml: 1 error\n"

    def test_a_name_passes_for_no_line_of_ours(self, run, folder):
        (folder / "a\nerror: b.json").write_text(GOOD)
        assert run("check", "a\nerror: b.json")[2] == "a error: b.json: nothing wrong was found\n"

    def test_a_name_without_end_is_cut(self, run):
        _, out, _ = run("check", "-", "--from", "argdown", given="[" * 9000 + "]" * 9000)
        assert max(map(len, out.splitlines())) < 1200

    def test_a_fault_that_ends_the_reading_is_told_once(self, run):
        said = run("check", "-", "--from", "json", given="[")[2]
        assert said.count("RB201") == 1


class TestConvert:
    def test_from_file_to_file(self, run, folder):
        assert run("convert", "rain.json", "rain.yaml") == (0, "", "wrote rain.yaml\n")
        assert rebut.load(folder / "rain.yaml") == rebut.loads(GOOD)

    def test_to_standard_output(self, run):
        code, out, said = run("convert", "rain.json", "-", "--to", "yaml")
        assert (code, said) == (0, "")
        assert rebut.loads(out, format="yaml") == rebut.loads(GOOD)

    def test_from_standard_input(self, run):
        code, out, _ = run("convert", "-", "-", "--from", "json", "--to", "json", given=GOOD)
        assert code == 0
        assert rebut.loads(out) == rebut.loads(GOOD)

    def test_what_to_write_must_be_said(self, run):
        code, _, said = run("convert", "rain.json", "-")
        assert code == 2
        assert "--to FORMAT" in said

    def test_a_format_that_is_not_known(self, run, folder):
        for args in [("-", "--to", "jsn"), ("rain.jsn",), ("rain.json", "--to", "jsn")]:
            code, out, said = run("convert", "rain.json", *args)
            assert (code, out) == (1, "")
            assert "json" in said
        assert (folder / "rain.json").read_text() == GOOD

    def test_what_is_wrong_is_told(self, run):
        code, _, said = run("convert", "bad.yaml", "bad.json")
        assert code == 0
        assert "bad.yaml: 1 error; rebut check tells of them" in said


class TestNew:
    def test_what_it_writes_can_be_read_and_has_no_faults(self, run, folder):
        code, _, said = run("new", "my-debate")
        assert code == 0
        assert said.startswith("wrote my-debate.argdown")
        debate = rebut.load(folder / "my-debate.argdown")
        assert (debate.title, debate.findings) == ("My debate", ())
        assert len(debate.claims) >= 3

    @pytest.mark.parametrize("name", ["my.argdown", "my.ad", "my"])
    def test_never_over_a_file(self, run, folder, name):
        path = folder / (name if "." in name else "my.argdown")
        path.write_text("mine")
        code, _, said = run("new", name)
        assert code == 1
        assert f"{path.name} is there already" in said
        assert path.read_text() == "mine"

    @pytest.mark.parametrize("name", ["it's: {odd} #name", "部隊", '"', "..."])
    def test_any_name(self, run, folder, name):
        assert run("new", name)[0] == 0
        assert rebut.load(folder / f"{name}.argdown").findings == ()

    @pytest.mark.parametrize("name", ["two\nlines", "a\u2028b", "cr\rx", "esc\x1b[2J", "byte\udcff"])
    def test_odd_signs_in_a_name_end_no_comment(self, run, folder, name):
        assert run("new", name)[0] == 0
        text = next(folder.glob("*.argdown")).read_text("utf-8")
        assert len(text.splitlines()) == 20
        assert rebut.loads(text, format="argdown").findings == ()

    @pytest.mark.parametrize("name", ["", ".", "..", "/", "sub/", "sub/.."])
    def test_what_names_no_file(self, run, folder, name):
        (folder / "sub").mkdir()
        code, _, said = run("new", name)
        assert code == 2
        assert f"error: {name!r} is no name for a file" in said
        assert not list(folder.rglob("*.argdown"))

    def test_a_folder_that_is_not_there(self, run):
        assert run("new", "no/where")[0] == 1


class TestDoctor:
    def test_it_tells_what_is_there(self, run):
        code, out, _ = run("doctor")
        assert code == 0
        assert "graphviz-pure" in out
        assert f"rebut {rebut.__version__}" in out

    def test_it_tells_of_a_wrong_setting(self, run, monkeypatch):
        monkeypatch.setenv("REBUT_ENGINE", "nonsense")
        code, out, _ = run("doctor")
        assert code == 1
        assert "no layout engine is called 'nonsense', which REBUT_ENGINE names" in " ".join(out.split())

    def test_an_engine_that_does_not_exist_is_a_wrong_command(self, run):
        code, _, err = run("doctor", "--engine", "dott")
        assert code == 2
        assert "did you mean 'dot'?" in err


class TestCompletion:
    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_scripts(self, run, shell):
        code, out, _ = run("completion", shell)
        assert code == 0
        assert "_REBUT_COMPLETE" in out

    def test_another_shell(self, run):
        assert run("completion", "csh")[0] == 2

    def test_a_shell_gets_the_verbs(self):
        asked = {"_REBUT_COMPLETE": "bash_complete", "COMP_WORDS": "rebut d", "COMP_CWORD": "1"}
        child = started(env=asked, stdout=subprocess.PIPE, text=True)
        assert child.communicate()[0].split() == ["plain,draw", "plain,doctor"]

    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("rebut draw --style r", "rationale"),
            ("rebut draw --engine g", "graphviz-pure"),
            ("rebut draw --to p", "png pdf ps"),
            ("rebut convert --to y", "yaml"),
            ("rebut check --from arg", "argdown argdown-json"),
            ("rebut doctor --engine d", "dot"),
        ],
    )
    def test_and_the_names_that_an_option_takes(self, typed, found):
        words = str(len(typed.split()) - 1)
        asked = {"_REBUT_COMPLETE": "bash_complete", "COMP_WORDS": typed, "COMP_CWORD": words}
        child = started(env=asked, stdout=subprocess.PIPE, text=True)
        assert child.communicate()[0].split() == [f"plain,{name}" for name in found.split()]


@pytest.mark.dot
class TestDraw:
    def test_it_writes_a_picture_here(self, run, folder):
        (folder / "sub").mkdir()
        (folder / "rain.json").rename(folder / "sub/rain.json")
        assert run("draw", "sub/rain.json") == (0, "", "wrote rain.svg\n")
        assert b"It rains." in (folder / "rain.svg").read_bytes()

    @pytest.mark.parametrize(("name", "begins"), [("a.png", b"\x89PNG"), ("a.dot", b"digraph"), ("a.svg", b"<?xml")])
    def test_what_it_becomes_by_its_name(self, run, folder, name, begins):
        assert run("draw", "rain.json", "-o", name)[0] == 0
        assert begins in (folder / name).read_bytes()[:400]

    def test_to_standard_output(self, run):
        code, out, said = run("draw", "-", "--to", "dot", given=GOOD)
        assert (code, said) == (0, "")
        assert "It rains." in out
        assert "<svg" in run("draw", "rain.json", "-o", "-")[1]

    def test_dark(self, run, folder):
        run("draw", "rain.json", "-o", "light.svg")
        assert run("draw", "rain.json", "-o", "dark.svg", "--dark", "--style", "rationale")[0] == 0
        assert (folder / "light.svg").read_bytes() != (folder / "dark.svg").read_bytes()

    @pytest.mark.parametrize(
        ("args", "told"),
        [
            (("--style", "rationalle"), "did you mean 'rationale'?"),
            (("--engine", "graphviz-pur"), "did you mean 'graphviz-pure'?"),
            (("--limit", "0"), "'0' is no number of seconds above 0; none is no limit"),
            (("--limit", "soon"), "'soon' is no number of seconds"),
            (("--limit", "nan"), "'nan' is no number of seconds"),
            (("-o", "-", "--open"), "--open needs a file"),
        ],
    )
    def test_a_wrong_option_is_told_and_nothing_is_written(self, run, folder, args, told):
        before = set(folder.iterdir())
        code, out, said = run("draw", "rain.json", *args)
        assert (code, out) == (2, "")
        assert told in said
        assert set(folder.iterdir()) == before

    @pytest.mark.parametrize("args", [("-o", "./rain.json"), ("--to", "json"), ("-o", "link.svg")])
    def test_never_over_the_debate_itself(self, run, folder, args):
        (folder / "link.svg").symlink_to("rain.json")
        code, _, said = run("draw", "rain.json", *args)
        assert code == 2
        assert "is the debate itself: name another file with -o" in said
        assert (folder / "rain.json").read_text() == GOOD

    def test_what_reading_found_is_counted(self, run):
        code, _, said = run("draw", "bad.yaml")
        assert code == 0
        assert said == "bad.yaml: 1 error; rebut check tells of them\nwrote bad.svg\n"

    def test_open(self, run, monkeypatch):
        shown = []
        monkeypatch.setattr("click.launch", lambda path: shown.append(path) or 0)
        assert run("draw", "rain.json", "--open")[0] == 0
        assert shown == ["rain.svg"]


class TestProcess:
    """What only a process shows: signals, pipes, the time it takes."""

    def test_ctrl_c(self, folder, tmp_path):
        slow = tmp_path / "slow"
        slow.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(600)\n")
        slow.chmod(0o755)
        child = started("draw", "rain.json", "--engine", str(slow), stderr=subprocess.PIPE, cwd=folder)
        time.sleep(1)
        child.send_signal(signal.SIGINT)
        assert b"Traceback" not in child.communicate(timeout=10)[1]
        assert child.returncode == 130

    @pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
    def test_the_layout_ends_with_the_program(self, folder, name):
        (folder / "slow").write_text(
            f"#!{sys.executable}\nimport os, time\nopen('number', 'w').write(str(os.getpid()))\ntime.sleep(600)\n"
        )
        (folder / "slow").chmod(0o755)
        child = started("draw", "rain.json", "--engine", "./slow", stderr=subprocess.PIPE, cwd=folder)
        until = time.monotonic() + 10
        while not ((folder / "number").exists() and (folder / "number").read_text()) and time.monotonic() < until:
            time.sleep(0.05)
        child.send_signal(getattr(signal, name))
        assert child.communicate(timeout=10)[1] == b""
        assert child.returncode == 128 + getattr(signal, name)
        with pytest.raises(ProcessLookupError):
            os.kill(int((folder / "number").read_text()), 0)

    @pytest.mark.parametrize(("words", "closed"), [("draw - <&-", "input"), ("draw rain.json -o - >&-", "output")])
    def test_a_closed_stream_is_told(self, folder, words, closed):
        command = ["/bin/sh", "-c", f"{shlex.quote(sys.executable)} -m rebut {words}"]
        environment = {**os.environ, "PYTHONPATH": str(Path(rebut.__file__).parents[1])}
        ended = subprocess.run(command, env=environment, stderr=subprocess.PIPE, check=False, cwd=folder, text=True)
        assert (ended.returncode, ended.stderr) == (1, f"error: standard {closed} is closed\n")

    def test_a_broken_pipe_is_silent(self, folder):
        (folder / "many.yaml").write_text("rebut: 1\nnodes:\n" + "  - {claim: x, txt: y}\n" * 900)
        child = started("check", "many.yaml", stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder)
        child.stdout.close()
        said = child.stderr.read().decode()
        child.wait(10)
        assert "Traceback" not in said
        assert "Exception ignored" not in said

    def test_nothing_heavy_is_imported_for_a_word(self):
        code = "import sys; from rebut.cli.app import app; print(*[name for name in sys.modules if '.' not in name])"
        environment = {**os.environ, "PYTHONPATH": str(Path(rebut.__file__).parents[1])}
        listed = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
        )
        assert not {"rich", "yaml", "cattrs", "graphviz", "defusedxml", "rapidfuzz"} & set(listed.stdout.split())

    def test_output_in_a_narrow_encoding(self, folder):
        (folder / "wide.yaml").write_text("rebut: 1\nnodes:\n  - {claim: x, 部隊: y}\n", "utf-8")
        child = started("check", "wide.yaml", env={"PYTHONIOENCODING": "latin-1"}, stdout=subprocess.PIPE, cwd=folder)
        out = child.communicate()[0]
        assert child.returncode == 1
        assert rb"\u90e8" in out
