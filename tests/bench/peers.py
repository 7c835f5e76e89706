"""Solvers of other makers, each behind one function: ``solve(task, semantics, argument)`` on a framework."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable
from typing import Any

from rebut.evaluation.dung import answer
from rebut.model.framework import Framework

__all__ = ["PEERS", "Refuses", "ours"]

Solve = Callable[[str, str, str], object]


class Refuses(Exception):
    """The solver does not do this."""


def ours(framework: Framework) -> Solve:
    """This project's, from the framework to the answer."""

    def solve(task: str, semantics: str, argument: str) -> object:
        found = answer(framework, task, semantics, argument if task in ("DC", "DS") else None)
        if task in ("SE", "EE"):
            return sorted([sorted(one.extension) for one in found.labellings])
        return found.result

    return solve


def pygarg(framework: Framework) -> Solve:
    """Mailly's pygarg, by SAT."""
    solver = importlib.import_module("pygarg.dung.solver")
    args, atts = list(framework.names), [list(pair) for pair in framework.attacks]

    def solve(task: str, semantics: str, argument: str) -> object:
        if semantics not in {"PR", "CO", "ST", "GR", "ID", "SST"}:
            raise Refuses
        if task in ("DC", "DS"):
            asked = solver.credulous_acceptability if task == "DC" else solver.skeptical_acceptability
            return asked(args, atts, argument, semantics)[0]
        if task == "SE":
            found = solver.compute_some_extension(args, atts, semantics)
            return [] if found == "NO" else [sorted(found)]
        if task == "EE":
            return sorted([sorted(one) for one in solver.extension_enumeration(args, atts, semantics)])
        return solver.extension_counting(args, atts, semantics)

    return solve


_BASE = """in(X) :- arg(X), not out(X). out(X) :- arg(X), not in(X).
:- in(X), in(Y), att(X,Y). hit(X) :- in(Y), att(Y,X).
#show in/1."""
_DEFENDED = """:- in(X), att(Y,X), not hit(Y)."""
_WHOLE = """open(X) :- att(Y,X), not hit(Y). :- arg(X), not open(X), out(X)."""
_ENCODINGS = {
    "ST": _BASE + ":- out(X), not hit(X).",
    "CO": _BASE + _DEFENDED + _WHOLE,
    "PR": _BASE + _DEFENDED + "#heuristic in(X) : arg(X). [1,true]",
    "SST": _BASE + _DEFENDED + _WHOLE + "reach(X) :- in(X). reach(X) :- hit(X). #heuristic reach(X) : arg(X). [1,true]",
}
_LARGEST = ["--heuristic=Domain", "--enum-mode=domRec"]


def clingo(framework: Framework) -> Solve:
    """Clingo, with the encodings of Aspartix; largest sets by its heuristics for that."""
    module = importlib.import_module("clingo")
    at = {name: index for index, name in enumerate(framework.names)}
    facts = "".join([f"arg({index})." for index in at.values()])
    facts += "".join([f"att({at[one]},{at[other]})." for one, other in framework.attacks])

    def found(semantics: str, most: int, extra: str = "") -> Iterable[list[str]]:
        options = [str(most), *(_LARGEST if semantics in ("PR", "SST") else [])]
        control = module.Control(options, logger=lambda *_: None)
        control.add("base", [], facts + _ENCODINGS[semantics] + extra)
        control.ground([("base", [])])
        with control.solve(yield_=True) as handle:
            for model in handle:
                yield sorted([framework.names[one.arguments[0].number] for one in model.symbols(shown=True)])

    def solve(task: str, semantics: str, argument: str) -> object:
        if semantics not in _ENCODINGS or (semantics == "SST" and task != "SE"):
            raise Refuses
        if task == "SE":
            return list(found(semantics, 1))
        if task == "EE":
            return sorted(found(semantics, 0))
        if task == "CE":
            return sum(1 for _ in found(semantics, 0))
        if task == "DC":
            return any(True for _ in found("CO" if semantics == "PR" else semantics, 1, f":- not in({at[argument]})."))
        if semantics == "PR":
            return all(argument in one for one in found("PR", 0))
        return not any(True for _ in found(semantics, 1, f":- in({at[argument]})."))

    return solve


