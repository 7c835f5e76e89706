"""The colours of a map: from data, from titles, from tags, and from the schemes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rebut.findings import Finding, Level
from rebut.model.frozen import Frozen

from .outline import Argued, Outline, Section, Stated
from .settings import Settings
from .shapes import COLOUR, Wrong
from .vocabulary import Relating

__all__ = ["Colouring", "by_level", "resolved"]


class Colouring:
    """Finds colours; what is none is told, and is no colour."""

    def __init__(self, outline: Outline, settings: Settings) -> None:
        self.outline = outline
        self.settings = settings
        self.told: set[tuple[str, str]] = set()

    def color(self) -> None:
        """Colour all statements, arguments and sections."""
        settings = self.settings
        for one in self.outline.statements:
            one.color = self._of_subject(one, settings.statement_colors)
        for argument in self.outline.arguments:
            argument.color = self._of_subject(argument, settings.argument_colors)
        for section in self.outline.sections:
            section.color = self._of_section(section)

    def relation(self, kind: Relating) -> str | None:
        """The colour of arrows of this kind."""
        return resolved(self.settings.relation_colors[kind], self.settings.color_scheme)

    def tag(self, tag: str, scheme: Sequence[str] | None = None) -> str | None:
        """The colour of a tag: its own, or the next of the scheme; None where that is at its end."""
        colours = self.settings.color_scheme if scheme is None else scheme
        if own := self.settings.tag_colors.get(tag):
            return resolved(own.color, colours)
        number = self.outline.tags.get(tag)
        return None if number is None else resolved(number + 1, colours)

    def font(self, color: str | int) -> str | None:
        """The colour of letters."""
        return resolved(color, self.settings.color_scheme)

    def _of_subject(self, one: Stated | Argued, titles: Mapping[str, str | int | None]) -> str | None:
        settings, node = self.settings, one.node
        scheme = settings.color_scheme
        one.colored = True
        if not settings.ignore_color_data and "color" in node.data:
            return self._said(node.data["color"], scheme, node.id, one.title)
        if one.title in titles:
            return resolved(titles[one.title], scheme)
        if settings.colorize_by_tag and node.tags:
            return self.tag(self._leading(node.tags))
        one.colored = False
        return resolved(0, scheme)

    def _leading(self, tags: Sequence[str]) -> str:
        """The tag of the highest priority, and of those the first."""
        if len(tags) == 1 or not self.settings.tag_colors:
            return tags[0]
        return max(tags, key=self._priority)

    def _priority(self, tag: str) -> float:
        own = self.settings.tag_colors.get(tag)
        return own.priority if own else 0

    def _of_section(self, section: Section) -> str | None:
        settings, scheme = self.settings, self.settings.group_color_scheme
        section.colored = True
        if not settings.ignore_color_data and "color" in section.data:
            return self._said(section.data["color"], scheme, section.group, section.title)
        if section.title in settings.group_colors:
            return resolved(settings.group_colors[section.title], scheme)
        if settings.colorize_groups_by_tag and section.tags:
            return self.tag(self._leading(section.tags), scheme)
        section.colored = False
        return by_level(scheme, section.level)

    def _said(self, value: Frozen, scheme: Sequence[str], node: str, title: str) -> str | None:
        """The colour that data gives."""
        given = value.get("color") if isinstance(value, Mapping) else value
        try:
            found = COLOUR(given)
        except Wrong as wrong:
            message = f"the color of {title!r} is {wrong.expected} not {given!r:.60}"
            finding = Finding("RB832", message, level=Level.WARNING, about=(node,) if node else (), help=wrong.help)
            self.outline.findings.append(finding)
            return None
        return resolved(found, scheme)


def resolved(color: str | int | None, scheme: Sequence[str]) -> str | None:
    """A colour; a number is a place in the scheme."""
    if isinstance(color, int):
        return scheme[color] if color < len(scheme) else None
    return color


def by_level(scheme: Sequence[str], level: int) -> str | None:
    """The colour of a group that has none of its own."""
    return scheme[min(len(scheme), level) - 1] if scheme else None
