"""Answers about abstract frameworks: one extension, all of them, how many, who is in some or in every one."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

import attrs

from rebut.errors import OutOfTime, UnknownOption
from rebut.evaluation.limits import Deadline, Progress, deadline
from rebut.model.framework import Framework
from rebut.model.nearest import nearest

from ._kind import Extension
from ._registry import KINDS
from .graph import Graph
from .joining import Whole
from .labelling import Labelling, labelled
from .names import Semantics, semantics_named

__all__ = ["Answer", "Task", "answer", "labellings", "task_named"]


class Task(enum.StrEnum):
    """What is asked about a framework."""

    ONE = "one"
    ALL = "all"
    COUNT = "count"
    CREDULOUS = "credulous"
    SCEPTICAL = "sceptical"
    VERIFY = "verify"

    @property
    def short(self) -> str:
        """The shorthand, as in ``DS-PR``."""
        return _SHORT[self]


_SHORT = {
    Task.ONE: "SE",
    Task.ALL: "EE",
    Task.COUNT: "CE",
    Task.CREDULOUS: "DC",
    Task.SCEPTICAL: "DS",
    Task.VERIFY: "VE",
}
_BY_WORD = {word: one for one in Task for word in (one.value, _SHORT[one].lower())}


def task_named(given: Task | str) -> Task:
    """A task by its name or its shorthand.

    >>> task_named("DS")
    <Task.SCEPTICAL: 'sceptical'>
    """
    if (found := _BY_WORD.get(str(given).lower())) is not None:
        return found
    raise UnknownOption(f"no task is called {given!r}", nearest(given, Task))


@attrs.frozen
class Answer:
    """What was found, what shows it, and whether the search came to its end."""

    task: Task
    semantics: Semantics
    asked: tuple[str, ...] = ()
    """The argument that was asked about, or the set that was to be verified."""
    result: bool | int | None = None
    """Yes or no, or how many; None where the time was over before that was known."""
    labellings: tuple[Labelling, ...] = ()
    """What was found, where that was asked for."""
    witness: Labelling | None = None
    """An extension that shows it: with the argument where it is in some, without it where it is not in all."""
    reason: str = ""
    """What else there is to say, in words."""
    stopped: str = ""
    """"cap" or "limit", where the search ended by one of them: what is here is what is known so far."""


def labellings(
    framework: Framework, semantics: Semantics | str, *, cap: int | None = None,
    limit: float | str | Deadline | None = None,
) -> Iterator[Labelling]:  # fmt: skip
    """The labellings of a framework, each once, as they are found.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "a"), ("b", "c")])
    >>> sorted(found.extension for found in labellings(framework, "preferred"))
    [('a', 'c'), ('b',)]

    After ``cap`` of them it ends; where the time is over, it raises `OutOfTime`.
    """
    graph = Graph.of(framework)
    whole = Whole(graph, KINDS[semantics_named(semantics)], deadline(limit))
    found = whole.all()
    return (labelled(framework, graph.after, one) for one in (found if cap is None else _first(found, cap)))


def _first(found: Iterator[Extension], cap: int) -> Iterator[Extension]:
    return (one for _, one in zip(range(cap), found, strict=False))


def answer(
    framework: Framework, task: Task | str, semantics: Semantics | str, argument: str | Iterable[str] | None = None, *,
    cap: int | None = None, limit: float | str | Deadline | None = None, progress: Progress | None = None,
) -> Answer:  # fmt: skip
    """The answer to one question about a framework.

    >>> framework = Framework.of("abc", [("a", "b"), ("b", "a"), ("b", "c")])
    >>> answer(framework, "sceptical", "preferred", "c").result, answer(framework, "count", "complete").result
    (False, 3)

    ``argument`` is who is asked about; for ``verify`` it is a set of names. ``cap`` is how many extensions are looked
    for at most.
    """
    task, semantics = task_named(task), semantics_named(semantics)
    question = _Question(framework, task, semantics, _asked(task, argument), cap)
    return question.answer(deadline(limit, progress))


def _asked(task: Task, argument: str | Iterable[str] | None) -> tuple[str, ...]:
    if task is Task.VERIFY:
        if argument is None:
            raise UnknownOption("to verify needs a set of arguments", "give their names")
        return tuple(dict.fromkeys([argument] if isinstance(argument, str) else argument))
    if task in (Task.CREDULOUS, Task.SCEPTICAL):
        if not isinstance(argument, str):
            raise UnknownOption(f"{task.value} asks about one argument", "give its name")
        return (argument,)
    if argument is not None:
        raise UnknownOption(f"the task {task.value!r} asks about no argument", "leave it out")
    return ()


@attrs.define
class _Question:
    framework: Framework
    task: Task
    semantics: Semantics
    asked: tuple[str, ...]
    cap: int | None
    found: list[Labelling] = attrs.field(factory=list)

    def answer(self, clock: Deadline) -> Answer:
        numbers = [self.framework.index(name) for name in self.asked]
        graph = Graph.of(self.framework)
        whole = Whole(graph, KINDS[self.semantics], clock)
        try:
            return _ANSWERS[self.task](self, whole, numbers)
        except OutOfTime:
            return self._answer(len(self.found) if self.task is Task.ALL else None, stopped="limit")

    def one(self, whole: Whole, _numbers: list[int]) -> Answer:
        found = whole.one()
        if found is not None:
            self.found.append(self._labelled(whole, found))
        return self._answer(found is not None)

    def all(self, whole: Whole, _numbers: list[int]) -> Answer:
        for found in whole.all():
            if len(self.found) == self.cap:
                return self._answer(len(self.found), stopped="cap")
            self.found.append(self._labelled(whole, found))
            whole.clock.tick(len(self.found))
        return self._answer(len(self.found))

    def count(self, whole: Whole, _numbers: list[int]) -> Answer:
        count, complete = whole.count(self.cap)
        return self._answer(count, stopped="" if complete else "cap")

    def credulous(self, whole: Whole, numbers: list[int]) -> Answer:
        found = whole.having(numbers[0])
        return self._answer(found is not None, self._shown(whole, found))

    def sceptical(self, whole: Whole, numbers: list[int]) -> Answer:
        found = whole.lacking(numbers[0])
        may_be_none = found is None and self.semantics is Semantics.STABLE
        return self._answer(found is None, self._shown(whole, found), _MAY_BE_NONE if may_be_none else "")

    def verify(self, whole: Whole, numbers: list[int]) -> Answer:
        fault = whole.fault(numbers)
        if fault is None:
            return self._answer(True, self._labelled(whole, numbers))
        instead = self._shown(whole, fault.instead)
        return self._answer(False, instead, fault.told(self.framework.names))

    def _labelled(self, whole: Whole, extension: Extension) -> Labelling:
        return labelled(self.framework, whole.graph.after, extension)

    def _shown(self, whole: Whole, extension: Extension | None) -> Labelling | None:
        return None if extension is None else self._labelled(whole, extension)

    def _answer(
        self, result: int | None, witness: Labelling | None = None, reason: str = "", stopped: str = ""
    ) -> Answer:
        return Answer(self.task, self.semantics, self.asked, result, tuple(self.found), witness, reason, stopped)


_MAY_BE_NONE = "no stable extension lacks it, which is so as well where there is none"

_ANSWERS = {
    Task.ONE: _Question.one,
    Task.ALL: _Question.all,
    Task.COUNT: _Question.count,
    Task.CREDULOUS: _Question.credulous,
    Task.SCEPTICAL: _Question.sceptical,
    Task.VERIFY: _Question.verify,
}
