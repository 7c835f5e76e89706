"""The main debate of the seeds in Python: the same value as the first part of `seeds/kursk.argdown`."""

from rebut import Argument, Attribution, Citation, Claim, Debate, Support

WON, TERWILLIGER, SHLAPENTOKH = "won-2024", "terwilliger-2024", "shlapentokh-2024"


def built() -> Debate:
    """The debate, claim by claim."""
    debate = Debate("Are North Korean troops fighting at Kursk?", data={"model": {"removeTagsFromText": True}})
    frame(debate)
    dispute(debate)
    doubt(debate)
    movements(debate)
    relief(debate)
    members = [node for node in debate.nodes.values() if isinstance(node, Claim | Argument)]
    debate.group("Was there a deployment?", members)
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
    debate.source(
        "China, Russia and North Korea: When interests align",
        id=SHLAPENTOKH,
        author="Dmitry Shlapentokh",
        document="000_71caf5fa454145c1.txt",
    )
    debate.participant("Won", description="Won Youngsu, labour researcher")
    debate.participant("Terwilliger", description="Joseph D. Terwilliger, neurobiologist active in sports diplomacy")
    debate.participant("Shlapentokh", description="Dmitry Shlapentokh, academic")
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


def dispute(debate: Debate) -> None:
    """Was there a deployment at all?"""
    fabricated = debate.claim(
        "The troop deployment is fabricated.",
        title="Fabricated",
        tags=["T1", "X1", "X8"],
        cites=by_terwilliger("line 38", "much of the evidence was clearly fabricated"),
    )
    front = debate.claim(
        "12,000 North Korean troops are on the Kursk front.",
        title="Kursk front",
        tags=["W2", "X1"],
        cites=by_won("line 5", "they are fighting on the Kursk front"),
    )
    debate.rebut(fabricated, because=front)
    denials = debate.claim(
        "Russia and North Korea deny that any such soldiers are there.",
        title="Denials",
        tags=["W2"],
        cites=[denied_by("moscow"), denied_by("pyongyang")],
    )
    debate.rebut(front, because=denials, id="the-denial")
    reports = debate.claim(
        "Various reports say that they do fight there.",
        title="Reports",
        tags=["W2"],
        cites=by_won("line 5", "various reports indicate"),
    )
    debate.add(Support(reports.id, front.id))
    rear = debate.claim(
        "Several thousand North Korean soldiers are posted behind the lines in the Kursk region.",
        title="Rear echelons",
        tags=["T2", "X1"],
        cites=Citation(
            "pentagon",
            source=TERWILLIGER,
            place="line 38",
            anchor="stationed in rear echelons behind the front lines",
            via=[Attribution("terwilliger", "doubts")],
        ),
    )
    debate.rebut(fabricated, because=rear)


def doubt(debate: Debate) -> None:
    """Why it would be fabricated, and why that cannot be certain."""
    unconfirmed = debate.claim(
        "Neither of the two governments has confirmed that troops were sent.",
        title="Unconfirmed",
        tags=["T1"],
        cites=by_terwilliger("line 38", "neither Moscow nor Pyongyang has confirmed them"),
    )
    debunked = debate.claim(
        "Much of what was shown as proof, such as photos of combat, turned out to be false.",
        title="Debunked",
        tags=["T1"],
        cites=by_terwilliger("line 44", "have been widely debunked"),
    )
    argument = debate.support(
        "Fabricated",
        because=[unconfirmed, debunked],
        title="Nothing confirmed",
        gist="What nobody confirms and what rests on false pictures is made up.",
        scheme="argument from ignorance",
        tags=["T1", "X8"],
    )
    fog = debate.claim(
        "In wartime, propaganda hides the facts, and only speculation is left.",
        title="Fog of war",
        tags=["T7", "X8"],
        cites=by_terwilliger("line 45", "leaving us no alternative to speculation"),
    )
    debate.undercut(argument.inferences[0], because=fog)


def movements(debate: Debate) -> None:
    """Why they would be there, and where another essay agrees."""
    seen = [
        debate.claim(text, title=title, tags=["W2", *also], cites=by_won("line 5", anchor))
        for title, text, anchor, *also in (
            ("First contingent", "1,500 soldiers set out on 8 October.", "1500 troops were dispatched on October 8"),
            (
                "Second contingent",
                "About as many followed within a week.",
                "similar-sized contingent sent a week later",
            ),
            (
                "Expected strength",
                "Up to 12,000 are expected by the end of the year, with 500 officers and three generals.",
                "including three generals and 500 officers",
            ),
            (
                "Four brigades",
                "They belong to four brigades of special forces, which have never been in combat.",
                "they have no combat experience",
                "X9",
            ),
        )
    ]
    argument = debate.support(
        "Kursk front",
        because=seen,
        title="Troop movements",
        gist="The contingents can be followed from their departure to the front.",
        scheme="argument from sign",
        tags=["W2"],
    )
    debate.undercut(argument.inferences[0], because="Fog of war")
    peace = debate.claim(
        "North Korea has fought no war since 1953.",
        title="No war since 1953",
        tags=["S8", "X9"],
        cites=Citation(
            "shlapentokh",
            source=SHLAPENTOKH,
            place="line 21",
            anchor="North Korea has not fought since 1953",
        ),
    )
    debate.add(Support(peace.id, seen[-1].id))


def relief(debate: Debate) -> None:
    """What follows if the Pentagon is right."""
    freed = debate.claim(
        "Russian units that they relieve can be sent to where the fighting is decided.",
        title="Freed units",
        tags=["T2"],
        cites=by_terwilliger("line 38", "redeploy its troops to critical fronts"),
    )
    only = debate.claim(
        "The North Koreans do nothing but logistics and support.",
        title="Support only",
        tags=["T2"],
        cites=Citation(
            "terwilliger",
            stance="supposes",
            source=TERWILLIGER,
            place="line 38",
            anchor="confined to logistical and support roles",
        ),
    )
    stronger = debate.claim(
        "The North Korean presence makes Russia's army stronger.",
        title="Stronger Russia",
        tags=["T2"],
        cites=by_terwilliger("line 38", "enhancing its operational capabilities"),
    )
    debate.support(
        stronger,
        because=["Rear echelons", freed],
        even_if=only,
        title="Relief behind the lines",
        gist="Even soldiers who never fight are worth something to Russia.",
        tags=["T2"],
    )


if __name__ == "__main__":
    debate = built()
    print(debate)
    debate.draw("kursk.svg")
