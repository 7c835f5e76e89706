"""Steps about a debate as it is talked through: who says what, for which reasons, and what becomes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then, when

from rebut import Argument, Claim, Debate, Group, Inference, Node, Premise, Rebuttal, Support, Undercut, loads
from rebut.errors import RebutError
from rebut.model import Link

DEEDS = {Support: "supports", Rebuttal: "rebuts", Undercut: "undercuts"}


def _step(words: str) -> parsers.re:
    """Words with quoted arguments: "{name}"."""
    pattern = words
    for name in ("claim", "other", "third", "who", "title", "id", "kind", "source"):
        pattern = pattern.replace(f'"{{{name}}}"', rf'"(?P<{name}>[^"]+)"')
    return parsers.re(f"{pattern}$")


@pytest.fixture
def talk() -> SimpleNamespace:
    """The debate, the debate before, what is looked at, what was taken out, and what was refused."""
    return SimpleNamespace(debate=Debate(), before=None, seen=None, gone=(), refusal=None, found=None)


def _try(talk: SimpleNamespace, act: Callable[[], object]) -> None:
    """Do something, and remember it where it is refused."""
    talk.before = talk.debate.copy()
    try:
        act()
    except RebutError as refusal:
        talk.refusal = refusal


def _called(debate: Debate, id: str) -> str:
    """A node as people call it: by its title, else its text; a step by what it concludes."""
    node = debate.nodes.get(id) or debate.find(id)
    if isinstance(node, Inference):
        return f"the step to {_called(debate, node.conclusion)}"
    if isinstance(node, Link):
        return f"what {_from(debate, node)} {DEEDS[type(node)]}"
    return str(getattr(node, "title", "") or getattr(node, "name", "") or getattr(node, "text", "") or node.id)


def _from(debate: Debate, link: Link) -> str:
    return " + ".join(_called(debate, source.claim) for source in link.sources)


def _of(debate: Debate) -> list[list[str]]:
    """All that speaks for or against something, as a table says it."""
    steps = [(argument, step) for argument in debate.arguments for step in argument.inferences]
    return [
        *[
            [_together(debate, argument, step), "supports", _called(debate, step.conclusion)]
            for argument, step in steps
        ],
        *[[_from(debate, link), DEEDS[type(link)], _called(debate, link.target)] for link in debate.links],
    ]


def _together(debate: Debate, argument: Argument, step: Inference) -> str:
    return " + ".join(_premise(debate, line) for line in argument.used(step) if isinstance(line, Premise))


def _premise(debate: Debate, premise: Premise) -> str:
    called = _called(debate, premise.claim)
    return called if premise.kind.value == "ordinary" else f"{called} ({premise.kind})"


# what there is


@given("this debate")
def _this(talk: SimpleNamespace, docstring: str) -> None:
    talk.debate = loads(docstring, format="argdown")
    assert talk.debate.findings == ()


@given(_step('a debate about "{title}"'))
def _about(talk: SimpleNamespace, title: str) -> None:
    talk.debate = Debate(title)


# what is said


@given(_step('it is claimed that "{claim}"'))
@when(_step('it is claimed that "{claim}"'))
def _claimed(talk: SimpleNamespace, claim: str) -> None:
    _try(talk, lambda: talk.debate.claim(claim))


@given(_step('it is claimed that "{claim}" under the title "{title}"'))
@when(_step('it is claimed that "{claim}" under the title "{title}"'))
def _titled(talk: SimpleNamespace, claim: str, title: str) -> None:
    _try(talk, lambda: talk.debate.claim(claim, title=title))


@given(_step('"{who}" claims "{claim}"'))
@when(_step('"{who}" claims "{claim}"'))
def _says(talk: SimpleNamespace, who: str, claim: str) -> None:
    _try(talk, lambda: talk.debate.claim(claim, by=who))


@when(_step('"{who}" claims "{claim}" in "{source}"'))
def _writes(talk: SimpleNamespace, who: str, claim: str, source: str) -> None:
    _try(talk, lambda: talk.debate.claim(claim, by=who, cites=source))


@given(_step('"{claim}" is supported because "{other}"'))
@when(_step('"{claim}" is supported because "{other}"'))
def _supported(talk: SimpleNamespace, claim: str, other: str) -> None:
    _try(talk, lambda: talk.debate.support(claim, because=other))


@when(_step('"{claim}" is supported because "{other}" together with "{third}"'))
def _linked(talk: SimpleNamespace, claim: str, other: str, third: str) -> None:
    _try(talk, lambda: talk.debate.support(claim, because=[other, third]))


@when(_step('"{claim}" is supported because "{other}", unless "{third}"'))
def _unless(talk: SimpleNamespace, claim: str, other: str, third: str) -> None:
    _try(talk, lambda: talk.debate.support(claim, because=other, unless=third))


@given(_step('"{claim}" is rebutted because "{other}"'))
@when(_step('"{claim}" is rebutted because "{other}"'))
def _rebutted(talk: SimpleNamespace, claim: str, other: str) -> None:
    _try(talk, lambda: talk.debate.rebut(claim, because=other))


@when(_step('the step to "{claim}" is undercut because "{other}"'))
def _undercut(talk: SimpleNamespace, claim: str, other: str) -> None:
    step = next(step for a in talk.debate.supporters(claim) if isinstance(a, Argument) for step in a.inferences)
    _try(talk, lambda: talk.debate.undercut(step, because=other))


@when(_step('"{claim}" and "{other}" are put as "{kind}"'))
def _against(talk: SimpleNamespace, claim: str, other: str, kind: str) -> None:
    _try(talk, lambda: talk.debate.contradict(claim, other, kind=kind))


# what is changed


@when(_step('"{claim}" is reworded to "{other}"'))
def _reworded(talk: SimpleNamespace, claim: str, other: str) -> None:
    _try(talk, lambda: talk.debate.replace(talk.debate.find(claim, Claim), texts=[other]))


@when(_step('"{claim}" gets the title "{title}"'))
def _entitled(talk: SimpleNamespace, claim: str, title: str) -> None:
    _try(talk, lambda: talk.debate.replace(talk.debate.find(claim, Claim), title=title))


@given(_step('"{claim}" gets the id "{id}"'))
@when(_step('"{claim}" gets the id "{id}"'))
def _renamed(talk: SimpleNamespace, claim: str, id: str) -> None:
    _try(talk, lambda: talk.debate.rename(claim, id))


@when(_step('"{claim}" is taken back'))
def _taken(talk: SimpleNamespace, claim: str) -> None:
    _try(talk, lambda: setattr(talk, "gone", talk.debate.remove(claim)))


@when(_step('"{claim}" is taken back with all that rests on it'))
def _taken_with(talk: SimpleNamespace, claim: str) -> None:
    _try(talk, lambda: setattr(talk, "gone", talk.debate.remove(claim, dependents=True)))


@when("the last act is undone")
def _undone(talk: SimpleNamespace) -> None:
    talk.debate = talk.before


# what is looked at


@when(parsers.re(r'I look at "(?P<claim>[^"]+)" and (?P<hops>\d+) hops? around it$'))
def _around(talk: SimpleNamespace, claim: str, hops: str) -> None:
    talk.seen = talk.debate.view(focus=claim, hops=int(hops))


@when(parsers.re(r'I look at (?P<claims>"[^"]+"(?:, "[^"]+")* and "[^"]+") alone$'))
def _look_at_some(talk: SimpleNamespace, claims: str) -> None:
    talk.seen = talk.debate.view(focus=re.findall('"([^"]+)"', claims), hops=0)


@when(parsers.re(r'I look at "(?P<claim>[^"]+)" and (?P<depth>\d+) levels? of reasons$'))
def _below(talk: SimpleNamespace, claim: str, depth: str) -> None:
    talk.seen = talk.debate.view(focus=claim, depth=int(depth))


@when(parsers.re(r"I look at the (?P<only>attacks|supports) alone$"))
def _only(talk: SimpleNamespace, only: str) -> None:
    talk.seen = talk.debate.view(only=only)


@when("I look at the main claims")
def _main(talk: SimpleNamespace) -> None:
    talk.seen = talk.debate.view(depth=0)


@when(_step('I ask for "{claim}"'))
def _asked(talk: SimpleNamespace, claim: str) -> None:
    _try(talk, lambda: setattr(talk, "found", talk.debate[claim]))


# what then is so


def _claims(debate: Debate) -> list[list[str]]:
    return [[claim.text] for claim in debate.claims]


@then("the claims are")
def _are(talk: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert _claims(talk.debate) == datatable[1:]


@then("I see the claims")
def _seen(talk: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert _claims(talk.seen) == datatable[1:]


@then("the debate runs like this")
def _runs(talk: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert _of(talk.debate) == datatable[1:]


@then("what I see runs like this")
def _seen_runs(talk: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert _of(talk.seen) == datatable[1:]


@then("nothing else is seen")
def _nothing_else(talk: SimpleNamespace) -> None:
    assert _of(talk.seen) == []


@then(_step('"{claim}" is said by "{who}"'))
def _by(talk: SimpleNamespace, claim: str, who: str) -> None:
    cited = talk.debate.find(claim, Claim).cites
    assert [talk.debate.nodes[one.by].name for one in cited] == [who]


@then(_step('"{claim}" stands in "{source}"'))
def _stands_in(talk: SimpleNamespace, claim: str, source: str) -> None:
    cited = talk.debate.find(claim, Claim).cites
    assert [talk.debate.nodes[one.source].title for one in cited] == [source]


@then(_step('"{claim}" and "{other}" are "{kind}"'))
def _in_conflict(talk: SimpleNamespace, claim: str, other: str, kind: str) -> None:
    (conflict,) = talk.debate.conflicts(claim)
    assert [talk.debate.find(claim).id, talk.debate.find(other).id] == list(conflict.claims)
    assert conflict.kind == kind


@then(_step('the group "{title}" still holds "{claim}"'))
@then(_step('the group "{title}" holds "{claim}"'))
def _group(talk: SimpleNamespace, title: str, claim: str) -> None:
    assert talk.debate.find(claim).id in talk.debate.find(title, Group).members


@then("what went is")
def _went(talk: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert [[type(node).__name__.lower(), _said(talk.before, node)] for node in talk.gone] == datatable[1:]


def _said(debate: Debate, node: Node) -> str:
    return _from(debate, node) if isinstance(node, Link) else _called(debate, node.id)


@then(parsers.re(r'it is refused: "(?P<message>.+)"$'))
def _refused(talk: SimpleNamespace, message: str) -> None:
    assert talk.refusal is not None, "it was not refused"
    assert str(talk.refusal) == message


@then("the debate is as it was before")
def _as_before(talk: SimpleNamespace) -> None:
    assert talk.debate == talk.before


@then(_step('I get the "{kind}" that says "{claim}"'))
def _found(talk: SimpleNamespace, kind: str, claim: str) -> None:
    assert talk.refusal is None
    assert (type(talk.found).__name__.lower(), talk.found.text) == (kind, claim)


@then("the ids are")
def _ids(talk: SimpleNamespace, datatable: list[list[str]]) -> None:
    assert [[_said(talk.debate, node), node.id] for node in talk.debate] == datatable[1:]
