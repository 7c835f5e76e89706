"""What `debates()` must draw, so that a law that holds for its draws holds for debates."""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any, get_args, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from rebut import Claim, Debate, Inference, Node, Participant, Source, Support
from rebut.model import FrozenMap, Link
from rebut.model.references import LINK_TARGETS
from strategies import HOSTILE, KINDS, PLAIN, SURROGATES, debates

DRAWS = settings(
    max_examples=300, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
Field = tuple[type, str]


def values(held: object) -> Iterator[Any]:
    """A value and all attrs values in it."""
    if attrs.has(type(held)):
        yield held
        for field in attrs.fields(type(held)):
            yield from values(getattr(held, field.name))
    elif isinstance(held, tuple):
        for inner in held:
            yield from values(inner)


def kinds_of_values() -> set[type]:
    """Every attrs class that nodes are made of, found by their annotations."""
    found: set[type] = set()
    waiting: list[type] = [*KINDS, Inference]
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            hints = get_type_hints(kind)
            named = [one for field in attrs.fields(kind) for one in flat(hints[field.name])]
            waiting.extend([one for one in named if isinstance(one, type) and attrs.has(one)])
    return found


def flat(hint: Any) -> Iterator[Any]:
    """The types that an annotation speaks of."""
    yield hint
    if typing.get_origin(hint) is not None or isinstance(hint, types.UnionType):
        for inner in get_args(hint):
            yield from flat(inner)


def fields() -> set[Field]:
    return {(kind, field.name) for kind in kinds_of_values() for field in attrs.fields(kind)}


def words() -> set[enum.Enum]:
    """Every word of every vocabulary that a field takes."""
    hints = [get_type_hints(kind)[name] for kind, name in fields()]
    vocabularies = {one for hint in hints for one in flat(hint) if isinstance(one, type) and issubclass(one, enum.Enum)}
    return {word for vocabulary in vocabularies for word in vocabulary}


def is_set(value: Any, field: attrs.Attribute[Any]) -> bool:
    """Whether a field holds something else than what it holds where it is not given."""
    given = getattr(value, field.name)
    default = "" if field.default is attrs.NOTHING and isinstance(given, str) else field.default
    return bool(given is not default and given != default)


@pytest.fixture(scope="module")
def drawn() -> list[Debate]:
    found: list[Debate] = []

    @DRAWS
    @given(debates())
    def draw(debate: Debate) -> None:
        found.append(debate)

    draw()
    return found


@pytest.fixture(scope="module")
def parts(drawn: list[Debate]) -> list[Any]:
    return [value for debate in drawn for node in debate for value in values(node)]


def test_it_draws_three_hundred(drawn: list[Debate]):
    assert len(drawn) == 300


def test_every_field_of_every_type_is_set_at_least_once(parts: list[Any]):
    seen = {(type(part), field.name) for part in parts for field in attrs.fields(type(part)) if is_set(part, field)}
    assert {f"{kind.__name__}.{name}" for kind, name in fields() - seen} == set()


def test_every_word_of_every_vocabulary_occurs(parts: list[Any]):
    held = [getattr(part, field.name) for part in parts for field in attrs.fields(type(part))]
    assert words() - {value for value in held if isinstance(value, enum.Enum)} == set()


def test_every_link_points_at_everything_that_it_may(drawn: list[Debate]):
    allowed = {(link, target) for link, targets in LINK_TARGETS.items() for target in targets}
    assert allowed - set(aims(drawn)) == set()


def aims(drawn: Iterable[Debate]) -> Iterator[tuple[type[Link], type[Node]]]:
    for debate in drawn:
        steps = {step.id: step for argument in debate.arguments for step in argument.inferences}
        for link in debate.links:
            yield type(link), type({**debate.nodes, **steps}[link.target])


def test_it_draws_circles_and_what_hits_itself(drawn: list[Debate]):
    assert any(link.target == link.id for debate in drawn for link in debate.links)
    assert any(one.claim == a.conclusion for debate in drawn for a in debate.arguments for one in a.premises)


def test_the_title_and_the_data_of_a_debate_are_set_and_unset(drawn: list[Debate]):
    assert {bool(debate.title) for debate in drawn} == {bool(debate.data) for debate in drawn} == {True, False}


def test_data_is_nested_and_of_every_type(parts: list[Any]):
    found = [value for part in parts if isinstance(part, Node) for value in inside(part.data)]
    assert {type(value) for value in found} == {type(None), bool, int, float, str, tuple, FrozenMap}


def inside(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, FrozenMap):
        for inner in value.values():
            yield from inside(inner)
    if isinstance(value, tuple):
        for inner in value:
            yield from inside(inner)


@pytest.mark.parametrize("part", ["id", "tags", "texts", "title", "qualifier"])
def test_hostile_text_stands_in_every_string(parts: list[Any], part: str):
    held = [getattr(claim, part) for claim in parts if isinstance(claim, Claim)]
    strings = {str(one) for given in held for one in (given if isinstance(given, tuple) else [given])}
    assert len(strings & (set(HOSTILE) - set(PLAIN))) > 10


@given(debates(hostile=False))
@settings(max_examples=25)
def test_plain_debates_hold_plain_words(debate: Debate):
    assert all(one.isprintable() and one.isascii() for node in debate for one in (node.id, *node.tags))


@given(debates(kinds=[Claim, Support]))
@settings(max_examples=25)
def test_the_kinds_can_be_restricted(debate: Debate):
    assert {type(node) for node in debate} <= {Claim, Support}


@given(debates(kinds=[Source, Participant, Support], size=3))
@settings(max_examples=25)
def test_what_has_no_ends_is_not_drawn(debate: Debate):
    assert len(debate) <= 3
    assert not debate.links


def test_half_characters_are_drawn_where_they_are_asked_for():
    found: list[str] = []

    @settings(max_examples=100, derandomize=True, database=None, phases=[Phase.generate])
    @given(debates(surrogates=True))
    def draw(debate: Debate) -> None:
        found.extend([text.plain for claim in debate.claims for text in claim.texts])

    draw()
    assert set(found) & set(SURROGATES)
