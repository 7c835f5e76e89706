"""Whether a debate's indexes say what its nodes say: all are made anew from the nodes alone, and compared."""

from __future__ import annotations

from rebut import Argument, Claim, Debate, Group, Issue, Move, Node, Participant, Source
from rebut.model.index import Index
from rebut.model.references import references

TITLES: dict[type[Node], str] = {
    Claim: "title",
    Argument: "title",
    Source: "title",
    Participant: "name",
    Group: "title",
    Issue: "question",
}
Keys = dict[str, set[str]]


def assert_consistent(debate: Debate) -> None:
    """Every index of a debate, its order among them, follows from its nodes."""
    store = debate._store
    nodes = dict(debate.nodes)
    assert [node.id for node in nodes.values()] == list(nodes)
    assert sorted(nodes, key=store.order.__getitem__) == list(nodes)
    assert set(store.order) == set(nodes)
    assert store.owners == {step.id: argument.id for argument in debate.arguments for step in argument.inferences}
    assert store.group_of == {member: group.id for group in debate.all(Group) for member in group.members}
    assert held(store.titles) == expected({node.id: _titles(node) for node in nodes.values()})
    assert held(store.texts) == expected({node.id: _texts(node) for node in nodes.values()})
    assert held(store.referrers) == expected({node.id: _targets(node) for node in nodes.values()})
    assert store._journal is None
    assert not store.owners.keys() & nodes.keys()
    assert_closed(debate)


def assert_closed(debate: Debate) -> None:
    """Every reference leads to a node of a kind that it may lead to."""
    for node in debate:
        for id, kinds in references(node):
            assert isinstance(debate._store.get(id), kinds), (node, id)


def held(index: Index) -> Keys:
    return {key: set(index[key]) for key in index._ids}


def expected(keys_of: Keys) -> Keys:
    found: Keys = {}
    for id, keys in keys_of.items():
        for key in keys:
            found.setdefault(key, set()).add(id)
    return found


def _titles(node: Node) -> set[str]:
    title = getattr(node, TITLES[type(node)]) if type(node) in TITLES else ""
    return {title} if title else set()


def _texts(node: Node) -> set[str]:
    if isinstance(node, (Claim, Argument)):
        return {" ".join(text.plain.split()) for text in node.texts}
    return {" ".join(node.text.split())} if isinstance(node, Move) else set()


def _targets(node: Node) -> set[str]:
    return {id for id, _ in references(node)}
