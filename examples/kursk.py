"""The main seed debate, built in Python: the same value as `seeds/kursk.argdown`."""

from rebut import Attribution, Citation, Debate

WON, TERWILLIGER = "won-2024", "terwilliger-2024"


def built() -> Debate:
    """The debate, claim by claim."""
    debate = Debate("Are North Korean troops fighting at Kursk?", data={"model": {"removeTagsFromText": True}})
    frame(debate)
    dispute(debate)
    doubt(debate)
    movements(debate)
    relief(debate)
    return debate


def frame(debate: Debate) -> None:
    """The essays, and who speaks in them."""
    debate.source(
        "Why is North Korea helping Russia’s war on Ukraine?",
        id=WON,
        author="Won Youngsu",
        document="003_c13c6860e1226934.txt",
    )
    debate.source(
        "Friends With (Geopolitical) Benefits: How Russia and North Korea Are Changing the Game",
        id=TERWILLIGER,
        author="Joseph D. Terwilliger",
        document="003_c13c6860e1226934.txt",
    )
    debate.participant("Won", description="Won Youngsu, labour researcher")
    debate.participant("Terwilliger", description="Joseph D. Terwilliger, neurobiologist active in sports diplomacy")
    debate.participant("Pentagon", description="the US Department of Defense")
    debate.participant("Moscow")
    debate.participant("Pyongyang")


def by_won(place: str, anchor: str) -> Citation:
    """Won says so himself."""
    return Citation("won", source=WON, place=place, anchor=anchor)


def by_terwilliger(place: str, anchor: str) -> Citation:
    """Terwilliger says so himself."""
    return Citation("terwilliger", source=TERWILLIGER, place=place, anchor=anchor)


def denied_by(who: str) -> Citation:
    """A denial that Won reports."""
    anchor = "continue to deny their presence"
    return Citation(who, source=WON, place="line 5", anchor=anchor, via=[Attribution("won")])


if __name__ == "__main__":
    debate = built()
    print(debate)
    debate.draw("kursk.svg")
