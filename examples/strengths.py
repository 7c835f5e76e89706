"""Strengths: how much each reason counts, from 0 to 1, and what a claim owes to whom."""

from rebut import Debate

debate = Debate("Should the town build a tram?")
tram = debate.claim("The town should build a tram.", title="Tram")
clean = debate.claim("A tram keeps the air clean.", title="Clean")
looks = debate.claim("Trams look good.", title="Looks")
dear = debate.claim("A tram is dear.", title="Dear")
buses = debate.claim("Buses cost as much in thirty years.", title="Buses")
debate.support(tram, because=clean)
debate.support(tram, because=looks)
debate.rebut(tram, because=dear)
debate.rebut(dear, because=buses)
for claim, score in ((clean, 0.8), (looks, 0.2), (dear, 0.7)):  # how good each is by itself; else 0.5
    debate.replace(claim, score=score)

strengths = debate.weigh()
for claim in debate.claims:
    print(f"{strengths[claim]:.2f}  {claim.text}")
for name, share in strengths.contributions(tram, "shapley").items():
    print(f"{share:+.2f} by {name}")
debate.draw("strengths.svg", strengths=strengths)
