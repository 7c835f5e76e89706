"""Verdicts as they are shown: tables for people, JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from .saying import say
from .tables import printable, show_table
from .waiting import bar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rebut.model import Debate
    from rebut.model.changed import Changes
    from rebut.model.readings import Disagreement, Readings
    from rebut.model.verdicts import Verdict, Verdicts

__all__ = ["show_changes", "show_json", "show_sources", "show_turning", "show_verdicts", "show_why"]

_HEADS = ("claim", "verdict", "reason")
_READ = ("claim", "verdict", "accepted in", "reason")
_MOST = 6
"""So many claims are named in a cell of a table."""
_WEIGHED = "carneades"


def show_json(told: object) -> None:
    """Plain data on standard output."""
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


def show_verdicts(debate: Debate, verdicts: Verdicts, *, markdown: bool, as_json: bool) -> None:
    """The verdicts of all claims, and what the readings disagree about."""
    if as_json:
        show_json(_told(verdicts, [_row(debate, verdicts, id) for id in _judged(debate, verdicts)]))
        return
    weighed = verdicts.settings["semantics"] == _WEIGHED
    rows = [_cells(verdicts, claim.id, claim.title or claim.text or claim.id) for claim in debate.claims]
    show_table(_HEADS if weighed else _READ, rows, markdown=markdown)
    if verdicts.disagreements:
        show_table(("way", "accepted", "rejected"), _ways(verdicts), markdown=markdown)
    if not markdown:
        say(_counted([verdicts[claim.id] for claim in debate.claims]))
        if not weighed:
            say(_many(verdicts.readings))


def _cells(verdicts: Verdicts, id: str, name: str) -> tuple[str, ...]:
    weighed = verdicts.settings["semantics"] == _WEIGHED
    return name, str(verdicts[id]), *([] if weighed else [str(verdicts.extent(id))]), verdicts.reason(id)


def _ways(verdicts: Verdicts) -> Iterator[tuple[str, str, str]]:
    """What the readings disagree about: for each way of seeing it, which claims are accepted in it, and rejected."""
    for number, one in enumerate(verdicts.disagreements, 1):
        for letter, way in enumerate(one.alternatives):
            accepted = [id for id in one.about if way.labels[id] == "in"]
            rejected = [id for id in one.about if way.labels[id] == "out"]
            name = f"{number}{_letter(letter)} where {way.name}"
            yield name, _some(verdicts, accepted), _some(verdicts, rejected)


def _letter(number: int) -> str:
    """From a to z, then aa, ab and so on."""
    return (_letter(number // 26 - 1) if number >= 26 else "") + chr(ord("a") + number % 26)  # noqa: PLR2004


def _some(verdicts: Verdicts, ids: list[str]) -> str:
    """The claims and sketches among some nodes, or the nodes themselves where there are none."""
    debate = verdicts.debate
    placed = [id for id in ids if id in debate.nodes and type(debate.nodes[id]).__name__ in {"Claim", "Argument"}]
    shown = [verdicts.called(id) for id in placed or ids]
    return ", ".join(shown[:_MOST]) + (f" and {len(shown) - _MOST} more" if len(shown) > _MOST else "")


def _many(readings: Readings) -> str:
    """How many readings there are, and of what they are made."""
    if readings.total == 1:
        return "one reading"
    told = f"{readings.total:,} readings" if readings.total else "no reading"
    if len(readings.disagreements) > 1:
        told += f": any way of each of the {len(readings.disagreements)} matters"
    return f"{told} (and there are more)" if readings.stopped else told


def show_why(verdicts: Verdicts, ref: str, *, as_json: bool) -> None:
    """The reasons for one thing."""
    if not as_json:
        click.echo(printable(verdicts.explain(ref)))
        return
    debate = verdicts.debate
    id = ref if ref in list(verdicts) else debate.find(ref).id
    row = _row(debate, verdicts, id)
    if verdicts.settings["semantics"] != _WEIGHED:
        found = verdicts.witness(id)
        row["witness"] = None if found is None else found.told()
    show_json(_told(verdicts, [row]))


def show_turning(verdicts: Verdicts, ref: str, how: dict[str, Any], limit: str | None, *, as_json: bool) -> None:
    """The smallest changes that would turn a verdict."""
    with bar("trying changes") as progress:
        found = verdicts.turning(ref, limit=limit, progress=progress, **how)
    if as_json:
        show_json({"settings": verdicts.settings, **found.told()})
    else:
        click.echo(printable(str(found)))


def show_changes(before: Verdicts, after: Verdicts, *, as_json: bool) -> None:
    """What is judged otherwise afterwards."""
    found = before.changes(after)
    if as_json:
        show_json({"settings": before.settings, "changes": list(_changed(found))})
    else:
        click.echo(printable(str(found)))


def show_sources(verdicts: Verdicts, limit: str | None, *, markdown: bool, as_json: bool) -> None:
    """Which verdicts hang on which source."""
    with bar("withdrawing sources") as progress:
        found = verdicts.by_source(limit=limit, progress=progress)
    if as_json:
        told = [{"source": id, "changes": list(_changed(changes))} for id, changes in found.items()]
        show_json({"settings": verdicts.settings, "sources": told})
        return
    debate = verdicts.debate
    claims = {claim.id for claim in debate.claims}
    rows = [
        (debate_name(debate, source), verdicts.called(id).strip("“”"), str(before or "–"), str(after or "gone"))
        for source, changes in found.items()
        for id, (before, after) in changes.items()
        if id in claims
    ]
    show_table(("without", "claim", "was", "is"), rows, markdown=markdown)


def debate_name(debate: Debate, id: str) -> str:
    """A source by its title, or a participant by the name."""
    node = debate.nodes[id]
    return str(getattr(node, "title", "") or getattr(node, "name", "") or id)


def _changed(changes: Changes) -> Iterator[dict[str, object]]:
    for id, (before, after) in changes.items():
        yield {"id": id, "before": before, "after": after, "says": changes.told(id)}


def _told(verdicts: Verdicts, rows: list[dict[str, object]]) -> dict[str, object]:
    told: dict[str, object] = {"settings": verdicts.settings, "verdicts": rows}
    if verdicts.settings["semantics"] != _WEIGHED:
        readings = verdicts.readings
        told["readings"] = {
            "count": readings.total,
            "stopped": readings.stopped,
            "disagreements": [_disagreement(one) for one in readings.disagreements],
        }
    return told


def _disagreement(one: Disagreement) -> dict[str, object]:
    return {
        "about": list(one.about),
        "ways": [
            {"name": way.name, "labels": {id: str(way.labels[id]) for id in one.about}} for way in one.alternatives
        ],
    }


def _row(debate: Debate, verdicts: Verdicts, id: str) -> dict[str, object]:
    row: dict[str, object] = {
        "id": id,
        "kind": _kind(debate, id),
        "verdict": verdicts[id],
        "ground": verdicts.ground(id),
        "reason": verdicts.reason(id),
    }
    if verdicts.settings["semantics"] != _WEIGHED:
        row["accepted_in"] = verdicts.extent(id)
    return row


def _judged(debate: Debate, verdicts: Verdicts) -> list[str]:
    """The ids of what is told of, in the order of the verdicts."""
    steps = {step.id for argument in debate.arguments for step in argument.inferences}
    return [id for id in verdicts if id in debate.nodes or id in steps]


def _kind(debate: Debate, id: str) -> str:
    """What is judged: a step stands in its argument."""
    return type(debate.nodes[id]).__name__.lower() if id in debate.nodes else "inference"


def _counted(found: list[Verdict]) -> str:
    """How many claims there are of each verdict."""
    counts = {word: found.count(word) for word in dict.fromkeys(sorted(found))}
    told = ", ".join([f"{count:,} {word}" for word, count in counts.items()])
    return f"{len(found):,} claim{'s' * (len(found) != 1)}: {told}" if found else "no claims"
