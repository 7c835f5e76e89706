"""How a command ends: at once, but not before all is written, and those are told who wait for the end."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from rebut import Debate

MAIN = "import sys; from rebut.cli import main; sys.argv = ['rebut', *sys.argv[1:]]; main()"


def ended(*words: str, before: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", before + MAIN, *words], capture_output=True, text=True, check=False)


def test_all_that_is_written_arrives(tmp_path):
    debate = Debate("Many")
    for number in range(5_000):
        debate.claim(f"Claim {number} has some words to say.")
    path = tmp_path / "many.json"
    debate.save(path)
    end = ended("convert", str(path), "-", "--to", "json")
    assert (end.returncode, len(json.loads(end.stdout)["nodes"])) == (0, 5_000)


@pytest.mark.parametrize(("words", "code"), [(["--version"], 0), (["judge", "none.argdown"], 1), (["drow"], 2)])
def test_the_code_stays_and_whoever_waits_is_told(words, code):
    end = ended(*words, before="import atexit; atexit.register(print, 'the end'); ")
    assert (end.returncode, end.stdout.splitlines()[-1]) == (code, "the end")


def test_threads_do_not_keep_it_waiting():
    before = "import threading, time; threading.Thread(target=time.sleep, args=(60,)).start(); "
    assert ended("--version", before=before).returncode == 0
