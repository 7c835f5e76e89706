"""The answers that stand beside frameworks of the competitions, all of them, and which files have none."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import needs
from rebut.evaluation.dung import answer, labellings
from rebut.formats.frameworks import load_framework
from rebut.model.framework import Framework

Sets = list[frozenset[str]]

WITHOUT_ANSWER = {
    "afbenchgen": "*.apx",  # samples of a generator, which gives none
    "large": "*.af",  # the same
    "small": ("af1", "arg-labels.apx", "grd-stb-pref-diff.apx", "sst.apx"),  # tried in test_textbook, but the second
}
ANSWERED = {"EE-CO": 6, "EE-PR": 10, "EE-ST": 10, "EE-SST": 8, "EE-STG": 6, "SE-GR": 6, "SE-ID": 6, "D3": 6}
"""How many answers there are: six to each beside traffic frameworks, the others beside those of 2015."""

pytestmark = pytest.mark.timeout(600)  # one of 2015 takes a SAT solver long


@pytest.fixture(scope="module")
def corpus() -> Path:
    return needs.shared("corpora", "iccma")


def answers(corpus: Path) -> dict[Path, Path]:
    """The file with the answer, and the one with the framework."""
    found = sorted([path for path in corpus.rglob("*") if path.suffix.removeprefix(".") in ANSWERED])
    plain = {path: path.with_suffix("") for path in found}
    return {path: stem if stem.exists() else stem.with_name(f"{stem.name}.apx") for path, stem in plain.items()}


@pytest.mark.parametrize("task", ANSWERED)
def test_all_answers_of_the_competitions(corpus: Path, task: str):
    given = {path: framework for path, framework in answers(corpus).items() if path.suffix == f".{task}"}
    for path, framework in given.items():
        check(load_framework(framework), task, path.read_text("utf-8"), str(path))
    assert len(given) == ANSWERED[task]


def check(framework: Framework, task: str, text: str, name: str) -> None:
    if task == "D3":
        grounded, stable, preferred = [[frozenset(one) for one in part] for part in lists(f"[{text}]")]
        assert unordered(found(framework, "GR")) == unordered(grounded), name
        assert unordered(found(framework, "ST")) == unordered(stable), name
        assert unordered(found(framework, "PR")) == unordered(preferred), name
        return
    kind, semantics = task.split("-")
    wanted = sets(text) if kind == "EE" else [frozenset(lists(text))]
    assert unordered(found(framework, semantics)) == unordered(wanted), name


def found(framework: Framework, semantics: str) -> Sets:
    return [frozenset(one.extension) for one in labellings(framework, semantics)]


def sets(text: str) -> Sets:
    """From ``[[a,b],[]]``."""
    return [frozenset(one) for one in lists(text)]


def lists(text: str) -> list[Any]:
    """What stands in brackets; names are bare words there."""
    found: list[Any] = json.loads(re.sub(r"[^\[\],\s]+", r'"\g<0>"', text))
    return found


def unordered(given: Sets) -> list[list[str]]:
    return sorted([sorted(one) for one in given])


@pytest.mark.parametrize(("semantics", "place"), [("ST", 0), ("PR", 1), ("CO", 2)])
def test_the_counts_in_the_names_of_2015(corpus: Path, semantics: str, place: int):
    """``<id>__<arguments>__<stable>_<preferred>_<complete>__<seed>``."""
    given = sorted((corpus / "iccma2015").glob("*.apx"))
    for path in given:
        _, arguments, counts, _ = path.name.split("__")
        framework = load_framework(path)
        assert len(framework) == int(arguments)
        assert answer(framework, "count", semantics).result == int(counts.split("_")[place]), path.name
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
    answered |= {path.name for path in answers(corpus).values()}
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
