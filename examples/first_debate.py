"""A debate in a few lines: two claims, the reasons for one of them, an objection, and what speaks against that."""

from rebut import Debate

debate = Debate("Are North Korean troops fighting at Kursk?")
fabricated = debate.claim("The troop deployment is fabricated.", by="Terwilliger")
deployed = debate.claim("12,000 North Korean troops are on the Kursk front.", by="Won")

debate.support(fabricated, because=["Neither government has confirmed it.", "Much of the evidence was debunked."])
objection = debate.rebut(fabricated, because=deployed)
debate.undercut(objection, because="In wartime, only speculation is left.")

print(debate)
debate.draw("first_debate.svg")
