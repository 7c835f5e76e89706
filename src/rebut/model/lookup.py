"""Finding a node by what a person calls it: the node itself, its id, its title or its text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from rebut.errors import AmbiguousName, UnknownName, WrongTarget

from . import nodes
from .calling import a
from .nearest import nears
from .nodes import Node
from .store import Store, named, plain, spoken

if TYPE_CHECKING:
    from .references import Targets

__all__ = ["Ref", "candidates", "refs", "resolved"]

Ref: TypeAlias = Node | str
"""A node, an id, a title or a text; ``[title]`` is a claim's and ``<title>`` an argument's."""

BRACKETS: dict[tuple[str, str], type[Node]] = {("[", "]"): nodes.Claim, ("<", ">"): nodes.Argument}


def resolved(store: Store, ref: Ref, kinds: Targets = (Node,)) -> Node:
    """The one node of these kinds that is meant.

    Raises `UnknownName`, with what comes near, `AmbiguousName`, or `WrongTarget` where only other kinds go by it.
    """
    if isinstance(ref, Node):
        return _itself(store, ref, kinds)
    if not isinstance(ref, str):
        raise WrongTarget(f"a node or its name is expected, not {ref!r}")
    found = candidates(store, ref)
    fitting = [node for node in found if isinstance(node, kinds)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise AmbiguousName(
            f"{ref!r} could be {_listed(fitting)}", "give the node itself; debate.nodes[id] finds one by its id alone"
        )
    if found:
        raise _wrong(found[0], kinds)
    raise UnknownName(f"nothing goes by {_short(ref)!r}", _near(store, ref, kinds))


def refs(given: Ref | Iterable[Ref]) -> list[Ref]:
    """One node or name, or several, as a list."""
    return [given] if isinstance(given, (Node, str)) else list(given)


def candidates(store: Store, name: str) -> list[Node]:
    """All nodes that have this id, title or text, in their order."""
    ids: dict[str, None] = {}
    if name in store:
        ids[name] = None
    ids.update(dict.fromkeys(store.titles[name]))
    ids.update(dict.fromkeys(store.texts[plain(name)]))
    found = [node for id in store.in_order(ids) if (node := store.get(id)) is not None]
    return found or _bracketed(store, name)


def _bracketed(store: Store, name: str) -> list[Node]:
    kind = BRACKETS.get((name[:1], name[-1:]))
    if kind is None:
        return []
    found = [store.nodes[id] for id in store.in_order(store.titles[name[1:-1]])]
    return [node for node in found if isinstance(node, kind)]


def _itself(store: Store, node: Node, kinds: Targets) -> Node:
    """The node as it stands now: it may have been replaced since the caller got hold of it."""
    if not node.id:
        raise UnknownName(f"this {type(node).__name__.lower()} is in no debate yet", "add() takes it in")
    found = store.get(node.id)
    if found is None or found.__class__ is not node.__class__:
        said = f"the {type(node).__name__.lower()} {node.id!r} is not in this debate"
        raise UnknownName(said, "where it was renamed, go on with what rename() gave")
    if not isinstance(found, kinds):
        raise _wrong(found, kinds)
    return found


def _wrong(node: Node, kinds: Targets) -> WrongTarget:
    wanted = ", ".join([kind.__name__.lower() for kind in kinds])
    return WrongTarget(f"{node.id!r} is {a(type(node))}, which cannot stand here", f"what can: {wanted}")


def _listed(found: list[Node]) -> str:
    said = [f"the {type(node).__name__.lower()} {node.id!r}" for node in found[:5]]
    more = [f"{len(found) - 5} more"] if len(found) > 5 else []  # noqa: PLR2004 -- as many as fit a line
    return " or ".join(said + more)


def _near(store: Store, name: str, kinds: Targets) -> str:
    """Did you mean: the ids, titles and texts that come nearest."""
    names: dict[str, None] = {}
    for node in store.nodes.values():
        if isinstance(node, kinds):
            names.update(dict.fromkeys(filter(None, (node.id, named(node), spoken(node)))))
    if nodes.Inference in kinds or Node in kinds:
        names.update(dict.fromkeys(store.owners))
    found = nears(name, names, least=70)
    return f"did you mean {' or '.join([repr(_short(near)) for near in found])}?" if found else ""


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"  # noqa: PLR2004 -- a line
