"""What Argdown 1.7.5 makes of its own documents, and of small ones for each rule, is what we make of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import needs
from argdown_expected import differences, expected
from rebut import Debate, load
from rebut.errors import Refused
from rebut.formats.argdown.reading import refused

EXAMPLES = (
    "Populism-Core-Argument-Argdown-Example",
    "argdown-primer",
    "greenspan-schefczyk_hardwrap",
    "legalisation-softdrugs",
    "semmelweis_betz",
    "state-censorship",
)

DIFFERENT = {
    "bug-color-named": "a colour may be called by its name",
    "bug-comment-at-eof-no-newline": "a comment at the end of the file is a comment",
    "bug-hash-heading-with-url": "// in an address is no comment",
    "bug-url-in-text": "// in an address is no comment",
    "bug-premise-undercut-second": "an undercut below a premise hits the premise, not the step before it",
    "bug-stale-inference": "an undercut below a statement hits the statement, not the last inference of the document",
    "bug-regroup-id-collision": "groups of one depth are different groups",
    "bug-symmetric-direction-1": "a contradiction says the same from both ends",
    "bug-title-starts-untitled": "a title that begins with Untitled is a title",
    "bug-title-untitled-1-collision": "what has no title is never the same as what is titled Untitled 1",
}
"""Documents of which Argdown makes something wrong, and why ours is right: all differences that there are."""

LATER: dict[str, str] = {}
"""Documents that need what is not read yet."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_have_the_same_statements_arguments_relations_and_map(name: str):
    folder = needs.shared("corpora", "argdown")
    debate = load(folder / "examples" / f"{name}.argdown")
    export = json.loads((folder / "expected" / "examples" / f"{name}.json").read_text("utf-8"))
    assert differences(expected(export), written(debate)) == {}


def test_so_have_all_documents_that_argdown_reads_but_for_its_defects():
    folder = needs.shared("corpora", "argdown")
    different = {path.stem for path, export in _pairs(folder) if written(load(path)) != expected(export)}
    assert different == {*DIFFERENT, *LATER}


def test_the_differences_are_few():
    assert len(DIFFERENT) <= 20


def written(debate: Debate):
    """What our export says."""
    return expected(json.loads(debate.dumps("argdown-json")))


def test_what_argdown_refuses_is_read_with_findings_that_say_so():
    folder = needs.shared("corpora", "argdown")
    silent = set()
    for answer in sorted((folder / "expected").glob("*/*.error.txt")):
        if "parser-errors" in answer.read_text("utf-8"):
            path = _document(folder, answer, ".error.txt")
            if not any(refused(finding) for finding in load(path, format="argdown").findings):
                silent.add(path.stem)
    assert silent == set()


def test_what_argdown_reads_has_no_finding_that_it_refuses_it():
    folder = needs.shared("corpora", "argdown")
    loud = {path.stem for path, _ in _pairs(folder) if any(map(refused, load(path, format="argdown").findings))}
    assert loud == set()


def test_a_strict_reading_refuses_what_argdown_refuses_at_the_same_line():
    folder = needs.shared("corpora", "argdown")
    for answer in sorted((folder / "expected").glob("*/*.error.txt")):
        words = answer.read_text("utf-8")
        if words.startswith("dot exception"):
            continue  # it is read; a picture could not be had
        path = _document(folder, answer, ".error.txt")
        with pytest.raises(Refused) as refusal:
            load(path, format="argdown", strict=True)
        first = words.splitlines()[1] if words.startswith("parser-errors") else ""
        if first[:1].isdigit():
            assert str(refusal.value).startswith(f"{path}:{first.split(':')[0]}:"), words


def test_a_strict_reading_takes_what_argdown_reads():
    folder = needs.shared("corpora", "argdown")
    for path, _ in _pairs(folder):
        load(path, format="argdown", strict=True)


def _pairs(folder: Path):
    for path in sorted((folder / "expected").glob("*/*.json")):
        yield _document(folder, path, ".json"), json.loads(path.read_text("utf-8"))


def _document(folder: Path, answer: Path, suffix: str) -> Path:
    (found,) = (folder / answer.parent.name).glob(f"{answer.name.removesuffix(suffix)}.a*d*")
    return found
