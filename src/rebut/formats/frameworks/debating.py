"""From a framework to a debate: its arguments are sketches, and each attack is a rebuttal."""

from __future__ import annotations

from collections.abc import Iterator

from rebut.model import Argument, Debate, Document, Leftover, Node, Premise, Rebuttal

from .facts import Facts

__all__ = ["debate"]


def debate(facts: Facts, format: str, text: str) -> Debate:
    """The debate that the facts of a text make; what could not be read is kept beside them."""
    made = Debate.of([*_nodes(facts), *[Leftover(format, raw) for raw, _ in facts.left]])
    made.findings = facts.findings
    spans = [*facts.spans, *facts.attacks.values(), *[span for _, span in facts.left]]
    places = {id: facts.place(span) for id, span in zip(made.nodes, spans, strict=True)}
    made.document = Document(format, facts.lines.file, text, places)
    return made


def _nodes(facts: Facts) -> Iterator[Node]:
    names, labels = facts.names, facts.labels
    for index, name in enumerate(names):
        yield Argument(name, labels.get(index, ()), id=name)
    for attacker, target in facts.attacks:
        note = facts.notes.get((attacker, target))
        data = {"label": note} if note else {}
        yield Rebuttal([Premise(names[attacker])], names[target], data=data)
