"""Each engine that a user may have draws the main seed debate, and the same things can be read in each drawing."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

import needs
from rebut import load
from rebut.rendering.engines.status import available

pytestmark = pytest.mark.dot
SEED = Path(__file__).parents[3] / "seeds" / "kursk.argdown"
ENGINES = ("graphviz-pure", "dot", "pygraphviz")
MADE = {"graphviz-pure": ("png", "json"), "dot": ("png", "pdf", "json"), "pygraphviz": ("png", "pdf", "json")}
BEGINNINGS = {"png": b"\x89PNG", "pdf": b"%PDF-", "json": b"{"}


def engine(name: str) -> str:
    """An engine that is there, or a word why the test is skipped."""
    if not any(status.found for status in available() if status.name == name):
        needs.absent(f"the layout engine {name} is not there")
    return name


@pytest.mark.parametrize("name", ENGINES)
def test_it_draws_every_claim(name):
    debate = load(SEED)
    drawing = debate.draw(engine=engine(name))
    said = "\n".join(fromstring(drawing.data).itertext())
    assert drawing.engine == name
    assert [claim.id for claim in debate.claims if claim.text not in said] == []


@pytest.mark.parametrize(("name", "format"), [(one, format) for one in ENGINES for format in MADE[one]])
def test_it_draws_other_formats(name, format):
    drawing = load(SEED).draw(engine=engine(name), format=format)
    assert drawing.data.startswith(BEGINNINGS[format])
    if format == "png":
        assert min(struct.unpack(">II", drawing.data[16:24])) > 800


def test_a_pdf_needs_no_name_of_an_engine():
    engine("pygraphviz")
    assert load(SEED).draw(format="pdf").engine == "pygraphviz"
