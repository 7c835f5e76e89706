"""What we write, Argdown 1.7.5 reads: the same statements, arguments and relations as we do, in all documents."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import needs
from argdown_gathered import ours, theirs
from rebut import Debate, load
from strategies import debates

DRAWS = 200

READER = """
const { argdown } = require(process.argv[2] + "/@argdown/node");
const { readFileSync, writeFileSync } = require("fs");
console.log = console.warn = console.error = () => {};
const process_ = ["parse-input", "build-model", "export-json"];
const read = (input) => {
  try {
    const found = argdown.run({ input, process: process_, logLevel: "silent", throwExceptions: true });
    const faults = [...(found.parserErrors || []), ...(found.lexerErrors || []), ...(found.exceptions || [])];
    return faults.length ? { faults: faults.map((one) => one.message) } : { export: JSON.parse(found.json) };
  } catch (fault) {
    return { faults: [String(fault)] };
  }
};
writeFileSync(process.argv[4], JSON.stringify(JSON.parse(readFileSync(process.argv[3])).map(read)));
"""

LATER = {"changes__2021-02", "guide__creating-statement-and-argument-nodes-16", "bug-explode-two-steps-shared"}
"""Documents whose setting `explodeArguments` our own reading does not follow yet."""
REFUSED = {"bug-explode-title-collision-error"}
"""Documents whose settings Argdown fails on, however they are written."""


def answers(documents: list[str], folder: Path) -> list[dict[str, Any]]:
    """What Argdown finds in each document, all of them read by one process."""
    modules = needs.argdown()
    script, given_, found = folder / "read.js", folder / "documents.json", folder / "found.json"
    script.write_text(READER)
    given_.write_text(json.dumps(documents))
    subprocess.run(["node", str(script), str(modules), str(given_), str(found)], check=True, timeout=100)
    return json.loads(found.read_text())


def difference(document: str, answer: dict[str, Any]) -> str:
    """How Argdown's finding differs from ours; "" where it does not."""
    if "faults" in answer:
        return f"{answer['faults']}\n{document}"
    mine, other = ours(document), theirs(answer["export"])
    said = [f"{part}: {mine[part]}\nbut: {other[part]}" for part in mine if mine[part] != other[part]]
    return "\n".join([*said, document]) if said else ""


def is_something(debate: Debate) -> bool:
    """Whether there is a block to write: without one, there is no document for Argdown."""
    return bool(debate.claims or debate.arguments)


@pytest.mark.timeout(300)
def test_argdown_finds_in_drawn_debates_what_we_find(tmp_path: Path):
    documents: list[str] = []

    @settings(max_examples=DRAWS, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck))
    @given(debates())
    def draw(debate: Debate) -> None:
        if is_something(debate):
            documents.append(debate.dumps("argdown"))

    draw()
    assert len(documents) > DRAWS // 2
    found = [difference(*pair) for pair in zip(documents, answers(documents, tmp_path), strict=True)]
    assert [one for one in found if one] == []


@pytest.mark.timeout(300)
def test_argdown_finds_in_its_own_documents_what_we_find_when_we_have_written_them(tmp_path: Path):
    folder = needs.shared("corpora", "argdown")
    paths = [path for path in sorted(folder.rglob("*.a*d*")) if path.suffix in {".argdown", ".ad"}]
    debates_ = {path.stem: load(path, format="argdown") for path in paths}
    written = {stem: debate.dumps("argdown") for stem, debate in debates_.items() if is_something(debate)}
    found = dict(zip(written, answers(list(written.values()), tmp_path), strict=True))
    assert {stem for stem, answer in found.items() if "faults" in answer} == REFUSED
    differing = {stem for stem, answer in found.items() if "export" in answer and difference(written[stem], answer)}
    assert differing == LATER
