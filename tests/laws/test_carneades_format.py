"""Carneades 4: what it can carry comes back, and what was written once is written the same again."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from rebut import Debate
from rebut.formats import dumps, loads
from strategies import debates


@given(debate=debates())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=100)
def test_what_is_written_is_read_without_a_fault_and_written_the_same_again(debate: Debate):
    text = dumps(debate, "carneades")
    again = loads(text, format="carneades")
    assert again.findings == () or any(finding.code == "RB253" for finding in again.findings)
    once = dumps(again, "carneades")
    assert loads(once, format="carneades") == again
    assert dumps(loads(once, format="carneades"), "carneades") == once
