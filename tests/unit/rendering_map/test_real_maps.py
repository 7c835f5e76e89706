"""The maps of real documents: valid, complete, and nothing in them overlaps or is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

import needs
import rebut
from map_geometry import cut_off, laid, overflowing, overlapping
from rebut.rendering import draw

pytestmark = pytest.mark.dot
EXAMPLES = (
    "Populism-Core-Argument-Argdown-Example",
    "argdown-primer",
    "greenspan-schefczyk_hardwrap",
    "legalisation-softdrugs",
    "semmelweis_betz",
    "state-censorship",
)
SEED = Path(__file__).parents[3] / "seeds" / "kursk.argdown"


def path_of(name: str) -> Path:
    return SEED if name == "kursk" else needs.shared("corpora", "argdown", "examples", f"{name}.argdown")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", [*EXAMPLES, "kursk"])
def test_every_claims_whole_text_is_found_again(name, dark):
    debate = rebut.load(path_of(name))
    said = "\n".join(fromstring(draw(debate, dark=dark).data).itertext())
    assert [claim.id for claim in debate.claims if claim.text not in said] == []


@pytest.mark.parametrize("direction", ["auto", "down", "right"])
@pytest.mark.parametrize("name", [*EXAMPLES, "kursk"])
def test_nothing_overlaps_or_is_cut_off(name, direction):
    graph = laid(rebut.load(path_of(name)), direction)
    assert (overlapping(graph), overflowing(graph), cut_off(graph)) == ([], [], [])
