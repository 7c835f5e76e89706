"""Each semantics and each task gives what the definitions give, over all sets of arguments of 2,000 frameworks."""

from __future__ import annotations

import random

import pytest

from brute import DEFINITIONS, Small, frameworks
from rebut.evaluation.dung import IN, KINDS, OUT, UNDECIDED, Labelling, answer, labellings
from rebut.model.framework import Framework

NAMES = "abcdefgh"
EACH = 250
SEEDS = range(8)


def framework_of(small: Small) -> Framework:
    return Framework.of(NAMES[: small.count], [(NAMES[one], NAMES[other]) for one, other in small.attacks])


def mask(found: Labelling) -> int:
    return sum(1 << NAMES.index(name) for name in found.extension)


def labels(small: Small, chosen: int) -> list[int]:
    hit = small.attacked(chosen)
    return [IN if chosen >> k & 1 else OUT if hit >> k & 1 else UNDECIDED for k in range(small.count)]


def test_every_semantics_has_a_definition_to_be_held_to():
    assert set(DEFINITIONS) == set(KINDS)


def test_enough_frameworks_are_hard():
    given = [one for seed in SEEDS for one in frameworks(EACH, seed)]
    assert len(given) == 2000
    assert sum(one.preferred != one.grounded for one in given) >= 0.3 * len(given)
    assert any((k, k) in one.attacks for one in given for k in range(one.count))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", DEFINITIONS)
def test_all_tasks(name: str, seed: int):
    for number, small in enumerate(frameworks(EACH, seed)):
        framework, wanted = framework_of(small), set(DEFINITIONS[name](small))
        every = list(labellings(framework, name))
        assert sorted(map(mask, every)) == sorted(wanted), (small.count, small.attacks)
        assert all(list(one.labels) == labels(small, mask(one)) for one in every)
        check_one_and_count(framework, name, wanted)
        for k in range(small.count):
            check_accepted(framework, name, wanted, k)
        check_verified(framework, name, small, wanted, random.Random(number))  # noqa: S311 -- the same each time


def check_one_and_count(framework: Framework, name: str, wanted: set[int]) -> None:
    one = answer(framework, "one", name)
    assert one.result == bool(wanted)
    assert {mask(found) for found in one.labellings} <= wanted
    assert len(one.labellings) == bool(wanted)
    assert answer(framework, "count", name).result == len(wanted)
    assert answer(framework, "all", name).result == len(wanted)


def check_accepted(framework: Framework, name: str, wanted: set[int], k: int) -> None:
    some = answer(framework, "credulous", name, NAMES[k])
    assert some.result == any(one >> k & 1 for one in wanted)
    if some.result:
        assert mask(some.witness) in wanted
        assert mask(some.witness) >> k & 1
    every = answer(framework, "sceptical", name, NAMES[k])
    assert every.result == all(one >> k & 1 for one in wanted)
    if not every.result:
        assert mask(every.witness) in wanted
        assert not mask(every.witness) >> k & 1


def check_verified(framework: Framework, name: str, small: Small, wanted: set[int], dice: random.Random) -> None:
    tried = {*sorted(wanted)[:3], *[dice.randrange(1 << small.count) for _ in range(3)]}
    tried.update(dice.sample(small.conflict_free, min(3, len(small.conflict_free))))
    for chosen in tried:
        found = answer(framework, "verify", name, [NAMES[k] for k in small.members(chosen)])
        assert found.result == (chosen in wanted), (small.attacks, chosen)
        assert bool(found.reason) != found.result
        if found.witness is not None and not found.result:
            assert mask(found.witness) in {*small.conflict_free}
            assert mask(found.witness) != chosen
