"""What a caller's type checker says of the values: never run, only checked."""

from __future__ import annotations

from typing import assert_type

from rebut import (
    Argument,
    Attribution,
    Citation,
    Claim,
    Conflict,
    Group,
    Inference,
    Issue,
    Leftover,
    Premise,
    Rebuttal,
    Reply,
    Support,
    Text,
    TextRange,
)
from rebut.model import Frozen, FrozenMap, Line, Stance, Standing, freeze, thaw

# what converters take, and what fields hold
claim = Claim("It rains.", title="Rain", tags="weather", data={"pages": [3, 4]}, standing="open", score=1)
assert_type(claim.texts, tuple[Text, ...])
assert_type(claim.tags, tuple[str, ...])
assert_type(claim.data, FrozenMap)
assert_type(claim.standing, Standing)
assert_type(claim.score, float | None)
assert_type(claim.text, str)
assert_type(claim.shown, Text)
Claim(["a", Text("b", [TextRange("bold", 0, 1)])], canonical=0, cites=Citation(via=[Attribution("a", "doubts")]))
Claim(text for text in ("a", "b"))

argument = Argument("Radar", "gist", [Premise("a"), Inference("b", uses=[1])], values={"safety"})
assert_type(argument.lines, tuple[Line, ...])
assert_type(argument.premises, tuple[Premise, ...])
assert_type(argument.inferences, tuple[Inference, ...])
assert_type(argument.conclusion, str)

assert_type(Support("a", "b").sources, tuple[Premise, ...])
Rebuttal(["a", Premise("b", kind="exception")], "c", strict=True, weight=0.5)
Conflict(("a", "b"), "tension")
Issue("?", ["a"], standard=None)
Group("g", {"a": 1})
Reply("a", "b")
assert_type(Citation(stance="doubts").stance, Stance)
assert_type(Leftover("aif", [1, {"a": None}]).raw, Frozen)
assert_type(freeze({"a": 1}), Frozen)
thaw(freeze({"a": 1}))["a"]

# faults that are found before anything runs
Claim("x", "title", "open")  # type: ignore[call-arg]
Claim("x", colour="red")  # type: ignore[call-arg]
Claim(5)  # type: ignore[arg-type]
Claim("x", standing=5)  # type: ignore[arg-type]
Claim("x", tags=[5])  # type: ignore[list-item]
Support("a")  # type: ignore[call-arg]
Inference()  # type: ignore[call-arg]
Premise("a", "exception")  # type: ignore[call-arg]
Conflict(5)  # type: ignore[arg-type]
sorted([claim])  # type: ignore[type-var]
