"""Claims that cannot hold together: rival figures, a contradiction, a tension, and the question they answer."""

from rebut import Debate

debate = Debate("How many have fallen?")
zelensky = debate.claim("About 3,000 North Koreans have been killed.", by="Zelensky")
seoul = debate.claim("About 1,000 North Koreans have been killed.", by="South Korean intelligence")
nobody = debate.claim("No North Korean has been killed.")
someone = debate.claim("At least one North Korean has been killed.")

debate.contradict(zelensky, seoul, nobody, kind="contrary")  # at most one of them is true
debate.contradict(nobody, someone)  # one of the two is true
debate.issue("How many have fallen?", [zelensky, seoul, nobody], standard="preponderance", exclusive=True)

dead_end = debate.claim("Sending troops is a dead end.", by="Won")
strategy = debate.claim("Sending troops is a well-planned strategy.", by="Won")
debate.contradict(dead_end, strategy, kind="tension")  # remarked, and no more

for conflict in debate.conflicts(nobody):
    print(conflict.kind, *conflict.claims, sep="\n  ")
debate.draw("conflicts.svg")
