"""Claims as cells: told whole in one box, and named by a letter in the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rebut.model import Claim, Premise, Text
from rebut.rendering.picture import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .sheet import Sheet

__all__ = ["cell_of", "conclusion_cell", "gist_cell", "own_cell", "speakers_of"]

_LONGEST_NAME = 44


def cell_of(sheet: Sheet, premise: Premise, named: tuple[str, ...], *, used: bool = True) -> Cell:
    """A claim as a reason, without the speakers whom the header names already."""
    claim = sheet.plan.related.claims[premise.claim]
    before = [] if used else [sheet.words.unused]
    if premise.role:
        before.append(sheet.words.role.format(what=premise.role))
    asked = (sheet.words.question.format(what=premise.question),) if premise.question else ()
    own: dict[str, Any] = {"kind": premise.kind, "implicit": premise.implicit, "negated": premise.negated}
    own |= {"claim": claim.id, "idle": not used}
    if claim.id in sheet.plan.own:
        text, letter = _name(claim), sheet.plan.letters[claim.id]
        return Cell(text, elsewhere=True, letter=letter, before=tuple(before), after=asked, **own)
    text, title = _text(claim)
    after = (*asked, *_remarks(sheet, claim, named))
    return Cell(text, title=title, before=(*before, *_qualifier(claim)), after=after, **own)


def own_cell(sheet: Sheet, claim: Claim) -> Cell:
    """A claim in its own box, whose header names the speakers."""
    text, title = _text(claim)
    after = _remarks(sheet, claim, speakers_of(sheet, claim.id))
    return Cell(text, claim.id, title=title, before=_qualifier(claim), after=after)


def conclusion_cell(sheet: Sheet, id: str, named: tuple[str, ...]) -> Cell:
    """What follows from the other cells of a box."""
    claim = sheet.plan.related.claims[id]
    text, title = _text(claim)
    before, after = (sheet.words.therefore, *_qualifier(claim)), _remarks(sheet, claim, named)
    return Cell(text, id, concluded=True, title=title, before=before, after=after)


def gist_cell(text: Text, id: str, after: Iterable[str] = ()) -> tuple[Cell, ...]:
    """The gist of a sketch; none where it has a title alone."""
    return (Cell(text, id, after=tuple(after)),) if text.plain.strip() or after else ()


def speakers_of(sheet: Sheet, claim: str) -> tuple[str, ...]:
    """Who asserts a claim, or is said to."""
    return sheet.telling.speakers(sheet.plan.related.claims[claim].cites)


def _remarks(sheet: Sheet, claim: Claim, named: tuple[str, ...]) -> tuple[str, ...]:
    """Standing, speakers and sources, in small type below the text."""
    told = list(sheet.telling.standing(claim))
    sources: tuple[str, ...] = ()
    if claim.cites:
        speakers = sheet.telling.speakers(claim.cites)
        told += () if speakers == named else speakers
        sources = sheet.telling.sources(claim.cites)
    return (*([" · ".join(told)] if told else []), *sources)


def _qualifier(claim: Claim) -> tuple[str, ...]:
    return (claim.qualifier,) if claim.qualifier else ()


def _text(claim: Claim) -> tuple[Text, str]:
    """What is shown of a claim, and its title where that says more."""
    text = claim.shown
    if not text.plain.strip():
        return Text(claim.title or claim.id), ""
    return text, "" if _same(claim.title, text.plain) else claim.title


def _same(title: str, text: str) -> bool:
    return title.strip().rstrip(".").casefold() == text.strip().rstrip(".").casefold()


def _name(claim: Claim) -> Text:
    """A few words to know a claim by."""
    words = " ".join((claim.title or claim.text or claim.id).split())
    if len(words) <= _LONGEST_NAME:
        return Text(words)
    cut = words[:_LONGEST_NAME]
    return Text(f"{cut.rpartition(' ')[0] or cut} …")
