"""What is made of parts that are known to be right is what the constructors make."""

from __future__ import annotations

import pickle

import attrs
import pytest
from hypothesis import given

from rebut import Debate
from rebut.errors import DebateError
from rebut.model.trusted import maker
from strategies import debates


@given(debates())
def test_it_is_what_the_constructor_makes(debate: Debate):
    for node in debate:
        names = [field.name for field in attrs.fields(type(node))]
        made = maker(type(node), names)(*[getattr(node, name) for name in names])
        assert (made, repr(made), hash(made)) == (node, repr(node), hash(node))
        assert pickle.loads(pickle.dumps(made)) == node
        assert attrs.evolve(made, id="other") == attrs.evolve(node, id="other")


@given(debates())
def test_what_is_not_given_has_its_default(debate: Debate):
    for node in debate:
        told = {field.name for field in attrs.fields(type(node)) if getattr(node, field.name) != field.default}
        assert maker(type(node), told)(*[getattr(node, name) for name in told]) == node


def test_what_is_made_does_not_change():
    claim = maker(type(Debate("d").claim("c")), ["id"])("c")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        claim.id = "other"


def test_a_debate_takes_it_as_its_own():
    claim = maker(type(Debate("d").claim("c")), ["id"])("c")
    debate = Debate("d")
    debate.add(claim)
    with pytest.raises(DebateError, match="taken"):
        debate.add(claim)
