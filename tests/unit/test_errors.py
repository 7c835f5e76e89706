"""The tree of what we raise: what each can be caught as, what it says, and that it survives a pickle."""

from __future__ import annotations

import copy
import pickle

import pytest

from rebut import Finding, errors
from rebut.errors import RebutError

TREE = {
    "RebutError": (Exception,),
    "DebateError": (RebutError, ValueError),
    "UnknownName": (errors.DebateError, KeyError),
    "AmbiguousName": (errors.DebateError,),
    "DuplicateId": (errors.DebateError,),
    "WrongTarget": (errors.DebateError,),
    "StillNeeded": (errors.DebateError,),
    "UnknownOption": (RebutError, ValueError),
    "ReadError": (RebutError, ValueError),
    "UnknownFormat": (errors.ReadError,),
    "Refused": (errors.ReadError,),
    "EngineError": (RebutError,),
    "EngineMissing": (errors.EngineError,),
    "EngineFailed": (errors.EngineError,),
    "OutOfTime": (RebutError, TimeoutError),
    "ExtraMissing": (RebutError, ImportError),
}


def test_the_tree_is_whole():
    kinds = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, RebutError)}
    assert kinds == set(TREE) == set(errors.__all__)
    assert all(name in (errors.__doc__ or "") for name in TREE)


@pytest.mark.parametrize("name", TREE)
def test_what_it_can_be_caught_as(name: str):
    assert all(issubclass(getattr(errors, name), base) for base in TREE[name])


@pytest.mark.parametrize("name", TREE)
def test_it_says_what_was_found_and_what_would_do(name: str):
    """A KeyError would print the repr of it."""
    error = getattr(errors, name)("nothing goes by 'x'", "did you mean 'y'?")
    assert str(error) == "nothing goes by 'x'; did you mean 'y'?"
    assert (error.message, error.help) == ("nothing goes by 'x'", "did you mean 'y'?")
    assert str(getattr(errors, name)("nothing goes by 'x'")) == "nothing goes by 'x'"


@pytest.mark.parametrize("name", TREE)
def test_it_survives_a_pickle(name: str):
    error = getattr(errors, name)("found", "would do")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert (str(again), again.args, again.message, again.help) == (str(error), error.args, "found", "would do")


@pytest.mark.parametrize("kind", [errors.ReadError, errors.UnknownFormat, errors.Refused])
def test_what_reading_found_comes_along(kind: type[errors.ReadError]):
    error = kind("cannot be read", findings=(Finding("RB001", "odd"),))
    again = pickle.loads(pickle.dumps(error))
    assert again.findings == error.findings == (Finding("RB001", "odd"),)
    assert str(again) == "cannot be read"
