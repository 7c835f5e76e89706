"""Debates for drawing: a small one for each idiom of a map, and one that is hostile in every field."""

from __future__ import annotations

from collections.abc import Callable

from rebut import Attribution, Citation, Debate, Premise, Support, Text, TextRange

ALL_OF: dict[str, dict[str, object]] = {"argdown": {"statementSelectionMode": "all", "excludeDisconnected": False}}
"""By style, the settings with which it shows all claims."""


def reasons() -> Debate:
    """For and against, co-premises, an undercut, and what qualifies a step."""
    debate = Debate("Are the troops there?")
    claim = debate.claim("The deployment is fabricated.", by="Terwilliger")
    step = debate.support(
        claim,
        because=["Neither government has confirmed it.", "Much of the evidence was debunked."],
        assuming="Governments would tell.",
        unless="The leaders say so in public.",
        even_if="Some photos are real.",
        title="Nothing confirmed",
        scheme="argument from ignorance",
        by="Terwilliger",
    )
    debate.rebut(claim, because=debate.claim("12,000 troops are on the Kursk front.", by="Won"))
    debate.undercut(step, because="In wartime, only speculation is left.")
    debate.rebut("Much of the evidence was debunked.", because="Nobody debunked the satellite images.")
    return debate


def shared() -> Debate:
    """A claim that serves in two boxes, one that attacks twice, and reasons in a ring."""
    debate = Debate("Who gains?")
    first = debate.claim("Pyongyang gains from the war.")
    second = debate.claim("Moscow gains from the war.")
    exchange = debate.claim("The exchange goes both ways.", title="Exchange")
    debate.support(first, because=[exchange, "Grain and oil arrive."])
    debate.support(second, because=[exchange, "Shells arrive."])
    toll = debate.claim("The toll rises.")
    debate.rebut(first, because=toll)
    debate.rebut(second, because=toll)
    here, there = debate.claim("They trust each other."), debate.claim("They keep their word.")
    debate.support(here, because=there)
    debate.support(there, because=here)
    return debate


def rivals() -> Debate:
    """An issue, conflicts of all kinds, a preference with its reason, and a rephrase that is undercut."""
    debate = Debate("The dead")
    many = debate.claim("About 3,000 fell.", standing="open")
    few = debate.claim("About 1,000 fell.", qualifier="presumably")
    none = debate.claim("Nobody fell.", standing="denied")
    debate.issue("How many fell?", [many, few, none], standard="preponderance", exclusive=True)
    debate.contradict(many, few, none, kind="contrary")
    debate.prefer(few, many, because="The service counted.")
    same = debate.rephrase("Nobody fell.", debate.claim("There were no losses."))
    debate.undercut(same, because="Wounded are losses, too.")
    debate.contradict(debate.claim("A dead end."), debate.claim("A way to survive."), kind="tension")
    debate.contradict(debate.claim("It was June."), debate.claim("It was not June."))
    return debate


def arguments() -> Debate:
    """Sketches, whole arguments for and against, steps in a chain, and a conclusion that leads on."""
    debate = Debate()
    claim = debate.claim("The map should be drawn.", title="Draw")
    sketch = debate.argument("The eye", gist="Eyes read maps faster than lists.")
    debate.rebut(claim, because=debate.argument("The cost", gist="Drawing takes time."))
    debate.add(Support([Premise(sketch.id)], claim.id))
    debate.undercut(sketch, because="Some eyes do not see.")
    middle = debate.claim("Readers understand it.")
    chain = debate.support(middle, because=["Boxes are plain.", "Arrows are plain."], title="In steps")
    debate.support(claim, because=[middle, "What is understood should be drawn."], into=chain)
    debate.rebut(chain, because="Nobody reads.")
    return debate


def framed() -> Debate:
    """Groups within groups, a closed one, and who says what where."""
    debate = Debate("Frames & <frames>")
    claim = debate.claim("It serves China.", by="Shlapentokh")
    source = debate.source(
        "Friends With Benefits", author="Terwilliger", date="2024", url="https://example.org/?a=1&b=2"
    )
    reporter = debate.participant("Terwilliger")
    pentagon = debate.participant("Pentagon")
    said = Citation(
        pentagon.id, source=source.id, place="line 38", grade="B2", via=[Attribution(reporter.id, "doubts")]
    )
    reason = debate.claim(
        Text("They only support, see there.", [TextRange("italic", 5, 9), TextRange("link", 23, 28, source.url)]),
        cites=[said],
    )
    debate.rebut(claim, because=reason)
    inside = debate.claim("China is upset.", by="Won")
    debate.support(inside, because="Nobody asked Beijing.")
    debate.rebut(claim, because=inside)
    debate.group("Outer", [claim, debate.group("Inner", [reason])])
    debate.group("Closed", [inside, "Nobody asked Beijing."], closed=True)
    return debate


GOLDEN: dict[str, Callable[[], Debate]] = {
    "reasons": reasons,
    "shared": shared,
    "rivals": rivals,
    "arguments": arguments,
    "framed": framed,
}


HOSTILE = (
    "<b>bold</b> & <script>alert(1)</script>",
    "\"quoted\" and 'quoted'",
    "<p> implies q>",
    "a:b:c",
    "]]> and <!-- and --> and <![CDATA[",
    "</script></svg></TABLE>>",
    "\\N \\G \\l \\\\ \\",
    "&amp; &lt; &#1; &nosuch;",
    "emoji 😀 👩‍👩‍👧 🇩🇪",
    "朝鮮の部隊、あり。" * 12,
    "القوات الكورية هناك " * 6,
    "bidi \u202e gnorw \u2066 open",
    "NUL \0 and \x1b[31m and \x7f\x85\u2028",
    "x" * 5_000,
    "\u0301" * 300,
    "   ",
    "javascript:alert(1)",
    "}; digraph { a -> b",
)


def hostile(text: str) -> Debate:
    """One text in every field that a map shows, and in those that it does not."""
    debate = Debate(text, data={"a": text})
    source = debate.source(text, author=text, date=text, url=text, document=text)
    who = debate.participant(text, description=text)
    said = [Citation(who.id, "doubts", source.id, text, text, text, [Attribution(who.id, "asks")])]
    marks = [TextRange("bold", 0, len(text)), TextRange("link", 0, len(text) // 2, text), TextRange("tag", 0, 1, text)]
    main = debate.claim(Text(text, marks), title=text, cites=said, qualifier=text, tags=[text])
    others = [debate.claim([text, f"{number} {text}"], id=f"claim:{number}") for number in range(6)]
    premises = [Premise(one.id, role=text, question=text, negated=True, implicit=True) for one in others[:2]]
    step = debate.support(
        main, because=premises, unless=others[2], title=text, gist=text, scheme=text, rules=[text], cites=said
    )
    link = debate.rebut(main, because=others[3], scheme=text, question=text, cites=said)
    debate.undercut(step, because=others[4], cites=said)
    debate.underpin(link, because=others[5])
    debate.add(Support([Premise(debate.argument(f"2 {text}", gist=text).id)], main.id, scheme=text))
    debate.issue(text, [main])
    debate.contradict(others[0], others[3], kind="tension")
    debate.group(text, [main, debate.group(text, [others[3]])], id='group "1" :x')
    debate.group(f"closed {text}", [others[5]], closed=True)
    return debate
