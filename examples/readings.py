"""Readings: what can be held together where two sides contradict each other, and what would decide it."""

from rebut import Debate

debate = Debate("When was the treaty signed?")
june = debate.claim("The treaty was signed in June.", title="June")
july = debate.claim("The treaty was signed in July.", title="July")
treaty = debate.claim("There is a treaty.", title="Treaty")
debate.contradict(june, july, kind="contrary")
debate.support(june, because="The first reporter says June.")
debate.support(july, because="The second reporter says July.")
debate.support(treaty, because=june)
debate.support(treaty, because=july)

verdicts = debate.judge("preferred")
for reading in verdicts.readings:
    print(reading.name)  # each way in which the debate holds together
for claim in debate.claims:
    print(f"in {verdicts.extent(claim)}: {claim.text}")

print(debate.judge().turning(june, to="accepted"))  # the smallest changes that would decide it
debate.draw("readings.svg", verdicts=verdicts)
