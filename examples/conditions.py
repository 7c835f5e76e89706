"""Premises of every kind: what is argued, what is assumed, what would stop the step, and what does not matter."""

from rebut import Debate, Premise

debate = Debate("Does the deployment help Russia?")
stronger = debate.claim("The North Korean presence makes Russia's army stronger.")

step = debate.support(
    stronger,
    because=["They relieve Russian units in the rear.", Premise("Russia has too few soldiers.", implicit=True)],
    assuming="Units that are relieved are sent to the front.",
    unless="The two armies cannot talk to each other.",
    even_if="The North Koreans only do support work.",
    scheme="argument from consequences",
    title="Relief",
)
debate.undermine("They relieve Russian units in the rear.", because="No unit has been seen to move.")

for premise in step.premises:
    print(f"{premise.kind:10} {debate[premise.claim].id}")
debate.draw("conditions.svg")
