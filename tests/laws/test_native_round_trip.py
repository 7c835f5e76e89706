"""The native format loses nothing: what is read again is equal, and equal debates give equal text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from rebut import Debate
from rebut.formats import dumps, loads
from strategies import debates

FORMATS = pytest.mark.parametrize("format", ["json", "yaml"])


@FORMATS
@given(debate=debates(surrogates=True))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_reads_as_the_same_debate(format: str, debate: Debate):
    again = loads(dumps(debate, format), format=format)
    assert again == debate
    assert again.findings == ()


@FORMATS
@given(debate=debates(surrogates=True))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_writing_again_gives_the_same_text(format: str, debate: Debate):
    text = dumps(debate, format)
    assert dumps(loads(text, format=format), format) == text


@FORMATS
@given(debate=debates())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_text_is_recognised_by_its_look(format: str, debate: Debate):
    text = dumps(debate, format)
    assert loads(text) == debate
    assert loads(text.encode()) == debate


@FORMATS
@given(debate=debates())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_equal_debates_give_equal_text(format: str, debate: Debate):
    again = Debate.of(list(debate), title=debate.title, data=dict(debate.data))
    assert again == debate
    assert dumps(again, format) == dumps(debate, format)
