"""Steps about the map that Argdown makes of a document, in the words of someone who argues."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from pytest_bdd import given, then, when

from mapping import made
from rebut import loads
from rebut.maps import Heading

FLAGS = {"yes": True, "no": False}


@pytest.fixture
def sheet() -> SimpleNamespace:
    """A document, and its map."""
    return SimpleNamespace(debate=None, map=None)


@given("the document")
def _read(sheet: SimpleNamespace, docstring: str) -> None:
    sheet.debate = loads(docstring, format="argdown")
    sheet.map = made(sheet.debate)


@when("these settings are given")
def _set(sheet: SimpleNamespace, datatable: list[list[str]]) -> None:
    sheet.map = made(sheet.debate, **{name: _value(name, said) for name, said in datatable[1:]})


def _value(name: str, said: str) -> object:
    if name == "sections":
        return {said: Heading(is_group=True, is_closed=True)}
    return FLAGS[said] if said in FLAGS else said.split(", ")


@then("the map shows")
def _shows(sheet: SimpleNamespace, datatable: list[list[str]]) -> None:
    found = [[node.title, str(node.kind)] for node in sheet.map.nodes]
    found += [[group.title, "closed group"] for group in sheet.map.groups if group.closed]
    assert sorted(found) == sorted(datatable[1:])


@then("the arrows are")
def _arrows(sheet: SimpleNamespace, datatable: list[list[str]]) -> None:
    titles = {one.id: one.title for one in (*sheet.map.nodes, *sheet.map.groups)}
    found = [[titles[edge.source], str(edge.kind), titles[edge.target]] for edge in sheet.map.edges]
    assert sorted(found) == sorted(datatable[1:])


@then("this is told of the settings")
def _told(sheet: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert [[one.message, one.help] for one in sheet.debate.findings] == datatable[1:]
    assert sheet.map.findings == ()