_WORDS = {
    "PR": "preferred", "CO": "complete", "ST": "stable", "GR": "grounded", "ID": "ideal", "SST": "semi-stable",
    "STG": "stage",
}  # fmt: skip


def formal_argumentation(framework: Framework) -> Solve:
    """formal-argumentation, by what it chooses itself."""
    dung = importlib.import_module("argumentation.core.dung")
    solver = importlib.import_module("argumentation.solving.solver")
    theirs = dung.ArgumentationFramework(frozenset(framework.names), frozenset(framework.attacks))

    def solve(task: str, semantics: str, argument: str) -> object:
        word = _WORDS[semantics]
        if task in ("DC", "DS"):
            asked = "credulous" if task == "DC" else "skeptical"
            return _result(solver.solve_dung_acceptance(theirs, semantics=word, task=asked, query=argument), "answer")
        if task == "SE":
            one = _result(solver.solve_dung_single_extension(theirs, semantics=word), "extension")
            return [] if one is None else [sorted(one)]
        every = sorted(
            [sorted(one) for one in _result(solver.solve_dung_extensions(theirs, semantics=word), "extensions")]
        )
        return len(every) if task == "CE" else every

    return solve


def _result(given: object, field: str) -> Any:
    if not hasattr(given, field):
        raise Refuses
    return getattr(given, field)


def python_argumentation(framework: Framework) -> Solve:
    """python-argumentation (PyArg), by the function for each semantics."""
    base = "py_arg.abstract_argumentation_classes"
    argument_of = importlib.import_module(f"{base}.argument").Argument
    defeat_of = importlib.import_module(f"{base}.defeat").Defeat
    made = importlib.import_module(f"{base}.abstract_argumentation_framework").AbstractArgumentationFramework
    given = {name: argument_of(name) for name in framework.names}
    theirs = made("", list(given.values()), [defeat_of(given[one], given[other]) for one, other in framework.attacks])
    names = {
        "PR": "get_preferred_extensions", "CO": "get_complete_extensions", "ST": "get_stable_extensions",
        "GR": "get_grounded_extension", "ID": "get_ideal_extension", "SST": "get_semistable_extensions",
    }  # fmt: skip

    def solve(task: str, semantics: str, argument: str) -> object:
        if semantics not in names:
            raise Refuses
        name = names[semantics]
        module = importlib.import_module(f"py_arg.algorithms.semantics.{name}")
        act = getattr(module, name, None) or getattr(module, name.replace("semistable", "semi_stable"))
        raw = act(theirs)
        every = sorted([sorted([one.name for one in found]) for found in ([raw] if semantics in ("GR", "ID") else raw)])
        if task == "SE":
            return every[:1]
        if task in ("DC", "DS"):
            return (any if task == "DC" else all)([argument in one for one in every])
        return len(every) if task == "CE" else every

    return solve


def _there(name: str, module: str, peer: Callable[[Framework], Solve]) -> dict[str, Callable[[Framework], Solve]]:
    try:
        importlib.import_module(module)
    except ImportError:
        print(f"  {name} is not installed, and left out", file=sys.stderr)
        return {}
    return {name: peer}


PEERS: dict[str, Callable[[Framework], Solve]] = {
    **_there("pygarg", "pygarg.dung.solver", pygarg),
    **_there("clingo", "clingo", clingo),
    **_there("formal-argumentation", "argumentation.solving.solver", formal_argumentation),
    **_there("python-argumentation", "py_arg.algorithms.semantics", python_argumentation),
}
"""Those that are installed: ``pip install pygarg clingo formal-argumentation python-argumentation``."""
