"""A debate goes into a file and comes back the same; what is wrong in a file is told with its place."""

from pathlib import Path

from rebut import Debate, load, loads

debate = Debate("Who asked for the troops?")
offer = debate.claim("North Korea proposed to send troops.", by="South Korean intelligence")
request = debate.claim("Putin asked for soldiers.", by="Shlapentokh")
debate.contradict(offer, request, kind="contrary")

debate.save("files.yaml")
debate.save("files.json")
print(load("files.yaml") == load("files.json") == debate)
print(Path("files.yaml").read_text(encoding="utf-8"))

faulty = loads(
    "rebut: 1\nnodes:\n- claim: a\n  text: It rains.\n  standing: grnated\n", format="yaml", name="faulty.yaml"
)
for finding in faulty.findings:
    print(finding, finding.help, sep="\n  ")

debate.draw("files.svg", dark=True)
