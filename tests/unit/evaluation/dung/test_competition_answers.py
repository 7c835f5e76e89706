"""The answers that stand beside frameworks of the competitions, all of them, and which files have none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import needs
from rebut.evaluation.dung import answer, labellings
from rebut.formats.frameworks import load_framework
from rebut.model.framework import Framework

Sets = list[frozenset[str]]

TASKS = ("EE-CO", "EE-PR", "EE-ST", "EE-SST", "EE-STG", "SE-GR", "SE-ID", "D3")
WITHOUT_ANSWER = {
    "afbenchgen": "*.apx",  # samples of a generator, which gives none
    "large": "*.af",  # the same
    "small": ("af1", "arg-labels.apx", "grd-stb-pref-diff.apx", "sst.apx"),  # tried in test_textbook, but the second
}
ANSWERED = 6 * 8 + 10
"""Answers beside traffic frameworks, and beside those of 2015."""


@pytest.fixture(scope="module")
def corpus() -> Path:
    return needs.shared("corpora", "iccma")


def answers(corpus: Path) -> list[Path]:
    return sorted([path for path in corpus.rglob("*") if path.suffix.removeprefix(".") in TASKS])


def test_all_answers_of_the_competitions(corpus: Path):
    given = answers(corpus)
    for path in given:
        framework = load_framework(path.with_suffix(""), format="apx")
        check(framework, path.suffix.removeprefix("."), path.read_text("utf-8"), str(path))
    assert len(given) == ANSWERED


def check(framework: Framework, task: str, text: str, name: str) -> None:
    if task == "D3":
        grounded, stable, preferred = [sets(part) for part in re.split(r"(?<=\]\]),(?=\[)", "".join(text.split()))]
        assert unordered(found(framework, "GR")) == unordered(grounded), name
        assert unordered(found(framework, "ST")) == unordered(stable), name
        assert unordered(found(framework, "PR")) == unordered(preferred), name
        return
    kind, semantics = task.split("-")
    wanted = sets(text) if kind == "EE" else [one_set(text)]
    assert unordered(found(framework, semantics)) == unordered(wanted), name
    assert answer(framework, "count", semantics).result == len(wanted), name


def found(framework: Framework, semantics: str) -> Sets:
    return [frozenset(one.extension) for one in labellings(framework, semantics)]


def sets(text: str) -> Sets:
    """From ``[[a,b],[]]``."""
    inner = "".join(text.split())[1:-1]
    return [one_set(part) for part in re.findall(r"\[[^\[\]]*\]", inner)]


def one_set(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\[\],\s]+", text))


def unordered(given: Sets) -> list[list[str]]:
    return sorted([sorted(one) for one in given])


def test_the_counts_in_the_names_of_2015(corpus: Path):
    """``<id>__<arguments>__<stable>_<preferred>_<complete>__<seed>``."""
    given = sorted((corpus / "iccma2015").glob("*.apx"))
    for path in given:
        _, arguments, counts, _ = path.name.split("__")
        framework = load_framework(path)
        assert len(framework) == int(arguments)
        wanted = [int(count) for count in counts.split("_")]
        assert [answer(framework, "count", short).result for short in ("ST", "PR", "CO")] == wanted, path.name
    assert len(given) == 4


def test_the_preferred_extensions_of_the_small_ones(corpus: Path):
    given = sorted((corpus / "small").glob("*-solution"))
    for path in given:
        framework = load_framework(path.with_name(path.name.removesuffix("-solution")), format="apx")
        wanted = [frozenset(line.split()) for line in path.read_text("utf-8").splitlines()] or [frozenset()]
        assert unordered(found(framework, "PR")) == unordered(wanted), path.name
    assert len(given) == 5


def test_sceptical_acceptance_of_the_small_ones(corpus: Path):
    given = sorted((corpus / "small").glob("*-solution-skept-*"))
    for path in given:
        framework = load_framework(path.with_name(path.name.split("-solution")[0]))
        asked = path.name.rpartition("-")[2]
        accepted = answer(framework, "sceptical", "preferred", asked).result
        assert ("YES" if accepted else "NO") == path.read_text("utf-8").strip(), path.name
    assert len(given) == 4


def test_what_has_no_answer_is_listed(corpus: Path):
    """The files that are skipped above, by name; they are read all the same."""
    answered = {path.name for path in corpus.rglob("*") if path.with_name(f"{path.name}-solution").exists()}
    answered |= {path.with_suffix("").name for path in answers(corpus)}
    skipped = set()
    for folder, names in WITHOUT_ANSWER.items():
        listed = (corpus / folder).glob(names) if isinstance(names, str) else [corpus / folder / name for name in names]
        skipped |= {path.name for path in listed}
    frameworks = [
        path for path in corpus.rglob("*") if path.suffix in {".apx", ".af"} or path.name in {"af1", "inst_2_70_3_1"}
    ]
    assert {path.name for path in frameworks} == answered | skipped
    assert not answered & skipped
    for path in frameworks:
        assert load_framework(path).findings == ()
