"""Groups that settings form instead of those of the debate."""

from __future__ import annotations

from .outline import Outline, Section, Subject
from .settings import Regrouped, Settings

__all__ = ["regroup"]


def regroup(outline: Outline, settings: Settings) -> None:
    """Put what is named into the groups of the settings; what is in none of them is in no group."""
    if not settings.regroup:
        return
    before, outline.sections = outline.sections, []
    known: dict[tuple[bool, str], Subject] = {}
    for argument in outline.arguments:
        argument.section = None
        known[True, argument.title] = argument
    for statement in outline.statements:
        statement.section = None
        known[False, statement.title] = statement
    waiting: list[tuple[Regrouped, Section | None]] = [(one, None) for one in reversed(settings.regroup)]
    while waiting:
        given, parent = waiting.pop()
        section = _section(outline, given, parent)
        for is_argument, titles in ((False, given.statements), (True, given.arguments)):
            for title in titles:
                if found := known.get((is_argument, title)):
                    found.section = section
        waiting += [(child, section) for child in reversed(given.children)]
    for old, new in zip(before, outline.sections, strict=False):
        if old.formed and old.title == new.title:
            new.group = old.group  # the same settings formed it when the document was read


def _section(outline: Outline, given: Regrouped, parent: Section | None) -> Section:
    level = parent.level + 1 if parent else 1
    section = Section(f"s{len(outline.sections) + 1}", "", given.title, level, parent, tags=given.tags)
    section.closed, section.formed = given.is_closed, True
    outline.sections.append(section)
    if parent:
        parent.children.append(section)
    return section
