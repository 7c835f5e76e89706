"""The same debate written in Argdown; what is wrong with a document is told, and reading goes on."""

from rebut import loads

DOCUMENT = """
[Fabricated]: The troop deployment is fabricated.
  + <Doubtful evidence>: Much of what was shown as proof was debunked.
  - [Kursk front]: 12,000 North Korean troops are on the Kursk front.
    - <Fog of war>: In wartime, only speculation is left.

<Doubtful evidence>

(1) Neither government has confirmed it.
(2) Much of the evidence was debunked.
----
(3) [Fabricated]
"""

debate = loads(DOCUMENT, format="argdown", name="kursk.argdown")
print(*[f"{claim.title or '(untitled)'}: {claim.text}" for claim in debate.claims], sep="\n")

faulty = loads("[Fabricated] : The troop deployment is fabricated.", format="argdown", name="faulty.argdown")
for finding in faulty.findings:
    print(finding, finding.help, sep="\n  ")
print(faulty.claims[0].text)

debate.draw("from_argdown.svg")
