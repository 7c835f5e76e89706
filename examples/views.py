"""A part of a debate is a debate: what surrounds a claim, the attacks alone, and a copy to go back to."""

from rebut import Debate

debate = Debate("Are North Korean troops fighting at Kursk?")
fabricated = debate.claim("The troop deployment is fabricated.")
debunked = debate.claim("Much of the evidence was debunked.")
debate.support(fabricated, because=debunked)
debate.support(debunked, because="The photos of combat were not taken at Kursk.")
debate.rebut(fabricated, because="12,000 North Korean troops are on the Kursk front.")

near = debate.view(focus=fabricated, hops=1)
attacks = debate.view(only="attacks")
print(len(debate.claims), len(near.claims), len(attacks.claims))

before = debate.copy()
removed = debate.remove(debunked, dependents=True)
print([node.id for node in removed])
print(debate == before)

near.draw("views.svg", direction="right")
