"""A drawing of hostile texts, opened in a real browser: nothing of it runs, and all of it is shown."""

from __future__ import annotations

import html
import subprocess
from pathlib import Path

import pytest

from needs import program
from rebut import Citation, Claim, Debate

HOSTILE = (
    "<script>document.title='owned'</script>",
    '"><img src=x onerror="document.title=\'owned\'">',
    "]]><script>document.title='owned'</script>",
    "</text></svg><script>document.title='owned'</script>",
    "javascript:document.title='owned'",
    "&lt;script&gt;document.title='owned'&lt;/script&gt;",
)


def hostile_debate() -> Debate:
    debate = Debate(HOSTILE[0])
    for number, text in enumerate(HOSTILE):
        cite = Citation(f"{text} {number}", source=f"{text} {number}", place=text, anchor=text, grade=text)
        claim = debate.claim(
            text, title=f"{text} {number}", id=f"{text}{number}", tags=[text], cites=cite, qualifier=text
        )
        argument = debate.support(claim, because=f"because {text}", scheme=text, title=f"{number} {text}")
        debate.undercut(argument, because=f"unless {text}", question=text)
    debate.group(HOSTILE[1], debate.claims[:2])
    debate.issue(HOSTILE[2], debate.all(Claim)[:2])
    return debate


def dumped(page: Path, profile: Path) -> str:
    """The page as the browser has it after its scripts ran."""
    browser = program("chromium", "chromium-browser", "google-chrome")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    own = [f"--user-data-dir={profile}", "--virtual-time-budget=2000", "--dump-dom", page.as_uri()]
    return subprocess.run([browser, *flags, *own], capture_output=True, check=True, timeout=60).stdout.decode()


@pytest.mark.dot
@pytest.mark.browser
def test_nothing_runs_in_a_browser(tmp_path: Path) -> None:
    debate = hostile_debate()
    svg = debate.draw(format="svg", verdicts=debate.judge()).text
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><title>safe</title><body>{svg}<p>end</p>", encoding="utf-8")
    dom = dumped(page, tmp_path / "profile")
    assert "<title>safe</title>" in dom
    assert "<p>end</p>" in dom
    assert "onerror=" not in html.unescape(dom).partition("<svg")[0]
    assert "<script" not in dom


@pytest.mark.dot
@pytest.mark.browser
def test_a_browser_notices_what_does_run(tmp_path: Path) -> None:
    """Else the other test could not fail."""
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><title>safe</title><body>{HOSTILE[0]}", encoding="utf-8")
    assert "<title>owned</title>" in dumped(page, tmp_path / "profile")
