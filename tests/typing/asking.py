"""What a caller's type checker says of looking up and of changing: never run, only checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_type

from rebut import Argument, Claim, Debate, Inference, Node, Rebuttal, Support, Undercut
from rebut.model import Conflict, Line, Link

debate = Debate("Rain")
rain = debate.claim("It rains.")

# looking up: narrowed by a kind
assert_type(debate["rain"], Node)
assert_type(debate.find("rain"), Node)
assert_type(debate.find("rain", Claim), Claim)
assert_type(debate.find(rain, Link), Link)
assert_type(debate.all(Undercut), tuple[Undercut, ...])
assert_type(debate.claims, tuple[Claim, ...])
assert_type(debate.arguments, tuple[Argument, ...])
assert_type(debate.links, tuple[Link, ...])
assert_type(debate.nodes, Mapping[str, Node])
assert_type(list(debate), list[Node])
assert_type("rain" in debate, bool)

# what stands next to what
assert_type(debate.referrers(rain), tuple[Node, ...])
assert_type(debate.supporters("rain"), tuple[Argument | Support, ...])
assert_type(debate.attackers(rain), tuple[Rebuttal | Undercut, ...])
assert_type(debate.conflicts(rain), tuple[Conflict, ...])
assert_type(debate.uses(rain), tuple[Argument | Link, ...])
assert_type(debate.owner("argument-1-step-1"), Argument)
assert_type(debate.arguments[0].used(debate.all(Inference)[0]), tuple[Line, ...])

# changing: the kind stays
assert_type(debate.replace(rain, standing="open"), Claim)
assert_type(debate.replace(debate.arguments[0], title="x"), Argument)
assert_type(debate.add(Claim("x")), Claim)
assert_type(debate.add(Rebuttal("a", "b")), Rebuttal)
assert_type(debate.rename(rain, "r"), Node)
assert_type(debate.remove(rain, "x", dependents=True), tuple[Node, ...])


# views and copies are of the same kind of debate
class Court(Debate):
    """Somebody's own kind of debate."""


court = Court("x")
assert_type(court.view(focus="x", hops=2, only="attacks"), Court)
assert_type(court.view(focus=["x", rain], depth=1), Court)
assert_type(court.copy(), Court)
assert_type(Court.of([rain], title="x"), Court)

# faults that are found before anything runs
debate.find("rain", str)  # type: ignore[type-var]
debate.find(5)  # type: ignore[call-overload]
debate.replace("rain", title="x")  # type: ignore[type-var]
debate.rename(rain)  # type: ignore[call-arg]
debate.remove(rain, True)  # type: ignore[arg-type]
debate.view("rain")  # type: ignore[call-arg]
debate.view(hops="two")  # type: ignore[arg-type]
debate.nodes["x"] = rain  # type: ignore[index]
debate.claims.append(rain)  # type: ignore[attr-defined]
rain.title = "x"  # type: ignore[misc]
rain.data["a"] = 1  # type: ignore[index]
