"""What our own reading finds in an Argdown document, in Argdown's terms: to be compared with what Argdown finds.

Below the debate: titles and texts as they are written, not as data may tell them exactly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from rebut.files.places import Lines
from rebut.formats.argdown.data import DataReader
from rebut.formats.argdown.front import front_of
from rebut.formats.argdown.gathering import gather
from rebut.formats.argdown.lexer import lex
from rebut.formats.argdown.parser import front_matter, parse
from rebut.formats.argdown.records import Gathered, Step, Subject
from rebut.formats.argdown.relating import related

_SYMMETRIC = {"contradictory", "contrary"}


def ours(text: str) -> dict[str, Any]:
    """What we find: statements, arguments and relations by their titles."""
    whole = _gathered(text)
    subjects = [one for one in whole.order if isinstance(one, Subject)]
    titles = _titles(subjects)
    return {
        "statements": {titles[id(one)]: _subject(one) for one in subjects if not one.argument},
        "arguments": {titles[id(one)]: _argument(one, titles) for one in subjects if one.argument},
        "relations": Counter(_relations(whole, titles)),
    }


def theirs(export: Mapping[str, Any]) -> dict[str, Any]:
    """The same, of an export of Argdown."""
    sections = _section_titles(export.get("sections") or [])
    return {
        "statements": {title: _their_subject(one, sections) for title, one in export["statements"].items()},
        "arguments": {title: _their_argument(one, sections) for title, one in export["arguments"].items()},
        "relations": Counter(_their_relation(one) for one in export["relations"]),
    }


def _gathered(text: str) -> Gathered:
    data = DataReader(Lines(text, "<text>"))
    lexed = lex(text)
    head = front_matter(lexed)
    front = front_of(data.settings(head.data) if head else None)
    whole = gather(lexed.text, parse(lexed, front.reading).blocks, data)
    related(whole, strict=front.strict, transform=front.transform)
    return whole


def _titles(subjects: list[Subject]) -> dict[int, str]:
    """Titles by identity; what has none is numbered in the order of its places."""
    untitled = sorted((one for one in subjects if not one.title), key=lambda one: one.start)
    numbers = {id(one): f"Untitled {number}" for number, one in enumerate(untitled, 1)}
    return {id(one): one.title or numbers[id(one)] for one in subjects}


def _subject(one: Subject) -> dict[str, Any]:
    texts = [(member.said + member.raw).strip() for member in one.members]
    tags = {tag for member in one.members for tag in member.tags}
    section = one.section.content.text.strip() if one.section else ""
    return {"texts": sorted(texts), "tags": sorted(tags), "section": section}


def _argument(one: Subject, titles: Mapping[int, str]) -> dict[str, Any]:
    steps = [
        (titles[id(line.member.subject)], tuple(rule.text for rule in line.step.inference.rules) if line.step else None)
        for line in one.lines
    ]
    return {**_subject(one), "steps": steps}


def _relations(whole: Gathered, titles: Mapping[int, str]) -> Iterator[tuple[str, ...]]:
    for one in whole.relations:
        yield _relation(one.kind.value, _end(one.source, titles), _end(one.target, titles))


def _end(one: Subject | Step, titles: Mapping[int, str]) -> tuple[str, ...]:
    if isinstance(one, Step):
        at = next(at for at, line in enumerate(one.argument.lines) if line.step is one)
        return "inference", titles[id(one.argument)], str(at)
    return "argument" if one.argument else "equivalence-class", titles[id(one)]


def _section_titles(sections: list[dict[str, Any]]) -> dict[str | None, str]:
    found: dict[str | None, str] = {}
    waiting = list(sections)
    while waiting:
        section = waiting.pop()
        found[section["id"]] = section["title"]
        waiting += section.get("children", ())
    return found


def _their_subject(one: Mapping[str, Any], sections: Mapping[str | None, str]) -> dict[str, Any]:
    texts = [(member.get("text") or "").strip() for member in one["members"]]
    return {
        "texts": sorted(texts),
        "tags": sorted(one.get("tags") or ()),
        "section": sections.get(one.get("section"), ""),
    }


def _their_argument(one: Mapping[str, Any], sections: Mapping[str | None, str]) -> dict[str, Any]:
    steps = [
        (line["title"], tuple(line["inference"].get("inferenceRules") or ()) if line.get("inference") else None)
        for line in one.get("pcs") or ()
    ]
    return {**_their_subject(one, sections), "steps": steps}


def _their_relation(one: Mapping[str, Any]) -> tuple[str, ...]:
    at = (str(one["conclusionIndex"]),) if one.get("conclusionIndex") is not None else ()
    return _relation(one["relationType"], (one["fromType"], one["from"]), (one["toType"], one["to"], *at))


def _relation(kind: str, source: tuple[str, ...], target: tuple[str, ...]) -> tuple[str, ...]:
    if kind in _SYMMETRIC:
        source, target = sorted((source, target))
    return (kind, *source, *target)
