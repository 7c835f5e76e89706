"""What a caller's type checker says of the verbs: never run, only checked.

Each ``type: ignore`` is a fault that it must find: one that it does not find is told as unused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_type

from rebut import (
    Act,
    Argument,
    Citation,
    Claim,
    Conflict,
    Debate,
    Group,
    Issue,
    Move,
    Participant,
    Preference,
    Premise,
    Rebuttal,
    Rephrase,
    Source,
    Support,
    Text,
    Undercut,
)

debate = Debate("Rain", data={"pages": [3, 4]})


def reasons() -> Iterator[str | Claim]:
    yield "The street is wet."
    yield rain


# each verb gives what it makes
rain = debate.claim("It rains.", by="Won", cites=["A report", Citation("won")], tags=["weather"], score=0.5)
assert_type(rain, Claim)
assert_type(debate.argument("Radar", gist=Text("The radar shows it.")), Argument)
assert_type(debate.support(rain, because="The street is wet."), Argument)
assert_type(debate.rebut(rain, because="It is dry.", strict=True, by="Kim"), Rebuttal)
assert_type(debate.undermine(rain, because="It is dry."), Rebuttal)
assert_type(debate.undercut("argument-1", because="It was hosed."), Undercut)
assert_type(debate.underpin("argument-1-step-1", because="Nobody hosed it."), Support)
assert_type(debate.contradict(rain, "It is dry.", kind="contrary"), Conflict)
assert_type(debate.issue("Does it?", [rain], standard="scintilla"), Issue)
assert_type(debate.group("Weather", [rain, "Radar"], closed=True), Group)
assert_type(debate.source("A report", date="2024-06-18"), Source)
assert_type(debate.participant("Won"), Participant)
assert_type(debate.rephrase(rain, "It pours."), Rephrase)
assert_type(debate.prefer(rain, "It pours.", because="I see it."), Preference)
assert_type(debate.move("It rains!", by="Won", acts=[Act("Asserting", rain.id)]), Move)

# a reason is one or several, in whatever they come
for because in ("a", rain, Premise("a"), debate.argument("x")):
    debate.support(rain, because=because)
debate.support(rain, because=["a", rain, Premise("a")], assuming=("b",), unless={"c"}, even_if=reasons())
debate.rebut(rain, because=("a", rain), unless="c", weight=0.5)
debate.claim("x", cites=debate.source("y"), tags=("a", "b"), data={"a": {"b": [1, None]}})
debate.group("g", (claim for claim in debate.claims))

# faults that are found before anything runs
debate.claim(5)  # type: ignore[arg-type]
debate.claim("x", "a title")  # type: ignore[call-arg]
debate.claim("x", colour="red")  # type: ignore[call-arg]
debate.claim("x", score="much")  # type: ignore[arg-type]
debate.claim("x", data=["a"])  # type: ignore[arg-type]
debate.support(rain)  # type: ignore[call-arg]
debate.support(rain, "because")  # type: ignore[call-arg]
debate.support(rain, because=5)  # type: ignore[arg-type]
debate.support(because="x")  # type: ignore[call-arg]
debate.rebut(rain, because="x", colour="red")  # type: ignore[call-arg]
debate.rebut(rain, because="x", weight="much")  # type: ignore[arg-type]
debate.rebut(rain, because="x", title="t")  # type: ignore[call-arg]
debate.rebut(rain, because=debate.source("y"))  # type: ignore[arg-type]
debate.contradict()  # type: ignore[call-arg]
debate.move("x", acts=["Asserting"])  # type: ignore[list-item]
