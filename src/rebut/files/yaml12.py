"""Reads YAML 1.2: plain values by its core schema, the place of each, and a finding for each fault.

Built on the event stream of PyYAML, which itself follows YAML 1.1. ``no``, ``on`` and ``2024-06-18`` are strings here,
``<<`` is a key as others are, and a key that stands twice is told. Nothing is ever constructed from a tag. Where a text
goes too deep, or its aliases stand for too much, reading stops: what comes behind is not even looked at.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from rebut.findings import Level

from .parsed import DEEPEST, MOST, Parsed, unlisted
from .places import Lines, Places
from .yaml_building import Builder
from .yaml_faults import syntax_fault
from .yaml_flow import DEEPEST as FLOW_DEEPEST
from .yaml_flow import LONGEST, flow_mapping
from .yaml_record import Record, Stop
from .yaml_stand_ins import StandIns, hide

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["read_yaml"]


def read_yaml(
    text: str,
    *,
    file: str = "",
    within: Lines | None = None,
    offset: int = 0,
    deepest: int = DEEPEST,
    most: int = MOST,
) -> Parsed:
    r"""The value of a YAML text, with places and findings; it never raises for what is in the text.

    A text that is part of a larger one, such as front matter, gives the lines of the whole (``within``) and
    the offset at which it begins there; its places are then those in the whole.

    >>> read = read_yaml("claims:\n- {id: a, open: no}\n", file="a.yaml")
    >>> read.value
    {'claims': [{'id': 'a', 'open': 'no'}]}
    >>> print(read.places["claims", 0, "open"])
    a.yaml:2:17
    """
    text = text.removeprefix("\ufeff")
    lines = within or Lines(text, file)
    if deepest > FLOW_DEEPEST and most > LONGEST and (value := flow_mapping(text)) is not None:
        places = Places(lines.file, lines, offset, late=partial(_places, text, lines, offset))
        return Parsed(value, places)
    return _parsed(text, lines, offset, deepest, most)


def _places(text: str, lines: Lines, offset: int) -> Places:
    return _parsed(text, lines, offset, DEEPEST, MOST).places


def _parsed(text: str, lines: Lines, offset: int, deepest: int, most: int) -> Parsed:
    record = Record(text, lines, offset, hide(text))
    _tell_hidden(record, record.stand_ins)
    builder = Builder(record, deepest, most)
    complete = _read(builder, record)
    value = builder.whole()
    places = Places(record.lines.file, record.lines, record.offset, record.values, record.keys)
    findings = (*record.findings, *unlisted(record.unlisted, places[()]))
    return Parsed(value, places, findings, complete)


def _tell_hidden(record: Record, stand_ins: StandIns | None) -> None:
    if stand_ins is None or not stand_ins.hidden:
        return
    first, count = stand_ins.hidden[0], len(stand_ins.hidden)
    others = f" (and {count - 1:,} more such in the text)" if count > 1 else ""
    message = f"an invisible character, U+{ord(record.text[first]):04X}, stands here{others}"
    advice = "take it out, or write it as an escape in double quotes"
    record.find("RB211", message, (first, first + 1), advice, level=Level.WARNING)


def _read(builder: Builder, record: Record) -> bool:
    from yaml import YAMLError

    text = record.stand_ins.text if record.stand_ins else record.text
    try:
        builder.take(iter(_next_event(text), None))
    except Stop:
        return False
    except (YAMLError, ValueError, OverflowError) as error:  # an escape beyond Unicode: the parsers differ in the error
        syntax_fault(record, error)
        return False
    return True


def _next_event(text: str) -> Callable[[], Any]:
    """What gives the next event of the text, and None behind the last one."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the first needs libyaml; the second is slower
    get_event: Callable[[], Any] = loader(text).get_event
    return get_event
