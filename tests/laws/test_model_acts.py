"""Laws of the acts: done wholly or not at all, the indexes right after each, ids from content alone."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from consistency import assert_consistent
from rebut import (
    Act,
    Argument,
    Attribution,
    Citation,
    Claim,
    Conflict,
    Debate,
    Group,
    Inference,
    Issue,
    Move,
    Node,
    Participant,
    Preference,
    Premise,
    Rebuttal,
    Reply,
    Source,
    Support,
)
from rebut.errors import DebateError, RebutError, StillNeeded
from rebut.model import ConflictKind, Link
from rebut.model.references import references
from strategies import HOSTILE, debates, words

NEW = "a text that no debate has yet"
Fault = Callable[[Debate], object]

FAULTS: dict[str, Fault] = {
    "claim: id taken": lambda d: d.claim(NEW, by="Somebody new", cites="a new source", id=next(iter(d.nodes))),
    "claim: wrong word": lambda d: d.claim(NEW, by="Somebody new", standing="maybe"),
    "claim: wrong score": lambda d: d.claim(NEW, by="Somebody new", score=2),
    "claim: no words": lambda d: d.claim("", by="Somebody new"),
    "claim: nobody": lambda d: d.claim(NEW, by=""),
    "claim: cites another debate's": lambda d: d.claim(NEW, by="Somebody new", cites=["new", Source("x", id=" ")]),
    "claim: data": lambda d: d.claim(NEW, by="Somebody new", data={"x": object()}),
    "claim: a node says so": lambda d: d.claim(NEW, cites="a new source", by=Claim("x")),
    "argument: id taken": lambda d: d.argument(NEW, by="Somebody new", id=next(iter(d.nodes))),
    "support: no target": lambda d: d.support(NEW, because=[NEW + "!", NEW + "?"], by="Somebody new"),
    "support: no reason": lambda d: d.support(_claim(d), because=[], unless=NEW),
    "support: id taken": lambda d: d.support(_claim(d), because=[NEW, NEW + "!"], by="Somebody new", id=_claim(d).id),
    "support: wrong weight": lambda d: d.support(_claim(d), because=NEW, by="Somebody new", weight=-1),
    "support: reason of nowhere": lambda d: d.support(_claim(d), because=[NEW, Claim("x", id="nowhere")]),
    "support: an empty reason": lambda d: d.support(_claim(d), because=[NEW, ""]),
    "support: into nothing": lambda d: d.support(_claim(d), because=NEW, into=NEW + "!"),
    "support: an argument among others": lambda d: d.support(_claim(d), because=[NEW, d.argument("sketch 1")]),
    "rebut: no target": lambda d: d.rebut(NEW, because=[NEW + "!"], by="Somebody new"),
    "rebut: unknown option": lambda d: d.rebut(_claim(d), because=NEW, colour="red"),
    "rebut: a step": lambda d: d.rebut(_step(d), because=NEW),
    "rebut: id taken": lambda d: d.rebut(_claim(d), because=NEW, by="Somebody new", id=_claim(d).id),
    "undercut: wrong target": lambda d: d.undercut(d.participant("p 1"), because=NEW),
    "undercut: weight": lambda d: d.undercut(_claim(d), because=NEW, weight=float("nan")),
    "underpin: strict": lambda d: d.underpin(_claim(d), because=NEW, assuming=NEW + "!", strict=1),
    "contradict: alone": lambda d: d.contradict(_claim(d)),
    "contradict: unknown": lambda d: d.contradict(_claim(d), NEW),
    "issue: unknown": lambda d: d.issue("?", [_claim(d), NEW]),
    "group: itself": lambda d: d.add(Group("x", ["the group"], id="the group")),
    "group: twice": lambda d: d.group("x", [_claim(d), _claim(d)]),
    "prefer: id taken": lambda d: d.prefer(_claim(d), _claim(d), because=[NEW, NEW + "!"], id=_claim(d).id),
    "prefer: unknown": lambda d: d.prefer(_claim(d), NEW, because=NEW + "!"),
    "move: unknown": lambda d: d.move(NEW, by="Somebody new", acts=[Act("Asserting", NEW + "!")]),
    "move: to nothing": lambda d: d.move(NEW, by="Somebody new", to=NEW + "!"),
    "add: dangling": lambda d: d.add(Argument(lines=[Premise(_claim(d).id), Inference(NEW)])),
    "add: wrong kind": lambda d: d.add(Support([_claim(d).id], d.source("s 1").id)),
    "add: id taken by a step": lambda d: d.add(Claim(NEW, id=_step(d).id)),
    "add: two steps of one id": lambda d: d.add(
        Argument(lines=[Inference(_claim(d).id, id="s"), Inference(_claim(d).id, id="s")])
    ),
    "add: a step like its argument": lambda d: d.add(Argument(id="s", lines=[Inference(_claim(d).id, id="s")])),
    "add: reporter of nowhere": lambda d: d.add(Claim(NEW, cites=Citation(via=[Attribution("nowhere")]))),
    "replace: dangling": lambda d: d.replace(_claim(d), texts=[NEW], cites=[Citation("nowhere")]),
    "replace: canonical": lambda d: d.replace(_claim(d), texts=[NEW], canonical=7),
    "replace: no such field": lambda d: d.replace(_claim(d), texts=[NEW], colour="red"),
    "replace: id": lambda d: d.replace(_claim(d), texts=[NEW], id="x"),
    "replace: conclusion": lambda d: d.replace(_step(d), conclusion=d.source("s 1").id),
    "replace: step of an id": lambda d: d.replace(
        d.owner(_step(d)), lines=[Inference(_claim(d).id, id=_claim(d).id)]
    ),
    "rename: taken": lambda d: d.rename(_claim(d), _step(d).id),
    "rename: empty": lambda d: d.rename(_claim(d), ""),
    "remove: unknown": lambda d: d.remove(_claim(d), NEW, dependents=True),
    "remove: a step": lambda d: d.remove(_step(d)),
}  # fmt: skip
"""Acts that fail, each after something new was made where that is possible."""


def _claim(debate: Debate) -> Claim:
    return debate.claims[0]


def _step(debate: Debate) -> Inference:
    return debate.all(Inference)[0]


def prepared(debate: Debate) -> Debate:
    """With what the faulty acts need, made before they begin."""
    debate = debate.copy()
    claims = [debate.add(Claim(id=f"prepared {number}")) for number in (1, 2)]
    debate.add(Argument(lines=[Premise(claims[0].id), Inference(claims[1].id, id="prepared step")], id="prepared 3"))
    for make, name in ((debate.argument, "sketch 1"), (debate.participant, "p 1"), (debate.source, "s 1")):
        if name not in debate:
            make(name)
    return debate


class Reading(Debate):
    """A debate whose faulty acts find what they need without making it."""

    def argument(self, title: str, **given: Any) -> Argument:
        return self.find(title, Argument) if title in self else super().argument(title, **given)

    def participant(self, name: str, **given: Any) -> Participant:
        return self.find(name, Participant) if name in self else super().participant(name, **given)

    def source(self, title: str, **given: Any) -> Source:
        return self.find(title, Source) if title in self else super().source(title, **given)


@pytest.mark.parametrize("fault", FAULTS)
@given(debates(hostile=False))
@settings(max_examples=8)
def test_what_fails_changes_nothing(fault: str, debate: Debate):
    debate = Reading.of(prepared(debate), title=debate.title)
    before = snapshot(debate)
    with pytest.raises((RebutError, TypeError)) as caught:
        FAULTS[fault](debate)
    assert snapshot(debate) == before
    assert_consistent(debate)
    if isinstance(caught.value, RebutError):
        again = pickle.loads(pickle.dumps(caught.value))
        assert (type(again), str(again)) == (type(caught.value), str(caught.value))


def snapshot(debate: Debate) -> tuple[Any, ...]:
    """All that anybody could see of a debate, and what the next ids will be."""
    other = pickle.loads(pickle.dumps(debate))
    made = [debate.copy().claim(text).id for text in ("a new one", "???", "Somebody new")]
    users = {node.id: [user.id for user in debate.referrers(node)] for node in debate}
    return list(debate), other, debate.title, made, users


@given(debates(), debates())
def test_adding_what_is_there_fails_or_makes_another(debate: Debate, other: Debate):
    """Any node of another debate is either taken in as it is, or refused and nothing changes."""
    for node in other:
        before = debate.copy()
        try:
            made = debate.add(node)
        except DebateError:
            assert debate == before
        else:
            assert made == node
            assert list(debate) == [*before, node]
    assert_consistent(debate)


@given(debates(surrogates=True))
def test_a_debate_can_be_built_in_any_order_that_can_be(debate: Debate):
    """Nodes added one by one, each as soon as what it refers to is there, give the same nodes."""
    grown, waiting = Debate(debate.title, data=debate.data), list(debate)
    while waiting:
        rest = [node for node in waiting if not _added(grown, node)]
        if len(rest) == len(waiting):
            break  # they refer to each other in a circle
        waiting = rest
    assert {node.id: node for node in grown}.items() <= dict(debate.nodes).items()
    assert_consistent(grown)


def _added(debate: Debate, node: Node) -> bool:
    try:
        debate.add(node)
    except DebateError:
        return False
    return True


@given(debates(hostile=False), st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=5))
def test_ids_follow_from_the_debate_alone(debate: Debate, texts: list[str]):
    """However it came about: read back, copied, or after something was added and taken out again."""
    detour = debate.copy()
    for text in texts:
        detour.remove(detour.claim(text), detour.argument(gist=text), detour.move(text))
    arrived = [debate, debate.copy(), pickle.loads(pickle.dumps(debate)), Debate.of(debate), detour]
    assert len({tuple(_new_ids(one, texts)) for one in arrived}) == 1


def _new_ids(debate: Debate, texts: list[str]) -> list[str]:
    made = [node.id for text in texts for node in (debate.claim(text), debate.argument(gist=text), debate.move(text))]
    argument = debate.support(debate.claim("?!"), because=["!?", "!?!"], by="Somebody")
    return [*made, argument.id, *[step.id for step in argument.inferences], *debate.nodes]


@given(debates(), words(surrogates=True))
def test_renaming_back_changes_nothing(debate: Debate, name: str):
    assume(name)
    before = debate.copy()
    for id in [*debate.nodes, *[step.id for step in debate.all(Inference)]]:
        if name != id and name in debate._store:
            with pytest.raises(DebateError):
                debate.rename(debate._store.get(id), name)
            continue
        renamed = debate.rename(debate._store.get(id), name)
        assert renamed.id == name
        assert_consistent(debate)
        assert (id in debate._store) is (id == name)
        assert debate.rename(renamed, id).id == id
        assert debate == before


@given(debates(), st.data())
def test_removing_with_dependents_leaves_nothing_dangling(debate: Debate, data: st.DataObject):
    assume(len(debate))
    asked = data.draw(st.lists(st.sampled_from(list(debate.nodes)), min_size=1, max_size=3, unique=True))
    before = debate.copy()
    gone = debate.remove(*[debate.nodes[id] for id in asked], dependents=True)
    assert_consistent(debate)
    assert [node.id for node in gone] == [id for id in before.nodes if id not in debate.nodes]
    assert set(asked) <= {node.id for node in gone}
    assert all(before.nodes[node.id] == node for node in gone)
    lost = {*[n.id for n in gone], *[s.id for n in gone if isinstance(n, Argument) for s in n.inferences]}
    assert [node.id for node in gone if node.id not in asked and not cannot_be_without(node, lost)] == []
    untouched = [node for node in before if not any(id in lost for id, _ in references(node)) and node.id not in lost]
    assert [debate.nodes[node.id] for node in untouched] == untouched


def cannot_be_without(node: Node, gone: set[str]) -> bool:  # noqa: PLR0911 -- one for each kind
    """Whether something that a node rests on is gone: told apart here from what it merely mentions."""
    match node:
        case Argument():
            return bool(gone & {*[p.claim for p in node.premises], *[step.conclusion for step in node.inferences]})
        case Link():
            return bool(gone & {node.target, *[source.claim for source in node.sources]})
        case Conflict():
            left = [claim for claim in node.claims if claim not in gone]
            return len(left) < 2 or (node.kind is ConflictKind.CONTRADICTORY and len(left) < len(node.claims))
        case Preference():
            return bool(gone & {node.better, node.worse, *[source.claim for source in node.sources]})
        case Move():
            return node.by in gone
        case Reply():
            return bool(gone & {node.move, node.to})
        case Claim() | Issue() | Group():
            return False
        case _:
            return any(id in gone for id, _ in references(node))


@given(debates(), st.data())
def test_removing_alone_is_refused_where_something_rests_on_it(debate: Debate, data: st.DataObject):
    assume(len(debate))
    node = debate.nodes[data.draw(st.sampled_from(list(debate.nodes)))]
    steps = node.inferences if isinstance(node, Argument) else ()
    users = {user.id: user for one in (node, *steps) for user in debate.referrers(one) if user.id != node.id}
    before = debate.copy()
    if all(isinstance(user, Group) for user in users.values()):
        assert debate.remove(node) == (node,)
        assert list(debate.nodes) == [id for id in before.nodes if id != node.id]
    else:
        with pytest.raises(StillNeeded):
            debate.remove(node)
        assert debate == before
    assert_consistent(debate)


@given(debates())
def test_what_was_removed_can_be_put_back(debate: Debate):
    kept = debate.copy()
    gone = debate.remove(*list(debate.claims), dependents=True)
    rest = [node for node in debate if node == kept.nodes[node.id]]
    again, refused = Debate.gathered([*rest, *gone])
    assert len(again) + len(refused) == len(rest) + len(gone)
    assert_consistent(again)


@given(debates())
def test_gathering_keeps_what_can_stay(debate: Debate):
    """Whatever is left out, the rest is a debate, and what is refused is told once."""
    for at in range(0, len(debate), 3):
        given = [node for number, node in enumerate(debate) if number != at]
        found, refused = Debate.gathered(given)
        assert_consistent(found)
        assert sorted([n.id for n in found] + [n.id for n, _ in refused]) == sorted(n.id for n in given)
        assert all(isinstance(reason, DebateError) for _, reason in refused)


@given(debates())
def test_replacing_nothing_changes_nothing(debate: Debate):
    before = debate.copy()
    for node in [*debate, *debate.all(Inference)]:
        assert debate.replace(node) == node
        assert debate.replace(node, tags=node.tags, data=node.data) == node
    assert debate == before
    assert_consistent(debate)


@given(debates(), words())
def test_a_replaced_node_stands_where_it_stood(debate: Debate, tag: str):
    for node in [*debate, *debate.all(Inference)]:
        order = list(debate.nodes)
        new = debate.replace(node, tags=[tag], data={"x": 1})
        assert (new.tags, new.id, type(new)) == ((tag,), node.id, type(node))
        assert list(debate.nodes) == order
        assert debate._store.get(node.id) == new
    assert_consistent(debate)


class Changing(RuleBasedStateMachine):
    """Acts in any order, some of them refused: the indexes stay right, and a copy stays as it was."""

    def __init__(self) -> None:
        super().__init__()
        self.debate = Debate()
        self.kept: list[tuple[Debate, list[Node]]] = []

    @initialize(debate=debates(size=8))
    def begin(self, debate: Debate) -> None:
        self.debate = debate

    def _some(self, data: st.DataObject) -> Node:
        if not len(self.debate):
            self.debate.claim("the first")
        return self.debate.nodes[data.draw(st.sampled_from(list(self.debate.nodes)))]

    def _try(self, act: Callable[[], object]) -> None:
        before = list(self.debate)
        try:
            act()
        except RebutError:
            assert list(self.debate) == before

    @rule(text=words(), title=words(), who=words())
    def claim(self, text: str, title: str, who: str) -> None:
        self._try(lambda: self.debate.claim(text, title=title, by=who, cites=who))

    @rule(data=st.data(), text=words(), other=words())
    def support(self, data: st.DataObject, text: str, other: str) -> None:
        target = self._some(data)
        self._try(lambda: self.debate.support(target, because=[text, other], unless=other))

    @rule(data=st.data(), text=words(), verb=st.sampled_from(["rebut", "undercut", "underpin", "undermine"]))
    def link(self, data: st.DataObject, text: str, verb: str) -> None:
        target, reason = self._some(data), data.draw(st.sampled_from([text, self._some(data)]))
        self._try(lambda: getattr(self.debate, verb)(target, because=reason))

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        target, reason, into = self._some(data), self._some(data), self._some(data)
        self._try(lambda: self.debate.support(target, because=reason, into=into))

    @rule(data=st.data(), name=words(surrogates=True))
    def rename(self, data: st.DataObject, name: str) -> None:
        node = self._some(data)
        self._try(lambda: self.debate.rename(node, name))

    @rule(data=st.data(), dependents=st.booleans())
    def remove(self, data: st.DataObject, dependents: bool) -> None:
        node = self._some(data)
        self._try(lambda: self.debate.remove(node, dependents=dependents))

    @rule(data=st.data(), text=words())
    def replace(self, data: st.DataObject, text: str) -> None:
        node = self._some(data)
        fields = {"texts": [text], "title": text, "name": text, "text": text, "question": text}
        mine = {field.name: fields[field.name] for field in attrs.fields(type(node)) if field.name in fields}
        self._try(lambda: self.debate.replace(node, **mine))

    @rule(data=st.data(), title=words())
    def group(self, data: st.DataObject, title: str) -> None:
        members = [self._some(data), self._some(data)]
        self._try(lambda: self.debate.group(title, members))

    @rule(data=st.data(), text=words())
    def move(self, data: st.DataObject, text: str) -> None:
        about, to = self._some(data), self._some(data)
        self._try(lambda: self.debate.move(text, by=text, acts=[Act("Asserting", about.id)], to=to))

    @rule()
    def keep(self) -> None:
        self.kept.append((self.debate.copy(), list(self.debate)))

    @rule()
    def go_back(self) -> None:
        if self.kept:
            self.debate = self.kept.pop()[0]

    @invariant()
    def indexes_are_right(self) -> None:
        assert_consistent(self.debate)

    @invariant()
    def copies_stay_as_they_were(self) -> None:
        assert all(list(kept) == before for kept, before in self.kept)

    def teardown(self) -> None:
        again = pickle.loads(pickle.dumps(self.debate))
        assert again == self.debate == copy.deepcopy(self.debate)
        assert again.claim("?!").id == self.debate.claim("?!").id


TestChanging = Changing.TestCase
TestChanging.settings = settings(max_examples=40, stateful_step_count=15, deadline=None)


@given(debates())
def test_rebuttals_of_oneself_and_own_premises_are_kept(debate: Debate):
    claim = debate.add(Claim(NEW, id="one of its own"))
    argument = debate.support(claim, because=claim)
    rebuttal = debate.rebut(claim, because=claim)
    loop = debate.add(Rebuttal([claim.id], claim.id))
    itself = debate.add(Support([claim.id], "itself", id="itself"))
    assert {argument.id, rebuttal.id, loop.id, itself.id} <= set(debate.nodes)
    assert argument.conclusion == argument.premises[0].claim == claim.id
    assert_consistent(debate)
