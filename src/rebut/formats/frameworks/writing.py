"""From a debate to a framework: who attacks whom, and nothing else; what that leaves out is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import attrs

from rebut.findings import Finding, Level
from rebut.formats._format import Opened, Written
from rebut.model import Argument, Claim, Conflict, ConflictKind, Debate, Leftover, Link, Node, Rebuttal, Undercut

__all__ = ["Attacks", "apx", "numbered", "tgf", "written"]

_WORDS = {"apx": re.compile(r'"[^"\n]*"|[^\s(),%"]+'), "tgf": re.compile(r"[^\s#]\S*")}
"""What each format takes for a name; in the third one, names are numbers."""
_BREAKS = re.compile(r"[\r\n]+")
_OTHER = re.compile(r"[^0-9A-Za-z_]+")
_HELP = "a framework has names and attacks alone; JSON and YAML of rebut lose nothing"


Dump = Callable[["Attacks"], str]


@attrs.frozen
class Attacks:
    """What of a debate is a framework: names that any tool reads, what they say, and attacks by number."""

    names: tuple[str, ...]
    labels: tuple[str, ...]
    pairs: dict[tuple[int, int], str]
    """Attacker and target, and what the attack is labelled with."""
    left: tuple[str, ...]
    """What was read from the same format, and could not be understood."""


def written(
    debate: Debate, format: str, dump: Dump, read: Callable[[Opened], Debate], *, carries: Iterable[str] = ()
) -> Written:
    """A debate as the text of a framework; what does not come back when that is read is told.

    ``carries`` are the fields that the format has a place for, beside the names.
    """
    text = dump(_attacks(debate, format))
    if read(Opened("<text>", text)) == debate:
        return text, ()
    told = Counter(loss for node in debate for loss in _losses(node, format, frozenset(carries)))
    told["the title of the debate"] += bool(debate.title)
    told["data of the debate"] += bool(debate.data)
    if not +told:
        told["ids, titles that are no plain words, or the order of nodes"] += 1
    messages = [
        f"not written: {what}{f' ({count:,} times)' if count > 1 else ''}" for what, count in told.items() if count
    ]
    return text, tuple([Finding("RB340", message, level=Level.WARNING, help=_HELP) for message in messages])


def _attacks(debate: Debate, format: str) -> Attacks:
    """The framework of a debate: arguments and claims as they stand, and what rebuts, undercuts or contradicts them."""
    nodes: list[Argument | Claim] = [*debate.arguments, *debate.claims]
    at = {node.id: index for index, node in enumerate(nodes)}
    pairs = {pair: _label(node) for node in debate for pair in _pairs(node, at)}
    left = [node.raw for node in debate.all(Leftover) if node.format == format]
    return Attacks(
        _names(nodes, _WORDS.get(format, _OTHER)), tuple([node.text for node in nodes]), pairs, tuple(map(str, left))
    )


def _label(node: Node) -> str:
    return str(node.data.get("label", ""))


def _losses(node: Node, format: str, carries: frozenset[str]) -> Iterator[str]:
    """What a node has that a framework has no place for."""
    kind = type(node).__name__.lower()
    if isinstance(node, Leftover):
        if node.format != format:
            yield f"what was left over from {node.format}"
    elif isinstance(node, (Claim, Argument)):
        yield from [f"{kind}s, which became bare arguments"] if isinstance(node, Claim) else ()
        yield from _fields(node, kind, carries | {"id", "title", "canonical"})
        if "texts" in carries and (len(node.texts) > 1 or "\n" in node.text):
            yield "wordings beside the one that is shown, and line breaks"
    elif isinstance(node, (Rebuttal, Undercut)):
        yield from [] if len(node.sources) == 1 else [f"{kind}s by several claims together"]
        yield from [f"{kind}s, which became plain attacks"] if isinstance(node, Undercut) else ()
        yield from _fields(node, kind, carries | {"id", "sources", "target"})
    else:
        yield f"{kind}s, which became attacks both ways" if isinstance(node, Conflict) else f"{kind}s"


def _fields(node: Node, kind: str, carries: frozenset[str]) -> Iterator[str]:
    for field in node.__attrs_attrs__:
        if field.name not in carries and getattr(node, field.name) != field.default:
            yield f"{field.name} of {kind}s"


def _pairs(node: Node, at: dict[str, int]) -> Iterator[tuple[int, int]]:
    """The attacks that a node stands for."""
    if isinstance(node, (Rebuttal, Undercut)) and _is_attack(node, at):
        yield at[node.sources[0].claim], at[node.target]
    elif isinstance(node, Conflict) and node.kind is not ConflictKind.TENSION:
        ends = [at[claim] for claim in node.claims]
        yield from [(one, other) for one in ends for other in ends if one != other]


def _is_attack(link: Link, at: dict[str, int]) -> bool:
    source = link.sources[0]
    return len(link.sources) == 1 and not source.negated and source.claim in at and link.target in at


def _names(nodes: Iterable[Argument | Claim], word: re.Pattern[str]) -> tuple[str, ...]:
    """A word for each node: its title where that is one, else its id, made into one; none twice."""
    found: dict[str, None] = {}
    for node in nodes:
        name = node.title if word.fullmatch(node.title) else _OTHER.sub("_", node.id).strip("_") or "a"
        free, number = name, 2
        while free in found:
            free, number = f"{name}_{number}", number + 1
        found[free] = None
    return tuple(found)


def apx(found: Attacks) -> str:
    """The facts of Aspartix."""
    names = found.names
    lines = [f"arg({name})." for name in names]
    lines += [f"att({names[attacker]},{names[target]})." for attacker, target in found.pairs]
    return _text([*lines, *found.left])


def tgf(found: Attacks) -> str:
    """A line for each argument with its text, and one for each attack."""
    names = found.names
    lines = [f"{name} {_on_one_line(label)}".strip() for name, label in zip(names, found.labels, strict=True)]
    attacks = [
        f"{names[one]} {names[other]} {_on_one_line(label)}".strip() for (one, other), label in found.pairs.items()
    ]
    return _text([*lines, "#", *attacks, *found.left])


def _on_one_line(text: str) -> str:
    return _BREAKS.sub(" ", text)


def numbered(found: Attacks) -> str:
    """The arguments by their numbers."""
    lines = [f"{attacker + 1} {target + 1}" for attacker, target in found.pairs]
    return _text([f"p af {len(found.names)}", *lines, *found.left])


def _text(lines: Iterable[str]) -> str:
    return "".join([f"{line}\n" for line in lines])
