"""``rebut solve -p DS-PR -f FILE -a ARGUMENT``: abstract frameworks, in the words of the solvers' competitions."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from .progressing import bar
from .saying import say, say_findings
from .sources import STREAM

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rebut.evaluation.dung import Answer, Labelling, Semantics, Task
    from rebut.model.framework import Framework

__all__ = ["verb"]

_UNANSWERED = 1


@click.command("solve")
@click.option("-p", "--problem", metavar="TASK-SEMANTICS", help="What is asked, such as DS-PR; --problems lists all.")
@click.option(
    "-f", "--file", metavar="FILE", type=click.Path(), help="The framework: .apx, .tgf or .af; - is standard input."
)
@click.option("-fo", "--format", metavar="FORMAT", help="Its format, where its name does not tell it: apx, tgf, af.")
@click.option(
    "-a", "--argument", metavar="ARGUMENT", help="Who is asked about; for VE a set: its names with commas between."
)
@click.option("--most", metavar="N", type=click.IntRange(min=1), help="Look for no more than N extensions (EE, CE).")
@click.option("--limit", metavar="TIME", help="Look no longer than this: 500ms, 10s, 2m.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs: labels, reasons, and where it ended.")
@click.option("--problems", is_flag=True, help="List the problems that can be solved.")
@click.option("--formats", is_flag=True, help="List the formats that are read.")
def verb(
    *, problem: str | None, file: str | None, format: str | None, argument: str | None, most: int | None,
    limit: str | None, as_json: bool, problems: bool, formats: bool,
) -> int:  # fmt: skip
    """Answer a question about an abstract framework: a task and a semantics.

    \b
    DC  is ARGUMENT in some extension?      YES and an extension, or NO
    DS  is it in every extension?           YES, or NO and an extension without it
    SE  some extension                      w and its arguments, or NO
    EE  every extension                     a line with w for each
    CE  how many are there?                 a number
    VE  is the set ARGUMENT an extension?   YES or NO

    The exit code is 0 where it is answered, and 1 where it is not, such as where the time was over.

    \b
    rebut solve -p DS-PR -f x.af -a 4
    rebut solve -p EE-ST -f x.apx --limit 10s
    """  # noqa: D301 -- click wants the character
    if problems or formats:
        click.echo(f"[{','.join(_problems() if problems else _formats())}]")
        return 0
    if problem is None or file is None:
        raise click.UsageError("-p says what is asked, and -f about which file", click.get_current_context())
    task, semantics = _asked(problem)
    framework = _framework(file, format)
    given = _given(task, argument)
    if task == "all" and not as_json:
        return _all(framework, semantics, most, limit)
    return _answered(framework, task, semantics, given, most=most, limit=limit, as_json=as_json)


def _problems() -> list[str]:
    from rebut.evaluation.dung import Semantics, Task

    return [f"{task.short}-{semantics.short}" for semantics in Semantics for task in Task]


def _formats() -> list[str]:
    from rebut.formats.frameworks import READERS

    return list(READERS)


def _asked(problem: str) -> tuple[Task, Semantics]:
    from rebut.errors import UnknownOption
    from rebut.evaluation.dung import semantics_named, task_named
    from rebut.model.nearest import near

    if problem.upper() not in (known := _problems()):
        guess = near(problem.upper(), known)
        help = f"did you mean {guess}? --problems lists all" if guess else "--problems lists all"
        raise UnknownOption(f"there is no problem {problem!r}", help)
    task, _, semantics = problem.partition("-")
    return task_named(task), semantics_named(semantics)


def _framework(file: str, format: str | None) -> Framework:
    """The framework of a file; one with an error in it is refused, for what would be said of it might be wrong."""
    from rebut.errors import Refused
    from rebut.findings import Level

    framework = _read(file, format)
    errors = [finding for finding in framework.findings if finding.level is Level.ERROR]
    if errors:
        raise Refused(f"{file} has errors, so no answer can be trusted", errors[0].help, framework.findings)
    say_findings(finding for finding in framework.findings if finding.level is Level.WARNING)
    return framework


def _read(file: str, format: str | None) -> Framework:
    from rebut.formats.frameworks import load_framework, loads_framework

    if file != STREAM:
        return load_framework(file, format=format)
    return loads_framework(sys.stdin.buffer.read(), format=format, name="<stdin>")


def _given(task: Task, argument: str | None) -> str | list[str] | None:
    """Who is asked about; a set is written with commas, and the empty one as nothing at all."""
    if task == "verify" and argument is not None:
        return [name.strip() for name in argument.split(",") if name.strip()]
    if task in ("credulous", "sceptical") and argument is None:
        raise click.UsageError(f"{task.short} asks about an argument: -a names it", click.get_current_context())
    return argument


def _all(framework: Framework, semantics: Semantics, most: int | None, limit: str | None) -> int:
    """Extensions as they are found, so that those before an end by time are there."""
    from rebut.errors import OutOfTime
    from rebut.evaluation.dung import labellings
    from rebut.evaluation.limits import deadline

    count = 0
    try:
        with bar(f"EE-{semantics.short}") as tell:
            clock = deadline(limit, None if sys.stdout.isatty() else tell)  # its lines are no place for a bar
            for found in labellings(framework, semantics, cap=None if most is None else most + 1, limit=clock):
                if count == most:
                    say(f"there are more than these {count:,}; --most says how many are looked for")
                    return 0
                count += 1
                click.echo(_line(found))
                clock.tick(count)
    except OutOfTime as over:
        say(f"{over.message}: this is what is known so far, {count:,} found")
        return _UNANSWERED
    if not count:
        click.echo("NO")
    return 0


def _answered(
    framework: Framework, task: Task, semantics: Semantics, given: str | list[str] | None, *, most: int | None,
    limit: str | None, as_json: bool,
) -> int:  # fmt: skip
    from rebut.evaluation.dung import answer

    with bar(f"{task.short}-{semantics.short}") as tell:
        found = answer(framework, task, semantics, given, cap=most, limit=limit, progress=tell)
    if as_json:
        click.echo(_json(found))
    else:
        for line in _lines(found):
            click.echo(line)
    if found.stopped == "limit":
        say(f"the limit of {limit} was reached before this was answered")
    elif found.reason:
        say(found.reason)
    return _UNANSWERED if found.stopped == "limit" else 0


def _lines(found: Answer) -> Iterable[str]:
    """The answer as the competitions have it."""
    if found.result is None:
        return
    if found.task == "count":
        yield f">={found.result}" if found.stopped else str(found.result)
    elif found.task == "one":
        yield from [_line(one) for one in found.labellings] or ["NO"]
    else:
        yield "YES" if found.result else "NO"
        if found.witness is not None and found.task != "verify":
            yield _line(found.witness)


def _line(found: Labelling) -> str:
    return " ".join(["w", *found.extension])


def _json(found: Answer) -> str:
    value = {
        "problem": f"{found.task.short}-{found.semantics.short}",
        "asked": found.asked,
        "result": found.result,
        "stopped": found.stopped,
        "reason": found.reason,
        "witness": None if found.witness is None else _labels(found.witness),
        "labellings": [_labels(one) for one in found.labellings],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _labels(found: Labelling) -> dict[str, tuple[str, ...]]:
    return {"in": found.extension, "out": found.rejected, "undecided": found.undecided}
