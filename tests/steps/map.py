"""Steps about a map: what stands on it, and how it hangs together."""

from __future__ import annotations

import re
from html import unescape
from types import SimpleNamespace

import pytest
from defusedxml.ElementTree import fromstring
from pytest_bdd import given, parsers, then, when

from rebut import Debate, loads
from rebut.rendering import digraph, draw
from rebut.rendering.composing import composed
from rebut.rendering.drawing import pictured
from rebut.rendering.picture import HEAD, Box
from rebut.rendering.speaking import parts

_QUOTED = r'"(?P<{}>[^"]+)"'


def _step(words: str) -> parsers.re:
    """Words with quoted arguments: "{name}"."""
    for name in ("box", "other", "text"):
        words = words.replace(f'"{{{name}}}"', _QUOTED.format(name))
    return parsers.re(f"{words}$")


@pytest.fixture
def sheet() -> SimpleNamespace:
    """The debate and its map."""
    return SimpleNamespace(debate=None, picture=None)


@given("the debate is drawn")
def _draw(sheet: SimpleNamespace, docstring: str) -> None:
    sheet.debate = loads(docstring, format="argdown")
    sheet.picture = composed(sheet.debate)


@given(parsers.re(r"a claim with (?P<count>\d+) reasons is drawn"))
def _draw_many(sheet: SimpleNamespace, count: str) -> None:
    sheet.debate = Debate("Large")
    claim = sheet.debate.claim("The claim.")
    for number in range(int(count)):
        sheet.debate.support(claim, because=f"Reason {number}.")


@given("the debate is drawn with its verdicts")
def _draw_judged(sheet: SimpleNamespace, docstring: str) -> None:
    sheet.debate = loads(docstring, format="argdown")
    sheet.verdicts = sheet.debate.judge()
    _draw_again(sheet)


@when(_step('"{text}" is supported because "{other}" and the map is drawn with the same verdicts'))
def _support(sheet: SimpleNamespace, text: str, other: str) -> None:
    sheet.debate.support(text, because=other)
    _draw_again(sheet)


def _draw_again(sheet: SimpleNamespace) -> None:
    sheet.picture = pictured(sheet.debate, verdicts=sheet.verdicts)
    sheet.drawing = draw(sheet.debate, format="dot", verdicts=sheet.verdicts)


def _node(sheet: SimpleNamespace, claim: str) -> str:
    """The lines of DOT text of the box that holds a claim."""
    (key,) = [box.key for box in sheet.picture.boxes for cell in box.cells if claim in {cell.title, cell.text.plain}]
    return next(line for line in sheet.drawing.text.splitlines() if line.strip().startswith(f"{key} [label="))


@then("each claim shows its verdict")
def _verdicts(sheet: SimpleNamespace, datatable: list[list[str]]) -> None:
    for claim, badge, verdict in datatable[1:]:
        assert f">{badge} {verdict}<" in unescape(_node(sheet, claim)).replace("<B>", "").replace("</B>", "")


@then("the legend tells the verdicts")
def _legend(sheet: SimpleNamespace, datatable: list[list[str]]) -> None:
    legend = unescape(next(line for line in sheet.drawing.text.splitlines() if "it is defeated" in line))
    assert re.findall(r"<B>[√×?–] ([a-z ]+)</B>", legend) == [verdict for (verdict,) in datatable[1:]]


@then(parsers.re(r'whoever points at "(?P<claim>[^"]+)" reads "(?P<words>.+)"$'))
def _tooltip(sheet: SimpleNamespace, claim: str, words: str) -> None:
    (key,) = [box.key for box in sheet.picture.boxes for cell in box.cells if cell.title == claim]
    assert words in parts(sheet.picture)[key].text.splitlines()


@then(_step('the arrow from "{box}" is thinner than the one from "{other}"'))
def _thinner(sheet: SimpleNamespace, box: str, other: str) -> None:
    assert _width(sheet, box) < _width(sheet, other)


