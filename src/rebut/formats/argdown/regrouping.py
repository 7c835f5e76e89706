"""Groups that the front matter forms instead of those of the headings: ``group: {regroup: …}``."""

from __future__ import annotations

from collections.abc import Mapping

from rebut.files.parsed import Value

from .records import Gathered, Section, Subject
from .tree import Content

__all__ = ["regroup"]


def regroup(whole: Gathered, groups: Value) -> None:
    """Put what is named into the groups that are told; what is in none of them is in no group.

    A group is a mapping: ``title``, ``statements`` and ``arguments`` by title, ``isClosed``, ``tags``, ``children``.
    """
    if not isinstance(groups, list) or not groups:
        return
    subjects = [one for one in whole.order if isinstance(one, Subject)]
    for one in subjects:
        one.section = None
    whole.sections.clear()
    known = {(one.argument, one.title): one for one in subjects if one.title}
    waiting: list[tuple[Value, Section | None]] = [(group, None) for group in reversed(groups)]
    while waiting:
        group, parent = waiting.pop()
        if isinstance(group, dict):
            section = _section(whole, group, parent)
            _fill(section, group, known)
            children = group.get("children")
            waiting += [(child, section) for child in reversed(children if isinstance(children, list) else [])]


def _section(whole: Gathered, group: Mapping[str, Value], parent: Section | None) -> Section:
    title, tags = group.get("title"), group.get("tags")
    named = tuple([tag for tag in tags if isinstance(tag, str)]) if isinstance(tags, list) else ()
    content = Content(title if isinstance(title, str) else "", (), named, 0, 0)
    level = parent.level + 1 if parent else 1
    section = Section(level, content, None, parent, 0, 0, len(whole.sections) + 1, closed=group.get("isClosed") is True)
    whole.sections.append(section)
    return section


def _fill(section: Section, group: Mapping[str, Value], known: Mapping[tuple[bool, str], Subject]) -> None:
    for argument, key in ((False, "statements"), (True, "arguments")):
        titles = group.get(key)
        for title in titles if isinstance(titles, list) else ():
            if isinstance(title, str) and (subject := known.get((argument, title))):
                subject.section = section
