"""Who says so, where it stands, and who merely passes it on: the map shows speakers and footnotes."""

from rebut import Attribution, Citation, Debate

debate = Debate("Where are the troops?")
essay = debate.source("Friends With (Geopolitical) Benefits", author="Joseph D. Terwilliger", date="2024")

# The Pentagon asserts it; Terwilliger reports that, and doubts it himself.
rear = debate.claim(
    "Several thousand North Korean soldiers are posted behind the lines.",
    cites=Citation(
        "Pentagon",
        source=essay.id,
        place="line 38",
        anchor="stationed in rear echelons behind the front lines",
        via=[Attribution("Terwilliger", "doubts")],
    ),
)
debate.rebut(
    rear,
    because="Neither of the two governments has confirmed that troops were sent.",
    by="Terwilliger",
    cites=Citation(source=essay.id, place="line 38"),
)

for citation in rear.cites:
    speaker = debate[citation.by]
    print(f"{speaker.id} {citation.stance}: {rear.text} ({citation.place})")
debate.draw("citations.svg")
