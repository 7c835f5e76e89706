"""What the verbs of a debate do to its store: new claims, arguments, relations and frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeAlias, TypeVar

from rebut.errors import DebateError, WrongTarget

from . import nodes
from .calling import a
from .evolving import evolved
from .lookup import Ref, candidates, resolved
from .nodes import Argument, Claim, Inference, Link, Node
from .parts import Act, Attribution, Citation, Premise, acts
from .references import LINK_TARGETS, REASON
from .store import Store
from .text import TextLike
from .vocabulary import PremiseKind, Stance

__all__ = ["Because", "Cites", "Reason", "Reasons"]

Reason: TypeAlias = Claim | Argument | Premise | str
"""A claim, an argument or a premise; a string is what it names, and else the text of a new claim."""

Because: TypeAlias = Reason | Iterable[Reason]
"""One reason, or several that are linked."""

Cites: TypeAlias = Citation | nodes.Source | str | Iterable[Citation | nodes.Source | str]
"""Where it stands: a citation, or a source alone; a string names a source, known or new."""

Reasons: TypeAlias = tuple[Because, Because, Because, Because]
"""The ordinary reasons, the assumptions, the exceptions, and the concessions."""

STANCES: dict[PremiseKind, Stance] = {
    PremiseKind.ORDINARY: Stance.ASSERTS,
    PremiseKind.ASSUMPTION: Stance.SUPPOSES,
    PremiseKind.CONCESSION: Stance.CONCEDES,
}
"""How whoever argues stands to a premise of a kind; to an exception, not at all."""

KINDS = (PremiseKind.ORDINARY, PremiseKind.ASSUMPTION, PremiseKind.EXCEPTION, PremiseKind.CONCESSION)

L = TypeVar("L", bound=Link)


class _Given(NamedTuple):
    """A reason, the kind that it was given as, and the node that it names, if any."""

    kind: PremiseKind
    reason: Reason
    node: Node | None


def claim(store: Store, text: TextLike, by: Ref | None, cites: Cites, **fields: Any) -> Claim:  # noqa: ANN401
    """A new claim, with who says so."""
    words = fields.get("title") or str(text)
    if not words:
        raise DebateError("a claim needs a text or a title")
    who = cited(store, by, cites)  # first: somebody new may take the id
    fields["id"] = fields.get("id") or store.fresh(Claim, words)
    return store.add(Claim(text, cites=who, **fields))


def argument(store: Store, by: Ref | None, cites: Cites, **fields: Any) -> Argument:  # noqa: ANN401
    """A new sketch of an argument."""
    made = Argument(cites=cited(store, by, cites), **fields)
    if not made.text and not made.title:
        raise DebateError("a sketch of an argument needs a title or a gist")
    return store.add(made)


def support(
    store: Store, target: Ref, reasons: Reasons, step: dict[str, Any], *,
    into: Ref | None, by: Ref | None, cites: Cites, **fields: Any,  # noqa: ANN401
) -> Argument:  # fmt: skip
    """An argument for a claim: a new one, one that goes on in `into`, or a known one that is linked to it."""
    conclusion = _concluded(store, target)
    who = cited(store, by, cites)
    given = premises(store, reasons, by)
    if isinstance(known := store.nodes[given[0].claim], Argument):
        if into is not None or fields.get("title") or fields.get("texts"):
            raise DebateError(f"{known.id!r} is an argument already, so it gets no other title and goes into no other")
        used = {name: step[name] for name in ("scheme", "strict", "weight")}
        own = {name: fields[name] for name in ("id", "tags", "data")}
        store.add(nodes.Support(given, conclusion.id, cites=who, **used, **own))
        return known
    if into is None:
        fields["id"] = fields.get("id") or store.fresh(Argument, fields.get("title") or str(fields.get("texts") or ""))
        lines: list[nodes.Line] = [*given, Inference(conclusion.id, id=store.fresh_step(fields["id"]), **step)]
        return store.add(Argument(lines=lines, cites=who, **fields))
    own = {name: fields.pop(name) for name in ("id", "tags", "data")}
    return _extended(store, into, given, Inference(conclusion.id, cites=who, **step, **own), fields)


def link(
    store: Store, kind: type[L], target: Ref, reasons: Reasons, *, by: Ref | None, cites: Cites, **fields: Any,  # noqa: ANN401
) -> L:  # fmt: skip
    """A relation of this kind from reasons to a target."""
    aim = resolved(store, target, LINK_TARGETS[kind])
    given, who = premises(store, reasons, by), cited(store, by, cites)
    fields["id"] = fields.get("id") or store.fresh(kind)
    return store.add(kind(given, aim.id, cites=who, **fields))


def premises(store: Store, reasons: Reasons, by: Ref | None) -> tuple[Premise, ...]:
    """The claims given as reasons, each as a premise of its kind, or the one argument; strings make new claims."""
    found = [
        _Given(kind, one, _known(store, one))
        for kind, given in zip(KINDS, reasons, strict=True)
        for one in several(given)
    ]
    if not any([given.kind in KINDS[:2] for given in found]):
        raise DebateError("there is no reason: `because` is empty")
    if argument := next((given.node for given in found if isinstance(given.node, Argument)), None):
        if len(found) > 1:
            said = f"{argument.id!r} is an argument, so it stands alone"
            raise WrongTarget(said, "reasons that are linked are claims")
        return (_premise(store, found[0], by),)
    return tuple([_premise(store, given, by) for given in found])


def sources(store: Store, because: Because) -> tuple[Premise, ...]:
    """The reasons of something that may have none."""
    given = several(because)
    return premises(store, (given, (), (), ()), None) if given else ()


def several(given: Because) -> list[Reason]:
    """One reason or several, as a list."""
    if isinstance(given, (Node, Premise, str)):
        return [given]
    if not isinstance(given, Iterable):
        raise DebateError(f"a reason is expected, not {given!r}", "give a claim, an argument or a text, or several")
    return list(given)


def moved(store: Store, made: Act | Iterable[Act]) -> tuple[Act, ...]:
    """Acts whose `about` may be any name of a node."""
    return tuple([evolved(act, about=resolved(store, act.about).id) if act.about else act for act in acts(made)])


def cited(store: Store, by: Ref | None, cites: Cites) -> tuple[Citation, ...]:
    """Citations with ids for names; `by` says so where a citation does not tell who does."""
    speaker = participant(store, by) if by is not None else ""
    given = [cites] if isinstance(cites, (Citation, nodes.Source, str)) else list(cites)
    if not given:
        return (Citation(speaker),) if speaker else ()
    return tuple([_citation(store, one, speaker) for one in given])


def participant(store: Store, ref: Ref) -> str:
    """Id of a participant, new where nobody goes by that name."""
    return _known_or_new(store, ref, nodes.Participant)


def source(store: Store, ref: Ref) -> str:
    """Id of a source, new where none goes by that title."""
    return _known_or_new(store, ref, nodes.Source)


def _known_or_new(store: Store, ref: Ref, kind: type[nodes.Participant | nodes.Source]) -> str:
    if isinstance(ref, str) and not any(isinstance(node, kind) for node in candidates(store, ref)):
        if not ref.strip():
            raise DebateError(f"{a(kind)} needs a name")
        return store.add(kind(ref)).id
    return resolved(store, ref, (kind,)).id


def _citation(store: Store, given: Citation | nodes.Source | str, speaker: str) -> Citation:
    if not isinstance(given, Citation):
        return Citation(speaker, source=source(store, given))
    return evolved(
        given,
        by=participant(store, given.by) if given.by else speaker,
        source=source(store, given.source) if given.source else "",
        via=[Attribution(participant(store, one.by), one.stance) for one in given.via],
    )


def _concluded(store: Store, target: Ref) -> Claim:
    found = resolved(store, target, LINK_TARGETS[nodes.Support])
    if isinstance(found, Claim):
        return found
    raise WrongTarget(f"support() argues for a claim, and {found.id!r} is {a(type(found))}", "underpin() backs it")


def _known(store: Store, reason: Reason) -> Node | None:
    """The node that a reason names, or None where it is the text of a new claim."""
    name: Ref = reason.claim if isinstance(reason, Premise) else reason
    if isinstance(name, str) and not any(isinstance(node, REASON) for node in candidates(store, name)):
        return None
    return resolved(store, name, REASON)


def _premise(store: Store, given: _Given, by: Ref | None) -> Premise:
    reason, found = given.reason, given.node or _known(store, given.reason)  # the same new text may come twice
    if found is None:
        text = str(reason.claim if isinstance(reason, Premise) else reason)
        kind = reason.kind if isinstance(reason, Premise) and given.kind is PremiseKind.ORDINARY else given.kind
        found = claim(store, text, None, _stated(store, by, kind))
    if not isinstance(reason, Premise):
        return Premise(found.id, kind=given.kind)
    return evolved(reason, claim=found.id, kind=reason.kind if given.kind is PremiseKind.ORDINARY else given.kind)


def _stated(store: Store, by: Ref | None, kind: PremiseKind) -> tuple[Citation, ...]:
    """What whoever argues says of a new claim: nobody asserts what would stop the own step."""
    stance = STANCES.get(kind)
    return () if by is None or stance is None else (Citation(participant(store, by), stance),)


def _extended(
    store: Store,
    into: Ref,
    given: tuple[Premise, ...],
    step: Inference,
    fields: dict[str, Any],
) -> Argument:
    """The argument with one more step, which rests on known lines where it can."""
    old = resolved(store, into, (Argument,))
    assert isinstance(old, Argument)  # noqa: S101 -- asked for
    lines = list(old.lines)
    uses = [_line(lines, premise) for premise in given]
    number = len(lines)
    rest = [at for at in range(number, 0, -1) if isinstance(lines[at - 1], Inference)]
    default = list(range(rest[0] if rest else 1, number + 1))
    lines.append(step if sorted(uses) == default else evolved(step, uses=uses))
    changes = {name: value for name, value in fields.items() if value}
    new = store.numbered(evolved(old, lines=lines, **changes))
    store.swap(new)
    return new


def _line(lines: list[nodes.Line], premise: Premise) -> int:
    """Number of the line that says this already, or of a new one."""
    for number, line in enumerate(lines, 1):
        if line == premise or (premise == Premise(premise.claim) and _concludes(line, premise.claim)):
            return number
    lines.append(premise)
    return len(lines)


def _concludes(line: nodes.Line, claim: str) -> bool:
    return isinstance(line, Inference) and line.conclusion == claim
