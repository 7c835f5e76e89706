"""Who says it, where it stands, and what kind of reason it is, as a map tells it."""

from __future__ import annotations

import pytest

from rebut import Attribution, Citation, Debate, Premise
from rebut.rendering.composing import composed


@pytest.fixture
def debate() -> Debate:
    return Debate("Kursk")


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        (Citation("won"), "Won"),
        (Citation("won", "denies"), "denied by Won"),
        (Citation("won", "asks"), "asked by Won"),
        (Citation("won", via=[Attribution("kim", "doubts")]), "Won, reported by Kim (doubts)"),
        (Citation("won", via=[Attribution("kim"), Attribution("lee")]), "Won, reported by Kim, then by Lee"),
        (Citation(via=[Attribution("kim")]), "reported by Kim"),
    ],
)
def test_speakers_and_reporters(debate, citation, told):
    for name in ("Won", "Kim", "Lee"):
        debate.participant(name)
    debate.claim("12,000 troops are there.", cites=citation)
    assert composed(debate).boxes[0].remarks == (told,)


def test_sources_are_footnoted_in_the_order_in_which_they_come_up(debate):
    late, early = debate.source("Late", author="Won", date="2024", url="https://example.org"), debate.source("Early")
    cites = [Citation(source=early.id, place="line 38", grade="B2"), Citation(source=late.id)]
    debate.claim("12,000 troops are there.", cites=cites)
    picture = composed(debate)
    assert picture.boxes[0].cells[0].after == ("Sources [1], line 38 (B2); [2]",)
    assert [(note.number, note.text, note.url) for note in picture.notes] == [
        (1, "Early", ""),
        (2, "Won, Late, 2024", "https://example.org"),
    ]


def test_the_speaker_of_all_premises_is_named_once_in_the_header(debate):
    said = [debate.claim(text, by="Won") for text in ("Convoys arrived.", "They wear uniforms.")]
    debate.support(debate.claim("They are there."), because=said)
    step = composed(debate).boxes[1]
    assert (step.remarks, [cell.after for cell in step.cells]) == (("Won",), [(), ()])


def test_different_speakers_are_named_in_their_cells(debate):
    said = [debate.claim("Convoys arrived.", by="Won"), debate.claim("They wear uniforms.", by="Kim")]
    debate.support(debate.claim("They are there."), because=said)
    step = composed(debate).boxes[1]
    assert (step.remarks, [cell.after for cell in step.cells]) == ((), [("Won",), ("Kim",)])


def test_what_is_said_of_a_step(debate):
    debate.support(
        debate.claim("They are there."),
        because="Convoys arrived.",
        scheme="sign",
        rules=["modus ponens"],
        strict=True,
        weight=0.75,
        weighing="cumulative",
    )
    assert composed(debate).boxes[1].remarks == ("sign", "modus ponens", "cumulative", "strict", "weight 0.75")


def test_reasons_that_count_each_by_itself_are_joined_by_or(debate):
    debate.support(debate.claim("They are there."), because=["One.", "Two."], weighing="convergent")
    assert (composed(debate).boxes[1].joint, composed(debate).boxes[1].remarks) == ("or", ("each by itself",))


def test_what_is_said_of_a_premise_and_its_claim(debate):
    claim = debate.claim("Convoys arrived.", standing="granted", qualifier="presumably", score=0.5)
    premise = Premise(claim.id, role="major", question="Is it so?", implicit=True, negated=True)
    debate.support(debate.claim("They are there."), because=premise)
    cell = composed(debate).boxes[1].cells[0]
    assert (cell.before, cell.after) == (("as major", "presumably"), ("Asked: Is it so?", "granted · base score 0.5"))
    assert (cell.implicit, cell.negated) == (True, True)


def test_the_question_that_a_link_presses_is_told(debate):
    debate.rebut(debate.claim("They are there."), because="Nobody saw them.", question="Is there a witness?")
    assert composed(debate).boxes[1].after == ("Asked: Is there a witness?",)


def test_the_gist_of_an_argument_in_steps_is_told_but_not_drawn(debate):
    debate.support(debate.claim("They are there."), because="Convoys arrived.", title="Convoys", gist="They came.")
    assert composed(debate).boxes[1].aside == "They came."


def test_a_title_that_says_the_same_as_the_text_is_left_out(debate):
    debate.claim("Convoys arrived.", title="Convoys arrived")
    assert composed(debate).boxes[0].cells[0].title == ""


def test_a_claim_with_a_title_alone_shows_it(debate):
    debate.claim("", title="Convoys")
    assert composed(debate).boxes[0].cells[0].text.plain == "Convoys"