def _width(sheet: SimpleNamespace, claim: str) -> float:
    keys = {box.key for box in sheet.picture.boxes for cell in box.cells if cell.title == claim}
    (arrow,) = [arrow for arrow in sheet.picture.arrows if arrow.source.box in keys]
    line = next(line for line in sheet.drawing.text.splitlines() if f"id={arrow.key} " in line)
    return float(re.search(r"penwidth=([\d.]+)", line)[1])


@then("it is told that the debate has changed since it was judged")
def _changed(sheet: SimpleNamespace) -> None:
    assert [finding.code for finding in sheet.drawing.findings] == ["RB821"]


def _said(box: Box) -> str:
    return " + ".join(cell.text.plain for cell in box.cells)


def _titled(sheet: SimpleNamespace, title: str) -> Box:
    (found,) = [box for box in sheet.picture.boxes if box.title == title]
    return found


@then("the map has these boxes")
def _boxes(sheet: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert sorted([box.word, _said(box)] for box in sheet.picture.boxes) == sorted(datatable[1:])


@then("these arrows")
def _arrows(sheet: SimpleNamespace, datatable: list[list[str]]) -> None:
    said = {box.key: _said(box) for box in sheet.picture.boxes}
    found = [[said[one.source.box], str(one.relation), said[one.target.box]] for one in sheet.picture.arrows]
    assert sorted(found) == sorted(datatable[1:])


@then(_step('the box "{box}" holds'))
def _holds(sheet: SimpleNamespace, box: str, datatable: list[list[str]]) -> None:
    sheet.box = _titled(sheet, box)
    assert [[cell.text.plain] for cell in sheet.box.cells] == datatable[1:]


@then(_step('its premises are joined by "{text}"'))
def _joined(sheet: SimpleNamespace, text: str) -> None:
    assert sheet.box.joint == text


@then(_step('the arrow from "{box}" ends at the header of "{other}"'))
def _at_header(sheet: SimpleNamespace, box: str, other: str) -> None:
    (arrow,) = [one for one in sheet.picture.arrows if one.source.box == _titled(sheet, box).key]
    assert (arrow.target.box, arrow.target.port) == (_titled(sheet, other).key, HEAD)


@then(_step('"{text}" stands on the map once'))
def _once(sheet: SimpleNamespace, text: str) -> None:
    found = [box for box in sheet.picture.boxes for cell in box.cells if cell.text.plain == text]
    assert len(found) == 1
    sheet.box = found[0]


@then(_step('it is named by the letter "{text}" in the boxes'))
def _lettered(sheet: SimpleNamespace, text: str, datatable: list[list[str]]) -> None:
    assert sheet.box.letter == text
    named = [[box.title] for box in sheet.picture.boxes for cell in box.cells if cell.elsewhere and cell.letter == text]
    assert named == datatable[1:]


@then("the map runs to the right")
def _to_the_right(sheet: SimpleNamespace) -> None:
    assert "rankdir=LR" in digraph(sheet.debate).source


@then(_step('"{text}" is not on the map'))
def _absent(sheet: SimpleNamespace, text: str) -> None:
    assert text not in [cell.text.plain for box in sheet.picture.boxes for cell in box.cells]


@then(_step('I am told "{text}"'))
def _told(sheet: SimpleNamespace, text: str) -> None:
    assert [finding for finding in draw(sheet.debate, format="dot").findings if text in finding.message]


@then(_step('the legend says "{text}"'))
def _legend(sheet: SimpleNamespace, text: str) -> None:
    assert f"{text}</FONT>" in digraph(sheet.debate).source


@then(_step('the legend does not say "{text}"'))
def _not_in_legend(sheet: SimpleNamespace, text: str) -> None:
    assert f"{text}</FONT>" not in digraph(sheet.debate).source


@then("the drawing holds every claim's whole text")
def _whole(sheet: SimpleNamespace) -> None:
    root = fromstring(draw(sheet.debate).data)
    said = "\n".join(one.text or "" for one in root.iter("{http://www.w3.org/2000/svg}title"))
    assert [claim.text for claim in sheet.debate.claims if claim.text not in said] == []
