"""What a type checker makes of weighing."""

from __future__ import annotations

from typing import assert_type

from rebut import Debate, Strengths
from rebut.evaluation.gradual import weigh
from rebut.model import Bipolar, Contributions

debate = Debate("x")
rain = debate.claim("It rains.")
strengths = debate.weigh("quadratic-energy", base=0.4, linked="product", limit="10s")
assert_type(strengths, Strengths)
assert_type(strengths[rain], float)
assert_type(strengths["It rains."], float)
assert_type(strengths.base(rain), float)
assert_type(strengths.ranking, tuple[tuple[str, ...], ...])
assert_type(strengths.contributions(rain, "shapley", samples=100), Contributions)
assert_type(strengths.changes(strengths), dict[str, tuple[float | None, float | None]])
assert_type(weigh(Bipolar.of({"a": 0.5, "b": 1}, attacks=[("b", "a"), ("a", "b", 0.5)])), Strengths)
debate.draw("rain.svg", strengths=strengths)

# faults that are found before anything runs
debate.weigh(limit=["10s"])  # type: ignore[arg-type]
debate.weigh("df-quad", 0.5)  # type: ignore[call-arg]
debate.weigh(base="half")  # type: ignore[arg-type]
strengths.measure = "x"  # type: ignore[misc]
strengths["x"] = 0.5  # type: ignore[index]
strengths[5]  # type: ignore[index]
strengths.contributions(rain, sample=5)  # type: ignore[call-arg]
